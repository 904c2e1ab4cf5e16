//! The configuration that the agent passes on inside Start and Apply.

use std::fmt;

use pluginrpc::prost::Message;
use pluginrpc::prost_types::{Any, Struct};

use crate::plugin_comm::{ApplyRequest, StartRequest, apply_request, start_request};

/// The payload of Start or Apply, independent of the shape that the agent uses.
///
/// Agents until October 2025 put the payload of Apply into an `Any`, some of them as bare bytes without a type URL.
/// Newer agents send text or a document there, as Start always did. An `Any` is unpacked where its content is known.
///
/// `Debug` prints the kind and the size only: configuration may hold secrets.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub enum Payload {
    /// No payload.
    #[default]
    Empty,
    /// Text; its format is a contract between the service and the plugin, often JSON.
    Text(String),
    /// A document.
    Struct(Struct),
    /// Bytes that are not UTF-8.
    Bytes(Vec<u8>),
    /// A message of a type that is not unpacked here.
    Any(Any),
}

impl Payload {
    /// Returns true for no payload, blank text, and no bytes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Bytes(bytes) => bytes.is_empty(),
            Self::Struct(_) | Self::Any(_) => false,
        }
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Empty"),
            Self::Text(text) => write!(f, "Text({} bytes)", text.len()),
            Self::Struct(document) => write!(f, "Struct({} fields)", document.fields.len()),
            Self::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Self::Any(any) => write!(f, "Any({:?}, {} bytes)", any.type_url, any.value.len()),
        }
    }
}

impl From<StartRequest> for Payload {
    fn from(request: StartRequest) -> Self {
        match request.service_config {
            Some(start_request::ServiceConfig::StringConfig(text)) => Self::Text(text),
            Some(start_request::ServiceConfig::StructConfig(document)) => Self::Struct(document),
            None => Self::Empty,
        }
    }
}

impl From<ApplyRequest> for Payload {
    fn from(request: ApplyRequest) -> Self {
        match request.service_config {
            Some(apply_request::ServiceConfig::StringConfig(text)) => Self::Text(text),
            Some(apply_request::ServiceConfig::StructConfig(document)) => Self::Struct(document),
            #[allow(deprecated)] // Agents until October 2025 send nothing else.
            None => request.data.map_or(Self::Empty, Self::from),
        }
    }
}

impl From<Any> for Payload {
    fn from(any: Any) -> Self {
        let name = any.type_url.rsplit('/').next().unwrap_or_default();
        let unpacked = match name {
            "" => Some(text_or_bytes(any.value.clone())),
            "google.protobuf.Struct" => Struct::decode(&*any.value).ok().map(Self::Struct),
            "google.protobuf.StringValue" => String::decode(&*any.value).ok().map(Self::Text),
            "google.protobuf.BytesValue" => Vec::<u8>::decode(&*any.value).ok().map(text_or_bytes),
            _ => None,
        };
        unpacked.unwrap_or(Self::Any(any))
    }
}

fn text_or_bytes(bytes: Vec<u8>) -> Payload {
    match String::from_utf8(bytes) {
        Ok(text) => Payload::Text(text),
        Err(e) => Payload::Bytes(e.into_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_content() {
        let shown = format!("{:?}", Payload::Text("hunter2".to_owned()));
        assert_eq!(shown, "Text(7 bytes)");
    }

    #[test]
    fn blank_payloads_are_empty() {
        for blank in [
            Payload::Empty,
            Payload::Text(" \n".to_owned()),
            Payload::Bytes(Vec::new()),
        ] {
            assert!(blank.is_empty(), "{blank:?}");
        }
        assert!(Payload::from(Any::default()).is_empty());
        assert!(!Payload::Struct(Struct::default()).is_empty());
        assert!(!Payload::Text("{}".to_owned()).is_empty());
    }
}
