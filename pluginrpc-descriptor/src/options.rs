//! Options, custom ones included, out of their bytes.

use std::borrow::Cow;
use std::fmt;

use crate::error::{Error, Kind};
use crate::value::Value;
use crate::views::Field;
use crate::wire::{self, Pieces, WireFields, WireValue};

/// Options of an element: `FileOptions`, `MessageOptions`, `FieldOptions` and so on, as bytes.
///
/// Nothing is lost: custom options, features and fields of later versions are all there. Read an option by its number
/// ([`Options::get`], [`Options::message`]), or by the extension that declares it ([`Options::extension`]).
#[derive(Clone, Copy)]
pub struct Options<'a> {
    pieces: Pieces<'a>,
}

impl<'a> Options<'a> {
    pub(crate) fn new(pieces: Pieces<'a>) -> Self {
        Self { pieces }
    }

    /// The encoded message. Owned only in the rare case that a descriptor states its options in several pieces.
    #[must_use]
    pub fn to_bytes(&self) -> Cow<'a, [u8]> {
        match self.pieces {
            Pieces::One(bytes) => Cow::Borrowed(bytes),
            many => Cow::Owned(many.iter().collect::<Vec<_>>().concat()),
        }
    }

    /// Returns true if no option is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields().next().is_none()
    }

    /// All that is set: field number and value, in the order in which they stand.
    pub fn fields(&self) -> impl Iterator<Item = (u32, WireValue<'a>)> + use<'a> {
        self.pieces.fields()
    }

    /// Reads a scalar option, or a list of them as a `Vec`. Returns `None` if it is not set.
    ///
    /// The bytes of a `sint` option look like those of an `int` one: read it with [`Options::extension`].
    ///
    /// # Errors
    /// If the option is set to a value of another wire type, or to a string that is not UTF-8.
    pub fn get<T: OptionValue<'a>>(&self, number: u32) -> Result<Option<T>, Error> {
        T::read(
            &mut self
                .fields()
                .filter(|(found, _)| *found == number)
                .map(|(_, value)| value),
        )
    }

    /// Reads an option of message type. Returns `None` if it is not set; pieces of it are merged.
    ///
    /// # Errors
    /// If the bytes are not a valid message of this type.
    pub fn message<M: prost::Message + Default>(&self, number: u32) -> Result<Option<M>, prost::DecodeError> {
        let mut message: Option<M> = None;
        for (found, value) in self.fields() {
            if let (true, WireValue::Bytes(bytes)) = (found == number, value) {
                message.get_or_insert_default().merge(bytes)?;
            }
        }
        Ok(message)
    }

    /// Reads an option of message type field by field, without a Rust type for it. Returns `None` if it is not set, and
    /// the last piece of a message in several pieces.
    #[must_use]
    pub fn embedded(&self, number: u32) -> Option<Options<'a>> {
        let pieces = self.fields().filter_map(|(found, value)| match value {
            WireValue::Bytes(bytes) if found == number => Some(bytes),
            _ => None,
        });
        let last = pieces.last()?;
        let is_valid = WireFields::new(last).all(|field| field.is_ok());
        is_valid.then_some(Options::new(Pieces::One(last)))
    }

    /// Reads the option that an extension declares, by its declared type. Returns `None` if it is not set.
    #[must_use]
    pub fn extension(&self, extension: Field<'a>) -> Option<Value<'a>> {
        Value::read(extension, &mut self.fields())
    }

    pub(crate) fn flag(&self, number: u32) -> bool {
        self.get::<bool>(number).is_ok_and(|flag| flag == Some(true))
    }
}

impl fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.fields()).finish()
    }
}

/// A Rust type that [`Options::get`] reads: `bool`, whole numbers, floats, `&str`, `&[u8]`, and `Vec`s of them.
pub trait OptionValue<'a>: Sized {
    /// Reads the records of one field.
    ///
    /// # Errors
    /// If a record has another type.
    fn read(records: &mut dyn Iterator<Item = WireValue<'a>>) -> Result<Option<Self>, Error>;
}

/// A type of single values.
trait Single<'a>: Sized {
    fn single(value: WireValue<'a>) -> Option<Self>;
    /// One of several in a record.
    fn packed(rest: &mut &'a [u8]) -> Option<Self>;
}

macro_rules! single {
    ($($kind:ty: |$value:ident| $single:expr, |$rest:ident| $packed:expr;)+) => {$(
        impl<'a> Single<'a> for $kind {
            fn single($value: WireValue<'a>) -> Option<Self> { $single }
            #[allow(unused_variables)]
            fn packed($rest: &mut &'a [u8]) -> Option<Self> { $packed }
        }

        impl<'a> OptionValue<'a> for $kind {
            fn read(records: &mut dyn Iterator<Item = WireValue<'a>>) -> Result<Option<Self>, Error> {
                // The last one counts.
                let last = records.last();
                last.map(|value| <$kind>::single(value).ok_or_else(|| Error::new(Kind::WireType))).transpose()
            }
        }

        impl<'a> OptionValue<'a> for Vec<$kind> {
            fn read(records: &mut dyn Iterator<Item = WireValue<'a>>) -> Result<Option<Self>, Error> {
                let mut values: Option<Self> = None;
                for record in records {
                    let values = values.get_or_insert_default();
                    match (<$kind>::single(record), record) {
                        (Some(value), _) => values.push(value),
                        (None, WireValue::Bytes(mut rest)) => while !rest.is_empty() {
                            values.push(<$kind>::packed(&mut rest).ok_or_else(|| Error::new(Kind::WireType))?);
                        },
                        _ => return Err(Error::new(Kind::WireType)),
                    }
                }
                Ok(values)
            }
        }
    )+};
}

fn varint(value: WireValue<'_>) -> Option<u64> {
    match value {
        WireValue::Varint(value) | WireValue::Fixed64(value) => Some(value),
        WireValue::Fixed32(value) => Some(u64::from(value)),
        _ => None,
    }
}

fn four(rest: &mut &[u8]) -> Option<[u8; 4]> {
    let (four, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*four)
}

fn eight(rest: &mut &[u8]) -> Option<[u8; 8]> {
    let (eight, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*eight)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // as Protobuf runtimes read them
mod singles {
    use super::*;

    single! {
        bool: |value| varint(value).map(|value| value != 0), |rest| wire::varint(rest).ok().map(|value| value != 0);
        u64: |value| varint(value), |rest| wire::varint(rest).ok();
        i64: |value| varint(value).map(|value| value as i64), |rest| wire::varint(rest).ok().map(|value| value as i64);
        u32: |value| varint(value).map(|value| value as u32), |rest| wire::varint(rest).ok().map(|value| value as u32);
        i32: |value| varint(value).map(|value| value as i32), |rest| wire::varint(rest).ok().map(|value| value as i32);
        f32: |value| match value { WireValue::Fixed32(bits) => Some(f32::from_bits(bits)), _ => None },
            |rest| four(rest).map(f32::from_le_bytes);
        f64: |value| match value { WireValue::Fixed64(bits) => Some(f64::from_bits(bits)), _ => None },
            |rest| eight(rest).map(f64::from_le_bytes);
        &'a str: |value| match value { WireValue::Bytes(text) => wire::text(text).ok(), _ => None }, |rest| None;
        &'a [u8]: |value| match value { WireValue::Bytes(bytes) => Some(bytes), _ => None }, |rest| None;
    }
}

impl<'a> OptionValue<'a> for String {
    fn read(records: &mut dyn Iterator<Item = WireValue<'a>>) -> Result<Option<Self>, Error> {
        Ok(<&str>::read(records)?.map(str::to_owned))
    }
}

impl<'a> OptionValue<'a> for Vec<String> {
    fn read(records: &mut dyn Iterator<Item = WireValue<'a>>) -> Result<Option<Self>, Error> {
        let texts = Vec::<&str>::read(records)?;
        Ok(texts.map(|texts| texts.into_iter().map(str::to_owned).collect()))
    }
}

/// Fields of an encoded message that is an option, for [`Value`].
pub(crate) fn fields(message: &[u8]) -> impl Iterator<Item = (u32, WireValue<'_>)> {
    WireFields::new(message).map_while(Result::ok)
}
