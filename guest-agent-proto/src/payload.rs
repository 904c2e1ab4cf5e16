//! What the agent passes on from the service that configures a plugin.

use pluginrpc::prost::Message;
use pluginrpc::prost_types::{Any, Struct};

use crate::plugin_comm::{ApplyRequest, StartRequest, apply_request, start_request};

/// What came with Start or Apply, whichever of the published shapes the agent speaks.
///
/// Agents until October 2025 put the payload of Apply into an `Any`, some of them as bare bytes without a type URL; later
/// ones have a text or a document there, as Start always had. A plugin sees no difference.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Payload {
    /// None.
    #[default]
    Nothing,
    /// Text, by contract with whoever sent it; JSON for example.
    Text(String),
    /// A document.
    Document(Struct),
    /// Bytes that are no text.
    Bytes(Vec<u8>),
    /// A message of another type.
    Message(Any),
}

impl From<StartRequest> for Payload {
    fn from(request: StartRequest) -> Self {
        match request.service_config {
            Some(start_request::ServiceConfig::StringConfig(text)) => Self::Text(text),
            Some(start_request::ServiceConfig::StructConfig(document)) => Self::Document(document),
            None => Self::Nothing,
        }
    }
}

impl From<ApplyRequest> for Payload {
    fn from(request: ApplyRequest) -> Self {
        match request.service_config {
            Some(apply_request::ServiceConfig::StringConfig(text)) => Self::Text(text),
            Some(apply_request::ServiceConfig::StructConfig(document)) => Self::Document(document),
            #[allow(deprecated)] // Old agents send nothing else.
            None => request.data.map_or(Self::Nothing, Self::from),
        }
    }
}

impl From<Any> for Payload {
    fn from(any: Any) -> Self {
        let name = any.type_url.rsplit('/').next().unwrap_or_default();
        let unpacked = match name {
            "" => Some(text_or_bytes(any.value.clone())),
            "google.protobuf.Struct" => Struct::decode(&*any.value).ok().map(Self::Document),
            "google.protobuf.StringValue" => String::decode(&*any.value).ok().map(Self::Text),
            "google.protobuf.BytesValue" => Vec::<u8>::decode(&*any.value).ok().map(text_or_bytes),
            _ => None,
        };
        unpacked.unwrap_or(Self::Message(any))
    }
}

fn text_or_bytes(bytes: Vec<u8>) -> Payload {
    match String::from_utf8(bytes) {
        Ok(text) => Payload::Text(text),
        Err(e) => Payload::Bytes(e.into_bytes()),
    }
}
