//! How many calls are under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How long the last bytes of an answer may take to leave.
const FLUSH: Duration = Duration::from_millis(200);

/// Counts the calls of a server.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calls(Arc<AtomicUsize>);

/// A call that is under way for as long as this lives.
#[derive(Debug)]
pub(crate) struct Ticket(Calls);

impl Calls {
    /// Counts one more; a copy of what comes back goes with the request and stays with the answer.
    pub(crate) fn begin(&self) -> Arc<Ticket> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Arc::new(Ticket(self.clone()))
    }

    /// Waits until there is none.
    pub(crate) async fn none(&self) {
        let mut quiet = 0;
        while quiet < 2 {
            quiet = if self.0.load(Ordering::SeqCst) == 0 {
                quiet + 1
            } else {
                0
            };
            tokio::time::sleep(FLUSH / 2).await;
        }
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::SeqCst);
    }
}
