//! Runs one future on this thread.

use std::future::Future;
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

/// Runs a future to its end on this thread, which sleeps while there is nothing to do.
///
/// For programs without an async runtime; inside one, `await` instead, since this call blocks.
pub fn block_on<F: Future>(future: F) -> F::Output {
    block_on_and(future, || ())
}

/// The same; `first_pending` is called once, before the thread sleeps for the first time.
pub(crate) fn block_on_and<F: Future>(future: F, first_pending: impl FnOnce()) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = Context::from_waker(&waker);
    let mut future = pin!(future);
    let mut first_pending = Some(first_pending);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
        if let Some(first_pending) = first_pending.take() {
            first_pending();
        }
        thread::park();
    }
}
