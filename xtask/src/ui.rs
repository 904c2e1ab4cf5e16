//! What is printed: progress on stderr, results on stdout, colour on a terminal only.

use std::error::Error as _;
use std::io::{self, IsTerminal, Write};

use crate::error::Error;

/// How a word is meant, and so how it is coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tone {
    Plain,
    Strong,
    Good,
    Bad,
    Dim,
}

/// Puts colour around text where the stream is a terminal and `NO_COLOR` is not set.
#[derive(Clone, Copy)]
pub(crate) struct Paint {
    on: bool,
}

impl Paint {
    pub(crate) fn stdout() -> Self {
        Self::for_stream(io::stdout().is_terminal())
    }

    pub(crate) fn stderr() -> Self {
        Self::for_stream(io::stderr().is_terminal())
    }

    #[cfg(test)]
    pub(crate) fn off() -> Self {
        Self { on: false }
    }

    fn for_stream(terminal: bool) -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self {
            on: terminal && !refused,
        }
    }

    pub(crate) fn text(self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Plain => return text.to_owned(),
            Tone::Strong => "1",
            Tone::Good => "32",
            Tone::Bad => "1;31",
            Tone::Dim => "2",
        };
        if self.on {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }
}

/// One line of progress, on stderr.
pub(crate) fn step(text: &str) {
    let paint = Paint::stderr();
    line(
        &mut io::stderr(),
        &format!("{} {text}", paint.text(Tone::Strong, "xtask:")),
    );
}

/// The error, its causes and the next step, on stderr.
pub(crate) fn error(error: &Error) {
    let paint = Paint::stderr();
    let mut out = io::stderr();
    line(&mut out, &format!("{} {error}", paint.text(Tone::Bad, "error:")));
    let mut source = error.source();
    while let Some(cause) = source {
        line(&mut out, &format!("  because: {cause}"));
        source = cause.source();
    }
    if let Some(next) = error.next_step() {
        line(&mut out, &format!("  {} {next}", paint.text(Tone::Strong, "next:")));
    }
}

/// A line of the result, on stdout.
pub(crate) fn say(text: &str) {
    line(&mut io::stdout(), text);
}

// A reader that went away (a closed pipe) is no reason to panic, as `println!` would.
fn line(out: &mut impl Write, text: &str) {
    let _ = writeln!(out, "{text}");
}

/// A table whose columns are as wide as their widest cell.
pub(crate) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<(Tone, String)>>,
    right: Vec<bool>,
}

impl Table {
    /// Columns by their titles; a title that starts with `>` makes a column of figures.
    pub(crate) fn new(titles: &[&str]) -> Self {
        Self {
            head: titles
                .iter()
                .map(|title| title.trim_start_matches('>').to_owned())
                .collect(),
            rows: Vec::new(),
            right: titles.iter().map(|title| title.starts_with('>')).collect(),
        }
    }

    pub(crate) fn row(&mut self, cells: Vec<(Tone, String)>) {
        self.rows.push(cells);
    }

    /// The table as text, one line each, without trailing blanks.
    pub(crate) fn render(&self, paint: Paint) -> String {
        let head: Vec<(Tone, String)> = self.head.iter().map(|title| (Tone::Strong, title.clone())).collect();
        let lines: Vec<&Vec<(Tone, String)>> = std::iter::once(&head).chain(&self.rows).collect();
        let mut widths = vec![0; self.head.len()];
        for cells in &lines {
            for (width, (_, text)) in widths.iter_mut().zip(cells.iter()) {
                *width = (*width).max(text.chars().count());
            }
        }
        let mut out = String::new();
        for cells in lines {
            let mut text = String::new();
            for (((tone, cell), width), right) in cells.iter().zip(&widths).zip(&self.right) {
                if !text.is_empty() {
                    text.push_str("  ");
                }
                let blanks = " ".repeat(width.saturating_sub(cell.chars().count()));
                let painted = paint.text(*tone, cell);
                if *right {
                    text.push_str(&blanks);
                    text.push_str(&painted);
                } else {
                    text.push_str(&painted);
                    text.push_str(&blanks);
                }
            }
            out.push_str(text.trim_end());
            out.push('\n');
        }
        out
    }
}

/// Text from a program, made fit for one cell: control characters escaped, cut to a length.
pub(crate) fn quote(text: &[u8], most: usize) -> String {
    let text = String::from_utf8_lossy(text);
    let mut out = String::new();
    for (at, c) in text.trim_end().chars().enumerate() {
        if at == most {
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
    fn columns_are_as_wide_as_their_widest_cell() {
        let mut table = Table::new(&["what", ">ms"]);
        table.row(vec![(Tone::Plain, "a longer one".into()), (Tone::Good, "1.5".into())]);
        table.row(vec![(Tone::Plain, "é".into()), (Tone::Plain, "12.25".into())]);
        assert_eq!(
            table.render(Paint::off()),
            "what             ms\na longer one    1.5\né             12.25\n"
        );
    }

    #[test]
    fn colour_is_only_put_where_it_is_on() {
        assert_eq!(Paint::off().text(Tone::Bad, "x"), "x");
        assert_eq!(Paint { on: true }.text(Tone::Bad, "x"), "\x1b[1;31mx\x1b[0m");
    }

    #[test]
    fn quoted_text_is_cut_and_escaped() {
        assert_eq!(quote(b"a\x1b[31m\nb\n\n", 40), "a\\u{1b}[31m\\nb");
        assert_eq!(quote("ééé".as_bytes(), 2), "éé…");
        assert_eq!(quote(b"\xff", 9), "\u{fffd}");
    }
}
