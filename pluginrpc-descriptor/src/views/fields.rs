use std::fmt;
use std::ops::Deref;

use crate::data::{FieldData, OneofData};
use crate::features::{Features, FieldPresence, MessageEncoding, RepeatedFieldEncoding};
use crate::options::Options;
use crate::source::Location;
use crate::views::{Enum, File, Message, deprecation, element, step};
use crate::wire::{self, Pieces};

/// A field of a message, or an extension.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    pub(crate) file: File<'a>,
    pub(crate) data: &'a FieldData<'a>,
}

element!(Field, FieldData, |self| options Pieces::find(self.data.raw, 8),
    full_name -> String { crate::parse::join(self.scope_name(), self.name()).into() },
    path {
        let (mut path, number) = match (self.parent(), self.data.is_extension) {
            (Some(message), false) => (message.path(), 2),
            (Some(message), true) => (message.path(), 6),
            (None, _) => (Vec::new(), 7),
        };
        path.extend([number, step(self.data.index)]);
        path
    }
);

/// Cardinality of a field, as its descriptor states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// At most one value.
    Optional,
    /// Exactly one value, in proto2.
    Required,
    /// Any number of values.
    Repeated,
}

/// Type of a field; the numbers are those of `FieldDescriptorProto.Type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(missing_docs)] // the types of Protobuf
#[repr(u8)]
pub enum FieldType {
    Double = 1,
    Float = 2,
    Int64 = 3,
    Uint64 = 4,
    Int32 = 5,
    Fixed64 = 6,
    Fixed32 = 7,
    Bool = 8,
    String = 9,
    Group = 10,
    Message = 11,
    Bytes = 12,
    Uint32 = 13,
    Enum = 14,
    Sfixed32 = 15,
    Sfixed64 = 16,
    Sint32 = 17,
    Sint64 = 18,
}

impl FieldType {
    const ALL: [(Self, &'static str); 18] = [
        (Self::Double, "double"),
        (Self::Float, "float"),
        (Self::Int64, "int64"),
        (Self::Uint64, "uint64"),
        (Self::Int32, "int32"),
        (Self::Fixed64, "fixed64"),
        (Self::Fixed32, "fixed32"),
        (Self::Bool, "bool"),
        (Self::String, "string"),
        (Self::Group, "group"),
        (Self::Message, "message"),
        (Self::Bytes, "bytes"),
        (Self::Uint32, "uint32"),
        (Self::Enum, "enum"),
        (Self::Sfixed32, "sfixed32"),
        (Self::Sfixed64, "sfixed64"),
        (Self::Sint32, "sint32"),
        (Self::Sint64, "sint64"),
    ];

    fn from_number(number: i32) -> Option<Self> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        Self::ALL.get(at).map(|(kind, _)| *kind)
    }

    /// Keyword of the type; `message`, `enum` and `group` for those that have a name of their own.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL.get(self as usize - 1).map_or("", |(_, name)| name)
    }

    /// Returns true for numbers, booleans and enums, whose repeated values may share a record.
    #[must_use]
    pub fn is_packable(self) -> bool {
        !matches!(self, Self::String | Self::Bytes | Self::Message | Self::Group)
    }
}

deprecation!(Field, 3);

impl<'a> Field<'a> {
    /// The message that declares it: of a field the one it belongs to, of an extension the one around it, if any.
    #[must_use]
    pub fn parent(&self) -> Option<Message<'a>> {
        self.file.message_at(self.data.parent)
    }

    pub(crate) fn scope_name(&self) -> &'a str {
        match self.parent() {
            Some(message) => message.full_name(),
            None => self.file.package(),
        }
    }

    /// Number.
    #[must_use]
    pub fn number(&self) -> i32 {
        self.data.number
    }

    /// Cardinality as the descriptor states it; see also [`Field::is_required`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self.data.label {
            2 => Label::Required,
            3 => Label::Repeated,
            _ => Label::Optional,
        }
    }

    /// Type; `None` if the descriptor states none or one that does not exist. A delimited message of an edition is a
    /// `Message`; see [`Field::is_delimited`].
    #[must_use]
    pub fn field_type(&self) -> Option<FieldType> {
        FieldType::from_number(self.data.kind)
    }

    /// Full name of the message or enum that is its type, without a leading dot; empty for other types.
    #[must_use]
    pub fn type_name(&self) -> &'a str {
        self.data.type_name.strip_prefix('.').unwrap_or(self.data.type_name)
    }

    /// Type as a .proto file states it: the full name of a message or an enum, else the keyword.
    #[must_use]
    pub fn type_text(&self) -> &'a str {
        match self.type_name() {
            "" => self.field_type().map_or("", FieldType::as_str),
            name => name,
        }
    }

    /// The message that is its type; `None` for other types, or if the set does not contain it.
    #[must_use]
    pub fn message_type(&self) -> Option<Message<'a>> {
        match self.field_type() {
            Some(FieldType::Message | FieldType::Group) => self.file.set.message(self.data.type_name),
            _ => None,
        }
    }

    /// The enum that is its type; `None` for other types, or if the set does not contain it.
    #[must_use]
    pub fn enum_type(&self) -> Option<Enum<'a>> {
        match self.field_type() {
            Some(FieldType::Enum) => self.file.set.enumeration(self.data.type_name),
            _ => None,
        }
    }

    /// The oneof it is in, synthetic ones included.
    #[must_use]
    pub fn oneof(&self) -> Option<Oneof<'a>> {
        let at = self.data.oneof?;
        self.parent()?.oneofs().nth(at as usize)
    }

    /// Name in JSON, if the compiler stated it.
    #[must_use]
    pub fn json_name(&self) -> Option<&'a str> {
        wire::last_text(self.data.raw, 10)
    }

    /// Default value as the descriptor states it.
    #[must_use]
    pub fn default_value(&self) -> Option<&'a str> {
        wire::last_text(self.data.raw, 7)
    }

    /// Full name of the message that is extended, without a leading dot; empty for fields that are no extension.
    #[must_use]
    pub fn extendee_name(&self) -> &'a str {
        let name = wire::last_text(self.data.raw, 2).unwrap_or_default();
        name.strip_prefix('.').unwrap_or(name)
    }

    /// Full name of the message that the field is part of: of an extension the message that is extended.
    #[must_use]
    pub fn containing_message_name(&self) -> &'a str {
        if self.is_extension() {
            self.extendee_name()
        } else {
            self.scope_name()
        }
    }

    /// Returns true for an extension.
    #[must_use]
    pub fn is_extension(&self) -> bool {
        self.data.is_extension
    }

    /// Returns true for `repeated` fields, maps included.
    #[must_use]
    pub fn is_repeated(&self) -> bool {
        self.label() == Label::Repeated
    }

    /// Returns true for map fields.
    #[must_use]
    pub fn is_map(&self) -> bool {
        self.is_repeated() && self.message_type().is_some_and(|entry| entry.is_map_entry())
    }

    /// Returns true for `optional` of proto3.
    #[must_use]
    pub fn is_proto3_optional(&self) -> bool {
        self.data.is_proto3_optional
    }

    /// Returns true if a message without the field is not valid: `required`, or the feature of editions.
    #[must_use]
    pub fn is_required(&self) -> bool {
        !self.is_repeated() && self.data.features.field_presence == FieldPresence::LegacyRequired
    }

    /// Returns true if set and unset differ.
    #[must_use]
    pub fn has_presence(&self) -> bool {
        let is_message = matches!(self.field_type(), Some(FieldType::Message | FieldType::Group));
        !self.is_repeated()
            && (is_message
                || self.is_extension()
                || self.data.oneof.is_some()
                || self.data.features.field_presence != FieldPresence::Implicit)
    }

    /// Returns true for repeated numbers that share one record.
    #[must_use]
    pub fn is_packed(&self) -> bool {
        self.is_repeated()
            && self.field_type().is_some_and(FieldType::is_packable)
            && self.data.features.repeated_field_encoding == RepeatedFieldEncoding::Packed
    }

    /// Returns true for groups, and for messages that are encoded as groups. Maps and their entries never are.
    #[must_use]
    pub fn is_delimited(&self) -> bool {
        match self.field_type() {
            Some(FieldType::Group) => true,
            Some(FieldType::Message) => {
                self.data.features.message_encoding == MessageEncoding::Delimited
                    && !self.is_map()
                    && !self.parent().is_some_and(|message| message.is_map_entry())
            }
            _ => false,
        }
    }
}

/// An extension: a [`Field`] declared outside of the message that it belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Extension<'a>(pub(crate) Field<'a>);

impl<'a> Extension<'a> {
    /// The message that is extended; `None` if the set does not contain it.
    #[must_use]
    pub fn extendee(&self) -> Option<Message<'a>> {
        self.0.file.set.message(self.extendee_name())
    }
}

impl<'a> Deref for Extension<'a> {
    type Target = Field<'a>;

    fn deref(&self) -> &Field<'a> {
        &self.0
    }
}

impl fmt::Debug for Extension<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extension")
            .field("full_name", &self.full_name())
            .field("extendee", &self.extendee_name())
            .finish_non_exhaustive()
    }
}

/// A oneof.
#[derive(Clone, Copy)]
pub struct Oneof<'a> {
    pub(crate) file: File<'a>,
    pub(crate) data: &'a OneofData<'a>,
}

element!(Oneof, OneofData, |self| options Pieces::find(self.data.raw, 2),
    full_name -> String {
        let message = self.parent().map(|message| message.full_name()).unwrap_or_default();
        crate::parse::join(message, self.name()).into()
    },
    path {
        let mut path = self.parent().map(|message| message.path()).unwrap_or_default();
        path.extend([8, step(self.data.index)]);
        path
    }
);

impl<'a> Oneof<'a> {
    /// The message that it belongs to.
    #[must_use]
    pub fn parent(&self) -> Option<Message<'a>> {
        self.file.message_at(Some(self.data.parent))
    }

    /// Fields of the oneof.
    pub fn fields(&self) -> impl Iterator<Item = Field<'a>> + use<'a> {
        let at = self.data.index;
        let fields = self.parent().into_iter().flat_map(|message| message.fields());
        fields.filter(move |field| field.data.oneof == Some(at))
    }

    /// Returns true for the oneof of an `optional` field of proto3, which compilers generate.
    #[must_use]
    pub fn is_synthetic(&self) -> bool {
        self.fields().any(|field| field.is_proto3_optional())
    }
}
