//! The gRPC side of hashicorp/go-plugin's protocol: Terraform, Vault, Nomad and every other host built with it.
//!
//! - [`GoPlugin`] is the launch profile of such hosts; [`hosts`] has those of well-known applications.
//! - [`Broker`] opens further connections, for callbacks into the host.
//! - [`Handshake`] is the line by which a plugin announces itself, for both sides.
//! - [`plugin`] holds the protocol's own messages and services.
//!
//! | a host asks for | answer |
//! |---|---|
//! | the magic cookie, the version, the handshake line | as a plugin in Go |
//! | AutoMTLS (`PLUGIN_CLIENT_CERT`) | TLS 1.3; exact certificates on both sides (feature `auto-mtls`) |
//! | `GRPCController.Shutdown` | the plugin ends within half a second, so the host need not kill it |
//! | `GRPCStdio.StreamStdio` | standard output; standard error with [`GoPlugin::stream_stderr`] |
//! | `GRPCBroker` | connections in both directions, over Unix sockets and TCP (feature `broker`) |
//! | health of `plugin` | serving |
//! | multiplexing (`PLUGIN_MULTIPLEX_GRPC`) | `false` in the handshake; the host reports it as not supported |
//! | a socket for a group (`PLUGIN_UNIX_SOCKET_GROUP`) | refused; the host shows the reason |
//!
//! ```no_run
//! use go_plugin_proto::GoPlugin;
//! use pluginrpc::Plugin;
//! use pluginrpc_grpc::Grpc;
//!
//! let profile = GoPlugin::new("BASIC_PLUGIN", "hello").versions([1, 2]);
//! let plugin = Plugin::new("kv").host(Grpc::new(profile));
//! ```
//!
//! # Features
//!
//! | feature | default | adds |
//! |---|---|---|
//! | `auto-mtls` | yes | AutoMTLS; needs a C compiler for aws-lc-rs, the library that verifies the hosts' P-521 keys |
//! | `broker` | yes | [`Broker`] |
//! | `tracing` | no | [`HclogLayer`], whose lines hosts show with level and module |
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "broker")]
mod broker;
mod controller;
pub mod env;
mod handshake;
#[cfg(feature = "tracing")]
mod hclog;
pub mod hosts;
#[cfg(feature = "auto-mtls")]
mod identity;
mod place;
mod profile;
mod stdio;

/// Messages and services, generated from `proto/plugin`.
mod generated {
    include!("gen/mod.rs");
}
pub use generated::plugin;

#[cfg(feature = "broker")]
pub use broker::Broker;
pub use handshake::{Handshake, Network};
#[cfg(feature = "tracing")]
pub use hclog::HclogLayer;
#[cfg(feature = "auto-mtls")]
pub use identity::{Identity, certificate_from_pem};
pub use profile::GoPlugin;
