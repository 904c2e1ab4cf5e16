//! Requests to end the process: signals, and the end of the parent process.

use std::time::Duration;

/// The time that calls in flight have left when the parent has ended: enough to clean up, and short enough that the
/// plugin does not outlive its host noticeably.
const ORPHANED: Duration = Duration::from_secs(1);

/// Requests to end the process.
pub(crate) struct ShutdownSignal {
    #[cfg(unix)]
    signals: Vec<tokio::signal::unix::Signal>,
    #[cfg(unix)]
    parent: Option<pluginrpc::BoxFuture<'static, ()>>,
    orphaned: bool,
    #[cfg(not(unix))]
    ends_on_interrupt: bool,
}

impl ShutdownSignal {
    /// Catches signals from here on. Requires a tokio runtime.
    #[cfg(unix)]
    pub(crate) fn new(ends_with_parent: bool, ends_on_interrupt: bool) -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        // A signal that cannot be caught ends the process by itself.
        let interrupt = signal(SignalKind::interrupt()).ok();
        let terminate = signal(SignalKind::terminate()).ok();
        Self {
            // A signal that is caught and not received has no effect.
            signals: terminate
                .into_iter()
                .chain(interrupt.filter(|_| ends_on_interrupt))
                .collect(),
            parent: ends_with_parent.then(super::parent::ended),
            orphaned: false,
        }
    }

    /// Returns the time that calls in flight have left after a request: `configured`, or less when the parent has ended
    /// and the callers most likely with it.
    pub(crate) fn grace(&self, configured: Duration) -> Duration {
        if self.orphaned {
            configured.min(ORPHANED)
        } else {
            configured
        }
    }

    /// Waits for the next request.
    #[cfg(unix)]
    pub(crate) async fn recv(&mut self) {
        std::future::poll_fn(|cx| {
            let signalled = self.signals.iter_mut().any(|signal| signal.poll_recv(cx).is_ready());
            let orphaned = self
                .parent
                .as_mut()
                .is_some_and(|parent| parent.as_mut().poll(cx).is_ready());
            if orphaned {
                self.parent = None;
                self.orphaned = true;
            }
            if signalled || orphaned {
                std::task::Poll::Ready(())
            } else {
                std::task::Poll::Pending
            }
        })
        .await;
    }

    /// Outside unix the parent process is not watched.
    #[cfg(not(unix))]
    pub(crate) fn new(_ends_with_parent: bool, ends_on_interrupt: bool) -> Self {
        Self {
            orphaned: false,
            ends_on_interrupt,
        }
    }

    /// Waits for Ctrl-C; where it does not end the process, it is caught and ignored.
    #[cfg(not(unix))]
    pub(crate) async fn recv(&mut self) {
        while tokio::signal::ctrl_c().await.is_ok() {
            if self.ends_on_interrupt {
                return;
            }
        }
        std::future::pending().await
    }
}
