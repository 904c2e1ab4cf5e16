//! What a plugin keeps on disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use pluginrpc::{Code, Error};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The folder within the agent's, which holds other files as well, the error log among them.
const FOLDER: &str = "plugin-state";

/// A state file beyond this size is not read.
const FILE_ROOM: u64 = 16 * 1024 * 1024;

/// A folder for what has to survive restarts and upgrades, within the one that the agent gave. It is made when something
/// is first written, for its owner only, and removed when the plugin is.
///
/// A file is replaced as a whole or not at all, whenever the process is killed.
#[derive(Clone, Debug)]
pub struct StateFolder(Option<PathBuf>);

impl StateFolder {
    /// Of the folder that the agent named; it may have named none.
    pub(super) fn within(agents: &str) -> Self {
        Self((!agents.is_empty()).then(|| Path::new(agents).join(FOLDER)))
    }

    /// Where it is; `None` where the agent gave no folder. It need not exist yet.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.0.as_deref()
    }

    /// The content of a file; `None` where it was never written.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for what is no plain file name, `RESOURCE_EXHAUSTED` for a file above 16 MiB, `UNKNOWN` where it
    /// cannot be read.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(folder) = self.path() else {
            return Ok(None);
        };
        let path = file(folder, name)?;
        let mut bytes = Vec::new();
        match File::open(&path).and_then(|file| file.take(FILE_ROOM + 1).read_to_end(&mut bytes)) {
            Ok(read) if u64::try_from(read).is_ok_and(|read| read <= FILE_ROOM) => Ok(Some(bytes)),
            Ok(_) => Err(Error::new(
                Code::ResourceExhausted,
                format!("{} is too large", path.display()),
            )),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(cannot("be read", &path, e)),
        }
    }

    /// Writes a file, or replaces it. Blocks until it is on disk.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for what is no plain file name, `FAILED_PRECONDITION` where the agent gave no folder, `UNKNOWN`
    /// where it cannot be written.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let folder = self
            .path()
            .ok_or_else(|| Error::failed_precondition("the agent gave no state folder, so nothing can be kept"))?;
        let path = file(folder, name)?;
        let new = folder.join(format!(".{name}.new"));
        let written = make(folder).and_then(|()| {
            // Left over by a process that was killed, perhaps.
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
        written.map_err(|e| cannot("be written", &path, e))
    }

    /// What [`StateFolder::save`] wrote; `None` where it was never written.
    ///
    /// # Errors
    /// As [`StateFolder::read`], and `DATA_LOSS` where it cannot be understood.
    pub fn load<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Error> {
        let Some(bytes) = self.read(name)? else {
            return Ok(None);
        };
        serde_json::from_slice(&bytes).map(Some).map_err(|e| {
            // Where, and not what: the text of the cause may quote the file.
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
    /// As [`StateFolder::write`], and `INTERNAL` for a value that JSON cannot hold.
    pub fn save<T: Serialize>(&self, name: &str, value: &T) -> Result<(), Error> {
        let bytes = serde_json::to_vec(value)
            .map_err(|e| Error::internal(format!("the state {name} cannot be written as JSON: {e}")).with_source(e))?;
        self.write(name, &bytes)
    }

    /// Removes the folder and everything in it.
    pub(super) fn remove(&self) -> Result<(), Error> {
        match self.path().map(|path| (path, fs::remove_dir_all(path))) {
            Some((path, Err(e))) if e.kind() != io::ErrorKind::NotFound => Err(cannot("be removed", path, e)),
            _ => Ok(()),
        }
    }
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn file(folder: &Path, name: &str) -> Result<PathBuf, Error> {
    let plain = !name.starts_with('.') && !name.is_empty() && !name.contains(['/', '\\', '\0']);
    if plain {
        return Ok(folder.join(name));
    }
    Err(Error::invalid_argument(format!("{name:?} is no plain name of a file")))
}

fn cannot(what: &str, path: &Path, cause: io::Error) -> Error {
    Error::new(Code::Unknown, format!("{} cannot {what}: {cause}", path.display())).with_source(cause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_back_and_go_with_the_folder() {
        let agents = tempfile::tempdir().unwrap();
        std::fs::write(agents.path().join("plugin.log"), "the agent's").unwrap();
        let state = StateFolder::within(agents.path().to_str().unwrap());
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
    fn without_a_folder_there_is_nothing_to_read_and_nothing_can_be_written() {
        let state = StateFolder::within("");
        assert_eq!(state.read("x").unwrap(), None);
        assert_eq!(state.write("x", b"").unwrap_err().code(), Code::FailedPrecondition);
        state.remove().unwrap();
    }
}
