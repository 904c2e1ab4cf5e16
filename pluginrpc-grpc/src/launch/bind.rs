//! Binding the address that the launch profile chose, or taking over a socket that the parent process bound.

use std::io;
use std::net::SocketAddr;

use pluginrpc::{Code, Error, Invocation, Listen};
use tokio::net::TcpListener;

use super::listen::Listener;

/// Returns the socket passed on by the parent process, or else binds `listen`; with the address that is listened on.
/// Returns `None` for [`Listen::Stdio`], which needs no socket.
///
/// # Errors
/// `UNAVAILABLE` with address and cause, `FAILED_PRECONDITION` for a socket passed on that is not usable.
pub(crate) async fn bind(invocation: &Invocation, listen: &Listen) -> Result<Option<(Listener, Listen)>, Error> {
    if *listen == Listen::Stdio {
        return Ok(None);
    }
    #[cfg(unix)]
    if let Some(inherited) = super::inherited::take(invocation)? {
        return Ok(Some(inherited));
    }
    #[cfg(not(unix))]
    let _ = invocation;
    bind_new(listen).await.map(Some)
}

/// Binds `listen`; returns the address with the port that was bound.
pub(crate) async fn bind_new(listen: &Listen) -> Result<(Listener, Listen), Error> {
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
            Ok((Listener::Unix(listener), listen.clone()))
        }
        other => Err(Error::unimplemented(format!(
            "listening on {other:?} is not supported on this system"
        ))),
    }
}

async fn bind_tcp(address: SocketAddr) -> io::Result<(Listener, Listen)> {
    let listener = TcpListener::bind(address).await?;
    let bound = listener.local_addr()?;
    Ok((Listener::Tcp(listener), Listen::Tcp(bound)))
}

fn cannot_listen(place: &dyn std::fmt::Display, cause: io::Error) -> Error {
    let advice = match cause.kind() {
        io::ErrorKind::AddrInUse => "; end the process that uses it, or choose another one",
        io::ErrorKind::PermissionDenied => "; choose one that this user may use",
        io::ErrorKind::NotFound => "; its directory must exist",
        _ => "",
    };
    Error::new(Code::Unavailable, format!("cannot listen on {place}: {cause}{advice}")).with_source(cause)
}
