//! The options of this project in a schema: `prost_types` drops them, encoded descriptors keep them.

use std::collections::HashMap;

use prost::Message;
use prost_types::FileDescriptorProto;

use crate::error::{Errors, Mistake, Place};
use crate::model::join;

/// The file that declares the options.
pub const OPTIONS_FILE: &str = "pluginrpc/options/v1/options.proto";

/// The subcommand of each method that has one, by the full name of the method.
pub(super) type Args = HashMap<String, Vec<String>>;

/// Reads the options out of an encoded `FileDescriptorSet`.
pub(super) fn args(encoded: &[u8]) -> Result<Args, Errors> {
    let set = RawSet::decode(encoded).map_err(|e| {
        Errors::new(
            &Place::Options,
            Mistake::Malformed(format!("it is no FileDescriptorSet: {e}")),
        )
    })?;
    let mut args = Args::new();
    for file in set.file {
        for service in file.service {
            let service_name = join(&file.package, &service.name);
            for method in service.method {
                let words = method.options.map(|options| options.args).unwrap_or_default();
                if !words.is_empty() {
                    args.insert(join(&service_name, &method.name), words);
                }
            }
        }
    }
    Ok(args)
}

/// Removes the import of [`OPTIONS_FILE`]: the options are lost in these types, and the file imports
/// `google/protobuf/descriptor.proto`.
pub(super) fn without_import(file: &mut FileDescriptorProto) {
    // Public and weak imports are indices, which removing an import would shift.
    if file.public_dependency.is_empty() && file.weak_dependency.is_empty() {
        file.dependency.retain(|import| import != OPTIONS_FILE);
    }
}

/// The part of `google.protobuf.FileDescriptorSet` that leads to the options.
#[derive(Clone, PartialEq, Message)]
struct RawSet {
    #[prost(message, repeated, tag = "1")]
    file: Vec<RawFile>,
}

#[derive(Clone, PartialEq, Message)]
struct RawFile {
    #[prost(string, tag = "2")]
    package: String,
    #[prost(message, repeated, tag = "6")]
    service: Vec<RawService>,
}

#[derive(Clone, PartialEq, Message)]
struct RawService {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(message, repeated, tag = "2")]
    method: Vec<RawMethod>,
}

#[derive(Clone, PartialEq, Message)]
struct RawMethod {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(message, optional, tag = "4")]
    options: Option<RawOptions>,
}

/// `google.protobuf.MethodOptions` with the extension `pluginrpc.options.v1.args`.
#[derive(Clone, PartialEq, Message)]
struct RawOptions {
    #[prost(string, repeated, tag = "59001")]
    args: Vec<String>,
}
