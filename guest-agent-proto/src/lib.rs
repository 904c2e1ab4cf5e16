//! The plugin protocol of the Google Guest Agent, for plugins and for hosts.
//!
//! | item | contents |
//! |---|---|
//! | [`plugin_comm`] | the messages and the service, in both published shapes |
//! | [`GuestAgent`] | the launch profile: how the agent starts a plugin |
//! | [`Payload`] | the configuration inside Start and Apply, in one shape for every agent |
//! | [`VmEvent`] | startup, shutdown and specialize, which the agent sends through Apply |
//!
//! Plugin authors use the crate `guest-agent-sdk`, which supervises the work and keeps state and an error log. Hosts
//! launch plugins with `pluginrpc-host` and its feature `guest-agent`.
//!
//! ```
//! use guest_agent_proto::plugin_comm::{ApplyRequest, apply_request::ServiceConfig};
//! use guest_agent_proto::{Payload, VmEvent};
//!
//! let apply = ApplyRequest {
//!     service_config: Some(ServiceConfig::StringConfig(r#"{"Command":"VmEvent","Event":"shutdown"}"#.to_owned())),
//!     ..ApplyRequest::default()
//! };
//! assert_eq!(VmEvent::from_payload(&Payload::from(apply)), Some(VmEvent::Shutdown));
//! ```

mod address;
mod launch;
mod payload;
mod vm_event;

/// Messages and service, generated from `proto/plugin_comm`.
mod generated {
    include!("gen/mod.rs");
}
pub use generated::plugin_comm;

pub use launch::GuestAgent;
pub use payload::Payload;
pub use vm_event::VmEvent;
