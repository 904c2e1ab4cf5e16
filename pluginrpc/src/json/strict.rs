//! What prost-reflect lets pass: names that stand twice in one object, and messages in messages without end.

use std::collections::HashSet;
use std::fmt;

use prost_reflect::{DynamicMessage, ReflectMessage, Value};
use serde_json::Deserializer;
use serde_json::de::SliceRead;

use crate::text::quoted;

/// How deep messages may be nested, as in prost; an `Any` counts with what is inside it.
const MAX_DEPTH: usize = 100;

/// The fewest bytes of one `Any` around another: two tags, two lengths, one letter.
const SMALLEST: usize = 5;

/// Reads a JSON text to its end, and refuses what no reader of Protobuf's JSON should take.
///
/// # Errors
/// No JSON, a name twice in one object, nesting deeper than serde_json allows, something behind the value.
pub(super) fn check_text(text: &[u8]) -> Result<(), String> {
    if text.starts_with(b"\xef\xbb\xbf") {
        return Err("it begins with a byte order mark, which JSON does not have".to_owned());
    }
    let mut json: Deserializer<SliceRead<'_>> = Deserializer::from_slice(text);
    serde::de::DeserializeSeed::deserialize(Unique, &mut json).map_err(|e| e.to_string())?;
    json.end().map_err(|e| e.to_string())
}

/// A value in which every name stands once.
struct Unique;

impl<'de> serde::de::DeserializeSeed<'de> for Unique {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> serde::de::Visitor<'de> for Unique {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Self)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut seen = HashSet::new();
        while let Some(name) = items.next_key::<std::borrow::Cow<'de, str>>()? {
            items.next_value_seed(Self)?;
            if let Some(twice) = seen.replace(name) {
                let name = quoted(twice.as_bytes());
                return Err(serde::de::Error::custom(format!("{name} stands twice in one object")));
            }
        }
        Ok(())
    }
}

/// Refuses `Any`s in `Any`s beyond [`MAX_DEPTH`]: each is decoded anew, so nothing else bounds them, and to write them
/// would end in a stack overflow. `size` is that of the encoded message.
pub(super) fn check_depth(message: &DynamicMessage, size: usize) -> Result<(), String> {
    // A short message cannot be deep.
    if size < MAX_DEPTH * SMALLEST {
        return Ok(());
    }
    in_message(message, MAX_DEPTH)
}

fn in_message(message: &DynamicMessage, left: usize) -> Result<(), String> {
    let Some(left) = left.checked_sub(1) else {
        return Err(format!("it is nested deeper than {MAX_DEPTH} messages"));
    };
    if let Some(inner) = inside(message) {
        return in_message(&inner, left);
    }
    message.fields().try_for_each(|(_, value)| in_value(value, left))
}

fn in_value(value: &Value, left: usize) -> Result<(), String> {
    match value {
        Value::Message(message) => in_message(message, left),
        Value::List(values) => values.iter().try_for_each(|value| in_value(value, left)),
        Value::Map(values) => values.values().try_for_each(|value| in_value(value, left)),
        _ => Ok(()),
    }
}

/// The message inside an `Any`. One that cannot be decoded is found out when it is written.
fn inside(message: &DynamicMessage) -> Option<DynamicMessage> {
    let descriptor = message.descriptor();
    if descriptor.full_name() != "google.protobuf.Any" {
        return None;
    }
    let (url, value) = (message.get_field_by_number(1)?, message.get_field_by_number(2)?);
    let name = crate::any::type_name(url.as_str()?);
    let inner = descriptor.parent_pool().get_message_by_name(name)?;
    DynamicMessage::decode(inner, value.as_bytes()?.clone()).ok()
}
