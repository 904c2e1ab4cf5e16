//! Bound listeners and the connections they accept.

use std::io;
use std::sync::Arc;

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

/// A connection's caller, or the addresses by which it is looked up.
#[derive(Clone, Copy, Debug)]
pub(crate) enum CallerLookup {
    Known(Caller),
    /// Remote and local address.
    #[cfg(target_os = "linux")]
    Tcp(std::net::SocketAddr, std::net::SocketAddr),
}

impl CallerLookup {
    /// Finds the caller; asking the kernel takes some microseconds.
    pub(crate) fn caller(self) -> Caller {
        match self {
            Self::Known(caller) => caller,
            #[cfg(target_os = "linux")]
            Self::Tcp(remote, local) => super::tcp_owner::find(remote, local),
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
    pub(crate) async fn accept(&self) -> io::Result<(Accepted, Peer, CallerLookup)> {
        match self {
            Self::Tcp(listener) => {
                let (stream, address) = listener.accept().await?;
                // Small responses must not wait for more.
                let _ = stream.set_nodelay(true);
                #[cfg(target_os = "linux")]
                let lookup = match stream.local_addr() {
                    Ok(local) => CallerLookup::Tcp(address, local),
                    Err(_) => CallerLookup::Known(Caller::Unknown),
                };
                #[cfg(not(target_os = "linux"))]
                let lookup = CallerLookup::Known(Caller::Unknown);
                Ok((Accepted::Tcp(stream), Peer(Arc::from(address.to_string())), lookup))
            }
            #[cfg(unix)]
            Self::Unix(listener) => {
                let stream = listener.accept().await?;
                let credentials = stream.peer_cred().ok();
                let caller = credentials.map_or(Caller::Unknown, |credentials| Caller::User(credentials.uid()));
                let peer = unix_peer(credentials.as_ref());
                let lookup = CallerLookup::Known(caller);
                Ok((Accepted::Unix(stream), Peer(Arc::from(peer)), lookup))
            }
        }
    }
}
