//! Connecting to a server.

use std::future::Future;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use hyper_util::rt::TokioIo;
use pluginrpc::{Code, Error};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::runtime::Handle;
use tonic::transport::Endpoint;

use crate::Channel;
use crate::wire::error_chain;

/// The time within which a connection must be established.
const TIMEOUT: Duration = Duration::from_secs(10);

impl Channel {
    /// Connects to a server by its URI, `http://127.0.0.1:50051`, within ten seconds. After the connection breaks, the
    /// next call connects again. For other timeouts and for TLS, make a tonic `Endpoint` and use
    /// [`Channel::from_tonic`].
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` if `uri` is not a valid URI, `UNAVAILABLE` when no server answers, `FAILED_PRECONDITION`
    /// outside a tokio runtime.
    pub async fn connect(uri: &str) -> Result<Self, Error> {
        let endpoint = Endpoint::from_shared(uri.to_owned()).map_err(|e| {
            let text = format!(
                "{uri:?} is not a valid URI of a gRPC server: {}; expected http://HOST:PORT",
                error_chain::text(&e)
            );
            Error::new(Code::InvalidArgument, text).with_source(e)
        })?;
        finish(uri, endpoint.connect_timeout(TIMEOUT).connect()).await
    }

    /// Connects to a server on a Unix socket, with the timeout and reconnects of [`Channel::connect`]. The authority is
    /// `localhost`, since many servers refuse a path there.
    ///
    /// # Errors
    /// `UNAVAILABLE` when no server answers, `FAILED_PRECONDITION` outside a tokio runtime.
    #[cfg(unix)]
    pub async fn connect_unix(path: impl AsRef<std::path::Path>) -> Result<Self, Error> {
        let path = path.as_ref().to_owned();
        let name = path.display().to_string();
        let connector = tower::service_fn(move |_| {
            let path = path.clone();
            async move { tokio::net::UnixStream::connect(path).await.map(TokioIo::new) }
        });
        finish(&name, endpoint().connect_with_connector(connector)).await
    }

    /// Uses an established connection, for example the pipes of a child process. After it breaks, calls fail with
    /// `UNAVAILABLE`.
    ///
    /// # Errors
    /// `UNAVAILABLE` when the connection fails at once, `FAILED_PRECONDITION` outside a tokio runtime.
    pub async fn from_io(io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) -> Result<Self, Error> {
        let once = Mutex::new(Some(TokioIo::new(io)));
        let connector = tower::service_fn(move |_| {
            let io = once.lock().unwrap_or_else(PoisonError::into_inner).take();
            std::future::ready(
                io.ok_or_else(|| io::Error::other("the given connection has ended and cannot be reopened")),
            )
        });
        finish("the given connection", endpoint().connect_with_connector(connector)).await
    }

    /// Connects by `connect`, which is called again for each reconnect; `target` is the server's name for messages.
    ///
    /// ```no_run
    /// # async fn run() -> Result<(), pluginrpc::Error> {
    /// use pluginrpc_grpc::Channel;
    /// use tokio::net::TcpStream;
    ///
    /// let channel = Channel::connect_with("the indexer", || TcpStream::connect("127.0.0.1:50051")).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// `UNAVAILABLE` when the connection fails, `FAILED_PRECONDITION` outside a tokio runtime.
    pub async fn connect_with<C, Io>(
        target: &str,
        connect: impl Fn() -> C + Send + Sync + 'static,
    ) -> Result<Self, Error>
    where
        C: Future<Output = io::Result<Io>> + Send + 'static,
        Io: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let connector = tower::service_fn(move |_| {
            let connecting = connect();
            async move { connecting.await.map(TokioIo::new) }
        });
        finish(target, endpoint().connect_with_connector(connector)).await
    }
}

fn endpoint() -> Endpoint {
    Endpoint::from_static("http://localhost").connect_timeout(TIMEOUT)
}

async fn finish(
    target: &str,
    connecting: impl Future<Output = Result<tonic::transport::Channel, tonic::transport::Error>>,
) -> Result<Channel, Error> {
    if Handle::try_current().is_err() {
        let text = format!("cannot connect to {target} outside a tokio runtime, which would drive the connection");
        return Err(Error::failed_precondition(text));
    }
    match connecting.await {
        Ok(channel) => Ok(Channel::from_tonic(channel)),
        Err(e) => {
            let text = format!("cannot connect to {target}: {}", error_chain::text(&e));
            Err(Error::new(Code::Unavailable, text).with_source(e))
        }
    }
}
