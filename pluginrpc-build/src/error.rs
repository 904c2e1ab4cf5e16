//! The error of a build.

use std::fmt;
use std::path::Path;

/// Errors that prevented the generation, one line each.
pub struct Error {
    lines: Vec<String>,
    source: Option<std::io::Error>,
}

impl Error {
    pub(crate) fn new(lines: Vec<String>) -> Self {
        Self { lines, source: None }
    }

    pub(crate) fn one(line: impl Into<String>) -> Self {
        Self::new(vec![line.into()])
    }

    pub(crate) fn io(what: &str, path: &Path, source: std::io::Error) -> Self {
        Self {
            lines: vec![format!("cannot {what} {}: {source}", path.display())],
            source: Some(source),
        }
    }

    /// The errors, one line each, as `file:line:column: message` where the position is known.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(String::as_str)
    }
}

impl From<pluginrpc_codegen::Errors> for Error {
    fn from(errors: pluginrpc_codegen::Errors) -> Self {
        Self::new(errors.diagnostics().iter().map(ToString::to_string).collect())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines.join("\n"))
    }
}

impl fmt::Debug for Error {
    /// Prints the same as [`fmt::Display`], since `unwrap` and `?` in a build script print this; several errors start
    /// on a new line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.lines.len() > 1 {
            f.write_str("\n")?;
        }
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|e| e as _)
    }
}
