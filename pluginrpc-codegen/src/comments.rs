//! Turns the comments of a schema into rustdoc without doctests, broken links and characters that Rust rejects.
//!
//! Both time and memory are linear in the length of the comment.

use std::collections::HashMap;

/// Returns the comment as lines of documentation; empty for an empty comment.
#[must_use]
pub fn rustdoc(comment: &str) -> Vec<String> {
    let comment = printable(comment);
    let mut out: Vec<String> = Vec::new();
    let mut state = State::Text { after_blank: true };
    for line in dedent(&comment) {
        let line = line.as_str();
        let indent = line.len() - line.trim_start().len();
        let text = line.trim_start();
        if let State::Fence {
            mark,
            length,
            quoted: true,
        } = state
        {
            if !text.starts_with('>') {
                // The end of a quote ends what is in it.
                out.push(mark.to_string().repeat(length));
                state = State::Text { after_blank: true };
            }
        }
        if let State::Fence { mark, length, quoted } = state {
            let (line, text) = match quoted {
                true => (unquoted(text), unquoted(text).trim_start()),
                false => (line, text),
            };
            if fence(text).is_some_and(|(m, n, info)| m == mark && n >= length && info.is_empty()) {
                out.push(mark.to_string().repeat(length));
                state = State::Text { after_blank: false };
            } else {
                out.push(line.to_owned());
            }
            continue;
        }
        if let State::Indented { opened, ticks } = &mut state {
            if text.is_empty() || indent >= 4 {
                out.push(line.get(4..).unwrap_or(text).to_owned());
                *ticks = leading_ticks(text).max(*ticks);
                continue;
            }
            close_indented(&mut out, *opened, *ticks);
            state = State::Text { after_blank: true };
        }
        if text.is_empty() {
            out.push(String::new());
            if let State::Text { after_blank } = &mut state {
                *after_blank = true;
            }
            continue;
        }
        let code = indent >= 4 && state == (State::Text { after_blank: true });
        if code && fence(text).is_none() {
            state = State::Indented {
                opened: out.len(),
                ticks: leading_ticks(text),
            };
            out.push(String::new());
            out.push(line.get(4..).unwrap_or(text).to_owned());
            continue;
        }
        let (markers, text) = markers(text);
        if let Some((mark, length, _)) = fence(text) {
            // Within an item, the block replaces the bullet: nested blocks differ between Markdown dialects.
            out.push(format!("{}text", mark.to_string().repeat(length)));
            state = State::Fence {
                mark,
                length,
                quoted: markers.contains('>'),
            };
            continue;
        }
        if !markers.is_empty() {
            state = State::List;
        } else if state != State::List || indent == 0 {
            state = State::Text { after_blank: false };
        }
        // Deeper text might become code within an item.
        out.push(format!("{}{markers}{}", " ".repeat(indent.min(3)), inline(text)));
    }
    match state {
        State::Fence { mark, length, .. } => out.push(mark.to_string().repeat(length)),
        State::Indented { opened, ticks } => close_indented(&mut out, opened, ticks),
        State::Text { .. } | State::List => {}
    }
    out
}

/// The Markdown block that the lines so far have opened.
#[derive(PartialEq)]
enum State {
    /// Text; indented lines are code only after a blank line.
    Text { after_blank: bool },
    /// A list, whose items contain the indented lines.
    List,
    /// A fenced block, up to a line of at least `length` marks; `quoted` if the lines begin with `>`.
    Fence { mark: char, length: usize, quoted: bool },
    /// Lines indented by four columns or more, fenced from line `opened` on by more than `ticks` backticks.
    Indented { opened: usize, ticks: usize },
}

/// Replaces control characters, except tabs and line ends, and characters that change the direction of text: Rust
/// rejects them or warns about them. A carriage return ends a line.
pub(crate) fn printable(comment: &str) -> String {
    let mut out = String::with_capacity(comment.len());
    let mut chars = comment.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\t' => out.push(c),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => out.push(char::REPLACEMENT_CHARACTER),
            '\u{2028}' | '\u{2029}' => out.push(' '),
            c if c.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}

/// The line without quote marks.
fn unquoted(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = text.trim_start().strip_prefix('>') {
        text = rest.strip_prefix(' ').unwrap_or(rest);
    }
    text
}

/// Splits bullets, numbers and quote marks off a line, with one space after each bullet, since more might begin code
/// within the item. Quote marks are escaped: a quote may contain any block, code among them.
fn markers(mut text: &str) -> (String, &str) {
    let mut markers = String::new();
    loop {
        if let Some(marker) = item(text) {
            markers.push_str(text.get(..marker).unwrap_or_default());
            text = text.get(marker..).unwrap_or_default().trim_start();
            if !text.is_empty() {
                markers.push(' ');
            }
        } else if let Some(rest) = text.strip_prefix('>') {
            markers.push_str("\\>");
            if rest.starts_with(' ') {
                markers.push(' ');
            }
            text = rest.trim_start();
        } else {
            return (markers, text);
        }
    }
}

/// Fences a block of indented code; blank lines at its end stay behind it.
fn close_indented(out: &mut Vec<String>, opened: usize, ticks: usize) {
    let fence = "`".repeat(3.max(ticks + 1));
    let end = out.iter().rposition(|line| !line.is_empty()).map_or(0, |i| i + 1);
    if let Some(line) = out.get_mut(opened) {
        *line = format!("{fence}text");
    }
    out.insert(end, fence);
}

fn leading_ticks(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// The lines without the indentation that they share, without blank ones at both ends, tabs as spaces.
fn dedent(comment: &str) -> Vec<String> {
    let lines: Vec<String> = comment
        .lines()
        .map(|line| line.replace('\t', "    ").trim_end().to_owned())
        .collect();
    let indent = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0);
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let end = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |i| i + 1);
    lines
        .into_iter()
        .take(end)
        .skip(first)
        .map(|line| line.get(indent..).unwrap_or_default().to_owned())
        .collect()
}

/// The mark, its length and what follows it, where the line opens or closes a fence.
fn fence(text: &str) -> Option<(char, usize, &str)> {
    let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let rest = text.trim_start_matches(mark);
    let length = text.len() - rest.len();
    // Backticks in the rest of the line make it a code span; after tildes they are an ordinary info string.
    (length >= 3 && (mark == '~' || !rest.contains('`'))).then_some((mark, length, rest.trim()))
}

/// The length of a bullet or number at the beginning of a list item.
fn item(text: &str) -> Option<usize> {
    let rest = match text.trim_start_matches(|c: char| c.is_ascii_digit()) {
        rest if rest.len() < text.len() => rest.strip_prefix(['.', ')']),
        rest => rest.strip_prefix(['-', '*', '+']),
    }?;
    (rest.is_empty() || rest.starts_with(' ')).then_some(text.len() - rest.len())
}

/// Escapes one line of text: code spans and web links stay, other markup that rustdoc might resolve is escaped. Web
/// addresses get angle brackets, without which they are not links.
fn inline(text: &str) -> String {
    let spans = Spans::new(text);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let c = rest.chars().next().unwrap_or_default();
        at += if let Some(length) = (c == '`').then(|| spans.code(at)).flatten() {
            out.push_str(rest.get(..length).unwrap_or_default());
            length
        } else if let Some(url) = autolink(rest) {
            out.extend(["<", url, ">"]);
            url.len() + 2
        } else if let Some(kept) = web_link(rest).or_else(|| escape(rest)) {
            out.push_str(kept);
            kept.len()
        } else if let Some(url) = url(rest) {
            out.extend(["<", url, ">"]);
            url.len()
        } else {
            // A backtick without a partner might find one in another line.
            if matches!(c, '[' | ']' | '<' | '`') {
                out.push('\\');
            }
            out.push(c);
            c.len_utf8()
        };
    }
    out
}

/// The code spans of a line: as many backticks at the end as at the beginning.
struct Spans(HashMap<usize, usize>);

impl Spans {
    fn new(text: &str) -> Self {
        let mut runs = Vec::new();
        let mut at = 0;
        while let Some(start) = text.get(at..).and_then(|rest| rest.find('`')).map(|i| at + i) {
            let run = text.get(start..).unwrap_or_default();
            let length = run.len() - run.trim_start_matches('`').len();
            // An escaped backtick opens no span.
            let escaped = start > 0 && text.as_bytes().get(start - 1) == Some(&b'\\');
            runs.push((start, length, escaped));
            at = start + length;
        }
        let mut next: HashMap<usize, usize> = HashMap::new();
        let mut spans = HashMap::new();
        for (start, length, escaped) in runs.into_iter().rev() {
            if let Some(end) = next.insert(length, start).filter(|_| !escaped) {
                spans.insert(start, end + length - start);
            }
        }
        Self(spans)
    }

    /// The length of the span that begins at this byte.
    fn code(&self, at: usize) -> Option<usize> {
        self.0.get(&at).copied()
    }
}

/// The address in `<https://…>`.
fn autolink(text: &str) -> Option<&str> {
    let url = url(text.strip_prefix('<')?)?;
    text.get(1 + url.len()..)?.starts_with('>').then_some(url)
}

/// `[text](https://…)`.
fn web_link(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('[')?;
    let close = inside.find(['[', ']', '`'])?;
    let target = inside.get(close..)?.strip_prefix("](")?;
    let url = url(target)?;
    target.get(url.len()..)?.strip_prefix(')')?;
    text.get(..1 + close + 2 + url.len() + 1)
}

/// A character that is already escaped.
fn escape(text: &str) -> Option<&str> {
    let escaped = text.strip_prefix('\\')?.chars().next()?;
    escaped.is_ascii_punctuation().then(|| text.get(..2)).flatten()
}

/// A web address at the beginning, without the punctuation that ends a sentence.
fn url(text: &str) -> Option<&str> {
    let scheme = ["http://", "https://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))?;
    let end = text
        .find(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ')' | ']' | '<' | '>' | '"' | '`'))
        .unwrap_or(text.len());
    let url = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    (url.len() > scheme.len()).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_a_link_or_a_tag() {
        for (text, expected) in [
            (
                " See [Foo] and [Bar](crate::Bar).",
                r"See \[Foo\] and \[Bar\](crate::Bar).",
            ),
            (" A map<string, Foo>.", r"A map\<string, Foo>."),
            (" `Vec<[u8]>` stays.", "`Vec<[u8]>` stays."),
            (
                " [the site](https://a.example/b) stays.",
                "[the site](https://a.example/b) stays.",
            ),
            (" See https://a.example/b.", "See <https://a.example/b>."),
            (" See <https://a.example>.", "See <https://a.example>."),
            (r" Already \[so\].", r"Already \[so\]."),
            (" Odd ` tick [x]", r"Odd \` tick \[x\]"),
            (" ``a` b``", "``a` b``"),
            (" - > quote", r"- \> quote"),
            (" -     item", "- item"),
            (" http://", "http://"),
        ] {
            assert_eq!(rustdoc(text), [expected], "{text}");
        }
    }

    #[test]
    fn code_is_never_a_doctest() {
        let fenced = " Call it:\n ```\n foo();\n ```\n and\n ~~~rust\n [x]";
        assert_eq!(
            rustdoc(fenced),
            ["Call it:", "```text", "foo();", "```", "and", "~~~text", "[x]", "~~~"]
        );
        let indented = " Like so:\n\n     GET /\n\n     OK\n\n Done.";
        assert_eq!(
            rustdoc(indented),
            ["Like so:", "", "```text", "GET /", "", "OK", "```", "", "Done."]
        );
        assert_eq!(rustdoc("     x()\n a"), ["```text", "x()", "```", "a"]);
        let quoted = " > a\n > ```rust\n > x();\n > ```\n > ~~~\n > y\n b";
        assert_eq!(
            rustdoc(quoted),
            ["\\> a", "```text", "x();", "```", "~~~text", "y", "~~~", "b"]
        );
    }

    #[test]
    fn lists_stay_lists() {
        let list = " Kinds:\n - one\n\n       more of one\n - two";
        assert_eq!(rustdoc(list), ["Kinds:", "- one", "", "   more of one", "- two"]);
    }

    #[test]
    fn comments_without_text_are_none() {
        assert!(rustdoc("").is_empty());
        assert!(rustdoc(" \n\t\n").is_empty());
    }

    /// Any comment, as the documentation that a compiler sees: blocks of code have a language or an outer block.
    #[test]
    fn no_block_opens_a_doctest() {
        for comment in [
            " > A quote.\n >\n >     not rust;;(",
            " > ```\n > not rust;;(\n > ```",
            " - ```\n   not rust\n   ```",
            " 1.      not rust",
            " - a\n\n   > ```rust\n   > x\n",
            " >     not rust\n\n     code",
            " - - - ```\n x\n ```",
            " * >  ~~~\n x",
            "\tcode\n",
            "     code\n     ```\n     more;;(\n",
            " ~~~ a`b\n not rust;;(\n ~~~",
        ] {
            let lines = rustdoc(comment);
            let mut open = None;
            for line in &lines {
                let text = line.trim_start_matches(['\\', '>', ' ', '-', '*']);
                match (fence(text), open) {
                    (Some((mark, _, info)), None) if !line.starts_with('\\') => {
                        assert_eq!(info, "text", "{comment:?}: {lines:?}");
                        open = Some(mark);
                    }
                    (Some((mark, _, "")), Some(opened)) if mark == opened => open = None,
                    (None, None) => assert!(!line.starts_with("    "), "{comment:?}: {lines:?}"),
                    _ => {}
                }
            }
            assert_eq!(open, None, "{comment:?}: {lines:?}");
        }
    }

    #[test]
    fn characters_that_rust_rejects_are_replaced() {
        assert_eq!(rustdoc("one\rtwo\r\nthree"), ["one", "two", "three"]);
        assert_eq!(rustdoc("a\u{202e}b\u{0}c\u{2028}d"), ["a\u{fffd}b\u{fffd}c d"]);
    }

    /// 1 MB in a line of anything that opens something: at most a few times as long as 1 MB of text.
    #[test]
    fn time_is_linear_in_the_length_of_a_line() {
        for part in [
            "http://",
            "[",
            "<",
            "<!--",
            "[a](",
            "[a](http://",
            "`",
            "\\",
            "> ",
            "- ",
            "`a``b",
            "http://.",
            "http://a ",
            "1. ",
        ] {
            let comment = part.repeat((1 << 20) / part.len());
            let start = std::time::Instant::now();
            let lines = rustdoc(&comment);
            assert!(start.elapsed().as_secs() < 20, "{part:?} took {:?}", start.elapsed());
            assert!(lines.iter().map(String::len).sum::<usize>() < 8 << 20, "{part:?}");
        }
        let runs: String = (1..1400).map(|length| "`".repeat(length) + "a").collect();
        let start = std::time::Instant::now();
        assert_eq!(rustdoc(&runs).len(), 1);
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
