//! Failures of a connection as errors.

use pluginrpc::{Code, Error};
use tonic::Status;
use tonic::codegen::StdError;

use crate::wire::error_chain::{sources, text};

/// Translates an error of the connection: `UNAVAILABLE` unless the peer sent a code. The message contains every cause,
/// since the outermost one alone is just "transport error".
pub(crate) fn transport_error(error: StdError) -> Error {
    let message = format!("the connection failed: {}", text(&*error));
    // hyper reports a connection that closed during a call so; calls that we cancel are dropped and never get here.
    let closed = sources(&*error).any(|e| e.downcast_ref().is_some_and(hyper::Error::is_canceled));
    match Status::try_from_error(error) {
        Ok(status) => {
            let code = Code::from_number(status.code().into()).filter(|code| !closed && *code != Code::Unknown);
            Error::new(code.unwrap_or(Code::Unavailable), message).with_source(status)
        }
        Err(error) => Error::new(Code::Unavailable, message).with_source(error),
    }
}
