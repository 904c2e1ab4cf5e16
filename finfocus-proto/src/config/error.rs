//! Errors of configurations.

use std::error::Error as StdError;
use std::fmt;

use pluginrpc::text::escaped;

/// A configuration that cannot be used: where, why, and what to do, in one line.
pub struct ConfigError {
    file: String,
    at: Option<(usize, usize)>,
    what: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl ConfigError {
    pub(super) fn new(file: impl fmt::Display, at: Option<(usize, usize)>, what: String) -> Self {
        Self {
            file: escaped(file.to_string().as_bytes()),
            at,
            what,
            source: None,
        }
    }

    pub(super) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The line and the column of the mistake, both counted from 1; `None` when the file as a whole is meant.
    #[must_use]
    pub fn line_and_column(&self) -> Option<(usize, usize)> {
        self.at
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some((line, column)) = self.at {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.what)?;
        match &self.source {
            Some(source) => write!(f, " ({source})"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for ConfigError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source
            .as_ref()
            .map(|source| &**source as &(dyn StdError + 'static))
    }
}
