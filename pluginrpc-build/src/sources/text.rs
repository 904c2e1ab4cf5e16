//! The text of `.proto` files, as far as protox reads it otherwise than protoc.

use std::io;
use std::path::Path;

/// Reads a file without its byte order mark; `None` if it is not UTF-8.
pub(super) fn read(path: &Path) -> io::Result<Option<String>> {
    let bytes = std::fs::read(path)?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    Ok(String::from_utf8(text.to_vec()).ok())
}

/// Line and column, counted from 1, of the first token that is this name.
pub(super) fn position(text: &str, name: &str) -> Option<(usize, usize)> {
    let tokens = tokens(text);
    let (at, _) = tokens.into_iter().find(|(_, token)| *token == name)?;
    let before = text.get(..at)?;
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    Some((
        before.matches('\n').count() + 1,
        before.get(line_start..)?.chars().count() + 1,
    ))
}

/// Rewrites `extensions 4 [` as `extensions 4 to 4 [`, which protox parses. `None` if there is nothing to rewrite.
pub(super) fn with_ranges(text: &str) -> Option<String> {
    let tokens = tokens(text);
    let mut out = String::new();
    let mut copied = 0;
    for window in tokens.windows(3) {
        let [(_, first), (at, number), (_, third)] = window else {
            continue;
        };
        let is_number = number.starts_with(|c: char| c.is_ascii_digit());
        if matches!(*first, "extensions" | ",") && is_number && *third == "[" && in_extensions(&tokens, *at) {
            let end = at + number.len();
            out.push_str(text.get(copied..end)?);
            out.push_str(" to ");
            out.push_str(number);
            copied = end;
        }
    }
    (copied > 0).then(|| out + text.get(copied..).unwrap_or_default())
}

/// The statement around this offset begins with `extensions`.
fn in_extensions(tokens: &[(usize, &str)], at: usize) -> bool {
    let before = tokens.partition_point(|(start, _)| *start < at);
    let statement = tokens.iter().take(before).rev();
    let words = statement.take_while(|(_, token)| !matches!(*token, ";" | "{" | "}"));
    words.last().is_some_and(|(_, token)| *token == "extensions")
}

/// Names, numbers and single characters outside of comments and strings, with their offsets.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let c = rest.chars().next().unwrap_or_default();
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |i| i + 2)
        } else if c == '"' || c == '\'' {
            string(rest, c)
        } else {
            let length = match word(c) {
                true => rest.find(|c| !word(c)).unwrap_or(rest.len()),
                false => c.len_utf8(),
            };
            if !c.is_whitespace() {
                tokens.push((at, rest.get(..length).unwrap_or_default()));
            }
            length
        };
        at += length;
    }
    tokens
}

/// The length of a string literal.
fn string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (i, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => return i,
            c if c == quote => return i + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_extension_numbers_become_ranges() {
        for (text, expected) in [
            ("extensions 4 [a = B];", Some("extensions 4 to 4 [a = B];")),
            (
                "extensions 1, 2, 0x10 [ a = B ];",
                Some("extensions 1, 2, 0x10 to 0x10 [ a = B ];"),
            ),
            ("extensions 4 to max [a = B];", None),
            ("// extensions 4 [\n\"extensions 4 [\";", None),
            ("optional int32 a = 1 [x = 2];", None),
            (
                "extensions /* 4 */ 5 /* [ */ [",
                Some("extensions /* 4 */ 5 to 5 /* [ */ ["),
            ),
        ] {
            assert_eq!(with_ranges(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn names_are_found_outside_of_comments() {
        assert_eq!(position("// Nope\nmap<string, Nope> a = 1;", "Nope"), Some((2, 13)));
        assert_eq!(position("/* Nope */ \"Nope\" Noper", "Nope"), None);
        assert_eq!(position("a \"\\\"", "b"), None);
    }
}
