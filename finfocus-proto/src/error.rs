//! What is wrong with a call, in the words of FinFocus.
//!
//! An error is made of an [`ErrorCode`], which decides the status code and the category; it carries an
//! [`ErrorDetail`] as a typed detail, as the plugins of the Go SDK send it.
//!
//! ```
//! use finfocus_proto::v1::{ErrorCode, ErrorDetail};
//! use pluginrpc::Code;
//!
//! let error = ErrorCode::ResourceNotFound.error("no price for t9.huge");
//! assert_eq!(error.code(), Code::NotFound);
//! assert_eq!(error.detail::<ErrorDetail>().unwrap().code(), ErrorCode::ResourceNotFound);
//! ```

use std::time::SystemTime;

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

    /// Who can do something about it.
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

    /// The error that carries this detail, with its message and the status code that goes with its code.
    #[must_use]
    pub fn into_error(self) -> Error {
        Error::new(self.code().status(), self.message.clone()).with_detail(&self)
    }
}

#[cfg(test)]
mod tests {
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
        }
        assert!(ErrorCode::try_from(17).is_err(), "a code without a row in the table");
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
