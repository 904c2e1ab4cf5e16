//! The running work of a plugin.

use std::sync::{Arc, Mutex, PoisonError};

use pluginrpc::Error;
use tokio::sync::watch;

use crate::thread::Failure;
use crate::{ErrorLog, Health, StateDir};

/// A handle of the running work: its state directory, its health, and the signal to stop. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Task {
    state: StateDir,
    health: Arc<Mutex<Health>>,
    stopping: watch::Sender<bool>,
    finished: watch::Sender<bool>,
    log: ErrorLog,
}

impl Task {
    pub(crate) fn new(state: StateDir, log: ErrorLog) -> Self {
        Self {
            state,
            health: Arc::new(Mutex::new(Health::healthy("started"))),
            stopping: watch::Sender::new(false),
            finished: watch::Sender::new(false),
            log,
        }
    }

    /// Returns the directory for state that survives restarts and upgrades.
    #[must_use]
    pub fn state(&self) -> &StateDir {
        &self.state
    }

    /// Waits until the work has to end.
    pub async fn stopping(&self) {
        until_set(&self.stopping).await;
    }

    /// Returns true once the work has to end.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        *self.stopping.borrow()
    }

    /// Sets the health to healthy, with this line.
    pub fn healthy(&self, line: impl Into<String>) {
        self.set_health(Health::healthy(line));
    }

    /// Sets the health to unhealthy, with this line. The work goes on. See [`Health::unhealthy`] for the code.
    pub fn unhealthy(&self, code: i32, line: impl Into<String>) {
        self.set_health(Health::unhealthy(code, line));
    }

    /// Replaces the health.
    pub fn set_health(&self, health: Health) {
        *self.health.lock().unwrap_or_else(PoisonError::into_inner) = health;
    }

    /// Returns the health that was set last.
    #[must_use]
    pub fn health(&self) -> Health {
        self.health.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns the error log, from which the agent quotes after a crash.
    #[must_use]
    pub fn log(&self) -> &ErrorLog {
        &self.log
    }

    pub(crate) fn stop(&self) {
        self.stopping.send_replace(true);
    }

    pub(crate) async fn finished(&self) {
        until_set(&self.finished).await;
    }

    pub(crate) fn is_finished(&self) -> bool {
        *self.finished.borrow()
    }

    /// Records the end of the work.
    pub(crate) fn finish(&self, result: Result<(), Failure>) {
        match result {
            Ok(()) if self.is_stopping() => self.healthy("stopped"),
            Ok(()) => self.set_health(self.health().with_line("the work is done")),
            Err(failure) => {
                // The panic hook has logged a panic, with its place.
                let logged = matches!(failure, Failure::Panic(_));
                let error: Error = failure.into_error();
                let text = format!("the work ended: {}", error.message());
                if !logged {
                    self.log.error(&text);
                }
                self.unhealthy(error.code().number(), text);
            }
        }
        self.finished.send_replace(true);
    }
}

/// Waits until the flag is set. The caller holds the sender, so the channel is never closed.
async fn until_set(flag: &watch::Sender<bool>) {
    if flag.subscribe().wait_for(|set| *set).await.is_err() {
        std::future::pending().await
    }
}
