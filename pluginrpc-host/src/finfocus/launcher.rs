//! Starting a plugin until it can be called.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use pluginrpc::runner::{Environment, Stderr};
use pluginrpc::{Code, Context, Error, Executable, ExitError, Layered};
use pluginrpc_grpc::Channel;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::identify::{self, VersionCheck};
use super::listening::{self, MOST_LINE, Nowhere};
use super::plugin::{ChannelLayer, LAST_WORDS, PluginChannel, RunningPlugin};
use crate::{Address, Lines, Process};

/// Number of ports to try, in case another process takes the free one.
const PORTS: usize = 5;

/// The variables by which a plugin learns its port; released plugins read the one, the other, or `--port`.
const PORT_VARIABLES: [&str; 2] = ["FINFOCUS_PLUGIN_PORT", "PULUMICOST_PLUGIN_PORT"];

/// Connection to a plugin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Connection {
    /// gRPC on a port of 127.0.0.1, which every plugin speaks.
    #[default]
    Tcp,
    /// gRPC over standard input and standard output (`--stdio`), which no other process can reach.
    Stdio,
}

/// Starts plugins as a FinFocus host does.
///
/// A plugin gets its port by `--port=N`, `FINFOCUS_PLUGIN_PORT` and `PULUMICOST_PLUGIN_PORT`. The launcher watches the
/// port, the output and the exit of the process at the same time. A plugin inherits the environment, since plugins
/// read their credentials there; its standard input is empty.
///
/// ```
/// use std::time::Duration;
/// use pluginrpc::runner::Environment;
/// use pluginrpc_host::finfocus::{Connection, Launcher, VersionCheck};
///
/// let launcher = Launcher::new()
///     .with_environment(Environment::needed().with("AWS_PROFILE", "costs"))
///     .with_start_timeout(Duration::from_secs(5))
///     .with_default_timeout(Some(Duration::from_secs(20)))
///     .with_version_check(VersionCheck::Strict)
///     .with_connection(Connection::Stdio);
/// ```
#[derive(Clone, Debug)]
pub struct Launcher {
    environment: Environment,
    stderr: Stderr,
    grace: Duration,
    start_timeout: Duration,
    default_timeout: Option<Duration>,
    version_check: VersionCheck,
    connection: Connection,
}

impl Default for Launcher {
    fn default() -> Self {
        Self {
            environment: Environment::inherited(),
            stderr: Stderr::tail(),
            grace: Duration::from_secs(2),
            start_timeout: Duration::from_secs(10),
            default_timeout: Some(Duration::from_secs(60)),
            version_check: VersionCheck::default(),
            connection: Connection::default(),
        }
    }
}

/// Failure of a start.
enum Failed {
    /// Another process has the port.
    PortTaken(Error),
    Otherwise(Error),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Otherwise(error)
    }
}

impl Launcher {
    /// TCP, 10 s for a start, 60 s for a call without a deadline, 2 s for an end.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the environment of plugins; [`Environment::inherited`] by default. The released host also passes
    /// `FINFOCUS_LOG_FILE` and `FINFOCUS_TRACE_ID`.
    #[must_use]
    pub fn with_environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// Sets the destination of a plugin's standard error; [`Stderr::tail`] by default. A callback must not block.
    #[must_use]
    pub fn with_stderr(mut self, stderr: Stderr) -> Self {
        self.stderr = stderr;
        self
    }

    /// Sets the time from the request to end until a plugin is killed; 2 s by default.
    #[must_use]
    pub fn with_grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// Sets the time until a plugin must have returned its name; 10 s by default, including retries with other ports.
    #[must_use]
    pub fn with_start_timeout(mut self, limit: Duration) -> Self {
        self.start_timeout = limit;
        self
    }

    /// Sets the deadline of calls whose context has none; 60 s by default, `None` for no deadline.
    #[must_use]
    pub fn with_default_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.default_timeout = timeout;
        self
    }

    /// Sets the check of the specification version; a mismatch is a warning by default.
    #[must_use]
    pub fn with_version_check(mut self, check: VersionCheck) -> Self {
        self.version_check = check;
        self
    }

    /// Sets the connection; TCP by default.
    #[must_use]
    pub fn with_connection(mut self, connection: Connection) -> Self {
        self.connection = connection;
        self
    }

    /// Starts the plugin at this path, or with this name on PATH, and identifies it. When the future is dropped, the
    /// plugin ends.
    ///
    /// # Errors
    /// - `UNAVAILABLE` when it cannot be started, or ends before it has reported its name; an [`ExitError`] is the
    ///   source then.
    /// - `DEADLINE_EXCEEDED` when it neither listens nor ends, or does not answer.
    /// - `UNIMPLEMENTED` when it is a plugin of something else.
    /// - `FAILED_PRECONDITION` for another version under [`VersionCheck::Strict`], and outside a tokio runtime.
    /// - Otherwise what it answers when it is asked for its name.
    pub async fn start(&self, program: impl AsRef<Path>) -> Result<RunningPlugin, Error> {
        let deadline = Instant::now() + self.start_timeout;
        let program = program.as_ref();
        for _ in 1..PORTS {
            match self.attempt(program, deadline).await {
                Err(Failed::PortTaken(_)) => {}
                Err(Failed::Otherwise(error)) => return Err(error),
                Ok(plugin) => return Ok(plugin),
            }
        }
        self.attempt(program, deadline).await.map_err(|failed| match failed {
            Failed::PortTaken(error) | Failed::Otherwise(error) => error,
        })
    }

    async fn attempt(&self, program: &Path, deadline: Instant) -> Result<RunningPlugin, Failed> {
        match self.connection {
            Connection::Tcp => self.over_tcp(program, deadline).await,
            Connection::Stdio => Ok(self.over_stdio(program, deadline).await?),
        }
    }

    async fn over_tcp(&self, program: &Path, deadline: Instant) -> Result<RunningPlugin, Failed> {
        let port = free_port()?;
        let [one, other] = PORT_VARIABLES;
        let environment = self.environment.clone().with(one, port.to_string());
        let environment = environment.with(other, port.to_string());
        let program = self.program(program, environment);
        let args = [format!("--port={port}")];
        let mut process = Process::start(&program, args, Stdio::null(), Stdio::piped()).await?;
        let stdout = process.take_stdout().ok_or_else(no_pipe)?;
        let mut lines = Lines::new(stdout, MOST_LINE);
        let address = match listening::address(&process, &mut lines, port, deadline).await {
            Ok(address) => address,
            Err(Nowhere::Exited(exit)) => return Err(ended(&process, &exit, false, Some(port))),
            Err(Nowhere::Late(said)) => return Err(late(&process, port, &said, self.start_timeout).into()),
        };
        let mut drain = JoinSet::new();
        drain.spawn(lines.drain());
        // Checks the user of the server, also when it connects again.
        let server = Address::Tcp(address);
        let connecting = server.connect();
        let port = (address.port() == port).then_some(port);
        self.identified(process, connecting, Some(address), drain, deadline, port)
            .await
    }

    async fn over_stdio(&self, program: &Path, deadline: Instant) -> Result<RunningPlugin, Error> {
        let program = self.program(program, self.environment.clone());
        let mut process = Process::start(&program, ["--stdio"], Stdio::piped(), Stdio::piped()).await?;
        let stdin = process.take_stdin().ok_or_else(no_pipe)?;
        let stdout = process.take_stdout().ok_or_else(no_pipe)?;
        let connecting = Channel::from_io(tokio::io::join(stdout, stdin));
        let identified = self
            .identified(process, connecting, None, JoinSet::new(), deadline, None)
            .await;
        identified.map_err(|failed| match failed {
            Failed::PortTaken(error) | Failed::Otherwise(error) => error,
        })
    }

    fn program(&self, path: &Path, environment: Environment) -> Executable {
        Executable::new(path)
            .with_environment(environment)
            .with_stderr(self.stderr.clone())
            .with_grace(self.grace)
    }

    /// Connects and asks who it is.
    async fn identified(
        &self,
        process: Process,
        connecting: impl Future<Output = Result<Channel, Error>>,
        address: Option<SocketAddr>,
        drain: JoinSet<()>,
        deadline: Instant,
        port: Option<u16>,
    ) -> Result<RunningPlugin, Failed> {
        let ctx = Context::new().with_deadline(deadline);
        let asked = async {
            let channel = ctx.run_until_ended(connecting).await??;
            identify::name(&channel, &ctx).await
        };
        let told = tokio::select! {
            biased;
            exit = process.wait() => return Err(ended(&process, &exit, address.is_none(), port)),
            told = asked => told,
        };
        let (wire, name) = match told {
            Ok(told) => told,
            // It may have died of the question.
            Err(error) => match timeout(LAST_WORDS, process.wait()).await {
                Ok(exit) => return Err(ended(&process, &exit, address.is_none(), port)),
                Err(_) => return Err(refused(&process, address, error).into()),
            },
        };
        let (info, warning) = identify::info(&wire, &Context::new(), self.version_check)
            .await
            .map_err(|error| {
                let text = format!("{} is not used: {}", process.name(), error.message());
                error.with_message(text)
            })?;
        let layer = ChannelLayer {
            exit: process.exit_watch().clone(),
            name: process.name().to_owned(),
            default_timeout: self.default_timeout,
        };
        let channel = PluginChannel(Layered::new(wire, layer));
        Ok(RunningPlugin {
            process,
            name,
            info,
            warnings: warning.into_iter().collect(),
            address,
            channel,
            _drain: drain,
        })
    }
}

/// A port that is free at this moment.
fn free_port() -> Result<u16, Error> {
    let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    bound
        .map(|address| address.port())
        .map_err(|e| Error::new(Code::Unavailable, format!("there is no free port on 127.0.0.1: {e}")).with_source(e))
}

/// Describes a plugin that exited before it returned its name; a retry helps if another process has `port`.
fn ended(process: &Process, exit: &ExitError, stdio: bool, port: Option<u16>) -> Failed {
    let next = match stdio {
        true => "does it know --stdio, and write nothing else to standard output?",
        false => "start it by hand with --port=50051 to see all of it",
    };
    let text = format!("{} ended before it could be called: {exit}; {next}", process.name());
    let error = Error::new(Code::Unavailable, text).with_source(exit.clone());
    let told = String::from_utf8_lossy(exit.stderr_tail()).contains("in use");
    let taken = port.is_some_and(|port| told || TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err());
    match taken {
        true => Failed::PortTaken(error),
        false => Failed::Otherwise(error),
    }
}

fn late(process: &Process, port: u16, said: &str, limit: Duration) -> Error {
    let text = format!(
        "{} does not listen on port {port} of 127.0.0.1 after {limit:?}{said}{}; does it read --port, or \
         FINFOCUS_PLUGIN_PORT? One that needs longer gets it by `Launcher::with_start_timeout`",
        process.name(),
        stderr_of(process)
    );
    Error::new(Code::DeadlineExceeded, text)
}

/// It listens, runs, and does not answer as it should.
fn refused(process: &Process, address: Option<SocketAddr>, error: Error) -> Error {
    let place = match address {
        Some(address) => format!("on {address}"),
        None => "over standard input and standard output, where it may write nothing else".to_owned(),
    };
    let text = format!(
        "{} was called {place}: {}{}",
        process.name(),
        error.message(),
        stderr_of(process)
    );
    error.with_message(text)
}

fn stderr_of(process: &Process) -> String {
    let tail = process.exit_watch().stderr_tail();
    let tail = tail.trim_ascii();
    match tail.get(tail.len().saturating_sub(500)..) {
        Some(shown) if !shown.is_empty() => format!("; its stderr ends: {}", pluginrpc::text::escaped(shown)),
        _ => String::new(),
    }
}

fn no_pipe() -> Error {
    Error::internal("the plugin was started without a pipe")
}
