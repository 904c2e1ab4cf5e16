//! The messages of the protocol as JSON values, whatever the format on the wire.

use std::sync::LazyLock;

use echo_plugin::example::echo_service;
use pluginrpc::Format;
use prost_reflect::prost::Message;
use prost_reflect::{DescriptorPool, DynamicMessage, ReflectMessage, SerializeOptions};
use serde_json::Value;

/// A message of `pluginrpc.v1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Read by a plugin.
    Request,
    /// Written by a plugin.
    Response,
    /// Printed by `--spec`.
    Spec,
}

impl Kind {
    fn full_name(self) -> &'static str {
        match self {
            Self::Request => "pluginrpc.v1.Request",
            Self::Response => "pluginrpc.v1.Response",
            Self::Spec => "pluginrpc.v1.Spec",
        }
    }
}

/// Everything that the example service and the protocol know; what an `Any` may hold.
static POOL: LazyLock<Result<DescriptorPool, String>> = LazyLock::new(|| {
    DescriptorPool::decode(echo_service::SERVICE_DESCRIPTOR.file_descriptor_set()).map_err(|e| e.to_string())
});

fn empty(name: &str) -> Result<DynamicMessage, String> {
    let pool = POOL.as_ref().map_err(Clone::clone)?;
    let descriptor = pool.get_message_by_name(name);
    descriptor
        .map(DynamicMessage::new)
        .ok_or_else(|| format!("{name} is not among the descriptors"))
}

/// Writes a message that is given as protobuf's JSON. JSON is written as it stands, so that a case may hold what no
/// message can.
///
/// # Errors
/// The JSON is not a valid message of the type.
pub fn encode(kind: Kind, format: Format, value: &Value) -> Result<Vec<u8>, String> {
    if format == Format::Json {
        return Ok(value.to_string().into_bytes());
    }
    let descriptor = empty(kind.full_name())?.descriptor();
    DynamicMessage::deserialize(descriptor, value)
        .map(|message| message.encode_to_vec())
        .map_err(|e| format!("{value} is no {}: {e}", kind.full_name()))
}

/// Reads a message into protobuf's JSON with the field names of the schema. No bytes are the empty message.
///
/// # Errors
/// The bytes are not a valid message of the type.
pub fn decode(kind: Kind, format: Format, bytes: &[u8]) -> Result<Value, String> {
    if format == Format::Json {
        return serde_json::from_slice(bytes).map_err(|e| format!("this is no JSON: {e}"));
    }
    decode_as(kind.full_name(), bytes)
}

/// Reads a binary message of the type with this full name.
///
/// # Errors
/// The bytes are not a valid message of the type.
pub fn decode_as(name: &str, bytes: &[u8]) -> Result<Value, String> {
    let wrong = |e: &dyn std::fmt::Display| format!("this is no {name}: {e}");
    let mut message = empty(name)?;
    message.merge(bytes).map_err(|e| wrong(&e))?;
    let options = SerializeOptions::new().use_proto_field_name(true);
    message
        .serialize_with_options(serde_json::value::Serializer, &options)
        .map_err(|e| wrong(&e))
}
