//! Runs one future on this thread.

use std::future::Future;
#[cfg(not(target_family = "wasm"))]
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
#[cfg(any(target_family = "wasm", test))]
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
#[cfg(not(target_family = "wasm"))]
use std::thread::{self, Thread};

#[cfg(not(target_family = "wasm"))]
struct Unpark(Thread);

#[cfg(not(target_family = "wasm"))]
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
///
/// # Panics
/// In a WebAssembly module, which has one thread, when the future waits and nothing can wake it.
pub fn block_on<F: Future>(future: F) -> F::Output {
    #[cfg(target_family = "wasm")]
    #[allow(clippy::panic)] // A trap is reported; the alternative is an endless loop.
    match block_on_alone(future) {
        Some(output) => output,
        None => panic!("the future waits, and nothing can wake it"),
    }
    #[cfg(not(target_family = "wasm"))]
    {
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
}

#[cfg(any(target_family = "wasm", test))]
struct Flag(AtomicBool);

#[cfg(any(target_family = "wasm", test))]
impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Runs a future in a program with one thread; `None` when it waits and has not woken itself: nothing else can.
#[cfg(any(target_family = "wasm", test))]
pub(crate) fn block_on_alone<F: Future>(future: F) -> Option<F::Output> {
    let flag = Arc::new(Flag(AtomicBool::new(false)));
    let waker = Waker::from(flag.clone());
    let mut cx = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return Some(output);
        }
        if !flag.0.swap(false, Ordering::SeqCst) {
            return None;
        }
    }
}

/// Calls `first_pending` once, when the future first has to wait.
#[cfg(not(target_family = "wasm"))]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_future_that_nothing_can_wake_is_given_up() {
        assert_eq!(block_on_alone(std::future::pending::<()>()), None);
        let mut polls = 0;
        let yields = poll_fn(|cx| {
            polls += 1;
            cx.waker().wake_by_ref();
            if polls < 3 { Poll::Pending } else { Poll::Ready(7) }
        });
        assert_eq!(block_on_alone(yields), Some(7));
    }
}
