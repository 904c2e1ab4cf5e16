//! Where a plugin listens.

use std::io;
use std::sync::Arc;

use pluginrpc::{Error, Listen};
use tokio::net::{TcpListener, TcpStream};

use crate::server::{Peer, unix_peer};

/// A bound listener.
#[derive(Debug)]
pub(crate) enum Listener {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix(super::unix::Listener),
}

/// An accepted connection.
pub(crate) enum Connection {
    Tcp(TcpStream),
    #[cfg(unix)]
    Unix(tokio::net::UnixStream),
}

impl Listener {
    /// Binds, and says where to in the end; `None` for [`Listen::Stdio`], which has nothing to bind.
    ///
    /// # Errors
    /// `UNAVAILABLE` with the address and the cause.
    pub(crate) async fn bind(listen: &Listen) -> Result<Option<(Self, Listen)>, Error> {
        match listen {
            Listen::Tcp(address) => {
                let bound = async {
                    let listener = TcpListener::bind(address).await?;
                    let bound = listener.local_addr()?;
                    Ok((listener, bound))
                };
                let (listener, bound) = bound.await.map_err(|e| cannot_listen(address, e))?;
                Ok(Some((Self::Tcp(listener), Listen::Tcp(bound))))
            }
            #[cfg(unix)]
            Listen::Unix(path) => {
                let listener = super::unix::Listener::bind(path).await;
                let listener = listener.map_err(|e| cannot_listen(&path.display(), e))?;
                Ok(Some((Self::Unix(listener), listen.clone())))
            }
            Listen::Stdio => Ok(None),
            other => Err(Error::unimplemented(format!(
                "cannot listen on {other:?} on this system"
            ))),
        }
    }

    pub(crate) async fn accept(&self) -> io::Result<(Connection, Peer)> {
        match self {
            Self::Tcp(listener) => {
                let (stream, address) = listener.accept().await?;
                // Small answers must not wait for more.
                let _ = stream.set_nodelay(true);
                Ok((Connection::Tcp(stream), Peer(Arc::from(address.to_string()))))
            }
            #[cfg(unix)]
            Self::Unix(listener) => {
                let stream = listener.accept().await?;
                let peer = unix_peer(stream.peer_cred().ok().as_ref());
                Ok((Connection::Unix(stream), Peer(Arc::from(peer))))
            }
        }
    }
}

fn cannot_listen(place: &dyn std::fmt::Display, cause: io::Error) -> Error {
    let advice = match cause.kind() {
        io::ErrorKind::AddrInUse => "; end the process that has it, or choose another one",
        io::ErrorKind::PermissionDenied => "; choose one that this user may use",
        _ => "",
    };
    let code = pluginrpc::Code::Unavailable;
    Error::new(code, format!("cannot listen on {place}: {cause}{advice}")).with_source(cause)
}
