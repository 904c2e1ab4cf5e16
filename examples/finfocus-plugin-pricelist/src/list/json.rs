//! Price lists in JSON: an array of objects, with the columns of the CSV as names.
//!
//! `rate` is a number, or a string that holds one; everything else is a string. `sku` and `region` may be left out.
//! Other names are left aside.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Mistake, Row};
use crate::price::{COLUMNS, check};

/// The prices in `text`, in order.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, Mistake> {
    let values: Vec<&RawValue> = serde_json::from_str(text).map_err(|e| mistake(text, text, &e))?;
    values.into_iter().map(|value| row(text, value.get())).collect()
}

/// The price in `object`, a part of `text`.
fn row(text: &str, object: &str) -> Result<Row, Mistake> {
    let Fields(values) = serde_json::from_str(object).map_err(|e| mistake(text, object, &e))?;
    let offset = offset_in(text, object);
    let mut fields: [Cow<'_, str>; COLUMNS.len()] = Default::default();
    for ((name, field), value) in COLUMNS.iter().zip(&mut fields).zip(values) {
        if let Some(value) = value {
            *field = field_text(name, value).map_err(|what| Mistake {
                offset: offset_in(text, value),
                what,
            })?;
        }
    }
    match check(fields.each_ref().map(AsRef::as_ref)) {
        Ok(price) => Ok(Row { price, offset }),
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

/// What a value stands for: the text of a string, the digits of a rate, nothing for null.
fn field_text<'a>(name: &str, value: &'a str) -> Result<Cow<'a, str>, String> {
    match value.bytes().next() {
        Some(b'"') => serde_json::from_str::<String>(value)
            .map(Cow::Owned)
            .map_err(|e| format!("{name} is no text: {}", without_place(&e))),
        Some(b'-' | b'0'..=b'9') if name == "rate" => Ok(Cow::Borrowed(value)),
        Some(b'n') => Ok(Cow::Borrowed("")),
        _ if name == "rate" => Err("rate has to be a number".to_owned()),
        _ => Err(format!("{name} has to be a string, in quotes")),
    }
}

/// The values of an object under the names of [`COLUMNS`], as they are written.
struct Fields<'a>([Option<&'a str>; COLUMNS.len()]);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = [Option<&'de str>; COLUMNS.len()];

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object for each price")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut values = [None; COLUMNS.len()];
                while let Some(name) = map.next_key::<String>()? {
                    let slot = COLUMNS.iter().zip(&mut values).find(|(column, _)| **column == name);
                    let Some((name, slot)) = slot else {
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

        deserializer.deserialize_map(Object).map(Fields)
    }
}

/// What serde_json found wrong in `part` of `text`.
fn mistake(text: &str, part: &str, error: &serde_json::Error) -> Mistake {
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
                "the list has to be an array of objects: [{\"provider\": \"aws\", …}, …]".to_owned()
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

/// Where `part` begins, which is a part of `text`.
fn offset_in(text: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(text.as_ptr().addr())
}
