//! Addresses of plugins on this machine.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context as TaskContext, Poll};
use std::time::Duration;

use pluginrpc::{Code, Context, Error};
use pluginrpc_grpc::{Channel, Peers};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::sleep;

/// The limit of a Unix socket's path, without the closing zero: `sun_path` of Linux.
#[cfg(unix)]
const MAX_PATH_BYTES: usize = 107;

/// The pauses between two attempts to connect: the first, and the longest.
const PAUSES: (Duration, Duration) = (Duration::from_millis(2), Duration::from_millis(50));

/// The address of a plugin, as the plugin announced it or the host chose it.
///
/// Only servers on this machine that belong to our own user or root are connected to, whatever a plugin announces:
/// loopback addresses, and Unix sockets whose file is ours. The user is checked on each connection, since another
/// user may have taken the port meanwhile; see [`Peers::verify_tcp_server`].
///
/// ```
/// use pluginrpc_host::Address;
///
/// let address = Address::Tcp("127.0.0.1:50051".parse()?);
/// assert!(address.verify().is_ok());
/// assert!(Address::Tcp("192.0.2.1:50051".parse()?).verify().is_err());
/// # Ok::<(), std::net::AddrParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Address {
    /// TCP. An unspecified address, `0.0.0.0` or `[::]`, stands for the loopback address of its family.
    Tcp(SocketAddr),
    /// A Unix socket.
    Unix(PathBuf),
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => write!(f, "{address}"),
            Self::Unix(path) => f.write_str(&pluginrpc::text::escaped(path.as_os_str().as_encoded_bytes())),
        }
    }
}

impl Address {
    /// Checks that the address is on this machine and, for a Unix socket, that its file is a socket of our user.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for an address that is not acceptable, `PERMISSION_DENIED` for a socket of another user,
    /// `UNAVAILABLE` for a socket that does not exist.
    pub fn verify(&self) -> Result<(), Error> {
        match self {
            Self::Tcp(address) => loopback(*address).map(drop),
            #[cfg(unix)]
            Self::Unix(path) => {
                let length = path.as_os_str().len();
                if length > MAX_PATH_BYTES {
                    return Err(Error::invalid_argument(format!(
                        "the path of the socket has {length} bytes: expected at most {MAX_PATH_BYTES}"
                    )));
                }
                Peers::same_user().verify_socket_file(path)
            }
            #[cfg(not(unix))]
            Self::Unix(_) => Err(Error::unimplemented("Unix sockets are not supported on this system")),
        }
    }

    /// Opens a connection to the plugin, for TLS for example, and checks the user of the server.
    ///
    /// # Errors
    /// Those of [`Address::verify`], `PERMISSION_DENIED` for a server of another user, `UNAVAILABLE` if no server
    /// answers, `FAILED_PRECONDITION` outside a tokio runtime.
    pub async fn open(&self) -> Result<LocalStream, Error> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(Error::failed_precondition("cannot connect outside a tokio runtime"));
        }
        self.verify()?;
        let failed = |e: io::Error| {
            let text = format!("cannot connect to {self}: {e}");
            Error::new(Code::Unavailable, text).with_source(e)
        };
        match self {
            Self::Tcp(address) => {
                let address = loopback(*address)?;
                let stream = TcpStream::connect(address).await.map_err(failed)?;
                // Without a listener the system may choose the same port for our end and connect us to ourselves.
                if stream.local_addr().is_ok_and(|local| local == address) {
                    return Err(failed(io::ErrorKind::ConnectionRefused.into()));
                }
                // Small requests must not wait for more.
                let _ = stream.set_nodelay(true);
                Peers::same_user().verify_tcp_server(&stream).await?;
                Ok(LocalStream(Stream::Tcp(stream)))
            }
            #[cfg(unix)]
            Self::Unix(path) => {
                let stream = tokio::net::UnixStream::connect(path).await.map_err(failed)?;
                Peers::same_user().verify_unix_server(&stream)?;
                Ok(LocalStream(Stream::Unix(stream)))
            }
            #[cfg(not(unix))]
            Self::Unix(_) => Err(Error::unimplemented("Unix sockets are not supported on this system")),
        }
    }

    /// Connects a gRPC channel. After a break the next call connects again, with the same checks.
    ///
    /// # Errors
    /// Those of [`Address::open`].
    pub async fn connect(&self) -> Result<Channel, Error> {
        let first = Mutex::new(Some(self.open().await?));
        let (address, target) = (self.clone(), self.to_string());
        let connect = move || {
            let first = first.lock().unwrap_or_else(PoisonError::into_inner).take();
            let address = address.clone();
            async move {
                match first {
                    Some(stream) => Ok(stream),
                    None => address.open().await.map_err(io::Error::other),
                }
            }
        };
        Channel::connect_with(&target, connect).await
    }

    /// Connects as soon as the plugin listens; until then, retries while the address is `UNAVAILABLE`.
    ///
    /// # Errors
    /// Those of [`Address::connect`]; when `ctx` ends, its error, with the last failure in the message.
    pub async fn connect_when_ready(&self, ctx: &Context) -> Result<Channel, Error> {
        let mut last = String::new();
        let attempts = async {
            let mut pause = PAUSES.0;
            loop {
                match self.connect().await {
                    Err(error) if error.code() == Code::Unavailable => error.message().clone_into(&mut last),
                    result => return result,
                }
                sleep(pause).await;
                pause = (pause * 2).min(PAUSES.1);
            }
        };
        match ctx.run_until_ended(attempts).await {
            Ok(result) => result,
            Err(error) if last.is_empty() => Err(error),
            Err(error) => {
                let text = format!("{}: {last}", error.message());
                Err(error.with_message(text))
            }
        }
    }
}

fn loopback(address: SocketAddr) -> Result<SocketAddr, Error> {
    let ip = match address.ip().to_canonical() {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    if !ip.is_loopback() || address.port() == 0 {
        return Err(Error::invalid_argument(format!(
            "the plugin's address {address} is not acceptable: expected a port of the loopback interface"
        )));
    }
    Ok(SocketAddr::new(ip, address.port()))
}

/// A connection to a plugin on this machine, opened by [`Address::open`].
#[derive(Debug)]
pub struct LocalStream(Stream);

#[derive(Debug)]
enum Stream {
    Tcp(TcpStream),
    #[cfg(unix)]
    Unix(tokio::net::UnixStream),
}

macro_rules! forward {
    ($self:ident, $stream:ident => $call:expr) => {
        match &mut $self.get_mut().0 {
            Stream::Tcp($stream) => $call,
            #[cfg(unix)]
            Stream::Unix($stream) => $call,
        }
    };
}

impl AsyncRead for LocalStream {
    fn poll_read(self: Pin<&mut Self>, cx: &mut TaskContext<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        forward!(self, stream => Pin::new(stream).poll_read(cx, buf))
    }
}

impl AsyncWrite for LocalStream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut TaskContext<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        forward!(self, stream => Pin::new(stream).poll_write(cx, buf))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<io::Result<()>> {
        forward!(self, stream => Pin::new(stream).poll_flush(cx))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<io::Result<()>> {
        forward!(self, stream => Pin::new(stream).poll_shutdown(cx))
    }
}
