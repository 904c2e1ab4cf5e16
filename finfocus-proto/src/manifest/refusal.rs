//! Readers of manifests and their objections.

use std::fmt;

/// A reader of manifests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reader {
    /// The host of the specification: the five fields of the flat form.
    Specification,
    /// `finfocus plugin validate` of the released host: the flat form, with name and version of the directories.
    Host,
    /// The Go SDK v0.5.6: the nested form as Protobuf's JSON.
    Sdk,
    /// The JSON schema of the specification: the nested form, with enums as words, and nothing that is not in it.
    Schema,
}

/// An objection of a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    reader: Reader,
    field: String,
    what: String,
}

impl Refusal {
    pub(super) fn new(reader: Reader, field: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            reader,
            field: field.into(),
            what: what.into(),
        }
    }

    /// Returns the reader.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.reader
    }

    /// The path of the field, `metadata.name` for example; empty for the file as a whole.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field
    }

    /// Returns the problem and the expectation.
    #[must_use]
    pub fn problem(&self) -> &str {
        &self.what
    }
}

impl fmt::Display for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Specification => "specification",
            Self::Host => "finfocus plugin validate",
            Self::Sdk => "Go SDK",
            Self::Schema => "JSON schema",
        })
    }
}

impl fmt::Display for Refusal {
    /// `Go SDK: metadata: is missing…`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field.as_str() {
            "" => write!(f, "{}: the file {}", self.reader, self.what),
            field => write!(f, "{}: {field} {}", self.reader, self.what),
        }
    }
}
