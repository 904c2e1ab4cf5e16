//! Messages as they come in, requests and responses alike.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body_util::BodyExt;
use pluginrpc::{Code, Error, Streaming};
use tonic::body::Body;
use tonic::{Status, codec};

use super::way;

/// The body, such that tonic cannot take one that broke off for a complete one, as it does where the cause is a
/// cancellation: half a request would be answered as whole.
pub(crate) fn whole_or_broken_off(body: Body) -> Body {
    Body::new(body.map_err(|cause| {
        let mut status = Status::unavailable("broken off");
        status.set_source(Arc::new(BrokenOff(cause)));
        status
    }))
}

/// Marks a status that [`whole_or_broken_off`] made.
#[derive(Debug)]
struct BrokenOff(Status);

impl fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for BrokenOff {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

/// The messages that tonic reads, each of at most `limit` bytes. `what` they are is said in errors; `broken_off` says
/// what it means that the body ended before its end, by the status that tells why.
pub(crate) fn incoming(
    what: &'static str,
    messages: codec::Streaming<Bytes>,
    limit: usize,
    broken_off: impl Fn(&Status) -> Error + Send + Unpin + 'static,
) -> Streaming<Bytes> {
    Streaming::new(Incoming {
        what,
        messages,
        limit,
        broken_off,
    })
}

struct Incoming<F> {
    what: &'static str,
    messages: codec::Streaming<Bytes>,
    limit: usize,
    broken_off: F,
}

impl<F: Fn(&Status) -> Error + Unpin> Incoming<F> {
    fn error(&self, status: &Status) -> Error {
        let source = std::error::Error::source(status);
        if let Some(BrokenOff(cause)) = source.and_then(|e| e.downcast_ref()) {
            return (self.broken_off)(cause);
        }
        let code = match status.code() {
            // tonic answers so for a message above the limit and for nothing else; gRPC calls it otherwise.
            tonic::Code::OutOfRange => {
                let text = format!(
                    "a {} message is larger than the receiver's limit of {} bytes: send less at once, or raise the limit",
                    self.what, self.limit
                );
                return Error::new(Code::ResourceExhausted, text);
            }
            code => Code::from_number(code.into()).unwrap_or(Code::Internal),
        };
        Error::new(
            code,
            format!("cannot read a {} message: {}", self.what, status.message()),
        )
    }
}

impl<F: Fn(&Status) -> Error + Unpin> Stream for Incoming<F> {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = Pin::new(&mut self.messages).poll_next(cx);
        if item.is_ready() {
            // A handler goes on.
            way::make_way();
        }
        item.map(|item| item.map(|message| message.map_err(|status| self.error(&status))))
    }
}
