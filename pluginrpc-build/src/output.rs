//! Generated files.

use std::fs;
use std::path::Path;

use crate::Error;

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedFile {
    /// The name, without a directory.
    pub name: String,
    /// The text.
    pub text: String,
}

/// Writes files into a directory, which is created if missing. Unchanged files are not written again.
///
/// # Errors
/// Returns I/O errors with the path.
pub fn write(dir: &Path, outputs: &[GeneratedFile]) -> Result<(), Error> {
    fs::create_dir_all(dir).map_err(|e| Error::io("create", dir, e))?;
    for output in outputs {
        let path = dir.join(&output.name);
        if fs::read(&path).is_ok_and(|old| old == output.text.as_bytes()) {
            continue;
        }
        fs::write(&path, &output.text).map_err(|e| Error::io("write", &path, e))?;
    }
    Ok(())
}
