//! Protobuf services as plugins.
//!
//! A service is written once, as a plain Rust impl of a generated trait; everything that can call it is a transport
//! over one method table. This crate holds the seam between the two ([`Call`], [`Service`]), and the transport that
//! needs nothing but a process: PluginRPC, over arguments, standard input and standard output.

#[doc(hidden)]
#[path = "fuzzing.rs"]
pub mod __fuzzing;
#[doc(hidden)]
#[path = "generated.rs"]
pub mod __private;
mod any;
mod block_on;
mod call;
mod client;
mod code;
mod context;
mod envelope;
mod error;
mod format;
mod invocation;
mod json;
mod launch;
mod metadata;
mod method;
mod mutual_tls;
mod near;
mod plugin;
pub mod runner;
mod scope;
mod server;
mod spec;
mod streaming;
mod sys;
pub mod text;
mod until_signal;

/// The messages of the protocol itself, `pluginrpc.v1`.
#[allow(missing_docs, clippy::all, clippy::pedantic)] // generated
#[path = "gen/pluginrpc.v1.rs"]
pub mod v1;

pub use bytes::Bytes;
#[cfg(feature = "macros")]
pub use pluginrpc_derive::service;
pub use prost;
#[cfg(feature = "well-known-types")]
pub use prost_types;

pub use any::Any;
pub use block_on::block_on;
pub use call::{BoxFuture, Call, Named, Service};
pub use client::{Client, ExitError};
pub use code::Code;
pub use context::{CancelOnDrop, Context, Transport};
pub use error::Error;
pub use format::Format;
pub use invocation::Invocation;
pub use launch::{Claim, Launch, LaunchOption, LaunchProfile, Listen};
pub use metadata::Metadata;
pub use method::{Idempotency, Method, MethodKind, ServiceDescriptor, TypeName};
pub use mutual_tls::MutualTls;
pub use plugin::Plugin;
pub use runner::{Executable, InProcess};
pub use spec::{PROTOCOL_VERSION, Procedure, Spec};
pub use streaming::Streaming;

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
