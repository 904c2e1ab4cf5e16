//! Events of a managed plugin.

use pluginrpc::runner::ExitStatus;

/// An event that the agent reports to its service, or that explains what it did.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// The plugin did not create its socket and is launched again over TCP.
    TcpFallback,
    /// Launch or Start failed; the last lines of the error log.
    StartFailed(Vec<String>),
    /// The plugin runs.
    Started,
    /// A status call failed; the last lines of the error log.
    Crashed(Vec<String>),
    /// Apply or a VM event failed; the message.
    ApplyFailed(String),
    /// Stop was called; the error message if it failed.
    Stopped(Result<(), String>),
    /// The process has ended, by itself or killed after Stop.
    Exited(ExitStatus),
}
