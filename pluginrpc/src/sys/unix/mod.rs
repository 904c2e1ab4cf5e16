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

/// Returns the number of columns of the terminal on standard output or standard error.
pub(crate) fn terminal_width() -> Option<usize> {
    [libc::STDOUT_FILENO, libc::STDERR_FILENO]
        .into_iter()
        .find_map(poll::terminal_width)
}

/// Returns true for standard input that is a pipe or a file with something to read right now.
#[cfg(feature = "json")]
pub(crate) fn stdin_has_data() -> bool {
    use std::os::fd::AsRawFd;
    use std::os::unix::fs::FileTypeExt;

    let stdin = io::stdin();
    let file_type = stdin
        .as_fd()
        .try_clone_to_owned()
        .and_then(|fd| File::from(fd).metadata())
        .map(|metadata| metadata.file_type());
    file_type.is_ok_and(|kind| kind.is_fifo() || kind.is_file())
        && poll::bytes_available(stdin.as_raw_fd()).is_some_and(|bytes| bytes > 0)
}

/// Standard output without the line buffer in between, so that an answer is one write.
pub(crate) fn unbuffered_stdout() -> io::Result<File> {
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}
