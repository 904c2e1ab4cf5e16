//! Validates requests and responses, leniently or strictly.
//!
//! | | [`Validate::serving`] | [`Validate::strict`] |
//! |---|---|---|
//! | for | a plugin that answers a host | tests of hosts and plugins |
//! | refuses | what no answer fits | all that the Go SDK's validation refuses |
//!
//! Both say everything at once, each with the path of its field. They are two since the released host does not keep to
//! the strict rules: it asks for the cost of an S3 bucket, and for the baseline of `cost estimate`, without SKU and
//! region, and `plugin inspect` asks for a dry run without provider. A plugin that validates as the Go SDK does turns
//! these down.
//!
//! Page tokens are not looked at: what one looks like is up to the plugin that made it.
//!
//! ```
//! use finfocus_proto::v1::{GetProjectedCostRequest, ResourceDescriptor};
//! use finfocus_proto::validate::Validate;
//! use pluginrpc::{Code, Error};
//!
//! fn answer(request: &GetProjectedCostRequest) -> Result<(), Error> {
//!     request.serving()?;
//!     Ok(())
//! }
//!
//! let mut request = GetProjectedCostRequest::default();
//! assert_eq!(answer(&request).unwrap_err().code(), Code::InvalidArgument);
//!
//! request.resource = Some(ResourceDescriptor {
//!     provider: "aws".to_owned(),
//!     resource_type: "aws:s3/bucket:Bucket".to_owned(),
//!     ..ResourceDescriptor::default()
//! });
//! assert!(answer(&request).is_ok());
//! let violations = request.strict().unwrap_err();
//! assert_eq!(violations.iter().map(|v| v.field()).collect::<Vec<_>>(), ["resource.sku", "resource.region"]);
//! ```

mod requests;
mod responses;

use std::error::Error as StdError;
use std::fmt;

use crate::v1::{ErrorCode, ErrorDetail};

/// A request or an answer that can be checked.
///
/// Everything that a plugin answers to can be, and of its answers those for which there are rules.
pub trait Validate: sealed::Check {
    /// Refuses requests that cannot be answered: no resource, no resource type, no recommendation, a time range that
    /// is missing or ends before it begins. Responses are not checked.
    ///
    /// # Errors
    /// Everything that is wrong by these rules. In a handler, `?` makes a [`pluginrpc::Error`] of it.
    fn serving(&self) -> Result<(), Violations> {
        self.checked(false)
    }

    /// Refuses what the Go SDK's validation refuses, and what the specification's own rules for tests refuse.
    ///
    /// # Errors
    /// Everything that is wrong by these rules.
    fn strict(&self) -> Result<(), Violations> {
        self.checked(true)
    }
}

impl<T: sealed::Check> Validate for T {}

mod sealed {
    use super::{Found, Violations};

    /// The rules of a message.
    pub trait Check {
        /// Adds what is wrong.
        fn check(&self, found: &mut Found);

        fn checked(&self, strict: bool) -> Result<(), Violations> {
            let mut found = Found {
                strict,
                violations: Vec::new(),
            };
            self.check(&mut found);
            Violations::require_none(found.violations)
        }
    }
}

/// One field that is not as it has to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    field: String,
    what: String,
    code: ErrorCode,
}

impl Violation {
    /// Creates a violation of a rule of your own, to be passed to [`Violations::require_none`]: the path of a field,
    /// its problem with the expectation, and the code of the resulting error.
    #[must_use]
    pub fn new(field: impl Into<String>, what: impl Into<String>, code: ErrorCode) -> Self {
        Self {
            field: field.into(),
            what: what.into(),
            code,
        }
    }

    /// The path of the field from the message, `resource.sku` for example.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field
    }

    /// Returns the problem and the expectation; without the value, if it is a text.
    #[must_use]
    pub fn problem(&self) -> &str {
        &self.what
    }

    /// The code of the error that it makes.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.code
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.field, self.what)
    }
}

/// Everything that is wrong with a message; at least one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// Returns the violations as an error, unless there are none.
    ///
    /// # Errors
    /// All of it, if there is any.
    pub fn require_none(found: Vec<Violation>) -> Result<(), Self> {
        if found.is_empty() { Ok(()) } else { Err(Self(found)) }
    }

    /// Returns the violations in the order of the schema.
    pub fn iter(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, violation) in self.0.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { "; " })?;
            fmt::Display::fmt(violation, f)?;
        }
        Ok(())
    }
}

impl StdError for Violations {}

impl From<Violations> for pluginrpc::Error {
    /// The error of the first violation's code, whose [`ErrorDetail`] has an entry for each field.
    fn from(violations: Violations) -> Self {
        let code = violations.0.first().map_or(ErrorCode::InvalidResource, Violation::code);
        let mut detail = ErrorDetail::new(code, violations.to_string());
        for violation in &violations.0 {
            detail = detail.with_entry(&violation.field, &violation.what);
        }
        detail.into_error().with_source(violations)
    }
}

/// Violations so far, and the strictness of the check.
#[derive(Debug)]
#[doc(hidden)]
pub struct Found {
    strict: bool,
    violations: Vec<Violation>,
}

impl Found {
    /// A rule of both strengths.
    fn always(&mut self, kept: bool, code: ErrorCode, field: &str, what: &str) {
        if !kept {
            self.violations.push(Violation::new(field, what, code));
        }
    }

    /// A rule of the strict strength.
    fn strictly(&mut self, kept: bool, field: &str, what: &str) {
        self.always(kept || !self.strict, ErrorCode::InvalidResource, field, what);
    }
}

#[cfg(test)]
mod tests;
