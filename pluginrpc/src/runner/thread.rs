//! The thread that runs a process, and the future that waits for it.

use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Poll, Waker};

use super::Output;
use super::job::Over;
use super::slots::Slot;
use super::stop::StopOnDrop;
use crate::{Context, Error};

type Outcome = Result<Output, Error>;

/// The outcome of a thread, for one future.
pub(super) struct Done(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    outcome: Option<Outcome>,
    waker: Option<Waker>,
}

/// Starts the thread. The slot is free again when the process is gone.
pub(super) fn run(slot: Slot, process: impl FnOnce() -> Over + Send + 'static) -> io::Result<Done> {
    let state = Arc::new(Mutex::default());
    let tell = Tell(Some(Arc::clone(&state)));
    let body = move || {
        let Over { outcome, left } = process();
        if let Some(mut child) = left {
            tell.tell(outcome);
            // As long as it takes: nobody else would reap it.
            let _ = child.wait();
        } else {
            // First, so that a caller who comes back at once finds it free.
            drop(slot);
            tell.tell(outcome);
        }
    };
    std::thread::Builder::new()
        .name("pluginrpc-process".to_owned())
        .spawn(body)?;
    Ok(Done(state))
}

/// Tells an outcome, whatever becomes of the thread.
struct Tell(Option<Arc<Mutex<State>>>);

impl Tell {
    fn tell(mut self, outcome: Outcome) {
        self.tell_once(outcome);
    }

    fn tell_once(&mut self, outcome: Outcome) {
        let Some(state) = self.0.take() else { return };
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        state.outcome = Some(outcome);
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl Drop for Tell {
    fn drop(&mut self) {
        if self.0.is_some() {
            self.tell_once(Err(Error::internal("the thread that ran the plugin panicked")));
        }
    }
}

impl Done {
    /// Waits for the process. When the context ends first, has the process ended, waits for that, and says why.
    pub(super) async fn finish(self, ctx: &Context, stop: StopOnDrop) -> Outcome {
        let mut why = None;
        let mut ended = pin!(ctx.wait_ended());
        poll_fn(|cx| {
            if why.is_none() {
                if let Poll::Ready(error) = ended.as_mut().poll(cx) {
                    stop.0.ask();
                    why = Some(error);
                }
            }
            self.poll(cx.waker()).map(|outcome| match why.take() {
                Some(error) => Err(error),
                None => outcome,
            })
        })
        .await
    }

    fn poll(&self, waker: &Waker) -> Poll<Outcome> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match state.outcome.take() {
            Some(outcome) => Poll::Ready(outcome),
            None => {
                state.waker = Some(waker.clone());
                Poll::Pending
            }
        }
    }
}
