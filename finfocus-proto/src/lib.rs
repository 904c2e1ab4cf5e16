//! The plugin protocol of FinFocus, for plugins and for hosts.
//!
//! | module | what |
//! |---|---|
//! | [`v1`] | the messages and services of `finfocus.v1`, as of v0.7.5 of its specification |
//! | [`pulumicost`] | the same services under their older name, `pulumicost.v1`, both ways |
//! | [`FinFocus`] | how a FinFocus host starts a plugin: the launch profile |
//! | [`Handshake`], [`announcement`] | what a started plugin prints, and how a host reads it |
//! | [`PortChoice`] | which port a plugin listens on |
//! | [`config`] | the user's `config.yaml`, as far as it is about one plugin |
//! | `manifest` | what a plugin says of itself in a file, with the feature of this name |
//! | [`layout`] | where plugins are installed, and which file of theirs a host starts |
//! | [`error`] | what is wrong, as status code, category, [`v1::ErrorDetail`] and advice to try again |
//! | [`validate`] | whether requests and answers are as they have to be, in two strengths |
//! | [`SpecVersion`] | which version of the specification a plugin speaks |
//!
//! # The schema itself
//!
//! The crate ships the .proto files of both packages in its directory `proto`, and `proto/descriptors.binpb`, a
//! `FileDescriptorSet` of them with comments and all imports, for `grpcurl -protoset`, generators of other languages,
//! and schemas that import this one. The build script of a crate that depends on this one directly finds the directory
//! in `DEP_FINFOCUS_PROTO_PROTO`, and the set in `DEP_FINFOCUS_PROTO_DESCRIPTORS`:
//!
//! ```ignore
//! // build.rs of a crate whose quota.proto has: import "finfocus/v1/costsource.proto";
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let finfocus = std::env::var("DEP_FINFOCUS_PROTO_PROTO")?;
//!     pluginrpc_build::configure()
//!         .extern_path(".finfocus.v1", "::finfocus_proto::v1")
//!         .compile(&["proto/quota.proto"], &["proto", &finfocus])?;
//!     Ok(())
//! }
//! ```
//!
//! This crate's own code is checked in: a crate that depends on it compiles no generator.
//!
//! The released host differs from its specification in places, which is said where it matters; what is here works with
//! both.

pub mod announcement;
pub mod config;
pub mod error;
mod handshake;
mod launch;
pub mod layout;
#[cfg(feature = "manifest")]
pub mod manifest;
mod port;
pub mod pulumicost;
pub mod validate;
mod version;

/// Messages and services, generated from `proto/finfocus/v1`.
mod generated {
    include!("gen/mod.rs");
}
pub use generated::FILE_DESCRIPTOR_SET;
pub use generated::finfocus::v1;

pub use handshake::{Handshake, HandshakeError};
pub use launch::FinFocus;
pub use port::{PortChoice, PortSource};
pub use secrecy;
pub use version::{SpecVersion, SpecVersionError};

/// The version of the specification that this crate holds, as `GetPluginInfo` tells it.
pub const SPEC_VERSION: &str = "v0.7.5";
