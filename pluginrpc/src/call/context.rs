//! Per-call context: metadata, deadline, cancellation and peer.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::{Duration, Instant};

use super::scope::{Ended, Scope, WaitEnded};
use crate::{Error, Metadata};

/// The transport that carries a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Transport(&'static str);

impl Transport {
    /// A function call within one process.
    pub const IN_PROCESS: Self = Self("in process");
    /// Arguments, standard input and standard output.
    pub const PLUGINRPC: Self = Self("PluginRPC");
    /// gRPC over any connection.
    pub const GRPC: Self = Self("gRPC");

    /// Creates a transport that this crate does not know, by its name for people.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// Returns the name for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Per-call context: metadata in both directions, deadline, cancellation, transport and peer.
///
/// A cheap handle: borrowed by the call, cloned for what outlives it.
///
/// A context derived by a `with_` method is the same call: it ends with the context it came from, and response headers
/// and trailers set through either reach the caller. [`Context::child`] starts a new call, which carries no metadata
/// over; handlers use it for calls of their own, and hosts that make many calls for each of them.
///
/// ```
/// use std::time::Duration;
/// use pluginrpc::{Code, Context};
///
/// let ctx = Context::new().with_timeout(Duration::from_millis(5));
/// let late = pluginrpc::block_on(ctx.run_until_ended(std::future::pending::<()>()));
/// assert_eq!(late.unwrap_err().code(), Code::DeadlineExceeded);
/// ```
#[derive(Clone)]
pub struct Context(Arc<Inner>);

struct Inner {
    scope: Arc<Scope>,
    metadata: Metadata,
    transport: Transport,
    peer: Option<String>,
    end_process: Option<EndProcess>,
    response: Response,
}

/// The action of a transport when a handler ends the process.
type EndProcess = Arc<dyn Fn(Duration) + Send + Sync>;

/// The response metadata of a call. The first context of a call holds it, so that a call needs no allocation of its own
/// for it.
enum Response {
    Own(Mutex<ResponseMetadata>),
    /// The context that this one was derived from holds it.
    Of(Context),
}

#[derive(Default)]
struct ResponseMetadata {
    headers: Metadata,
    trailers: Metadata,
}

impl Default for Context {
    fn default() -> Self {
        Self::new()
    }
}

impl Context {
    /// Creates a context without metadata, deadline or parent.
    #[must_use]
    pub fn new() -> Self {
        Self::from_scope(Scope::new(None, None))
    }

    fn from_scope(scope: Arc<Scope>) -> Self {
        Self(Arc::new(Inner {
            scope,
            metadata: Metadata::new(),
            transport: Transport::IN_PROCESS,
            peer: None,
            end_process: None,
            response: Response::Own(Mutex::default()),
        }))
    }

    /// Creates a context for another call that is made on behalf of this one: it ends when this one ends and has the
    /// same deadline. Metadata is carried over in neither direction.
    #[must_use]
    pub fn child(&self) -> Self {
        Self::from_scope(Scope::new(Some(&self.0.scope), None))
    }

    fn derive(mut self, deadline: Option<Instant>, change: impl FnOnce(&mut Inner)) -> Self {
        // Without another handle, as in a transport that sets up a call, there is nothing to copy.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            if Scope::narrow(&mut inner.scope, deadline) {
                change(inner);
                return self;
            }
        }
        let holder = match &self.0.response {
            Response::Own(_) => self.clone(),
            Response::Of(holder) => holder.clone(),
        };
        let mut inner = Inner {
            scope: Scope::new(Some(&self.0.scope), deadline),
            metadata: self.0.metadata.clone(),
            transport: self.0.transport,
            peer: self.0.peer.clone(),
            end_process: self.0.end_process.clone(),
            response: Response::Of(holder),
        };
        change(&mut inner);
        Self(Arc::new(inner))
    }

    /// Sets a deadline, unless this context has an earlier one.
    #[must_use]
    pub fn with_deadline(self, deadline: Instant) -> Self {
        self.derive(Some(deadline), |_| ())
    }

    /// Sets a deadline this far from now, unless this context has an earlier one. A duration beyond the range of the
    /// clock sets none.
    #[must_use]
    pub fn with_timeout(self, timeout: Duration) -> Self {
        match Instant::now().checked_add(timeout) {
            Some(deadline) => self.with_deadline(deadline),
            None => self,
        }
    }

    /// Replaces the request metadata.
    #[must_use]
    pub fn with_metadata(self, metadata: Metadata) -> Self {
        self.derive(None, |inner| inner.metadata = metadata)
    }

    /// Sets the transport and the peer (an address, for people) of the call; for transports.
    #[must_use]
    pub fn with_origin(self, transport: Transport, peer: Option<String>) -> Self {
        self.derive(None, |inner| {
            inner.transport = transport;
            inner.peer = peer;
        })
    }

    /// Sets the action of [`Context::end_process`]; for transports whose process serves one plugin.
    #[must_use]
    pub fn with_end_process(self, end: impl Fn(Duration) + Send + Sync + 'static) -> Self {
        self.derive(None, |inner| inner.end_process = Some(Arc::new(end)))
    }

    /// Ends the process with status 0 once the response to this call is sent; other calls in flight then have `grace`
    /// to end. For methods by which a host ends its plugin.
    ///
    /// Does nothing where the process is not the plugin's to end, or ends after one call anyway.
    pub fn end_process(&self, grace: Duration) {
        if let Some(end) = &self.0.end_process {
            end(grace);
        }
    }

    /// Returns the metadata of the request.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.0.metadata
    }

    /// Returns the transport that carries the call.
    #[must_use]
    pub fn transport(&self) -> Transport {
        self.0.transport
    }

    /// Returns the address of the caller, where the transport knows it.
    #[must_use]
    pub fn peer(&self) -> Option<&str> {
        self.0.peer.as_deref()
    }

    /// Returns the deadline.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.0.scope.deadline()
    }

    /// Returns the time until the deadline: zero when it has passed, `None` without one.
    #[must_use]
    pub fn remaining(&self) -> Option<Duration> {
        self.deadline()
            .map(|deadline| deadline.saturating_duration_since(Instant::now()))
    }

    /// Ends this context and every context made from it. One that has ended before keeps its reason.
    pub fn cancel(&self) {
        self.0.scope.end(Ended::Canceled);
    }

    /// Returns the reason the context has ended; `None` while it has not.
    #[must_use]
    pub fn ended(&self) -> Option<Error> {
        self.0.scope.ended().map(Ended::error)
    }

    /// Waits until the context ends and returns the reason. Never returns without a deadline and a cancellation.
    pub async fn wait_ended(&self) -> Error {
        WaitEnded::new(&self.0.scope).await.error()
    }

    /// Runs a future until it is done or the context ends, whichever comes first.
    ///
    /// # Errors
    /// `DEADLINE_EXCEEDED` or `CANCELED`; the future is dropped then.
    pub async fn run_until_ended<F: Future>(&self, future: F) -> Result<F::Output, Error> {
        let mut future = pin!(future);
        let mut ended = pin!(WaitEnded::new(&self.0.scope));
        poll_fn(|cx| {
            if let Poll::Ready(output) = future.as_mut().poll(cx) {
                return Poll::Ready(Ok(output));
            }
            ended.as_mut().poll(cx).map(|ended| Err(ended.error()))
        })
        .await
    }

    /// Returns a guard that cancels the context when it is dropped: a handler's future may be dropped at any await, and
    /// the tasks it started then end too.
    pub fn cancel_on_drop(&self) -> CancelOnDrop {
        CancelOnDrop(self.clone())
    }

    /// Returns the metadata before the response: in a handler what will be sent, in a caller what was received.
    ///
    /// PluginRPC cannot carry response metadata and drops it.
    #[must_use]
    pub fn response_headers(&self) -> Metadata {
        self.response(|response| response.headers.clone())
    }

    /// Returns the metadata after the response: in a handler what will be sent, in a caller what was received.
    #[must_use]
    pub fn response_trailers(&self) -> Metadata {
        self.response(|response| response.trailers.clone())
    }

    /// Changes the metadata before the response.
    pub fn edit_response_headers<T>(&self, edit: impl FnOnce(&mut Metadata) -> T) -> T {
        self.response(|response| edit(&mut response.headers))
    }

    /// Changes the metadata after the response.
    pub fn edit_response_trailers<T>(&self, edit: impl FnOnce(&mut Metadata) -> T) -> T {
        self.response(|response| edit(&mut response.trailers))
    }

    fn response<T>(&self, f: impl FnOnce(&mut ResponseMetadata) -> T) -> T {
        match &self.0.response {
            Response::Own(response) => f(&mut response.lock().unwrap_or_else(PoisonError::into_inner)),
            Response::Of(holder) => holder.response(f),
        }
    }
}

impl fmt::Debug for Context {
    /// Prints no metadata, which may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("transport", &self.0.transport.0)
            .field("peer", &self.0.peer)
            .field("remaining", &self.remaining())
            .field("ended", &self.ended().map(|e| e.code()))
            .finish()
    }
}

/// Cancels a context when it is dropped; see [`Context::cancel_on_drop`].
#[derive(Debug)]
#[must_use = "the context is cancelled when the guard is dropped"]
pub struct CancelOnDrop(Context);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Code, block_on};

    #[test]
    fn cancelling_reaches_children_and_not_parents() {
        let parent = Context::new();
        let child = parent.child();
        let grandchild = child.clone().with_metadata(Metadata::new());
        child.cancel();
        assert!(parent.ended().is_none());
        assert_eq!(grandchild.ended().map(|e| e.code()), Some(Code::Canceled));
        assert_eq!(
            child.child().ended().map(|e| e.code()),
            Some(Code::Canceled),
            "made from an ended context"
        );
    }

    #[test]
    fn a_waiting_future_is_woken_by_another_thread() {
        let ctx = Context::new();
        let other = ctx.clone();
        let thread = std::thread::spawn(move || other.cancel());
        assert_eq!(block_on(ctx.wait_ended()).code(), Code::Canceled);
        thread.join().unwrap();
    }

    #[test]
    fn the_earlier_deadline_holds() {
        let near = Context::new().with_timeout(Duration::from_millis(10));
        let far = near.clone().with_timeout(Duration::from_secs(60));
        assert_eq!(near.deadline(), far.deadline());
        assert_eq!(block_on(far.wait_ended()).code(), Code::DeadlineExceeded);
        assert!(Context::new().with_timeout(Duration::MAX).deadline().is_none());
    }

    #[test]
    fn a_derived_context_leaves_other_handles_alone() {
        let ctx = Context::new().with_timeout(Duration::from_secs(60));
        let (deadline, kept) = (ctx.deadline(), ctx.clone());
        let near = ctx.with_timeout(Duration::from_millis(10));
        assert_eq!(block_on(near.wait_ended()).code(), Code::DeadlineExceeded);
        assert_eq!((kept.deadline(), kept.ended().is_none()), (deadline, true));
        // A child that nobody else has is still its parent's.
        let child = kept.child().with_timeout(Duration::from_secs(90));
        assert_eq!(child.deadline(), deadline);
        kept.cancel();
        assert_eq!(child.ended().map(|e| e.code()), Some(Code::Canceled));
    }

    #[test]
    fn a_derived_context_is_the_same_call() -> Result<(), Error> {
        let ctx = Context::new();
        let mut derived = ctx.clone().with_timeout(Duration::from_secs(60));
        for _ in 0..3 {
            derived = derived.clone().with_metadata(Metadata::new());
        }
        derived.edit_response_headers(|headers| headers.append("x-early", "1"))?;
        // This handle is the only one, and is changed in place.
        let last = derived.with_origin(Transport::GRPC, None).with_end_process(|_| ());
        last.edit_response_trailers(|trailers| trailers.append("x-late", "2"))?;
        assert_eq!(ctx.response_headers().get("x-early"), Some("1"));
        assert_eq!(ctx.response_trailers().get("x-late"), Some("2"));
        assert!(ctx.child().response_headers().is_empty());
        let child = last.child().with_timeout(Duration::from_secs(1));
        child.edit_response_headers(|headers| headers.append("x-other", "3"))?;
        assert_eq!(ctx.response_headers().get("x-other"), None);
        Ok(())
    }

    #[test]
    fn a_child_carries_no_metadata_over() -> Result<(), Error> {
        let mut metadata = Metadata::new();
        metadata.append("authorization", "secret")?;
        let ctx = Context::new().with_metadata(metadata);
        assert!(ctx.child().metadata().is_empty());
        assert!(!format!("{ctx:?}").contains("secret"));
        Ok(())
    }
}
