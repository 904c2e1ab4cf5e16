//! A Unix socket that only its owner can use and that is removed at the end.

use std::ffi::OsString;
use std::io;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use tokio::net::{UnixListener, UnixStream};

use super::sys;

/// The time a listening process has to accept a probe.
const PROBE: Duration = Duration::from_secs(1);

/// The number of symbolic links followed in a path, as in Linux.
const MAX_LINKS: usize = 40;

const STICKY: u32 = 0o1000;
const OTHERS_WRITE: u32 = 0o0002;
const GROUP_WRITES: u32 = 0o0020;

/// A listening socket. Dropping it removes the socket's file.
#[derive(Debug)]
pub(crate) struct Listener {
    listener: UnixListener,
    path: PathBuf,
    /// Device and inode of the file to remove, so that no other one is.
    identity: Option<(u64, u64)>,
}

impl Listener {
    /// Binds with mode 0600, replacing a stale socket.
    pub(crate) async fn bind(path: &Path) -> io::Result<Self> {
        let length = path.as_os_str().len();
        if length >= sys::SOCKET_PATH_BYTES {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!(
                    "the path has {length} bytes and a Unix socket allows {}; choose a shorter one, or TCP",
                    sys::SOCKET_PATH_BYTES - 1
                ),
            ));
        }
        let directory = match path.parent() {
            Some(directory) if !directory.as_os_str().is_empty() => directory,
            _ => Path::new("."),
        };
        refuse_open_directory(directory)?;
        if sys::user() == 0 {
            refuse_foreign_directory(directory)?;
        }
        remove_stale(path).await?;
        let listener = sys::with_umask(0o177, || UnixListener::bind(path))?;
        Ok(Self {
            listener,
            identity: identity(path),
            path: path.to_owned(),
        })
    }

    /// Wraps a socket that the parent process bound, and whose file it keeps.
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
            // It may have been removed meanwhile.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn identity(path: &Path) -> Option<(u64, u64)> {
    let metadata = std::fs::symlink_metadata(path).ok()?;
    Some((metadata.dev(), metadata.ino()))
}

/// Refuses a directory that every user may write to without the sticky bit: any of them could replace the socket.
fn refuse_open_directory(directory: &Path) -> io::Result<()> {
    if std::fs::metadata(directory)?.mode() & (STICKY | OTHERS_WRITE) == OTHERS_WRITE {
        return Err(io::Error::other(format!(
            "every user may write to {} and replace the socket; choose another directory, or `chmod o-w` it",
            directory.display()
        )));
    }
    Ok(())
}

/// Refuses a directory that a user other than root could replace, also through one above it or a symbolic link to it.
fn refuse_foreign_directory(directory: &Path) -> io::Result<()> {
    let mut current = PathBuf::from("/");
    let mut rest = names(&std::path::absolute(directory)?);
    let mut links = 0;
    refuse_foreign(&current, &std::fs::symlink_metadata(&current)?)?;
    while let Some(name) = rest.pop() {
        if name == ".." {
            current.pop();
            continue;
        }
        current.push(name);
        let metadata = std::fs::symlink_metadata(&current)?;
        refuse_foreign(&current, &metadata)?;
        if metadata.is_symlink() {
            links += 1;
            if links > MAX_LINKS {
                return Err(io::Error::other(format!(
                    "{} has too many symbolic links",
                    directory.display()
                )));
            }
            let target = std::fs::read_link(&current)?;
            current.pop();
            if target.is_absolute() {
                current = PathBuf::from("/");
            }
            rest.extend(names(&target));
        }
    }
    Ok(())
}

/// Returns the names in a path, the last one first.
fn names(path: &Path) -> Vec<OsString> {
    let name = |component: Component<'_>| match component {
        Component::Normal(_) | Component::ParentDir => Some(component.as_os_str().to_owned()),
        _ => None,
    };
    path.components().rev().filter_map(name).collect()
}

fn refuse_foreign(path: &Path, metadata: &std::fs::Metadata) -> io::Result<()> {
    let refuse = |who: String| {
        Err(io::Error::other(format!(
            "{who} could replace the socket through {}; as root, choose a directory that only root can change",
            path.display()
        )))
    };
    if metadata.uid() != 0 {
        return refuse(format!("uid {}", metadata.uid()));
    }
    // The mode of a symbolic link means nothing. With the sticky bit, only owners replace what is in a directory.
    if metadata.is_symlink() || metadata.mode() & STICKY != 0 {
        return Ok(());
    }
    if metadata.mode() & OTHERS_WRITE != 0 {
        return refuse("every user".to_owned());
    }
    if metadata.mode() & GROUP_WRITES != 0 && metadata.gid() != 0 {
        return refuse(format!("the group with gid {}", metadata.gid()));
    }
    Ok(())
}

async fn remove_stale(path: &Path) -> io::Result<()> {
    match std::fs::symlink_metadata(path) {
        Ok(metadata) if metadata.file_type().is_socket() => {}
        // Bind fails for an address in use; a file of another kind is not ours to remove.
        Ok(_) | Err(_) => return Ok(()),
    }
    match tokio::time::timeout(PROBE, UnixStream::connect(path)).await {
        Ok(Err(e)) if e.kind() == io::ErrorKind::ConnectionRefused => std::fs::remove_file(path),
        _ => Ok(()),
    }
}
