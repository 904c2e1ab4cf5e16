//! Bounds the message bytes that a server holds: those of a request until its call ends or the handler asks for the
//! next message, those of a response until the network has taken them.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body, Frame, SizeHint};
use tonic::Status;

/// The bytes of each call's requests that do not count, and the size of response frames below which they do not. Small
/// calls go on while others hold everything, and all calls together hold little this way.
const SMALL: usize = 1024;

/// The length of gRPC's message header: a flag and the length of the content.
const HEAD: usize = 5;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The bytes that all calls of a server hold together.
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

    /// Returns an empty reservation for one call.
    pub(crate) fn reservation(&self) -> Arc<Reservation> {
        Arc::new(Reservation {
            shared: self.0.clone(),
            bytes: AtomicUsize::new(0),
        })
    }
}

/// Bytes that are released when this is dropped. Only one task at a time changes their number.
#[derive(Debug)]
pub(crate) struct Reservation {
    shared: Arc<Shared>,
    bytes: AtomicUsize,
}

/// Returns the number of bytes that count against the limit.
fn counted_bytes(bytes: usize) -> usize {
    bytes.saturating_sub(SMALL)
}

impl Reservation {
    /// Adds bytes.
    ///
    /// # Errors
    /// `RESOURCE_EXHAUSTED` beyond the limit.
    fn reserve(&self, bytes: usize) -> Result<(), Status> {
        let before = self.bytes.load(Ordering::Acquire);
        let after = before.saturating_add(bytes);
        let more = counted_bytes(after) - counted_bytes(before);
        if more > 0 {
            let limit = self.shared.limit;
            let grown = |held: usize| held.checked_add(more).filter(|held| *held <= limit);
            let taken = self
                .shared
                .held
                .fetch_update(Ordering::AcqRel, Ordering::Acquire, grown);
            if taken.is_err() {
                return Err(Status::resource_exhausted(format!(
                    "the messages of all calls in flight exceed {limit} bytes: call again later, or raise \
                     Limits::max_in_flight_bytes"
                )));
            }
        }
        self.bytes.store(after, Ordering::Release);
        Ok(())
    }

    /// Releases bytes that were reserved.
    fn release(&self, bytes: usize) {
        let before = self.bytes.load(Ordering::Acquire);
        let after = before.saturating_sub(bytes);
        self.give_back(counted_bytes(before) - counted_bytes(after));
        self.bytes.store(after, Ordering::Release);
    }

    fn give_back(&self, counted: usize) {
        if counted > 0 {
            self.shared.held.fetch_sub(counted, Ordering::AcqRel);
        }
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        let bytes = *self.bytes.get_mut();
        self.give_back(counted_bytes(bytes));
    }
}

/// A request body whose bytes count.
pub(crate) struct RequestBody<B> {
    body: B,
    reservation: Arc<Reservation>,
    framing: Framing,
}

impl<B> RequestBody<B> {
    pub(crate) fn new(body: B, reservation: Arc<Reservation>) -> Self {
        Self {
            body,
            reservation,
            framing: Framing::default(),
        }
    }
}

impl<B> Body for RequestBody<B>
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
            // Complete messages have been passed on when more is requested.
            this.reservation.release(std::mem::take(&mut this.framing.complete));
            if let Err(status) = this.reservation.reserve(data.len()) {
                return Poll::Ready(Some(Err(status.into())));
            }
            this.framing.read(data);
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

/// Follows gRPC's framing of a request.
#[derive(Debug, Default)]
struct Framing {
    /// Bytes of messages that are complete.
    complete: usize,
    /// Bytes of the incomplete one, its header included.
    begun: usize,
    /// Bytes of it that are still to come, once the header is read.
    missing: usize,
    head: [u8; HEAD],
}

impl Framing {
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

/// A response body whose bytes count, along with those of the request.
pub(crate) struct ResponseBody<B: Body> {
    /// Dropped once the response is refused, since it holds the buffer of its last frame.
    body: Option<B>,
    reservation: Arc<Reservation>,
    /// A frame that was ready before the network asked for it.
    first: Option<PolledFrame<B>>,
}

/// The result of polling a body.
type PolledFrame<B> = Option<Result<Frame<<B as Body>::Data>, <B as Body>::Error>>;

impl<B: Body<Data = Bytes, Error: Unpin> + Unpin> ResponseBody<B> {
    /// Polls for the first frame, so that it counts even if the network never asks for it.
    pub(crate) async fn new(body: B, reservation: Arc<Reservation>) -> Self {
        let mut this = Self {
            body: Some(body),
            reservation,
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

    fn take(&mut self, cx: &mut Context<'_>) -> Poll<PolledFrame<B>> {
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
                let reservation = Reservation {
                    shared: self.reservation.shared.clone(),
                    bytes: AtomicUsize::new(0),
                };
                match reservation.reserve(data.len()) {
                    Ok(()) => Frame::data(Bytes::from_owner(Outgoing(data, reservation))),
                    Err(status) => {
                        self.body = None;
                        let mut trailers = HeaderMap::new();
                        // This text is always a valid header.
                        let _ = status.add_header(&mut trailers);
                        Frame::trailers(trailers)
                    }
                }
            }
        };
        Poll::Ready(Some(Ok(data)))
    }
}

/// Response bytes until they are sent.
struct Outgoing(
    Bytes,
    #[expect(dead_code, reason = "counts for as long as it lives")] Reservation,
);

impl AsRef<[u8]> for Outgoing {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl<B: Body<Data = Bytes, Error: Unpin> + Unpin> Body for ResponseBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<PolledFrame<B>> {
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
            let mut framing = Framing::default();
            let mut all = 0;
            for data in bytes.chunks(piece) {
                framing.read(data);
                all += data.len();
                assert_eq!(framing.complete + framing.begun, all, "in pieces of {piece}");
            }
            assert_eq!(
                (framing.complete, framing.begun),
                (bytes.len(), 0),
                "in pieces of {piece}"
            );
        }
        let mut framing = Framing::default();
        framing.read(&[0xff; 1000]);
        assert_eq!((framing.complete, framing.begun), (0, 1000));
    }

    #[test]
    fn what_is_held_is_bounded_and_given_back() {
        let in_flight = InFlight::new(100);
        let (one, other) = (in_flight.reservation(), in_flight.reservation());
        one.reserve(SMALL - 10).unwrap();
        other.reserve(SMALL).unwrap();
        one.reserve(70).unwrap();
        let error = other.reserve(41).unwrap_err();
        assert_eq!(error.code(), tonic::Code::ResourceExhausted);
        assert!(error.message().contains("100"), "{error}");
        other.reserve(40).unwrap();
        one.release(10);
        other.reserve(10).unwrap();
        assert!(one.reserve(1).is_err());
        // Small messages are always taken.
        in_flight.reservation().reserve(SMALL).unwrap();
        drop(other);
        one.reserve(50).unwrap();
        assert!(one.reserve(usize::MAX).is_err());
        drop(one);
        assert_eq!(in_flight.0.held.load(Ordering::Acquire), 0);
    }
}
