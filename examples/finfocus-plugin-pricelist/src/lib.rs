//! A FinFocus cost source that answers from a price list.
//!
//! What a list is and what a resource costs by it is here, without a word of the protocol:
//! [`Source`] says which list is meant, [`PriceList`] reads and checks it, [`PriceList::find`] finds a [`Price`], and
//! [`Price::cost`] computes. [`Prices`] holds the list of a running plugin, or why there is none.

mod cost;
mod find;
mod list;
mod price;
mod prices;
mod resource_type;
mod source;
mod text;

pub use cost::{Cost, HOURS_PER_MONTH};
pub use find::{NoMatch, Part, Wanted};
pub use list::{ListError, PriceList};
pub use price::{Price, Unit};
pub use prices::Prices;
pub use resource_type::ResourceType;
pub use source::Source;
