//! A FinFocus cost source that answers from a price list.
//!
//! What a list is and what a resource costs by it knows no word of the protocol: [`Source`] says which list is meant,
//! [`PriceList`] reads and checks it, [`PriceList::find`] finds a [`Price`], and [`Price::cost`] computes. [`Prices`]
//! holds the list of a running plugin, or why there is none. [`CostSource`] is the plugin: what a host asks for, answered
//! from these prices.

mod answer;
mod cost;
mod find;
mod list;
mod price;
mod prices;
mod service;
mod source;
mod table;

/// The name of this plugin: what `Name` answers, and where its settings are in the user's configuration.
pub const NAME: &str = "pricelist";

pub use cost::Cost;
pub use find::{NoMatch, Part, Wanted};
pub use finfocus_sdk::domain::projection::HOURS_PER_MONTH;
pub use finfocus_sdk::domain::{Currency, ResourceType};
pub use list::PriceList;
pub use price::{Price, Unit};
pub use prices::Prices;
pub use service::CostSource;
pub use source::Source;
pub use table::FileError;
