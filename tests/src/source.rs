//! Bytes as a case writes them down.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::messages::{self, Kind};
use pluginrpc::Format;

/// The most that a case may make of `repeat`: a slip in a file must not eat the machine.
const MOST: usize = 256 << 20;

/// Bytes as a case writes them down: a string is its UTF-8, an object says how else to make them.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(untagged)]
pub enum Source {
    /// `"text"`.
    Text(String),
    /// `{"hex": …}` and so on.
    Made(Made),
}

/// The ways of making bytes that are not plain text.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Made {
    /// Pairs of hexadecimal digits; blanks are passed over.
    Hex(String),
    /// A JSON value, written without blanks.
    Json(Value),
    /// A `pluginrpc.v1.Request`, written in the format of the case.
    Request(Value),
    /// A `pluginrpc.v1.Response`, written in the format of the case.
    Response(Value),
    /// A `pluginrpc.v1.Spec`, written in the format of the case.
    Spec(Value),
    /// Repeated bytes.
    Repeat {
        /// The bytes to repeat.
        of: Box<Source>,
        /// The number of repetitions.
        times: usize,
    },
    /// One after the other.
    Concat(Vec<Source>),
}

impl Source {
    /// The bytes.
    ///
    /// # Errors
    /// The case is wrong: odd hexadecimal digits, a message that does not fit its type, or too many bytes.
    pub fn bytes(&self, format: Format) -> Result<Vec<u8>, String> {
        match self {
            Self::Text(text) => Ok(text.clone().into_bytes()),
            Self::Made(made) => made.bytes(format),
        }
    }
}

impl Made {
    fn bytes(&self, format: Format) -> Result<Vec<u8>, String> {
        match self {
            Self::Hex(digits) => from_hex(digits),
            Self::Json(value) => Ok(value.to_string().into_bytes()),
            Self::Request(value) => messages::encode(Kind::Request, format, value),
            Self::Response(value) => messages::encode(Kind::Response, format, value),
            Self::Spec(value) => messages::encode(Kind::Spec, format, value),
            Self::Repeat { of, times } => {
                let one = of.bytes(format)?;
                if one.len().saturating_mul(*times) > MOST {
                    return Err(format!("`repeat` makes more than {MOST} bytes"));
                }
                Ok(one.repeat(*times))
            }
            Self::Concat(parts) => {
                let parts = parts.iter().map(|part| part.bytes(format));
                Ok(parts.collect::<Result<Vec<_>, _>>()?.concat())
            }
        }
    }
}

fn from_hex(text: &str) -> Result<Vec<u8>, String> {
    let digits = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_digit(16));
    let digits: Vec<u32> = digits
        .collect::<Option<_>>()
        .ok_or_else(|| format!("{text:?} is not hexadecimal"))?;
    digits
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => u8::try_from(high * 16 + low).map_err(|e| e.to_string()),
            _ => Err(format!("{text:?} has an odd number of digits")),
        })
        .collect()
}

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrMade;

        impl<'de> Visitor<'de> for TextOrMade {
            type Value = Source;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a string, or an object with one of hex, json, request, response, spec, repeat, concat")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Source, E> {
                Ok(Source::Text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Source, A::Error> {
                Made::deserialize(MapAccessDeserializer::new(map)).map(Source::Made)
            }
        }

        deserializer.deserialize_any(TextOrMade)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(json: &str) -> Result<Vec<u8>, String> {
        let source: Source = serde_json::from_str(json).map_err(|e| e.to_string())?;
        source.bytes(Format::Binary)
    }

    #[test]
    fn every_way_of_writing_bytes() {
        assert_eq!(bytes(r#""a\n""#).unwrap(), b"a\n");
        assert_eq!(bytes(r#"{"hex":"0a ff"}"#).unwrap(), [10, 255]);
        assert_eq!(bytes(r#"{"json":{"a": 1}}"#).unwrap(), br#"{"a":1}"#);
        assert_eq!(
            bytes(r#"{"concat":["a",{"repeat":{"of":"bc","times":2}}]}"#).unwrap(),
            b"abcbc"
        );
        assert_eq!(
            bytes(r#"{"spec":{"procedures":[{"path":"/a"}]}}"#).unwrap(),
            b"\x0a\x04\x0a\x02/a"
        );
    }

    #[test]
    fn a_slip_in_a_case_is_told() {
        for wrong in [
            r#"{"hex":"0"}"#,
            r#"{"hex":"0g"}"#,
            r#"{"hexx":"00"}"#,
            r#"{"repeat":{"of":"aaaaaaaa","times":99999999999}}"#,
            r#"{"spec":{"procedure":[]}}"#,
            "1",
        ] {
            assert!(bytes(wrong).is_err(), "{wrong}");
        }
    }
}
