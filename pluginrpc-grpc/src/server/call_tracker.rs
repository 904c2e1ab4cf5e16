//! Calls in flight, and the request of one of them to end the process.

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
    end_requested: watch::Sender<bool>,
    end: watch::Sender<Option<Duration>>,
}

/// A call that is in flight until this is dropped.
#[derive(Debug)]
pub(crate) struct CallGuard {
    tracker: CallTracker,
    end: OnceLock<Duration>,
}

impl Default for CallTracker {
    fn default() -> Self {
        Self(Arc::new(State {
            in_flight: AtomicUsize::new(0),
            end_requested: watch::Sender::new(false),
            end: watch::Sender::new(None),
        }))
    }
}

#[cfg(feature = "launch")]
impl CallTracker {
    /// Counts a call; the guard travels with the request and then with the response.
    pub(crate) fn begin(&self) -> Arc<CallGuard> {
        self.0.in_flight.fetch_add(1, Ordering::SeqCst);
        Arc::new(CallGuard {
            tracker: self.clone(),
            end: OnceLock::new(),
        })
    }

    /// Waits until no call has been in flight for about `quiet`, in which the last bytes of a response are sent.
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

    /// Waits until a handler requests the end of the process; its response has not been sent yet.
    pub(crate) async fn end_requested(&self) {
        let mut requested = self.0.end_requested.subscribe();
        if requested.wait_for(|requested| *requested).await.is_err() {
            // Not reached: `self` holds the sender.
            std::future::pending().await
        }
    }

    /// Waits until a call that requested the end has been answered. Returns the time that other calls have left.
    pub(crate) async fn end_due(&self) -> Duration {
        let mut end = self.0.end.subscribe();
        let grace = end.wait_for(Option::is_some).await.map(|grace| *grace);
        match grace {
            Ok(Some(grace)) => grace,
            // Not reached: `self` holds the sender.
            _ => std::future::pending().await,
        }
    }
}

impl CallGuard {
    /// Ends the process once this call is answered.
    pub(crate) fn end_after(&self, grace: Duration) {
        // The first request counts.
        let _ = self.end.set(grace);
        self.tracker.0.end_requested.send_replace(true);
    }
}

impl Drop for CallGuard {
    fn drop(&mut self) {
        self.tracker.0.in_flight.fetch_sub(1, Ordering::SeqCst);
        if let Some(grace) = self.end.get() {
            self.tracker.0.end.send_replace(Some(*grace));
        }
    }
}
