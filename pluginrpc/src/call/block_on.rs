//! Runs one future on this thread.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.unpark();
    }
}

/// Runs a future to its end on this thread, which sleeps while the future waits.
///
/// For programs without an async runtime; inside one, `await` instead, since this call blocks.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
        thread::park();
    }
}

/// Calls `first_pending` once, when the future first has to wait.
pub(crate) async fn at_first_pending<F: Future>(future: F, first_pending: impl FnOnce()) -> F::Output {
    let mut future = pin!(future);
    let mut first_pending = Some(first_pending);
    poll_fn(|cx| {
        let poll = future.as_mut().poll(cx);
        if let (Poll::Pending, Some(first_pending)) = (&poll, first_pending.take()) {
            first_pending();
        }
        poll
    })
    .await
}
