//! Protobuf services as plugins.
//!
//! A service is written once, as a plain Rust impl of a generated trait; everything that can call it is a transport
//! over one method table. This crate holds the seam between the two ([`Call`], [`Service`]), and the transport that
//! needs nothing but a process: PluginRPC, over arguments, standard input and standard output.

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
