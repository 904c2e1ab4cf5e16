//! A request made of flags, by the schema.

use std::collections::HashSet;

use prost_reflect::{EnumDescriptor, EnumValueDescriptor, FieldDescriptor, Kind, MessageDescriptor};

use crate::text::nearest::did_you_mean;
use crate::text::{push_json_string, quoted};
use crate::{Error, json};

/// The most fields that an error lists.
const SHOWN: usize = 24;

/// One flag, resolved in the schema.
struct Flag<'w> {
    /// The name as it was typed, without the dashes.
    name: &'w str,
    /// The fields from the request to the one that is set.
    path: Vec<FieldDescriptor>,
}

/// Encodes the request that flags spell: `--field value`, `--field=value`, `--outer.inner value`, a field of `true` or
/// `false` also without value. Repeated fields and maps (`--field key=value`) may be given several times.
pub(super) fn encode(input: &MessageDescriptor, words: &[String]) -> Result<Vec<u8>, Error> {
    let mut request = Vec::new();
    let mut seen = HashSet::new();
    let mut words = words.iter().peekable();
    while let Some(word) = words.next() {
        let Some(long) = word.strip_prefix("--") else {
            let word = quoted(word.as_bytes());
            return Err(Error::invalid_argument(format!("expected --FIELD, got {word}")));
        };
        let (name, mut value) = match long.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (long, None),
        };
        let flag = find(input, name)?;
        let Some(field) = flag.path.last() else {
            continue;
        };
        if value.is_none() {
            let is_bool = field.kind() == Kind::Bool;
            value = match words.next_if(|next| !is_bool || *next == "true" || *next == "false") {
                Some(next) => Some(next.as_str()),
                None if is_bool => Some("true"),
                None => return Err(flag.wrong("it requires a value")),
            };
        }
        let mut place: Vec<_> = flag.path.iter().map(|field| field.name().to_owned()).collect();
        // Only one field of a oneof may be set, so the oneof is what is set.
        if let Some(oneof) = field.containing_oneof() {
            place.pop();
            place.push(format!("oneof {}", oneof.name()));
        }
        if !field.is_list() && !field.is_map() && !seen.insert(place) {
            return Err(flag.wrong("it, or another field of the same oneof, is given twice"));
        }
        let text = flag.json(value.unwrap_or_default())?;
        let bytes = json::to_binary(input, text.as_bytes())
            .map_err(|error| flag.wrong_value(value.unwrap_or_default(), &error))?;
        // Two encoded messages in a row are both merged.
        request.extend(bytes);
    }
    Ok(request)
}

fn find<'w>(input: &MessageDescriptor, name: &'w str) -> Result<Flag<'w>, Error> {
    let mut flag = Flag { name, path: Vec::new() };
    let mut message = input.clone();
    let mut parts = name.split('.').peekable();
    while let Some(part) = parts.next() {
        let underscored = part.replace('-', "_");
        let found = [part, &underscored].iter().find_map(|name| {
            message
                .get_field_by_json_name(name)
                .or_else(|| message.get_field_by_name(name))
        });
        let Some(field) = found else {
            return Err(no_field(&message, part));
        };
        if parts.peek().is_some() {
            match field.kind() {
                Kind::Message(inner) if !field.is_list() && !field.is_map() => message = inner,
                _ => return Err(flag.wrong(&format!("{} has no fields of its own", field.name()))),
            }
        }
        flag.path.push(field);
    }
    Ok(flag)
}

fn no_field(message: &MessageDescriptor, part: &str) -> Error {
    let fields: Vec<_> = message.fields().collect();
    let names: Vec<_> = fields.iter().map(FieldDescriptor::name).collect();
    let shown = match names.get(..SHOWN) {
        Some(first) => format!("{}, …", first.join(", ")),
        None if names.is_empty() => "none".to_owned(),
        None => names.join(", "),
    };
    let wrong = json::no_field(message, part);
    Error::invalid_argument(format!("{wrong}\nIts fields: {shown}"))
}

impl Flag<'_> {
    fn wrong(&self, why: &str) -> Error {
        Error::invalid_argument(format!("{}: {why}", self.shown()))
    }

    /// Reports a value that its field does not take: by the kind of the field, else by the error of the JSON that was
    /// made of it.
    fn wrong_value(&self, value: &str, error: &Error) -> Error {
        let requires = |what: String, value: &str| {
            let (flag, value) = (self.shown(), quoted(value.as_bytes()));
            Error::invalid_argument(format!("{flag} requires {what}, got {value}"))
        };
        let kind = self.path.last().map(|field| match field.kind().as_message() {
            Some(entry) if field.is_map() => entry.map_entry_value_field().kind(),
            _ => field.kind(),
        });
        let is_map = self.path.last().is_some_and(FieldDescriptor::is_map);
        let value = value
            .split_once('=')
            .filter(|_| is_map)
            .map_or(value, |(_, value)| value);
        let whole = |least: String, most: String| match value.parse::<i128>() {
            Ok(_) => requires(format!("a whole number from {least} to {most}"), value),
            Err(_) => requires("a whole number".to_owned(), value),
        };
        match kind {
            Some(Kind::Int32 | Kind::Sint32 | Kind::Sfixed32) => whole(i32::MIN.to_string(), i32::MAX.to_string()),
            Some(Kind::Int64 | Kind::Sint64 | Kind::Sfixed64) => whole(i64::MIN.to_string(), i64::MAX.to_string()),
            Some(Kind::Uint32 | Kind::Fixed32) => whole("0".to_owned(), u32::MAX.to_string()),
            Some(Kind::Uint64 | Kind::Fixed64) => whole("0".to_owned(), u64::MAX.to_string()),
            Some(Kind::Double | Kind::Float) => requires("a number".to_owned(), value),
            Some(Kind::Bool) => requires("true or false".to_owned(), value),
            Some(Kind::Bytes) => requires("bytes in base64".to_owned(), value),
            Some(Kind::Enum(of)) => requires(format!("a value of {}", of.full_name()), value).with_nearest(value, &of),
            _ => {
                // The position within the generated text means nothing to a person who typed a flag.
                let why = error.message();
                self.wrong(why.rsplit_once(" at line ").map_or(why, |(why, _)| why))
            }
        }
    }

    fn shown(&self) -> String {
        // The name is quoted only where it has other characters.
        let plain = self
            .name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        match plain {
            true => format!("--{}", self.name),
            false => format!("--{}", quoted(self.name.as_bytes())),
        }
    }

    /// Returns the request, as JSON, in which only this field is set.
    fn json(&self, value: &str) -> Result<String, Error> {
        let Some(field) = self.path.last() else {
            return Ok("{}".to_owned());
        };
        let kind = field.kind();
        let mut text = match kind.as_message().filter(|_| field.is_map()) {
            Some(entry) => {
                let Some((key, value)) = value.split_once('=') else {
                    return Err(self.wrong("a map is given as KEY=VALUE"));
                };
                object(key, &leaf(&entry.map_entry_value_field().kind(), value))
            }
            None if field.is_list() => format!("[{}]", leaf(&kind, value)),
            None => leaf(&kind, value),
        };
        for field in self.path.iter().rev() {
            text = object(field.name(), &text);
        }
        Ok(text)
    }
}

impl Error {
    /// Adds the nearest value of an enum, or a list of its values.
    fn with_nearest(self, value: &str, of: &EnumDescriptor) -> Self {
        let values: Vec<_> = of.values().collect();
        let hint = did_you_mean(value, values.iter().map(EnumValueDescriptor::name));
        let hint = match hint.is_empty() {
            false => hint,
            true => {
                let names: Vec<_> = values.iter().take(SHOWN).map(EnumValueDescriptor::name).collect();
                let more = if values.len() > SHOWN { ", …" } else { "" };
                format!("; its values: {}{more}", names.join(", "))
            }
        };
        let message = format!("{}{hint}", self.message());
        self.with_message(message)
    }
}

fn object(name: &str, value: &str) -> String {
    let mut text = String::from("{");
    push_json_string(&mut text, name);
    format!("{text}:{value}}}")
}

/// Returns a value as JSON spells it; reading it finds out if it is one of the kind.
fn leaf(kind: &Kind, value: &str) -> String {
    let as_it_is = match kind {
        Kind::Bool => true,
        Kind::Enum(_) => value.parse::<i64>().is_ok(),
        Kind::Message(message) => !is_string_in_json(message.full_name()),
        _ => false,
    };
    if as_it_is {
        return value.to_owned();
    }
    let mut quoted = String::new();
    push_json_string(&mut quoted, value);
    quoted
}

/// Returns true for a message type that JSON writes as a string, or as a number that may stand in one.
pub(super) fn is_string_in_json(full_name: &str) -> bool {
    match full_name.strip_prefix("google.protobuf.").unwrap_or_default() {
        "Timestamp" | "Duration" | "FieldMask" => true,
        "Value" | "ListValue" | "BoolValue" => false,
        name => name.ends_with("Value"),
    }
}
