//! Writing: refuses what would be written wrongly, or without an end.

use prost_reflect::{DynamicMessage, ReflectMessage, Value};

/// The deepest nesting of messages, that of prost; the content of an `Any` counts.
const MAX_DEPTH: usize = 100;

/// Refuses what JSON cannot say though prost-reflect would write something else in its place, and `Any`s in `Any`s
/// beyond [`MAX_DEPTH`]: each is decoded anew, so nothing else bounds them, and to write them would end in a stack
/// overflow.
pub(super) fn check(message: &DynamicMessage) -> Result<(), String> {
    in_message(message, MAX_DEPTH)
}

fn in_message(message: &DynamicMessage, left: usize) -> Result<(), String> {
    let Some(left) = left.checked_sub(1) else {
        return Err(format!("it is nested deeper than {MAX_DEPTH} messages"));
    };
    let descriptor = message.descriptor();
    match descriptor.full_name().strip_prefix("google.protobuf.") {
        Some("Any") => {
            if let Some(inner) = inside(message) {
                return in_message(&inner, left);
            }
        }
        Some(known) => well_known(known, message)?,
        None => {}
    }
    message.fields().try_for_each(|(_, value)| in_value(value, left))
}

fn in_value(value: &Value, left: usize) -> Result<(), String> {
    match value {
        Value::Message(message) => in_message(message, left),
        Value::List(values) => values.iter().try_for_each(|value| in_value(value, left)),
        Value::Map(values) => values.values().try_for_each(|value| in_value(value, left)),
        _ => Ok(()),
    }
}

/// The message inside an `Any`. One that cannot be decoded is found out when it is written.
fn inside(message: &DynamicMessage) -> Option<DynamicMessage> {
    let (url, value) = (message.get_field_by_number(1)?, message.get_field_by_number(2)?);
    let name = crate::call::any::type_name(url.as_str()?);
    let inner = message.descriptor().parent_pool().get_message_by_name(name)?;
    DynamicMessage::decode(inner, value.as_bytes()?.clone()).ok()
}

/// Checks a well-known type by its name within `google.protobuf`.
fn well_known(name: &str, message: &DynamicMessage) -> Result<(), String> {
    let number = |field| {
        let value = message.get_field_by_number(field);
        value
            .and_then(|value| value.as_i64().or_else(|| value.as_i32().map(i64::from)))
            .unwrap_or_default()
    };
    let why = match name {
        "DoubleValue" | "FloatValue" => {
            let value = message.get_field_by_number(1);
            let finite = value.is_none_or(|value| {
                value.as_f64().is_none_or(f64::is_finite) && value.as_f32().is_none_or(f32::is_finite)
            });
            (!finite).then_some("would be written as null; use binary, or a plain number for NaN and Infinity")
        }
        "Value" => (message.fields().next().is_none()).then_some("holds nothing, not even null"),
        "Timestamp" => (!(0..1_000_000_000).contains(&number(2))).then_some("has nanos beyond a second"),
        "Duration" => (number(1).signum() * number(2).signum() < 0).then_some("has seconds and nanos of two signs"),
        _ => None,
    };
    why.map_or(Ok(()), |why| Err(format!("a google.protobuf.{name} {why}")))
}
