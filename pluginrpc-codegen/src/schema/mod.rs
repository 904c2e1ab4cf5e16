//! Reads service models from protobuf descriptors, and prepares the descriptors that a plugin contains.

mod index;
mod lower;
mod messages;
mod options;
mod paths;
mod prune;
mod services;

pub use index::Schema;
pub use messages::{check_messages, limitations};
pub use options::OPTIONS_FILE;
pub use paths::{Messages, Paths};
pub use prune::closure;
pub use services::{Descriptors, ModelOptions, Package, packages, streaming};

/// The name of the static array that holds [`file_descriptor_set`], at the root of the generated modules.
pub const FILE_DESCRIPTOR_SET: &str = "FILE_DESCRIPTOR_SET";

/// The names of the files of an encoded `FileDescriptorSet`.
///
/// # Errors
/// Returns an error if the bytes are not a descriptor set.
pub fn file_names(set: &[u8]) -> Result<Vec<String>, crate::Errors> {
    lower::names(set)
}

/// Encodes the files and everything that they import, without source information, for gRPC reflection. Editions,
/// features and custom options keep their bytes.
#[must_use]
pub fn file_descriptor_set<'a>(schema: &'a Schema, files: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    let reached = schema.with_imports(files);
    let files = schema.encoded().filter(|(name, _)| reached.contains(name));
    let mut set = Vec::new();
    for (_, file) in files {
        prost::encoding::encode_key(1, prost::encoding::WireType::LengthDelimited, &mut set);
        prost::encoding::encode_varint(u64::try_from(file.len()).unwrap_or(u64::MAX), &mut set);
        set.extend_from_slice(file);
    }
    set
}
