//! Results of a search in a configuration.

/// A value that was found; line and column count from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Scalar {
    pub(super) value: String,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// A problem of a text and its place; line and column count from 1.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) what: String,
    pub(super) line: usize,
    pub(super) column: usize,
}
