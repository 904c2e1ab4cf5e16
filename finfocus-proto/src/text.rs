//! Text from outside, made fit for a line on a terminal.

/// How many characters of a text from outside are quoted.
const SHOWN: usize = 200;

/// `text` in double quotes, cut to a readable length, with control characters escaped.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    let cut = shown.len() < text.len();
    shown = format!("{shown:?}");
    if cut {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_cannot_act_on_a_terminal_and_is_short() {
        assert_eq!(quoted("a\u{1b}[31m\"\n"), r#""a\u{1b}[31m\"\n""#);
        assert_eq!(quoted(&"ä".repeat(201)), format!("\"{}\"…", "ä".repeat(200)));
    }
}
