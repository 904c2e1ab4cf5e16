//! Tables in JSON: an array of objects, with the columns of the CSV as names.
//!
//! A number is a number, or a string that holds one; everything else is a string. What may be missing may be left out.
//! Other names are left aside.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Column, Found, Layout, Mistake};

/// The rows in `text`, in order.
pub(super) fn rows<const N: usize, T>(layout: &Layout<N, T>, text: &str) -> Result<Vec<Found<T>>, Mistake> {
    let values: Vec<&RawValue> = serde_json::from_str(text).map_err(|e| mistake(layout, text, text, &e))?;
    values.into_iter().map(|value| row(layout, text, value.get())).collect()
}

/// Parses `object`, a part of `text`.
fn row<const N: usize, T>(layout: &Layout<N, T>, text: &str, object: &str) -> Result<Found<T>, Mistake> {
    let mut reader = serde_json::Deserializer::from_str(object);
    let values = Fields(&layout.columns)
        .deserialize(&mut reader)
        .map_err(|e| mistake(layout, text, object, &e))?;
    let offset = offset_in(text, object);
    let mut fields = [const { Cow::Borrowed("") }; N];
    for ((column, field), value) in layout.columns.iter().zip(&mut fields).zip(values) {
        if let Some(value) = value {
            *field = field_text(column, value).map_err(|what| Mistake {
                offset: offset_in(text, value),
                what,
            })?;
        }
    }
    match layout.row(fields.each_ref().map(AsRef::as_ref)) {
        Ok(value) => Ok((value, offset)),
        Err(wrong) => Err(Mistake {
            offset: values
                .get(wrong.column)
                .copied()
                .flatten()
                .map_or(offset, |value| offset_in(text, value)),
            what: wrong.what,
        }),
    }
}

/// Returns the text of a value: the content of a string, the digits of a number, an empty text for null.
fn field_text<'a>(column: &Column, value: &'a str) -> Result<Cow<'a, str>, String> {
    let name = column.name;
    match value.bytes().next() {
        Some(b'"') => serde_json::from_str::<String>(value)
            .map(Cow::Owned)
            .map_err(|e| format!("{name} is no text: {}", without_place(&e))),
        Some(b'-' | b'0'..=b'9') if column.number => Ok(Cow::Borrowed(value)),
        Some(b'n') => Ok(Cow::Borrowed("")),
        _ if column.number => Err(format!("{name} has to be a number")),
        _ => Err(format!("{name} has to be a string, in quotes")),
    }
}

/// The values of an object under the names of columns, as they are written.
struct Fields<'c, const N: usize>(&'c [Column; N]);

impl<'de, const N: usize> DeserializeSeed<'de> for Fields<'_, N> {
    type Value = [Option<&'de str>; N];

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, const N: usize> Visitor<'de> for Fields<'_, N> {
    type Value = [Option<&'de str>; N];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut values = [None; N];
        while let Some(name) = map.next_key::<String>()? {
            let slot = self.0.iter().zip(&mut values).find(|(column, _)| column.name == name);
            let Some((_, slot)) = slot else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if slot.is_some() {
                return Err(serde::de::Error::custom(format_args!(
                    "{name} is there twice: keep one of them"
                )));
            }
            *slot = Some(map.next_value::<&RawValue>()?.get());
        }
        Ok(values)
    }
}

/// Converts an error of serde_json in `part` of `text`.
fn mistake<const N: usize, T>(layout: &Layout<N, T>, text: &str, part: &str, error: &serde_json::Error) -> Mistake {
    // Its column is the number of the last byte that it read, in a line that counts from 1.
    let before: usize = part
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    Mistake {
        offset: offset_in(text, part) + before + error.column().saturating_sub(1),
        what: match error.classify() {
            serde_json::error::Category::Data if std::ptr::eq(text, part) => {
                format!(
                    "it has to be an array of objects with {}: [{{…}}, …]",
                    layout.demanded()
                )
            }
            serde_json::error::Category::Data => without_place(error),
            _ => format!("it is not JSON: {}", without_place(error)),
        },
    }
}

/// The sentence of an error without the place at its end, which counts from the beginning of a part only.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ")
        .map_or(text.clone(), |(what, _)| what.to_owned())
}

/// Returns the offset of `part` in `text`.
fn offset_in(text: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(text.as_ptr().addr())
}
