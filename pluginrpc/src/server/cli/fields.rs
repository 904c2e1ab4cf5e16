//! Flags as the fields of a request.

use std::collections::HashSet;

use prost_reflect::{FieldDescriptor, Kind, MessageDescriptor};

use crate::text::{push_json_string, quoted};
use crate::{Error, json};

/// How many fields are named to somebody who names one that is not there.
const SHOWN: usize = 24;

/// What one flag says, found in the schema.
struct Flag<'w> {
    /// As it was typed, without the dashes.
    name: &'w str,
    /// The fields on the way to it, the one that is set last.
    path: Vec<FieldDescriptor>,
}

/// The request that flags spell: `--field value`, `--field=value`, `--outer.inner value`, a field of `true` or `false`
/// also without value. Repeated fields and maps (`--field key=value`) may be given several times.
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
                None => return Err(flag.wrong("it wants a value")),
            };
        }
        let mut place: Vec<_> = flag.path.iter().map(|field| field.name().to_owned()).collect();
        // Of a oneof only one may be given, so the oneof is the place.
        if let Some(oneof) = field.containing_oneof() {
            place.pop();
            place.push(format!("oneof {}", oneof.name()));
        }
        if !field.is_list() && !field.is_map() && !seen.insert(place) {
            return Err(flag.wrong("it, or another field of the same oneof, stands here twice"));
        }
        let text = flag.json(value.unwrap_or_default())?;
        let bytes = json::to_binary(input, text.as_bytes()).map_err(|error| {
            // The place within the text says nothing to somebody who typed a flag.
            let why = error
                .message()
                .rsplit_once(" at line ")
                .map_or(error.message(), |(why, _)| why);
            flag.wrong(why)
        })?;
        // One message behind the other is both together.
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
        // The name is quoted only where it is no plain word.
        let plain = self
            .name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        let name = match plain {
            true => self.name.to_owned(),
            false => quoted(self.name.as_bytes()),
        };
        Error::invalid_argument(format!("--{name}: {why}"))
    }

    /// The request in which only this field is set.
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

fn object(name: &str, value: &str) -> String {
    let mut text = String::from("{");
    push_json_string(&mut text, name);
    format!("{text}:{value}}}")
}

/// A value as JSON has it; whether it is one of the kind is found out by those who read it.
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

/// Whether JSON has a string, or a number that may be written in one, for a message of this type.
pub(super) fn is_string_in_json(full_name: &str) -> bool {
    match full_name.strip_prefix("google.protobuf.").unwrap_or_default() {
        "Timestamp" | "Duration" | "FieldMask" => true,
        "Value" | "ListValue" | "BoolValue" => false,
        name => name.ends_with("Value"),
    }
}
