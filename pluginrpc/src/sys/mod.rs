//! The differences between platforms, and every call into the C library.

#[cfg(unix)]
#[path = "unix/mod.rs"]
mod platform;

#[cfg(not(unix))]
#[path = "other.rs"]
mod platform;

// Unix has better; its tests run these two, so that they are tested where most development happens.
#[cfg(all(unix, test))]
pub(crate) mod other;
#[cfg(any(not(unix), test))]
pub(crate) mod portable;

pub(crate) use platform::*;
