//! The error of a failed call.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use prost::{Message, Name};

use crate::text::excerpt;
use crate::{Any, Code};

/// A failed call: a code, a message for people, and what else the caller may want to know.
///
/// One pointer wide, so that `Result<T, Error>` stays small. There is no blanket `From`, and none from
/// [`std::io::Error`], whose text would leak paths to the caller; use [`Error::unknown`] with `map_err` where that is
/// wanted.
///
/// Transports differ in what they carry: code and message everywhere; details over gRPC and in process; a response
/// beside the error over PluginRPC and in process. The source stays in this process.
///
/// ```
/// use pluginrpc::{Code, Error};
/// let error = Error::new(Code::NotFound, "no price for t9.huge");
/// assert_eq!(error.to_string(), "not_found: no price for t9.huge");
/// ```
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    code: Code,
    message: String,
    details: Vec<Any>,
    response: Option<Any>,
    source: Option<std::sync::Arc<dyn StdError + Send + Sync>>,
}

impl Error {
    /// Creates an error with a code and a message for people.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            code,
            message: message.into(),
            details: Vec::new(),
            response: None,
            source: None,
        }))
    }

    /// `UNKNOWN` with the text of `source`, which is kept: for `map_err(Error::unknown)`.
    #[must_use]
    pub fn unknown(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let source = source.into();
        let mut error = Self::new(Code::Unknown, source.to_string());
        error.0.source = Some(source.into());
        error
    }

    /// `INVALID_ARGUMENT`: the request is wrong whatever the state of the plugin.
    #[must_use]
    pub fn invalid_argument(message: impl Into<String>) -> Self {
        Self::new(Code::InvalidArgument, message)
    }

    /// `NOT_FOUND`.
    #[must_use]
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(Code::NotFound, message)
    }

    /// `FAILED_PRECONDITION`: the plugin is not in a state that allows this.
    #[must_use]
    pub fn failed_precondition(message: impl Into<String>) -> Self {
        Self::new(Code::FailedPrecondition, message)
    }

    /// `INTERNAL`: an invariant is broken.
    #[must_use]
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(Code::Internal, message)
    }

    /// `UNIMPLEMENTED`.
    #[must_use]
    pub fn unimplemented(message: impl Into<String>) -> Self {
        Self::new(Code::Unimplemented, message)
    }

    /// Keeps the cause, for [`StdError::source`]; it is not sent to the caller.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into().into());
        self
    }

    /// Adds a typed detail, as `google.rpc.Status` carries them over gRPC. PluginRPC has no place for details.
    #[must_use]
    pub fn with_detail<M: Message + Name>(self, detail: &M) -> Self {
        self.with_detail_any(Any::pack(detail))
    }

    /// Adds a detail that is encoded already.
    #[must_use]
    pub fn with_detail_any(mut self, detail: Any) -> Self {
        self.0.details.push(detail);
        self
    }

    /// Replaces the details; for adapters that pass errors on.
    #[must_use]
    pub fn with_details(mut self, details: Vec<Any>) -> Self {
        self.0.details = details;
        self
    }

    /// Adds a response beside the error, which PluginRPC allows; the server sends it only if it is of the method's
    /// output type. gRPC cannot carry it.
    #[must_use]
    pub fn with_response<M: Message + Name>(self, response: &M) -> Self {
        self.with_response_any(Any::pack(response))
    }

    /// Adds an encoded response beside the error.
    #[must_use]
    pub fn with_response_any(mut self, response: Any) -> Self {
        self.0.response = Some(response);
        self
    }

    /// Returns the code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// Returns the message for people, without the code. One that came from another process may hold anything: print
    /// the error itself, or [`text::excerpt`](crate::text::excerpt) of the message.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns the details, in the order in which they were added.
    #[must_use]
    pub fn details(&self) -> &[Any] {
        &self.0.details
    }

    /// Returns the first detail of type `M` that can be decoded.
    #[must_use]
    pub fn detail<M: Message + Name + Default>(&self) -> Option<M> {
        self.0.details.iter().find_map(|any| any.unpack().ok())
    }

    /// Returns the response that came beside the error, if there is one and it is an `M`.
    #[must_use]
    pub fn response<M: Message + Name + Default>(&self) -> Option<M> {
        self.0.response.as_ref().and_then(|any| any.unpack().ok())
    }

    /// Returns the response that came beside the error, as it was encoded.
    #[must_use]
    pub fn response_any(&self) -> Option<&Any> {
        self.0.response.as_ref()
    }

    /// Replaces the message.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.0.message = message.into();
        self
    }
}

impl fmt::Display for Error {
    /// Prints code and message, fit to be shown: control characters are escaped, and a message is cut at 1 KiB, since
    /// it may come from a plugin. [`Error::message`] has the whole of it as it came.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.code, excerpt(&self.0.message))
    }
}

impl fmt::Debug for Error {
    /// Prints one line, without the bytes of details and response.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut s = f.debug_struct("Error");
        s.field("code", &self.0.code)
            .field("message", &excerpt(&self.0.message));
        if !self.0.details.is_empty() {
            s.field(
                "details",
                &self.0.details.iter().map(Any::type_name).collect::<Vec<_>>(),
            );
        }
        if let Some(response) = &self.0.response {
            s.field("response", &response.type_name());
        }
        if let Some(source) = &self.0.source {
            s.field("source", source);
        }
        s.finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_ref().map(|e| &**e as &(dyn StdError + 'static))
    }
}

/// Decodes a message that came from the other side.
///
/// # Errors
/// `code` with the type's name and prost's error.
pub(crate) fn decode<M: Message + Default>(code: Code, type_name: &dyn fmt::Display, bytes: Bytes) -> Result<M, Error> {
    M::decode(bytes).map_err(|e| Error::new(code, format!("cannot decode {type_name}: {e}")).with_source(e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_from_outside_is_escaped_and_cut() {
        let message = format!("\u{1b}[31mred\r\n{}", "x".repeat(12_000));
        let error = Error::not_found(message.clone());
        for shown in [error.to_string(), format!("{error:?}")] {
            assert!(shown.len() < 1200 && !shown.contains(char::is_control), "{shown}");
        }
        assert_eq!(error.message(), message);
    }

    #[test]
    fn an_error_is_one_pointer_and_keeps_its_cause() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
        assert_eq!(size_of::<Option<Error>>(), size_of::<usize>());
        let error = Error::unknown(std::io::Error::other("disk gone"));
        assert_eq!(error.to_string(), "unknown: disk gone");
        assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("disk gone"));
    }
}
