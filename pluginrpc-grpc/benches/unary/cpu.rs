//! Processor time of another process, to the nanosecond.

#![allow(unsafe_code)]

use std::io;
use std::time::Duration;

/// Returns the user and system time of all threads of a child process.
#[cfg(unix)]
pub(crate) fn used(pid: u32) -> io::Result<Duration> {
    let pid = libc::pid_t::try_from(pid).map_err(io::Error::other)?;
    let mut clock: libc::clockid_t = 0;
    // SAFETY: `clock` lives through the call, which writes one number there.
    let failed = unsafe { libc::clock_getcpuclockid(pid, &raw mut clock) };
    if failed != 0 {
        return Err(io::Error::from_raw_os_error(failed));
    }
    // SAFETY: plain numbers, for which zero is a value.
    let mut time: libc::timespec = unsafe { std::mem::zeroed() };
    // SAFETY: `time` lives through the call, which fills it.
    if unsafe { libc::clock_gettime(clock, &raw mut time) } != 0 {
        return Err(io::Error::last_os_error());
    }
    let seconds = u64::try_from(time.tv_sec).map_err(io::Error::other)?;
    let nanos = u32::try_from(time.tv_nsec).map_err(io::Error::other)?;
    Ok(Duration::new(seconds, nanos))
}

/// Only unix has this clock.
#[cfg(not(unix))]
pub(crate) fn used(_: u32) -> io::Result<Duration> {
    Err(io::ErrorKind::Unsupported.into())
}
