//! Running one process to its end, whatever it does.

use std::io::{self, ErrorKind, Read, Write};
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command};
use std::time::{Duration, Instant};

use bytes::{Buf, Bytes};

use super::poll::{self, Interest};
use crate::runner::{Finished, Invocation, Status, too_much_output};
use crate::{Code, Error};

/// How much of the end of standard error is kept.
const STDERR_TAIL: usize = 8 << 10;
/// How long output is still read after the process ended, where something else holds it open.
const DRAIN: Duration = Duration::from_millis(100);
/// How often a process is looked at where its end cannot be waited for.
const LOOK: Duration = Duration::from_millis(10);

/// Dropping it ends the process.
pub(crate) type Stop = UnixStream;

/// One end to drop, one for [`run`] to watch.
pub(crate) fn stop_pair() -> io::Result<(Stop, Stop)> {
    UnixStream::pair()
}

/// Puts the process into a group of its own, so that what it starts can be ended with it.
pub(crate) fn own_group(command: &mut Command) {
    command.process_group(0);
}

/// Runs a process to its end, or to the end of the other half of `stop`: then its group gets SIGTERM, and SIGKILL
/// after `grace`. Blocks.
pub(crate) fn run(
    mut command: Command,
    name: &str,
    invocation: Invocation,
    stop: &Stop,
    grace: Duration,
) -> Result<Finished, Error> {
    let wrong =
        |what: &str, e: io::Error| Error::new(Code::Unavailable, format!("cannot {what} {name}: {e}")).with_source(e);
    let mut child = command.spawn().map_err(|e| wrong("run", e))?;
    // Without this the parent's copy of the pipes' other ends would live as long as the command.
    drop(command);
    let mut run = Run::new(&mut child, invocation, grace).map_err(|e| wrong("talk to", e))?;
    let outcome = run.until_ended(stop);
    if outcome.is_err() {
        poll::kill_group(run.pid, libc::SIGKILL);
    }
    let Run {
        stdout,
        stderr,
        too_much,
        max_stdout,
        ..
    } = run;
    // The process has ended, or cannot be waited for at all.
    let status = child
        .wait()
        .and_then(|status| outcome.map(|()| status))
        .map_err(|e| wrong("wait for", e))?;
    if too_much {
        return Err(too_much_output(max_stdout));
    }
    let status = match (status.code(), status.signal()) {
        (Some(code), _) => Status::Exited(code),
        (None, signal) => Status::Signaled(signal.unwrap_or_default()),
    };
    Ok(Finished {
        status,
        stdout: stdout.bytes.into(),
        stderr_tail: stderr.bytes.into(),
    })
}

struct Run {
    pid: libc::pid_t,
    pidfd: Option<OwnedFd>,
    stdin: Option<(ChildStdin, Bytes)>,
    stdout: Output<ChildStdout>,
    stderr: Output<ChildStderr>,
    max_stdout: usize,
    too_much: bool,
    grace: Duration,
    phase: Phase,
}

/// One of the two outputs, until its end.
struct Output<P> {
    pipe: Option<P>,
    bytes: Vec<u8>,
}

#[derive(Clone, Copy)]
enum Phase {
    Running,
    /// Asked to end; killed at the instant.
    Ending(Instant),
    Killed,
    /// Ended; output is read until the instant.
    Draining(Instant),
}

impl Run {
    fn new(child: &mut Child, invocation: Invocation, grace: Duration) -> io::Result<Self> {
        // A process id fits: it came from the kernel as this type.
        let pid = libc::pid_t::try_from(child.id()).map_err(io::Error::other)?;
        let run = Self {
            pid,
            pidfd: poll::pidfd(pid),
            stdin: child.stdin.take().map(|pipe| (pipe, invocation.stdin)),
            stdout: Output {
                pipe: child.stdout.take(),
                bytes: Vec::new(),
            },
            stderr: Output {
                pipe: child.stderr.take(),
                bytes: Vec::new(),
            },
            max_stdout: invocation.max_stdout,
            too_much: false,
            grace,
            phase: Phase::Running,
        };
        let fds = [
            run.stdin.as_ref().map(|(pipe, _)| pipe.as_raw_fd()),
            run.stdout.pipe.as_ref().map(AsRawFd::as_raw_fd),
            run.stderr.pipe.as_ref().map(AsRawFd::as_raw_fd),
        ];
        if let Err(e) = fds.into_iter().flatten().try_for_each(poll::set_nonblocking) {
            poll::kill_group(pid, libc::SIGKILL);
            return Err(e);
        }
        Ok(run)
    }

    /// Returns when the process has ended (it is still to be reaped) and its output is read.
    fn until_ended(&mut self, stop: &Stop) -> io::Result<()> {
        let mut chunk = vec![0; 64 << 10];
        loop {
            let now = Instant::now();
            self.advance(now);
            if let Phase::Draining(until) = self.phase {
                let open = self.stdout.pipe.is_some() || self.stderr.pipe.is_some();
                if !open || now >= until {
                    if open {
                        // What the process itself wrote is in the pipe by now, however late we are.
                        while self.stdout.read(&mut chunk) && self.stdout.bytes.len() <= self.max_stdout {}
                        self.too_much |= self.stdout.bytes.len() > self.max_stdout;
                        // Still the group of our process, which is not reaped yet.
                        poll::kill_group(self.pid, libc::SIGTERM);
                    }
                    return Ok(());
                }
            }
            self.wait(now, stop)?;
            self.transfer(&mut chunk, stop);
        }
    }

    /// Moves on to the next phase where it is time.
    fn advance(&mut self, now: Instant) {
        if !matches!(self.phase, Phase::Draining(_)) && poll::has_ended(self.pid) {
            self.phase = Phase::Draining(now + DRAIN);
        }
        match self.phase {
            Phase::Ending(until) if now >= until => {
                poll::kill_group(self.pid, libc::SIGKILL);
                self.phase = Phase::Killed;
            }
            _ => {}
        }
    }

    fn end(&mut self) {
        if matches!(self.phase, Phase::Running) {
            poll::kill_group(self.pid, libc::SIGTERM);
            self.phase = Phase::Ending(Instant::now() + self.grace);
            self.stdin = None;
        }
    }

    fn wait(&self, now: Instant, stop: &Stop) -> io::Result<()> {
        let until = match self.phase {
            Phase::Running | Phase::Killed => None,
            Phase::Ending(until) | Phase::Draining(until) => Some(until),
        };
        let timeout = until.map(|until| until.saturating_duration_since(now));
        let ended = matches!(self.phase, Phase::Draining(_));
        let look = (self.pidfd.is_none() && !ended).then_some(LOOK);
        let running = matches!(self.phase, Phase::Running);
        poll::wait(
            &[
                (running.then(|| stop.as_raw_fd()), Interest::Read),
                (self.stdin.as_ref().map(|(pipe, _)| pipe.as_raw_fd()), Interest::Write),
                (self.stdout.pipe.as_ref().map(AsRawFd::as_raw_fd), Interest::Read),
                (self.stderr.pipe.as_ref().map(AsRawFd::as_raw_fd), Interest::Read),
                (
                    self.pidfd.as_ref().filter(|_| !ended).map(AsRawFd::as_raw_fd),
                    Interest::Read,
                ),
            ],
            match (timeout, look) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        )
    }

    /// Moves what can be moved without waiting.
    fn transfer(&mut self, chunk: &mut [u8], stop: &Stop) {
        if matches!(self.phase, Phase::Running) && poll::is_ready(stop.as_raw_fd()) {
            self.end();
        }
        if let Some((pipe, rest)) = &mut self.stdin {
            match pipe.write(rest) {
                Ok(written) => rest.advance(written),
                Err(e) if waits(&e) => {}
                // A plugin need not read its request (row C27).
                Err(_) => rest.clear(),
            }
            if rest.is_empty() {
                self.stdin = None;
            }
        }
        self.stdout.read(chunk);
        if self.stdout.bytes.len() > self.max_stdout {
            self.too_much = true;
            self.stdout = Output {
                pipe: None,
                bytes: Vec::new(),
            };
            self.end();
        }
        self.stderr.read(chunk);
        let excess = self.stderr.bytes.len().saturating_sub(STDERR_TAIL);
        self.stderr.bytes.drain(..excess);
    }
}

impl<P: Read> Output<P> {
    /// Reads a piece of what is there, and says whether there was any.
    fn read(&mut self, chunk: &mut [u8]) -> bool {
        let Some(pipe) = &mut self.pipe else { return false };
        match pipe.read(chunk) {
            Ok(0) => self.pipe = None,
            Ok(read) => self.bytes.extend_from_slice(chunk.get(..read).unwrap_or_default()),
            Err(e) if waits(&e) => return false,
            Err(_) => self.pipe = None,
        }
        self.pipe.is_some()
    }
}

fn waits(e: &io::Error) -> bool {
    matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted)
}
