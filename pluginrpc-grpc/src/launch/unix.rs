//! A Unix socket of our own: for nobody else from birth, and gone when we are.

use std::io;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::net::{UnixListener, UnixStream};

use super::sys;

/// How many bytes the path of a socket may have, the closing zero among them: `sun_path` of Linux.
const PATH_ROOM: usize = 108;

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
        let length = path.as_os_str().len();
        if length >= PATH_ROOM {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!(
                    "the path has {length} bytes and a Unix socket allows {}; choose a shorter one, or TCP",
                    PATH_ROOM - 1
                ),
            ));
        }
        refuse_open_folder(path)?;
        remove_stale(path).await?;
        let listener = sys::with_umask(0o177, || UnixListener::bind(path))?;
        Ok(Self {
            listener,
            identity: identity(path),
            path: path.to_owned(),
        })
    }

    /// A socket that somebody else has bound, and whose file is theirs.
    pub(crate) fn inherited(listener: UnixListener, path: &Path) -> Self {
        Self {
            listener,
            identity: None,
            path: path.to_owned(),
        }
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

/// In a folder that everybody may write to, without the sticky bit, anybody could put a socket of their own in the place
/// of ours.
fn refuse_open_folder(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mode = std::fs::metadata(folder)?.mode();
    if mode & 0o1002 == 0o0002 {
        return Err(io::Error::other(format!(
            "everybody may write to {}, so anybody could replace the socket; choose another folder, or `chmod o-w` it",
            folder.display()
        )));
    }
    Ok(())
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
