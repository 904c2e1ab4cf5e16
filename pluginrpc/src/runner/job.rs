//! What the platform is told to do with one process, and what it says afterwards.

use std::io;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::stderr::StderrSink;
use super::stop::Stop;
use super::{ExitStatus, Output};
use crate::{Code, Error};

/// How long output is still read after the process ended, where something else holds it open.
pub(crate) const DRAIN: Duration = Duration::from_millis(100);
/// How long a process that was killed may take to vanish. One that waits for a dead disk can take for ever.
pub(crate) const VANISH: Duration = Duration::from_secs(5);
/// How much is read at once; what a pipe holds.
pub(crate) const CHUNK: usize = 64 << 10;

/// One process, to be run to its end.
pub(crate) struct Job {
    /// Its standard streams are set up: standard input and standard error may be pipes, standard output is one.
    pub(crate) command: Command,
    /// The name for messages.
    pub(crate) name: String,
    pub(crate) stdin: Bytes,
    pub(crate) max_stdout: usize,
    pub(crate) stderr: StderrSink,
    /// From the request to end to the kill.
    #[cfg_attr(not(unix), allow(dead_code))] // Elsewhere nobody can be asked.
    pub(crate) grace: Duration,
}

/// How a platform runs a job, to its end or to that of [`Stop`]. Blocks.
pub(crate) type Run = fn(Job, &Stop) -> Over;

/// The end of a job.
pub(crate) struct Over {
    pub(crate) outcome: Result<Output, Error>,
    /// A process that was killed and is still there; it has to be waited for.
    pub(crate) left: Option<Child>,
}

impl From<Result<Output, Error>> for Over {
    fn from(outcome: Result<Output, Error>) -> Self {
        Self { outcome, left: None }
    }
}

/// The outcome of a process that was waited for.
pub(crate) fn output(
    name: &str,
    status: io::Result<ExitStatus>,
    stdout: Vec<u8>,
    stderr_tail: Bytes,
) -> Result<Output, Error> {
    let status = status.map_err(|e| {
        let hint = ": does this program ignore SIGCHLD, or wait for children that it did not start?";
        unavailable("wait for", name, e, hint)
    })?;
    Ok(Output {
        status,
        stdout: stdout.into(),
        stderr_tail,
    })
}

/// The outcome of a job that was stopped first. Who stopped it has a reason of their own to tell.
pub(crate) fn not_started() -> Error {
    Error::new(Code::Canceled, "the call was cancelled before its process started")
}

/// `hint` is empty, or goes on from what the system says.
pub(crate) fn unavailable(what: &str, name: &str, e: io::Error, hint: &str) -> Error {
    Error::new(Code::Unavailable, format!("cannot {what} {name}: {e}{hint}")).with_source(e)
}

/// The outcome of a process that is still there after it was killed.
pub(crate) fn immortal(name: &str, pid: u32) -> Error {
    Error::new(
        Code::Unavailable,
        format!("{name} (process {pid}) was killed and does not end: it may wait for a disk or a device that is gone"),
    )
}

/// When to look again at what cannot be waited for: soon after something happened, and ever later.
pub(crate) struct Look {
    happened: Instant,
}

impl Look {
    pub(crate) fn new() -> Self {
        Self {
            happened: Instant::now(),
        }
    }

    pub(crate) fn something_happened(&mut self) {
        self.happened = Instant::now();
    }

    /// An eighth of the time since then, so that a process that takes long is noticed at most an eighth later.
    pub(crate) fn pause(&self) -> Duration {
        (self.happened.elapsed() / 8).clamp(Duration::from_millis(1), Duration::from_millis(20))
    }
}
