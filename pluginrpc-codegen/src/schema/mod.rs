//! Protobuf descriptors as service models, and the descriptors that a plugin carries along.

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

use crate::comments;

/// The name of the static array that holds [`file_descriptor_set`], at the root of the generated modules.
pub const FILE_DESCRIPTOR_SET: &str = "FILE_DESCRIPTOR_SET";

/// The files and everything that they import, encoded, without source information: what gRPC reflection serves.
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

/// Changes the comments of a file so that prost makes good documentation of them, and no doctests.
pub fn neutralize_comments(file: &mut FileDescriptorProto) {
    let locations = file.source_code_info.iter_mut().flat_map(|info| &mut info.location);
    for location in locations {
        let comments = [&mut location.leading_comments, &mut location.trailing_comments];
        for comment in comments.into_iter().flatten() {
            *comment = comments::for_prost(comment);
        }
    }
}
