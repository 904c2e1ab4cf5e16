//! Computations and formats that cost sources share.
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
//! | [`attributes`] | properties with their structure, by dotted paths |
//! | [`offers`] | savings, owners and cache lifetimes beside a cost |
//! | [`type_map`] | resource types of other tools |
//! | [`allocation`] | rules of cost allocation |
//! | [`scoring`] | rules of recommendation scores |

pub mod allocation;
pub mod attributes;
pub mod billing_mode;
pub mod currency;
pub mod focus;
pub mod offers;
pub mod page;
pub mod period;
pub mod projection;
pub mod properties;
pub mod recommendations;
pub mod resource_id;
pub mod resource_type;
pub mod scoring;
pub mod type_map;

pub use currency::Currency;
pub use page::{Page, PageRequest};
pub use resource_id::ResourceId;
pub use resource_type::ResourceType;
pub use type_map::TypeMap;
