//! Standard input and standard output as one connection.

use std::io;

use tokio::io::{AsyncRead, AsyncWrite};

/// Takes the connection. From here on standard input is empty, and what handlers print goes to standard error, since it
/// would break the connection.
///
/// # Errors
/// A closed descriptor, or no descriptors left.
#[cfg(unix)]
pub(crate) fn take() -> io::Result<impl AsyncRead + AsyncWrite + Unpin + Send + 'static> {
    use std::fs::File;
    use std::os::fd::{AsFd, OwnedFd};

    let own = |fd: io::Result<OwnedFd>| fd.map(|fd| tokio::fs::File::from_std(File::from(fd)));
    let input = own(io::stdin().as_fd().try_clone_to_owned())?;
    let output = own(io::stdout().as_fd().try_clone_to_owned())?;
    super::sys::redirect(File::open("/dev/null")?.as_fd(), io::stdin().as_fd())?;
    super::sys::redirect(io::stderr().as_fd(), io::stdout().as_fd())?;
    Ok(tokio::io::join(input, output))
}

/// Takes the connection. Handlers must not print to standard output from here on.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps)] // the signature is that of the other one
pub(crate) fn take() -> io::Result<impl AsyncRead + AsyncWrite + Unpin + Send + 'static> {
    Ok(tokio::io::join(tokio::io::stdin(), tokio::io::stdout()))
}
