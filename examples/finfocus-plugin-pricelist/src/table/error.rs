//! Errors of a file.

use std::error::Error as StdError;
use std::fmt;
use std::io;

use finfocus_sdk::pluginrpc::text::escaped;

use super::place::Place;

/// A file that cannot be used: where, why, and what to do, in one line.
pub struct FileError {
    name: String,
    place: Option<Place>,
    what: String,
    source: Option<io::Error>,
}

impl FileError {
    pub(crate) fn new(name: &str, place: Option<Place>, what: String) -> Self {
        Self {
            name: name.to_owned(),
            place,
            what,
            source: None,
        }
    }

    pub(super) fn with_source(mut self, source: Option<io::Error>) -> Self {
        self.source = source;
        self
    }

    /// The name of the file: its path, or what it is called where it is part of the plugin.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The line and the column of the mistake, both counted from 1; `None` when the file as a whole is meant.
    #[must_use]
    pub fn line_and_column(&self) -> Option<(usize, usize)> {
        self.place.map(|place| (place.line, place.column))
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&escaped(self.name.as_bytes()))?;
        if let Some(place) = self.place {
            write!(f, ":{place}")?;
        }
        write!(f, ": {}", self.what)?;
        match &self.source {
            Some(source) => write!(f, " ({source})"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for FileError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source as &(dyn StdError + 'static))
    }
}
