//! What the schema says of single values: ids, purposes, keys.

use pluginrpc::text::quoted;

/// Ids of rules and categories, in characters.
const ID: std::ops::RangeInclusive<usize> = 3..=64;
/// Keys of options.
const KEY: std::ops::RangeInclusive<usize> = 3..=64;
/// Purposes of rules and categories.
const PURPOSE: std::ops::RangeInclusive<usize> = 2..=256;

/// What is wrong with the id of a rule or a category.
pub(super) fn id(id: &str) -> Result<(), String> {
    let good = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    match within(id, &ID) && named_by(id, good) {
        true => Ok(()),
        false => Err(format!(
            "{} is no id: 3 to 64 of A to Z, 0 to 9 and _, with no _ at either end",
            quoted(id.as_bytes())
        )),
    }
}

/// What is wrong with the key of an option.
pub(super) fn key(key: &str) -> Result<(), String> {
    match within(key, &KEY) && named_by(key, |c| c.is_ascii_lowercase()) {
        true => Ok(()),
        false => Err(format!(
            "{} is no key of an option: 3 to 64 of a to z and _, with no _ at either end",
            quoted(key.as_bytes())
        )),
    }
}

/// What is wrong with a purpose.
pub(super) fn purpose(purpose: &str) -> Result<(), String> {
    let sentence = purpose.starts_with(|c: char| c.is_ascii_uppercase()) && purpose.ends_with('.');
    match within(purpose, &PURPOSE) && sentence && !purpose.contains('\n') {
        true => Ok(()),
        false => Err(format!(
            "{} is no purpose: 2 to 256 characters in one line, from a capital letter to a full stop",
            quoted(purpose.as_bytes())
        )),
    }
}

fn within(text: &str, length: &std::ops::RangeInclusive<usize>) -> bool {
    // Beyond the largest in bytes too, a text need not be counted.
    text.len() <= length.end() * 4 && length.contains(&text.chars().count())
}

/// Only good characters and `_`, and good ones at both ends.
fn named_by(text: &str, good: impl Fn(char) -> bool + Copy) -> bool {
    text.starts_with(good) && text.ends_with(good) && text.chars().all(|c| c == '_' || good(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_as_the_schema_says() {
        for good in ["ABC", "A_C", "0X9", "TIMESTAMP_SUFFIX", &"A".repeat(64)] {
            assert_eq!(id(good), Ok(()), "{good}");
        }
        for bad in ["", "AB", "_AB", "AB_", "Abc", "A-B", "A B", "ÄBC", &"A".repeat(65)] {
            assert!(id(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn keys_are_as_the_schema_says() {
        for good in ["abc", "timestamp_suffix"] {
            assert_eq!(key(good), Ok(()), "{good}");
        }
        for bad in ["ab", "a1c", "Abc", "_abc", "abc_", &"a".repeat(65)] {
            assert!(key(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn purposes_are_sentences() {
        for good in [
            "A.",
            "Checks that all is well.",
            &format!("{}.", "A".repeat(255)),
            "Any ünïcödé….",
        ] {
            assert_eq!(purpose(good), Ok(()), "{good}");
        }
        for bad in [".", "checks.", "Checks", "Checks\n.", &format!("{}.", "A".repeat(256))] {
            assert!(purpose(bad).is_err(), "{bad}");
        }
    }
}
