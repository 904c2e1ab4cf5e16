//! Start, call, supervise and stop plugins, as their hosts do.
//!
//! - [`Process`] is a child process of any kind, in its own process group: stderr is read, the exit is watched, and the
//!   whole group is ended.
//! - [`Lines`] reads the output of a plugin line by line, with a bound.
#![cfg_attr(
    feature = "finfocus",
    doc = "- [`finfocus`] finds, starts and calls the plugins of FinFocus."
)]
//!
//! Everything is asynchronous and needs tokio. Everything has a limit: the duration of a start, a call and a stop, and
//! the amount of output that is kept.
//!
//! # Features
//!
//! | feature | module |
//! |---|---|
//! | `finfocus` | `finfocus`: plugins of FinFocus and PulumiCost |
//! | `go-plugin` | `go_plugin`: plugins of hosts built with hashicorp/go-plugin |
//! | `guest-agent` | `guest_agent`: plugins of the Google Guest Agent |
//!
//! None is on by default; the items above need none of them.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "finfocus")]
#[cfg_attr(docsrs, doc(cfg(feature = "finfocus")))]
pub mod finfocus;
mod lines;
mod process;

pub use lines::{Line, Lines};
pub use process::{ExitWatch, Process};
