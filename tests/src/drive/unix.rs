//! Closed descriptors, terminals and signals for cases on Unix.
#![allow(unsafe_code)] // Each block says why it is sound.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::{FromRawFd, OwnedFd};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, ExitStatus, Stdio};

use super::Stop;
use crate::case::{Case, Exit, Signal, Sink, Stdin};

/// Descriptors that stay open while the process lives.
pub(super) struct Wiring {
    _terminal: Option<OwnedFd>,
}

impl Wiring {
    /// Connects the process as the case says.
    pub(super) fn new(command: &mut Command, case: &Case) -> Result<Self, Stop> {
        let failed = |e: io::Error| Stop::Failed(format!("the case cannot be set up: {e}"));
        let mut terminal = None;
        command.stdin(match case.stdin {
            Stdin::Empty | Stdin::Closed => Stdio::null(),
            Stdin::Bytes(_) | Stdin::Open(_) => Stdio::piped(),
            Stdin::Terminal => {
                let (ours, theirs) = open_terminal().map_err(failed)?;
                terminal = Some(ours);
                theirs.into()
            }
        });
        if matches!(case.stdin, Stdin::Empty) {
            // A pipe at its end, as hosts have it; /dev/null would be another kind of file.
            let (reader, _) = io::pipe().map_err(failed)?;
            command.stdin(reader);
        }
        command.stdout(sink(case.stdout_to)?).stderr(sink(case.stderr_to)?);
        let mut closed = Vec::new();
        for (is_closed, fd) in [
            (matches!(case.stdin, Stdin::Closed), libc::STDIN_FILENO),
            (case.stdout_to == Sink::Closed, libc::STDOUT_FILENO),
            (case.stderr_to == Sink::Closed, libc::STDERR_FILENO),
        ] {
            closed.extend(is_closed.then_some(fd));
        }
        let ignored: Vec<_> = case.ignores.iter().map(|signal| signal.number()).collect();
        // A shell that starts us in the background makes us ignore SIGINT, which a plugin would inherit.
        let heeded = if case.signals.is_empty() {
            &[][..]
        } else {
            &[libc::SIGINT, libc::SIGTERM]
        };
        command.process_group(0);
        if !closed.is_empty() || !ignored.is_empty() || !heeded.is_empty() {
            // SAFETY: between fork and exec only close(2) and signal(2) are called, which are async-signal-safe, on
            // descriptors that belong to the child alone.
            unsafe {
                command.pre_exec(move || {
                    for &fd in &closed {
                        libc::close(fd);
                    }
                    for &signal in heeded {
                        libc::signal(signal, libc::SIG_DFL);
                    }
                    for &signal in &ignored {
                        libc::signal(signal, libc::SIG_IGN);
                    }
                    Ok(())
                });
            }
        }
        Ok(Self { _terminal: terminal })
    }
}

fn sink(sink: Sink) -> Result<Stdio, Stop> {
    let failed = |e: io::Error| Stop::Failed(format!("the case cannot be set up: {e}"));
    Ok(match sink {
        Sink::Pipe => Stdio::piped(),
        Sink::Closed => Stdio::null(),
        Sink::BrokenPipe => io::pipe().map_err(failed)?.1.into(),
        Sink::FullDisk => {
            let full = OpenOptions::new().write(true).open("/dev/full");
            full.map_err(|e| Stop::Skipped(format!("/dev/full: {e}")))?.into()
        }
    })
}

/// Both ends of a new terminal: ours and the one for the process.
///
/// # Errors
/// The system has no terminal left.
pub fn open_terminal() -> io::Result<(OwnedFd, File)> {
    let (mut ours, mut theirs) = (-1, -1);
    let null = std::ptr::null_mut();
    // SAFETY: the two pointers are to integers that live through the call; the other three may be null.
    let done = unsafe { libc::openpty(&raw mut ours, &raw mut theirs, null, null.cast(), null.cast()) };
    if done != 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the call made both descriptors, and nothing else owns them. Without the flag every other process that a
    // test starts meanwhile would hold the terminal, too.
    unsafe {
        libc::fcntl(ours, libc::F_SETFD, libc::FD_CLOEXEC);
        libc::fcntl(theirs, libc::F_SETFD, libc::FD_CLOEXEC);
        Ok((OwnedFd::from_raw_fd(ours), File::from_raw_fd(theirs)))
    }
}

/// Sends a signal to a process that was not waited for yet, so that its id is still its own.
pub(super) fn send(child: &Child, signal: Signal) -> Result<(), Stop> {
    let pid = libc::pid_t::try_from(child.id()).map_err(|e| Stop::Failed(e.to_string()))?;
    // SAFETY: takes and gives integers.
    match unsafe { libc::kill(pid, signal.number()) } {
        0 => Ok(()),
        _ => Err(Stop::Failed(format!("kill: {}", io::Error::last_os_error()))),
    }
}

/// Ends whatever is left of the process's group.
pub(super) fn kill_group(child: &Child) {
    if let Some(group) = libc::pid_t::try_from(child.id()).ok().filter(|&group| group > 1) {
        // SAFETY: takes and gives integers. The group is that of our child.
        unsafe {
            libc::kill(-group, libc::SIGKILL);
        }
    }
}

pub(super) fn exit(status: ExitStatus) -> Exit {
    match (status.code(), status.signal()) {
        (Some(code), _) => Exit::Status(code),
        (None, signal) => Exit::Signal(signal.unwrap_or_default()),
    }
}

/// An argument of any bytes.
pub(super) fn argument(bytes: Vec<u8>) -> Result<OsString, Stop> {
    Ok(OsString::from_vec(bytes))
}
