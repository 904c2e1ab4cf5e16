//! Turns panics in handlers into errors.

use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use pluginrpc::{Error, Streaming};

/// The error for the caller. The panic hook prints the place to standard error.
fn panicked() -> Error {
    Error::internal("handler panicked")
}

/// Polls once and turns a panic into `INTERNAL`.
fn guarded<T>(poll: impl FnOnce() -> Poll<T>) -> Poll<Result<T, Error>> {
    // State that a panic left inconsistent is dropped without being used.
    match catch_unwind(AssertUnwindSafe(poll)) {
        Ok(poll) => poll.map(Ok),
        Err(_) => Poll::Ready(Err(panicked())),
    }
}

/// Runs a handler to completion.
///
/// # Errors
/// The handler's, or `INTERNAL` when it panicked.
pub(crate) async fn future<T>(handler: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let mut handler = pin!(handler);
    poll_fn(|cx| guarded(|| handler.as_mut().poll(cx)))
        .await
        .and_then(|answer| answer)
}

/// Polls for the next message of a handler's stream.
pub(crate) fn poll_next<T>(messages: &mut Streaming<T>, cx: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
    guarded(|| std::pin::Pin::new(messages).poll_next(cx)).map(|item| item.unwrap_or_else(|error| Some(Err(error))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use pluginrpc::{Code, block_on};

    #[test]
    fn panics_become_internal_errors() {
        let error = block_on(future::<()>(async { panic!("on purpose") })).unwrap_err();
        assert_eq!((error.code(), error.message()), (Code::Internal, "handler panicked"));
        let mut stream =
            Streaming::from_messages([1, 2]).and_then(|n| if n == 2 { panic!("on purpose") } else { Ok(n) });
        let mut next = || block_on(poll_fn(|cx| poll_next(&mut stream, cx)));
        assert_eq!(next().map(Result::ok), Some(Some(1)));
        assert_eq!(next().and_then(Result::err).map(|e| e.code()), Some(Code::Internal));
    }
}
