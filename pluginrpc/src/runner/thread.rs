//! The thread that runs a process, and the future that waits for it.

use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Poll, Waker};

use super::job::JobEnd;
use super::semaphore::Permit;
use super::stop::StopOnDrop;
use super::{Output, STDOUT_HELD};
use crate::{Context, Error};

type Outcome = Result<Output, Error>;

/// The outcome of a thread, for one future.
pub(super) struct Completion(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    outcome: Option<Outcome>,
    waker: Option<Waker>,
}

/// Starts the thread. The permit is released when the process has ended.
pub(super) fn run(permit: Permit, process: impl FnOnce() -> JobEnd + Send + 'static) -> io::Result<Completion> {
    let state = Arc::new(Mutex::default());
    let completer = Completer(Some(Arc::clone(&state)));
    let body = move || {
        let JobEnd { outcome, unreaped } = process();
        if let Some(mut child) = unreaped {
            completer.complete(outcome);
            // However long it takes: it stays a zombie otherwise.
            let _ = child.wait();
        } else {
            // Released first, so that a caller who calls again at once finds it free.
            drop(permit);
            completer.complete(outcome);
        }
    };
    std::thread::Builder::new()
        .name("pluginrpc-process".to_owned())
        .spawn(body)?;
    Ok(Completion(state))
}

/// Delivers an outcome, even if the thread panics.
struct Completer(Option<Arc<Mutex<State>>>);

impl Completer {
    fn complete(mut self, outcome: Outcome) {
        self.complete_once(outcome);
    }

    fn complete_once(&mut self, outcome: Outcome) {
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

impl Drop for Completer {
    fn drop(&mut self) {
        if self.0.is_some() {
            self.complete_once(Err(Error::internal("the thread that ran the plugin panicked")));
        }
    }
}

impl Completion {
    /// Waits for the process. When the context ends first, ends the process, waits for that, and returns the context's
    /// error.
    pub(super) async fn finish(self, ctx: &Context, stop: StopOnDrop) -> Outcome {
        let mut why = None;
        let mut ended = pin!(ctx.wait_ended());
        poll_fn(|cx| {
            if why.is_none() {
                if let Poll::Ready(error) = ended.as_mut().poll(cx) {
                    stop.0.request();
                    why = Some(error);
                }
            }
            self.poll(cx.waker()).map(|outcome| match why.take() {
                Some(error) => Err(match outcome {
                    Ok(output) if output.stdout_held => {
                        let message = format!("{}; {STDOUT_HELD}", error.message());
                        error.with_message(message)
                    }
                    _ => error,
                }),
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
