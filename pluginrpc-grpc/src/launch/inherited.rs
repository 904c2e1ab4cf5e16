//! A listening socket that whoever started us has bound already: systemd's socket activation, `sd_listen_fds(3)`.

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

/// The socket, and where it listens; `None` where there is none, or where it is meant for another process: the variables
/// pass through whole families of processes, and the pid says for whom they are.
///
/// # Errors
/// `FAILED_PRECONDITION` when what is passed on is not exactly one listening socket of TCP or Unix.
pub(super) fn take(invocation: &Invocation) -> Result<Option<(Listener, Listen)>, Error> {
    let number = |name: &str| invocation.var(name)?.to_str()?.trim().parse::<u32>().ok();
    if number("LISTEN_PID") != Some(std::process::id()) {
        return Ok(None);
    }
    match number("LISTEN_FDS") {
        None | Some(0) => Ok(None),
        Some(1) => listener().map(Some),
        Some(several) => Err(Error::failed_precondition(format!(
            "LISTEN_FDS passes on {several} sockets, and a plugin listens on one; give it a socket unit with one"
        ))),
    }
}

fn listener() -> Result<(Listener, Listen), Error> {
    let of_no_use = |e: std::io::Error| {
        let text = format!("descriptor {FIRST}, which LISTEN_FDS passes on, cannot be listened on: {e}");
        Error::failed_precondition(text).with_source(e)
    };
    match sys::take_listener(FIRST).map_err(of_no_use)? {
        Passed::Tcp(fd) => {
            let listener = TcpListener::from_std(StdTcpListener::from(fd)).map_err(of_no_use)?;
            let address = listener.local_addr().map_err(of_no_use)?;
            Ok((Listener::Tcp(listener), Listen::Tcp(address)))
        }
        Passed::Unix(fd) => {
            let listener = UnixListener::from_std(StdUnixListener::from(fd)).map_err(of_no_use)?;
            let address = listener.local_addr().map_err(of_no_use)?;
            // An abstract socket has no path.
            let path = address.as_pathname().map_or_else(PathBuf::new, PathBuf::from);
            let listener = unix::Listener::inherited(listener, &path);
            Ok((Listener::Unix(listener), Listen::Unix(path)))
        }
    }
}
