use crate::data::{MessageData, OneofData};
use crate::features::Features;
use crate::options::Options;
use crate::source::Location;
use crate::views::{Enum, Extension, Field, File, Oneof, deprecation, element, step};
use crate::wire::{self, WireFields, WireValue};

/// A message, or the entry of a map field.
#[derive(Clone, Copy)]
pub struct Message<'a> {
    pub(crate) file: File<'a>,
    pub(crate) data: &'a MessageData<'a>,
}

element!(Message, MessageData, |self| options self.data.options,
    full_name -> &'a str { &self.data.full_name },
    path {
        let mut path = Vec::new();
        let mut message = Some(*self);
        while let Some(current) = message {
            message = current.parent();
            path.push(step(current.data.index));
            path.push(if message.is_some() { 3 } else { 4 });
        }
        path.reverse();
        path
    }
);

deprecation!(Message, 3);

impl<'a> Message<'a> {
    /// The message around it.
    #[must_use]
    pub fn parent(&self) -> Option<Message<'a>> {
        self.file.message_at(self.data.parent)
    }

    /// Fields, without extensions of other messages declared inside.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = Field<'a>> + use<'a> {
        self.file.fields_of(self.data.fields)
    }

    /// Finds a field by its name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<Field<'a>> {
        self.fields().find(|field| field.name() == name)
    }

    /// Oneofs, the synthetic ones of `optional` in proto3 included.
    pub fn oneofs(&self) -> impl ExactSizeIterator<Item = Oneof<'a>> + use<'a> {
        let file = self.file;
        let list: &'a [OneofData<'a>] = self.data.oneofs.of(&file.entry.data.oneofs);
        list.iter().map(move |data| Oneof { file, data })
    }

    /// Messages declared inside, entries of maps included.
    pub fn messages(&self) -> impl ExactSizeIterator<Item = Message<'a>> + use<'a> {
        self.file.messages_of(self.data.messages)
    }

    /// Enums declared inside.
    pub fn enums(&self) -> impl ExactSizeIterator<Item = Enum<'a>> + use<'a> {
        self.file.enums_of(self.data.enums)
    }

    /// Extensions of other messages declared inside.
    pub fn extensions(&self) -> impl ExactSizeIterator<Item = Extension<'a>> + use<'a> {
        self.file.fields_of(self.data.extensions).map(Extension)
    }

    /// Returns true for the entry of a map field, which compilers generate.
    #[must_use]
    pub fn is_map_entry(&self) -> bool {
        self.options().flag(7)
    }

    /// Names that are reserved.
    pub fn reserved_names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        WireFields::new(self.data.raw).filter_map(|field| match field {
            Ok((10, WireValue::Bytes(name))) => wire::text(name).ok(),
            _ => None,
        })
    }

    /// Field numbers that are reserved.
    pub fn reserved_ranges(&self) -> impl Iterator<Item = ReservedRange> + use<'a> {
        ranges(self.data.raw, 9)
    }

    /// Field numbers that are open to extensions.
    pub fn extension_ranges(&self) -> impl Iterator<Item = ReservedRange> + use<'a> {
        ranges(self.data.raw, 5)
    }
}

/// A range of numbers, as descriptors state it: of messages without `end`, of enums with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReservedRange {
    /// First number.
    pub start: i32,
    /// Number after the last one in a message, the last one in an enum.
    pub end: i32,
}

pub(super) fn ranges(raw: &[u8], number: u32) -> impl Iterator<Item = ReservedRange> + use<'_> {
    WireFields::new(raw).filter_map(move |field| match field {
        Ok((found, WireValue::Bytes(range))) if found == number => {
            let read = |number| wire::last_varint(range, number).map(wire::int32).unwrap_or_default();
            Some(ReservedRange {
                start: read(1),
                end: read(2),
            })
        }
        _ => None,
    })
}
