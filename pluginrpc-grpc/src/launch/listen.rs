//! Where a plugin listens.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use pluginrpc::{Error, Invocation, Listen};
use tokio::net::{TcpListener, TcpStream};

use super::peers::Caller;
use crate::server::Peer;
#[cfg(unix)]
use crate::server::unix_peer;

/// A bound listener.
#[derive(Debug)]
pub(crate) enum Listener {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix(super::unix::Listener),
}

/// Whose a connection is: who has connected, or from where to where.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Origin {
    Known(Caller),
    Tcp(SocketAddr, SocketAddr),
}

impl Origin {
    /// May take some microseconds.
    pub(crate) fn caller(self) -> Caller {
        match self {
            Self::Known(caller) => caller,
            #[cfg(target_os = "linux")]
            Self::Tcp(from, to) => super::tcp_owner::find(from, to),
            #[cfg(not(target_os = "linux"))]
            Self::Tcp(..) => Caller::Unknown,
        }
    }
}

/// An accepted connection.
pub(crate) enum Accepted {
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
    pub(crate) async fn take(invocation: &Invocation, listen: &Listen) -> Result<Option<(Self, Listen)>, Error> {
        if *listen == Listen::Stdio {
            return Ok(None);
        }
        #[cfg(unix)]
        if let Some(inherited) = super::inherited::take(invocation)? {
            return Ok(Some(inherited));
        }
        #[cfg(not(unix))]
        let _ = invocation;
        Self::bind(listen).await.map(Some)
    }

    pub(crate) async fn bind(listen: &Listen) -> Result<(Self, Listen), Error> {
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

    pub(crate) async fn accept(&self) -> io::Result<(Accepted, Peer, Origin)> {
        match self {
            Self::Tcp(listener) => {
                let (stream, address) = listener.accept().await?;
                // Small answers must not wait for more.
                let _ = stream.set_nodelay(true);
                let origin = match stream.local_addr() {
                    Ok(local) => Origin::Tcp(address, local),
                    Err(_) => Origin::Known(Caller::Unknown),
                };
                Ok((Accepted::Tcp(stream), Peer(Arc::from(address.to_string())), origin))
            }
            #[cfg(unix)]
            Self::Unix(listener) => {
                let stream = listener.accept().await?;
                let credentials = stream.peer_cred().ok();
                let caller = credentials.map_or(Caller::Unknown, |credentials| Caller::User(credentials.uid()));
                let peer = unix_peer(credentials.as_ref());
                Ok((Accepted::Unix(stream), Peer(Arc::from(peer)), Origin::Known(caller)))
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
