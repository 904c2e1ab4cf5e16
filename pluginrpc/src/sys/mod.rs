//! What differs between platforms, and every call into the C library.

#[cfg(unix)]
#[path = "unix/mod.rs"]
mod platform;

#[cfg(not(unix))]
#[path = "other.rs"]
mod platform;

pub(crate) use platform::*;
