//! The few system calls that the standard library does not offer.
#![allow(unsafe_code)] // Each block says why it is sound.

use std::io;
#[cfg(target_os = "linux")]
use std::os::fd::FromRawFd;
use std::os::fd::{OwnedFd, RawFd};
use std::time::Duration;

/// The event to wait for on a file.
#[derive(Clone, Copy)]
pub(super) enum Interest {
    Read,
    Write,
}

impl Interest {
    fn events(self) -> libc::c_short {
        match self {
            Self::Read => libc::POLLIN,
            Self::Write => libc::POLLOUT,
        }
    }
}

/// Waits until one of the files is ready, at most for `timeout`; returns the readiness of each.
pub(super) fn wait<const N: usize>(
    files: [(Option<RawFd>, Interest); N],
    timeout: Option<Duration>,
) -> io::Result<[bool; N]> {
    let mut entries = files.map(|(fd, interest)| {
        // A negative descriptor is passed over.
        libc::pollfd {
            fd: fd.unwrap_or(-1),
            events: interest.events(),
            revents: 0,
        }
    });
    // Rounded up, so that a wait is not cut into many short ones.
    let millis = |t: Duration| libc::c_int::try_from(t.as_micros().div_ceil(1000)).unwrap_or(libc::c_int::MAX);
    let count = libc::nfds_t::try_from(N).map_err(io::Error::other)?;
    // SAFETY: pointer and length are those of one array, which lives through the call.
    let ready = unsafe { libc::poll(entries.as_mut_ptr(), count, timeout.map_or(-1, millis)) };
    if ready < 0 {
        let e = io::Error::last_os_error();
        // A signal, or no memory for the moment: nothing is ready, and the caller looks again.
        return match e.raw_os_error() {
            Some(libc::EINTR | libc::EAGAIN) => Ok([false; N]),
            _ => Err(e),
        };
    }
    Ok(entries.map(|entry| entry.revents != 0))
}

/// Returns the number of columns of a terminal.
pub(super) fn terminal_width(fd: RawFd) -> Option<usize> {
    // SAFETY: the struct is plain data for which all zeros are valid, and the pointer lives through the call.
    let size = unsafe {
        let mut size: libc::winsize = std::mem::zeroed();
        (libc::ioctl(fd, libc::TIOCGWINSZ, &raw mut size) == 0).then_some(size)
    };
    size.map(|size| usize::from(size.ws_col)).filter(|&columns| columns > 0)
}

/// Returns the number of bytes that can be read without waiting.
#[cfg(feature = "json")]
pub(super) fn bytes_available(fd: RawFd) -> Option<libc::c_int> {
    let mut bytes: libc::c_int = 0;
    // SAFETY: the call writes one integer, which lives through it.
    let known = unsafe { libc::ioctl(fd, libc::FIONREAD, &raw mut bytes) == 0 };
    known.then_some(bytes)
}

/// Makes reads and writes return instead of waiting.
pub(super) fn set_nonblocking(fd: RawFd) -> io::Result<()> {
    // SAFETY: these two commands take and give integers; a descriptor that is not open makes them fail.
    let done = unsafe {
        match libc::fcntl(fd, libc::F_GETFL) {
            -1 => -1,
            flags => libc::fcntl(fd, libc::F_SETFL, flags | libc::O_NONBLOCK),
        }
    };
    if done == -1 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

/// Sends a signal to every process of the group that our child leads; to the child itself where it has left that group.
/// The child must not have been reaped.
pub(super) fn signal(child: libc::pid_t, signal: libc::c_int) {
    // 0 and 1 would mean our own group, and every process.
    if child > 1 {
        // SAFETY: takes and gives integers.
        unsafe {
            // Twice is once with SIGKILL; any other signal could be told from one.
            if libc::kill(-child, signal) != 0 || signal == libc::SIGKILL {
                libc::kill(child, signal);
            }
        }
    }
}

/// Makes a write to a closed pipe an error on this thread, instead of the end of a host that does not ignore SIGPIPE.
pub(super) fn block_sigpipe() {
    // SAFETY: the set is plain data for which all zeros are valid, and the pointers live through the calls.
    unsafe {
        let mut pipe: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&raw mut pipe);
        libc::sigaddset(&raw mut pipe, libc::SIGPIPE);
        libc::pthread_sigmask(libc::SIG_BLOCK, &raw const pipe, std::ptr::null_mut());
    }
}

/// Returns true if our child has ended; it is left to be reaped, so that its id stays taken.
pub(super) fn has_ended(pid: libc::pid_t) -> bool {
    let Ok(id) = libc::id_t::try_from(pid) else { return true };
    // SAFETY: the struct is plain data for which all zeros are valid, and the pointer lives through the call.
    unsafe {
        let mut info: libc::siginfo_t = std::mem::zeroed();
        let options = libc::WEXITED | libc::WNOWAIT | libc::WNOHANG;
        let found = libc::waitid(libc::P_PID, id, &raw mut info, options);
        // An error means that there is no such child: it was reaped elsewhere.
        found != 0 || info.si_pid() != 0
    }
}

/// Returns true for a child that has ended with exit status 0; it is left to be reaped.
pub(super) fn exited_with_zero(pid: libc::pid_t) -> bool {
    let Ok(id) = libc::id_t::try_from(pid) else {
        return false;
    };
    // SAFETY: the struct is plain data for which all zeros are valid, the pointer lives through the call, and a
    // `siginfo_t` that `waitid` filled in holds a status.
    unsafe {
        let mut info: libc::siginfo_t = std::mem::zeroed();
        let options = libc::WEXITED | libc::WNOWAIT | libc::WNOHANG;
        libc::waitid(libc::P_PID, id, &raw mut info, options) == 0
            && info.si_pid() != 0
            && info.si_code == libc::CLD_EXITED
            && info.si_status() == 0
    }
}

/// Waits until our child has ended; it is left to be reaped.
pub(super) fn wait_ended(pid: libc::pid_t) {
    let Ok(id) = libc::id_t::try_from(pid) else { return };
    // SAFETY: the struct is plain data for which all zeros are valid, and the pointer lives through the call.
    unsafe {
        let mut info: libc::siginfo_t = std::mem::zeroed();
        let options = libc::WEXITED | libc::WNOWAIT;
        // Any error but an interruption means that there is no such child any more.
        while libc::waitid(libc::P_PID, id, &raw mut info, options) != 0
            && io::Error::last_os_error().kind() == io::ErrorKind::Interrupted
        {}
    }
}

/// A file that can be read once the process has ended, where the kernel has such.
#[cfg(target_os = "linux")]
pub(super) fn pidfd(pid: libc::pid_t) -> Option<OwnedFd> {
    // SAFETY: the call takes integers and gives a new descriptor (closed on exec), which has no other owner.
    unsafe {
        let fd = libc::syscall(libc::SYS_pidfd_open, pid, 0);
        RawFd::try_from(fd)
            .ok()
            .filter(|&fd| fd >= 0)
            .map(|fd| OwnedFd::from_raw_fd(fd))
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn pidfd(_: libc::pid_t) -> Option<OwnedFd> {
    None
}
