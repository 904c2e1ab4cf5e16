//! Starts a process, and explains why one did not start.
#![allow(unsafe_code)] // Each block says why it is sound.

use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::Error;
use crate::runner::job::unavailable;
use crate::runner::stop::Stop;

/// The time for which a file that is open for writing is tried again: its installer, or a process that was forked
/// meanwhile and has not reached its `exec`, is about to close it.
const BUSY: Duration = Duration::from_millis(200);

/// Starts a process in a group of its own, so that what it starts can be ended with it.
pub(crate) fn spawn(command: &mut Command, name: &str, stop: &Stop) -> Result<Child, Error> {
    command.process_group(0);
    if any_signal_is_blocked() {
        // A host that takes its signals by sigwait or signalfd has them blocked, and a child would inherit that: it
        // could not be asked to end. Only then, since the standard library is slower with this than without.
        // SAFETY: the function is async-signal-safe and allocates nothing.
        unsafe {
            command.pre_exec(unblock_signals);
        }
    }
    let began = Instant::now();
    loop {
        match command.spawn() {
            Err(e) if e.raw_os_error() == Some(libc::ETXTBSY) && began.elapsed() < BUSY && !stop.is_requested() => {
                std::thread::sleep(Duration::from_millis(5));
            }
            spawned => return spawned.map_err(|e| explain(command, name, e)),
        }
    }
}

fn any_signal_is_blocked() -> bool {
    // SAFETY: the set is plain data for which all zeros are valid, the pointers live through the calls, and without a
    // set to change to nothing changes.
    unsafe {
        let mut blocked: libc::sigset_t = std::mem::zeroed();
        let known = libc::pthread_sigmask(libc::SIG_SETMASK, std::ptr::null(), &raw mut blocked);
        known == 0 && (1..=31).any(|signal| libc::sigismember(&raw const blocked, signal) == 1)
    }
}

fn unblock_signals() -> io::Result<()> {
    // SAFETY: as above; `sigemptyset` and `pthread_sigmask` are async-signal-safe.
    unsafe {
        let mut none: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&raw mut none);
        match libc::pthread_sigmask(libc::SIG_SETMASK, &raw const none, std::ptr::null_mut()) {
            0 => Ok(()),
            e => Err(io::Error::from_raw_os_error(e)),
        }
    }
}

fn explain(command: &Command, name: &str, e: io::Error) -> Error {
    let dir = command.get_current_dir().filter(|dir| !dir.is_dir());
    let hint = match (e.raw_os_error(), dir) {
        (Some(libc::ENOENT | libc::ENOTDIR | libc::EACCES), Some(dir)) => {
            format!(": there is no directory {} to run it in", dir.display())
        }
        (Some(libc::ENOENT), None) if Path::new(command.get_program()).exists() => {
            ": the file is there, but not the interpreter on its first line, or the loader it was built for".to_owned()
        }
        _ => hint(&e).to_owned(),
    };
    unavailable("run", name, e, &hint)
}

/// Returns advice on an error of the system, which continues its text.
pub(crate) fn hint(e: &io::Error) -> &'static str {
    match e.raw_os_error() {
        Some(libc::EACCES) => {
            ": check the modes of the file and of the directories above it, and whether the file system is mounted noexec"
        }
        Some(libc::ENOEXEC) => ": it is neither a program for this machine nor a script that begins with #!",
        Some(libc::ETXTBSY) => ": its file is still open for writing; call again once it is installed",
        Some(libc::E2BIG) => ": its arguments and environment are larger than this system passes on",
        Some(libc::EAGAIN) => {
            ": this user, or this container, may start no more processes and threads; call again later, run fewer at once \
             (`Executable::with_max_processes`) or raise the limit (`ulimit -u`)"
        }
        Some(libc::EMFILE) => {
            ": this process may open no more files; run fewer plugins at once (`Executable::with_max_processes`) or raise \
             the limit (`ulimit -n`)"
        }
        Some(libc::ENFILE) => ": this system may open no more files; call again later",
        Some(libc::ENOMEM) => ": there is no memory for another process",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_of_the_system_says_what_to_do() {
        for (number, word) in [
            (libc::EAGAIN, "with_max_processes"),
            (libc::EMFILE, "ulimit -n"),
            (libc::ENFILE, "call again later"),
            (libc::ENOMEM, "no memory"),
            (libc::E2BIG, "environment"),
            (libc::EACCES, "noexec"),
        ] {
            let error = explain(&Command::new("/bin/sh"), "sh", io::Error::from_raw_os_error(number));
            assert_eq!(error.code(), crate::Code::Unavailable);
            assert!(error.message().contains(word), "{error}");
            assert!(std::error::Error::source(&error).is_some());
        }
    }
}
