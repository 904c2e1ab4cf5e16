//! The types that JSON writes in a way of their own, known by their names.

use super::schema::{Kind, camel_case};

/// A type of `google.protobuf` with a JSON of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WellKnown {
    Any,
    Timestamp,
    Duration,
    Wrapper(Kind<'static>),
    Struct,
    ListValue,
    Value,
    FieldMask,
    Empty,
}

impl WellKnown {
    pub(super) fn by_name(full_name: &str) -> Option<Self> {
        Some(match full_name.strip_prefix("google.protobuf.")? {
            "Any" => Self::Any,
            "Timestamp" => Self::Timestamp,
            "Duration" => Self::Duration,
            "DoubleValue" => Self::Wrapper(Kind::Double),
            "FloatValue" => Self::Wrapper(Kind::Float),
            "Int64Value" => Self::Wrapper(Kind::Int64),
            "UInt64Value" => Self::Wrapper(Kind::Uint64),
            "Int32Value" => Self::Wrapper(Kind::Int32),
            "UInt32Value" => Self::Wrapper(Kind::Uint32),
            "BoolValue" => Self::Wrapper(Kind::Bool),
            "StringValue" => Self::Wrapper(Kind::String),
            "BytesValue" => Self::Wrapper(Kind::Bytes),
            "Struct" => Self::Struct,
            "ListValue" => Self::ListValue,
            "Value" => Self::Value,
            "FieldMask" => Self::FieldMask,
            "Empty" => Self::Empty,
            _ => return None,
        })
    }
}

/// The field numbers of `google.protobuf.Value`.
pub(super) mod value {
    pub(in super::super) const NULL: u32 = 1;
    pub(in super::super) const NUMBER: u32 = 2;
    pub(in super::super) const STRING: u32 = 3;
    pub(in super::super) const BOOL: u32 = 4;
    pub(in super::super) const STRUCT: u32 = 5;
    pub(in super::super) const LIST: u32 = 6;
}

pub(super) const VALUE: &str = "google.protobuf.Value";
pub(super) const NULL_VALUE: &str = "google.protobuf.NullValue";

/// The paths of a field mask in JSON, `fooBar,baz.qux`, as the schema writes them; `Err` is the path that is none.
pub(super) fn read_mask(text: &str) -> Result<Vec<String>, &str> {
    let text = text.trim_ascii();
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let path = |path| {
        let snake = snake_case(path);
        if path.contains('_') || !is_path(&snake) {
            Err(path)
        } else {
            Ok(snake)
        }
    };
    text.split(',').map(path).collect()
}

/// One path as JSON writes it; `None` for one that would not come back.
pub(super) fn write_path(path: &str) -> Option<String> {
    let camel = camel_case(path);
    (is_path(path) && snake_case(&camel) == path).then_some(camel)
}

fn snake_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Names of fields with dots between them.
fn is_path(text: &str) -> bool {
    text.split('.').all(|name| {
        !name.is_empty()
            && !name.starts_with(|c: char| c.is_ascii_digit())
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_come_back_or_are_refused() {
        assert_eq!(
            read_mask("fooBar,baz.quxZ"),
            Ok(vec!["foo_bar".to_owned(), "baz.qux_z".to_owned()])
        );
        assert_eq!(read_mask(" "), Ok(vec![]));
        for bad in ["foo_bar", "a,,b", "a b", "1a", "a.", ",", "ä"] {
            assert!(read_mask(bad).is_err(), "{bad}");
        }
        assert_eq!(write_path("foo_bar.b").as_deref(), Some("fooBar.b"));
        for bad in ["fooBar", "foo__bar", "foo_3", "", "a.", "a_"] {
            assert_eq!(write_path(bad), None, "{bad}");
        }
    }
}
