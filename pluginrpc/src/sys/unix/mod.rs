//! Unix: signals, process groups, waiting for several files at once.

mod group;
mod poll;
pub(crate) mod process;
mod signals;
mod spawn;

use std::fs::File;
use std::io;
use std::os::fd::AsFd;

pub(crate) use signals::cancel_on_signal;

/// Standard output without the line buffer in between, so that an answer is one write.
pub(crate) fn unbuffered_stdout() -> io::Result<File> {
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}
