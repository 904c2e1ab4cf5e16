//! Tables of benchmark results, colored on a terminal.

use std::env;
use std::io::{self, IsTerminal};

/// Meaning of a cell, shown as a color.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// No color.
    Plain,
    /// Bold.
    Strong,
    /// A goal that is reached.
    Good,
    /// A goal that is missed.
    Bad,
    /// Dimmed.
    Dim,
}

/// A table whose columns are as wide as their widest cell.
#[derive(Debug)]
pub struct Table {
    head: Vec<String>,
    rows: Vec<Vec<(Tone, String)>>,
    right: Vec<bool>,
}

impl Table {
    /// Creates a table with these column titles; a column whose title starts with `>` is aligned to the right.
    #[must_use]
    pub fn new(titles: &[&str]) -> Self {
        Self {
            head: titles
                .iter()
                .map(|title| title.trim_start_matches('>').to_owned())
                .collect(),
            rows: Vec::new(),
            right: titles.iter().map(|title| title.starts_with('>')).collect(),
        }
    }

    /// Appends a row.
    pub fn row(&mut self, cells: Vec<(Tone, String)>) {
        self.rows.push(cells);
    }

    /// Prints the table to standard output, colored on a terminal unless `NO_COLOR` is set.
    pub fn print(&self) {
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        println!("{}", self.render(io::stdout().is_terminal() && !refused));
    }

    fn render(&self, colored: bool) -> String {
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
            let mut line = String::new();
            for (((tone, cell), width), right) in cells.iter().zip(&widths).zip(&self.right) {
                if !line.is_empty() {
                    line.push_str("  ");
                }
                let blanks = " ".repeat(width.saturating_sub(cell.chars().count()));
                let cell = paint(*tone, cell, colored);
                match right {
                    true => line.extend([blanks, cell]),
                    false => line.extend([cell, blanks]),
                }
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }
}

fn paint(tone: Tone, text: &str, colored: bool) -> String {
    let code = match tone {
        Tone::Strong => "1",
        Tone::Good => "32",
        Tone::Bad => "1;31",
        Tone::Dim => "2",
        Tone::Plain => return text.to_owned(),
    };
    match colored {
        true => format!("\x1b[{code}m{text}\x1b[0m"),
        false => text.to_owned(),
    }
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
            table.render(false),
            "what             ms\na longer one    1.5\né             12.25\n"
        );
    }

    #[test]
    fn color_is_added_on_request() {
        assert_eq!(paint(Tone::Bad, "x", false), "x");
        assert_eq!(paint(Tone::Bad, "x", true), "\x1b[1;31mx\x1b[0m");
    }
}
