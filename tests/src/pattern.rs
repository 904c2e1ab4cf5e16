//! Patterns for values and texts.

use serde::Deserialize;
use serde_json::{Map, Value};

/// Pattern of a text. All given parts must match; a plain string must be equal.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum TextPattern {
    /// Exactly this.
    Equal(String),
    /// Some marks of it.
    Marks(Marks),
}

/// Some marks of a text.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// Its beginning.
    #[serde(default)]
    pub starts: String,
    /// Its end.
    #[serde(default)]
    pub ends: String,
    /// Texts that it contains.
    #[serde(default)]
    pub contains: Vec<String>,
    /// Texts that it does not contain.
    #[serde(default)]
    pub lacks: Vec<String>,
    /// The most bytes that it has.
    #[serde(default)]
    pub most: Option<usize>,
}

impl TextPattern {
    /// Returns the mismatches; none if the text matches.
    #[must_use]
    pub fn differences(&self, text: &str) -> Vec<String> {
        let marks = match self {
            Self::Equal(expected) if expected == text => return Vec::new(),
            Self::Equal(expected) => return vec![format!("expected {expected:?}")],
            Self::Marks(marks) => marks,
        };
        let mut wrong = Vec::new();
        if !text.starts_with(&marks.starts) {
            wrong.push(format!("does not start with {:?}", marks.starts));
        }
        if !text.ends_with(&marks.ends) {
            wrong.push(format!("does not end with {:?}", marks.ends));
        }
        for part in marks.contains.iter().filter(|part| !text.contains(*part)) {
            wrong.push(format!("does not contain {part:?}"));
        }
        for part in marks.lacks.iter().filter(|part| text.contains(*part)) {
            wrong.push(format!("contains {part:?}"));
        }
        if marks.most.is_some_and(|most| text.len() > most) {
            wrong.push(format!("has {} bytes", text.len()));
        }
        wrong
    }
}

/// Returns the mismatches of a JSON value; none if it matches.
///
/// A pattern is the value itself, save that `{"$text": …}` stands for a string that fits a [`TextPattern`].
#[must_use]
pub fn differences(pattern: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", pattern, value, &mut found);
    found
}

fn compare(at: &str, pattern: &Value, value: &Value, found: &mut Vec<String>) {
    let place = if at.is_empty() { "the value" } else { at };
    match (pattern, value) {
        (Value::Object(fields), _) if fields.contains_key("$text") => {
            compare_text(place, fields, value, found);
        }
        (Value::Object(expected), Value::Object(came)) => {
            for (name, pattern) in expected {
                match came.get(name) {
                    Some(value) => compare(&format!("{at}.{name}"), pattern, value, found),
                    None => found.push(format!("{at}.{name} is missing")),
                }
            }
            let more = came.iter().filter(|(name, _)| !expected.contains_key(*name));
            found.extend(more.map(|(name, value)| format!("{at}.{name} should not be there: {}", cut(value))));
        }
        (Value::Array(expected), Value::Array(came)) if expected.len() == came.len() => {
            for (i, (pattern, value)) in expected.iter().zip(came).enumerate() {
                compare(&format!("{at}[{i}]"), pattern, value, found);
            }
        }
        _ if pattern == value => {}
        _ => found.push(format!("{place} is {}, expected {}", cut(value), cut(pattern))),
    }
}

fn compare_text(place: &str, fields: &Map<String, Value>, value: &Value, found: &mut Vec<String>) {
    let pattern = fields.get("$text").cloned().unwrap_or_default();
    match (TextPattern::deserialize(&pattern), value) {
        (Ok(_), _) if fields.len() != 1 => found.push(format!("the pattern at {place} has more than $text")),
        (Ok(text), Value::String(came)) => {
            let differences = text.differences(came).into_iter();
            found.extend(differences.map(|what| format!("{place} {what}: {}", cut(value))));
        }
        (Ok(_), _) => found.push(format!("{place} is no string: {}", cut(value))),
        (Err(_), _) => found.push(format!("the pattern at {place} is none: {pattern}")),
    }
}

fn cut(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(400) {
        Some((end, _)) => format!("{}… ({} bytes)", text.get(..end).unwrap_or_default(), text.len()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_fits_itself_and_nothing_else() {
        let value = json!({"a": [1, "x", {"b": null}]});
        assert!(differences(&value, &value).is_empty());
        for other in [
            json!({"a": [1, "x", {"b": null}], "c": 1}),
            json!({}),
            json!({"a": [1, "x"]}),
            json!({"a": [1, "y", {"b": null}]}),
            json!(1),
        ] {
            assert!(!differences(&value, &other).is_empty(), "{other}");
        }
    }

    #[test]
    fn texts_fit_by_their_marks() {
        let pattern = json!({"m": {"$text": {"starts": "ab", "contains": ["c"], "lacks": ["x"], "most": 4}}});
        assert!(differences(&pattern, &json!({"m": "abcd"})).is_empty());
        for (other, count) in [
            (json!({"m": "bc"}), 1),
            (json!({"m": "abcx"}), 1),
            (json!({"m": "abcde"}), 1),
            (json!({"m": "xxxxx"}), 4),
            (json!({"m": 1}), 1),
        ] {
            assert_eq!(differences(&pattern, &other).len(), count, "{other}");
        }
        for slip in [
            json!({"$text": {"contain": ["c"]}}),
            json!({"$text": "c", "$more": 1}),
            json!({"$text": 1}),
        ] {
            assert!(!differences(&slip, &json!("c")).is_empty(), "{slip}");
        }
    }
}
