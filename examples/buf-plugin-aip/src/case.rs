//! Spellings of names.

/// Returns true for `lower_snake_case`.
pub(crate) fn is_lower_snake(name: &str) -> bool {
    is_snake(name, |c| c.is_ascii_lowercase())
}

/// Returns true for `UPPER_SNAKE_CASE`.
pub(crate) fn is_upper_snake(name: &str) -> bool {
    is_snake(name, |c| c.is_ascii_uppercase())
}

fn is_snake(name: &str, letter: impl Fn(char) -> bool + Copy) -> bool {
    name.starts_with(letter)
        && name
            .split('_')
            .all(|word| !word.is_empty() && word.chars().all(|c| letter(c) || c.is_ascii_digit()))
}

/// Returns true for `lowerCamelCase` or `UpperCamelCase`, by the first letter.
pub(crate) fn is_camel(name: &str, first: impl Fn(char) -> bool) -> bool {
    name.starts_with(first) && name.chars().all(|c| c.is_ascii_alphanumeric())
}
