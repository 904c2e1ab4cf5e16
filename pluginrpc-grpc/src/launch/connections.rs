//! A bounded set of connections in which idle ones give way.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::task::{AbortHandle, JoinSet};

/// The number of connections that refused users have together.
pub(crate) const MAX_STRANGERS: usize = 4;

pub(crate) struct Connections {
    max: usize,
    tasks: JoinSet<()>,
    /// In the order of arrival.
    open: Vec<Open>,
}

struct Open {
    task: AbortHandle,
    /// Set at the connection's first request.
    requested: Arc<AtomicBool>,
}

/// A place for one connection.
pub(crate) struct Place<'a> {
    connections: &'a mut Connections,
    pub(crate) requested: Arc<AtomicBool>,
}

impl Connections {
    pub(crate) fn new(max: usize) -> Self {
        Self {
            max,
            tasks: JoinSet::new(),
            open: Vec::new(),
        }
    }

    /// Returns a place. Where all are taken, the oldest connection without any request is closed for it: connections
    /// that are opened and never used must not shut out a caller. `None` if there is no such connection.
    pub(crate) fn place(&mut self) -> Option<Place<'_>> {
        self.open.retain(|open| !open.task.is_finished());
        if self.open.len() >= self.max {
            let unused = |open: &Open| !open.requested.load(Ordering::Relaxed);
            let oldest = self.open.iter().position(unused)?;
            self.open.remove(oldest).task.abort();
        }
        Some(Place {
            connections: self,
            requested: Arc::default(),
        })
    }

    /// Waits for the end of a connection; forever while there is none.
    pub(crate) async fn join_next(&mut self) {
        if self.tasks.join_next().await.is_none() {
            std::future::pending().await
        }
    }

    /// Waits for the end of all connections.
    pub(crate) async fn join_all(mut self) {
        while self.tasks.join_next().await.is_some() {}
    }
}

impl Place<'_> {
    pub(crate) fn spawn(self, connection: impl Future<Output = ()> + Send + 'static) {
        let task = self.connections.tasks.spawn(connection);
        self.connections.open.push(Open {
            task,
            requested: self.requested,
        });
    }
}
