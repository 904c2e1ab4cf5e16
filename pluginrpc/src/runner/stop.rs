//! Asking a running process to end, from any thread.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One request to end, shared by who may make it and who runs the process.
#[derive(Clone, Default)]
pub(crate) struct Stop(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    asked: bool,
    on_ask: Option<Box<dyn FnOnce() + Send>>,
}

impl Stop {
    /// Asks; what [`Stop::on_ask`] set is done before this returns. Only the first time counts.
    pub(crate) fn ask(&self) {
        let mut state = self.state();
        state.asked = true;
        if let Some(on_ask) = state.on_ask.take() {
            on_ask();
        }
    }

    /// Whether somebody has asked.
    pub(crate) fn asked(&self) -> bool {
        self.state().asked
    }

    /// What asking does from now on; at once where somebody has asked already.
    pub(crate) fn on_ask(&self, on_ask: impl FnOnce() + Send + 'static) {
        let mut state = self.state();
        if state.asked {
            on_ask();
        } else {
            state.on_ask = Some(Box::new(on_ask));
        }
    }

    /// Asking does nothing any more, and nothing that it did is still going on: from here on the process may be
    /// reaped, and its id mean another one.
    pub(crate) fn disarm(&self) {
        self.state().on_ask = None;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks when it is dropped.
pub(crate) struct StopOnDrop(pub(crate) Stop);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.ask();
    }
}
