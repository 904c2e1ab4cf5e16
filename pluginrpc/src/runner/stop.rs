//! Requests the end of a running process, from any thread.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One request to end, shared by the caller and the thread that runs the process.
#[derive(Clone, Default)]
pub(crate) struct Stop(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    requested: bool,
    action: Option<Box<dyn FnOnce() + Send>>,
}

impl Stop {
    /// Requests the end; the action of [`Stop::on_request`] is done before this returns. Only the first request counts.
    pub(crate) fn request(&self) {
        let mut state = self.state();
        state.requested = true;
        if let Some(action) = state.action.take() {
            action();
        }
    }

    pub(crate) fn is_requested(&self) -> bool {
        self.state().requested
    }

    /// Sets the action of a request; runs it at once if the end was requested before.
    pub(crate) fn on_request(&self, action: impl FnOnce() + Send + 'static) {
        let mut state = self.state();
        if state.requested {
            action();
        } else {
            state.action = Some(Box::new(action));
        }
    }

    /// Removes the action, and waits for one that runs: after this the process may be reaped, and its id reused.
    pub(crate) fn disarm(&self) {
        self.state().action = None;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Requests the end when it is dropped.
pub(crate) struct StopOnDrop(pub(crate) Stop);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.request();
    }
}
