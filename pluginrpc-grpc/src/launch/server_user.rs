//! Checks of the user that runs a server on this machine.

use std::time::Duration;

use pluginrpc::{Code, Error};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep};

use super::listen::CallerLookup;
use super::peers::{Caller, Peers};

/// The time for a server to accept a connection; before that the kernel does not tell its user.
const ACCEPT: Duration = Duration::from_secs(5);
/// The longest pause between two lookups.
const MAX_PAUSE: Duration = Duration::from_millis(20);

/// Checks for clients: another user of the machine may have taken the address of the server that was expected there.
impl Peers {
    /// Checks the user of the server that this stream is connected to, by the kernel's table of sockets (Linux).
    /// Waits up to five seconds until the server has accepted the connection. A user that cannot be determined passes
    /// unless [`Peers::strict`] is set.
    ///
    /// # Errors
    /// `PERMISSION_DENIED` for a server of another user than our own and root, `UNAVAILABLE` for a server that does not
    /// accept the connection.
    pub async fn verify_tcp_server(self, stream: &TcpStream) -> Result<(), Error> {
        let (Ok(local), Ok(server)) = (stream.local_addr(), stream.peer_addr()) else {
            return Err(Error::new(Code::Unavailable, "the connection to the server has ended"));
        };
        let end = Instant::now() + ACCEPT;
        let mut pause = Duration::from_micros(200);
        let mut closed = false;
        loop {
            // The server's end of the connection has the server as its local address.
            let caller = if self.requires_lookup() {
                CallerLookup::Tcp(server, local).caller()
            } else {
                Caller::Unknown
            };
            if caller != Caller::Disconnected {
                return self.admit_server(own_user(), &caller, &server);
            }
            if Instant::now() >= end {
                let text = format!("the server on {server} does not accept connections");
                return Err(Error::new(Code::Unavailable, text));
            }
            if closed {
                // No request reaches anyone over this connection.
                return Ok(());
            }
            let mut byte = [0];
            tokio::select! {
                // The server has accepted before it sends or closes; if it is still not known then, it has closed.
                _ = stream.peek(&mut byte) => closed = true,
                () = sleep(pause) => {}
            }
            pause = (pause * 2).min(MAX_PAUSE);
        }
    }

    /// Checks the user of the server on a Unix socket, by the credentials of the socket.
    ///
    /// # Errors
    /// `PERMISSION_DENIED` for a server of another user than our own and root.
    #[cfg(unix)]
    pub fn verify_unix_server(self, stream: &tokio::net::UnixStream) -> Result<(), Error> {
        let caller = stream
            .peer_cred()
            .map_or(Caller::Unknown, |found| Caller::User(found.uid()));
        self.admit_server(own_user(), &caller, &"the Unix socket")
    }

    /// Checks the owner of the file of a Unix socket.
    ///
    /// # Errors
    /// `UNAVAILABLE` if the file does not exist, `INVALID_ARGUMENT` if it is not a socket, `PERMISSION_DENIED` if it
    /// belongs to another user than our own and root.
    #[cfg(unix)]
    pub fn verify_socket_file(self, path: &std::path::Path) -> Result<(), Error> {
        use std::os::unix::fs::{FileTypeExt, MetadataExt};

        let metadata = std::fs::symlink_metadata(path).map_err(|e| {
            let text = format!("cannot use the socket {}: {e}", path.display());
            Error::new(Code::Unavailable, text).with_source(e)
        })?;
        if !metadata.file_type().is_socket() {
            let text = format!("{} is not a socket", path.display());
            return Err(Error::invalid_argument(text));
        }
        self.admit_server(own_user(), &Caller::User(metadata.uid()), &path.display())
    }
}

#[cfg(unix)]
fn own_user() -> u32 {
    super::sys::user()
}

#[cfg(not(unix))]
fn own_user() -> u32 {
    0
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use tokio::net::TcpListener;

    #[tokio::test]
    async fn the_server_of_our_own_user_passes_once_it_has_accepted() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let verified = Peers::same_user().strict().verify_tcp_server(&stream);
        let accepted = async {
            sleep(Duration::from_millis(50)).await;
            listener.accept().await.unwrap()
        };
        let (verified, _accepted) = tokio::join!(verified, accepted);
        verified.unwrap();
    }

    #[test]
    fn a_server_of_another_user_is_refused() {
        let refused = |peers: Peers, caller| peers.admit_server(1000, &caller, &"127.0.0.1:7").is_err();
        assert!(refused(Peers::same_user(), Caller::User(1001)));
        assert!(!refused(Peers::same_user(), Caller::User(1000)));
        assert!(!refused(Peers::same_user(), Caller::User(0)));
        assert!(!refused(Peers::same_user(), Caller::Unknown));
        assert!(refused(Peers::same_user().strict(), Caller::Unknown));
        assert!(!refused(Peers::anyone(), Caller::User(1001)));
        let error = Peers::same_user()
            .admit_server(1000, &Caller::User(7), &"127.0.0.1:7")
            .unwrap_err();
        assert_eq!(error.code(), Code::PermissionDenied);
        assert!(error.message().contains("belongs to uid 7"), "{error}");
    }

    #[test]
    fn only_sockets_of_ours_are_used() {
        let dir = tempfile::tempdir().unwrap();
        let code = |name: &str| {
            let verified = Peers::same_user().verify_socket_file(&dir.path().join(name));
            verified.map_err(|error| error.code())
        };
        std::fs::write(dir.path().join("file"), "").unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(dir.path().join("socket")).unwrap();
        std::os::unix::fs::symlink("socket", dir.path().join("link")).unwrap();
        assert_eq!(code("none"), Err(Code::Unavailable));
        assert_eq!(code("file"), Err(Code::InvalidArgument));
        assert_eq!(code("link"), Err(Code::InvalidArgument));
        assert_eq!(code("socket"), Ok(()));
    }
}
