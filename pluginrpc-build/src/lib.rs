//! Messages and services out of `.proto` files, for build scripts. No protoc is needed.
//!
//! A crate that has a schema names `pluginrpc` in its dependencies, `pluginrpc-build` in its build dependencies, and
//! has this `build.rs`:
//!
//! ```no_run
//! fn main() -> Result<(), pluginrpc_build::Error> {
//!     pluginrpc_build::compile(&["proto/echo.proto"], &["proto"])
//! }
//! ```
//!
//! All that comes of it is then where `pluginrpc::include_proto!();` stands: a module per package, and in it the
//! messages, as prost writes them, and for each service a module with its trait, method table, server and client.
//!
//! `pluginrpc/v1/pluginrpc.proto`, `pluginrpc/options/v1/options.proto` and the files of `google/protobuf` can be
//! imported without being there.

mod builder;
mod error;
mod generate;
mod include;
mod limits;
mod locations;
mod messages;
mod output;
mod parallel;
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

/// Compiles `.proto` files, found below `includes`, into the output directory of the build script.
///
/// Cargo runs the build script again when one of the files that were read has changed. Unchanged output is left as it
/// is.
///
/// # Errors
/// Everything that is wrong with the files, each as `file:line:column: what`, and what the file system says.
#[cfg(feature = "protox")]
pub fn compile(protos: &[impl AsRef<std::path::Path>], includes: &[impl AsRef<std::path::Path>]) -> Result<(), Error> {
    configure().compile(protos, includes)
}

/// Reads `.proto` files, found below `includes`, and all that they import, with source information: what
/// [`Builder::generate_encoded`] takes.
///
/// # Errors
/// As [`compile`].
#[cfg(feature = "protox")]
pub fn encoded_descriptors(
    protos: &[impl AsRef<std::path::Path>],
    includes: &[impl AsRef<std::path::Path>],
) -> Result<Vec<u8>, Error> {
    Ok(sources::read(protos, includes)?.set)
}

/// As [`encoded_descriptors`], decoded: what [`Builder::generate`] takes.
///
/// # Errors
/// As [`compile`].
#[cfg(feature = "protox")]
pub fn descriptors(
    protos: &[impl AsRef<std::path::Path>],
    includes: &[impl AsRef<std::path::Path>],
) -> Result<FileDescriptorSet, Error> {
    let encoded = sources::read(protos, includes)?.set;
    FileDescriptorSet::decode(encoded.as_slice()).map_err(|e| Error::one(format!("protox made a broken set: {e}")))
}

/// What [`compile`] does, with options.
pub fn configure() -> Builder {
    Builder::default()
}
