//! The error of a plugin that did not exit with status 0.

use std::fmt;

use bytes::Bytes;

use super::ExitStatus;
use crate::text::escaped;

/// The most bytes of standard error that a message shows.
const SHOWN: usize = 1024;

/// A plugin did not exit with status 0: the source of the error that a [`Client`](crate::Client) then returns.
///
/// ```
/// use std::error::Error;
/// use pluginrpc::ExitError;
/// use pluginrpc::runner::ExitStatus;
///
/// fn was_killed(error: &pluginrpc::Error) -> bool {
///     let exit = error.source().and_then(|source| source.downcast_ref::<ExitError>());
///     exit.is_some_and(|exit| exit.status() == ExitStatus::Signaled(9))
/// }
/// # assert!(!was_killed(&pluginrpc::Error::not_found("a price")));
/// ```
#[derive(Clone)]
pub struct ExitError {
    status: ExitStatus,
    stderr_tail: Option<Bytes>,
}

impl ExitError {
    /// Creates the error of a plugin that ended with this status, and the end of its standard error; `None` where that
    /// is not kept. For hosts that run plugins themselves.
    #[must_use]
    pub fn new(status: ExitStatus, stderr_tail: impl Into<Option<Bytes>>) -> Self {
        Self {
            status,
            stderr_tail: stderr_tail.into(),
        }
    }

    /// Returns the exit status.
    #[must_use]
    pub fn status(&self) -> ExitStatus {
        self.status
    }

    /// Returns the end of standard error, raw; it may hold anything. Empty where the runner does not keep it.
    #[must_use]
    pub fn stderr_tail(&self) -> &[u8] {
        self.stderr_tail.as_deref().unwrap_or_default()
    }
}

impl fmt::Display for ExitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            ExitStatus::Exited(code) => write!(f, "the plugin exited with status {code}")?,
            ExitStatus::Signaled(signal) => write!(f, "the plugin was ended by signal {signal}")?,
            ExitStatus::Trapped => f.write_str("the plugin trapped")?,
        }
        let Some(tail) = &self.stderr_tail else {
            return f.write_str("; its stderr was not read");
        };
        let tail = tail.trim_ascii();
        if tail.is_empty() {
            return f.write_str("; it wrote nothing to stderr");
        }
        let shown = tail.get(tail.len().saturating_sub(SHOWN)..).unwrap_or(tail);
        write!(f, "; its stderr ends: {}", escaped(shown).replace("\\n", " | "))
    }
}

impl fmt::Debug for ExitError {
    /// Prints the length of the stderr tail, which may hold anything.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExitError")
            .field("status", &self.status)
            .field("stderr_tail", &format_args!("{} bytes", self.stderr_tail().len()))
            .finish()
    }
}

impl std::error::Error for ExitError {}
