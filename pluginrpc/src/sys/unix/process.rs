//! Runs one process to its end.

use std::io::{self, ErrorKind, Read, Write};
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::ExitStatusExt;
use std::process::{ChildStderr, ChildStdin, ChildStdout, ExitStatus};
use std::time::{Duration, Instant};

use bytes::{Buf, Bytes};

pub(crate) use super::group::ProcessGroup;
use super::poll::{self, Interest};
pub(crate) use super::spawn::{hint, spawn};
use crate::runner::job::{
    Backoff, CHUNK, DRAIN_TIMEOUT, Job, JobEnd, KILL_TIMEOUT, SILENT_DRAIN_TIMEOUT, not_started, unavailable,
    unkillable, waited,
};
use crate::runner::stderr::StderrSink;
use crate::runner::stop::Stop;
use crate::runner::{self, Output, too_much_output};

/// Runs a process to its end, or until `stop` is asked: then its group gets SIGTERM, and SIGKILL after the grace.
/// Blocks.
pub(crate) fn run(job: Job, stop: &Stop) -> JobEnd {
    run_with(job, stop, poll::pidfd)
}

/// Behaves like a system that cannot wait for a process and for files at once.
#[cfg(test)]
pub(crate) fn run_without_pidfd(job: Job, stop: &Stop) -> JobEnd {
    run_with(job, stop, |_| None)
}

fn run_with(mut job: Job, stop: &Stop, pidfd: fn(libc::pid_t) -> Option<OwnedFd>) -> JobEnd {
    if stop.is_requested() {
        return Err(not_started()).into();
    }
    let wrong = |what: &str, e: io::Error| {
        let hint = hint(&e);
        unavailable(what, &job.name, e, hint)
    };
    // Made first: without it a process could not be ended, and would have been started for nothing.
    let (asked, ask) = match UnixStream::pair() {
        Ok(pair) => pair,
        Err(e) => return Err(wrong("talk to", e)).into(),
    };
    let mut child = match spawn(&mut job.command, &job.name, stop) {
        Ok(child) => child,
        Err(error) => return Err(error).into(),
    };
    // A process id fits: it came from the kernel as this type.
    let pid = libc::pid_t::try_from(child.id()).unwrap_or_default();
    // Runs on the thread that requests the end, so that the signal is sent even if that thread exits the process next.
    stop.on_request(move || {
        poll::signal(pid, libc::SIGTERM);
        // A stopped process acts on a signal only once it runs again.
        poll::signal(pid, libc::SIGCONT);
        drop(ask);
    });
    let mut run = Supervisor {
        pid,
        pidfd: pidfd(pid),
        ended: false,
        backoff: Backoff::new(),
        stop,
        asked,
        stdin: child.stdin.take().map(|pipe| (pipe, job.stdin)),
        stdout: child.stdout.take(),
        output: Vec::new(),
        max_stdout: job.max_stdout,
        too_much: false,
        held: false,
        stderr: child.stderr.take(),
        sink: job.stderr,
        grace: job.grace,
        phase: Phase::Running,
    };
    let last = run.prepare().and_then(|()| run.until_ended());
    if !matches!(last, Ok(End::Ended)) {
        poll::signal(pid, libc::SIGKILL);
    }
    let (stdout, too_much, stderr_tail, stdout_held) = (run.output, run.too_much, run.sink.finish(), run.held);
    // From here on the process id may come to mean another process.
    stop.disarm();
    let outcome = match last {
        Ok(End::Ended) => {
            let status = child.wait().map(as_status);
            return match too_much {
                true => Err(too_much_output(job.max_stdout)),
                false => waited(&job.name, status).map(|status| {
                    let mut output = Output::new(status, stdout).with_stderr_tail(stderr_tail);
                    output.stdout_held = stdout_held;
                    output
                }),
            }
            .into();
        }
        Ok(End::Unkillable) => Err(unkillable(&job.name, child.id())),
        Err(e) => Err(wrong("wait for", e)),
    };
    JobEnd {
        outcome,
        unreaped: Some(child),
    }
}

pub(super) fn as_status(status: ExitStatus) -> runner::ExitStatus {
    match (status.code(), status.signal()) {
        (Some(code), _) => runner::ExitStatus::Exited(code),
        (None, signal) => runner::ExitStatus::Signaled(signal.unwrap_or_default()),
    }
}

struct Supervisor<'a> {
    pid: libc::pid_t,
    pidfd: Option<OwnedFd>,
    /// The process has ended, and is kept from vanishing, so that its id still means its group.
    ended: bool,
    backoff: Backoff,
    stop: &'a Stop,
    /// Its other half is closed when `stop` is asked.
    asked: UnixStream,
    stdin: Option<(ChildStdin, Bytes)>,
    stdout: Option<ChildStdout>,
    output: Vec<u8>,
    max_stdout: usize,
    too_much: bool,
    /// Something that the process started held standard output open when we stopped reading.
    held: bool,
    stderr: Option<ChildStderr>,
    sink: StderrSink,
    grace: Duration,
    phase: Phase,
}

#[derive(Clone, Copy)]
enum Phase {
    Running,
    /// It has ended; output is read until the instant.
    Draining(Instant),
    /// It has ended with status 0 and without a word, and something that it started holds standard output open: its
    /// answer may come from there. Output is read until the instant, or until it pauses.
    AwaitingOutput(Instant),
    /// Asked to end; what is left of the group is killed at the instant.
    Ending(Instant),
    /// Killed; given up at the instant.
    Killed(Instant),
}

enum End {
    /// It has ended and can be reaped.
    Ended,
    /// It was killed and is still there.
    Unkillable,
}

/// The readiness of the files.
struct Ready {
    asked: bool,
    stdin: bool,
    stdout: bool,
    stderr: bool,
    ended: bool,
}

impl Supervisor<'_> {
    fn prepare(&mut self) -> io::Result<()> {
        if self.stdin.is_some() {
            poll::block_sigpipe();
        }
        let pipes = [
            self.stdin.as_ref().map(|(pipe, _)| pipe.as_raw_fd()),
            self.stdout.as_ref().map(AsRawFd::as_raw_fd),
            self.stderr.as_ref().map(AsRawFd::as_raw_fd),
        ];
        pipes.into_iter().flatten().try_for_each(poll::set_nonblocking)
    }

    fn until_ended(&mut self) -> io::Result<End> {
        let mut chunk = Chunk::default();
        loop {
            let now = Instant::now();
            if let Some(last) = self.advance(now, &mut chunk) {
                return Ok(last);
            }
            let ready = self.wait(now)?;
            self.transfer(&ready, &mut chunk);
        }
    }

    /// Moves on to the next phase where it is time.
    fn advance(&mut self, now: Instant, chunk: &mut Chunk) -> Option<End> {
        if !self.ended && self.pidfd.is_none() {
            self.ended = poll::has_ended(self.pid);
        }
        // Its end may come to us before the reason for it does.
        if self.ended && self.accepts_stop() && self.stop.is_requested() {
            self.begin_ending();
        }
        let open = self.stdout.is_some() || self.stderr.is_some();
        match self.phase {
            Phase::Running if self.ended => {
                self.phase = Phase::Draining(now + DRAIN_TIMEOUT);
                return self.advance(now, chunk);
            }
            Phase::Draining(_) | Phase::AwaitingOutput(_) if !open => return Some(End::Ended),
            Phase::AwaitingOutput(_) if self.stdout.is_none() => {
                self.phase = Phase::Draining(now);
                return self.advance(now, chunk);
            }
            Phase::Draining(until) if now >= until && self.may_still_answer() => {
                self.phase = Phase::AwaitingOutput(now + SILENT_DRAIN_TIMEOUT);
            }
            Phase::Draining(until) | Phase::AwaitingOutput(until) if now >= until => {
                self.read_what_is_there(chunk);
                self.held = self.stdout.is_some();
                // Something that the process started holds its output open.
                poll::signal(self.pid, libc::SIGTERM);
                return Some(End::Ended);
            }
            // The processes that it started get the same time, as long as they hold its output.
            Phase::Ending(until) if now >= until || (self.ended && !open) => {
                poll::signal(self.pid, libc::SIGKILL);
                self.phase = Phase::Killed(now + KILL_TIMEOUT);
                return self.advance(now, chunk);
            }
            Phase::Killed(_) if self.ended => return Some(End::Ended),
            Phase::Killed(until) if now >= until => return Some(End::Unkillable),
            _ => {}
        }
        None
    }

    fn accepts_stop(&self) -> bool {
        matches!(
            self.phase,
            Phase::Running | Phase::Draining(_) | Phase::AwaitingOutput(_)
        )
    }

    /// Nothing came yet, the process reported success, and standard output is open.
    fn may_still_answer(&self) -> bool {
        self.stdout.is_some() && self.output.is_empty() && !self.too_much && poll::exited_with_zero(self.pid)
    }

    fn begin_ending(&mut self) {
        self.held = self.ended && self.stdout.is_some();
        self.phase = Phase::Ending(Instant::now() + self.grace);
        self.stdin = None;
    }

    fn wait(&self, now: Instant) -> io::Result<Ready> {
        let until = match self.phase {
            Phase::Running => None,
            Phase::Draining(until) | Phase::AwaitingOutput(until) | Phase::Ending(until) | Phase::Killed(until) => {
                Some(until)
            }
        };
        let timeout = until.map(|until| until.saturating_duration_since(now));
        let backoff = (!self.ended && self.pidfd.is_none()).then(|| self.backoff.pause());
        let pidfd = self.pidfd.as_ref().filter(|_| !self.ended);
        let [asked, stdin, stdout, stderr, ended] = poll::wait(
            [
                (self.accepts_stop().then(|| self.asked.as_raw_fd()), Interest::Read),
                (self.stdin.as_ref().map(|(pipe, _)| pipe.as_raw_fd()), Interest::Write),
                (raw(self.stdout.as_ref()), Interest::Read),
                (raw(self.stderr.as_ref()), Interest::Read),
                (raw(pidfd), Interest::Read),
            ],
            match (timeout, backoff) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        )?;
        Ok(Ready {
            asked,
            stdin,
            stdout,
            stderr,
            ended,
        })
    }

    /// Moves what can be moved without waiting.
    fn transfer(&mut self, ready: &Ready, chunk: &mut Chunk) {
        if ready.asked {
            self.begin_ending();
        }
        if ready.stdin {
            self.write_stdin();
        }
        if ready.stdout {
            self.read_stdout(chunk);
        }
        if ready.stderr {
            self.read_stderr(chunk);
        }
        if let (true, Phase::AwaitingOutput(until)) = (ready.stdout, &mut self.phase) {
            *until = Instant::now() + DRAIN_TIMEOUT;
        }
        if ready.stdout || ready.stderr {
            self.backoff.reset();
        }
        self.ended |= ready.ended;
    }

    fn write_stdin(&mut self) {
        let Some((pipe, rest)) = &mut self.stdin else { return };
        match pipe.write(rest) {
            Ok(written) => rest.advance(written),
            Err(e) if waits(&e) => {}
            // A plugin need not read its request.
            Err(_) => rest.clear(),
        }
        if rest.is_empty() {
            self.stdin = None;
        }
    }

    /// Returns true if there may be more.
    fn read_stdout(&mut self, chunk: &mut Chunk) -> bool {
        let more = read(&mut self.stdout, chunk, |bytes| self.output.extend_from_slice(bytes));
        if self.output.len() > self.max_stdout {
            self.too_much = true;
            self.stdout = None;
            self.output = Vec::new();
            self.stop.request();
        }
        more && !self.too_much
    }

    fn read_stderr(&mut self, chunk: &mut Chunk) -> bool {
        read(&mut self.stderr, chunk, |bytes| self.sink.push(bytes))
    }

    /// Reads what is in the pipes: everything the process itself wrote. Others may go on writing: of standard error,
    /// which has no limit, no more is read than a pipe holds.
    fn read_what_is_there(&mut self, chunk: &mut Chunk) {
        while self.read_stdout(chunk) {}
        for _ in 0..16 {
            if !self.read_stderr(chunk) {
                break;
            }
        }
    }
}

fn raw(file: Option<&impl AsRawFd>) -> Option<RawFd> {
    file.map(AsRawFd::as_raw_fd)
}

/// The read buffer. It starts small, since most answers are.
struct Chunk(Vec<u8>);

impl Default for Chunk {
    fn default() -> Self {
        Self(vec![0; 4 << 10])
    }
}

/// Reads once; returns true if there may be more.
fn read(pipe: &mut Option<impl Read>, chunk: &mut Chunk, push: impl FnOnce(&[u8])) -> bool {
    let Some(open) = pipe else { return false };
    match open.read(&mut chunk.0) {
        Ok(read @ 1..) => {
            push(chunk.0.get(..read).unwrap_or_default());
            if read == chunk.0.len() {
                chunk.0.resize(CHUNK, 0);
            }
            true
        }
        Err(e) if waits(&e) => false,
        Ok(0) | Err(_) => {
            *pipe = None;
            false
        }
    }
}

fn waits(e: &io::Error) -> bool {
    matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted)
}
