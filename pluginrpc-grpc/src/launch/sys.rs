//! System calls that the standard library has no word for: everything unsafe of this crate.

#![allow(unsafe_code)]

use std::io;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(target_os = "linux")]
use tokio::io::unix::AsyncFd;

/// Runs `f` under a umask. The umask belongs to the whole process; a file that another thread makes meanwhile gets
/// fewer permissions than it asked for, never more.
pub(crate) fn with_umask<T>(mask: libc::mode_t, f: impl FnOnce() -> T) -> T {
    // SAFETY: umask takes a number, touches no memory and cannot fail.
    let before = unsafe { libc::umask(mask) };
    let result = f();
    // SAFETY: as above.
    unsafe { libc::umask(before) };
    result
}

/// A descriptor that becomes readable when the process ends. Within a tokio runtime.
#[cfg(target_os = "linux")]
pub(crate) fn pidfd(pid: u32) -> io::Result<AsyncFd<OwnedFd>> {
    let pid = libc::pid_t::try_from(pid).map_err(io::Error::other)?;
    // SAFETY: pidfd_open takes two numbers and touches no memory.
    let fd = unsafe { libc::syscall(libc::SYS_pidfd_open, pid, 0) };
    let fd = i32::try_from(fd).map_err(io::Error::other)?;
    if fd < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the kernel has just made this descriptor for us and nobody else knows it.
    let fd = unsafe { OwnedFd::from_raw_fd(fd) };
    // SAFETY: the descriptor is open, and owned by what holds it for as long as it lives.
    unsafe { AsyncFd::register_with_interest(fd, tokio::io::Interest::READABLE) }.map_err(Into::into)
}

/// A socket by which the kernel answers questions about sockets: `sock_diag(7)`. Its answers are there at once.
#[cfg(target_os = "linux")]
pub(crate) fn sock_diag() -> io::Result<OwnedFd> {
    let kind = libc::SOCK_RAW | libc::SOCK_CLOEXEC | libc::SOCK_NONBLOCK;
    // SAFETY: socket takes numbers and touches no memory.
    let fd = checked(unsafe { libc::socket(libc::AF_NETLINK, kind, libc::NETLINK_SOCK_DIAG) })?;
    // SAFETY: the kernel has just made this descriptor for us and nobody else knows it.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

/// The user as which this process acts.
pub(crate) fn user() -> u32 {
    // SAFETY: geteuid touches no memory and cannot fail.
    unsafe { libc::geteuid() }
}

/// Makes `to`, standard output for example, another name for what `from` is.
pub(crate) fn redirect(from: BorrowedFd<'_>, to: BorrowedFd<'_>) -> io::Result<()> {
    // SAFETY: both descriptors are open for as long as they are borrowed; dup2 replaces `to` atomically, and whoever
    // holds it goes on with a descriptor that is as valid.
    let fd = unsafe { libc::dup2(from.as_raw_fd(), to.as_raw_fd()) };
    if fd < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

/// What a descriptor is that somebody has passed on to this process.
pub(crate) enum Passed {
    Tcp(OwnedFd),
    Unix(OwnedFd),
}

/// Takes a listening socket that this process was started with, once; nobody else may have taken that descriptor.
///
/// # Errors
/// When it is taken already, closed, or no listening stream socket of TCP or Unix.
pub(crate) fn take_listener(fd: RawFd) -> io::Result<Passed> {
    static TAKEN: AtomicBool = AtomicBool::new(false);
    let of_no_use = |why: &str| Err(io::Error::new(io::ErrorKind::InvalidInput, why));
    if fd <= libc::STDERR_FILENO || TAKEN.swap(true, Ordering::SeqCst) {
        return of_no_use("it has been taken already");
    }
    if socket_option(fd, libc::SO_ACCEPTCONN)? == 0 || socket_option(fd, libc::SO_TYPE)? != libc::SOCK_STREAM {
        return of_no_use("it is no stream socket that listens");
    }
    // SAFETY: plain numbers, for which zero is a value.
    let mut address: libc::sockaddr_storage = unsafe { std::mem::zeroed() };
    let mut length = libc::socklen_t::try_from(size_of_val(&address)).map_err(io::Error::other)?;
    // SAFETY: the address is as large as `length` says, and both live through the call.
    checked(unsafe { libc::getsockname(fd, (&raw mut address).cast(), &raw mut length) })?;
    // SAFETY: fcntl with these commands takes numbers and touches no memory.
    unsafe {
        // Children of ours must not listen as well.
        checked(libc::fcntl(fd, libc::F_SETFD, libc::FD_CLOEXEC))?;
        let flags = checked(libc::fcntl(fd, libc::F_GETFL))?;
        checked(libc::fcntl(fd, libc::F_SETFL, flags | libc::O_NONBLOCK))?;
    }
    // SAFETY: it is open, as the calls above have shown; it was there when the process started, and by the flag above we
    // are the first to own it.
    let owned = unsafe { OwnedFd::from_raw_fd(fd) };
    match i32::from(address.ss_family) {
        libc::AF_INET | libc::AF_INET6 => Ok(Passed::Tcp(owned)),
        libc::AF_UNIX => Ok(Passed::Unix(owned)),
        _ => of_no_use("it is neither of TCP nor of Unix"),
    }
}

fn socket_option(fd: RawFd, option: libc::c_int) -> io::Result<libc::c_int> {
    let mut value: libc::c_int = 0;
    let mut length = libc::socklen_t::try_from(size_of_val(&value)).map_err(io::Error::other)?;
    // SAFETY: value and length live through the call, and the length is that of the value.
    checked(unsafe { libc::getsockopt(fd, libc::SOL_SOCKET, option, (&raw mut value).cast(), &raw mut length) })?;
    Ok(value)
}

fn checked(result: libc::c_int) -> io::Result<libc::c_int> {
    if result < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(result)
    }
}
