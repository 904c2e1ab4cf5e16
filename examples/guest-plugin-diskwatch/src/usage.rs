//! The use of a file system.

use std::io;
use std::path::Path;

/// Returns the used space in percent, rounded up, as `df` computes it: used / (used + available to users).
#[cfg(unix)]
#[allow(unsafe_code)] // the standard library has no statvfs
pub(crate) fn percent(path: &Path) -> io::Result<u8> {
    use std::os::unix::ffi::OsStrExt;

    let path = std::ffi::CString::new(path.as_os_str().as_bytes())?;
    let mut found = std::mem::MaybeUninit::<libc::statvfs>::uninit();
    // SAFETY: the path ends in a zero byte, the struct has the size that the call expects, and both outlive it.
    let found = unsafe {
        if libc::statvfs(path.as_ptr(), found.as_mut_ptr()) != 0 {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the call has succeeded, so it has filled the struct.
        found.assume_init()
    };
    let used = u128::from(found.f_blocks.saturating_sub(found.f_bfree));
    let total = used + u128::from(found.f_bavail);
    let percent = (used * 100).div_ceil(total.max(1));
    Ok(u8::try_from(percent).unwrap_or(100))
}

#[cfg(not(unix))]
pub(crate) fn percent(_: &Path) -> io::Result<u8> {
    Err(io::Error::other("not supported on this system: expected unix"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn use_is_a_percentage() {
        assert!(percent(Path::new("/")).unwrap() <= 100);
        let error = percent(Path::new("/no/such/directory")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(percent(Path::new("a\0b")).is_err());
    }
}
