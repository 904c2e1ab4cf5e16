//! Advice to retry a failed call.

use std::fmt;
use std::time::Duration;

use pluginrpc::{Code, Error};

use crate::v1::{ErrorCategory, ErrorCode, ErrorDetail};

/// Whether, and after how long, the call that failed may succeed if it is made again as it is.
///
/// Advice about the call, not a policy: how often, and for how long in all, is the caller's to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// It fails again until the request, the configuration or the plugin has changed.
    Never,
    /// It may succeed, and not before this time has passed; zero for at once.
    After(Duration),
}

impl Retry {
    /// Returns the advice of an error: that of its [`ErrorDetail`], else by its status code. `UNAVAILABLE` and
    /// `ABORTED` are retried after 1 s, `RESOURCE_EXHAUSTED` after 5 s, others not at all.
    #[must_use]
    pub fn from_error(error: &Error) -> Self {
        let reported = ErrorDetail::from_error(error).and_then(|detail| detail.retry());
        reported.unwrap_or_else(|| match error.code() {
            Code::Unavailable | Code::Aborted => ErrorCode::ServiceUnavailable.retry(),
            Code::ResourceExhausted => ErrorCode::RateLimited.retry(),
            _ => Self::Never,
        })
    }
}

impl ErrorDetail {
    /// Returns the advice of the detail: by its category (that of its code, if it is unspecified), after the seconds
    /// it names. `None` without either; a negative number of seconds is ignored.
    #[must_use]
    pub fn retry(&self) -> Option<Retry> {
        let category = match self.category() {
            ErrorCategory::Unspecified => self.code().category(),
            known => known,
        };
        let named = self
            .retry_after_seconds
            .map(|seconds| u64::try_from(seconds).unwrap_or(0));
        let after = named.map(|seconds| Retry::After(Duration::from_secs(seconds)));
        match (category, self.code().retry()) {
            (ErrorCategory::Unspecified, _) => after,
            (ErrorCategory::Permanent | ErrorCategory::Configuration, _) => Some(Retry::Never),
            // A code that came later is not known here, its category is.
            (ErrorCategory::Transient, Retry::Never) => Some(after.unwrap_or(ErrorCode::TemporaryFailure.retry())),
            (ErrorCategory::Transient, usual) => Some(after.unwrap_or(usual)),
        }
    }
}

impl fmt::Display for Retry {
    /// `never`, or `after 5 s`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Never => f.write_str("never"),
            Self::After(wait) => write!(f, "after {} s", wait.as_secs_f64()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seconds: u64) -> Retry {
        Retry::After(Duration::from_secs(seconds))
    }

    #[test]
    fn the_detail_decides_and_else_the_status() {
        for (code, seconds, advice) in [
            (ErrorCode::RateLimited, Some(17), after(17)),
            (ErrorCode::RateLimited, Some(0), after(0)),
            (ErrorCode::RateLimited, Some(-3), after(0)),
            (ErrorCode::RateLimited, None, after(5)),
            (ErrorCode::CircuitOpen, None, after(30)),
            (ErrorCode::InvalidResource, Some(17), Retry::Never),
            (ErrorCode::PluginNotConfigured, None, Retry::Never),
            (ErrorCode::Unspecified, None, Retry::Never),
            (ErrorCode::Unspecified, Some(2), after(2)),
        ] {
            let mut detail = ErrorDetail::new(code, "");
            detail.retry_after_seconds = seconds;
            assert_eq!(Retry::from_error(&detail.into_error()), advice, "{code:?} {seconds:?}");
        }
        for code in Code::all() {
            let advice = match code {
                Code::Unavailable | Code::Aborted => after(1),
                Code::ResourceExhausted => after(5),
                _ => Retry::Never,
            };
            assert_eq!(Retry::from_error(&Error::new(code, "")), advice, "{code:?}");
        }
    }

    #[test]
    fn a_code_that_came_later_is_judged_by_its_category() {
        let mut detail = ErrorDetail::new(ErrorCode::Unspecified, "");
        detail.code = 99;
        for (category, advice) in [
            (ErrorCategory::Transient, Some(after(1))),
            (ErrorCategory::Permanent, Some(Retry::Never)),
            (ErrorCategory::Unspecified, None),
        ] {
            detail.category = category.into();
            assert_eq!(detail.retry(), advice);
        }
    }
}
