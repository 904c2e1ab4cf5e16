//! Values of options, read by the descriptors that declare them.

use crate::options::fields;
use crate::views::{Field, FieldType, Message};
use crate::wire::{self, WireValue};

/// Value of an option or of a field inside of it, by its declared type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// `bool`.
    Bool(bool),
    /// `int32`, `int64`, `sint32`, `sint64`, `sfixed32`, `sfixed64`.
    Int(i64),
    /// `uint32`, `uint64`, `fixed32`, `fixed64`.
    Uint(u64),
    /// `float`, `double`.
    Double(f64),
    /// `string`.
    String(&'a str),
    /// `bytes`.
    Bytes(&'a [u8]),
    /// Number of an enum's value.
    Enum(i32),
    /// A message or a group.
    Message(MessageValue<'a>),
    /// Values of a repeated field.
    List(Vec<Value<'a>>),
}

/// Message inside of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageValue<'a> {
    descriptor: Option<Message<'a>>,
    bytes: &'a [u8],
}

impl<'a> MessageValue<'a> {
    /// Type of the message; `None` if the set does not contain it.
    #[must_use]
    pub fn descriptor(&self) -> Option<Message<'a>> {
        self.descriptor
    }

    /// The encoded message. Of a message in several pieces only the last one, which compilers do not write.
    #[must_use]
    pub fn as_bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Reads a field by its name. Returns `None` if it is not set or does not exist.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value<'a>> {
        Value::read(self.descriptor?.field(name)?, &mut fields(self.bytes))
    }
}

impl<'a> Value<'a> {
    /// Reads the records of `field` out of those of a message.
    pub(crate) fn read(field: Field<'a>, records: &mut dyn Iterator<Item = (u32, WireValue<'a>)>) -> Option<Self> {
        let number = u32::try_from(field.number()).ok()?;
        let records = records.filter(|(found, _)| *found == number);
        let mut values = Vec::new();
        for (_, record) in records {
            match (single(field, record), record) {
                (Some(value), _) => values.push(value),
                (None, WireValue::Bytes(packed)) => unpack(field, packed, &mut values)?,
                _ => return None,
            }
        }
        if !field.is_repeated() {
            return values.pop();
        }
        (!values.is_empty()).then_some(Self::List(values))
    }

    /// The value as a message.
    #[must_use]
    pub fn as_message(&self) -> Option<MessageValue<'a>> {
        match self {
            Self::Message(message) => Some(*message),
            _ => None,
        }
    }

    /// The value as a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&'a str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value as a boolean.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The value as a whole number; of an enum its number.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Int(value) => Some(*value),
            Self::Uint(value) => i64::try_from(*value).ok(),
            Self::Enum(number) => Some(i64::from(*number)),
            _ => None,
        }
    }
}

/// Decodes the zigzag encoding of the `sint` types.
#[allow(clippy::cast_possible_wrap)]
fn zigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // as Protobuf runtimes read them
fn single<'a>(field: Field<'a>, record: WireValue<'a>) -> Option<Value<'a>> {
    use FieldType as T;
    use WireValue as W;
    Some(match (field.field_type()?, record) {
        (T::Bool, W::Varint(value)) => Value::Bool(value != 0),
        (T::Int32, W::Varint(value)) => Value::Int(i64::from(value as i32)),
        (T::Int64, W::Varint(value)) | (T::Sfixed64, W::Fixed64(value)) => Value::Int(value as i64),
        (T::Sint32 | T::Sint64, W::Varint(value)) => Value::Int(zigzag(value)),
        (T::Sfixed32, W::Fixed32(value)) => Value::Int(i64::from(value as i32)),
        (T::Uint32, W::Varint(value)) => Value::Uint(u64::from(value as u32)),
        (T::Uint64, W::Varint(value)) | (T::Fixed64, W::Fixed64(value)) => Value::Uint(value),
        (T::Fixed32, W::Fixed32(value)) => Value::Uint(u64::from(value)),
        (T::Enum, W::Varint(value)) => Value::Enum(wire::int32(value)),
        (T::Float, W::Fixed32(bits)) => Value::Double(f64::from(f32::from_bits(bits))),
        (T::Double, W::Fixed64(bits)) => Value::Double(f64::from_bits(bits)),
        (T::String, W::Bytes(text)) => Value::String(wire::text(text).ok()?),
        (T::Bytes, W::Bytes(bytes)) => Value::Bytes(bytes),
        (T::Message | T::Group, W::Bytes(bytes) | W::Group(bytes)) => Value::Message(MessageValue {
            descriptor: field.message_type(),
            bytes,
        }),
        _ => return None,
    })
}

/// Adds the numbers of a packed record.
fn unpack<'a>(field: Field<'a>, mut packed: &'a [u8], values: &mut Vec<Value<'a>>) -> Option<()> {
    while !packed.is_empty() {
        let record = match field.field_type()? {
            FieldType::Fixed32 | FieldType::Sfixed32 | FieldType::Float => {
                let (bytes, rest) = packed.split_first_chunk()?;
                packed = rest;
                WireValue::Fixed32(u32::from_le_bytes(*bytes))
            }
            FieldType::Fixed64 | FieldType::Sfixed64 | FieldType::Double => {
                let (bytes, rest) = packed.split_first_chunk()?;
                packed = rest;
                WireValue::Fixed64(u64::from_le_bytes(*bytes))
            }
            FieldType::String | FieldType::Bytes | FieldType::Message | FieldType::Group => return None,
            _ => WireValue::Varint(wire::varint(&mut packed).ok()?),
        };
        values.push(single(field, record)?);
    }
    Some(())
}
