//! How many calls are under way, and whether one of them asked for the end.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::sync::watch;

/// Counts the calls of a server.
#[derive(Clone, Debug)]
pub(crate) struct CallTracker(Arc<State>);

#[derive(Debug)]
struct State {
    in_flight: AtomicUsize,
    end_called: watch::Sender<bool>,
    end: watch::Sender<Option<Duration>>,
}

/// A call that is under way for as long as this lives.
#[derive(Debug)]
pub(crate) struct CallGuard {
    calls: CallTracker,
    end: OnceLock<Duration>,
}

impl Default for CallTracker {
    fn default() -> Self {
        Self(Arc::new(State {
            in_flight: AtomicUsize::new(0),
            end_called: watch::Sender::new(false),
            end: watch::Sender::new(None),
        }))
    }
}

impl CallTracker {
    /// Counts one more; a copy of what comes back goes with the request and stays with the answer.
    pub(crate) fn begin(&self) -> Arc<CallGuard> {
        self.0.in_flight.fetch_add(1, Ordering::SeqCst);
        Arc::new(CallGuard {
            calls: self.clone(),
            end: OnceLock::new(),
        })
    }

    /// Waits until there has been none for about as long as `quiet`: the last bytes of an answer may still have to leave.
    pub(crate) async fn none(&self, quiet: Duration) {
        let mut rounds = 0;
        while rounds < 2 {
            rounds = if self.0.in_flight.load(Ordering::SeqCst) == 0 {
                rounds + 1
            } else {
                0
            };
            tokio::time::sleep(quiet / 2).await;
        }
    }

    /// Waits until a handler has asked for the end, which is before its answer leaves.
    pub(crate) async fn end_called(&self) {
        let mut called = self.0.end_called.subscribe();
        if called.wait_for(|called| *called).await.is_err() {
            // We hold the sender ourselves.
            std::future::pending().await
        }
    }

    /// Waits until a call that asked for the end has been answered, and says how long the others may take.
    pub(crate) async fn end_asked(&self) -> Duration {
        let mut end = self.0.end.subscribe();
        let asked = end.wait_for(Option::is_some).await.map(|grace| *grace);
        match asked {
            Ok(Some(grace)) => grace,
            // We hold the sender ourselves, so there is always somebody who may still ask.
            _ => std::future::pending().await,
        }
    }
}

impl CallGuard {
    /// Once this call is answered, the process is to end.
    pub(crate) fn end_after(&self, grace: Duration) {
        // The first word counts.
        let _ = self.end.set(grace);
        self.calls.0.end_called.send_replace(true);
    }
}

impl Drop for CallGuard {
    fn drop(&mut self) {
        self.calls.0.in_flight.fetch_sub(1, Ordering::SeqCst);
        if let Some(grace) = self.end.get() {
            self.calls.0.end.send_replace(Some(*grace));
        }
    }
}
