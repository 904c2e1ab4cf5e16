//! The agent's folders.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

const NAME: &str = "script";
/// So many lines of the error log go into an event.
const TAIL: usize = 30;

/// Everything that the agent has on disk of one plugin; gone with the value.
pub struct Files {
    base: TempDir,
    revision: u32,
}

impl Files {
    pub(super) fn install(program: &Path) -> io::Result<Self> {
        let base = tempfile::Builder::new().prefix("guest-agent-").tempdir()?;
        let mut files = Self { base, revision: 0 };
        files.revision = files.next_revision(program)?;
        fs::DirBuilder::new()
            .mode(0o755)
            .create(files.base().join("connections"))?;
        Ok(files)
    }

    /// Unpacks a revision beside the one that runs.
    pub(super) fn next_revision(&self, program: &Path) -> io::Result<u32> {
        let next = self.revision + 1;
        let folder = self.base().join(format!("plugins/{NAME}_{next}"));
        fs::create_dir_all(&folder)?;
        let entry = folder.join(NAME);
        fs::copy(program, &entry)?;
        fs::set_permissions(&entry, fs::Permissions::from_mode(0o755))?;
        Ok(next)
    }

    pub(super) fn go_over_to(&mut self, revision: u32) {
        self.revision = revision;
    }

    pub(super) fn prepare(&self) -> io::Result<()> {
        fs::create_dir_all(self.state())?;
        // The agent's own, before each launch.
        self.remove_socket();
        Ok(())
    }

    pub(super) fn uninstall(&self) {
        let _ = fs::remove_dir_all(self.base().join("plugins"));
    }

    pub(super) fn remove_socket(&self) {
        let _ = fs::remove_file(self.socket());
    }

    /// The folder around all others.
    #[must_use]
    pub fn base(&self) -> &Path {
        self.base.path()
    }

    /// The executable.
    #[must_use]
    pub fn entry(&self) -> PathBuf {
        self.base().join(format!("plugins/{NAME}_{}/{NAME}", self.revision))
    }

    /// The socket of this revision.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.base().join(format!("connections/{NAME}_{}.sock", self.revision))
    }

    /// The state folder, which revisions share.
    #[must_use]
    pub fn state(&self) -> PathBuf {
        self.base().join(format!("state/{NAME}"))
    }

    /// The error log.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.state().join("plugin.log")
    }

    /// The last lines of the error log.
    #[must_use]
    pub fn log_tail(&self) -> Vec<String> {
        let text = fs::read(self.log()).unwrap_or_default();
        let lines: Vec<_> = String::from_utf8_lossy(&text).lines().map(str::to_owned).collect();
        let from = lines.len().saturating_sub(TAIL);
        lines.into_iter().skip(from).collect()
    }

    pub(super) fn truncate_log(&self) -> io::Result<()> {
        match File::options().write(true).open(self.log()) {
            Ok(file) => file.set_len(0),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(e) => Err(e),
        }
    }
}
