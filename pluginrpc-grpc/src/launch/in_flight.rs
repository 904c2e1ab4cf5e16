//! How many bytes of messages a server holds: those of requests until their call has ended or the handler has asked for the
//! next one, those of responses until the network has taken them.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body, Frame, SizeHint};
use tonic::Status;

/// So many bytes of each call's requests, and frames of responses that have less, do not count: for all calls that there
/// can be that is not much, and calls with little to say go on while others hold all that there is.
const SMALL: usize = 1024;

/// How many bytes a message has before its content, in gRPC's framing: a flag and the length.
const HEAD: usize = 5;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// What all calls of a server hold together.
#[derive(Clone, Debug)]
pub(crate) struct InFlight(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    held: AtomicUsize,
    limit: usize,
}

impl InFlight {
    pub(crate) fn new(limit: usize) -> Self {
        Self(Arc::new(Shared {
            held: AtomicUsize::new(0),
            limit,
        }))
    }

    /// What one call holds; nothing yet.
    pub(crate) fn call(&self) -> Arc<Held> {
        Arc::new(Held {
            shared: self.0.clone(),
            bytes: AtomicUsize::new(0),
        })
    }
}

/// Bytes that are given back when this is dropped; only one task at a time changes how many.
#[derive(Debug)]
pub(crate) struct Held {
    shared: Arc<Shared>,
    bytes: AtomicUsize,
}

/// How many of so many bytes count.
fn counted(bytes: usize) -> usize {
    bytes.saturating_sub(SMALL)
}

impl Held {
    /// Takes so many more.
    ///
    /// # Errors
    /// `RESOURCE_EXHAUSTED` where they are too many.
    fn grow(&self, bytes: usize) -> Result<(), Status> {
        let before = self.bytes.load(Ordering::Acquire);
        let after = before.saturating_add(bytes);
        let more = counted(after) - counted(before);
        if more > 0 {
            let limit = self.shared.limit;
            let grown = |held: usize| held.checked_add(more).filter(|held| *held <= limit);
            let taken = self
                .shared
                .held
                .fetch_update(Ordering::AcqRel, Ordering::Acquire, grown);
            if taken.is_err() {
                return Err(Status::resource_exhausted(format!(
                    "the plugin holds as many bytes of messages as it may ({limit} for all calls together): call again \
                     when others are done, or raise Limits::max_in_flight_bytes"
                )));
            }
        }
        self.bytes.store(after, Ordering::Release);
        Ok(())
    }

    /// Gives so many back, which it has.
    fn shrink(&self, bytes: usize) {
        let before = self.bytes.load(Ordering::Acquire);
        let after = before.saturating_sub(bytes);
        self.give_back(counted(before) - counted(after));
        self.bytes.store(after, Ordering::Release);
    }

    fn give_back(&self, counted: usize) {
        if counted > 0 {
            self.shared.held.fetch_sub(counted, Ordering::AcqRel);
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let bytes = *self.bytes.get_mut();
        self.give_back(counted(bytes));
    }
}

/// A request whose bytes count.
pub(crate) struct Request<B> {
    body: B,
    held: Arc<Held>,
    messages: Messages,
}

impl<B> Request<B> {
    pub(crate) fn new(body: B, held: Arc<Held>) -> Self {
        Self {
            body,
            held,
            messages: Messages::default(),
        }
    }
}

impl<B> Body for Request<B>
where
    B: Body<Data = Bytes, Error: Into<BoxError>> + Unpin,
{
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        let frame = ready!(Pin::new(&mut this.body).poll_frame(cx));
        let Some(Ok(frame)) = frame else {
            return Poll::Ready(frame.map(|frame| frame.map_err(Into::into)));
        };
        if let Some(data) = frame.data_ref() {
            // Whoever asks for more has passed on what was complete.
            this.held.shrink(std::mem::take(&mut this.messages.complete));
            if let Err(status) = this.held.grow(data.len()) {
                return Poll::Ready(Some(Err(status.into())));
            }
            this.messages.read(data);
        }
        Poll::Ready(Some(Ok(frame)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Where in gRPC's framing a request is.
#[derive(Debug, Default)]
struct Messages {
    /// Bytes of messages that are complete.
    complete: usize,
    /// Bytes of the one that is not, its head among them.
    begun: usize,
    /// How many of its bytes are still to come, once the head is read.
    missing: usize,
    head: [u8; HEAD],
}

impl Messages {
    fn read(&mut self, mut data: &[u8]) {
        while !data.is_empty() {
            if self.begun < HEAD {
                let missing = self.head.iter_mut().skip(self.begun);
                let read = missing.zip(data).map(|(to, from)| *to = *from).count();
                self.begun += read;
                data = data.get(read..).unwrap_or_default();
                if self.begun < HEAD {
                    return;
                }
                let [_, length @ ..] = self.head;
                self.missing = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
            }
            let read = self.missing.min(data.len());
            self.missing -= read;
            self.begun += read;
            data = data.get(read..).unwrap_or_default();
            if self.missing == 0 {
                self.complete += std::mem::take(&mut self.begun);
            }
        }
    }
}

/// A response whose bytes count, and those of its request for as long.
pub(crate) struct Response<B: Body> {
    /// Gone once it is refused: it holds on to the buffer of its last frame.
    body: Option<B>,
    held: Arc<Held>,
    /// What was there before the network asked for it.
    first: Option<Polled<B>>,
}

/// What a body says when it is asked.
type Polled<B> = Option<Result<Frame<<B as Body>::Data>, <B as Body>::Error>>;

impl<B: Body<Data = Bytes, Error: Unpin> + Unpin> Response<B> {
    /// Takes what there is already, so that it counts: the network asks for nothing while it has no room.
    pub(crate) async fn new(body: B, held: Arc<Held>) -> Self {
        let mut this = Self {
            body: Some(body),
            held,
            first: None,
        };
        if !this.is_end_stream() {
            this.first = poll_fn(|cx| match this.take(cx) {
                Poll::Ready(frame) => Poll::Ready(Some(frame)),
                Poll::Pending => Poll::Ready(None),
            })
            .await;
        }
        this
    }

    fn take(&mut self, cx: &mut Context<'_>) -> Poll<Polled<B>> {
        let Some(body) = &mut self.body else {
            return Poll::Ready(None);
        };
        let frame = ready!(Pin::new(body).poll_frame(cx));
        let Some(Ok(frame)) = frame else {
            return Poll::Ready(frame);
        };
        let data = match frame.into_data() {
            Ok(data) if data.len() < SMALL => Frame::data(data),
            Err(other) => other,
            Ok(data) => {
                let leaving = Held {
                    shared: self.held.shared.clone(),
                    bytes: AtomicUsize::new(0),
                };
                match leaving.grow(data.len()) {
                    Ok(()) => Frame::data(Bytes::from_owner(Leaving(data, leaving))),
                    Err(status) => {
                        self.body = None;
                        let mut trailers = HeaderMap::new();
                        // Our own text fits into a header.
                        let _ = status.add_header(&mut trailers);
                        Frame::trailers(trailers)
                    }
                }
            }
        };
        Poll::Ready(Some(Ok(data)))
    }
}

/// A part of a response on its way.
struct Leaving(
    Bytes,
    #[expect(dead_code, reason = "counts for as long as it lives")] Held,
);

impl AsRef<[u8]> for Leaving {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl<B: Body<Data = Bytes, Error: Unpin> + Unpin> Body for Response<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Polled<B>> {
        match self.first.take() {
            Some(first) => Poll::Ready(first),
            None => self.take(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.first {
            Some(first) => first.is_none(),
            None => self.body.as_ref().is_none_or(Body::is_end_stream),
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed(lengths: &[u32]) -> Vec<u8> {
        let message = |length: &u32| {
            let content = vec![7; usize::try_from(*length).unwrap()];
            [&[0][..], &length.to_be_bytes(), &content].concat()
        };
        lengths.iter().flat_map(message).collect()
    }

    #[test]
    fn messages_are_complete_wherever_they_are_cut() {
        let bytes = framed(&[0, 1, 300, 0, 7]);
        for piece in 1..40 {
            let mut messages = Messages::default();
            let mut all = 0;
            for data in bytes.chunks(piece) {
                messages.read(data);
                all += data.len();
                assert_eq!(messages.complete + messages.begun, all, "in pieces of {piece}");
            }
            assert_eq!(
                (messages.complete, messages.begun),
                (bytes.len(), 0),
                "in pieces of {piece}"
            );
        }
        let mut messages = Messages::default();
        messages.read(&[0xff; 1000]);
        assert_eq!((messages.complete, messages.begun), (0, 1000));
    }

    #[test]
    fn what_is_held_is_bounded_and_given_back() {
        let in_flight = InFlight::new(100);
        let (one, other) = (in_flight.call(), in_flight.call());
        one.grow(SMALL - 10).unwrap();
        other.grow(SMALL).unwrap();
        one.grow(70).unwrap();
        let error = other.grow(41).unwrap_err();
        assert_eq!(error.code(), tonic::Code::ResourceExhausted);
        assert!(error.message().contains("100"), "{error}");
        other.grow(40).unwrap();
        one.shrink(10);
        other.grow(10).unwrap();
        assert!(one.grow(1).is_err());
        // Little is always taken.
        in_flight.call().grow(SMALL).unwrap();
        drop(other);
        one.grow(50).unwrap();
        assert!(one.grow(usize::MAX).is_err());
        drop(one);
        assert_eq!(in_flight.0.held.load(Ordering::Acquire), 0);
    }
}
