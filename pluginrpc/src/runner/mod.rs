//! Ways to run a plugin once.

mod child;
mod environment;
mod executable;
mod in_process;
pub(crate) mod job;
mod lookup;
mod slots;
pub(crate) mod stderr;
pub(crate) mod stop;
#[cfg(all(unix, test))]
mod tests;
mod thread;

use bytes::Bytes;

use crate::client::MAX_RESPONSE;
use crate::{BoxFuture, Code, Context, Error};

pub use child::{Child, Pipes};
pub use environment::Environment;
pub use executable::Executable;
pub use in_process::InProcess;
pub use stderr::{Stderr, StderrSink};

/// Runs a plugin, once for each call.
///
/// A runner can wrap another, for example to keep a record:
///
/// ```
/// use pluginrpc::runner::{Executable, Output, Input, Runner};
/// use pluginrpc::{BoxFuture, Client, Context, Error};
///
/// struct Recorded<R>(R);
///
/// impl<R: Runner> Runner for Recorded<R> {
///     fn run<'a>(&'a self, ctx: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>> {
///         Box::pin(async move {
///             let asked = input.args.join(" ");
///             let outcome = self.0.run(ctx, input).await;
///             eprintln!("{asked}: {:?}", outcome.as_ref().map(|output| output.status));
///             outcome
///         })
///     }
/// }
///
/// let client = Client::new(Recorded(Executable::new("acme-plugin")));
/// ```
pub trait Runner: Send + Sync + 'static {
    /// Runs the plugin with these arguments and this standard input until it ends.
    ///
    /// When `ctx` ends, or the future is dropped, the plugin is ended too.
    ///
    /// # Errors
    /// `UNAVAILABLE` when it cannot be started, `RESOURCE_EXHAUSTED` when it writes more than the limit, and what `ctx`
    /// says when it ends. An exit status is no error here.
    fn run<'a>(&'a self, ctx: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>>;
}

/// One run of a plugin.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Input {
    /// The arguments, after those that the runner itself puts first.
    pub args: Vec<String>,
    /// What the plugin reads from standard input; it then sees the end.
    pub stdin: Bytes,
    /// How many bytes it may write to standard output.
    pub max_stdout: usize,
}

impl Input {
    /// A run with these arguments and this standard input, and as much standard output as a [`Client`](crate::Client)
    /// reads by default. For calls past the client: tests, and runners that wrap another.
    pub fn new<A: Into<String>>(args: impl IntoIterator<Item = A>, stdin: impl Into<Bytes>) -> Self {
        Self {
            args: args.into_iter().map(Into::into).collect(),
            stdin: stdin.into(),
            max_stdout: MAX_RESPONSE,
        }
    }
}

/// What a run left behind.
#[derive(Clone, Debug)]
pub struct Output {
    /// How it ended.
    pub status: ExitStatus,
    /// All of standard output.
    pub stdout: Bytes,
    /// The end of standard error.
    pub stderr_tail: Bytes,
}

/// How a plugin ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitStatus {
    /// By itself, with this exit status.
    Exited(i32),
    /// By this signal.
    Signaled(i32),
}

/// A plugin wrote more than the caller wants to read.
pub(crate) fn too_much_output(limit: usize) -> Error {
    Error::new(
        Code::ResourceExhausted,
        format!("the plugin wrote more than the {limit} bytes that are read of a response"),
    )
}
