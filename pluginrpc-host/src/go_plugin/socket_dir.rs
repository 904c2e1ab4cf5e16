//! A directory for the sockets of one plugin and its host.

use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};

/// Longest path that leaves room for the name of a socket.
const MAX_PATH: usize = 80;

/// A private directory, removed on drop with all sockets in it: plugins that are killed leave theirs.
#[derive(Debug)]
pub(super) struct SocketDir(PathBuf);

impl SocketDir {
    /// Creates the directory with mode 0700; `None` where no short path is available, or no Unix sockets are.
    pub(super) fn new() -> Option<Self> {
        let random = RandomState::new().hash_one(std::process::id());
        let name = format!("plugin-dir{random:016x}");
        let parents = [std::env::temp_dir(), PathBuf::from("/tmp")];
        let path = parents.iter().map(|parent| parent.join(&name)).find(|path| {
            let text = path.to_str().unwrap_or("|");
            text.len() <= MAX_PATH && !text.contains('|')
        })?;
        create(&path).ok().map(|()| Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Returns a new path for a socket.
    pub(super) fn socket(&self) -> PathBuf {
        let random = RandomState::new().hash_one(std::process::id());
        self.0.join(format!("host{random:016x}"))
    }
}

impl Drop for SocketDir {
    fn drop(&mut self) {
        // A process that is still ending may hold a socket, whose file is removed all the same.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(unix)]
fn create(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().mode(0o700).create(path)
}

#[cfg(not(unix))]
fn create(_: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
