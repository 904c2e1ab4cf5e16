//! The format of messages: binary or JSON.

use std::fmt;
use std::str::FromStr;

use crate::Error;

/// The format of requests, responses and specs; the values of `--format`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Protobuf's binary encoding.
    #[default]
    Binary,
    /// Protobuf's JSON mapping, with the field names of the schema.
    Json,
}

impl Format {
    /// Returns the value of `--format`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Binary => "binary",
            Self::Json => "json",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = Error;

    /// Case and surrounding white space are ignored.
    fn from_str(text: &str) -> Result<Self, Error> {
        match text.trim().to_lowercase().as_str() {
            "binary" => Ok(Self::Binary),
            "json" => Ok(Self::Json),
            _ => Err(Error::invalid_argument(format!(
                "invalid value for --format: {}; it is \"binary\" or \"json\"",
                crate::text::quoted(text.as_bytes())
            ))),
        }
    }
}
