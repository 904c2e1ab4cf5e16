//! A server beside the plugin's own, for callbacks.

use std::sync::Arc;

use pluginrpc::{Error, Listen, MutualTls};
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::bind::bind_new;
use super::scheduler::Scheduler;
use super::serve::{Options, Server};
use super::{Limits, Peers};
use crate::Services;
use crate::tls::Acceptor;

/// Serves [`Services`] on an address until it is dropped: a host that is called back by its plugins, or a plugin with a
/// second address.
///
/// Connections are bounded and checked as [`Grpc`](crate::Grpc) does it; no signal is handled.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), pluginrpc::Error> {
/// use pluginrpc::Listen;
/// use pluginrpc_grpc::{Limits, ListeningServer, Peers, Services};
///
/// let any_port = Listen::Tcp(([127, 0, 0, 1], 0).into());
/// let server = ListeningServer::bind(&any_port, Services::new([]), Limits::new(), Peers::same_user(), None).await?;
/// println!("{:?}", server.address());
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "it serves until it is dropped"]
pub struct ListeningServer {
    address: Listen,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

impl ListeningServer {
    /// Binds and serves, in TLS 1.3 with pinned certificates where `tls` is given.
    ///
    /// # Errors
    /// `UNAVAILABLE` when the address cannot be bound, `INVALID_ARGUMENT` for an address that cannot be listened on or
    /// key material that is not valid, `UNIMPLEMENTED` for TLS without the feature `tls`, `FAILED_PRECONDITION` outside
    /// a tokio runtime.
    pub async fn bind(
        listen: &Listen,
        services: Services,
        limits: Limits,
        peers: Peers,
        tls: Option<&MutualTls>,
    ) -> Result<Self, Error> {
        let Ok(runtime) = Handle::try_current() else {
            return Err(Error::failed_precondition("serving requires a tokio runtime around it"));
        };
        let tls = tls.map(Acceptor::new).transpose()?;
        let (listener, address) = bind_new(listen).await?;
        // One worker stays free for connections where handlers block.
        let handlers = runtime.metrics().num_workers().saturating_sub(1).max(1);
        let options = Options {
            limits,
            peers,
            tls,
            plugin: Arc::from("server"),
        };
        let (stop, stopped) = watch::channel(false);
        let server = Server::new(services, options, Scheduler::new(handlers, runtime, false), stopped);
        Ok(Self {
            address,
            stop,
            serving: tokio::spawn(server.accept(listener)),
        })
    }

    /// Returns the address, with the port that was bound.
    #[must_use]
    pub fn address(&self) -> &Listen {
        &self.address
    }

    /// Stops accepting, and waits for the calls in flight.
    pub async fn shutdown(mut self) {
        self.stop.send_replace(true);
        let _ = (&mut self.serving).await;
    }
}

impl Drop for ListeningServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
