//! System calls that the standard library does not offer; all unsafe code of this crate.

#![allow(unsafe_code)]

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};
use std::sync::atomic::{AtomicBool, Ordering};

use pluginrpc::{Code, Error};
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
use tokio::io::unix::AsyncFd;

/// The size of a Unix socket's path, the closing zero included.
pub(crate) const SOCKET_PATH_BYTES: usize =
    size_of::<libc::sockaddr_un>() - std::mem::offset_of!(libc::sockaddr_un, sun_path);

/// Descriptors that serving one connection takes: those of the runtime and its signals, of the parent process, the
/// listener, the connection and the lookup of its user, and some for the handler.
const DESCRIPTORS: usize = 16;

/// Checks that descriptors are left to serve a connection. tokio panics without some of them.
///
/// # Errors
/// `RESOURCE_EXHAUSTED` if there are too few.
pub(crate) fn check_descriptors() -> Result<(), Error> {
    let stderr = io::stderr();
    let mut opened = Vec::with_capacity(DESCRIPTORS);
    while opened.len() < DESCRIPTORS {
        match stderr.as_fd().try_clone_to_owned() {
            Ok(fd) => opened.push(fd),
            Err(e) if matches!(e.raw_os_error(), Some(libc::EMFILE | libc::ENFILE)) => {
                let text = format!(
                    "cannot open {DESCRIPTORS} files, which serving a connection takes: {e}; raise `ulimit -n`"
                );
                return Err(Error::new(Code::ResourceExhausted, text).with_source(e));
            }
            // Standard error is closed: nothing to duplicate.
            Err(_) => break,
        }
    }
    Ok(())
}

/// Runs `f` under a umask. The umask belongs to the whole process; a file that another thread creates meanwhile gets
/// fewer permissions than requested, never more.
pub(crate) fn with_umask<T>(mask: libc::mode_t, f: impl FnOnce() -> T) -> T {
    // SAFETY: umask takes a number, touches no memory and cannot fail.
    let before = unsafe { libc::umask(mask) };
    let result = f();
    // SAFETY: as above.
    unsafe { libc::umask(before) };
    result
}

/// Returns a descriptor that becomes readable when the process ends. Requires a tokio runtime.
#[cfg(target_os = "linux")]
pub(crate) fn process_exit(pid: u32) -> io::Result<AsyncFd<OwnedFd>> {
    let pid = libc::pid_t::try_from(pid).map_err(io::Error::other)?;
    // SAFETY: pidfd_open takes two numbers and touches no memory.
    let fd = unsafe { libc::syscall(libc::SYS_pidfd_open, pid, 0) };
    let fd = checked(i32::try_from(fd).map_err(io::Error::other)?)?;
    // SAFETY: the kernel has just created this descriptor for this process; it has no other owner.
    readable(unsafe { OwnedFd::from_raw_fd(fd) })
}

/// Returns a descriptor that becomes readable when the process ends. Requires a tokio runtime.
#[cfg(target_vendor = "apple")]
pub(crate) fn process_exit(pid: u32) -> io::Result<AsyncFd<OwnedFd>> {
    // SAFETY: kqueue takes nothing and touches no memory.
    let fd = checked(unsafe { libc::kqueue() })?;
    // SAFETY: the kernel has just created this descriptor for this process; it has no other owner.
    let queue = unsafe { OwnedFd::from_raw_fd(fd) };
    let exit = libc::kevent {
        ident: libc::uintptr_t::try_from(pid).map_err(io::Error::other)?,
        filter: libc::EVFILT_PROC,
        flags: libc::EV_ADD,
        fflags: libc::NOTE_EXIT,
        data: 0,
        udata: std::ptr::null_mut(),
    };
    let (events, none) = (std::ptr::null_mut(), std::ptr::null());
    // SAFETY: the change lives through the call, and no event is asked for.
    checked(unsafe { libc::kevent(queue.as_raw_fd(), &raw const exit, 1, events, 0, none) })?;
    readable(queue)
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn readable(fd: OwnedFd) -> io::Result<AsyncFd<OwnedFd>> {
    // SAFETY: the descriptor is open, and owned by its holder until the registration ends.
    unsafe { AsyncFd::register_with_interest(fd, tokio::io::Interest::READABLE) }.map_err(Into::into)
}

/// Opens a socket by which the kernel answers questions about sockets: `sock_diag(7)`. Answers are available at once.
#[cfg(target_os = "linux")]
pub(crate) fn sock_diag() -> io::Result<OwnedFd> {
    let kind = libc::SOCK_RAW | libc::SOCK_CLOEXEC | libc::SOCK_NONBLOCK;
    // SAFETY: socket takes numbers and touches no memory.
    let fd = checked(unsafe { libc::socket(libc::AF_NETLINK, kind, libc::NETLINK_SOCK_DIAG) })?;
    // SAFETY: the kernel has just created this descriptor for this process; it has no other owner.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

/// Returns the effective user of this process.
pub(crate) fn user() -> u32 {
    // SAFETY: geteuid touches no memory and cannot fail.
    unsafe { libc::geteuid() }
}

/// Makes `to`, for example standard output, another name of what `from` refers to.
pub(crate) fn redirect(from: BorrowedFd<'_>, to: BorrowedFd<'_>) -> io::Result<()> {
    // SAFETY: both descriptors are open while they are borrowed; dup2 replaces `to` atomically, and its holders go on
    // with a descriptor that is as valid.
    checked(unsafe { libc::dup2(from.as_raw_fd(), to.as_raw_fd()) }).map(drop)
}

/// A socket passed on to this process.
pub(crate) enum Passed {
    Tcp(OwnedFd),
    Unix(OwnedFd),
}

/// Takes a listening socket that this process was started with, once. No other code may own the descriptor.
///
/// # Errors
/// A descriptor that is taken already, closed, or not a listening stream socket of TCP or Unix.
pub(crate) fn take_listener(fd: RawFd) -> io::Result<Passed> {
    static TAKEN: AtomicBool = AtomicBool::new(false);
    let unusable = |why: &str| Err(io::Error::new(io::ErrorKind::InvalidInput, why));
    if fd <= libc::STDERR_FILENO || TAKEN.swap(true, Ordering::SeqCst) {
        return unusable("it has been taken already");
    }
    if socket_option(fd, libc::SO_ACCEPTCONN)? == 0 || socket_option(fd, libc::SO_TYPE)? != libc::SOCK_STREAM {
        return unusable("it is not a listening stream socket");
    }
    // SAFETY: plain numbers, for which zero is a value.
    let mut address: libc::sockaddr_storage = unsafe { std::mem::zeroed() };
    let mut length = libc::socklen_t::try_from(size_of_val(&address)).map_err(io::Error::other)?;
    // SAFETY: the address is as large as `length` says, and both live through the call.
    checked(unsafe { libc::getsockname(fd, (&raw mut address).cast(), &raw mut length) })?;
    // SAFETY: fcntl with these commands takes numbers and touches no memory.
    unsafe {
        // Child processes must not listen as well.
        checked(libc::fcntl(fd, libc::F_SETFD, libc::FD_CLOEXEC))?;
        let flags = checked(libc::fcntl(fd, libc::F_GETFL))?;
        checked(libc::fcntl(fd, libc::F_SETFL, flags | libc::O_NONBLOCK))?;
    }
    // SAFETY: it is open, as the calls above have shown; it was open when the process started, and by the flag above
    // this is its first owner.
    let owned = unsafe { OwnedFd::from_raw_fd(fd) };
    match i32::from(address.ss_family) {
        libc::AF_INET | libc::AF_INET6 => Ok(Passed::Tcp(owned)),
        libc::AF_UNIX => Ok(Passed::Unix(owned)),
        _ => unusable("it is neither a TCP nor a Unix socket"),
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
