//! Finds the file that a program's name means.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::{Code, Error};

/// Finds the file to run: a name with a separator is a path from our current directory, a bare one is looked up on our
/// PATH and never in the current directory.
pub(super) fn find(program: &Path) -> Result<PathBuf, Error> {
    let unavailable = |why: String| Error::new(Code::Unavailable, why);
    if program.components().count() != 1 || program.is_absolute() || has_separator(program) {
        return match executable(program) {
            Some(found) => Ok(found),
            None if program.is_file() => Err(unavailable(format!(
                "{}: this file may not be executed; run chmod +x if it is a program",
                program.display()
            ))),
            None => Err(unavailable(format!(
                "{}: there is no such executable file",
                program.display()
            ))),
        };
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    // A relative directory on PATH would be the current directory under another name.
    let dirs = std::env::split_paths(&path).filter(|dir| dir.is_absolute());
    let found = dirs.filter_map(|dir| executable(&dir.join(program))).next();
    found.ok_or_else(|| {
        let name = program.display();
        unavailable(format!(
            "{name}: there is no such executable file on PATH; for one in this directory write ./{name}"
        ))
    })
}

fn has_separator(program: &Path) -> bool {
    program
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .any(|&b| b == b'/' || (cfg!(windows) && b == b'\\'))
}

#[cfg(unix)]
fn executable(path: &Path) -> Option<PathBuf> {
    use std::os::unix::fs::PermissionsExt;
    let metadata = std::fs::metadata(path).ok()?;
    (metadata.is_file() && metadata.permissions().mode() & 0o111 != 0).then(|| path.to_owned())
}

#[cfg(not(unix))]
use self::by_extension as executable;

/// Finds an executable without modes: the file itself, or the one that ends in `.exe`.
#[cfg(any(not(unix), test))]
fn by_extension(path: &Path) -> Option<PathBuf> {
    let with_exe = path.extension().is_none().then(|| path.with_extension("exe"));
    [Some(path.to_owned()), with_exe]
        .into_iter()
        .flatten()
        .find(|candidate| candidate.is_file())
}

/// The name for messages.
pub(super) fn shown(program: &Path) -> String {
    program
        .file_name()
        .unwrap_or(OsStr::new("the plugin"))
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn executables_without_modes_may_end_in_exe() -> std::io::Result<()> {
        let dir = std::env::temp_dir().join(format!("pluginrpc-lookup-{}", std::process::id()));
        std::fs::create_dir_all(&dir)?;
        let [plain, exe] = ["plain", "tool.exe"].map(|name| dir.join(name));
        std::fs::write(&plain, "")?;
        std::fs::write(&exe, "")?;
        let found = [&plain, &exe, &dir.join("tool"), &dir.join("none"), &dir].map(|path| by_extension(path));
        std::fs::remove_dir_all(&dir)?;
        assert_eq!(found, [Some(plain), Some(exe.clone()), Some(exe), None, None]);
        Ok(())
    }
}
