//! One process to run, and its outcome; shared by the platforms.

use std::io;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::stderr::StderrSink;
use super::stop::Stop;
use super::{ExitStatus, Output};
use crate::{Code, Error};

/// The time output is still read after the process ended, where another process holds it open.
pub(crate) const DRAIN_TIMEOUT: Duration = Duration::from_millis(100);
/// The longer time after an exit with status 0 without output; the deadline of the call may end it sooner.
pub(crate) const SILENT_DRAIN_TIMEOUT: Duration = Duration::from_secs(10);
/// The time a killed process may take to end. One that waits for a dead disk may never end.
pub(crate) const KILL_TIMEOUT: Duration = Duration::from_secs(5);
/// The size of a read: the capacity of a pipe.
pub(crate) const CHUNK: usize = 64 << 10;

/// One process to run to its end.
pub(crate) struct Job {
    /// Standard streams are set up: standard input and standard error may be pipes, standard output is one.
    pub(crate) command: Command,
    /// The name for messages.
    pub(crate) name: String,
    pub(crate) stdin: Bytes,
    pub(crate) max_stdout: usize,
    pub(crate) stderr: StderrSink,
    /// The time from the request to end until the kill.
    #[cfg_attr(not(unix), allow(dead_code))] // Only unix can request an end.
    pub(crate) grace: Duration,
}

/// The function of a platform that runs a job to its end, or until [`Stop`] is requested. Blocks.
pub(crate) type RunJob = fn(Job, &Stop) -> JobEnd;

/// The end of a job.
pub(crate) struct JobEnd {
    pub(crate) outcome: Result<Output, Error>,
    /// A process that was killed and has not ended; it still has to be waited for.
    pub(crate) unreaped: Option<Child>,
}

impl From<Result<Output, Error>> for JobEnd {
    fn from(outcome: Result<Output, Error>) -> Self {
        Self {
            outcome,
            unreaped: None,
        }
    }
}

/// Adds the hint at what makes waiting for a child fail.
pub(crate) fn waited(name: &str, status: io::Result<ExitStatus>) -> Result<ExitStatus, Error> {
    status.map_err(|e| {
        let hint = ": does this program ignore SIGCHLD, or wait for children that it did not start?";
        unavailable("wait for", name, e, hint)
    })
}

/// The outcome of a job that was stopped before its process started. The caller of [`Stop`] reports its own reason.
pub(crate) fn not_started() -> Error {
    Error::new(Code::Canceled, "the call was cancelled before its process started")
}

/// Reports `cannot {what} {name}`; `hint` is empty or continues the text of the system.
pub(crate) fn unavailable(what: &str, name: &str, e: io::Error, hint: &str) -> Error {
    Error::new(Code::Unavailable, format!("cannot {what} {name}: {e}{hint}")).with_source(e)
}

/// The error of a process that did not end after it was killed.
pub(crate) fn unkillable(name: &str, pid: u32) -> Error {
    Error::new(
        Code::Unavailable,
        format!("{name} (process {pid}) was killed and does not end: it may wait for a disk or a device that is gone"),
    )
}

/// The pauses between checks of what cannot be waited for: short after an event, then ever longer.
pub(crate) struct Backoff {
    last_event: Instant,
}

impl Backoff {
    pub(crate) fn new() -> Self {
        Self {
            last_event: Instant::now(),
        }
    }

    pub(crate) fn reset(&mut self) {
        self.last_event = Instant::now();
    }

    /// Returns an eighth of the time since the last event, so that the end of a long process is noticed at most an
    /// eighth later.
    pub(crate) fn pause(&self) -> Duration {
        (self.last_event.elapsed() / 8).clamp(Duration::from_millis(1), Duration::from_millis(20))
    }
}
