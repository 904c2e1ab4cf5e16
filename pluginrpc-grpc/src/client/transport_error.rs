//! What it means that a connection failed.

use std::error::Error as StdError;

use pluginrpc::{Code, Error};
use tonic::Status;
use tonic::codegen::StdError as BoxError;

/// An error of the connection: `UNAVAILABLE` unless the peer said something better, with every cause in the text, since
/// the outermost one alone ("transport error") helps nobody.
pub(crate) fn transport_error(error: BoxError) -> Error {
    let text = format!("the connection failed: {}", chain(&*error));
    // hyper's word for a connection that closed under a call; a call that we cancel is dropped and never seen here.
    let closed = causes(&*error).any(|e| e.downcast_ref().is_some_and(hyper::Error::is_canceled));
    match Status::try_from_error(error) {
        Ok(status) => {
            let code = Code::from_number(status.code().into()).filter(|code| !closed && *code != Code::Unknown);
            Error::new(code.unwrap_or(Code::Unavailable), text).with_source(status)
        }
        Err(error) => Error::new(Code::Unavailable, text).with_source(error),
    }
}

fn causes<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |e: &&'a (dyn StdError + 'static)| (*e).source())
}

/// The texts of an error and its causes, without those that say what the one before has said.
pub(crate) fn chain(error: &(dyn StdError + 'static)) -> String {
    let mut text = String::new();
    for error in causes(error) {
        let own = match error.downcast_ref::<Status>() {
            Some(status) => status.message().to_owned(),
            None => error.to_string(),
        };
        if !text.contains(&own) {
            let colon = if text.is_empty() { "" } else { ": " };
            text = text + colon + &own;
        }
    }
    text
}
