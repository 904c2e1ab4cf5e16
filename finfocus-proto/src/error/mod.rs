//! Typed errors of FinFocus.
//!
//! An [`ErrorCode`] decides status code and category of an error, which carries an [`ErrorDetail`] as a typed detail,
//! in the form that the plugins of the Go SDK send.
//!
//! | [`ErrorCode`] | status | [`ErrorCategory`] | [`Retry`] |
//! |---|---|---|---|
//! | `UNSPECIFIED` | `INTERNAL` | `UNSPECIFIED` | never |
//! | `NETWORK_TIMEOUT` | `UNAVAILABLE` | `TRANSIENT` | after 1 s |
//! | `SERVICE_UNAVAILABLE` | `UNAVAILABLE` | `TRANSIENT` | after 1 s |
//! | `RATE_LIMITED` | `RESOURCE_EXHAUSTED` | `TRANSIENT` | after 5 s |
//! | `TEMPORARY_FAILURE` | `UNAVAILABLE` | `TRANSIENT` | after 1 s |
//! | `CIRCUIT_OPEN` | `UNAVAILABLE` | `TRANSIENT` | after 30 s |
//! | `INVALID_RESOURCE` | `INVALID_ARGUMENT` | `PERMANENT` | never |
//! | `RESOURCE_NOT_FOUND` | `NOT_FOUND` | `PERMANENT` | never |
//! | `INVALID_TIME_RANGE` | `INVALID_ARGUMENT` | `PERMANENT` | never |
//! | `UNSUPPORTED_REGION` | `UNIMPLEMENTED` | `PERMANENT` | never |
//! | `PERMISSION_DENIED` | `PERMISSION_DENIED` | `PERMANENT` | never |
//! | `DATA_CORRUPTION` | `DATA_LOSS` | `PERMANENT` | never |
//! | `INVALID_CREDENTIALS` | `PERMISSION_DENIED` | `CONFIGURATION` | never |
//! | `MISSING_API_KEY` | `FAILED_PRECONDITION` | `CONFIGURATION` | never |
//! | `INVALID_ENDPOINT` | `FAILED_PRECONDITION` | `CONFIGURATION` | never |
//! | `INVALID_PROVIDER` | `UNIMPLEMENTED` | `CONFIGURATION` | never |
//! | `PLUGIN_NOT_CONFIGURED` | `FAILED_PRECONDITION` | `CONFIGURATION` | never |
//!
//! Codes and categories are those of the specification and of the Go SDK v0.5.6; the seconds are ours, for a detail
//! without `retry_after_seconds`. `CONFIGURATION` is for the user to correct, `PERMANENT` for the caller.
//!
//! | transport | what arrives |
//! |---|---|
//! | gRPC | all of it; the detail is among those of `google.rpc.Status` |
//! | gRPC, `pulumicost.v1` | all of it; the detail is a `pulumicost.v1.ErrorDetail` |
//! | PluginRPC | status and message, for which it alone has room; [`Retry::from_error`] says the same by the status |
//!
//! ```
//! use finfocus_proto::error::Retry;
//! use finfocus_proto::v1::{ErrorCode, ErrorDetail};
//! use pluginrpc::Code;
//!
//! // In a plugin:
//! let error = ErrorCode::ResourceNotFound.error("no price for t9.huge");
//! assert_eq!(error.code(), Code::NotFound);
//!
//! // In a host:
//! assert_eq!(ErrorDetail::from_error(&error).unwrap().code(), ErrorCode::ResourceNotFound);
//! assert_eq!(Retry::from_error(&error), Retry::Never);
//! ```

mod retry;

pub use retry::Retry;

use std::time::{Duration, SystemTime};

use pluginrpc::prost::{Message, Name};
use pluginrpc::{Code, Error};

use crate::v1::{ErrorCategory, ErrorCode, ErrorDetail};

impl ErrorCode {
    /// The status code that goes with it; the one that the Go SDK gives it, `INTERNAL` for none.
    #[must_use]
    pub const fn status(self) -> Code {
        match self {
            Self::NetworkTimeout | Self::ServiceUnavailable | Self::TemporaryFailure | Self::CircuitOpen => {
                Code::Unavailable
            }
            Self::RateLimited => Code::ResourceExhausted,
            Self::InvalidResource | Self::InvalidTimeRange => Code::InvalidArgument,
            Self::ResourceNotFound => Code::NotFound,
            Self::PermissionDenied | Self::InvalidCredentials => Code::PermissionDenied,
            Self::UnsupportedRegion | Self::InvalidProvider => Code::Unimplemented,
            Self::DataCorruption => Code::DataLoss,
            Self::MissingApiKey | Self::InvalidEndpoint | Self::PluginNotConfigured => Code::FailedPrecondition,
            Self::Unspecified => Code::Internal,
        }
    }

    /// Returns the category: transient, for the caller, or for the user who configures the plugin.
    #[must_use]
    pub const fn category(self) -> ErrorCategory {
        match self {
            Self::Unspecified => ErrorCategory::Unspecified,
            Self::NetworkTimeout
            | Self::ServiceUnavailable
            | Self::RateLimited
            | Self::TemporaryFailure
            | Self::CircuitOpen => ErrorCategory::Transient,
            Self::InvalidResource
            | Self::ResourceNotFound
            | Self::InvalidTimeRange
            | Self::UnsupportedRegion
            | Self::PermissionDenied
            | Self::DataCorruption => ErrorCategory::Permanent,
            Self::InvalidCredentials
            | Self::MissingApiKey
            | Self::InvalidEndpoint
            | Self::InvalidProvider
            | Self::PluginNotConfigured => ErrorCategory::Configuration,
        }
    }

    /// Returns true if the same call may succeed later, for a detail that names no time.
    #[must_use]
    pub const fn retry(self) -> Retry {
        match self {
            Self::NetworkTimeout | Self::ServiceUnavailable | Self::TemporaryFailure => {
                Retry::After(Duration::from_secs(1))
            }
            Self::RateLimited => Retry::After(Duration::from_secs(5)),
            Self::CircuitOpen => Retry::After(Duration::from_secs(30)),
            _ => Retry::Never,
        }
    }

    /// An error of this code, with an [`ErrorDetail`] that says no more than the message.
    #[must_use]
    pub fn error(self, message: impl Into<String>) -> Error {
        ErrorDetail::new(self, message).into_error()
    }
}

impl ErrorDetail {
    /// A detail of this code and its category, as of now.
    #[must_use]
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            category: code.category().into(),
            message: message.into(),
            timestamp: Some(SystemTime::now().into()),
            ..Self::default()
        }
    }

    /// The detail with one more entry; no secrets.
    #[must_use]
    pub fn with_entry(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.details.insert(key.into(), value.into());
        self
    }

    /// The detail with the time after which the call may succeed, in whole seconds, rounded up; up to 68 years.
    #[must_use]
    pub fn with_retry_after(mut self, wait: Duration) -> Self {
        let rounded = wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0));
        self.retry_after_seconds = Some(i32::try_from(rounded).unwrap_or(i32::MAX));
        self
    }

    /// The detail that an error carries, be it one of `finfocus.v1` or of `pulumicost.v1`, where one is found that can
    /// be decoded.
    #[must_use]
    pub fn from_error(error: &Error) -> Option<Self> {
        error.details().iter().find_map(|any| {
            let package = any.type_name().strip_suffix(Self::NAME)?.strip_suffix('.')?;
            matches!(package, Self::PACKAGE | "pulumicost.v1")
                .then(|| Self::decode(any.value.clone()).ok())
                .flatten()
        })
    }

    /// The error that carries this detail, with its message and the status code that goes with its code.
    #[must_use]
    pub fn into_error(self) -> Error {
        Error::new(self.code().status(), self.message.clone()).with_detail(&self)
    }
}

#[cfg(test)]
mod tests {
    use pluginrpc::Any;

    use super::*;

    /// The whole table: the status codes of the Go SDK v0.5.6, the categories of the specification.
    const TABLE: [(i32, Code, ErrorCategory); 17] = [
        (0, Code::Internal, ErrorCategory::Unspecified),
        (1, Code::Unavailable, ErrorCategory::Transient),
        (2, Code::Unavailable, ErrorCategory::Transient),
        (3, Code::ResourceExhausted, ErrorCategory::Transient),
        (4, Code::Unavailable, ErrorCategory::Transient),
        (5, Code::Unavailable, ErrorCategory::Transient),
        (6, Code::InvalidArgument, ErrorCategory::Permanent),
        (7, Code::NotFound, ErrorCategory::Permanent),
        (8, Code::InvalidArgument, ErrorCategory::Permanent),
        (9, Code::Unimplemented, ErrorCategory::Permanent),
        (10, Code::PermissionDenied, ErrorCategory::Permanent),
        (11, Code::DataLoss, ErrorCategory::Permanent),
        (12, Code::PermissionDenied, ErrorCategory::Configuration),
        (13, Code::FailedPrecondition, ErrorCategory::Configuration),
        (14, Code::FailedPrecondition, ErrorCategory::Configuration),
        (15, Code::Unimplemented, ErrorCategory::Configuration),
        (16, Code::FailedPrecondition, ErrorCategory::Configuration),
    ];

    #[test]
    fn every_code_has_its_status_and_category() {
        for (number, status, category) in TABLE {
            let code = ErrorCode::try_from(number).unwrap();
            assert_eq!((code.status(), code.category()), (status, category), "{code:?}");
            let may_succeed = code.retry() != Retry::Never;
            assert_eq!(may_succeed, category == ErrorCategory::Transient, "{code:?}");
        }
        assert!(ErrorCode::try_from(17).is_err(), "a code without a row in the table");
    }

    #[test]
    fn the_table_in_the_documentation_is_the_one_in_the_code() {
        let rows = include_str!("mod.rs")
            .lines()
            .filter_map(|line| line.strip_prefix("//! | `"));
        let mut count = 0;
        for (row, number) in rows.zip(0..) {
            let code = ErrorCode::try_from(number).unwrap();
            let name = code.as_str_name().trim_start_matches("ERROR_CODE_");
            let status = code.status().proto_name().trim_start_matches("CODE_");
            let category = code.category().as_str_name().trim_start_matches("ERROR_CATEGORY_");
            let retry = code.retry();
            assert_eq!(row, format!("{name}` | `{status}` | `{category}` | {retry} |"));
            count += 1;
        }
        assert_eq!(count, TABLE.len());
    }

    #[test]
    fn a_detail_is_found_under_both_names_and_nowhere_else() {
        let detail = ErrorDetail::new(ErrorCode::CircuitOpen, "wait").with_retry_after(Duration::from_millis(1500));
        assert_eq!(detail.retry_after_seconds, Some(2));
        assert_eq!(
            detail.clone().with_retry_after(Duration::MAX).retry_after_seconds,
            Some(i32::MAX)
        );
        for (name, found) in [
            ("finfocus.v1.ErrorDetail", true),
            ("pulumicost.v1.ErrorDetail", true),
            ("acme.v1.ErrorDetail", false),
            ("finfocus.v1.ErrorDetails", false),
            ("ErrorDetail", false),
        ] {
            let error = Error::unimplemented("")
                .with_detail_any(Any::from_encoded("finfocus.v1.ErrorDetail", &b"\xff"[..]))
                .with_detail_any(Any::from_encoded(name, detail.encode_to_vec()));
            assert_eq!(ErrorDetail::from_error(&error), found.then(|| detail.clone()), "{name}");
        }
    }

    #[test]
    fn the_detail_travels_with_the_error() {
        let error = ErrorDetail::new(ErrorCode::RateLimited, "slow down")
            .with_entry("trace_id", "00ff")
            .into_error();
        assert_eq!((error.code(), error.message()), (Code::ResourceExhausted, "slow down"));
        let [any] = error.details() else { panic!("{error:?}") };
        assert_eq!(any.type_url, "type.googleapis.com/finfocus.v1.ErrorDetail");
        let detail: ErrorDetail = error.detail().unwrap();
        assert_eq!(detail.code(), ErrorCode::RateLimited);
        assert_eq!(detail.category(), ErrorCategory::Transient);
        assert_eq!(detail.details["trace_id"], "00ff");
        assert!(detail.timestamp.is_some() && detail.retry_after_seconds.is_none());
    }
}
