//! A stream of messages that may end in an error.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::Error;

/// A stream of messages, the one type for it in traits, servers and clients.
///
/// It ends after its first error.
pub struct Streaming<T>(Option<BoxStream<T>>);

type BoxStream<T> = Pin<Box<dyn Stream<Item = Result<T, Error>> + Send>>;

impl<T> Streaming<T> {
    /// Wraps any stream of results.
    pub fn new(stream: impl Stream<Item = Result<T, Error>> + Send + 'static) -> Self {
        Self(Some(Box::pin(stream)))
    }

    /// Creates a stream of messages that are available at once.
    pub fn from_messages<I>(messages: I) -> Self
    where
        I: IntoIterator<Item = T>,
        I::IntoIter: Send + 'static,
    {
        Self::new(Messages(messages.into_iter()))
    }

    /// Waits for the next message; `None` at the end.
    ///
    /// # Errors
    /// The error that ended the stream.
    pub async fn message(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Maps every message by `f`, whose first error ends the stream.
    pub fn and_then<U>(self, f: impl FnMut(T) -> Result<U, Error> + Send + Unpin + 'static) -> Streaming<U>
    where
        T: 'static,
    {
        Streaming::new(AndThen(self, f))
    }
}

impl<T> Stream for Streaming<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(stream) = &mut self.0 else {
            return Poll::Ready(None);
        };
        let item = stream.as_mut().poll_next(cx);
        if let Poll::Ready(None | Some(Err(_))) = item {
            self.0 = None;
        }
        item
    }
}

impl<T> fmt::Debug for Streaming<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Streaming")
    }
}

struct Messages<I>(I);

impl<I> Unpin for Messages<I> {}

impl<I: Iterator> Stream for Messages<I> {
    type Item = Result<I::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.next().map(Ok))
    }
}

struct AndThen<T, F>(Streaming<T>, F);

impl<T, F> Unpin for AndThen<T, F> {}

impl<T, U, F: FnMut(T) -> Result<U, Error>> Stream for AndThen<T, F> {
    type Item = Result<U, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        Pin::new(&mut this.0)
            .poll_next(cx)
            .map(|item| item.map(|message| message.and_then(&mut this.1)))
    }
}
