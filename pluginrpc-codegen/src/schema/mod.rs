//! Reads service models from protobuf descriptors, and prepares the descriptors that a plugin contains.

mod index;
mod messages;
mod options;
mod paths;
mod prune;
mod services;

use prost_types::{FileDescriptorProto, FileDescriptorSet};

pub use index::Schema;
pub use messages::check_messages;
pub use options::OPTIONS_FILE;
pub use paths::{Messages, Paths};
pub use prune::closure;
pub use services::{Descriptors, ModelOptions, Package, packages, streaming};

/// The name of the static array that holds [`file_descriptor_set`], at the root of the generated modules.
pub const FILE_DESCRIPTOR_SET: &str = "FILE_DESCRIPTOR_SET";

/// Encodes the files and everything that they import, without source information, for gRPC reflection.
#[must_use]
pub fn file_descriptor_set<'a>(schema: &'a Schema, files: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    let reached = schema.with_imports(files);
    let file = schema
        .files()
        .iter()
        .filter(|file| reached.contains(file.name()))
        .map(|file| FileDescriptorProto {
            source_code_info: None,
            ..file.clone()
        })
        .collect();
    prost::Message::encode_to_vec(&FileDescriptorSet { file })
}
