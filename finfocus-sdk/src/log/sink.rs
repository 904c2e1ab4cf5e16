//! Destination of the log.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use pluginrpc::Invocation;
use pluginrpc::text::quoted;

/// Names the file; hosts set it to their own log.
const FILE: &str = "FINFOCUS_LOG_FILE";

/// The permissions of a file that is not there yet, in octal.
const PERMISSIONS: &str = "FINFOCUS_LOG_FILE_PERMISSIONS";

/// A new file is for its owner: logs name resources.
const OWNER_ONLY: u32 = 0o600;

/// Standard error, or a file at whose end is written.
pub(super) enum Sink {
    Stderr,
    File(File),
}

impl Sink {
    /// The place that the environment asks for. Where that cannot be, it is standard error, and the second of the two
    /// says why.
    pub(super) fn of(invocation: &Invocation) -> (Self, Option<String>) {
        let Some(path) = invocation.var(FILE).map(PathBuf::from) else {
            return (Self::Stderr, None);
        };
        let (permissions, mut complaint) = permissions(invocation);
        match open(&path, permissions) {
            Ok(file) => (Self::File(file), complaint),
            Err(why) => {
                let shown = quoted(path.as_os_str().as_encoded_bytes());
                complaint = Some(format!("{FILE} is {shown}: {why}; logs go to standard error"));
                (Self::Stderr, complaint)
            }
        }
    }

    /// Writes a line in one go, so that the lines of several processes stay whole.
    pub(super) fn write(&self, line: &str) {
        // A failure to log cannot be reported.
        let _ = match self {
            Self::Stderr => io::stderr().write_all(line.as_bytes()),
            Self::File(file) => (&*file).write_all(line.as_bytes()),
        };
    }
}

fn permissions(invocation: &Invocation) -> (u32, Option<String>) {
    let Some(value) = invocation.var(PERMISSIONS) else {
        return (OWNER_ONLY, None);
    };
    let digits = value.to_str().map(|text| text.trim().trim_start_matches("0o"));
    match digits.and_then(|digits| u32::from_str_radix(digits, 8).ok()) {
        Some(bits @ 0..=0o777) => (bits, None),
        _ => {
            let shown = quoted(value.as_encoded_bytes());
            (
                OWNER_ONLY,
                Some(format!("{PERMISSIONS} is {shown}: write it in octal, 0640 for example")),
            )
        }
    }
}

/// Opens the file for writing at its end, as it is, or makes it.
fn open(path: &Path, permissions: u32) -> Result<File, String> {
    if !path.is_absolute() {
        return Err("it has to be an absolute path".to_owned());
    }
    match path.metadata() {
        // Opening a pipe would block until it is read.
        Ok(found) if !found.is_file() && path != Path::new("/dev/null") => {
            return Err("it is no file".to_owned());
        }
        Ok(_) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => {}
        Err(e) => return Err(format!("it cannot be used ({e})")),
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(permissions);
    }
    #[cfg(not(unix))]
    let _ = permissions;
    options.open(path).map_err(|e| format!("it cannot be opened ({e})"))
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn sink(path: &Path, permissions: &str) -> (Sink, Option<String>) {
        Sink::of(&Invocation::new(
            [""; 0],
            [(FILE, path.as_os_str().to_owned()), (PERMISSIONS, permissions.into())],
        ))
    }

    fn mode(path: &Path) -> Option<u32> {
        Some(fs::metadata(path).ok()?.permissions().mode() & 0o777)
    }

    #[test]
    fn a_file_that_is_there_is_neither_emptied_nor_given_other_permissions() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("finfocus.log");
        fs::write(&path, "host\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o604)).unwrap();
        let (sink, complaint) = sink(&path, "0600");
        sink.write("plugin\n");
        fs::OpenOptions::new()
            .append(true)
            .open(&path)
            .unwrap()
            .write_all(b"host\n")
            .unwrap();
        sink.write("plugin\n");
        assert_eq!(fs::read_to_string(&path).unwrap(), "host\nplugin\nhost\nplugin\n");
        assert_eq!((mode(&path), complaint), (Some(0o604), None));
    }

    #[test]
    fn a_new_file_has_the_permissions_asked_for() {
        let directory = tempfile::tempdir().unwrap();
        for (asked, given, complains) in [
            ("", 0o600, false),
            ("0400", 0o400, false),
            ("rw", 0o600, true),
            ("7777", 0o600, true),
        ] {
            let path = directory.path().join(format!("{asked}.log"));
            let (sink, complaint) = sink(&path, asked);
            assert!(matches!(sink, Sink::File(_)));
            assert_eq!((mode(&path), complaint.is_some()), (Some(given), complains), "{asked}");
        }
    }

    #[test]
    fn what_cannot_be_written_to_is_told_and_gone_without() {
        let directory = tempfile::tempdir().unwrap();
        for (path, why) in [
            (Path::new("relative.log"), "an absolute path"),
            (directory.path(), "it is no file"),
            (&directory.path().join("not/there.log"), "it cannot be opened"),
        ] {
            let (sink, complaint) = sink(path, "");
            assert!(matches!(sink, Sink::Stderr));
            assert!(
                complaint.as_deref().is_some_and(|text| text.contains(why)),
                "{complaint:?}"
            );
        }
    }
}
