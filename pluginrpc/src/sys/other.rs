//! Platforms without signals and process groups.

use crate::Context;

/// There are no signals to cancel by: Ctrl-C ends the process.
pub(crate) fn cancel_on_signal(_: Context) {}
