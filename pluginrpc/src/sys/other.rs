//! Platforms without signals and process groups.

use std::io::{self, Stdout};

use crate::Context;

pub(crate) use super::portable as process;

/// Does nothing: there are no signals, and Ctrl-C ends the process.
pub(crate) fn cancel_on_signal(_: Context) {}

/// Standard output.
pub(crate) fn unbuffered_stdout() -> io::Result<Stdout> {
    Ok(io::stdout())
}

/// Returns the number of columns that the environment gives.
pub(crate) fn terminal_width() -> Option<usize> {
    std::env::var("COLUMNS").ok()?.parse().ok()
}

/// Returns false: the platform has no call for it.
#[cfg(feature = "json")]
pub(crate) fn stdin_has_data() -> bool {
    false
}
