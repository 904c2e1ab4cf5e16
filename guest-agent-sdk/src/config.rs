//! The payload as the configuration type of a plugin.

use guest_agent_proto::Payload;
use pluginrpc::Error;
use pluginrpc::prost::Message;
use pluginrpc::prost_types::{Struct, Value, value::Kind};
use serde::de::DeserializeOwned;
use serde_json::{Map, Number, Value as Json};

/// 2^53, up to which every integer has its own double.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A type that a payload can be read as.
pub trait FromPayload: Sized + Send + 'static {
    /// Reads a payload.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` with the problem, without the configured values, which may be secrets.
    fn from_payload(payload: Payload) -> Result<Self, Error>;
}

impl FromPayload for Payload {
    fn from_payload(payload: Payload) -> Result<Self, Error> {
        Ok(payload)
    }
}

/// No configuration: any payload is ignored.
impl FromPayload for () {
    fn from_payload(_: Payload) -> Result<Self, Error> {
        Ok(())
    }
}

/// Text unchanged, a document as JSON, an empty payload as the empty string.
impl FromPayload for String {
    fn from_payload(payload: Payload) -> Result<Self, Error> {
        match payload {
            Payload::Empty => Ok(Self::new()),
            Payload::Text(text) => Ok(text),
            Payload::Struct(document) => Ok(json(document)?.to_string()),
            Payload::Bytes(_) => Err(Error::invalid_argument("the configuration is not valid UTF-8")),
            Payload::Any(any) => Err(unknown(&any.type_url)),
            _ => Err(unknown("")),
        }
    }
}

/// A type that serde reads, from a document or from JSON text; an empty payload is read as `{}`.
///
/// The numbers of a document are doubles; whole ones are read into integers as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typed<T>(pub T);

impl<T: DeserializeOwned + Send + 'static> FromPayload for Typed<T> {
    fn from_payload(payload: Payload) -> Result<Self, Error> {
        let read = match payload {
            payload if payload.is_empty() => serde_json::from_value(Json::Object(Map::new())),
            Payload::Text(text) => match untyped_document(text.as_bytes()) {
                Some(document) => serde_json::from_value(json(document)?),
                None => serde_json::from_str(&text),
            },
            Payload::Struct(document) => serde_json::from_value(json(document)?),
            Payload::Bytes(bytes) => match untyped_document(&bytes) {
                Some(document) => serde_json::from_value(json(document)?),
                None => {
                    return Err(Error::invalid_argument(
                        "the configuration is neither JSON nor a document",
                    ));
                }
            },
            Payload::Any(any) => return Err(unknown(&any.type_url)),
            _ => return Err(unknown("")),
        };
        read.map(Self).map_err(|e| {
            let text = without_values(&e.to_string());
            Error::invalid_argument(format!("invalid configuration: {text}"))
        })
    }
}

/// Decodes a document that came as bytes, as agents without type URLs send it. JSON is never mistaken for one: the
/// tag of the first field, 0x0a, is a line break in JSON, and the length after it then never fits.
fn untyped_document(bytes: &[u8]) -> Option<Struct> {
    let document = Struct::decode(bytes).ok()?;
    (document.encoded_len() == bytes.len() && !document.fields.is_empty()).then_some(document)
}

fn unknown(type_url: &str) -> Error {
    let shown = pluginrpc::text::quoted(type_url.as_bytes());
    Error::invalid_argument(format!("this plugin does not support configuration of type {shown}"))
}

fn json(document: Struct) -> Result<Json, Error> {
    let fields = document
        .fields
        .into_iter()
        .map(|(name, value)| Ok((name, json_value(value)?)));
    fields.collect::<Result<Map<_, _>, Error>>().map(Json::Object)
}

fn json_value(value: Value) -> Result<Json, Error> {
    Ok(match value.kind {
        None | Some(Kind::NullValue(_)) => Json::Null,
        Some(Kind::BoolValue(value)) => Json::Bool(value),
        Some(Kind::StringValue(text)) => Json::String(text),
        Some(Kind::NumberValue(number)) => Json::Number(json_number(number)?),
        Some(Kind::StructValue(document)) => json(document)?,
        Some(Kind::ListValue(list)) => list.values.into_iter().map(json_value).collect::<Result<_, _>>()?,
    })
}

fn json_number(number: f64) -> Result<Number, Error> {
    if number.fract() == 0.0 && number.abs() <= EXACT {
        #[allow(clippy::cast_possible_truncation)] // Whole, and within the bounds above.
        return Ok(Number::from(number as i64));
    }
    Number::from_f64(number)
        .ok_or_else(|| Error::invalid_argument("the configuration has a number that is infinite or NaN"))
}

/// Hides quoted text: serde quotes the value that it did not expect, which may be a secret.
fn without_values(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for (at, part) in text.split('"').enumerate() {
        shown.push_str(if at % 2 == 1 { "\"…\"" } else { part });
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use guest_agent_proto::plugin_comm::{ApplyRequest, StartRequest, apply_request, start_request};
    use pluginrpc::prost_types::Any;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Config {
        path: String,
        percent: u32,
        #[serde(default)]
        factor: f64,
    }

    fn document() -> Struct {
        let value = |kind| Value { kind: Some(kind) };
        Struct {
            fields: [
                ("path".to_owned(), value(Kind::StringValue("/var".to_owned()))),
                ("percent".to_owned(), value(Kind::NumberValue(90.0))),
                ("factor".to_owned(), value(Kind::NumberValue(0.5))),
            ]
            .into(),
        }
    }

    const TEXT: &str = r#"{"path": "/var", "percent": 90, "factor": 0.5}"#;

    /// Decodes Apply as an agent of either age encodes it.
    fn applied(bytes: &[u8]) -> Payload {
        ApplyRequest::decode(bytes).unwrap().into()
    }

    /// A message with one length-delimited field: the bytes that agents send, written without our own types.
    fn field(number: u8, content: &[u8]) -> Vec<u8> {
        let mut bytes = vec![number << 3 | 2, u8::try_from(content.len()).unwrap()];
        assert!(content.len() < 128);
        bytes.extend_from_slice(content);
        bytes
    }

    #[test]
    fn every_published_shape_is_read_alike() {
        let document_bytes = document().encode_to_vec();
        let string_value = field(1, TEXT.as_bytes());
        let typed = |url: &str, value: &[u8]| [field(1, url.as_bytes()), field(2, value)].concat();
        let shapes: [(&str, Vec<u8>); 7] = [
            ("string_config", field(2, TEXT.as_bytes())),
            ("struct_config", field(3, &document_bytes)),
            ("Any, text without a type", field(1, &field(2, TEXT.as_bytes()))),
            ("Any, a document without a type", field(1, &field(2, &document_bytes))),
            (
                "Any, a document",
                field(1, &typed("t/google.protobuf.Struct", &document_bytes)),
            ),
            (
                "Any, a StringValue",
                field(1, &typed("t/google.protobuf.StringValue", &string_value)),
            ),
            (
                "Any and the new shape, which counts",
                [field(1, &field(2, b"{}")), field(2, TEXT.as_bytes())].concat(),
            ),
        ];
        for (name, bytes) in shapes {
            let config = Typed::<Config>::from_payload(applied(&bytes));
            let expected = Config {
                path: "/var".to_owned(),
                percent: 90,
                factor: 0.5,
            };
            assert_eq!(config.map(|typed| typed.0).unwrap(), expected, "{name}");
        }
        for bytes in [field(2, b"plain"), field(1, &field(2, b"plain"))] {
            assert_eq!(String::from_payload(applied(&bytes)).unwrap(), "plain");
        }
    }

    #[test]
    fn start_has_the_same_two_shapes() {
        for config in [
            start_request::ServiceConfig::StringConfig(TEXT.to_owned()),
            start_request::ServiceConfig::StructConfig(document()),
        ] {
            let request = StartRequest {
                config: None,
                service_config: Some(config),
            };
            assert_eq!(Typed::<Config>::from_payload(request.into()).unwrap().0.percent, 90);
        }
    }

    #[test]
    fn errors_show_no_values() {
        let wrong = |text: &str| Typed::<Config>::from_payload(Payload::Text(text.to_owned())).unwrap_err();
        let error = wrong(r#"{"path": "/", "percent": "hunter2"}"#);
        assert!(
            error.message().contains("u32") && !error.message().contains("hunter2"),
            "{error}"
        );
        assert!(wrong("{}").message().contains("path"));
        assert!(wrong("not json").message().contains("line 1"));
        let bytes = apply_request::ServiceConfig::StringConfig(String::new());
        let empty = ApplyRequest {
            service_config: Some(bytes),
            ..Default::default()
        };
        assert!(Typed::<Option<u8>>::from_payload(Payload::from(empty)).is_err());
        for payload in [
            Payload::Bytes(vec![0xff]),
            Payload::Any(Any {
                type_url: "t/acme.v1.Config".to_owned(),
                value: Vec::new(),
            }),
        ] {
            assert!(Typed::<Config>::from_payload(payload.clone()).is_err());
            assert!(String::from_payload(payload).is_err());
        }
    }
}
