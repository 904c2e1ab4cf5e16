//! Where a plugin listens.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use pluginrpc::{Error, Listen, Start};
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
    /// The socket that this process was given, or else one bound where the profile says; and where it is in the end.
    /// `None` for [`Listen::Stdio`], which has nothing to bind.
    ///
    /// # Errors
    /// `UNAVAILABLE` with the address and the cause, `FAILED_PRECONDITION` for a given socket that is of no use.
    pub(crate) async fn take(start: &Start, listen: &Listen) -> Result<Option<(Self, Listen)>, Error> {
        if *listen == Listen::Stdio {
            return Ok(None);
        }
        #[cfg(unix)]
        if let Some(inherited) = super::inherited::take(start)? {
            return Ok(Some(inherited));
        }
        #[cfg(not(unix))]
        let _ = start;
        Self::bind(listen).await.map(Some)
    }

    async fn bind(listen: &Listen) -> Result<(Self, Listen), Error> {
        match listen {
            Listen::Tcp(address) => bind_tcp(*address).await.map_err(|e| cannot_listen(address, e)),
            Listen::TcpPorts(ip, ports) => {
                let place = || format!("any of the ports {} to {} of {ip}", ports.start(), ports.end());
                let mut last = io::Error::from(io::ErrorKind::InvalidInput);
                for port in ports.clone() {
                    match bind_tcp((*ip, port).into()).await {
                        Ok(bound) => return Ok(bound),
                        Err(e) => last = e,
                    }
                }
                Err(cannot_listen(&place(), last))
            }
            #[cfg(unix)]
            Listen::Unix(path) => {
                let listener = super::unix::Listener::bind(path).await;
                let listener = listener.map_err(|e| cannot_listen(&path.display(), e))?;
                Ok((Self::Unix(listener), listen.clone()))
            }
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

async fn bind_tcp(address: SocketAddr) -> io::Result<(Listener, Listen)> {
    let listener = TcpListener::bind(address).await?;
    let bound = listener.local_addr()?;
    Ok((Listener::Tcp(listener), Listen::Tcp(bound)))
}

fn cannot_listen(place: &dyn std::fmt::Display, cause: io::Error) -> Error {
    let advice = match cause.kind() {
        io::ErrorKind::AddrInUse => "; end the process that has it, or choose another one",
        io::ErrorKind::PermissionDenied => "; choose one that this user may use",
        io::ErrorKind::NotFound => "; its folder has to exist",
        _ => "",
    };
    let code = pluginrpc::Code::Unavailable;
    Error::new(code, format!("cannot listen on {place}: {cause}{advice}")).with_source(cause)
}
