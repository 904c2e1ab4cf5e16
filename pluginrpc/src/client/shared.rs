//! A value that is fetched once for everybody who asks; a failure is not kept.

use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};

use crate::Error;

pub(super) struct Shared<T>(Mutex<State<T>>);

struct State<T> {
    value: Option<Arc<T>>,
    /// Whether somebody is fetching; the others wait for the outcome.
    fetching: bool,
    waiting: Vec<Waker>,
}

impl<T> Shared<T> {
    pub(super) const fn new() -> Self {
        Self(Mutex::new(State {
            value: None,
            fetching: false,
            waiting: Vec::new(),
        }))
    }

    /// The value, by `fetch` where nobody has it yet. One fetches at a time; when it fails, or its future is dropped,
    /// the next in line tries for itself (row C12 keeps failures for ever, which helps nobody).
    pub(super) async fn get_or_fetch<F>(&self, fetch: impl FnOnce() -> F) -> Result<Arc<T>, Error>
    where
        F: Future<Output = Result<T, Error>>,
    {
        let found = poll_fn(|cx| {
            let mut state = self.state();
            match &state.value {
                Some(value) => Poll::Ready(Some(value.clone())),
                None if !state.fetching => {
                    state.fetching = true;
                    Poll::Ready(None)
                }
                None => {
                    state.waiting.push(cx.waker().clone());
                    Poll::Pending
                }
            }
        });
        if let Some(value) = found.await {
            return Ok(value);
        }
        let turn = Turn(self);
        let value = Arc::new(fetch().await?);
        self.state().value = Some(value.clone());
        drop(turn);
        Ok(value)
    }

    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The turn to fetch; it passes on when it is dropped.
struct Turn<'a, T>(&'a Shared<T>);

impl<T> Drop for Turn<'_, T> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.fetching = false;
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        waiting.into_iter().for_each(Waker::wake);
    }
}
