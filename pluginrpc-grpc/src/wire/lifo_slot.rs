//! Connections do not wait behind a handler that blocks.
//!
//! tokio keeps the task that a thread has woken last for that thread, where no other one can take it from. Where that
//! is a connection, and what the thread does next is to run a handler, the connection would wait for as long as that
//! blocks.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use tokio::runtime::Handle;

thread_local! {
    /// Whether this thread has woken a connection, and has run none since.
    static WOKE_CONNECTION: Cell<bool> = const { Cell::new(false) };
}

/// Called before code that may block: a connection that this thread keeps goes where others can take it.
pub(crate) fn release_connection() {
    if WOKE_CONNECTION.take()
        && let Ok(runtime) = Handle::try_current()
    {
        // Takes the connection's place.
        drop(runtime.spawn(async {}));
    }
}

/// A connection for which others make way.
pub(crate) struct Connection<F> {
    connection: Pin<Box<F>>,
    /// The task's waker, and the one that notes what it does.
    waker: Option<(Waker, Waker)>,
}

impl<F> Connection<F> {
    pub(crate) fn new(connection: F) -> Self {
        Self {
            connection: Box::pin(connection),
            waker: None,
        }
    }
}

impl<F: Future> Future for Connection<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        WOKE_CONNECTION.set(false);
        let this = &mut *self;
        if !this.waker.as_ref().is_some_and(|(task, _)| task.will_wake(cx.waker())) {
            let task = cx.waker().clone();
            this.waker = Some((task.clone(), Waker::from(Arc::new(TrackingWaker(task)))));
        }
        match &this.waker {
            Some((_, tracking)) => this.connection.as_mut().poll(&mut Context::from_waker(tracking)),
            None => this.connection.as_mut().poll(cx),
        }
    }
}

struct TrackingWaker(Waker);

impl Wake for TrackingWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.wake_by_ref();
        WOKE_CONNECTION.set(true);
    }
}
