use std::error;
use std::fmt;

/// Reports descriptor bytes that are not valid: truncated, not UTF-8 where text is due, or nested too deeply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: Kind,
    file: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Truncated,
    Varint,
    Tag,
    Group,
    Utf8,
    Depth,
    Large,
    WireType,
}

impl Error {
    pub(crate) fn new(kind: Kind) -> Self {
        Self(Box::new(Inner { kind, file: None }))
    }

    /// Names the file, unless an inner error did.
    pub(crate) fn in_file(mut self, name: &str) -> Self {
        if self.0.file.is_none() && !name.is_empty() {
            self.0.file = Some(name.chars().take(200).collect());
        }
        self
    }

    /// Name of the file whose descriptor is not valid, where it could be read.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.0.file.as_deref()
    }

    /// Returns true for messages nested deeper than [`MAX_DEPTH`](crate::MAX_DEPTH).
    #[must_use]
    pub fn is_too_deep(&self) -> bool {
        self.0.kind == Kind::Depth
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.file {
            Some(file) => write!(f, "invalid descriptor of {file:?}: ")?,
            None => f.write_str("invalid descriptor: ")?,
        }
        f.write_str(match self.0.kind {
            Kind::Truncated => "it ends in the middle of a field",
            Kind::Varint => "a number takes more than ten bytes",
            Kind::Tag => "a field has a number or a wire type that does not exist",
            Kind::Group => "a group does not end where it should",
            Kind::Utf8 => "a string is not valid UTF-8",
            Kind::Depth => "messages are nested too deeply",
            Kind::Large => "it is larger than 4 GiB",
            Kind::WireType => "an option has another type than the one it was read as",
        })
    }
}

impl error::Error for Error {}
