//! Places in a text, as people count them.

use std::fmt;

/// A place in a text; line and column count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Place {
    /// The place of a byte of `text`; its end when the offset is beyond.
    pub(crate) fn at(text: &str, offset: usize) -> Self {
        let mut place = Self { line: 1, column: 1 };
        for (_, c) in text.char_indices().take_while(|(at, _)| *at < offset) {
            if c == '\n' {
                place = Self {
                    line: place.line + 1,
                    column: 1,
                };
            } else {
                place.column += 1;
            }
        }
        place
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters() {
        let text = "aä\n\nb";
        let places: Vec<_> = [0, 1, 3, 4, 5, 6, 99]
            .map(|offset| Place::at(text, offset).to_string())
            .into();
        assert_eq!(places, ["1:1", "1:2", "1:3", "2:1", "3:1", "3:2", "3:2"]);
    }
}
