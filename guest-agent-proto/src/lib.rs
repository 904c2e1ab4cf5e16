//! The plugin protocol of the Google Guest Agent, for plugins and for hosts.
//!
//! | | what |
//! |---|---|
//! | [`plugin_comm`] | the messages and the service, in both published shapes |
//! | [`GuestAgent`] | how the agent starts a plugin: the launch profile |
//! | [`GuestPlugin`] | what a plugin's author writes, and [`Supervised`], which serves it |
//! | [`Payload`] | what the agent passes on, whatever shape it came in |
//! | [`ErrorLog`] | the file from which the agent quotes when a plugin crashes |
//!
//! All but the first and [`Payload`] need the feature `plugin`, which is on by default; a host can do without.
//!
//! A plugin:
//!
//! ```no_run
//! # #[cfg(feature = "plugin")] mod plugin {
//! use guest_agent_proto::{GuestAgent, GuestPlugin, Started, Task};
//! use pluginrpc::{Error, Plugin};
//!
//! struct Hello;
//!
//! impl GuestPlugin for Hello {
//!     type Config = String;
//!
//!     async fn run(&self, start: Started<String>, task: Task) -> Result<(), Error> {
//!         task.healthy(format!("greeting {}", start.config));
//!         task.stopping().await;
//!         Ok(())
//!     }
//! }
//!
//! fn plugin() -> Plugin {
//!     let agent = GuestAgent::new();
//!     // And `.host(pluginrpc_grpc::Grpc::new(agent))`.
//!     Plugin::new("hello").service(agent.serve(Hello))
//! }
//! # }
//! ```

#[cfg(feature = "plugin")]
mod address;
#[cfg(feature = "plugin")]
mod launch;
#[cfg(feature = "plugin")]
mod log;
mod payload;
#[cfg(feature = "plugin")]
mod plugin;

/// Messages and service, generated from `proto/plugin_comm`.
mod generated {
    include!("gen/mod.rs");
}
pub use generated::plugin_comm;

#[cfg(feature = "plugin")]
pub use launch::GuestAgent;
#[cfg(feature = "plugin")]
pub use log::ErrorLog;
pub use payload::Payload;
#[cfg(feature = "plugin")]
pub use plugin::{FromPayload, GuestPlugin, Health, Started, StateFolder, Stop, Supervised, Task, Typed};
