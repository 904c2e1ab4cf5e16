//! Responses to protoc. `prost_types` lacks the fields for editions.

use pluginrpc_build::GeneratedFile;
use prost::Message;

/// `FEATURE_PROTO3_OPTIONAL` and `FEATURE_SUPPORTS_EDITIONS`.
const FEATURES: u64 = 1 | 2;
/// `EDITION_PROTO2`.
const OLDEST: i32 = 998;
/// `EDITION_2024`; services depend on nothing that an edition changes, messages are refused with a sentence.
const NEWEST: i32 = 1001;

/// `google.protobuf.compiler.CodeGeneratorResponse`.
#[derive(Clone, PartialEq, Message)]
pub(crate) struct CodeGeneratorResponse {
    #[prost(string, optional, tag = "1")]
    error: Option<String>,
    #[prost(uint64, optional, tag = "2")]
    supported_features: Option<u64>,
    #[prost(int32, optional, tag = "3")]
    minimum_edition: Option<i32>,
    #[prost(int32, optional, tag = "4")]
    maximum_edition: Option<i32>,
    #[prost(message, repeated, tag = "15")]
    file: Vec<File>,
}

/// `google.protobuf.compiler.CodeGeneratorResponse.File`.
#[derive(Clone, PartialEq, Message)]
struct File {
    #[prost(string, optional, tag = "1")]
    name: Option<String>,
    #[prost(string, optional, tag = "15")]
    content: Option<String>,
}

impl CodeGeneratorResponse {
    pub(crate) fn with_files(files: Vec<GeneratedFile>) -> Self {
        Self {
            file: files
                .into_iter()
                .map(|file| File {
                    name: Some(file.name),
                    content: Some(file.text),
                })
                .collect(),
            ..Self::new()
        }
    }

    pub(crate) fn with_error(error: String) -> Self {
        Self {
            error: Some(error),
            ..Self::new()
        }
    }

    fn new() -> Self {
        Self {
            error: None,
            supported_features: Some(FEATURES),
            minimum_edition: Some(OLDEST),
            maximum_edition: Some(NEWEST),
            file: Vec::new(),
        }
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        self.encode_to_vec()
    }
}
