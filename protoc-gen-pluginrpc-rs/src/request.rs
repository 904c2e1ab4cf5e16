//! What protoc asks.

use prost::Message;
use prost_types::compiler::CodeGeneratorRequest;

/// Decodes a request.
pub(crate) fn decode(bytes: &[u8]) -> Result<CodeGeneratorRequest, String> {
    CodeGeneratorRequest::decode(bytes)
        .map_err(|e| format!("stdin has no request of protoc or buf: {e}; this program is started by them, see --help"))
}
