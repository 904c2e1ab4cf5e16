//! Values of the Terraform language.

use std::collections::BTreeMap;

use pluginrpc::Error;
use rmpv::Value as MsgPack;
use serde_json::Value as Json;

use crate::tfplugin6::DynamicValue;

/// A value of the Terraform language, as far as this provider uses them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    /// Decided when the change is applied.
    Unknown,
    Bool(bool),
    Number(i64),
    String(String),
    List(Vec<Value>),
    Object(Object),
}

/// The deepest value; deeper ones would exhaust the stack.
const MAX_DEPTH: usize = 64;

/// Attributes by name.
pub(crate) type Object = BTreeMap<String, Value>;

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl Value {
    /// # Errors
    /// `INVALID_ARGUMENT` for bytes that are not a value.
    pub(crate) fn decode(value: Option<&DynamicValue>) -> Result<Self, Error> {
        let Some(value) = value else {
            return Ok(Self::Null);
        };
        if value.msgpack.is_empty() {
            return Self::from_json(&value.json);
        }
        let mut bytes = value.msgpack.as_slice();
        let decoded = rmpv::decode::read_value_with_max_depth(&mut bytes, MAX_DEPTH)
            .map_err(|e| Error::invalid_argument(format!("value is not valid MessagePack: {e}")).with_source(e))?;
        if !bytes.is_empty() {
            return Err(Error::invalid_argument(
                "value is not valid MessagePack: bytes follow it",
            ));
        }
        from_msgpack(decoded)
    }

    /// # Errors
    /// `INVALID_ARGUMENT` for bytes that are not a value.
    pub(crate) fn from_json(json: &[u8]) -> Result<Self, Error> {
        let decoded = serde_json::from_slice(json)
            .map_err(|e| Error::invalid_argument(format!("value is not valid JSON: {e}")).with_source(e))?;
        from_json(decoded)
    }

    /// # Errors
    /// `INTERNAL` where there is no memory.
    pub(crate) fn encode(self) -> Result<DynamicValue, Error> {
        let mut msgpack = Vec::new();
        rmpv::encode::write_value(&mut msgpack, &into_msgpack(self))
            .map_err(|e| Error::internal("value cannot be encoded").with_source(e))?;
        Ok(DynamicValue {
            msgpack,
            json: Vec::new(),
        })
    }

    /// Returns the attributes; `None` for null and for anything else that has none.
    pub(crate) fn into_object(self) -> Option<Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

fn not_supported(what: &str) -> Error {
    Error::invalid_argument(format!("values of this kind are not supported: {what}"))
}

fn from_msgpack(value: MsgPack) -> Result<Value, Error> {
    Ok(match value {
        MsgPack::Nil => Value::Null,
        MsgPack::Ext(..) => Value::Unknown,
        MsgPack::Boolean(value) => Value::Bool(value),
        MsgPack::Integer(number) => Value::Number(number.as_i64().ok_or_else(|| not_supported("large number"))?),
        MsgPack::String(text) => {
            let text = text.into_str();
            Value::String(text.ok_or_else(|| Error::invalid_argument("text is not valid UTF-8"))?)
        }
        MsgPack::Array(items) => Value::List(items.into_iter().map(from_msgpack).collect::<Result<_, _>>()?),
        MsgPack::Map(entries) => {
            let mut object = Object::new();
            for (name, value) in entries {
                let name = name
                    .as_str()
                    .ok_or_else(|| not_supported("key that is not text"))?
                    .to_owned();
                object.insert(name, from_msgpack(value)?);
            }
            Value::Object(object)
        }
        other => return Err(not_supported(&other.to_string())),
    })
}

fn into_msgpack(value: Value) -> MsgPack {
    match value {
        Value::Null => MsgPack::Nil,
        Value::Unknown => MsgPack::Ext(0, vec![0]),
        Value::Bool(value) => MsgPack::Boolean(value),
        Value::Number(number) => number.into(),
        Value::String(text) => text.into(),
        Value::List(items) => MsgPack::Array(items.into_iter().map(into_msgpack).collect()),
        Value::Object(object) => {
            let entry = |(name, value): (String, _)| (name.into(), into_msgpack(value));
            MsgPack::Map(object.into_iter().map(entry).collect())
        }
    }
}

fn from_json(value: Json) -> Result<Value, Error> {
    Ok(match value {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(value),
        Json::Number(number) => Value::Number(number.as_i64().ok_or_else(|| not_supported("large number"))?),
        Json::String(text) => Value::String(text),
        Json::Array(items) => Value::List(items.into_iter().map(from_json).collect::<Result<_, _>>()?),
        Json::Object(object) => {
            let entry = |(name, value)| from_json(value).map(|value| (name, value));
            Value::Object(object.into_iter().map(entry).collect::<Result<_, _>>()?)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_survive_messagepack() {
        let object = Value::Object(Object::from([
            (
                "a".to_owned(),
                Value::List(vec!["x".into(), Value::Unknown, Value::Null]),
            ),
            ("b".to_owned(), Value::Number(-7)),
            ("c".to_owned(), Value::Bool(true)),
        ]));
        let encoded = object.clone().encode().unwrap();
        assert_eq!(Value::decode(Some(&encoded)).unwrap(), object);
        assert_eq!(
            Value::Unknown.encode().unwrap().msgpack,
            [0xd4, 0, 0],
            "as Terraform writes it"
        );
    }

    #[test]
    fn other_bytes_are_refused() {
        for msgpack in [&b"\xc0\xc0"[..], b"\xa5ab", b"\xca\0\0\0\0", &[0x91; 100_000]] {
            let value = DynamicValue {
                msgpack: msgpack.to_vec(),
                json: Vec::new(),
            };
            assert!(Value::decode(Some(&value)).is_err());
        }
    }
}
