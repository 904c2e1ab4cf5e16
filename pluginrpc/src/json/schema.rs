//! What JSON has to know of a schema: the names, numbers and kinds of fields, read from descriptors when first needed.

use std::cell::OnceCell;
use std::collections::HashMap;

use prost::Message as _;

use super::wire::WireType;

/// The part of `google.protobuf.FileDescriptorSet` that is needed; prost skips the rest.
#[derive(Clone, PartialEq, prost::Message)]
struct FileSet {
    #[prost(message, repeated, tag = "1")]
    file: Vec<File>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct File {
    #[prost(string, tag = "2")]
    package: String,
    #[prost(message, repeated, tag = "4")]
    message_type: Vec<Message>,
    #[prost(message, repeated, tag = "5")]
    enum_type: Vec<Enum>,
    #[prost(string, tag = "12")]
    syntax: String,
}

/// `google.protobuf.DescriptorProto`.
#[derive(Clone, PartialEq, prost::Message)]
pub(crate) struct Message {
    #[prost(string, tag = "1")]
    pub(crate) name: String,
    #[prost(message, repeated, tag = "2")]
    pub(crate) field: Vec<Field>,
    #[prost(message, repeated, tag = "3")]
    nested_type: Vec<Message>,
    #[prost(message, repeated, tag = "4")]
    enum_type: Vec<Enum>,
    #[prost(message, optional, tag = "7")]
    options: Option<MessageOptions>,
    #[prost(message, repeated, tag = "8")]
    pub(crate) oneof_decl: Vec<Oneof>,
    /// Not in the descriptor: whether fields without a presence of their own are absent while they hold the default.
    #[prost(bool, tag = "1000")]
    proto3: bool,
}

#[derive(Clone, PartialEq, prost::Message)]
struct MessageOptions {
    #[prost(bool, tag = "7")]
    map_entry: bool,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(crate) struct Oneof {
    #[prost(string, tag = "1")]
    pub(crate) name: String,
}

/// `google.protobuf.FieldDescriptorProto`.
#[derive(Clone, PartialEq, prost::Message)]
pub(crate) struct Field {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(uint32, tag = "3")]
    pub(crate) number: u32,
    #[prost(int32, tag = "4")]
    label: i32,
    #[prost(int32, tag = "5")]
    kind: i32,
    #[prost(string, tag = "6")]
    type_name: String,
    #[prost(message, optional, tag = "8")]
    options: Option<FieldOptions>,
    #[prost(uint32, optional, tag = "9")]
    oneof_index: Option<u32>,
    #[prost(string, tag = "10")]
    json_name: String,
    #[prost(bool, tag = "17")]
    pub(crate) proto3_optional: bool,
}

#[derive(Clone, PartialEq, prost::Message)]
struct FieldOptions {
    #[prost(bool, optional, tag = "2")]
    packed: Option<bool>,
}

/// `google.protobuf.EnumDescriptorProto`.
#[derive(Clone, PartialEq, prost::Message)]
pub(crate) struct Enum {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(message, repeated, tag = "2")]
    pub(crate) value: Vec<EnumValue>,
}

#[derive(Clone, PartialEq, prost::Message)]
pub(crate) struct EnumValue {
    #[prost(string, tag = "1")]
    pub(crate) name: String,
    #[prost(int32, tag = "2")]
    pub(crate) number: i32,
}

impl Message {
    pub(crate) fn is_map_entry(&self) -> bool {
        self.options.as_ref().is_some_and(|options| options.map_entry)
    }

    /// The field with this name in JSON, which is that of the schema or the one in camel case.
    pub(crate) fn field_by_name(&self, name: &str) -> Option<(usize, &Field)> {
        let mut fields = self.field.iter().enumerate();
        fields
            .clone()
            .find(|(_, field)| field.has_json_name(name))
            .or_else(|| fields.find(|(_, field)| field.name() == name))
    }

    /// The key and the value of a map's entry.
    pub(crate) fn entry(&self) -> Option<(&Field, &Field)> {
        let by_number = |number| self.field.iter().find(|field| field.number == number);
        Some((by_number(1)?, by_number(2)?))
    }

    /// Whether the default value of a field is as good as none.
    pub(crate) fn is_implicit(&self, field: &Field) -> bool {
        self.proto3 && field.oneof_index.is_none() && !field.is_repeated()
    }

    pub(crate) fn packs(&self, field: &Field) -> bool {
        let packed = field.options.as_ref().and_then(|options| options.packed);
        packed.unwrap_or(self.proto3)
    }
}

impl Field {
    /// The name in the schema; a group is called like its type.
    pub(crate) fn name(&self) -> &str {
        match self.kind() {
            Some(Kind::Group(name)) => name.rsplit_once('.').map_or(name, |(_, name)| name),
            _ => &self.name,
        }
    }

    fn has_json_name(&self, name: &str) -> bool {
        match self.json_name.as_str() {
            "" => camel_case(&self.name) == name,
            json_name => json_name == name,
        }
    }

    pub(crate) fn is_repeated(&self) -> bool {
        self.label == 3
    }

    pub(crate) fn oneof(&self) -> Option<usize> {
        self.oneof_index.and_then(|index| usize::try_from(index).ok())
    }

    /// `None` for a descriptor that makes no sense.
    pub(crate) fn kind(&self) -> Option<Kind<'_>> {
        let type_name = self.type_name.strip_prefix('.').unwrap_or(&self.type_name);
        Some(match self.kind {
            1 => Kind::Double,
            2 => Kind::Float,
            3 => Kind::Int64,
            4 => Kind::Uint64,
            5 => Kind::Int32,
            6 => Kind::Fixed64,
            7 => Kind::Fixed32,
            8 => Kind::Bool,
            9 => Kind::String,
            10 => Kind::Group(type_name),
            11 => Kind::Message(type_name),
            12 => Kind::Bytes,
            13 => Kind::Uint32,
            14 => Kind::Enum(type_name),
            15 => Kind::Sfixed32,
            16 => Kind::Sfixed64,
            17 => Kind::Sint32,
            18 => Kind::Sint64,
            _ => return None,
        })
    }
}

/// The type of a field; names are full and without a leading dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    Double,
    Float,
    Int64,
    Uint64,
    Int32,
    Fixed64,
    Fixed32,
    Bool,
    String,
    Group(&'a str),
    Message(&'a str),
    Bytes,
    Uint32,
    Enum(&'a str),
    Sfixed32,
    Sfixed64,
    Sint32,
    Sint64,
}

impl Kind<'_> {
    /// What a value of this kind is in JSON, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Double | Self::Float => "a number that fits, or \"NaN\", \"Infinity\" or \"-Infinity\"",
            Self::Int64 | Self::Sfixed64 | Self::Sint64 => "a whole number of 64 bits",
            Self::Uint64 | Self::Fixed64 => "a whole number of 64 bits that is not negative",
            Self::Int32 | Self::Sfixed32 | Self::Sint32 => "a whole number of 32 bits",
            Self::Uint32 | Self::Fixed32 => "a whole number of 32 bits that is not negative",
            Self::Bool => "true or false",
            Self::String => "a string",
            Self::Group(_) | Self::Message(_) => "an object",
            Self::Bytes => "a string of Base64",
            Self::Enum(_) => "the name or the number of an enum's value",
        }
    }

    pub(super) fn wire_type(self) -> WireType {
        match self {
            Self::Double | Self::Fixed64 | Self::Sfixed64 => WireType::Fixed64,
            Self::Float | Self::Fixed32 | Self::Sfixed32 => WireType::Fixed32,
            Self::String | Self::Group(_) | Self::Message(_) | Self::Bytes => WireType::Bytes,
            Self::Int64
            | Self::Uint64
            | Self::Int32
            | Self::Bool
            | Self::Uint32
            | Self::Enum(_)
            | Self::Sint32
            | Self::Sint64 => WireType::Varint,
        }
    }
}

#[derive(Debug)]
enum Type {
    Message(Message),
    Enum(Enum),
}

/// The types of one or more descriptor sets; those in front count first, and the others are not even decoded as long
/// as they are not needed.
#[derive(Debug, Default)]
pub(crate) struct Types {
    layers: Vec<Layer>,
}

#[derive(Debug)]
struct Layer {
    encoded: &'static [u8],
    types: OnceCell<Result<HashMap<String, Type>, prost::DecodeError>>,
}

impl Types {
    pub(crate) fn of(sets: impl IntoIterator<Item = &'static [u8]>) -> Self {
        let layer = |encoded| Layer {
            encoded,
            types: OnceCell::new(),
        };
        Self {
            layers: sets.into_iter().filter(|set| !set.is_empty()).map(layer).collect(),
        }
    }

    pub(crate) fn message(&self, full_name: &str) -> Result<Option<&Message>, prost::DecodeError> {
        Ok(match self.get(full_name)? {
            Some(Type::Message(message)) => Some(message),
            _ => None,
        })
    }

    pub(crate) fn enumeration(&self, full_name: &str) -> Result<Option<&Enum>, prost::DecodeError> {
        Ok(match self.get(full_name)? {
            Some(Type::Enum(item)) => Some(item),
            _ => None,
        })
    }

    /// The entry of a map field.
    pub(crate) fn map_entry(&self, field: &Field) -> Result<Option<(&Message, &Field, &Field)>, prost::DecodeError> {
        let Some(Kind::Message(name)) = field.kind().filter(|_| field.is_repeated()) else {
            return Ok(None);
        };
        let entry = self.message(name)?.filter(|message| message.is_map_entry());
        Ok(entry.and_then(|message| message.entry().map(|(key, value)| (message, key, value))))
    }

    fn get(&self, full_name: &str) -> Result<Option<&Type>, prost::DecodeError> {
        for layer in &self.layers {
            let types = layer.types.get_or_init(|| read(layer.encoded));
            if let Some(found) = types.as_ref().map_err(Clone::clone)?.get(full_name) {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }
}

fn read(encoded: &[u8]) -> Result<HashMap<String, Type>, prost::DecodeError> {
    let mut types = HashMap::new();
    for file in FileSet::decode(encoded)?.file {
        let proto3 = file.syntax == "proto3";
        add(&mut types, &file.package, file.message_type, file.enum_type, proto3);
    }
    Ok(types)
}

fn add(types: &mut HashMap<String, Type>, outer: &str, messages: Vec<Message>, enums: Vec<Enum>, proto3: bool) {
    let full = |name: &str| match outer {
        "" => name.to_owned(),
        outer => format!("{outer}.{name}"),
    };
    for mut message in messages {
        let name = full(&message.name);
        message.proto3 = proto3;
        // prost bounds how deep these are nested.
        let (nested, inner) = (
            std::mem::take(&mut message.nested_type),
            std::mem::take(&mut message.enum_type),
        );
        add(types, &name, nested, inner, proto3);
        types.insert(name, Type::Message(message));
    }
    for item in enums {
        types.insert(full(&item.name), Type::Enum(item));
    }
}

/// `foo_bar` as `fooBar`; what compilers put into descriptors, and what field masks are written in.
pub(super) fn camel_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut after_underscore = false;
    for c in name.chars() {
        if c != '_' {
            out.push(if after_underscore { c.to_ascii_uppercase() } else { c });
        }
        after_underscore = c == '_';
    }
    out
}
