//! Runners: executables, plugins in this process, and what a runner of another kind needs.

mod child;
mod environment;
mod executable;
mod exit_error;
mod in_process;
pub(crate) mod job;
mod lookup;
mod semaphore;
pub(crate) mod stderr;
pub(crate) mod stop;
#[cfg(all(unix, test))]
mod tests;
mod thread;

use std::fmt;

use bytes::Bytes;

use crate::{BoxFuture, Code, Context, Error, MAX_MESSAGE};

pub use child::{Child, Pipes};
pub use environment::{Environment, withhold_variables};
pub use executable::Executable;
pub use exit_error::ExitError;
pub use in_process::InProcess;
pub use semaphore::{Acquire, Permit, Semaphore};
pub use stderr::{Stderr, StderrSink};

/// Runs a plugin once for each call of a [`Client`](crate::Client).
///
/// A runner can wrap another, for example to keep a record:
///
/// ```
/// use pluginrpc::runner::{Executable, Input, Output, Runner};
/// use pluginrpc::{BoxFuture, Client, Context, Error};
///
/// struct Recorded<R>(R);
///
/// impl<R: Runner> Runner for Recorded<R> {
///     fn run<'a>(&'a self, ctx: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>> {
///         Box::pin(async move {
///             let args = input.args.join(" ");
///             let outcome = self.0.run(ctx, input).await;
///             eprintln!("{args}: {:?}", outcome.as_ref().map(|output| output.status));
///             outcome
///         })
///     }
/// }
///
/// let client = Client::new(Recorded(Executable::new("acme-plugin")));
/// ```
///
/// A runner of another kind, for example one that runs WebAssembly modules, builds on the same parts as [`Executable`]:
/// [`Semaphore`] bounds how many runs happen at once, [`Stderr::sink`] takes what the plugin writes to standard error,
/// [`too_much_output`] is the error beyond [`Input::max_stdout`], and [`ExitStatus::Trapped`] stands for a plugin that
/// its sandbox ended.
///
/// ```
/// use pluginrpc::runner::{ExitStatus, Input, Output, Runner, Semaphore, Stderr, too_much_output};
/// use pluginrpc::{BoxFuture, Context, Error};
///
/// struct Sandbox {
///     runs: Semaphore,
///     stderr: Stderr,
/// }
/// # struct Ended { stdout: Vec<u8>, stderr: Vec<u8>, exit: Option<i32> }
/// # fn interpret(_: &[String], _: &[u8]) -> Ended {
/// #     Ended { stdout: vec![], stderr: b"unreachable\n".to_vec(), exit: None }
/// # }
///
/// impl Runner for Sandbox {
///     fn run<'a>(&'a self, ctx: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>> {
///         Box::pin(async move {
///             let _permit = ctx.run_until_ended(self.runs.acquire()).await?;
///             let mut stderr = self.stderr.sink();
///             let ended = interpret(&input.args, &input.stdin);
///             stderr.push(&ended.stderr);
///             if ended.stdout.len() > input.max_stdout {
///                 return Err(too_much_output(input.max_stdout));
///             }
///             let status = ended.exit.map_or(ExitStatus::Trapped, ExitStatus::Exited);
///             Ok(Output::new(status, ended.stdout).with_stderr_tail(stderr.finish()))
///         })
///     }
/// }
/// # let sandbox = Sandbox { runs: Semaphore::new(2), stderr: Stderr::tail() };
/// # let output = pluginrpc::block_on(sandbox.run(&Context::new(), Input::new([""; 0], ""))).unwrap();
/// # assert_eq!((output.status, output.stderr_tail), (ExitStatus::Trapped, Some("unreachable\n".into())));
/// ```
pub trait Runner: Send + Sync + 'static {
    /// Runs the plugin with these arguments and this standard input until it ends.
    ///
    /// The plugin is ended when `ctx` ends or the future is dropped.
    ///
    /// # Errors
    /// `UNAVAILABLE` when the plugin cannot be started, [`too_much_output`] beyond the limit, and `CANCELED` or
    /// `DEADLINE_EXCEEDED` when `ctx` ends. An exit status other than 0 is not an error here.
    fn run<'a>(&'a self, ctx: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>>;
}

/// The arguments and standard input of one run.
#[derive(Clone)]
#[non_exhaustive]
pub struct Input {
    /// The arguments, after those that the runner itself puts first.
    pub args: Vec<String>,
    /// All of standard input.
    pub stdin: Bytes,
    /// The most bytes that the plugin may write to standard output; a run that writes more fails with
    /// [`too_much_output`].
    pub max_stdout: usize,
}

impl Input {
    /// Creates a run with these arguments, this standard input, and up to 64 MiB of standard output. For runs without a
    /// [`Client`](crate::Client): tests, and runners that wrap another.
    pub fn new<A: Into<String>>(args: impl IntoIterator<Item = A>, stdin: impl Into<Bytes>) -> Self {
        Self {
            args: args.into_iter().map(Into::into).collect(),
            stdin: stdin.into(),
            max_stdout: MAX_MESSAGE,
        }
    }
}

impl fmt::Debug for Input {
    /// Prints lengths instead of arguments and standard input, which may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Input")
            .field("args", &format_args!("{} arguments", self.args.len()))
            .field("stdin", &format_args!("{} bytes", self.stdin.len()))
            .field("max_stdout", &self.max_stdout)
            .finish()
    }
}

/// The result of a run.
#[derive(Clone)]
#[non_exhaustive]
pub struct Output {
    /// The exit status.
    pub status: ExitStatus,
    /// All of standard output.
    pub stdout: Bytes,
    /// The end of standard error; `None` where the runner does not read it.
    pub stderr_tail: Option<Bytes>,
    /// A process that the plugin had started still held standard output when the run ended, so `stdout` may be
    /// incomplete.
    pub stdout_held: bool,
}

impl Output {
    /// Creates the output of a run that ended with this status and this standard output, without a stderr tail.
    #[must_use]
    pub fn new(status: ExitStatus, stdout: impl Into<Bytes>) -> Self {
        Self {
            status,
            stdout: stdout.into(),
            stderr_tail: None,
            stdout_held: false,
        }
    }

    /// Sets the end of standard error, usually from [`StderrSink::finish`].
    #[must_use]
    pub fn with_stderr_tail(mut self, stderr_tail: impl Into<Option<Bytes>>) -> Self {
        self.stderr_tail = stderr_tail.into();
        self
    }
}

impl fmt::Debug for Output {
    /// Prints lengths instead of contents, which may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Output")
            .field("status", &self.status)
            .field("stdout", &format_args!("{} bytes", self.stdout.len()))
            .field(
                "stderr_tail",
                &self.stderr_tail.as_ref().map(|tail| format!("{} bytes", tail.len())),
            )
            .field("stdout_held", &self.stdout_held)
            .finish()
    }
}

/// The exit status of a plugin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExitStatus {
    /// It exited with this status.
    Exited(i32),
    /// This signal ended it.
    Signaled(i32),
    /// A sandbox ended it: a WebAssembly module trapped, for example by a panic, or by using up its memory or fuel.
    Trapped,
}

/// Explains [`Output::stdout_held`] in a message.
pub(crate) const STDOUT_HELD: &str =
    "the plugin has ended, but a process that it started still holds its standard output open";

/// Returns the error of a plugin that wrote more to standard output than [`Input::max_stdout`]: `RESOURCE_EXHAUSTED`.
#[must_use]
pub fn too_much_output(max_stdout: usize) -> Error {
    Error::new(
        Code::ResourceExhausted,
        format!("the plugin wrote more than the {max_stdout} bytes that are read of a response"),
    )
}
