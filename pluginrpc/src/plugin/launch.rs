//! Launch profiles: one for each host, and the detection of the host that started this process.

use std::net::{IpAddr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use crate::server::CommandLine;
use crate::{BoxFuture, Error, Invocation, MutualTls, Plugin, Service};

/// Confidence of a launch profile that its host started this process, in ascending order. The highest claim wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Claim {
    /// Another host started it.
    None,
    /// Nothing points to this host, which takes starts without arguments and without a claim.
    Bare,
    /// A variable in the environment points to this host. A process in between may have passed it on, so any argument
    /// contradicts it.
    Environment,
    /// Variables in the environment prove it, a magic cookie for example, for a host that appends arguments of its own.
    /// Only arguments that PluginRPC or another profile understands contradict it.
    Handshake,
    /// An argument of this host proves it. Only what PluginRPC has by itself contradicts it: `--spec`, `--help`,
    /// `--version`, `--protocol`, `call`, and a procedure of this plugin.
    Arguments,
    /// Arguments prove it that no other host uses together. Nothing contradicts it.
    Certain,
}

/// The address a plugin listens on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Listen {
    /// TCP; port 0 is any free one.
    Tcp(SocketAddr),
    /// TCP, on the first of these ports that is free.
    TcpPorts(IpAddr, RangeInclusive<u16>),
    /// A Unix socket.
    Unix(PathBuf),
    /// Standard input and standard output are the one connection.
    Stdio,
}

/// An option that a host passes to the plugins it starts.
///
/// ```
/// use pluginrpc::LaunchOption;
///
/// const PORT: LaunchOption = LaunchOption::new("--port", "Serve on port N of 127.0.0.1.").with_value("N");
/// assert_eq!((PORT.name(), PORT.value()), ("--port", Some("N")));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct LaunchOption {
    name: &'static str,
    value: Option<&'static str>,
    help: &'static str,
}

impl LaunchOption {
    /// Creates an option without a value by its name, `--stdio`, and a sentence for `--help`.
    #[must_use]
    pub const fn new(name: &'static str, help: &'static str) -> Self {
        Self {
            name,
            value: None,
            help,
        }
    }

    /// Sets the placeholder of the option's value, `N` for example.
    #[must_use]
    pub const fn with_value(mut self, placeholder: &'static str) -> Self {
        self.value = Some(placeholder);
        self
    }

    /// Returns the name, dashes included.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the placeholder of the value; `None` for an option without a value.
    #[must_use]
    pub const fn value(&self) -> Option<&'static str> {
        self.value
    }

    /// Returns the sentence for `--help`.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        self.help
    }
}

/// The contract between one host and the plugins it starts: arguments, environment, announcement and shutdown.
///
/// A profile recognizes its host, and decides where to listen, what to announce and when to shut down; a transport does
/// the rest (`pluginrpc_grpc::Grpc` for all hosts that speak gRPC). To add a host, implement this trait; nothing else
/// changes. Most hosts need `name`, `claim` and `listen` only.
pub trait LaunchProfile: Send + Sync + 'static {
    /// Returns the name for people, `FinFocus`.
    fn name(&self) -> &'static str;

    /// Returns the confidence that this host started the process. Must not block, and must not depend on anything but
    /// `invocation`.
    fn claim(&self, invocation: &Invocation) -> Claim;

    /// Returns the environment variables by which this host talks to the plugins that it starts, for example its
    /// cookie.
    ///
    /// [`Plugin::main`](crate::Plugin::main) registers them, and [`Executable`](crate::Executable) does not pass them
    /// on: see [`Environment`](crate::runner::Environment).
    fn variables(&self) -> Vec<String> {
        Vec::new()
    }

    /// Returns the options that this host passes, for `--help`, and so that the `1` of `--port 1` is not taken for a
    /// procedure.
    fn options(&self) -> &'static [LaunchOption] {
        &[]
    }

    /// Runs first once this host is detected: for what has to be ready before anything can fail, a log for example.
    fn prepare(&self, invocation: &Invocation) {
        let _ = invocation;
    }

    /// Returns the address to listen on.
    ///
    /// # Errors
    /// An invalid argument; the process then prints it and exits with status 1.
    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error>;

    /// Returns the text to print to standard output, in one write, once `bound` accepts connections; `bound` holds the
    /// actual port. Nothing else is ever printed there.
    fn announcement(&self, invocation: &Invocation, bound: &Listen) -> String {
        let _ = (invocation, bound);
        String::new()
    }

    /// Called once, right after the announcement is written. From here on standard output belongs to the profile, which
    /// may redirect it.
    fn announced(&self, invocation: &Invocation) {
        let _ = invocation;
    }

    /// Returns the key material for hosts that only talk TLS; `None` serves plaintext.
    ///
    /// # Errors
    /// Key material from the host that is not valid; the process then prints it and exits with status 1.
    fn mutual_tls(&self, invocation: &Invocation) -> Result<Option<MutualTls>, Error> {
        let _ = invocation;
        Ok(None)
    }

    /// Returns the largest request in bytes that this host's own SDK accepts; `None` keeps the transport's default.
    /// Limits set on the transport win.
    fn max_request_bytes(&self) -> Option<usize> {
        None
    }

    /// Returns the services that this host calls beside those of the plugin; served under this profile only.
    fn services(&self) -> Vec<Arc<dyn Service>> {
        Vec::new()
    }

    /// Returns the names that this host asks grpc.health.v1 for, beside those of the services.
    fn health_names(&self) -> &'static [&'static str] {
        &[]
    }

    /// Returns the timeout of a call that comes without a deadline; `None` for none.
    fn default_timeout(&self) -> Option<Duration> {
        Some(Duration::from_secs(60))
    }

    /// Returns true if the plugin ends when the process that started it does.
    fn ends_with_parent(&self, invocation: &Invocation) -> bool {
        let _ = invocation;
        false
    }

    /// Returns true if SIGINT ends the plugin; false where the host wants to end its plugins itself after Ctrl-C, which
    /// reaches the whole process group.
    fn ends_on_interrupt(&self) -> bool {
        true
    }

    /// Runs at graceful shutdown, concurrently with the calls in flight, and is waited for as long as they are.
    fn end(&self) -> BoxFuture<'static, ()> {
        Box::pin(std::future::ready(()))
    }

    /// Called when no profile claims the start, before help is printed to standard error: reports to a host of this
    /// kind why its start is not answered.
    fn unclaimed(&self, invocation: &Invocation) {
        let _ = invocation;
    }

    /// Reports an error that keeps the plugin from being served where this host looks for it; it is on standard error
    /// anyway. The process then exits with status 1.
    fn failed(&self, invocation: &Invocation, error: &Error) {
        let _ = (invocation, error);
    }
}

/// A launch profile together with the transport that serves under it; made by a transport.
pub trait Launch: Send + Sync + 'static {
    /// Returns the profile.
    fn profile(&self) -> &dyn LaunchProfile;

    /// Serves the plugin until it ends, and returns the exit status of the process. Blocks.
    fn run(&self, invocation: &Invocation, plugin: &Plugin) -> ExitCode;
}

/// The side that serves a start.
pub(crate) enum Host<'a> {
    PluginRpc,
    Launch(&'a dyn Launch),
    /// There are no arguments, and no profile claims the start.
    None,
}

/// Decides which side serves a start; `is_procedure` finds words in the plugin's table.
///
/// # Errors
/// Two profiles make the same claim.
pub(crate) fn detect_host<'a>(
    invocation: &Invocation,
    line: &CommandLine,
    launches: &'a [Box<dyn Launch>],
    is_procedure: impl FnOnce(&[String]) -> bool,
) -> Result<Host<'a>, Error> {
    let mut best: Vec<&dyn Launch> = Vec::new();
    let mut highest = Claim::None;
    for launch in launches {
        let claim = launch.profile().claim(invocation);
        if claim > highest {
            best.clear();
            highest = claim;
        }
        if claim == highest && claim > Claim::None {
            best.push(&**launch);
        }
    }
    let contradicted = match highest {
        Claim::Certain => false,
        Claim::Arguments => line.asks_for_pluginrpc() || is_procedure(line.words()),
        // Words beside flags that are not ours may be the values of those.
        Claim::Handshake => line.asks_for_pluginrpc() || (line.is_valid() && is_procedure(line.words())),
        Claim::None | Claim::Bare | Claim::Environment => !line.is_empty(),
    };
    if contradicted {
        return Ok(Host::PluginRpc);
    }
    match best.as_slice() {
        [] => Ok(Host::None),
        [one] => Ok(Host::Launch(*one)),
        several => {
            let names: Vec<_> = several.iter().map(|launch| launch.profile().name()).collect();
            Err(Error::failed_precondition(format!(
                "this start looks like one by {}: remove the argument or the environment variable of all but one",
                names.join(" and also like one by ")
            )))
        }
    }
}
