//! JSON by descriptors, through prost-reflect.

use std::fmt;

use bytes::Bytes;
use prost::{Message, Name};
use prost_reflect::{DescriptorPool, DeserializeOptions, DynamicMessage, MessageDescriptor, SerializeOptions};
use serde_json::{Map, Value};

use super::pool::{self, descriptor};
use super::{strict, writable};
use crate::call::any::type_name;
use crate::call::budget;
use crate::protocol::envelope::wrong_type;
use crate::text::excerpt;
use crate::{Code, Error, Method, TypeName, v1};

/// `linked`, here and below, are descriptors for what may stand in an `Any` beside what the method itself reaches.
pub(crate) fn encode_request(method: &Method, request: &v1::Request, linked: &[&'static [u8]]) -> Result<Bytes, Error> {
    write_envelope(method, Code::InvalidArgument, method.input(), request, linked)
}

pub(crate) fn decode_request(method: &Method, text: &[u8], linked: &[&'static [u8]]) -> Result<v1::Request, Error> {
    read_envelope(method, method.input(), Code::InvalidArgument, "request", text, linked)
}

pub(crate) fn encode_response(
    method: &Method,
    response: &v1::Response,
    linked: &[&'static [u8]],
) -> Result<Bytes, Error> {
    // An error needs no descriptors, so that a caller who asks for JSON learns in JSON that there is none.
    if response.value.is_none() {
        return write(&pool::envelope()?, Code::Internal, &method.output(), response);
    }
    write_envelope(method, Code::Internal, method.output(), response, linked)
}

pub(crate) fn decode_response(method: &Method, text: &[u8], linked: &[&'static [u8]]) -> Result<v1::Response, Error> {
    read_envelope(method, method.output(), Code::Internal, "response", text, linked)
}

pub(crate) fn decode_spec(text: &[u8]) -> Result<v1::Spec, Error> {
    let (pool, code) = (pool::envelope()?, Code::InvalidArgument);
    strict::check(text, descriptor::<v1::Spec>(&pool)?).map_err(|e| unreadable(code, "spec", &e))?;
    read(&pool, code, "spec", text)
}

/// One message on its own, out of JSON.
pub(crate) fn to_binary(descriptor: &MessageDescriptor, text: &[u8]) -> Result<Vec<u8>, Error> {
    budget::check_json(text)?;
    let wrong = |e: &dyn fmt::Display| Error::invalid_argument(excerpt(&e.to_string()));
    strict::check(text, descriptor.clone()).map_err(|e| wrong(&e))?;
    let mut json = serde_json::Deserializer::from_slice(text);
    let message = DynamicMessage::deserialize(descriptor.clone(), &mut json).map_err(|e| wrong(&e))?;
    Ok(message.encode_to_vec())
}

/// One message on its own, as JSON for people.
pub(crate) fn to_indented(descriptor: MessageDescriptor, message: Bytes) -> Result<String, Error> {
    let wrong = |e: &dyn fmt::Display| {
        Error::internal(format!(
            "the answer cannot be written as JSON: {}",
            excerpt(&e.to_string())
        ))
    };
    let message = DynamicMessage::decode(descriptor, message).map_err(|e| wrong(&e))?;
    let text = text(&message).map_err(|e| wrong(&e))?;
    Ok(indented(&String::from_utf8(text).map_err(|e| wrong(&e))?))
}

fn unreadable(code: Code, what: &str, e: &dyn fmt::Display) -> Error {
    Error::new(
        code,
        format!("cannot read the {what} as JSON: {}", excerpt(&e.to_string())),
    )
}

/// Reads a request or a response.
///
/// A value of another type is reported by the names of both types, and a type URL needs no slash; prost-reflect does
/// neither, so what it refuses is checked again.
fn read_envelope<M: Message + Name + Default>(
    method: &Method,
    expected: TypeName,
    code: Code,
    what: &str,
    text: &[u8],
    linked: &[&'static [u8]],
) -> Result<M, Error> {
    budget::check_json(text)?;
    let pool = pool::for_method(method)?;
    let wrap = |error| with_form(error, what, expected, text);
    // Reported first: of a name that is given twice, the code below would see only one.
    strict::check(text, descriptor::<M>(&pool)?).map_err(|e| wrap(unreadable(code, what, &e)))?;
    let error = match read(&pool, code, what, text) {
        Ok(message) => return Ok(message),
        Err(error) => wrap(error),
    };
    let Ok(mut json) = serde_json::from_slice::<Value>(text) else {
        return Err(error);
    };
    match json.pointer_mut("/value/@type") {
        Some(Value::String(url)) if !expected.matches(type_name(url)) => {
            return Err(wrong_type(code, what, expected, type_name(url)));
        }
        _ => {}
    }
    complete(&mut json);
    let text = json.to_string().into_bytes();
    match read(&pool, code, what, &text) {
        // An `Any` may hold what only the whole of what is linked knows.
        Err(_) if has_any(&json) => {
            let pool = pool::for_everything(method, linked)?;
            strict::check(&text, descriptor::<M>(&pool)?).map_err(|e| unreadable(code, what, &e))?;
            read(&pool, code, what, &text).or(Err(error))
        }
        Err(_) => Err(error),
        read => read,
    }
}

/// Adds the form of the envelope to an error, where the text has none.
fn with_form(error: Error, what: &str, expected: TypeName, text: &[u8]) -> Error {
    let Ok(Value::Object(json)) = serde_json::from_slice(text) else {
        return error;
    };
    let has_type = json.get("value").is_some_and(|value| value.get("@type").is_some());
    if has_type || json.contains_key("error") {
        return error;
    }
    let message = format!(
        "{}; the fields of a {what} stand in its value, beside their type: \
         {{\"value\": {{\"@type\": \"type.googleapis.com/{expected}\", …}}}}",
        error.message()
    );
    error.with_message(message)
}

/// Adds what prost-reflect requires in an `Any` and others may leave out: a slash before the type, the value of
/// `Empty`.
fn complete(json: &mut Value) {
    match json {
        Value::Object(fields) => {
            if let Some(Value::String(url)) = fields.get_mut("@type") {
                let is_empty = type_name(url) == "google.protobuf.Empty";
                if !url.contains('/') {
                    url.insert(0, '/');
                }
                if is_empty {
                    fields.entry("value").or_insert_with(|| Value::Object(Map::new()));
                }
            }
            fields.values_mut().for_each(complete);
        }
        Value::Array(items) => items.iter_mut().for_each(complete),
        _ => {}
    }
}

/// Returns true if there is an `Any` beside the envelope's own.
fn has_any(json: &Value) -> bool {
    fn count(json: &Value) -> usize {
        match json {
            Value::Object(fields) => {
                usize::from(fields.contains_key("@type")) + fields.values().map(count).sum::<usize>()
            }
            Value::Array(items) => items.iter().map(count).sum(),
            _ => 0,
        }
    }
    count(json) > 1
}

/// Reads one message; a message of ours and a dynamic one have the same encoding.
fn read<M: Message + Name + Default>(pool: &DescriptorPool, code: Code, what: &str, text: &[u8]) -> Result<M, Error> {
    let mut json = serde_json::Deserializer::from_slice(text);
    let message =
        DynamicMessage::deserialize_with_options(descriptor::<M>(pool)?, &mut json, &DeserializeOptions::new())
            .map_err(|e| unreadable(code, what, &e).with_source(e))?;
    crate::call::error::decode(code, &M::full_name(), message.encode_to_vec().into())
}

fn write_envelope<M: Message + Name>(
    method: &Method,
    code: Code,
    what: TypeName,
    message: &M,
    linked: &[&'static [u8]],
) -> Result<Bytes, Error> {
    write(&pool::for_method(method)?, code, &what, message)
        .or_else(|_| write(&pool::for_everything(method, linked)?, code, &what, message))
}

fn write<M: Message + Name>(
    pool: &DescriptorPool,
    code: Code,
    what: &dyn fmt::Display,
    message: &M,
) -> Result<Bytes, Error> {
    let bytes: Bytes = message.encode_to_vec().into();
    let wrong = |e: &dyn fmt::Display| {
        Error::new(
            code,
            format!("cannot write {what} as JSON: {}", excerpt(&e.to_string())),
        )
    };
    let message = DynamicMessage::decode(descriptor::<M>(pool)?, bytes).map_err(|e| wrong(&e).with_source(e))?;
    let text = text(&message).map_err(|e| wrong(&e))?;
    Ok(text.into())
}

fn text(message: &DynamicMessage) -> Result<Vec<u8>, String> {
    writable::check(message)?;
    let mut serializer = serde_json::Serializer::new(Vec::new());
    let options = SerializeOptions::new().use_proto_field_name(true);
    message
        .serialize_with_options(&mut serializer, &options)
        .map_err(|e| e.to_string())?;
    Ok(serializer.into_inner())
}

/// A text without white space, on several lines. serde_json could do so too, but at the price of a second copy of all
/// that writes messages.
fn indented(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let (mut depth, mut in_string, mut escaped, mut last) = (0_usize, false, false, ' ');
    let new_line = |out: &mut String, depth| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    for c in json.chars() {
        if in_string {
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
            out.push(c);
        } else {
            let closes = matches!(c, '}' | ']');
            if closes {
                depth = depth.saturating_sub(1);
            }
            let opened = matches!(last, '{' | '[');
            if opened != closes || last == ',' {
                new_line(&mut out, depth);
            }
            if matches!(c, '{' | '[') {
                depth += 1;
            }
            in_string = c == '"';
            out.push(c);
            if c == ':' {
                out.push(' ');
            }
        }
        last = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn indentation_is_that_of_serde_json() {
        for json in [
            "{}",
            "[]",
            "1",
            r#""a{}[],:\"""#,
            r#"{"a":{},"b":[],"c":[1,"x,y:{\"z\"}",[null,{}]],"d":{"e":{"f":"\\"}}}"#,
        ] {
            let value: serde_json::Value = serde_json::from_str(json).unwrap();
            assert_eq!(indented(json), serde_json::to_string_pretty(&value).unwrap());
        }
    }
}
