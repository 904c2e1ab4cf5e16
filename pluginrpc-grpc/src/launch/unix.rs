//! A Unix socket of our own: for nobody else from birth, and gone when we are.

use std::io;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::net::{UnixListener, UnixStream};

use super::sys;

/// How long somebody who listens may take to accept.
const PROBE: Duration = Duration::from_secs(1);

/// A listening socket, whose file is removed with it.
#[derive(Debug)]
pub(crate) struct Listener {
    listener: UnixListener,
    path: PathBuf,
    /// Device and inode of our socket, so that nobody else's is removed.
    identity: Option<(u64, u64)>,
}

impl Listener {
    /// Binds with mode 0600, over a socket that is left over and that nobody listens on.
    pub(crate) async fn bind(path: &Path) -> io::Result<Self> {
        remove_stale(path).await?;
        let listener = sys::with_umask(0o177, || UnixListener::bind(path))?;
        Ok(Self {
            listener,
            identity: identity(path),
            path: path.to_owned(),
        })
    }

    pub(crate) async fn accept(&self) -> io::Result<UnixStream> {
        Ok(self.listener.accept().await?.0)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if self.identity.is_some() && identity(&self.path) == self.identity {
            // Somebody may have removed it meanwhile; there is nobody left to tell.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn identity(path: &Path) -> Option<(u64, u64)> {
    let metadata = std::fs::symlink_metadata(path).ok()?;
    Some((metadata.dev(), metadata.ino()))
}

async fn remove_stale(path: &Path) -> io::Result<()> {
    match std::fs::symlink_metadata(path) {
        Ok(metadata) if metadata.file_type().is_socket() => {}
        // Bind says that the address is in use; a file that is no socket is not ours to remove.
        Ok(_) => return Ok(()),
        Err(_) => return Ok(()),
    }
    match tokio::time::timeout(PROBE, UnixStream::connect(path)).await {
        Ok(Err(e)) if e.kind() == io::ErrorKind::ConnectionRefused => std::fs::remove_file(path),
        _ => Ok(()),
    }
}
