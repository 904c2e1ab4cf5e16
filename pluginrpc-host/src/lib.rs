//! Start, call, supervise and stop plugins, as their hosts do.
//!
//! - [`Starting`] is the building block of a protocol's launcher: spawn a program, read what it announces, connect.
//! - [`PluginProcess`] is a started plugin of any kind. It is a [`Call`](pluginrpc::Call), and is stopped in order.
//! - [`Supervisor`] restarts a plugin that exits, with back-off and a limit.
//! - [`Address`] connects to a server on this machine and checks that it belongs to our user.
//! - [`Process`] is a child process of any kind, in its own process group: stderr is read, the exit is watched, and the
//!   whole group is ended.
//! - [`Lines`] reads the output of a plugin line by line, with a bound.
#![cfg_attr(
    feature = "finfocus",
    doc = "- [`finfocus`] finds, starts and calls the plugins of FinFocus."
)]
#![cfg_attr(
    feature = "guest-agent",
    doc = "- [`guest_agent`] manages a plugin of the Google Guest Agent."
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

mod address;
#[cfg(feature = "finfocus")]
#[cfg_attr(docsrs, doc(cfg(feature = "finfocus")))]
pub mod finfocus;
#[cfg(feature = "go-plugin")]
#[cfg_attr(docsrs, doc(cfg(feature = "go-plugin")))]
pub mod go_plugin;
#[cfg(feature = "guest-agent")]
#[cfg_attr(docsrs, doc(cfg(feature = "guest-agent")))]
pub mod guest_agent;
mod lines;
mod plugin;
mod process;
mod restart;
mod starting;
mod supervisor;

pub use address::{Address, LocalStream};
pub use lines::{Line, Lines};
pub use plugin::{PluginChannel, PluginProcess};
pub use process::{ExitWatch, Process};
pub use restart::RestartPolicy;
pub use starting::Starting;
pub use supervisor::{RestartEvent, RestartingChannel, Supervisor};
