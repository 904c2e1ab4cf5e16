//! A plugin between its start and the first call.

use std::fmt;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use pluginrpc::text::{escaped, quoted};
use pluginrpc::{Call, Code, Context, Error, Executable, ExitError};
use pluginrpc_grpc::Channel;
use tokio::process::ChildStdout;
use tokio::runtime::Handle;
use tokio::time::timeout;

use crate::{Address, Line, Lines, PluginProcess, Process};

/// The bytes of a line of stdout that are kept.
const MAX_LINE_BYTES: usize = 16 * 1024;
/// The time to read stdout after the exit, and to wait for the exit after the end of stdout; a process that left the
/// group may hold either up.
const DRAIN: Duration = Duration::from_millis(250);
/// The bytes of stderr and of lines that are shown in errors.
const SHOWN: usize = 500;

type LineCallback = Arc<dyn Fn(&[u8]) + Send + Sync>;

/// A plugin process on its way to the first call: the building block of a protocol's launcher.
///
/// A launcher spawns the program, reads what it announces, connects, and returns a [`PluginProcess`]. Every step ends
/// when the plugin exits (`UNAVAILABLE`, with the exit status and the tail of stderr; the source is an
/// [`ExitError`]), when the deadline of the context has passed (`DEADLINE_EXCEEDED`), and when the context is
/// canceled (`CANCELED`). Dropping this value, or the future of a step, kills the process group.
///
/// ```no_run
/// use std::time::Duration;
/// use pluginrpc::{Context, Error, Executable};
/// use pluginrpc_host::{Address, PluginProcess, Starting};
///
/// /// Launches plugins that print `READY HOST:PORT`.
/// async fn launch(program: &Executable, ctx: &Context) -> Result<PluginProcess, Error> {
///     let ctx = ctx.clone().with_timeout(Duration::from_secs(10));
///     let mut starting = Starting::spawn(program, ["--serve"], &ctx).await?;
///     let line = starting.next_line().await?;
///     let address = std::str::from_utf8(&line.text).ok().and_then(|line| line.strip_prefix("READY ")?.parse().ok());
///     let Some(address) = address else {
///         return Err(starting.unexpected_line(&line, "READY HOST:PORT"));
///     };
///     let channel = starting.connect(&Address::Tcp(address)).await?;
///     Ok(starting.finish(channel))
/// }
/// ```
pub struct Starting {
    process: Process,
    stdout: Option<Lines<ChildStdout>>,
    ctx: Context,
    on_line: Option<LineCallback>,
}

impl Starting {
    /// Starts a program with its own arguments followed by `args`, an empty stdin, and its stdout read line by line.
    /// `ctx` limits the whole start.
    ///
    /// # Errors
    /// Those of [`Process::start`], and the error of `ctx` when it ends.
    pub async fn spawn<A: Into<String>>(
        program: &Executable,
        args: impl IntoIterator<Item = A>,
        ctx: &Context,
    ) -> Result<Self, Error> {
        let starting = Process::start(program, args, Stdio::null(), Stdio::piped());
        let process = ctx.run_until_ended(starting).await??;
        Ok(Self::new(process, ctx))
    }

    /// Wraps a process that was started otherwise. Its stdout is read line by line if it is a pipe that was not taken.
    #[must_use]
    pub fn new(mut process: Process, ctx: &Context) -> Self {
        let stdout = process.take_stdout();
        Self {
            process,
            stdout: stdout.map(|stdout| Lines::new(stdout, MAX_LINE_BYTES)),
            ctx: ctx.clone(),
            on_line: None,
        }
    }

    /// Passes each line of stdout after [`Starting::finish`] to `on_line`, without the line break and cut at 16 KiB.
    /// Without a callback the lines are discarded. The callback runs on the tokio runtime, so it must not block; escape
    /// the line before it is shown.
    #[must_use]
    pub fn with_stdout_lines(mut self, on_line: impl Fn(&[u8]) + Send + Sync + 'static) -> Self {
        self.on_line = Some(Arc::new(on_line));
        self
    }

    /// Returns the process.
    #[must_use]
    pub fn process(&self) -> &Process {
        &self.process
    }

    /// Takes the process back; for launchers that need no more of this.
    #[must_use]
    pub fn into_process(self) -> Process {
        self.process
    }

    /// Reads the next line of stdout, cut at 16 KiB. Lines that were written before an exit are read first.
    ///
    /// # Errors
    /// The plugin exits, closes its stdout (`FAILED_PRECONDITION`), or `ctx` ends.
    pub async fn next_line(&mut self) -> Result<Line, Error> {
        let Some(stdout) = &mut self.stdout else {
            return Err(Error::internal("the stdout of the plugin is not read"));
        };
        let process = &self.process;
        let read = async {
            tokio::select! {
                biased;
                line = stdout.next() => line,
                _ = process.wait() => timeout(DRAIN, stdout.next()).await.unwrap_or(Ok(None)),
            }
        };
        match self.ctx.run_until_ended(read).await {
            Ok(Ok(Some(line))) => Ok(line),
            Ok(Ok(None) | Err(_)) => Err(match timeout(DRAIN, process.wait()).await {
                Ok(exit) => self.exited(&exit),
                Err(_) => Error::failed_precondition(format!(
                    "{} closed its stdout before it could be called{}",
                    self.process.name(),
                    self.stderr()
                )),
            }),
            Err(ended) => Err(self.not_ready(ended)),
        }
    }

    /// Runs a step of the start.
    ///
    /// # Errors
    /// The plugin exits, or `ctx` ends.
    pub async fn run<F: Future>(&self, step: F) -> Result<F::Output, Error> {
        tokio::select! {
            biased;
            exit = self.process.wait() => Err(self.exited(&exit)),
            result = self.ctx.run_until_ended(step) => result.map_err(|ended| self.not_ready(ended)),
        }
    }

    /// Connects a gRPC channel to the plugin, as soon as it listens.
    ///
    /// # Errors
    /// The plugin exits, `ctx` ends, or the address is not acceptable; see [`Address::open`].
    pub async fn connect(&self, address: &Address) -> Result<Channel, Error> {
        let connecting = address.connect_when_ready(&self.ctx);
        tokio::select! {
            biased;
            exit = self.process.wait() => Err(self.exited(&exit)),
            result = connecting => result.map_err(|error| self.not_ready(error)),
        }
    }

    /// Returns the error for a line that is not the announcement: `FAILED_PRECONDITION`, with the line cut and escaped.
    #[must_use]
    pub fn unexpected_line(&self, line: &Line, expected: &str) -> Error {
        let shown = line.text.get(..SHOWN).unwrap_or(&line.text);
        let cut = if line.cut || shown.len() < line.text.len() {
            " (cut)"
        } else {
            ""
        };
        Error::failed_precondition(format!(
            "{} printed {}{cut}: expected {expected}{}",
            self.process.name(),
            quoted(shown),
            self.stderr()
        ))
    }

    /// Completes the start. From now on stdout is read for as long as the plugin lives.
    #[must_use]
    pub fn finish(self, call: impl Call) -> PluginProcess {
        let plugin = PluginProcess::new(self.process, call);
        let Some(mut stdout) = self.stdout else {
            return plugin;
        };
        // Outside the runtime of the start nothing can read it; the plugin then finds its stdout closed.
        let Ok(runtime) = Handle::try_current() else {
            return plugin;
        };
        let on_line = self.on_line;
        let task = runtime.spawn(async move {
            let Some(on_line) = on_line else {
                return stdout.drain().await;
            };
            while let Ok(Some(line)) = stdout.next().await {
                on_line(&line.text);
            }
        });
        plugin.with_stdout_task(task.abort_handle())
    }

    fn exited(&self, exit: &ExitError) -> Error {
        let text = format!("{} exited before it could be called: {exit}", self.process.name());
        Error::new(Code::Unavailable, text).with_source(exit.clone())
    }

    fn not_ready(&self, error: Error) -> Error {
        let text = format!(
            "{} could not be called: {}{}",
            self.process.name(),
            error.message(),
            self.stderr()
        );
        error.with_message(text)
    }

    /// Returns the end of stderr for a message, escaped.
    fn stderr(&self) -> String {
        let tail = self.process.exit_watch().stderr_tail();
        let tail = tail.trim_ascii();
        match tail.get(tail.len().saturating_sub(SHOWN)..) {
            Some(shown) if !shown.is_empty() => {
                format!("; its stderr ends: {}", escaped(shown).replace("\\n", " | "))
            }
            _ => String::new(),
        }
    }
}

impl fmt::Debug for Starting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Starting")
            .field("process", &self.process)
            .field("stdout", &self.stdout.is_some())
            .finish_non_exhaustive()
    }
}
