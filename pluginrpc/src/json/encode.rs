//! From Protobuf's binary encoding to JSON, by the schema. Names are those of the schema, and defaults are left out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::known::{NULL_VALUE, VALUE, WellKnown, value, write_path};
use super::schema::{Field, Kind, Message, Types};
use super::text::Fault;
use super::wire::{Fields, Raw, WireType, packed};
use super::writer::Writer;
use super::{base64, number, time};
use crate::any::type_name;
use crate::text::quoted;

/// Writes one message, on one line or indented.
pub(super) fn encode(types: &Types, full_name: &str, message: &[u8], indented: bool) -> Result<String, Fault> {
    let mut encoder = Encoder {
        types,
        json: Writer::new(indented),
    };
    encoder.message(full_name, message)?;
    Ok(encoder.json.into_text())
}

struct Encoder<'p> {
    types: &'p Types,
    json: Writer,
}

/// The key of a map, in the order in which keys are written.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'b> {
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    Text(&'b str),
}

impl Encoder<'_> {
    fn message(&mut self, full_name: &str, bytes: &[u8]) -> Result<(), Fault> {
        if let Some(known) = WellKnown::by_name(full_name) {
            return self.well_known(known, bytes);
        }
        let types = self.types;
        match types.message(full_name)? {
            Some(message) => self.fields(message, bytes, None),
            None => Err(Fault::unlinked(full_name)),
        }
    }

    fn fields(&mut self, message: &Message, bytes: &[u8], type_url: Option<&str>) -> Result<(), Fault> {
        let found = occurrences(message, bytes)?;
        self.json.open('{')?;
        if let Some(url) = type_url {
            self.json.name("@type");
            self.json.string(url);
        }
        for same in found.chunk_by(|a, b| a.0 == b.0) {
            let Some(field) = same.first().and_then(|(index, _)| message.field.get(*index)) else {
                continue;
            };
            let values: Vec<_> = same.iter().map(|(_, raw)| *raw).collect();
            self.field(message, field, &values)?;
        }
        self.json.close('}');
        Ok(())
    }

    /// A field with all that is on the wire of it, at least one value.
    fn field(&mut self, message: &Message, field: &Field, values: &[Raw<'_>]) -> Result<(), Fault> {
        let types = self.types;
        let Some(kind) = field.kind() else {
            return Ok(());
        };
        if let Some((_, key, value)) = types.map_entry(field)? {
            self.json.name(field.name());
            return self.map(key.kind(), value.kind(), values);
        }
        if field.is_repeated() {
            let values = unpacked(kind, values)?;
            if values.is_empty() {
                return Ok(());
            }
            self.json.name(field.name());
            self.json.open('[')?;
            for raw in values {
                self.json.element();
                self.value(kind, &[raw])?;
            }
            self.json.close(']');
            return Ok(());
        }
        let absent = message.is_implicit(field)
            && !matches!(kind, Kind::Message(_) | Kind::Group(_))
            && values.last().is_none_or(Raw::is_default);
        if absent {
            return Ok(());
        }
        self.json.name(field.name());
        self.value(kind, values)
    }

    fn map(&mut self, key: Option<Kind<'_>>, value: Option<Kind<'_>>, entries: &[Raw<'_>]) -> Result<(), Fault> {
        let (Some(key), Some(value)) = (key, value) else {
            return Err(Fault::new("the descriptor of a map is broken"));
        };
        let mut sorted = BTreeMap::new();
        for entry in entries {
            let (key, value) = read_entry(key, value, *entry)?;
            sorted.insert(key, value);
        }
        self.json.open('{')?;
        for (key, values) in sorted {
            self.json.name(&match key {
                Key::Bool(key) => Cow::Owned(key.to_string()),
                Key::Signed(key) => Cow::Owned(key.to_string()),
                Key::Unsigned(key) => Cow::Owned(key.to_string()),
                Key::Text(key) => Cow::Borrowed(key),
            });
            self.value(value, &values)?;
        }
        self.json.close('}');
        Ok(())
    }

    /// A value of which the last occurrence counts, or all together where it is a message; none is the default.
    fn value(&mut self, kind: Kind<'_>, values: &[Raw<'_>]) -> Result<(), Fault> {
        let last = values.last().copied().unwrap_or(match kind.wire_type() {
            WireType::Varint => Raw::Varint(0),
            WireType::Fixed64 => Raw::Fixed64(0),
            WireType::Fixed32 => Raw::Fixed32(0),
            WireType::Bytes => Raw::Bytes(&[]),
        });
        match (kind, last) {
            (Kind::Message(name) | Kind::Group(name), last) => return self.message(name, &merged(values, last)),
            (Kind::String, Raw::Bytes(bytes)) => self.json.string(text(bytes)?),
            (Kind::Bytes, Raw::Bytes(bytes)) => {
                let out = self.json.out();
                out.push('"');
                base64::push(out, bytes);
                out.push('"');
            }
            (Kind::Double, Raw::Fixed64(bits)) => number::push_float(self.json.out(), f64::from_bits(bits)),
            (Kind::Float, Raw::Fixed32(bits)) => number::push_float(self.json.out(), f32::from_bits(bits)),
            (Kind::Bool, Raw::Varint(value)) => self.json.out().push_str(if value == 0 { "false" } else { "true" }),
            (Kind::Enum(name), Raw::Varint(value)) => return self.enum_value(name, signed32(low(value))),
            (Kind::Int32, Raw::Varint(value)) => self.plain(signed32(low(value))),
            (Kind::Uint32, Raw::Varint(value)) => self.plain(low(value)),
            (Kind::Sint32, Raw::Varint(value)) => self.plain(zigzag(low(value).into())),
            (Kind::Fixed32, Raw::Fixed32(value)) => self.plain(value),
            (Kind::Sfixed32, Raw::Fixed32(value)) => self.plain(signed32(value)),
            // Most readers of JSON have no whole numbers of 64 bits.
            (Kind::Int64, Raw::Varint(value)) | (Kind::Sfixed64, Raw::Fixed64(value)) => {
                self.string_of(signed64(value))
            }
            (Kind::Uint64, Raw::Varint(value)) | (Kind::Fixed64, Raw::Fixed64(value)) => self.string_of(value),
            (Kind::Sint64, Raw::Varint(value)) => self.string_of(zigzag(value)),
            // Fields whose wire type is not that of the schema have been left out before.
            _ => return Err(Fault::new("a value is not what the schema says")),
        }
        Ok(())
    }

    fn plain(&mut self, value: impl std::fmt::Display) {
        self.json.out().push_str(&value.to_string());
    }

    fn string_of(&mut self, value: impl std::fmt::Display) {
        self.json.out().push_str(&format!("\"{value}\""));
    }

    fn enum_value(&mut self, full_name: &str, number: i32) -> Result<(), Fault> {
        if full_name == NULL_VALUE {
            self.json.out().push_str("null");
            return Ok(());
        }
        let item = self.types.enumeration(full_name)?;
        match item.and_then(|item| item.value.iter().find(|value| value.number == number)) {
            Some(value) => self.json.string(&value.name),
            None => self.plain(number),
        }
        Ok(())
    }

    fn well_known(&mut self, known: WellKnown, bytes: &[u8]) -> Result<(), Fault> {
        match known {
            WellKnown::Any => self.any(bytes),
            WellKnown::Timestamp => self.time(bytes, time::format_timestamp),
            WellKnown::Duration => self.time(bytes, time::format_duration),
            WellKnown::Wrapper(kind) => self.value(kind, &all(bytes, 1, kind.wire_type())?),
            WellKnown::Struct => self.map(
                Some(Kind::String),
                Some(Kind::Message(VALUE)),
                &all(bytes, 1, WireType::Bytes)?,
            ),
            WellKnown::ListValue => {
                self.json.open('[')?;
                for raw in all(bytes, 1, WireType::Bytes)? {
                    self.json.element();
                    self.value(Kind::Message(VALUE), &[raw])?;
                }
                self.json.close(']');
                Ok(())
            }
            WellKnown::Value => self.dynamic_value(bytes),
            WellKnown::FieldMask => {
                let mut paths = Vec::new();
                for raw in all(bytes, 1, WireType::Bytes)? {
                    let path = text(bytes_of(raw))?;
                    let wrong = || Fault::new(format!("a field mask cannot hold {} in JSON", quoted(path.as_bytes())));
                    paths.push(write_path(path).ok_or_else(wrong)?);
                }
                self.json.string(&paths.join(","));
                Ok(())
            }
            WellKnown::Empty => {
                self.json.open('{')?;
                self.json.close('}');
                Ok(())
            }
        }
    }

    fn time(&mut self, bytes: &[u8], format: fn(i64, i32) -> Result<String, &'static str>) -> Result<(), Fault> {
        let part = |number| match all(bytes, number, WireType::Varint)?.last() {
            Some(Raw::Varint(value)) => Ok::<_, Fault>(*value),
            _ => Ok(0),
        };
        let text = format(signed64(part(1)?), signed32(low(part(2)?))).map_err(Fault::new)?;
        self.json.string(&text);
        Ok(())
    }

    fn dynamic_value(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let kinds = [
            (value::NULL, Kind::Enum(NULL_VALUE)),
            (value::NUMBER, Kind::Double),
            (value::STRING, Kind::String),
            (value::BOOL, Kind::Bool),
            (value::STRUCT, Kind::Message("google.protobuf.Struct")),
            (value::LIST, Kind::Message("google.protobuf.ListValue")),
        ];
        let mut values: Vec<Raw<'_>> = Vec::new();
        let mut set = None;
        let mut fields = Fields::of(bytes);
        while let Some((number, raw)) = fields.next()? {
            let Some(kind) = kinds.iter().find(|kind| kind.0 == number) else {
                continue;
            };
            if kind.1.wire_type() != raw.wire_type() {
                continue;
            }
            if set.replace(*kind) != Some(*kind) {
                values.clear();
            }
            values.push(raw);
        }
        match (set, values.last()) {
            (None, _) => Err(Fault::new("a google.protobuf.Value holds nothing, not even null")),
            (Some((value::NUMBER, _)), Some(Raw::Fixed64(bits))) if !f64::from_bits(*bits).is_finite() => Err(
                Fault::new("a google.protobuf.Value cannot hold a number that is not finite"),
            ),
            (Some((_, kind)), _) => self.value(kind, &values),
        }
    }

    fn any(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let part = |number| {
            let all = all(bytes, number, WireType::Bytes)?;
            Ok::<_, Fault>(all.last().map_or(&[][..], |raw| bytes_of(*raw)))
        };
        let (url, inner) = (text(part(1)?)?, part(2)?);
        if url.is_empty() {
            if !inner.is_empty() {
                return Err(Fault::new("an Any has a value but does not say of which type"));
            }
            return self.well_known(WellKnown::Empty, inner);
        }
        let name = type_name(url);
        if let Some(known) = WellKnown::by_name(name) {
            self.json.open('{')?;
            self.json.name("@type");
            self.json.string(url);
            self.json.name("value");
            self.well_known(known, inner)?;
            self.json.close('}');
            return Ok(());
        }
        let types = self.types;
        match types.message(name)? {
            Some(message) => self.fields(message, inner, Some(url)),
            None => Err(Fault::unlinked(name)),
        }
    }
}

/// The fields on the wire, each with its place in the schema and in that order. Unknown ones are left out, and of a
/// oneof all but the last.
fn occurrences<'b>(message: &Message, bytes: &'b [u8]) -> Result<Vec<(usize, Raw<'b>)>, Fault> {
    let mut found = Vec::new();
    // For each oneof the field that counts, and from which occurrence on.
    let mut current = vec![(usize::MAX, 0); message.oneof_decl.len()];
    let mut fields = Fields::of(bytes);
    while let Some((number, raw)) = fields.next()? {
        let known = message
            .field
            .iter()
            .enumerate()
            .find(|(_, field)| field.number == number);
        let Some((index, field)) = known.filter(|(_, field)| fits(field, raw)) else {
            continue;
        };
        if let Some(current) = field.oneof().and_then(|oneof| current.get_mut(oneof)) {
            if current.0 != index {
                *current = (index, found.len());
            }
        }
        found.push((index, raw));
    }
    let mut at = 0;
    found.retain(|(index, _)| {
        at += 1;
        let oneof = message.field.get(*index).and_then(Field::oneof);
        oneof
            .and_then(|oneof| current.get(oneof))
            .is_none_or(|(counts, since)| counts == index && at > *since)
    });
    found.sort_by_key(|(index, _)| *index);
    Ok(found)
}

/// A field of another wire type than the schema's is unknown.
fn fits(field: &Field, raw: Raw<'_>) -> bool {
    let wire_type = field.kind().map(Kind::wire_type);
    wire_type == Some(raw.wire_type()) || (field.is_repeated() && wire_type.is_some() && matches!(raw, Raw::Bytes(_)))
}

/// Every value of a repeated field, whether packed or not.
fn unpacked<'b>(kind: Kind<'_>, values: &[Raw<'b>]) -> Result<Vec<Raw<'b>>, Fault> {
    let wire_type = kind.wire_type();
    if wire_type == WireType::Bytes {
        return Ok(values.to_vec());
    }
    let mut all = Vec::with_capacity(values.len());
    for raw in values {
        match raw {
            Raw::Bytes(bytes) => all.extend(packed(bytes, wire_type)?),
            raw => all.push(*raw),
        }
    }
    Ok(all)
}

/// Key and value of a map's entry; of several keys the last counts.
fn read_entry<'b>(key: Kind<'_>, value: Kind<'_>, entry: Raw<'b>) -> Result<(Key<'b>, Vec<Raw<'b>>), Fault> {
    let mut found = None;
    let mut values = Vec::new();
    let mut fields = Fields::of(bytes_of(entry));
    while let Some((number, raw)) = fields.next()? {
        match number {
            1 if raw.wire_type() == key.wire_type() => found = Some(raw),
            2 if raw.wire_type() == value.wire_type() => values.push(raw),
            _ => {}
        }
    }
    let key = match (key, found) {
        (Kind::String, None) => Key::Text(""),
        (Kind::String, Some(raw)) => Key::Text(text(bytes_of(raw))?),
        (Kind::Bool, found) => Key::Bool(found.is_some_and(|raw| !raw.is_default())),
        (Kind::Uint32, Some(Raw::Varint(value))) => Key::Unsigned(low(value).into()),
        (Kind::Uint64, Some(Raw::Varint(value))) | (Kind::Fixed64, Some(Raw::Fixed64(value))) => Key::Unsigned(value),
        (Kind::Fixed32, Some(Raw::Fixed32(value))) => Key::Unsigned(value.into()),
        (Kind::Int32, Some(Raw::Varint(value))) => Key::Signed(signed32(low(value)).into()),
        (Kind::Int64, Some(Raw::Varint(value))) | (Kind::Sfixed64, Some(Raw::Fixed64(value))) => {
            Key::Signed(signed64(value))
        }
        (Kind::Sint32, Some(Raw::Varint(value))) => Key::Signed(zigzag(low(value).into())),
        (Kind::Sint64, Some(Raw::Varint(value))) => Key::Signed(zigzag(value)),
        (Kind::Sfixed32, Some(Raw::Fixed32(value))) => Key::Signed(signed32(value).into()),
        _ => Key::Signed(0),
    };
    Ok((key, values))
}

/// Every value of one field of a well-known type.
fn all(bytes: &[u8], number: u32, wire_type: WireType) -> Result<Vec<Raw<'_>>, Fault> {
    let mut values = Vec::new();
    let mut fields = Fields::of(bytes);
    while let Some((found, raw)) = fields.next()? {
        if found == number && raw.wire_type() == wire_type {
            values.push(raw);
        }
    }
    Ok(values)
}

/// The occurrences of a message, one after the other, are the message that they are together.
fn merged<'b>(values: &[Raw<'b>], last: Raw<'b>) -> Cow<'b, [u8]> {
    match values {
        [] | [_] => Cow::Borrowed(bytes_of(last)),
        several => Cow::Owned(several.iter().flat_map(|raw| bytes_of(*raw)).copied().collect()),
    }
}

fn bytes_of(raw: Raw<'_>) -> &[u8] {
    match raw {
        Raw::Bytes(bytes) => bytes,
        _ => &[],
    }
}

fn text(bytes: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(bytes).map_err(|_| Fault::new("a string is not UTF-8"))
}

/// The low half, which is all that counts of a number of 32 bits.
fn low(value: u64) -> u32 {
    u32::try_from(value & u64::from(u32::MAX)).unwrap_or(0)
}

fn signed32(value: u32) -> i32 {
    i32::from_ne_bytes(value.to_ne_bytes())
}

fn signed64(value: u64) -> i64 {
    i64::from_ne_bytes(value.to_ne_bytes())
}

fn zigzag(value: u64) -> i64 {
    signed64(value >> 1) ^ -signed64(value & 1)
}
