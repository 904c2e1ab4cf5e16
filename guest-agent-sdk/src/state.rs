//! The plugin's state on disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use pluginrpc::{Code, Error};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The directory inside the agent's, which holds other files as well, the error log among them.
const NAME: &str = "plugin-state";

/// Larger state files are not read.
const MAX_FILE_BYTES: u64 = 16 * 1024 * 1024;

/// A directory for state that survives restarts and upgrades, inside the one that the agent names.
///
/// It is created with mode 0700 by the first write. A file is replaced atomically, whenever the process is killed. The
/// directory stays when the plugin stops, also with `cleanup`, unless
/// [`SupervisedPlugin::remove_state_on_cleanup`](crate::SupervisedPlugin::remove_state_on_cleanup) is set.
#[derive(Clone, Debug)]
pub struct StateDir(Option<PathBuf>);

impl StateDir {
    /// Creates the handle for the directory that the agent named; an empty name means none.
    pub(crate) fn within(agents: &str) -> Self {
        Self((!agents.is_empty()).then(|| Path::new(agents).join(NAME)))
    }

    /// Returns the path; `None` if the agent named no directory. The directory need not exist yet.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.0.as_deref()
    }

    /// Reads a file; `None` if it was never written.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for a name that is not a plain file name, `RESOURCE_EXHAUSTED` for a file above 16 MiB,
    /// `UNKNOWN` if it cannot be read.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(dir) = self.path() else {
            return Ok(None);
        };
        let path = file(dir, name)?;
        let mut bytes = Vec::new();
        match File::open(&path).and_then(|file| file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)) {
            Ok(read) if u64::try_from(read).is_ok_and(|read| read <= MAX_FILE_BYTES) => Ok(Some(bytes)),
            Ok(_) => Err(Error::new(
                Code::ResourceExhausted,
                format!("{} is too large: expected at most 16 MiB", path.display()),
            )),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(cannot("read", &path, e)),
        }
    }

    /// Writes or replaces a file. Blocks until it is on disk.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for a name that is not a plain file name, `FAILED_PRECONDITION` if the agent named no
    /// directory, `UNKNOWN` if it cannot be written.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let dir = self
            .path()
            .ok_or_else(|| Error::failed_precondition("cannot keep state: the agent named no state directory"))?;
        let path = file(dir, name)?;
        let new = dir.join(format!(".{name}.new"));
        let written = create(dir).and_then(|()| {
            // Possibly left over by a process that was killed.
            let _ = fs::remove_file(&new);
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(&new)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&new, &path)
        });
        written.map_err(|e| cannot("write", &path, e))
    }

    /// Reads a value that [`StateDir::save`] wrote; `None` if it was never written.
    ///
    /// # Errors
    /// Those of [`StateDir::read`], and `DATA_LOSS` if it cannot be parsed.
    pub fn load<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Error> {
        let Some(bytes) = self.read(name)? else {
            return Ok(None);
        };
        serde_json::from_slice(&bytes).map(Some).map_err(|e| {
            // The position only: the text of the cause may quote the file.
            let text = format!(
                "the state {name} is damaged in line {}, column {}",
                e.line(),
                e.column()
            );
            Error::new(Code::DataLoss, text)
        })
    }

    /// Writes a value as JSON.
    ///
    /// # Errors
    /// Those of [`StateDir::write`], and `INTERNAL` for a value that JSON cannot represent.
    pub fn save<T: Serialize>(&self, name: &str, value: &T) -> Result<(), Error> {
        let bytes = serde_json::to_vec(value)
            .map_err(|e| Error::internal(format!("cannot write the state {name} as JSON: {e}")).with_source(e))?;
        self.write(name, &bytes)
    }

    /// Removes the directory with everything in it.
    pub(crate) fn remove(&self) -> Result<(), Error> {
        match self.path().map(|path| (path, fs::remove_dir_all(path))) {
            Some((path, Err(e))) if e.kind() != io::ErrorKind::NotFound => Err(cannot("remove", path, e)),
            _ => Ok(()),
        }
    }
}

fn create(dir: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

fn file(dir: &Path, name: &str) -> Result<PathBuf, Error> {
    let plain = !name.starts_with('.') && !name.is_empty() && !name.contains(['/', '\\', '\0']);
    if plain {
        return Ok(dir.join(name));
    }
    Err(Error::invalid_argument(format!(
        "invalid name of a state file {name:?}: expected a plain file name"
    )))
}

fn cannot(what: &str, path: &Path, cause: io::Error) -> Error {
    Error::new(Code::Unknown, format!("cannot {what} {}: {cause}", path.display())).with_source(cause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_read_back_and_removed_with_the_directory() {
        let agents = tempfile::tempdir().unwrap();
        std::fs::write(agents.path().join("plugin.log"), "the agent's").unwrap();
        let state = StateDir::within(agents.path().to_str().unwrap());
        assert_eq!(state.load::<u32>("count").unwrap(), None);
        state.save("count", &3_u32).unwrap();
        state.save("count", &4_u32).unwrap();
        assert_eq!(state.load("count").unwrap(), Some(4_u32));

        state.write("count", b"{ damaged").unwrap();
        assert_eq!(state.load::<u32>("count").unwrap_err().code(), Code::DataLoss);
        for name in ["", ".", "..", "../x", "a/b", "a\0b"] {
            assert_eq!(
                state.write(name, b"").unwrap_err().code(),
                Code::InvalidArgument,
                "{name:?}"
            );
        }
        state.remove().unwrap();
        state.remove().unwrap();
        let left: Vec<_> = std::fs::read_dir(agents.path())
            .unwrap()
            .map(|e| e.unwrap().file_name())
            .collect();
        assert_eq!(left, ["plugin.log"]);
    }

    #[test]
    fn without_a_directory_reads_are_empty_and_writes_fail() {
        let state = StateDir::within("");
        assert_eq!(state.read("x").unwrap(), None);
        assert_eq!(state.write("x", b"").unwrap_err().code(), Code::FailedPrecondition);
        state.remove().unwrap();
    }
}
