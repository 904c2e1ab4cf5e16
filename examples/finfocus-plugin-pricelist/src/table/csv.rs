//! Tables in CSV: a header that names the columns, in any order, then a row for each thing.
//!
//! Lines that begin with `#` and columns with other names are left aside.

use csv::{ReaderBuilder, StringRecord, Trim};
use finfocus_sdk::pluginrpc::text::quoted;

use super::{Found, Layout, Mistake};

/// The rows in `text`, in order.
pub(super) fn rows<const N: usize, T>(layout: &Layout<N, T>, text: &str) -> Result<Vec<Found<T>>, Mistake> {
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .comment(Some(b'#'))
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|e| unreadable(&e, 0))?.clone();
    let positions = columns(layout, text, &header)?;

    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    loop {
        let before = offset(reader.position());
        if !reader.read_record(&mut record).map_err(|e| unreadable(&e, before))? {
            return Ok(rows);
        }
        let start = record.position().map_or(before, offset);
        if record.len() != header.len() {
            return Err(Mistake {
                offset: field_offset(text, start, 0),
                what: format!(
                    "this row has {} fields and the header {}: separate fields with commas, and quote those that hold one",
                    record.len(),
                    header.len()
                ),
            });
        }
        let fields = positions.map(|position| position.and_then(|at| record.get(at)).unwrap_or_default());
        let value = layout.row(fields).map_err(|wrong| {
            let position = positions.get(wrong.column).copied().flatten().unwrap_or_default();
            Mistake {
                offset: field_offset(text, start, position),
                what: wrong.what,
            }
        })?;
        rows.push((value, field_offset(text, start, 0)));
    }
}

/// At which position of a record each column stands; nowhere, if it may be missing and is.
fn columns<const N: usize, T>(
    layout: &Layout<N, T>,
    text: &str,
    header: &StringRecord,
) -> Result<[Option<usize>; N], Mistake> {
    let mistake = |position, what| Mistake {
        offset: field_offset(text, 0, position),
        what,
    };
    let mut missing = Vec::new();
    let mut positions = [None; N];
    for (column, slot) in layout.columns.iter().zip(&mut positions) {
        let name = column.name;
        let mut found = header
            .iter()
            .enumerate()
            .filter(|(_, heading)| heading.eq_ignore_ascii_case(name))
            .map(|(position, _)| position);
        *slot = found.next();
        if let Some(second) = found.next() {
            return Err(mistake(
                second,
                format!("there are two columns {name}: keep one of them"),
            ));
        }
        if column.demanded && slot.is_none() {
            missing.push(name);
        }
    }
    if missing.is_empty() {
        return Ok(positions);
    }
    let found = header.iter().collect::<Vec<_>>().join(",");
    Err(mistake(
        0,
        format!(
            "the header {} lacks {}: it has to name {}, separated by commas",
            quoted(found.as_bytes()),
            missing.join(", "),
            layout.demanded()
        ),
    ))
}

fn unreadable(error: &csv::Error, before: usize) -> Mistake {
    Mistake {
        offset: error.position().map_or(before, offset),
        what: format!("it is not CSV: {error}"),
    }
}

fn offset(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// The byte at which a field of the record at `start` begins; the end of the record when it has fewer.
///
/// The reader tells where a record begins, though before the lines that it steps over, and not where its fields do.
fn field_offset(text: &str, start: usize, field: usize) -> usize {
    let mut start = start;
    let mut rest = text.get(start..).unwrap_or_default();
    for line in rest.split_inclusive('\n') {
        if !line.trim_end_matches(['\r', '\n']).is_empty() && !line.starts_with('#') {
            break;
        }
        start += line.len();
    }
    rest = text.get(start..).unwrap_or_default();

    let mut left = field;
    let mut state = State::Begin;
    for (at, c) in rest.char_indices() {
        if left == 0 && !matches!(c, ' ' | '\t') {
            return start + at;
        }
        state = match (state, c) {
            (State::Quoted, '"') => State::QuoteSeen,
            (State::Quoted, _) | (State::Begin | State::QuoteSeen, '"') => State::Quoted,
            (_, '\n') => return start + at,
            (_, ',') => {
                left -= 1;
                State::Begin
            }
            _ => State::Plain,
        };
    }
    text.len()
}

/// Position of a character in a field.
#[derive(Clone, Copy)]
enum State {
    /// Before its first character; only a quote here begins a quoted field.
    Begin,
    Plain,
    Quoted,
    /// After a quote in a quoted field: its end, unless another quote follows.
    QuoteSeen,
}
