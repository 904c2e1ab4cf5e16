//! Who may ask a plugin to end.

/// Signals, and the end of the parent.
pub(crate) struct EndAsked {
    #[cfg(unix)]
    signals: Vec<tokio::signal::unix::Signal>,
    #[cfg(unix)]
    parent: Option<pluginrpc::BoxFuture<'static, ()>>,
}

impl EndAsked {
    /// From here on a signal no longer ends the process by itself. Within a tokio runtime.
    #[cfg(unix)]
    pub(crate) fn new(ends_with_parent: bool) -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        let kinds = [SignalKind::terminate(), SignalKind::interrupt()];
        Self {
            // A signal that cannot be caught ends the process, which is what it asks for.
            signals: kinds.into_iter().filter_map(|kind| signal(kind).ok()).collect(),
            parent: ends_with_parent.then(super::parent::ended),
        }
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
    pub(crate) fn new(_ends_with_parent: bool) -> Self {
        Self {}
    }

    /// Waits for Ctrl-C.
    #[cfg(not(unix))]
    pub(crate) async fn wait(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    }
}
