//! Bytes made fit to be shown to a person.

/// `bytes` in quotes, escaped, cut in the middle when there are many.
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
