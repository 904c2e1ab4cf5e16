//! Comments of a schema as rustdoc: nothing in them becomes a doctest or a broken link.

/// The lines of documentation that a comment becomes; none for an empty comment.
#[must_use]
pub fn rustdoc(comment: &str) -> Vec<String> {
    without_code(comment, |text| inline(text, true))
}

/// The comment as prost should get it, which copies it but for brackets and web addresses.
#[must_use]
pub fn for_prost(comment: &str) -> String {
    let mut text = String::new();
    for line in without_code(comment, |text| inline(text, false)) {
        // The space after `//`, which the schema's compiler leaves in place.
        if !line.is_empty() {
            text.push(' ');
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// What the lines before the current one have opened.
#[derive(PartialEq)]
enum State {
    /// Text; a line that is indented far enough begins code only after a blank line.
    Text { after_blank: bool },
    /// In a list, where indented lines belong to an item.
    List,
    /// Between fences, until a line of at least this many of this character.
    Fence { mark: char, length: usize },
    /// Lines indented by four columns or more.
    Indented,
}

fn without_code(comment: &str, inline: impl Fn(&str) -> String) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut state = State::Text { after_blank: true };
    for line in dedent(comment) {
        let indent = line.len() - line.trim_start().len();
        let text = line.trim_start();
        if let State::Fence { mark, length } = state {
            if fence(text).is_some_and(|(m, n, info)| m == mark && n >= length && info.is_empty()) {
                state = State::Text { after_blank: false };
            }
            out.push(line);
            continue;
        }
        if state == State::Indented && (text.is_empty() || indent >= 4) {
            out.push(line.get(4..).unwrap_or_default().to_owned());
            continue;
        }
        if state == State::Indented {
            close_indented(&mut out);
            state = State::Text { after_blank: true };
        }
        if text.is_empty() {
            out.push(String::new());
            if let State::Text { after_blank } = &mut state {
                *after_blank = true;
            }
        } else if let Some((mark, length, _)) = fence(text) {
            out.push(format!("{}text", mark.to_string().repeat(length)));
            state = State::Fence { mark, length };
        } else if indent >= 4 && state == (State::Text { after_blank: true }) {
            out.push("```text".to_owned());
            out.push(line.get(4..).unwrap_or_default().to_owned());
            state = State::Indented;
        } else {
            if is_item(text) {
                state = State::List;
            } else if state != State::List || indent == 0 {
                state = State::Text { after_blank: false };
            }
            // Deeper than this might be code within an item.
            out.push(format!("{}{}", " ".repeat(indent.min(3)), inline(text)));
        }
    }
    match state {
        State::Fence { mark, length } => out.push(mark.to_string().repeat(length)),
        State::Indented => close_indented(&mut out),
        State::Text { .. } | State::List => {}
    }
    out
}

/// Ends a block that began as indented code, leaving blank lines after it where they were.
fn close_indented(out: &mut Vec<String>) {
    let end = out.iter().rposition(|line| !line.is_empty()).map_or(0, |i| i + 1);
    out.insert(end, "```".to_owned());
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
    (length >= 3 && !rest.contains('`')).then_some((mark, length, rest.trim()))
}

fn is_item(text: &str) -> bool {
    let rest = match text.trim_start_matches(|c: char| c.is_ascii_digit()) {
        rest if rest.len() < text.len() => rest.strip_prefix(['.', ')']),
        rest => rest.strip_prefix(['-', '*', '+']),
    };
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// One line of text: code spans and web links as they are, the rest without markup that rustdoc would warn of.
/// `mark_urls` puts web addresses into `<>`, without which they are no links.
fn inline(text: &str, mark_urls: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (read, marked) = if let Some(url) = autolink(rest) {
            (url.len() + 2, Some(url))
        } else if let Some(kept) = code_span(rest).or_else(|| web_link(rest)).or_else(|| escape(rest)) {
            out.push_str(kept);
            (kept.len(), None)
        } else if let Some(url) = url(rest) {
            (url.len(), Some(url))
        } else {
            if matches!(c, '[' | ']' | '<') {
                out.push('\\');
            }
            out.push(c);
            (c.len_utf8(), None)
        };
        match marked {
            Some(url) if mark_urls => out.extend(["<", url, ">"]),
            Some(url) => out.push_str(url),
            None => {}
        }
        rest = rest.get(read..).unwrap_or_default();
    }
    out
}

/// The address in `<https://…>`.
fn autolink(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('<')?;
    let address = inside.get(..inside.find('>')?)?;
    (url(inside)? == address).then_some(address)
}

/// `` `code` ``, with as many backticks at the end as at the beginning.
fn code_span(text: &str) -> Option<&str> {
    let ticks = text.len() - text.trim_start_matches('`').len();
    if ticks == 0 {
        return None;
    }
    let mut from = ticks;
    while let Some(at) = text.get(from..)?.find('`') {
        let start = from + at;
        let run = text.get(start..)?;
        let length = run.len() - run.trim_start_matches('`').len();
        if length == ticks {
            return text.get(..start + length);
        }
        from = start + length;
    }
    text.get(..ticks)
}

/// `[text](https://…)`.
fn web_link(text: &str) -> Option<&str> {
    let close = text.strip_prefix('[')?.find(']')? + 1;
    if text.get(1..close)?.contains(['[', '`']) {
        return None;
    }
    let target = text.get(close + 1..)?.strip_prefix('(')?;
    let length = target.find(')')?;
    (url(target)?.len() == length)
        .then(|| text.get(..close + length + 3))
        .flatten()
}

/// A character that is escaped already.
fn escape(text: &str) -> Option<&str> {
    let escaped = text.strip_prefix('\\')?.chars().next()?;
    escaped.is_ascii_punctuation().then(|| text.get(..2)).flatten()
}

/// A web address at the beginning, without the punctuation that ends a sentence.
fn url(text: &str) -> Option<&str> {
    if !text.starts_with("http://") && !text.starts_with("https://") {
        return None;
    }
    let end = text
        .find(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ')' | ']' | '<' | '>' | '"' | '`'))
        .unwrap_or(text.len());
    let url = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    (!url.ends_with("://")).then_some(url)
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
            (" Odd ` tick [x]", r"Odd ` tick \[x\]"),
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
        assert_eq!(for_prost(" a\n\n     b()\n"), " a\n\n ```text\n b()\n ```\n");
        assert_eq!(for_prost("<https://a.example> [b]"), " https://a.example \\[b\\]\n");
    }
}
