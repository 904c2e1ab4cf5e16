//! A FinFocus cost source that answers from a user's files: a price list, what was used, budgets.
//!
//! Prices and costs are independent of the protocol: [`PriceList`] reads and checks a list, [`PriceList::find`] finds
//! a [`Price`], and [`Price::cost`] computes. A [`UsageFile`] contains usage, and [`Budget`]s spending limits.
//! [`ListedCosts`] is the cost source that answers a host from these.

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
