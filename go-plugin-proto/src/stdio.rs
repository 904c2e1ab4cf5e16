//! Output after the handshake: captured from the process, streamed by GRPCStdio.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context as TaskContext, Poll, Waker};
use std::time::Duration;

use futures_core::Stream;
use pluginrpc::{Context, Error, Streaming};

use crate::plugin::grpc_stdio::GrpcStdio;
use crate::plugin::{StdioData, stdio_data::Channel};

/// Output that waits for the host.
const MAX_WAITING: usize = 1024 * 1024;

/// Time that a full buffer waits for a host that reads, before output is dropped.
const PATIENCE: Duration = Duration::from_secs(1);

/// Largest piece of output; the host's side of a pipe holds as much.
const PIECE: usize = 64 * 1024;

/// The plugin's output on its way to the host.
#[derive(Clone, Default)]
pub(crate) struct Stdio(Arc<Shared>);

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    room: Condvar,
}

#[derive(Default)]
struct Waiting {
    pieces: VecDeque<StdioData>,
    bytes: usize,
    readers: usize,
    waker: Option<Waker>,
}

impl Stdio {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Appends output. Blocks while the buffer is full and the host reads, for at most [`PATIENCE`]; drops output that
    /// does not fit then.
    #[cfg_attr(not(unix), allow(dead_code))]
    fn push(&self, channel: Channel, data: &[u8]) {
        let full =
            |waiting: &mut Waiting| waiting.readers > 0 && waiting.bytes.saturating_add(data.len()) > MAX_WAITING;
        let waited = self.0.room.wait_timeout_while(self.lock(), PATIENCE, full);
        let (mut waiting, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if waiting.bytes.saturating_add(data.len()) > MAX_WAITING {
            return;
        }
        waiting.bytes = waiting.bytes.saturating_add(data.len());
        waiting.pieces.push_back(StdioData {
            channel: channel.into(),
            data: data.to_vec(),
        });
        if let Some(waker) = waiting.waker.take() {
            waker.wake();
        }
    }

    /// Redirects standard output, and standard error where `stderr` is set, into the buffer; once per process.
    ///
    /// Output that cannot be redirected stays in place.
    #[cfg(unix)]
    pub(crate) fn capture(&self, stderr: bool) {
        let _ = capture::stdout().map(|read| self.clone().drain(Channel::Stdout, read));
        if stderr {
            let _ = capture::stderr().map(|read| self.clone().drain(Channel::Stderr, read));
        }
    }

    /// Does nothing outside unix: output stays in place.
    #[cfg(not(unix))]
    pub(crate) fn capture(&self, _: bool) {}

    #[cfg(unix)]
    fn drain(self, channel: Channel, read: std::fs::File) {
        use std::io::Read;
        let drain = move || {
            let mut read = read;
            let mut piece = vec![0; PIECE];
            loop {
                match read.read(&mut piece) {
                    Ok(0) => return,
                    Ok(count) => self.push(channel, piece.get(..count).unwrap_or_default()),
                    Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                    Err(_) => return,
                }
            }
        };
        // Without a thread the pipe is closed and printing fails, which does not block.
        let _ = std::thread::Builder::new().name("plugin-output".into()).spawn(drain);
    }
}

impl GrpcStdio for Stdio {
    async fn stream_stdio(&self, _: &Context, (): ()) -> Result<Streaming<StdioData>, Error> {
        let mut waiting = self.lock();
        waiting.readers = waiting.readers.saturating_add(1);
        Ok(Streaming::new(Pieces(self.clone())))
    }
}

/// Lasts as long as the host listens: a host takes its end for that of the plugin.
struct Pieces(Stdio);

impl Stream for Pieces {
    type Item = Result<StdioData, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        let mut waiting = self.0.lock();
        match waiting.pieces.pop_front() {
            Some(piece) => {
                waiting.bytes = waiting.bytes.saturating_sub(piece.data.len());
                self.0.0.room.notify_all();
                Poll::Ready(Some(Ok(piece)))
            }
            None => {
                waiting.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl Drop for Pieces {
    fn drop(&mut self) {
        let mut waiting = self.0.lock();
        waiting.readers = waiting.readers.saturating_sub(1);
        self.0.0.room.notify_all();
    }
}

/// Redirects descriptors of the process.
#[cfg(unix)]
mod capture {
    use std::fs::File;
    use std::io::{self, Write};
    use std::os::fd::{AsFd, OwnedFd};
    use std::sync::OnceLock;

    use rustix::pipe::{PipeFlags, pipe_with};
    use rustix::stdio::{dup2_stderr, dup2_stdout};

    /// Stays open until the process ends: hosts take its end for that of the plugin.
    static STDOUT: OnceLock<OwnedFd> = OnceLock::new();
    /// Standard error as the host gave it.
    static STDERR: OnceLock<OwnedFd> = OnceLock::new();

    /// Returns the reading end of a pipe that has taken the place of standard output.
    pub(super) fn stdout() -> io::Result<File> {
        io::stdout().flush()?;
        let (read, write) = pipe()?;
        let _ = STDOUT.set(io::stdout().as_fd().try_clone_to_owned()?);
        dup2_stdout(&write)?;
        Ok(read.into())
    }

    /// Returns the reading end of a pipe that has taken the place of standard error.
    pub(super) fn stderr() -> io::Result<File> {
        let (read, write) = pipe()?;
        let _ = STDERR.set(io::stderr().as_fd().try_clone_to_owned()?);
        dup2_stderr(&write)?;
        Ok(read.into())
    }

    fn pipe() -> io::Result<(OwnedFd, OwnedFd)> {
        Ok(pipe_with(PipeFlags::CLOEXEC)?)
    }

    /// Writes to standard error as the host gave it.
    #[cfg(feature = "tracing")]
    pub(crate) fn write_stderr(line: &[u8]) -> io::Result<()> {
        match STDERR.get() {
            Some(fd) => File::from(fd.try_clone()?).write_all(line),
            None => io::stderr().write_all(line),
        }
    }
}
#[cfg(all(unix, feature = "tracing"))]
pub(crate) use capture::write_stderr;

/// Writes to standard error, which is not redirected outside unix.
#[cfg(all(not(unix), feature = "tracing"))]
pub(crate) fn write_stderr(line: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    std::io::stderr().write_all(line)
}
