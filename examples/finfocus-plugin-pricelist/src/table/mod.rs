//! Tables in a user's files, in CSV or JSON, where every mistake has a place.

mod csv;
mod error;
mod json;
mod place;
mod read;

use std::path::Path;

pub use error::FileError;
pub(crate) use place::Place;

/// Layout of the rows of a table.
pub(crate) struct Layout<const N: usize, T> {
    /// Its columns.
    pub(crate) columns: [Column; N],
    /// Makes something of a row, whose fields are in the order of the columns, trimmed and without control characters.
    pub(crate) check: fn([&str; N]) -> Result<T, Wrong>,
}

/// One column.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    name: &'static str,
    demanded: bool,
    number: bool,
}

impl Column {
    /// A column that is there, with a text in every row.
    pub(crate) const fn text(name: &'static str) -> Self {
        Self {
            name,
            demanded: true,
            number: false,
        }
    }

    /// A column that is there, with a number in every row; [`Layout::check`] reads it.
    pub(crate) const fn number(name: &'static str) -> Self {
        Self {
            number: true,
            ..Self::text(name)
        }
    }

    /// The column, which may as well be missing, or empty in a row.
    pub(crate) const fn or_nothing(mut self) -> Self {
        self.demanded = false;
        self
    }
}

/// Problem of a row: the number of the column, and a sentence that begins with its name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) column: usize,
    pub(crate) what: String,
}

/// A parsed row and its place.
#[derive(Debug)]
pub(crate) struct Row<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// A parsed row, and its offset in the text.
type Found<T> = (T, usize);

/// A mistake in a text, and the byte that it is at.
#[derive(Debug)]
struct Mistake {
    offset: usize,
    what: String,
}

/// Format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Json,
}

impl<const N: usize, T> Layout<N, T> {
    /// Reads a file: JSON by the ending `.json` or by a first character `[` or `{`, CSV otherwise. Blocks.
    pub(crate) fn read(&self, path: &Path) -> Result<Vec<Row<T>>, FileError> {
        let name = path.display().to_string();
        let text = read::text(path).map_err(|problem| problem.into_error(&name))?;
        let is_json = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
            || text.trim_start().starts_with(['[', '{']);
        self.parse(&name, &text, if is_json { Format::Json } else { Format::Csv })
    }

    /// Reads a text that is called `name` in errors.
    pub(crate) fn parse(&self, name: &str, text: &str, format: Format) -> Result<Vec<Row<T>>, FileError> {
        let rows = match format {
            Format::Csv => csv::rows(self, text),
            Format::Json => json::rows(self, text),
        };
        let rows = rows.map_err(|mistake| FileError::new(name, Some(Place::at(text, mistake.offset)), mistake.what))?;
        let mut lines = Lines::new(text);
        let placed = rows.into_iter().map(|(value, offset)| Row {
            value,
            place: lines.place(offset),
        });
        Ok(placed.collect())
    }

    /// Parses the fields of a row.
    pub(crate) fn row(&self, fields: [&str; N]) -> Result<T, Wrong> {
        let fields = fields.map(str::trim);
        for (number, (column, field)) in self.columns.iter().zip(fields).enumerate() {
            let what = if field.is_empty() && column.demanded {
                "is missing"
            } else if field.chars().any(char::is_control) {
                "holds a control character: take it out"
            } else if field.contains('"') {
                "holds a quote: in CSV, a quoted field begins right after its comma"
            } else {
                continue;
            };
            return Err(Wrong {
                column: number,
                what: format!("{} {what}", column.name),
            });
        }
        (self.check)(fields)
    }

    /// The names of the columns that have to be there.
    fn demanded(&self) -> String {
        let names = self.columns.iter().filter(|column| column.demanded);
        names.map(|column| column.name).collect::<Vec<_>>().join(",")
    }
}

/// Places of offsets that only grow, each found from the one before.
struct Lines<'a> {
    text: &'a str,
    offset: usize,
    place: Place,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            offset: 0,
            place: Place { line: 1, column: 1 },
        }
    }

    fn place(&mut self, offset: usize) -> Place {
        let step = self.text.get(self.offset..offset).unwrap_or_default();
        let from_here = Place::at(step, step.len());
        self.place = Place {
            line: self.place.line + from_here.line - 1,
            column: if from_here.line == 1 {
                self.place.column + from_here.column - 1
            } else {
                from_here.column
            },
        };
        self.offset = offset;
        self.place
    }
}
