//! Ways to a server.

use std::future::Future;
use std::io;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use hyper_util::rt::TokioIo;
use pluginrpc::{Code, Error};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::runtime::Handle;
use tonic::transport::Endpoint;

use super::transport_error::chain;
use crate::Channel;

/// How long a connection may take to come about.
const TIMEOUT: Duration = Duration::from_secs(10);

impl Channel {
    /// Connects to a server by its URI, `http://127.0.0.1:50051`, within ten seconds; after a break the next call
    /// connects again. For other timeouts and for TLS make a tonic `Endpoint` and use [`Channel::from_tonic`].
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for what is no URI, `UNAVAILABLE` when nobody answers there, `FAILED_PRECONDITION` outside a
    /// tokio runtime.
    pub async fn connect(uri: &str) -> Result<Self, Error> {
        let endpoint = Endpoint::from_shared(uri.to_owned()).map_err(|e| {
            let text = format!(
                "{uri:?} is no URI of a gRPC server: {}; write http://HOST:PORT",
                chain(&e)
            );
            Error::new(Code::InvalidArgument, text).with_source(e)
        })?;
        made(uri, endpoint.connect_timeout(TIMEOUT).connect()).await
    }

    /// Connects to a server on a Unix socket, as [`Channel::connect`] does. `localhost` goes as the authority, since many
    /// servers refuse a path there.
    ///
    /// # Errors
    /// `UNAVAILABLE` when nobody answers there, `FAILED_PRECONDITION` outside a tokio runtime.
    #[cfg(unix)]
    pub async fn connect_unix(path: impl AsRef<std::path::Path>) -> Result<Self, Error> {
        let path = path.as_ref().to_owned();
        let name = path.display().to_string();
        let connector = tower::service_fn(move |_| {
            let path = path.clone();
            async move { tokio::net::UnixStream::connect(path).await.map(TokioIo::new) }
        });
        made(&name, endpoint().connect_with_connector(connector)).await
    }

    /// Speaks to a server over a connection that is there already, the pipes of a child process for example. When it
    /// breaks, calls answer `UNAVAILABLE`.
    ///
    /// # Errors
    /// `UNAVAILABLE` when the connection fails at once, `FAILED_PRECONDITION` outside a tokio runtime.
    pub async fn from_io(io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) -> Result<Self, Error> {
        let once = Mutex::new(Some(TokioIo::new(io)));
        let connector = tower::service_fn(move |_| {
            let io = once.lock().unwrap_or_else(PoisonError::into_inner).take();
            std::future::ready(io.ok_or_else(|| io::Error::other("the one connection that was given has ended")))
        });
        made("the given connection", endpoint().connect_with_connector(connector)).await
    }
}

fn endpoint() -> Endpoint {
    Endpoint::from_static("http://localhost").connect_timeout(TIMEOUT)
}

async fn made(
    target: &str,
    connecting: impl Future<Output = Result<tonic::transport::Channel, tonic::transport::Error>>,
) -> Result<Channel, Error> {
    if Handle::try_current().is_err() {
        let text = format!("connecting to {target} needs a tokio runtime around it, which then carries the connection");
        return Err(Error::failed_precondition(text));
    }
    match connecting.await {
        Ok(channel) => Ok(Channel::from_tonic(channel)),
        Err(e) => {
            let text = format!("cannot connect to {target}: {}", chain(&e));
            Err(Error::new(Code::Unavailable, text).with_source(e))
        }
    }
}
