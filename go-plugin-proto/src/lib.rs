//! The gRPC side of hashicorp/go-plugin's protocol, for plugins.
//!
//! | | what |
//! |---|---|
//! | [`GoPlugin`] | how a host starts a plugin: the launch profile |
//! | [`plugin`] | the messages and services by which a host ends its plugin and reads what it prints |
//!
//! What is there is what a host needs that was written without encryption, multiplexing and callbacks:
//!
//! | a host asks for | answer |
//! |---|---|
//! | the magic cookie, the version, the handshake line | as a plugin in Go |
//! | `GRPCController.Shutdown` | the plugin ends within half a second, so the host need not kill it |
//! | `GRPCStdio.StreamStdio` | held open, without data: what is printed after the handshake is lost, as the host discards it |
//! | health of `plugin` | serving |
//! | AutoMTLS (`PLUGIN_CLIENT_CERT`), a socket for a group (`PLUGIN_UNIX_SOCKET_GROUP`) | one line on standard error, and status 1 |
//! | multiplexing (`PLUGIN_MULTIPLEX_GRPC`) | `false` in the handshake line, which the host takes for what it is |
//! | `GRPCBroker`, for callbacks into the host | `UNIMPLEMENTED` |
//!
//! ```no_run
//! use go_plugin_proto::GoPlugin;
//! use pluginrpc::Plugin;
//!
//! let profile = GoPlugin::new("BASIC_PLUGIN", "hello").versions([1, 2]);
//! // And `.host(pluginrpc_grpc::Grpc::new(profile))`.
//! let plugin = Plugin::new("kv");
//! ```

mod launch;
mod services;

/// Messages and services, generated from `proto/plugin`.
mod generated {
    include!("gen/mod.rs");
}
pub use generated::plugin;

pub use launch::GoPlugin;
