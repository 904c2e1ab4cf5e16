//! Who may ask a plugin to end.

use std::time::Duration;

/// How long calls may take that are under way when the parent has ended: long enough to put things in order, and short
/// enough that nobody finds us left behind.
const ORPHANED: Duration = Duration::from_secs(1);

/// Signals, and the end of the parent.
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
    /// From here on a signal no longer ends the process by itself. Within a tokio runtime.
    #[cfg(unix)]
    pub(crate) fn new(ends_with_parent: bool, ends_on_interrupt: bool) -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        // A signal that cannot be caught ends the process, which is what it asks for.
        let interrupt = signal(SignalKind::interrupt()).ok();
        let terminate = signal(SignalKind::terminate()).ok();
        Self {
            // Caught but not listened to, a signal does nothing for the rest of the process's life.
            signals: terminate
                .into_iter()
                .chain(interrupt.filter(|_| ends_on_interrupt))
                .collect(),
            parent: ends_with_parent.then(super::parent::ended),
            orphaned: false,
        }
    }

    /// How long calls may take that are under way, now that somebody has asked: as long as is set, and not for callers
    /// that are most likely gone.
    pub(crate) fn grace(&self, set: Duration) -> Duration {
        if self.orphaned { set.min(ORPHANED) } else { set }
    }

    /// Waits for somebody to ask, each time anew.
    #[cfg(unix)]
    pub(crate) async fn wait(&mut self) {
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

    /// Outside unix a process cannot watch its parent.
    #[cfg(not(unix))]
    pub(crate) fn new(_ends_with_parent: bool, ends_on_interrupt: bool) -> Self {
        Self {
            orphaned: false,
            ends_on_interrupt,
        }
    }

    /// Waits for Ctrl-C; where it does not end the process, it is caught all the same, and waited for in vain.
    #[cfg(not(unix))]
    pub(crate) async fn wait(&mut self) {
        while tokio::signal::ctrl_c().await.is_ok() {
            if self.ends_on_interrupt {
                return;
            }
        }
        std::future::pending().await
    }
}
