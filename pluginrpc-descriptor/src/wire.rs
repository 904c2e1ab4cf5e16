//! The wire format, read in place.

use crate::error::{Error, Kind};

/// Depth of groups that are skipped; deeper ones are an error.
const MAX_GROUPS: usize = 100;

/// Value of one field as it stands on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WireValue<'a> {
    /// `int32`, `int64`, `uint32`, `uint64`, `sint32`, `sint64`, `bool` or an enum.
    Varint(u64),
    /// `fixed64`, `sfixed64` or `double`.
    Fixed64(u64),
    /// `string`, `bytes`, a message or packed numbers.
    Bytes(&'a [u8]),
    /// Content of a group or of a delimited message, without its tags.
    Group(&'a [u8]),
    /// `fixed32`, `sfixed32` or `float`.
    Fixed32(u32),
}

/// Iterates over the fields of an encoded message: field number and value, in the order in which they stand.
///
/// Ends after the first error.
#[derive(Clone, Debug)]
pub struct WireFields<'a> {
    rest: &'a [u8],
}

impl<'a> WireFields<'a> {
    /// Starts at the first field of `message`.
    #[must_use]
    pub fn new(message: &'a [u8]) -> Self {
        Self { rest: message }
    }

    fn take(&mut self, count: u64) -> Result<&'a [u8], Error> {
        let (taken, rest) = usize::try_from(count)
            .ok()
            .and_then(|count| self.rest.split_at_checked(count))
            .ok_or_else(|| Error::new(Kind::Truncated))?;
        self.rest = rest;
        Ok(taken)
    }

    fn read(&mut self) -> Result<(u32, WireValue<'a>), Error> {
        let (number, kind) = tag(&mut self.rest)?;
        let value = match kind {
            0 => WireValue::Varint(varint(&mut self.rest)?),
            1 => WireValue::Fixed64(self.take(8)?.try_into().map(u64::from_le_bytes).unwrap_or_default()),
            2 => {
                let length = varint(&mut self.rest)?;
                WireValue::Bytes(self.take(length)?)
            }
            3 => WireValue::Group(self.group(number)?),
            5 => WireValue::Fixed32(self.take(4)?.try_into().map(u32::from_le_bytes).unwrap_or_default()),
            4 => return Err(Error::new(Kind::Group)),
            _ => return Err(Error::new(Kind::Tag)),
        };
        Ok((number, value))
    }

    /// Skips to the end of the group whose start tag has been read.
    fn group(&mut self, number: u32) -> Result<&'a [u8], Error> {
        let start = self.rest;
        let mut open = vec![number];
        loop {
            let before = self.rest.len();
            let (number, kind) = tag(&mut self.rest)?;
            match kind {
                0 => _ = varint(&mut self.rest)?,
                1 => _ = self.take(8)?,
                2 => {
                    let length = varint(&mut self.rest)?;
                    self.take(length)?;
                }
                3 if open.len() < MAX_GROUPS => open.push(number),
                3 => return Err(Error::new(Kind::Depth)),
                4 if open.pop() == Some(number) => {
                    if open.is_empty() {
                        return Ok(start.get(..start.len() - before).unwrap_or_default());
                    }
                }
                4 => return Err(Error::new(Kind::Group)),
                5 => _ = self.take(4)?,
                _ => return Err(Error::new(Kind::Tag)),
            }
        }
    }
}

impl<'a> Iterator for WireFields<'a> {
    type Item = Result<(u32, WireValue<'a>), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let read = self.read();
        if read.is_err() {
            self.rest = &[];
        }
        Some(read)
    }
}

/// Reads a varint off the front.
#[inline]
pub(crate) fn varint(bytes: &mut &[u8]) -> Result<u64, Error> {
    if let [byte @ 0..=0x7f, rest @ ..] = bytes {
        *bytes = rest;
        return Ok(u64::from(*byte));
    }
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(10) {
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            *bytes = bytes.get(at + 1..).unwrap_or_default();
            return Ok(value);
        }
    }
    Err(Error::new(if bytes.len() < 10 {
        Kind::Truncated
    } else {
        Kind::Varint
    }))
}

#[inline]
fn tag(bytes: &mut &[u8]) -> Result<(u32, u8), Error> {
    let tag = u32::try_from(varint(bytes)?).map_err(|_| Error::new(Kind::Tag))?;
    match tag >> 3 {
        0 => Err(Error::new(Kind::Tag)),
        number => Ok((number, (tag & 7) as u8)),
    }
}

/// A string, checked.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|_| Error::new(Kind::Utf8))
}

/// An `int32` or an enum: a varint cut to 32 bits, as every Protobuf runtime reads it.
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn int32(value: u64) -> i32 {
    value as i32
}

/// Iterates over packed varints; ends at the first broken one.
pub(crate) fn packed(bytes: &[u8]) -> impl Iterator<Item = i32> + '_ {
    let mut rest = bytes;
    std::iter::from_fn(move || match rest {
        [] => None,
        _ => varint(&mut rest).ok().map(int32),
    })
}

/// Adds the values of a repeated `int32`, packed or not.
pub(crate) fn push_ints(into: &mut Vec<i32>, value: WireValue<'_>) -> Result<(), Error> {
    match value {
        WireValue::Varint(value) => into.push(int32(value)),
        WireValue::Bytes(mut rest) => {
            while !rest.is_empty() {
                into.push(int32(varint(&mut rest)?));
            }
        }
        _ => {}
    }
    Ok(())
}

/// A submessage of an element: the common case of one piece, or the element to collect the pieces from, since fields
/// of message type may be split and are merged by readers.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pieces<'a> {
    One(&'a [u8]),
    Many { element: &'a [u8], number: u32 },
}

impl<'a> Pieces<'a> {
    pub(crate) const EMPTY: Self = Self::One(&[]);

    /// Takes another piece, found in field `number` of `element`.
    pub(crate) fn add(&mut self, piece: &'a [u8], element: &'a [u8], number: u32) {
        *self = match self {
            Self::One([]) => Self::One(piece),
            _ => Self::Many { element, number },
        };
    }

    pub(crate) fn find(element: &'a [u8], number: u32) -> Self {
        let mut pieces = Self::EMPTY;
        for piece in Self::scan(element, number) {
            pieces.add(piece, element, number);
        }
        pieces
    }

    fn scan(element: &'a [u8], number: u32) -> impl Iterator<Item = &'a [u8]> {
        WireFields::new(element).filter_map(move |field| match field {
            Ok((found, WireValue::Bytes(piece))) if found == number => Some(piece),
            _ => None,
        })
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = &'a [u8]> {
        let (one, many) = match self {
            Self::One(piece) => (Some(piece), None),
            Self::Many { element, number } => (None, Some(Self::scan(element, number))),
        };
        one.into_iter().chain(many.into_iter().flatten())
    }

    /// The fields of all pieces; broken bytes end them.
    pub(crate) fn fields(self) -> impl Iterator<Item = (u32, WireValue<'a>)> {
        self.iter()
            .flat_map(|piece| WireFields::new(piece).map_while(Result::ok))
    }
}

/// The last string in field `number`; empty for none.
pub(crate) fn last_text(message: &[u8], number: u32) -> Option<&str> {
    WireFields::new(message)
        .filter_map(|field| match field {
            Ok((found, WireValue::Bytes(bytes))) if found == number => text(bytes).ok(),
            _ => None,
        })
        .last()
}

/// The last varint in field `number`.
pub(crate) fn last_varint(message: &[u8], number: u32) -> Option<u64> {
    WireFields::new(message)
        .filter_map(|field| match field {
            Ok((found, WireValue::Varint(value))) if found == number => Some(value),
            _ => None,
        })
        .last()
}
