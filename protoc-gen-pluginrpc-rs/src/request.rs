//! Requests of protoc. `prost_types` would lose custom options and editions, so files stay encoded.

use prost::Message;

/// `google.protobuf.compiler.CodeGeneratorRequest`.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct Request {
    #[prost(string, repeated, tag = "1")]
    file_to_generate: Vec<String>,
    #[prost(string, optional, tag = "2")]
    parameter: Option<String>,
    #[prost(bytes = "vec", repeated, tag = "15")]
    proto_file: Vec<Vec<u8>>,
}

/// `google.protobuf.FileDescriptorSet`, its files encoded.
#[derive(Clone, PartialEq, Message)]
struct RawSet {
    #[prost(bytes = "vec", repeated, tag = "1")]
    file: Vec<Vec<u8>>,
}

/// The part of a file that shows if it has services.
#[derive(Clone, PartialEq, Message)]
struct RawFile {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(bytes = "vec", repeated, tag = "6")]
    service: Vec<Vec<u8>>,
}

impl Request {
    /// Decodes a request.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, String> {
        Self::decode(bytes).map_err(|e| {
            format!("stdin has no request of protoc or buf: {e}; this program is started by them, see --help")
        })
    }

    /// The names of the files to generate code for.
    pub(crate) fn files(&self) -> &[String] {
        &self.file_to_generate
    }

    /// All files, as an encoded `FileDescriptorSet`.
    pub(crate) fn descriptor_set(&self) -> Vec<u8> {
        RawSet {
            file: self.proto_file.clone(),
        }
        .encode_to_vec()
    }

    /// Returns `true` if a file to generate has a service. Malformed files are reported later.
    pub(crate) fn asks_for_services(&self) -> bool {
        let files = self
            .proto_file
            .iter()
            .filter_map(|file| RawFile::decode(file.as_slice()).ok());
        let mut with_services = files.filter(|file| !file.service.is_empty());
        with_services.any(|file| self.file_to_generate.contains(&file.name))
    }
}
