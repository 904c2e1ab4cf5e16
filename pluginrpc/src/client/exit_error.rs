//! A plugin that ended otherwise than by answering.

use std::fmt;

use bytes::Bytes;

use crate::runner::ExitStatus;
use crate::text::escaped;

/// How much of standard error is shown in a message.
const SHOWN: usize = 1024;

/// A plugin that ended otherwise than with exit status 0: the source of the error that a [`Client`](crate::Client) then
/// returns.
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
#[derive(Clone, Debug)]
pub struct ExitError {
    status: ExitStatus,
    stderr_tail: Bytes,
}

impl ExitError {
    /// How a plugin ended, and the end of its standard error; for hosts that run plugins themselves.
    #[must_use]
    pub fn new(status: ExitStatus, stderr_tail: Bytes) -> Self {
        Self { status, stderr_tail }
    }

    /// How it ended.
    #[must_use]
    pub fn status(&self) -> ExitStatus {
        self.status
    }

    /// The end of what it wrote to standard error, as it came; it may hold anything. Empty where the runner does not
    /// keep it.
    #[must_use]
    pub fn stderr_tail(&self) -> &[u8] {
        &self.stderr_tail
    }
}

impl fmt::Display for ExitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            ExitStatus::Exited(code) => write!(f, "the plugin exited with status {code}")?,
            ExitStatus::Signaled(signal) => write!(f, "the plugin was ended by signal {signal}")?,
        }
        let tail = self.stderr_tail.trim_ascii();
        if tail.is_empty() {
            // It may have said something that nobody kept.
            return f.write_str("; nothing of its stderr is known");
        }
        let shown = tail.get(tail.len().saturating_sub(SHOWN)..).unwrap_or(tail);
        write!(f, "; its stderr ends: {}", escaped(shown).replace("\\n", " | "))
    }
}

impl std::error::Error for ExitError {}
