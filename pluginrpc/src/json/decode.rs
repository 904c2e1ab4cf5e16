//! From JSON to Protobuf's binary encoding, by the schema.

use std::borrow::Cow;
use std::collections::HashSet;

use super::known::{NULL_VALUE, VALUE, WellKnown, read_mask, value};
use super::schema::{Field, Kind, Message, Types};
use super::text::{Fault, Reader, Shape};
use super::wire::{self, Raw, push_field};
use super::{base64, number, time};
use crate::TypeName;
use crate::any::type_name;
use crate::near::did_you_mean;
use crate::text::quoted;

/// Reads one message that is the whole of a text.
///
/// Where the message is an envelope, `expected` is the type that its `Any` should hold: any other type is not an
/// error here, even if it is not known, since it has to be told by its name.
pub(super) fn decode(
    types: &Types,
    full_name: &str,
    text: &[u8],
    expected: Option<TypeName>,
) -> Result<Vec<u8>, Fault> {
    let mut decoder = Decoder {
        types,
        json: Reader::new(text)?,
        expected,
    };
    let mut out = Vec::new();
    decoder.message(full_name, &mut out)?;
    decoder.json.end()?;
    Ok(out)
}

struct Decoder<'p, 't> {
    types: &'p Types,
    json: Reader<'t>,
    expected: Option<TypeName>,
}

/// The value of a field that is no message.
enum Scalar<'t> {
    Number(Raw<'static>),
    Text(Cow<'t, str>),
    Bytes(Vec<u8>),
}

impl Scalar<'_> {
    fn raw(&self) -> Raw<'_> {
        match self {
            Self::Number(raw) => *raw,
            Self::Text(text) => Raw::Bytes(text.as_bytes()),
            Self::Bytes(bytes) => Raw::Bytes(bytes),
        }
    }

    fn is_default(&self) -> bool {
        self.raw().is_default()
    }
}

type Out = Vec<u8>;

impl<'t> Decoder<'_, 't> {
    fn message(&mut self, full_name: &str, out: &mut Out) -> Result<(), Fault> {
        if let Some(known) = WellKnown::by_name(full_name) {
            return self.well_known(known, out);
        }
        let types = self.types;
        match types.message(full_name)? {
            Some(message) => self.fields(message, full_name, false, out),
            None => Err(Fault::unlinked(full_name)),
        }
    }

    fn fields(&mut self, message: &Message, full_name: &str, in_any: bool, out: &mut Out) -> Result<(), Fault> {
        self.json.open_object()?;
        let (mut seen, mut oneofs) = (vec![false; message.field.len()], HashSet::new());
        let (mut first, mut seen_type) = (true, false);
        while let Some((at, name)) = self.json.next_name(first)? {
            first = false;
            if in_any && name == "@type" {
                self.type_again(at, &mut seen_type)?;
                continue;
            }
            let Some((index, field)) = message.field_by_name(&name) else {
                return Err(self.unknown_field(at, &name, message, full_name));
            };
            if let Some(seen) = seen.get_mut(index) {
                if std::mem::replace(seen, true) {
                    return Err(self.twice(at, &name));
                }
            }
            if self.json.peek()? == Shape::Null && !takes_null(field) {
                self.json.null()?;
                continue;
            }
            let types = self.types;
            if let Some((_, key, value)) = types.map_entry(field)? {
                self.map(field, key, value, out)?;
            } else if field.is_repeated() {
                self.list(message, field, out)?;
            } else {
                if field.oneof().is_some_and(|oneof| !oneofs.insert(oneof)) {
                    let oneof = field.oneof().and_then(|oneof| message.oneof_decl.get(oneof));
                    let oneof = oneof.map_or("", |oneof| &oneof.name);
                    let what = format!(
                        "{} is one of {oneof}, of which another is there already",
                        quoted(name.as_bytes())
                    );
                    return Err(self.json.fault(at, what));
                }
                self.single(field, message.is_implicit(field), out)?;
            }
        }
        Ok(())
    }

    fn unknown_field(&self, at: usize, name: &str, message: &Message, full_name: &str) -> Fault {
        let hint = did_you_mean(name, message.field.iter().map(Field::name));
        let what = format!("{full_name} has no field {}{hint}", quoted(name.as_bytes()));
        self.json.fault(at, what)
    }

    fn twice(&self, at: usize, name: &str) -> Fault {
        self.json
            .fault(at, format!("{} stands here twice", quoted(name.as_bytes())))
    }

    /// A field that occurs once; one without a presence of its own is left out while it holds the default.
    fn single(&mut self, field: &Field, implicit: bool, out: &mut Out) -> Result<(), Fault> {
        let kind = kind_of(field)?;
        match kind {
            Kind::Message(full_name) => {
                let mut inner = Vec::new();
                self.message(full_name, &mut inner)?;
                push_field(out, field.number, Raw::Bytes(&inner));
            }
            Kind::Group(full_name) => {
                let mut inner = Vec::new();
                self.message(full_name, &mut inner)?;
                wire::push_group(out, field.number, &inner);
            }
            kind => {
                let scalar = self.scalar(kind)?;
                if !(implicit && scalar.is_default()) {
                    push_field(out, field.number, scalar.raw());
                }
            }
        }
        Ok(())
    }

    fn list(&mut self, message: &Message, field: &Field, out: &mut Out) -> Result<(), Fault> {
        let kind = kind_of(field)?;
        let packs = message.packs(field) && kind.wire_type() != wire::WireType::Bytes;
        let mut packed = Vec::new();
        let mut first = true;
        self.json.open_array()?;
        while self.json.next_element(first)? {
            first = false;
            if packs {
                wire::push_bare(&mut packed, self.scalar(kind)?.raw());
            } else {
                self.single(field, false, out)?;
            }
        }
        if !packed.is_empty() {
            push_field(out, field.number, Raw::Bytes(&packed));
        }
        Ok(())
    }

    fn map(&mut self, field: &Field, key: &Field, value: &Field, out: &mut Out) -> Result<(), Fault> {
        let key_kind = kind_of(key)?;
        let mut seen = HashSet::new();
        let mut first = true;
        self.json.open_object()?;
        while let Some((at, name)) = self.json.next_name(first)? {
            first = false;
            let Some(scalar) = map_key(key_kind, &name) else {
                let what = format!(
                    "{} is no key of this map: it takes {}",
                    quoted(name.as_bytes()),
                    key_kind.name()
                );
                return Err(self.json.fault(at, what));
            };
            let mut entry = Vec::new();
            push_field(&mut entry, key.number, scalar.raw());
            if !seen.insert(entry.clone()) {
                return Err(self.twice(at, &name));
            }
            self.single(value, false, &mut entry)?;
            push_field(out, field.number, Raw::Bytes(&entry));
        }
        Ok(())
    }

    fn scalar(&mut self, kind: Kind<'_>) -> Result<Scalar<'t>, Fault> {
        let at = self.json.place();
        let shape = self.json.peek()?;
        let text = match (kind, shape) {
            (Kind::Bool, Shape::Bool) => return Ok(Scalar::Number(Raw::Varint(self.json.boolean()?.into()))),
            (Kind::Enum(NULL_VALUE), Shape::Null) => {
                self.json.null()?;
                return Ok(Scalar::Number(Raw::Varint(0)));
            }
            (Kind::Bool, _) | (Kind::String | Kind::Bytes, Shape::Number) => None,
            (_, Shape::String) => Some(self.json.string()?),
            (_, Shape::Number) => Some(Cow::Borrowed(self.json.number()?)),
            _ => None,
        };
        let Some(text) = text else {
            let what = format!("expected {}, got {}", kind.name(), shape.name());
            return Err(self.json.fault(at, what));
        };
        let scalar = match kind {
            Kind::String => Some(Scalar::Text(text.clone())),
            Kind::Bytes => base64::decode(&text).map(Scalar::Bytes),
            Kind::Enum(name) if shape == Shape::String => return self.enum_value(at, name, &text),
            kind => number_of(kind, &text, shape == Shape::String).map(Scalar::Number),
        };
        scalar.ok_or_else(|| {
            let what = format!("{} is not {}", quoted(text.as_bytes()), kind.name());
            self.json.fault(at, what)
        })
    }

    fn enum_value(&self, at: usize, full_name: &str, name: &str) -> Result<Scalar<'t>, Fault> {
        let Some(item) = self.types.enumeration(full_name)? else {
            return Err(Fault::unlinked(full_name));
        };
        match item.value.iter().find(|value| value.name == name) {
            Some(value) => Ok(Scalar::Number(signed(value.number.into()))),
            None => {
                let hint = did_you_mean(name, item.value.iter().map(|value| value.name.as_str()));
                let what = format!("{full_name} has no value {}{hint}", quoted(name.as_bytes()));
                Err(self.json.fault(at, what))
            }
        }
    }

    fn well_known(&mut self, known: WellKnown, out: &mut Out) -> Result<(), Fault> {
        match known {
            WellKnown::Any => self.any(out),
            WellKnown::Timestamp => self.time(out, time::parse_timestamp),
            WellKnown::Duration => self.time(out, time::parse_duration),
            WellKnown::Wrapper(kind) => {
                let scalar = self.scalar(kind)?;
                if !scalar.is_default() {
                    push_field(out, 1, scalar.raw());
                }
                Ok(())
            }
            WellKnown::Struct => self.structure(out),
            WellKnown::ListValue => self.list_value(out),
            WellKnown::Value => self.value(out),
            WellKnown::FieldMask => {
                let at = self.json.place();
                let text = self.json.string()?;
                let wrong = |path: &str| {
                    self.json
                        .fault(at, format!("{} is no path of a field mask", quoted(path.as_bytes())))
                };
                for path in read_mask(&text).map_err(wrong)? {
                    push_field(out, 1, Raw::Bytes(path.as_bytes()));
                }
                Ok(())
            }
            WellKnown::Empty => {
                self.json.open_object()?;
                match self.json.next_name(true)? {
                    None => Ok(()),
                    Some((at, name)) => Err(self.stranger(at, &name)),
                }
            }
        }
    }

    fn stranger(&self, at: usize, name: &str) -> Fault {
        self.json
            .fault(at, format!("there is no field {} here", quoted(name.as_bytes())))
    }

    fn time(&mut self, out: &mut Out, parse: fn(&str) -> Result<(i64, i32), &'static str>) -> Result<(), Fault> {
        let at = self.json.place();
        let text = self.json.string()?;
        let wrong = |why| self.json.fault(at, format!("{}: {why}", quoted(text.as_bytes())));
        let (seconds, nanos) = parse(&text).map_err(wrong)?;
        for (number, part) in [(1, seconds), (2, i64::from(nanos))] {
            if part != 0 {
                push_field(out, number, signed(part));
            }
        }
        Ok(())
    }

    fn structure(&mut self, out: &mut Out) -> Result<(), Fault> {
        let mut seen = HashSet::new();
        let mut first = true;
        self.json.open_object()?;
        while let Some((at, name)) = self.json.next_name(first)? {
            first = false;
            let (mut entry, mut inner) = (Vec::new(), Vec::new());
            self.value(&mut inner)?;
            push_field(&mut entry, 1, Raw::Bytes(name.as_bytes()));
            push_field(&mut entry, 2, Raw::Bytes(&inner));
            push_field(out, 1, Raw::Bytes(&entry));
            if !seen.insert(name.clone()) {
                return Err(self.twice(at, &name));
            }
        }
        Ok(())
    }

    fn list_value(&mut self, out: &mut Out) -> Result<(), Fault> {
        let mut first = true;
        self.json.open_array()?;
        while self.json.next_element(first)? {
            first = false;
            let mut inner = Vec::new();
            self.value(&mut inner)?;
            push_field(out, 1, Raw::Bytes(&inner));
        }
        Ok(())
    }

    fn value(&mut self, out: &mut Out) -> Result<(), Fault> {
        let mut inner = Vec::new();
        match self.json.peek()? {
            Shape::Null => {
                self.json.null()?;
                push_field(out, value::NULL, Raw::Varint(0));
            }
            Shape::Bool => push_field(out, value::BOOL, Raw::Varint(self.json.boolean()?.into())),
            Shape::Number => push_field(out, value::NUMBER, self.scalar(Kind::Double)?.raw()),
            Shape::String => push_field(out, value::STRING, Raw::Bytes(self.json.string()?.as_bytes())),
            Shape::Object => {
                self.structure(&mut inner)?;
                push_field(out, value::STRUCT, Raw::Bytes(&inner));
            }
            Shape::Array => {
                self.list_value(&mut inner)?;
                push_field(out, value::LIST, Raw::Bytes(&inner));
            }
        }
        Ok(())
    }

    fn any(&mut self, out: &mut Out) -> Result<(), Fault> {
        let outermost = self.json.depth() == 1;
        let Some((at, url)) = self.find_type()? else {
            return self.json.skip();
        };
        let name = type_name(&url);
        let mut inner = Vec::new();
        let types = self.types;
        if let Some(known) = WellKnown::by_name(name) {
            self.any_value(known, &mut inner)?;
        } else if let Some(message) = types.message(name)? {
            self.fields(message, name, true, &mut inner)?;
        } else if outermost && self.expected.is_some_and(|expected| !expected.matches(name)) {
            self.json.skip()?;
        } else {
            return Err(self.json.fault(at, Fault::unlinked(name).what));
        }
        push_field(out, 1, Raw::Bytes(url.as_bytes()));
        if !inner.is_empty() {
            push_field(out, 2, Raw::Bytes(&inner));
        }
        Ok(())
    }

    /// Looks ahead for the type of an `Any`, which may stand behind its fields; an empty one has none.
    fn find_type(&mut self) -> Result<Option<(usize, Cow<'t, str>)>, Fault> {
        let start = self.json.place();
        let mut ahead = self.json.clone();
        ahead.open_object()?;
        let mut first = true;
        while let Some((_, name)) = ahead.next_name(first)? {
            first = false;
            if name == "@type" {
                let at = ahead.place();
                let url = ahead.string()?;
                if type_name(&url).is_empty() {
                    return Err(self.json.fault(at, "\"@type\" names no type"));
                }
                return Ok(Some((at, url)));
            }
            ahead.skip()?;
        }
        match first {
            true => Ok(None),
            false => Err(self.json.fault(start, "an Any has to say in \"@type\" what it is")),
        }
    }

    /// An `Any` of a type with a JSON of its own, which stands under `value`.
    fn any_value(&mut self, known: WellKnown, out: &mut Out) -> Result<(), Fault> {
        let start = self.json.place();
        self.json.open_object()?;
        let (mut first, mut seen_type, mut seen_value) = (true, false, false);
        while let Some((at, name)) = self.json.next_name(first)? {
            first = false;
            match &*name {
                "@type" => self.type_again(at, &mut seen_type)?,
                "value" if seen_value => return Err(self.twice(at, &name)),
                "value" => {
                    seen_value = true;
                    self.well_known(known, out)?;
                }
                name => return Err(self.stranger(at, name)),
            }
        }
        // An empty message has nothing to say.
        match seen_value || known == WellKnown::Empty {
            true => Ok(()),
            false => Err(self.json.fault(start, "an Any of this type has to have a \"value\"")),
        }
    }

    fn type_again(&mut self, at: usize, seen: &mut bool) -> Result<(), Fault> {
        match std::mem::replace(seen, true) {
            true => Err(self.twice(at, "@type")),
            false => self.json.skip(),
        }
    }
}

/// Null is the absence of a value, but for the two types that have it as a value.
fn takes_null(field: &Field) -> bool {
    matches!(field.kind(), Some(Kind::Message(VALUE) | Kind::Enum(NULL_VALUE)))
}

fn kind_of(field: &Field) -> Result<Kind<'_>, Fault> {
    field.kind().ok_or_else(|| {
        Fault::new(format!(
            "the descriptor of field {} is broken",
            quoted(field.name().as_bytes())
        ))
    })
}

fn map_key(kind: Kind<'_>, name: &str) -> Option<Scalar<'static>> {
    Some(match kind {
        Kind::String => Scalar::Text(Cow::Owned(name.to_owned())),
        Kind::Bool => Scalar::Number(Raw::Varint(match name {
            "true" => 1,
            "false" => 0,
            _ => return None,
        })),
        kind => Scalar::Number(integer_of(kind, name.parse().ok()?)?),
    })
}

/// A number, which may be written in a string.
fn number_of(kind: Kind<'_>, text: &str, in_string: bool) -> Option<Raw<'static>> {
    let special = match text {
        "NaN" if in_string => Some(f64::NAN),
        "Infinity" if in_string => Some(f64::INFINITY),
        "-Infinity" if in_string => Some(f64::NEG_INFINITY),
        _ => None,
    };
    match kind {
        Kind::Double => Some(Raw::Fixed64(special.or_else(|| number::double(text))?.to_bits())),
        Kind::Float => {
            let value = match special {
                Some(value) if value.is_nan() => f32::NAN,
                Some(value) if value > 0.0 => f32::INFINITY,
                Some(_) => f32::NEG_INFINITY,
                None => number::float(text)?,
            };
            Some(Raw::Fixed32(value.to_bits()))
        }
        kind => integer_of(kind, number::integer(text)?),
    }
}

/// `None` beyond the range of the kind.
fn integer_of(kind: Kind<'_>, value: i128) -> Option<Raw<'static>> {
    Some(match kind {
        Kind::Int32 | Kind::Enum(_) => signed(i32::try_from(value).ok()?.into()),
        Kind::Int64 => signed(i64::try_from(value).ok()?),
        Kind::Uint32 => Raw::Varint(u32::try_from(value).ok()?.into()),
        Kind::Uint64 => Raw::Varint(u64::try_from(value).ok()?),
        Kind::Sint32 => zigzag(i32::try_from(value).ok()?.into()),
        Kind::Sint64 => zigzag(i64::try_from(value).ok()?),
        Kind::Fixed32 => Raw::Fixed32(u32::try_from(value).ok()?),
        Kind::Fixed64 => Raw::Fixed64(u64::try_from(value).ok()?),
        Kind::Sfixed32 => Raw::Fixed32(u32::from_ne_bytes(i32::try_from(value).ok()?.to_ne_bytes())),
        Kind::Sfixed64 => Raw::Fixed64(bits(i64::try_from(value).ok()?)),
        _ => return None,
    })
}

fn bits(value: i64) -> u64 {
    u64::from_ne_bytes(value.to_ne_bytes())
}

fn signed(value: i64) -> Raw<'static> {
    Raw::Varint(bits(value))
}

fn zigzag(value: i64) -> Raw<'static> {
    Raw::Varint(bits((value << 1) ^ (value >> 63)))
}
