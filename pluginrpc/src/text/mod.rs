//! Text from outside, made fit to be shown: escaped and cut.

pub(crate) mod nearest;

/// The most bytes of text from outside that are shown.
const SHOWN: usize = 1024;

/// Returns `bytes` in double quotes, cut at 1 KiB, with everything escaped that could act on a terminal.
///
/// ```
/// assert_eq!(pluginrpc::text::quoted(b"a\x1b[31m"), "\"a\\u{1b}[31m\"");
/// ```
#[must_use]
pub fn quoted(bytes: &[u8]) -> String {
    let (shown, cut) = match bytes.get(..SHOWN) {
        Some(head) => (head, bytes.len() > SHOWN),
        None => (bytes, false),
    };
    let mut out = format!("\"{}\"", escaped(shown).replace('"', "\\\""));
    if cut {
        out.push_str(&format!(" (and {} bytes more)", bytes.len() - SHOWN));
    }
    out
}

/// Returns `text` escaped, and cut at 1 KiB: for messages that come from another process or may quote one.
///
/// ```
/// assert_eq!(pluginrpc::text::excerpt("a\x1b[31m"), "a\\u{1b}[31m");
/// ```
#[must_use]
pub fn excerpt(text: &str) -> String {
    match text.as_bytes().get(..SHOWN) {
        Some(head) if text.len() > SHOWN => {
            // A character that the cut goes through is left out.
            let head = head.utf8_chunks().next().map_or("", |chunk| chunk.valid());
            let more = text.len() - head.len();
            format!("{} … (and {more} bytes more)", escaped(head.as_bytes()))
        }
        _ => escaped(text.as_bytes()),
    }
}

/// Returns `bytes` as text in which control characters, and bytes that are not UTF-8, are escaped.
#[must_use]
pub fn escaped(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            // Beside the control characters: what reorders or hides text.
            let hidden =
                matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
            if c.is_control() || hidden {
                out.extend(c.escape_default());
            } else {
                out.push(c);
            }
        }
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02x}"));
        }
    }
    out
}

/// Appends `text` as a JSON string, quotes included.
pub(crate) fn push_json_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_on_a_terminal() {
        assert_eq!(quoted(b"a\x1b[31m\"\xff"), "\"a\\u{1b}[31m\\\"\\xff\"");
        let long = quoted(&[b'x'; 2000]);
        assert!(long.ends_with("(and 976 bytes more)") && long.len() < 1100);
    }

    #[test]
    fn json_strings_are_escaped() {
        let mut out = String::new();
        push_json_string(&mut out, "a\"\\\n\u{1}ü");
        assert_eq!(out, "\"a\\\"\\\\\\n\\u0001ü\"");
    }
}
