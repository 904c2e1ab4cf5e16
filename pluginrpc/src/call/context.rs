//! What a handler and a caller know of a call beside its message.

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

    /// A transport that this crate does not know.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name for people.
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

/// What a handler and a caller know of a call beside its message: metadata both ways, deadline, cancellation,
/// transport and peer.
///
/// A cheap handle: borrowed in the call, cloned for what outlives it. For a call of a handler's own use
/// [`Context::child`], so that the caller's metadata is not forwarded unseen.
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
    end: Option<EndProcess>,
    response: Mutex<ResponseMetadata>,
}

/// What a transport does when a handler asks for the end of the process.
type EndProcess = Arc<dyn Fn(Duration) + Send + Sync>;

/// What comes back beside the response.
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
    /// A context without metadata, deadline or parent.
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
            end: None,
            response: Mutex::default(),
        }))
    }

    /// A context for a call that belongs to this one: it ends when this one ends, and carries nothing else over.
    #[must_use]
    pub fn child(&self) -> Self {
        Self::from_scope(Scope::new(Some(&self.0.scope), None))
    }

    fn derive(mut self, deadline: Option<Instant>, change: impl FnOnce(&mut Inner)) -> Self {
        // Nobody else knows it, as when a transport puts one together for each call: there is nothing to copy.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            if Scope::narrow(&mut inner.scope, deadline) {
                inner.response = Mutex::default();
                change(inner);
                return self;
            }
        }
        let mut inner = Inner {
            scope: Scope::new(Some(&self.0.scope), deadline),
            metadata: self.0.metadata.clone(),
            transport: self.0.transport,
            peer: self.0.peer.clone(),
            end: self.0.end.clone(),
            response: Mutex::default(),
        };
        change(&mut inner);
        Self(Arc::new(inner))
    }

    /// This context with a deadline, unless it has an earlier one.
    #[must_use]
    pub fn with_deadline(self, deadline: Instant) -> Self {
        self.derive(Some(deadline), |_| ())
    }

    /// This context with a deadline that far from now, unless it has an earlier one. A duration beyond what the clock
    /// can tell is none.
    #[must_use]
    pub fn with_timeout(self, timeout: Duration) -> Self {
        match Instant::now().checked_add(timeout) {
            Some(deadline) => self.with_deadline(deadline),
            None => self,
        }
    }

    /// This context with this metadata in place of its own.
    #[must_use]
    pub fn with_metadata(self, metadata: Metadata) -> Self {
        self.derive(None, |inner| inner.metadata = metadata)
    }

    /// This context with the transport and the peer (an address, for people) that a call came from; for transports.
    #[must_use]
    pub fn with_origin(self, transport: Transport, peer: Option<String>) -> Self {
        self.derive(None, |inner| {
            inner.transport = transport;
            inner.peer = peer;
        })
    }

    /// This context with what [`Context::end_process`] does; for transports whose process serves one plugin.
    #[must_use]
    pub fn with_end_process(self, end: impl Fn(Duration) + Send + Sync + 'static) -> Self {
        self.derive(None, |inner| inner.end = Some(Arc::new(end)))
    }

    /// Ends the process with status 0 as soon as the answer to this call has left; calls that are under way then get
    /// `grace` to end. For methods by which a host ends its plugin.
    ///
    /// Nothing happens where the process is not the plugin's own to end, or ends after one call anyway.
    pub fn end_process(&self, grace: Duration) {
        if let Some(end) = &self.0.end {
            end(grace);
        }
    }

    /// The metadata of the request.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.0.metadata
    }

    /// Which transport the call came by.
    #[must_use]
    pub fn transport(&self) -> Transport {
        self.0.transport
    }

    /// Who calls, where the transport can tell.
    #[must_use]
    pub fn peer(&self) -> Option<&str> {
        self.0.peer.as_deref()
    }

    /// When the call has to be over.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.0.scope.deadline()
    }

    /// How long until the deadline; zero when it is past, `None` without one.
    #[must_use]
    pub fn remaining(&self) -> Option<Duration> {
        self.deadline()
            .map(|deadline| deadline.saturating_duration_since(Instant::now()))
    }

    /// Ends this context and every context made from it. What already ended stays as it ended.
    pub fn cancel(&self) {
        self.0.scope.end(Ended::Canceled);
    }

    /// Why the context has ended; `None` while it has not.
    #[must_use]
    pub fn ended(&self) -> Option<Error> {
        self.0.scope.ended().map(Ended::error)
    }

    /// Waits until the context ends and says why. Without deadline and cancellation that is never.
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

    /// Cancels the context when the guard is dropped: a handler's future may be dropped at any await, and what it
    /// started has to learn of it.
    #[must_use]
    pub fn cancel_on_drop(&self) -> CancelOnDrop {
        CancelOnDrop(self.clone())
    }

    /// In a handler: metadata to send before the response. In a caller: what came before it.
    ///
    /// PluginRPC has no place for metadata and drops it.
    #[must_use]
    pub fn response_headers(&self) -> Metadata {
        self.response(|response| response.headers.clone())
    }

    /// In a handler: metadata to send after the response. In a caller: what came after it.
    #[must_use]
    pub fn response_trailers(&self) -> Metadata {
        self.response(|response| response.trailers.clone())
    }

    /// Changes the metadata that goes, or came, before the response.
    pub fn edit_response_headers<T>(&self, edit: impl FnOnce(&mut Metadata) -> T) -> T {
        self.response(|response| edit(&mut response.headers))
    }

    /// Changes the metadata that goes, or came, after the response.
    pub fn edit_response_trailers<T>(&self, edit: impl FnOnce(&mut Metadata) -> T) -> T {
        self.response(|response| edit(&mut response.trailers))
    }

    fn response<T>(&self, f: impl FnOnce(&mut ResponseMetadata) -> T) -> T {
        f(&mut self.0.response.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Context {
    /// Without metadata, which may hold secrets.
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
            "born of an ended one"
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
    fn who_has_a_handle_sees_nothing_of_what_is_made_from_it() {
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
    fn a_child_carries_no_metadata_over() -> Result<(), Error> {
        let mut metadata = Metadata::new();
        metadata.append("authorization", "secret")?;
        let ctx = Context::new().with_metadata(metadata);
        assert!(ctx.child().metadata().is_empty());
        assert!(!format!("{ctx:?}").contains("secret"));
        Ok(())
    }
}
