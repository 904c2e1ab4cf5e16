//! The work of a plugin while it is under way.

use std::sync::{Arc, Mutex, PoisonError};

use pluginrpc::{Code, Error};
use tokio::sync::watch;

use super::Health;

use crate::ErrorLog;

/// What the work of a plugin holds: when it has to end, and how it goes. A cheap handle.
#[derive(Clone, Debug)]
pub struct Task {
    health: Arc<Mutex<Health>>,
    stopping: watch::Sender<bool>,
    finished: watch::Sender<bool>,
    log: ErrorLog,
}

impl Task {
    pub(super) fn new(log: ErrorLog) -> Self {
        Self {
            health: Arc::new(Mutex::new(Health::healthy("started"))),
            stopping: watch::Sender::new(false),
            finished: watch::Sender::new(false),
            log,
        }
    }

    /// Waits until the work has to end.
    pub async fn stopping(&self) {
        until(&self.stopping).await;
    }

    /// Whether the work has to end.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        *self.stopping.borrow()
    }

    /// All is well, and what there is to say.
    pub fn healthy(&self, line: impl Into<String>) {
        self.set(Health::healthy(line));
    }

    /// Something is wrong, and the work goes on. See [`Health::unhealthy`] for the code.
    pub fn unhealthy(&self, code: i32, line: impl Into<String>) {
        self.set(Health::unhealthy(code, line));
    }

    /// Says how it goes; what was said before is forgotten.
    pub fn set(&self, health: Health) {
        *self.health.lock().unwrap_or_else(PoisonError::into_inner) = health;
    }

    /// What was said last.
    #[must_use]
    pub fn health(&self) -> Health {
        self.health.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The error log, for what should be known after a crash.
    #[must_use]
    pub fn log(&self) -> &ErrorLog {
        &self.log
    }

    pub(super) fn stop(&self) {
        self.stopping.send_replace(true);
    }

    pub(super) async fn finished(&self) {
        until(&self.finished).await;
    }

    pub(super) fn is_finished(&self) -> bool {
        *self.finished.borrow()
    }

    /// The work has ended by itself, or because it had to.
    pub(super) fn finish(&self, result: Result<(), Error>) {
        match result {
            Ok(()) if self.is_stopping() => self.healthy("stopped"),
            Ok(()) => self.set(self.health().with("the work is done")),
            Err(error) => {
                // A panic is in the log already, with its place.
                if error.code() != Code::Internal || !error.message().starts_with(super::thread::PANICKED) {
                    self.log.error(&format!("the work ended: {}", error.message()));
                }
                self.unhealthy(error.code().number(), format!("the work ended: {}", error.message()));
            }
        }
        self.finished.send_replace(true);
    }
}

/// Waits for `true`. We hold the sender, so it always comes or is still to come.
async fn until(flag: &watch::Sender<bool>) {
    if flag.subscribe().wait_for(|set| *set).await.is_err() {
        std::future::pending().await
    }
}
