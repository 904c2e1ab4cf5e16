//! What cost sources compute and recognise, whatever their prices come from.
//!
//! | module | what |
//! |---|---|
//! | [`page`] | one page of a longer answer, and the token of the next |
//! | [`recommendations`] | filtered, sorted and summed up as a request asks for it |
//! | [`projection`] | what a price makes in a month: hours, utilisation, growth |
//! | [`focus`] | FOCUS records, built and checked |
//! | [`period`] | days and months, as costs are split by them |
//! | [`currency`] | ISO 4217 codes |
//! | [`billing_mode`] | names of the ways to bill that every reader accepts |
//! | [`resource_type`] | the many spellings of one kind of resource |
//! | [`resource_id`] | Pulumi URNs, ARNs, Azure ids and GCP names |
//! | [`properties`] | size and region out of a resource's properties |

pub mod billing_mode;
pub mod currency;
pub mod focus;
pub mod page;
pub mod period;
pub mod projection;
pub mod properties;
pub mod recommendations;
pub mod resource_id;
pub mod resource_type;

pub use currency::Currency;
pub use page::{Page, PageRequest};
pub use resource_id::ResourceId;
pub use resource_type::ResourceType;
