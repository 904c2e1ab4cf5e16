//! Reading: refuses what prost-reflect accepts though protojson does not, and explains better what both refuse.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use prost_reflect::{EnumDescriptor, EnumValueDescriptor, FieldDescriptor, Kind, MessageDescriptor};
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::de::SliceRead;
use serde_json::{Deserializer, Map, Value};

use super::spelling;
use crate::call::any::type_name;
use crate::text::nearest::did_you_mean;
use crate::text::quoted;

/// Checks a JSON text against the message that it should be.
///
/// # Errors
/// Invalid JSON, nesting deeper than serde_json allows, text after the value, a name or a field twice in one object, an
/// unknown field or enum value, and a number, bytes or a time in a spelling that protojson does not accept.
pub(super) fn check(text: &[u8], message: MessageDescriptor) -> Result<(), String> {
    if text.starts_with(b"\xef\xbb\xbf") {
        return Err("it begins with a byte order mark, which JSON does not have".to_owned());
    }
    let mut json: Deserializer<SliceRead<'_>> = Deserializer::from_slice(text);
    let shape = Shape::of(Kind::Message(message));
    shape.deserialize(&mut json).map_err(|e| e.to_string())?;
    json.end().map_err(|e| e.to_string())
}

/// The expected content of a place.
#[derive(Clone)]
enum Shape {
    /// Any JSON.
    Anything,
    Any(MessageDescriptor),
    Message(MessageDescriptor),
    Scalar(Kind),
    /// With the name of the field that holds it.
    Enum(EnumDescriptor, String),
    Many(FieldDescriptor),
}

impl Shape {
    fn of(kind: Kind) -> Self {
        let Kind::Message(message) = kind else {
            return Self::Scalar(kind);
        };
        match message.full_name().strip_prefix("google.protobuf.") {
            Some("Any") => Self::Any(message),
            Some("Struct" | "Value" | "ListValue") => Self::Anything,
            Some("Timestamp" | "Duration" | "FieldMask") => Self::Scalar(Kind::Message(message)),
            // A wrapper stands as what it wraps.
            Some(name) if name.ends_with("Value") => match message.get_field(1) {
                Some(value) => Self::Scalar(value.kind()),
                None => Self::Anything,
            },
            _ => Self::Message(message),
        }
    }

    fn of_field(field: FieldDescriptor) -> Self {
        match field.is_list() || field.is_map() {
            true => Self::Many(field),
            false => Self::of_element(&field),
        }
    }

    /// Returns the shape of a field, of an item of a list, or of a value of a map.
    fn of_element(field: &FieldDescriptor) -> Self {
        let kind = match field.kind().as_message() {
            Some(entry) if field.is_map() => entry.map_entry_value_field().kind(),
            _ => field.kind(),
        };
        match kind {
            Kind::Enum(of) => Self::Enum(of, field.name().to_owned()),
            kind => Self::of(kind),
        }
    }

    fn text(&self, text: &str) -> Result<(), String> {
        match self {
            Self::Scalar(kind) => spelling::text(kind, text),
            Self::Enum(of, field) if of.get_value_by_name(text).is_none() => {
                let values: Vec<_> = of.values().collect();
                let hint = did_you_mean(text, values.iter().map(EnumValueDescriptor::name));
                let (name, text) = (of.full_name(), quoted(text.as_bytes()));
                Err(format!(
                    "field \"{field}\" requires a value of {name}, got {text}{hint}"
                ))
            }
            _ => Ok(()),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Shape {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Shape {
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

    /// serde_json makes this of whole numbers beyond 64 bits, too.
    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        match self {
            Self::Scalar(kind) => spelling::number(&kind, number).map_err(E::custom),
            Self::Enum(of, _) => spelling::number(&Kind::Enum(of), number).map_err(E::custom),
            _ => Ok(()),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.text(text).map_err(E::custom)
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let item = match self {
            Self::Many(field) if field.is_list() => Self::of_element(&field),
            _ => Self::Anything,
        };
        while items.next_element_seed(item.clone())?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        match self {
            Self::Any(any) => in_any(&any, items),
            Self::Message(message) => in_message(&message, false, items),
            Self::Many(field) => match field.kind().as_message().filter(|_| field.is_map()) {
                Some(entry) => in_map(
                    &Self::Scalar(entry.map_entry_key_field().kind()),
                    &Self::of_element(&field),
                    items,
                ),
                None => in_map(&Self::Anything, &Self::Anything, items),
            },
            Self::Anything | Self::Scalar(_) | Self::Enum(..) => in_map(&Self::Anything, &Self::Anything, items),
        }
    }
}

/// An object whose names are free: every one stands once.
fn in_map<'de, A: MapAccess<'de>>(key: &Shape, value: &Shape, mut items: A) -> Result<(), A::Error> {
    let mut seen = HashSet::new();
    while let Some(name) = items.next_key::<Cow<'de, str>>()? {
        key.text(&name).map_err(A::Error::custom)?;
        items.next_value_seed(value.clone())?;
        if let Some(twice) = seen.replace(name) {
            return Err(twice_in_one(&twice));
        }
    }
    Ok(())
}

fn twice_in_one<E: Error>(name: &str) -> E {
    E::custom(format!("{} stands twice in one object", quoted(name.as_bytes())))
}

/// An object whose names are those of fields, in either spelling. Within an `Any`, `@type` has been read.
fn in_message<'de, A: MapAccess<'de>>(
    message: &MessageDescriptor,
    within_any: bool,
    mut items: A,
) -> Result<(), A::Error> {
    let mut seen = HashSet::new();
    while let Some(name) = items.next_key::<Cow<'de, str>>()? {
        let found = message
            .get_field_by_json_name(&name)
            .or_else(|| message.get_field_by_name(&name));
        let Some(field) = found else {
            if within_any && name == "@type" {
                return Err(twice_in_one(&name));
            }
            return Err(A::Error::custom(no_field(message, &name)));
        };
        if !seen.insert(field.number()) {
            return Err(twice_in_one(&name));
        }
        items.next_value_seed(Shape::of_field(field))?;
    }
    Ok(())
}

/// The error of a field that a message does not have, with the nearest one.
pub(crate) fn no_field(message: &MessageDescriptor, name: &str) -> String {
    let fields: Vec<_> = message.fields().collect();
    let hint = did_you_mean(name, fields.iter().map(FieldDescriptor::name));
    format!("{} has no field {}{hint}", message.full_name(), quoted(name.as_bytes()))
}

/// The fields of the message inside stand beside `@type`, which usually comes first; else they are kept until it came.
fn in_any<'de, A: MapAccess<'de>>(any: &MessageDescriptor, mut items: A) -> Result<(), A::Error> {
    let Some(first) = items.next_key::<Cow<'de, str>>()? else {
        return Ok(());
    };
    if first == "@type" {
        let url = items.next_value::<Cow<'de, str>>()?;
        return inside(any, &url, items);
    }
    let mut kept = Map::new();
    kept.insert(first.into_owned(), items.next_value_seed(Kept)?);
    keep(&mut kept, items)?;
    let url = match kept.remove("@type") {
        Some(Value::String(url)) => url,
        _ => String::new(),
    };
    let items = serde::de::value::MapDeserializer::new(kept.into_iter());
    inside(any, &url, items).map_err(|e: serde_json::Error| A::Error::custom(e))
}

fn inside<'de, A: MapAccess<'de>>(any: &MessageDescriptor, url: &str, items: A) -> Result<(), A::Error> {
    let message = any.parent_pool().get_message_by_name(type_name(url));
    match message.map(|message| Shape::of(Kind::Message(message))) {
        Some(Shape::Message(message)) if message.full_name() != "google.protobuf.Empty" => {
            in_message(&message, true, items)
        }
        // What has a form of its own in JSON stands in `value`.
        Some(_) => in_map(&Shape::Anything, &Shape::Anything, items),
        // Of another pool, or of none: that is told when it is read.
        None => in_map(&Shape::Anything, &Shape::Anything, items),
    }
}

/// A value to be looked at later, in which every name stands once.
struct Kept;

impl<'de> DeserializeSeed<'de> for Kept {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Kept {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(Self)? {
            values.push(value);
        }
        Ok(values.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, items: A) -> Result<Value, A::Error> {
        let mut kept = Map::new();
        keep(&mut kept, items)?;
        Ok(kept.into())
    }
}

fn keep<'de, A: MapAccess<'de>>(kept: &mut Map<String, Value>, mut items: A) -> Result<(), A::Error> {
    while let Some(name) = items.next_key::<String>()? {
        let value = items.next_value_seed(Kept)?;
        if kept.contains_key(&name) {
            return Err(twice_in_one(&name));
        }
        kept.insert(name, value);
    }
    Ok(())
}
