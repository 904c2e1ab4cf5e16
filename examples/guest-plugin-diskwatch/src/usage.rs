//! How full a file system is.

use std::io;
use std::path::Path;

/// Used space in percent, rounded up, as `df` has it: of what is used and of what a user may still use.
#[cfg(unix)]
#[allow(unsafe_code)] // statvfs has no safe word in the standard library
pub(crate) fn percent(path: &Path) -> io::Result<u8> {
    use std::os::unix::ffi::OsStrExt;

    let path = std::ffi::CString::new(path.as_os_str().as_bytes())?;
    let mut found = std::mem::MaybeUninit::<libc::statvfs>::uninit();
    // SAFETY: the path ends in a zero byte, and the struct is as large as the call expects; both live through it.
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
    Err(io::Error::other("this example looks at file systems of unix"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_file_system_is_between_empty_and_full() {
        assert!(percent(Path::new("/")).unwrap() <= 100);
        let error = percent(Path::new("/no/such/folder")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(percent(Path::new("a\0b")).is_err());
    }
}
