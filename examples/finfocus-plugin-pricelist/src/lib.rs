//! A FinFocus cost source that answers from a user's files: a price list, what was used, budgets.
//!
//! What a list is and what a resource costs by it knows no word of the protocol: [`PriceList`] reads and checks it,
//! [`PriceList::find`] finds a [`Price`], and [`Price::cost`] computes. A [`UsageFile`] says what was used, and [`Budget`]s
//! how much may be spent. [`ListedCosts`] is the cost source: what a host asks for, answered from these.

mod actual;
mod answer;
mod budget;
mod cheaper;
mod columns;
mod cost;
mod costs;
mod find;
mod list;
mod open;
mod price;
mod sku;
mod table;
mod usage;

/// The name of this plugin: what `Name` answers, and where its settings are in the user's configuration.
pub const NAME: &str = "pricelist";

pub use budget::Budget;
pub use cost::{Cost, Use};
pub use costs::ListedCosts;
pub use find::{NoMatch, Part, Wanted};
pub use finfocus_sdk::domain::projection::HOURS_PER_MONTH;
pub use finfocus_sdk::domain::{Currency, ResourceType};
pub use list::PriceList;
pub use price::{Price, Unit};
pub use table::FileError;
pub use usage::{Usage, UsageFile};
