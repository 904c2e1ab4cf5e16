//! Rules as the service that `buf lint` and `buf breaking` call.
//!
//! A request takes one way: [`Request`] refuses what the schema forbids, [`Checks`] chooses the rules, each rule looks
//! at [`File`]s and [`Field`]s and leaves [`Findings`], and those are sorted and answered. The bounds are those of
//! bufbuild/bufplugin's schema; buf itself checks few of them.

mod bounds;
mod checks;
mod faults;
mod file;
mod findings;
mod info;
mod options;
mod page;
mod request;
mod rule;

pub use crate::proto::buf::plugin::check::v1::{self, Category, check_service};
pub use crate::proto::buf::plugin::descriptor::v1 as descriptor;
pub use crate::proto::buf::plugin::info::v1::{self as info_v1, plugin_info_service};
pub use crate::proto::buf::plugin::option::v1 as option;

pub use checks::Checks;
pub use file::{Field, File, Place};
pub use findings::Findings;
pub use info::Info;
pub use options::{FromValue, Options};
pub use request::Request;
pub use rule::Rule;
