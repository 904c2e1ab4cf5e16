//! Generates messages and services from `.proto` files in build scripts, without protoc.
//!
//! Add `pluginrpc` to the dependencies and `pluginrpc-build` to the build dependencies, and write this `build.rs`:
//!
//! ```no_run
//! fn main() -> Result<(), pluginrpc_build::Error> {
//!     pluginrpc_build::compile(&["proto/echo.proto"], &["proto"])
//! }
//! ```
//!
//! `pluginrpc::include_proto!();` then includes the generated code: a module per package with prost's messages and, for
//! each service, a module with its trait, method table, server and client.
//!
//! `pluginrpc/v1/pluginrpc.proto`, `pluginrpc/options/v1/options.proto` and the files of `google/protobuf` are built
//! in.

mod builder;
mod docs;
mod error;
mod generate;
mod graph;
mod include;
mod limits;
mod locations;
mod messages;
mod output;
mod own;
mod parallel;
mod protoc;
#[cfg(feature = "protox")]
mod sources;

pub use builder::{Builder, StreamingPolicy};
pub use error::Error;
pub use generate::Generated;
pub use output::{GeneratedFile, write};
pub use pluginrpc_codegen::schema::Descriptors;
pub use prost_build::Config;
pub use prost_types::FileDescriptorSet;

#[cfg(feature = "protox")]
use prost::Message as _;

/// Compiles `.proto` files, found below `includes`, into `OUT_DIR`.
///
/// Cargo reruns the build script if one of the files that were read changes. Unchanged output is not written again.
///
/// # Errors
/// Returns every error in the files, each as `file:line:column: message`, and I/O errors.
#[cfg(feature = "protox")]
pub fn compile(protos: &[impl AsRef<std::path::Path>], includes: &[impl AsRef<std::path::Path>]) -> Result<(), Error> {
    configure().compile(protos, includes)
}

/// Reads `.proto` files, found below `includes`, and all their imports into an encoded `FileDescriptorSet` with source
/// information, for [`Builder::generate_encoded`].
///
/// # Errors
/// Returns every error in the files, and I/O errors.
#[cfg(feature = "protox")]
pub fn encoded_descriptors(
    protos: &[impl AsRef<std::path::Path>],
    includes: &[impl AsRef<std::path::Path>],
) -> Result<Vec<u8>, Error> {
    Ok(sources::read(protos, includes)?.set)
}

/// Reads the same as [`encoded_descriptors`] and decodes it, for [`Builder::generate`].
///
/// # Errors
/// Returns every error in the files, and I/O errors.
#[cfg(feature = "protox")]
pub fn descriptors(
    protos: &[impl AsRef<std::path::Path>],
    includes: &[impl AsRef<std::path::Path>],
) -> Result<FileDescriptorSet, Error> {
    let encoded = sources::read(protos, includes)?.set;
    FileDescriptorSet::decode(encoded.as_slice()).map_err(|e| Error::one(format!("protox made a broken set: {e}")))
}

/// Creates a [`Builder`] with the options of [`compile`].
pub fn configure() -> Builder {
    Builder::default()
}
