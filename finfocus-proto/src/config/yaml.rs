//! Finds one value in a YAML text.
//!
//! The text is read as a stream of events, never as a tree: what is not asked for is stepped over, aliases are not
//! followed, and so no text can make more of itself than it is.

use std::borrow::Cow;

use granit_parser::{Event, Marker, Parser, ScalarStyle, ScanError, StrInput};

use super::dotted;
use super::found::{Problem, Scalar};

/// Creates a problem at a mark.
fn problem(mark: Marker, what: String) -> Problem {
    Problem {
        what,
        line: mark.line(),
        column: mark.col() + 1,
    }
}

impl From<ScanError> for Problem {
    fn from(error: ScanError) -> Self {
        let info = error.info().escape_debug().to_string();
        problem(*error.marker(), format!("it is not YAML: {info}"))
    }
}

/// The scalar at `path`, a row of mapping keys, in the first document of `text`. `None` when there is none, or null.
pub(super) fn scalar_at(text: &str, path: &[&str]) -> Result<Option<Scalar>, Problem> {
    let mut walk = Walk {
        events: Parser::new_from_str(text),
        path,
    };
    loop {
        let node = walk.next()?;
        match node.0 {
            Event::StreamStart | Event::DocumentStart(..) => {}
            Event::StreamEnd | Event::DocumentEnd => return Ok(None),
            _ => {
                let found = walk.value_at(node, 0)?;
                // The end of the document; reading up to it finds mistakes that follow the value.
                walk.next()?;
                return Ok(found);
            }
        }
    }
}

struct Walk<'a> {
    events: Parser<'a, StrInput<'a>>,
    path: &'a [&'a str],
}

type Node<'a> = (Event<'a>, Marker);

impl<'a> Walk<'a> {
    fn next(&mut self) -> Result<Node<'a>, Problem> {
        match self.events.next() {
            Some(event) => {
                let (event, span) = event?;
                Ok((event, span.start))
            }
            None => Ok((Event::StreamEnd, Marker::default())),
        }
    }

    /// Returns the value at the path, starting with `node`, the first event of the value of the key before `depth`.
    fn value_at(&mut self, node: Node<'a>, depth: usize) -> Result<Option<Scalar>, Problem> {
        let Some(wanted) = self.path.get(depth) else {
            return self.scalar(node);
        };
        let (event, mark) = node;
        match &event {
            Event::MappingStart(..) => {}
            _ if is_null(&event) => return Ok(None),
            _ => {
                return Err(problem(
                    mark,
                    self.unfit(depth, &event, "has to be a mapping of names to values"),
                ));
            }
        }
        let mut found = None;
        let mut seen = false;
        let mut merge = None;
        loop {
            let (event, mark) = self.next()?;
            match &event {
                Event::MappingEnd if !seen && merge.is_some() => {
                    let what = format!(
                        "merges are not followed: write {} out",
                        dotted(self.path.get(..=depth).unwrap_or_default())
                    );
                    return Err(problem(merge.unwrap_or_default(), what));
                }
                Event::MappingEnd | Event::StreamEnd => return Ok(found),
                Event::Scalar(key, ..) if key == wanted => {
                    if seen {
                        let name = dotted(self.path.get(..=depth).unwrap_or_default());
                        return Err(problem(mark, format!("{name} is there twice: keep one of them")));
                    }
                    seen = true;
                    let value = self.next()?;
                    found = self.value_at(value, depth + 1)?;
                }
                _ => {
                    if matches!(&event, Event::Scalar(key, ScalarStyle::Plain, ..) if key == "<<") {
                        merge = Some(mark);
                    }
                    self.skip(&event)?;
                    let (value, _) = self.next()?;
                    self.skip(&value)?;
                }
            }
        }
    }

    fn scalar(&self, (event, mark): Node<'a>) -> Result<Option<Scalar>, Problem> {
        match event {
            _ if is_null(&event) => Ok(None),
            Event::Scalar(value, ..) => Ok(Some(Scalar {
                value: Cow::into_owned(value),
                line: mark.line(),
                column: mark.col() + 1,
            })),
            _ => Err(problem(
                mark,
                self.unfit(self.path.len(), &event, "has to be a single value"),
            )),
        }
    }

    /// Steps over the rest of the node that begins with `first`.
    fn skip(&mut self, first: &Event<'a>) -> Result<(), Problem> {
        let mut open = depth_change(first);
        while open > 0 {
            let (event, _) = self.next()?;
            open = match event {
                Event::StreamEnd => 0,
                _ => open + depth_change(&event),
            };
        }
        Ok(())
    }

    /// Explains why the value at the first `depth` keys of the path cannot be used.
    fn unfit(&self, depth: usize, event: &Event<'_>, instead: &str) -> String {
        let name = match self.path.get(..depth) {
            None | Some([]) => "the file".to_owned(),
            Some(path) => dotted(path),
        };
        let kind = match event {
            Event::SequenceStart(..) => "a list",
            Event::MappingStart(..) => "a mapping",
            Event::Alias(_) => "an alias, which is not followed,",
            _ => "a single value",
        };
        format!("{name} is {kind} and {instead}")
    }
}

fn depth_change(event: &Event<'_>) -> i64 {
    match event {
        Event::MappingStart(..) | Event::SequenceStart(..) => 1,
        Event::MappingEnd | Event::SequenceEnd => -1,
        _ => 0,
    }
}

/// Returns true for a YAML null.
fn is_null(event: &Event<'_>) -> bool {
    matches!(event, Event::Scalar(text, ScalarStyle::Plain, _, None)
        if matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL"))
}
