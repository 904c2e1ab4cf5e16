//! The status codes of an error, the same in PluginRPC and gRPC.

use std::fmt;

use crate::v1;

/// The status code of a failed call.
///
/// Names and numbers are those of `pluginrpc.v1.Code` and of gRPC, which agree (gRPC spells the first one `CANCELLED`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i32)]
pub enum Code {
    /// The caller gave up.
    Canceled = 1,
    /// Nothing better is known.
    Unknown = 2,
    /// The request is wrong whatever the state of the plugin.
    InvalidArgument = 3,
    /// The deadline passed first.
    DeadlineExceeded = 4,
    /// The requested entity does not exist.
    NotFound = 5,
    /// The entity to create exists.
    AlreadyExists = 6,
    /// The caller is known and not allowed.
    PermissionDenied = 7,
    /// A limit was reached.
    ResourceExhausted = 8,
    /// The plugin is not in a state that allows this, a missing configuration for example.
    FailedPrecondition = 9,
    /// A conflict with another call; a retry at a higher level may help.
    Aborted = 10,
    /// Past the end of what is valid.
    OutOfRange = 11,
    /// The plugin does not have this procedure, or not this way of calling it.
    Unimplemented = 12,
    /// An invariant is broken on either side.
    Internal = 13,
    /// The callee cannot be reached now; a retry may help.
    Unavailable = 14,
    /// Data is lost or corrupt.
    DataLoss = 15,
    /// The caller is not known.
    Unauthenticated = 16,
}

/// Every code, in the order of its number.
const ALL: [(Code, &str); 16] = [
    (Code::Canceled, "canceled"),
    (Code::Unknown, "unknown"),
    (Code::InvalidArgument, "invalid_argument"),
    (Code::DeadlineExceeded, "deadline_exceeded"),
    (Code::NotFound, "not_found"),
    (Code::AlreadyExists, "already_exists"),
    (Code::PermissionDenied, "permission_denied"),
    (Code::ResourceExhausted, "resource_exhausted"),
    (Code::FailedPrecondition, "failed_precondition"),
    (Code::Aborted, "aborted"),
    (Code::OutOfRange, "out_of_range"),
    (Code::Unimplemented, "unimplemented"),
    (Code::Internal, "internal"),
    (Code::Unavailable, "unavailable"),
    (Code::DataLoss, "data_loss"),
    (Code::Unauthenticated, "unauthenticated"),
];

impl Code {
    /// Returns every code, in the order of its number.
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(|row| row.0)
    }

    /// Returns the code with this number on the wire; `None` for 0, which is not an error, and for unassigned numbers.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        Self::all().find(|code| code.number() == number)
    }

    /// Returns the code whose name in the schema (`CODE_NOT_FOUND`) is `name`.
    #[must_use]
    pub fn from_proto_name(name: &str) -> Option<Self> {
        v1::Code::from_str_name(name).and_then(|code| Self::from_number(code.into()))
    }

    /// Returns the number on the wire, 1 to 16.
    #[must_use]
    pub const fn number(self) -> i32 {
        self as i32
    }

    /// Returns the name for people, `not_found` for example.
    #[must_use]
    pub fn name(self) -> &'static str {
        let unknown = &ALL[1];
        ALL.iter().find(|row| row.0 == self).unwrap_or(unknown).1
    }

    /// Returns the name in the schema, `CODE_NOT_FOUND` for example.
    #[must_use]
    pub fn proto_name(self) -> &'static str {
        v1::Code::try_from(self.number())
            .unwrap_or(v1::Code::Unknown)
            .as_str_name()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_come_back() {
        assert_eq!(
            Code::all().map(Code::number).collect::<Vec<_>>(),
            (1..=16).collect::<Vec<_>>()
        );
        for code in Code::all() {
            assert_eq!(Code::from_number(code.number()), Some(code));
            assert_eq!(Code::from_proto_name(code.proto_name()), Some(code));
            assert_eq!(format!("CODE_{}", code.name().to_uppercase()), code.proto_name());
        }
        assert_eq!(
            (Code::from_number(0), Code::from_number(17), Code::from_number(-1)),
            (None, None, None)
        );
    }
}
