//! Plugins for the Google Guest Agent: write the work, and the SDK does what the agent expects of every plugin.
//!
//! ```no_run
//! use std::process::ExitCode;
//!
//! use guest_agent_sdk::{Error, GuestPlugin, SupervisedPlugin, Task};
//!
//! struct Hello;
//!
//! impl GuestPlugin for Hello {
//!     type Config = String;
//!
//!     async fn run(&self, greeting: String, task: Task) -> Result<(), Error> {
//!         task.healthy(format!("greeting {greeting}"));
//!         task.stopping().await;
//!         Ok(())
//!     }
//! }
//!
//! fn main() -> ExitCode {
//!     SupervisedPlugin::new("hello", Hello).version(env!("CARGO_PKG_VERSION")).main()
//! }
//! ```
//!
//! | item | contents |
//! |---|---|
//! | [`GuestPlugin`] | the trait of a plugin: its work, and optionally Apply, status, VM events and Stop |
//! | [`SupervisedPlugin`] | the builder of the whole program |
//! | [`Supervised`] | the service between the agent and the plugin |
//! | [`Task`], [`Health`] | the running work and its health |
//! | [`StateDir`] | files that survive restarts and upgrades |
//! | [`ErrorLog`] | the file that the agent quotes when the plugin crashes |
//! | [`Typed`], [`FromPayload`] | configuration as a type that serde reads |
//!
//! # Testing
//!
//! The feature `testing` adds the module `testing`, which drives a plugin's program through its whole life under the
//! agent in `cargo test`.
//!
//! Builders here are consumed and have bare names (`version`, `about`). The protocol itself is in the crate
//! `guest-agent-proto`.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod config;
mod error_log;
mod guest_plugin;
mod health;
mod plugin;
mod state;
mod supervised;
mod task;
#[cfg(feature = "testing")]
#[cfg_attr(docsrs, doc(cfg(feature = "testing")))]
pub mod testing;
mod thread;

pub use guest_agent_proto::{GuestAgent, Payload, VmEvent, plugin_comm};
pub use pluginrpc::{Code, Error};

pub use config::{FromPayload, Typed};
pub use error_log::ErrorLog;
pub use guest_plugin::{GuestPlugin, Stop};
pub use health::Health;
pub use plugin::SupervisedPlugin;
pub use state::StateDir;
pub use supervised::Supervised;
pub use task::Task;
