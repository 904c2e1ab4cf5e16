//! Incoming messages, requests and responses alike.

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

/// The default limit of a message's size.
pub(crate) const DEFAULT_MAX_MESSAGE_BYTES: usize = 4 * 1024 * 1024;

/// Marks errors of the body, so that tonic does not mistake a truncated body for a complete one. Without the mark it
/// does when the cause is a cancellation, and half a request would be handled as a whole one.
pub(crate) fn mark_truncated(body: Body) -> Body {
    Body::new(body.map_err(|cause| {
        let mut status = Status::unavailable("truncated");
        status.set_source(Arc::new(Truncated(cause)));
        status
    }))
}

/// The source of a status made by [`mark_truncated`].
#[derive(Debug)]
struct Truncated(Status);

impl fmt::Display for Truncated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Truncated {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

/// Returns the messages that tonic reads, each of at most `limit` bytes. `kind` names them in errors; `truncated`
/// translates the status of a body that ended early.
pub(crate) fn incoming(
    kind: &'static str,
    messages: codec::Streaming<Bytes>,
    limit: usize,
    truncated: impl Fn(&Status) -> Error + Send + Unpin + 'static,
) -> Streaming<Bytes> {
    Streaming::new(Incoming {
        kind,
        messages,
        limit,
        truncated,
    })
}

struct Incoming<F> {
    kind: &'static str,
    messages: codec::Streaming<Bytes>,
    limit: usize,
    truncated: F,
}

impl<F: Fn(&Status) -> Error + Unpin> Incoming<F> {
    fn error(&self, status: &Status) -> Error {
        let source = std::error::Error::source(status);
        if let Some(Truncated(cause)) = source.and_then(|e| e.downcast_ref()) {
            return (self.truncated)(cause);
        }
        let code = match status.code() {
            // tonic's code for a message above the limit, and for nothing else; gRPC uses another one.
            tonic::Code::OutOfRange => {
                let text = format!(
                    "a {} message is larger than the receiver's limit of {} bytes: send smaller messages, or raise the limit",
                    self.kind, self.limit
                );
                return Error::new(Code::ResourceExhausted, text);
            }
            code => Code::from_number(code.into()).unwrap_or(Code::Internal),
        };
        Error::new(
            code,
            format!("cannot read a {} message: {}", self.kind, status.message()),
        )
    }
}

impl<F: Fn(&Status) -> Error + Unpin> Stream for Incoming<F> {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = Pin::new(&mut self.messages).poll_next(cx);
        item.map(|item| item.map(|message| message.map_err(|status| self.error(&status))))
    }
}
