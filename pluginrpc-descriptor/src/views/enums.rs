use crate::data::{EnumData, ValueData};
use crate::features::{EnumType, Features};
use crate::options::Options;
use crate::source::Location;
use crate::views::message::ranges;
use crate::views::{File, Message, ReservedRange, deprecation, element, step};
use crate::wire::{self, Pieces, WireFields, WireValue};

/// An enum.
#[derive(Clone, Copy)]
pub struct Enum<'a> {
    pub(crate) file: File<'a>,
    pub(crate) data: &'a EnumData<'a>,
}

element!(Enum, EnumData, |self| options self.data.options,
    full_name -> &'a str { &self.data.full_name },
    path {
        let (mut path, number) = match self.parent() {
            Some(message) => (message.path(), 4),
            None => (Vec::new(), 5),
        };
        path.extend([number, step(self.data.index)]);
        path
    }
);

deprecation!(Enum, 3);

impl<'a> Enum<'a> {
    /// The message around it.
    #[must_use]
    pub fn parent(&self) -> Option<Message<'a>> {
        self.file.message_at(self.data.parent)
    }

    /// Values, in the order of the file.
    pub fn values(&self) -> impl ExactSizeIterator<Item = EnumValue<'a>> + use<'a> {
        let file = self.file;
        let list: &'a [ValueData<'a>] = self.data.values.of(&file.entry.data.values);
        list.iter().map(move |data| EnumValue { file, data })
    }

    /// Returns true if unknown numbers are unknown fields, as in proto2.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.data.features.enum_type == EnumType::Closed
    }

    /// Names that are reserved.
    pub fn reserved_names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        WireFields::new(self.data.raw).filter_map(|field| match field {
            Ok((5, WireValue::Bytes(name))) => wire::text(name).ok(),
            _ => None,
        })
    }

    /// Numbers that are reserved; `end` is the last of them.
    pub fn reserved_ranges(&self) -> impl Iterator<Item = ReservedRange> + use<'a> {
        ranges(self.data.raw, 4)
    }
}

/// A value of an enum.
#[derive(Clone, Copy)]
pub struct EnumValue<'a> {
    pub(crate) file: File<'a>,
    pub(crate) data: &'a ValueData<'a>,
}

element!(EnumValue, ValueData, |self| options Pieces::find(self.data.raw, 3),
    full_name -> String {
        // Values live beside their enum, not inside.
        let of = self.parent();
        let scope = match of.and_then(|of| of.parent()) {
            Some(message) => message.full_name(),
            None => self.file.package(),
        };
        crate::parse::join(scope, self.name()).into()
    },
    path {
        let mut path = self.parent().map(|of| of.path()).unwrap_or_default();
        path.extend([2, step(self.data.index)]);
        path
    }
);

deprecation!(EnumValue, 1);

impl<'a> EnumValue<'a> {
    /// The enum that it belongs to.
    #[must_use]
    pub fn parent(&self) -> Option<Enum<'a>> {
        let data = self.file.entry.data.enums.get(self.data.parent as usize)?;
        Some(Enum { file: self.file, data })
    }

    /// Number.
    #[must_use]
    pub fn number(&self) -> i32 {
        self.data.number
    }
}
