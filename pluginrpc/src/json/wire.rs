//! Protobuf's binary encoding, field by field.

use super::text::Fault;

/// How deep groups may be nested, as in prost.
const MAX_GROUPS: u32 = 100;

/// The value of a field as it stands on the wire.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Raw<'b> {
    Varint(u64),
    Fixed64(u64),
    Fixed32(u32),
    /// A string, bytes, a message, or packed numbers; also what is between the tags of a group.
    Bytes(&'b [u8]),
}

impl Raw<'_> {
    /// Zero, false, or empty.
    pub(super) fn is_default(&self) -> bool {
        matches!(
            self,
            Self::Varint(0) | Self::Fixed64(0) | Self::Fixed32(0) | Self::Bytes([])
        )
    }

    pub(super) fn wire_type(&self) -> WireType {
        match self {
            Self::Varint(_) => WireType::Varint,
            Self::Fixed64(_) => WireType::Fixed64,
            Self::Fixed32(_) => WireType::Fixed32,
            Self::Bytes(_) => WireType::Bytes,
        }
    }
}

/// The fields of a message, in the order of the wire.
pub(super) struct Fields<'b> {
    rest: &'b [u8],
}

fn broken() -> Fault {
    Fault::new("the message is not what Protobuf writes")
}

impl<'b> Fields<'b> {
    pub(super) fn of(message: &'b [u8]) -> Self {
        Self { rest: message }
    }

    /// The next field: its number and its value.
    pub(super) fn next(&mut self) -> Result<Option<(u32, Raw<'b>)>, Fault> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (number, wire_type) = self.tag()?;
        Ok(Some((number, self.value(number, wire_type, MAX_GROUPS)?)))
    }

    fn tag(&mut self) -> Result<(u32, u64), Fault> {
        let tag = self.varint()?;
        let number = u32::try_from(tag >> 3)
            .ok()
            .filter(|&number| number != 0)
            .ok_or_else(broken)?;
        Ok((number, tag & 7))
    }

    fn value(&mut self, number: u32, wire_type: u64, groups: u32) -> Result<Raw<'b>, Fault> {
        Ok(match wire_type {
            0 => Raw::Varint(self.varint()?),
            1 => Raw::Fixed64(u64::from_le_bytes(self.array()?)),
            2 => {
                let length = usize::try_from(self.varint()?).map_err(|_| broken())?;
                Raw::Bytes(self.take(length)?)
            }
            3 => Raw::Bytes(self.group(number, groups.checked_sub(1).ok_or_else(broken)?)?),
            5 => Raw::Fixed32(u32::from_le_bytes(self.array()?)),
            _ => return Err(broken()),
        })
    }

    fn group(&mut self, number: u32, groups: u32) -> Result<&'b [u8], Fault> {
        let whole = self.rest;
        loop {
            let inside = whole.len() - self.rest.len();
            match self.tag()? {
                (end, 4) if end == number => return whole.get(..inside).ok_or_else(broken),
                (field, wire_type) => self.value(field, wire_type, groups)?,
            };
        }
    }

    fn take(&mut self, length: usize) -> Result<&'b [u8], Fault> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or_else(broken)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        self.take(N)?.try_into().map_err(|_| broken())
    }

    fn varint(&mut self) -> Result<u64, Fault> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let [byte] = self.array()?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                return Err(broken());
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(broken())
    }
}

/// The numbers of a packed field, which are all of the kind of `like`.
pub(super) fn packed(bytes: &[u8], like: WireType) -> Result<Vec<Raw<'_>>, Fault> {
    let mut fields = Fields::of(bytes);
    let mut values = Vec::new();
    while !fields.rest.is_empty() {
        values.push(match like {
            WireType::Varint => Raw::Varint(fields.varint()?),
            WireType::Fixed64 => Raw::Fixed64(u64::from_le_bytes(fields.array()?)),
            WireType::Fixed32 => Raw::Fixed32(u32::from_le_bytes(fields.array()?)),
            WireType::Bytes => return Err(broken()),
        });
    }
    Ok(values)
}

/// How a kind of field stands on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WireType {
    Varint,
    Fixed64,
    Fixed32,
    Bytes,
}

pub(super) fn push_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(u8::try_from(value & 0x7f).unwrap_or(0) | 0x80);
        value >>= 7;
    }
    out.push(u8::try_from(value).unwrap_or(0));
}

fn push_tag(out: &mut Vec<u8>, number: u32, wire_type: u64) {
    push_varint(out, u64::from(number) << 3 | wire_type);
}

/// A number as it stands on the wire, without its tag.
pub(super) fn push_bare(out: &mut Vec<u8>, value: Raw<'_>) {
    match value {
        Raw::Varint(value) => push_varint(out, value),
        Raw::Fixed64(value) => out.extend(value.to_le_bytes()),
        Raw::Fixed32(value) => out.extend(value.to_le_bytes()),
        Raw::Bytes(bytes) => {
            push_varint(out, u64::try_from(bytes.len()).unwrap_or(u64::MAX));
            out.extend(bytes);
        }
    }
}

pub(super) fn push_field(out: &mut Vec<u8>, number: u32, value: Raw<'_>) {
    let wire_type = match value {
        Raw::Varint(_) => 0,
        Raw::Fixed64(_) => 1,
        Raw::Bytes(_) => 2,
        Raw::Fixed32(_) => 5,
    };
    push_tag(out, number, wire_type);
    push_bare(out, value);
}

pub(super) fn push_group(out: &mut Vec<u8>, number: u32, fields: &[u8]) {
    push_tag(out, number, 3);
    out.extend(fields);
    push_tag(out, number, 4);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_back_and_broken_ones_are_faults() {
        let mut out = Vec::new();
        for value in [
            Raw::Varint(u64::MAX),
            Raw::Fixed64(7),
            Raw::Fixed32(8),
            Raw::Bytes(b"ab"),
        ] {
            push_field(&mut out, 536_870_911, value);
        }
        push_group(&mut out, 3, b"\x08\x01");
        let mut fields = Fields::of(&out);
        let mut read = Vec::new();
        while let Some((_, value)) = fields.next().unwrap() {
            read.push(value);
        }
        assert_eq!(read[0], Raw::Varint(u64::MAX));
        assert_eq!(read[3..], [Raw::Bytes(b"ab"), Raw::Bytes(b"\x08\x01")]);
        for bad in [
            &b"\x08"[..],
            b"\x00",
            b"\x0a\x05ab",
            b"\x0b",
            b"\x0b\x14",
            b"\x0c",
            b"\x0f",
            b"\x0d\x01",
            b"\x09\x01",
            b"\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02",
        ] {
            assert!(Fields::of(bad).next().is_err(), "{bad:x?}");
        }
        let deep = b"\x0b".repeat(100_000);
        assert!(Fields::of(&deep).next().is_err());
    }
}
