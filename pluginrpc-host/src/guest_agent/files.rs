//! The agent's files of one plugin.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use pluginrpc::{Code, Error};

/// The lines of the error log that an event holds.
const TAIL_LINES: usize = 30;
/// The bytes of the error log that are read for them.
const TAIL_BYTES: u64 = 64 * 1024;

/// The files of one plugin below the agent's base directory.
///
/// | path | contents |
/// |---|---|
/// | `plugins/NAME_REVISION/NAME` | the executable |
/// | `connections/NAME_REVISION.sock` | the socket |
/// | `state/NAME` | the state directory, which revisions share |
/// | `state/NAME/plugin.log` | the error log |
#[derive(Clone, Debug)]
pub struct PluginFiles {
    base: PathBuf,
    name: String,
    revision: u32,
}

impl PluginFiles {
    pub(super) fn install(program: &Path, base: &Path, name: &str) -> Result<Self, Error> {
        if name.is_empty() || name.starts_with('.') || name.contains(['/', '\\', '\0']) {
            return Err(Error::invalid_argument(format!(
                "invalid name of a plugin {name:?}: expected a plain file name"
            )));
        }
        let mut files = Self {
            base: base.to_owned(),
            name: name.to_owned(),
            revision: 0,
        };
        files.revision = files.unpack_next(program)?;
        Ok(files)
    }

    /// Copies a program beside the current revision. Returns the new revision.
    pub(super) fn unpack_next(&self, program: &Path) -> Result<u32, Error> {
        let next = Self {
            revision: self.revision + 1,
            ..self.clone()
        };
        let entry = next.executable();
        let unpacked = create_parent(&entry).and_then(|()| {
            fs::copy(program, &entry)?;
            #[cfg(unix)]
            fs::set_permissions(&entry, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
            Ok(())
        });
        unpacked.map_err(|e| failed(&format!("install {}", program.display()), e))?;
        Ok(next.revision)
    }

    /// Switches to an unpacked revision. Returns the files of the old one.
    pub(super) fn switch_to(&mut self, revision: u32) -> Self {
        let old = self.clone();
        self.revision = revision;
        old
    }

    /// Creates the directories for a launch, and removes a stale socket.
    pub(super) fn prepare(&self) -> Result<(), Error> {
        let prepared = fs::create_dir_all(self.state_dir())
            .and_then(|()| create_parent(&self.socket()))
            .and_then(|()| self.remove_socket());
        prepared.map_err(|e| failed("prepare the launch", e))
    }

    pub(super) fn remove_socket(&self) -> io::Result<()> {
        ignore_missing(fs::remove_file(self.socket()))
    }

    /// Removes the installation of this revision.
    pub(super) fn uninstall(&self) -> Result<(), Error> {
        let dir = self.executable();
        let removed = ignore_missing(fs::remove_dir_all(dir.parent().unwrap_or(&dir)));
        removed
            .and_then(|()| self.remove_socket())
            .map_err(|e| failed("uninstall the plugin", e))
    }

    pub(super) fn remove_state(&self) -> Result<(), Error> {
        ignore_missing(fs::remove_dir_all(self.state_dir())).map_err(|e| failed("remove the state", e))
    }

    /// Returns the executable of the current revision.
    #[must_use]
    pub fn executable(&self) -> PathBuf {
        let dir = self
            .base
            .join("plugins")
            .join(format!("{}_{}", self.name, self.revision));
        dir.join(&self.name)
    }

    /// Returns the socket of the current revision.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        let name = format!("{}_{}.sock", self.name, self.revision);
        self.base.join("connections").join(name)
    }

    /// Returns the state directory.
    #[must_use]
    pub fn state_dir(&self) -> PathBuf {
        self.base.join("state").join(&self.name)
    }

    /// Returns the error log.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.state_dir().join("plugin.log")
    }

    /// Reads the last 30 lines of the error log; none if it cannot be read.
    #[must_use]
    pub fn log_tail(&self) -> Vec<String> {
        let tail = || -> io::Result<Vec<u8>> {
            let mut log = File::open(self.log())?;
            let length = log.metadata()?.len();
            log.seek(SeekFrom::Start(length.saturating_sub(TAIL_BYTES)))?;
            let mut bytes = Vec::new();
            log.take(TAIL_BYTES).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        let text = tail().unwrap_or_default();
        let lines: Vec<_> = String::from_utf8_lossy(&text).lines().map(str::to_owned).collect();
        let skipped = lines.len().saturating_sub(TAIL_LINES);
        lines.into_iter().skip(skipped).collect()
    }

    pub(super) fn truncate_log(&self) -> Result<(), Error> {
        let truncated = File::options()
            .write(true)
            .open(self.log())
            .and_then(|log| log.set_len(0));
        ignore_missing(truncated).map_err(|e| failed("truncate the error log", e))
    }
}

fn create_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

fn failed(what: &str, e: io::Error) -> Error {
    Error::new(Code::Unavailable, format!("cannot {what}: {e}")).with_source(e)
}
