//! Protobuf services as plugins: one method table, called over any transport.
//!
//! A service is written once, as a plain Rust impl of a generated trait. This crate has the interface between services
//! and transports ([`Call`], [`Service`]), and the PluginRPC transport, which needs only a process: arguments, standard
//! input and standard output. Other crates add transports and hosts: `pluginrpc-grpc` for gRPC, `finfocus-proto`,
//! `guest-agent-proto` and `go-plugin-proto` for hosts that start plugins.
//!
//! # Example
//! A plugin with one method, and a client that calls it: here in the same process, by the same arguments and bytes as a
//! process of its own ([`Executable`]). Generated code has the trait, the method table and the client; this is what
//! they come to by hand.
//!
//! ```
//! use pluginrpc::prost::Message;
//! use pluginrpc::{
//!     BoxFuture, Bytes, Call, Client, Context, Error, InProcess, Method, Plugin, Service, ServiceDescriptor, TypeName,
//! };
//!
//! const TEXT: TypeName = TypeName::new("google.protobuf", "StringValue");
//! static GREET: Method = Method::new("/acme.v1.GreetService/Greet", TEXT, TEXT).with_args(&["greet"]);
//! static SERVICE_DESCRIPTOR: ServiceDescriptor = ServiceDescriptor::new("acme.v1.GreetService", &[&GREET]);
//!
//! struct Greeter;
//!
//! impl Call for Greeter {
//!     fn unary<'a>(
//!         &'a self,
//!         method: &'a Method,
//!         _ctx: &'a Context,
//!         request: Bytes,
//!     ) -> BoxFuture<'a, Result<Bytes, Error>> {
//!         Box::pin(async move {
//!             if method.path() != GREET.path() {
//!                 return Err(Error::unimplemented(format!("{} is not implemented", method.path())));
//!             }
//!             let name = String::decode(request).map_err(|e| Error::invalid_argument(e.to_string()))?;
//!             Ok(format!("Hello, {name}!").encode_to_vec().into())
//!         })
//!     }
//! }
//!
//! impl Service for Greeter {
//!     fn descriptor(&self) -> &'static ServiceDescriptor {
//!         &SERVICE_DESCRIPTOR
//!     }
//! }
//!
//! // The `main` of the plugin is `plugin().main()`.
//! fn plugin() -> Plugin {
//!     Plugin::new("greeter").version("1.0.0").service(Greeter)
//! }
//!
//! // A host uses `Executable::new("greeter")` in place of `InProcess`.
//! let client = Client::new(InProcess::new(plugin()));
//! let request = "world".to_owned().encode_to_vec().into();
//! let response = pluginrpc::block_on(client.unary(&GREET, &Context::new(), request))?;
//! assert_eq!(String::decode(response).as_deref(), Ok("Hello, world!"));
//! # Ok::<(), Error>(())
//! ```
//!
//! # Features
//! | feature | default | |
//! |---|---|---|
//! | `json` | yes | `--format json`, which PluginRPC requires of every plugin, and `call` for people |
//! | `macros` | no | `#[pluginrpc::service]`: services from a Rust trait |
//! | `tokio` | no | handlers of the PluginRPC transport run inside a tokio runtime |
//! | `well-known-types` | with `json` | the types of google.protobuf, as `pluginrpc::prost_types` |
//!
//! # Builders
//! Value types that are configured and cloned have `with_` methods: [`Client`], [`Executable`], [`Context`], [`Error`].
//! Builders that are consumed once have bare names: [`Plugin`].
//!
//! # Memory
//! Messages are bounded in their encoded size ([`Plugin::max_request_bytes`], [`Client::with_max_response_bytes`]) and
//! in the memory that decoding them takes ([`Plugin::max_decoded_bytes`], [`set_max_decoded_bytes`]).
//!
//! # WebAssembly
//! Plugins build for `wasm32-wasip1`, with the feature `tokio` too. A module has one thread: a handler that waits for
//! what nothing can wake fails the call with exit status 1, and deadlines are noticed only when a handler is polled.
//!
//! # Where to go next
//! - [`Plugin`] is the `main` of a plugin, and [`LaunchProfile`] describes a host that may start it.
//! - [`Client`] calls plugins, through a [`Runner`](runner::Runner).
//! - [`Layer`] wraps calls: timeouts, metrics, logs.
//! - `pluginrpc-build` and `protoc-gen-pluginrpc-rs` generate services from .proto files.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(missing_debug_implementations)]

mod call;
mod client;
mod json;
mod plugin;
mod protocol;
pub mod runner;
mod server;
mod sys;
pub mod text;

/// The messages of the protocol itself, `pluginrpc.v1`.
#[allow(missing_docs, clippy::all, clippy::pedantic)] // generated
#[path = "gen/pluginrpc.v1.rs"]
pub mod v1;

pub use bytes::Bytes;
#[cfg(feature = "macros")]
#[cfg_attr(docsrs, doc(cfg(feature = "macros")))]
pub use pluginrpc_derive::service;
pub use prost;
#[cfg(feature = "well-known-types")]
#[cfg_attr(docsrs, doc(cfg(feature = "well-known-types")))]
pub use prost_types;

#[doc(hidden)]
pub use call::generated as __private;
#[doc(hidden)]
pub use plugin::fuzzing as __fuzzing;

pub use call::{
    Any, BoxFuture, Call, CancelOnDrop, Code, Context, Error, Idempotency, Layer, Layered, Metadata, Method,
    MethodKind, Named, Next, Payload, Service, ServiceDescriptor, Streaming, Transport, TypeName, block_on,
    set_max_decoded_bytes,
};
pub use client::Client;
pub use plugin::{Claim, Invocation, Launch, LaunchOption, LaunchProfile, Listen, MutualTls, Plugin};
pub use protocol::{Format, PROTOCOL_VERSION, Procedure, Spec};
pub use runner::{Executable, ExitError, InProcess};

/// The default for the largest request that a plugin reads, and the largest response that a client reads: 64 MiB, since
/// hosts such as buf send whole images of descriptors.
pub(crate) const MAX_MESSAGE: usize = 64 << 20;

/// Includes what `pluginrpc_build::compile` generated: a module for each package, in the place where this stands.
///
/// With another name for the include file: `pluginrpc::include_proto!("name.rs")`.
#[macro_export]
macro_rules! include_proto {
    () => {
        $crate::include_proto!("pluginrpc.rs");
    };
    ($file:literal) => {
        ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/", $file));
    };
}
