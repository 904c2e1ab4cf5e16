//! Gets the text out of a file, of which nothing is taken for granted.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::{FileError, Place};

/// Maximum size of a file, in bytes.
const MOST_BYTES: u64 = 16 << 20;

/// Problem of a file that cannot be read.
pub(super) struct Problem {
    place: Option<Place>,
    what: &'static str,
    source: Option<io::Error>,
}

impl Problem {
    fn new(what: &'static str) -> Self {
        Self {
            place: None,
            what,
            source: None,
        }
    }

    fn unreadable(source: io::Error) -> Self {
        Self {
            source: Some(source),
            ..Self::new("it cannot be read")
        }
    }

    pub(super) fn into_error(self, name: &str) -> FileError {
        FileError::new(name, self.place, self.what.to_owned()).with_source(self.source)
    }
}

/// The text of the file at `path`, without the byte order mark that spreadsheets write.
pub(super) fn text(path: &Path) -> Result<String, Problem> {
    // Checked before opening: opening a pipe would block until it is written.
    if !fs::metadata(path).map_err(Problem::unreadable)?.is_file() {
        return Err(Problem::new("it is no file: name a CSV or JSON file"));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(Problem::unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
        return Err(Problem::new("it is over 16 MiB: leave out what is not needed"));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(e) => {
            let valid = e.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(e.as_bytes());
            Err(Problem {
                place: Some(Place::at(&text, valid)),
                ..Problem::new("it is not UTF-8: save it as UTF-8")
            })
        }
    }
}
