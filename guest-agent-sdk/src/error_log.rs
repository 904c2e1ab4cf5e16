//! The file that the agent names by `--errorlogfile`.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use pluginrpc::prost_types::Timestamp;
use serde_json::json;

/// The bytes of one message that are kept.
const MAX_MESSAGE_BYTES: usize = 4 * 1024;
/// A file of this size is not written to until it is truncated.
const MAX_FILE_BYTES: u64 = 1024 * 1024;

/// The error log of a plugin: one JSON object a line, each in one write.
///
/// The agent shows the last 30 lines when the plugin crashes and then truncates the file, at any moment. It is
/// therefore opened for append and never truncated here: it stops growing at 1 MiB, and goes on once the agent has
/// truncated it. Until a file is open, lines go to standard error.
///
/// Cheap to clone; all clones write to the same file.
#[derive(Clone, Debug, Default)]
pub struct ErrorLog(Arc<Mutex<Sink>>);

#[derive(Debug, Default)]
struct Sink {
    file: Option<File>,
    /// Lines that were dropped since the file was full.
    dropped: u64,
}

impl ErrorLog {
    /// Writes to this file from now on. A missing file is created with mode 0600; existing content stays.
    ///
    /// # Errors
    /// The file cannot be opened for append, or is not a regular file.
    pub fn open(&self, path: &Path) -> io::Result<()> {
        // Opening a named pipe would block until it has a reader.
        if std::fs::metadata(path).is_ok_and(|found| !found.is_file()) {
            return Err(io::Error::other("not a regular file"));
        }
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        self.sink().file = Some(options.open(path)?);
        Ok(())
    }

    /// Returns true once a file is open.
    pub(crate) fn is_open(&self) -> bool {
        self.sink().file.is_some()
    }

    /// Writes a line of level `error`.
    pub fn error(&self, message: &str) {
        self.write("error", message);
    }

    /// Writes a line of level `warning`.
    pub fn warn(&self, message: &str) {
        self.write("warning", message);
    }

    /// Writes a line of level `info`.
    pub fn info(&self, message: &str) {
        self.write("info", message);
    }

    fn write(&self, level: &str, message: &str) {
        let mut sink = self.sink();
        if sink.is_full() {
            sink.dropped = sink.dropped.saturating_add(1);
            return;
        }
        let dropped = std::mem::take(&mut sink.dropped);
        if dropped > 0 {
            sink.append(&line(
                "warning",
                &format!("{dropped} lines were dropped: the log was full"),
            ));
        }
        sink.append(&line(level, message));
    }

    fn sink(&self) -> MutexGuard<'_, Sink> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink {
    fn is_full(&self) -> bool {
        let metadata = self.file.as_ref().and_then(|file| file.metadata().ok());
        metadata.is_some_and(|found| found.len() >= MAX_FILE_BYTES)
    }

    /// Appends a line. A failure is ignored: there is no other place to report it.
    fn append(&mut self, line: &str) {
        let _ = match &mut self.file {
            Some(file) => file.write_all(line.as_bytes()),
            None => io::stderr().write_all(line.as_bytes()),
        };
    }
}

fn line(level: &str, message: &str) -> String {
    let mut shown = String::new();
    for c in message.chars() {
        if shown.len() >= MAX_MESSAGE_BYTES {
            shown.push_str(" (cut)");
            break;
        }
        shown.push(c);
    }
    let time = Timestamp::from(SystemTime::now()).to_string();
    let mut line = json!({ "time": time, "level": level, "message": shown }).to_string();
    line.push('\n');
    line
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_log_appends_survives_truncation_and_is_bounded() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("plugin.log");
        std::fs::write(&path, "before\n").unwrap();
        let log = ErrorLog::default();
        log.open(&path).unwrap();
        log.error("first \"quoted\"\nsecond line");
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            (text.lines().count(), text.starts_with("before\n")),
            (2, true),
            "{text}"
        );

        File::options().write(true).open(&path).unwrap().set_len(0).unwrap();
        log.info("after");
        let text = std::fs::read(&path).unwrap();
        assert!(text.starts_with(b"{") && !text.contains(&0), "no hole: {text:?}");

        log.error(&"x".repeat(10_000));
        let longest = std::fs::read_to_string(&path).unwrap();
        assert!(longest.lines().all(|line| line.len() < 5_000));
        for _ in 0..1_000 {
            log.error(&"x".repeat(4_000));
        }
        let full = std::fs::metadata(&path).unwrap().len();
        assert!((MAX_FILE_BYTES..MAX_FILE_BYTES + 8 * 1024).contains(&full), "{full}");
        File::options().write(true).open(&path).unwrap().set_len(0).unwrap();
        log.info("room again");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            text.contains("lines were dropped") && text.contains("room again"),
            "{text}"
        );
    }

    #[test]
    fn other_than_regular_files_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        assert!(ErrorLog::default().open(dir.path()).is_err());
        assert!(ErrorLog::default().open(&dir.path().join("no/log")).is_err());
    }
}
