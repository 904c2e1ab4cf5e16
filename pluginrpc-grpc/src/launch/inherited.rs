//! A listening socket bound by the parent process: systemd's socket activation, `sd_listen_fds(3)`.

use std::io;
use std::net::TcpListener as StdTcpListener;
use std::os::unix::net::UnixListener as StdUnixListener;
use std::path::PathBuf;

use pluginrpc::{Error, Invocation, Listen};
use tokio::net::{TcpListener, UnixListener};

use super::listen::Listener;
use super::sys::{self, Passed};
use super::unix;

/// The descriptor of the first socket that is passed on.
const FIRST: i32 = 3;

/// Takes the socket and its address; `None` where there is none, or where `LISTEN_PID` names another process: the
/// variables are inherited by child processes that they are not meant for.
///
/// # Errors
/// `FAILED_PRECONDITION` unless exactly one listening socket of TCP or Unix is passed on.
pub(super) fn take(invocation: &Invocation) -> Result<Option<(Listener, Listen)>, Error> {
    let number = |name: &str| invocation.var(name)?.to_str()?.trim().parse::<u32>().ok();
    if number("LISTEN_PID") != Some(std::process::id()) {
        return Ok(None);
    }
    match number("LISTEN_FDS") {
        None | Some(0) => Ok(None),
        Some(1) => listener().map(Some),
        Some(several) => Err(Error::failed_precondition(format!(
            "LISTEN_FDS passes on {several} sockets, and a plugin listens on one; use a socket unit with one socket"
        ))),
    }
}

fn listener() -> Result<(Listener, Listen), Error> {
    let unusable = |e: io::Error| {
        let text = format!("descriptor {FIRST}, which LISTEN_FDS passes on, cannot be listened on: {e}");
        Error::failed_precondition(text).with_source(e)
    };
    match sys::take_listener(FIRST).map_err(unusable)? {
        Passed::Tcp(fd) => {
            let listener = TcpListener::from_std(StdTcpListener::from(fd)).map_err(unusable)?;
            let address = listener.local_addr().map_err(unusable)?;
            Ok((Listener::Tcp(listener), Listen::Tcp(address)))
        }
        Passed::Unix(fd) => {
            let listener = UnixListener::from_std(StdUnixListener::from(fd)).map_err(unusable)?;
            let address = listener.local_addr().map_err(unusable)?;
            // An abstract socket has no path.
            let path = address.as_pathname().map_or_else(PathBuf::new, PathBuf::from);
            let listener = unix::Listener::inherited(listener, &path);
            Ok((Listener::Unix(listener), Listen::Unix(path)))
        }
    }
}
