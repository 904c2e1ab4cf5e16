//! Takes the trailers out of a body.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body as HttpBody, Frame};
use tonic::Status;
use tonic::body::Body;

/// The trailers, once the body has ended.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trailers(Arc<Mutex<HeaderMap>>);

impl Trailers {
    pub(crate) fn take(&self) -> HeaderMap {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A body without its trailers.
pub(crate) struct TakeTrailers {
    body: Body,
    trailers: Trailers,
}

impl TakeTrailers {
    pub(crate) fn new(body: Body) -> (Self, Trailers) {
        let trailers = Trailers::default();
        let body = Self {
            body,
            trailers: trailers.clone(),
        };
        (body, trailers)
    }
}

impl HttpBody for TakeTrailers {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        Pin::new(&mut self.body)
            .poll_frame(cx)
            .map(|frame| match frame?.map(Frame::into_trailers) {
                Ok(Ok(trailers)) => {
                    *self.trailers.0.lock().unwrap_or_else(PoisonError::into_inner) = trailers;
                    None
                }
                Ok(Err(data)) => Some(Ok(data)),
                Err(status) => Some(Err(status)),
            })
    }
}
