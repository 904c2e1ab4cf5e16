//! Bytes from a program, made fit to show to a person.

/// Quotes and escapes `bytes`; cuts long ones in the middle.
#[must_use]
pub fn shown(bytes: &[u8]) -> String {
    const SIDE: usize = 300;
    if bytes.len() <= 2 * SIDE {
        return format!("\"{}\"", bytes.escape_ascii());
    }
    let (head, tail) = (bytes.get(..SIDE), bytes.get(bytes.len() - SIDE..));
    format!(
        "\"{}\" … ({} bytes in all) … \"{}\"",
        head.unwrap_or_default().escape_ascii(),
        bytes.len(),
        tail.unwrap_or_default().escape_ascii()
    )
}

/// Escapes control characters and cuts the text to `max_chars`.
#[must_use]
pub fn quote(text: &[u8], max_chars: usize) -> String {
    let text = String::from_utf8_lossy(text);
    let mut out = String::new();
    for (at, c) in text.trim_end().chars().enumerate() {
        if at == max_chars {
            out.push('…');
            break;
        }
        if c.is_control() {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_text_is_cut_and_escaped() {
        assert_eq!(quote(b"a\x1b[31m\nb\n\n", 40), "a\\u{1b}[31m\\nb");
        assert_eq!(quote("ééé".as_bytes(), 2), "éé…");
        assert_eq!(quote(b"\xff", 9), "\u{fffd}");
    }
}
