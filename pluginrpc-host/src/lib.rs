//! Starting, watching, calling and stopping plugins, as their hosts do.
//!
//! - [`Process`] is the general part: any program, in a group of its own, with its standard error read and its end
//!   watched, ended for certain.
//! - [`finfocus`] finds, starts and calls the plugins of FinFocus.
//! - [`Lines`] reads what a plugin prints, however much that is.
//!
//! Everything is asynchronous and needs tokio, and everything has a limit: how long a start, a call and an end may take,
//! and how much is kept of what a plugin writes.

pub mod finfocus;
mod lines;
mod process;

pub use lines::{Line, Lines};
pub use process::{Exit, Process};
