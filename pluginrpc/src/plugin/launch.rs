//! Launch profiles: how the known hosts start a plugin, and how to tell which one did.

use std::net::{IpAddr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use crate::{BoxFuture, Error, Invocation, MutualTls, Plugin, Service};

/// How sure a launch profile is that its host started this process. The greatest claim answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// Not this host.
    None,
    /// Nobody in particular; this profile answers a start without arguments.
    Bare,
    /// A variable in the environment says so. It may have been handed on by somebody else, so any argument beats it.
    Environment,
    /// An argument says so; what PluginRPC knows by itself, a procedure for example, beats it.
    Arguments,
    /// Arguments that nobody else uses together; beats PluginRPC.
    Certain,
}

/// Where a plugin listens.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Listen {
    /// On TCP; port 0 is any free one.
    Tcp(SocketAddr),
    /// On TCP, on the first of these ports that is free.
    TcpPorts(IpAddr, RangeInclusive<u16>),
    /// On a Unix socket.
    Unix(PathBuf),
    /// Nowhere: the one connection is standard input and standard output.
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

/// What one host does to start a plugin, to talk to it and to end it: the one place that knows this host.
///
/// A profile recognises its host, says where to listen, what to say once bound, and what belongs to the end; a transport
/// does the rest (`pluginrpc_grpc::Grpc` for all hosts that speak gRPC). To add a host, write this trait; nothing else
/// changes. `name`, `claim` and `listen` are all that most hosts need.
pub trait LaunchProfile: Send + Sync + 'static {
    /// The name for people, `FinFocus`.
    fn name(&self) -> &'static str;

    /// Whether this host started us. Must not block, and touches nothing but `start`.
    fn claim(&self, invocation: &Invocation) -> Claim;

    /// The options that this host passes, for `--help`, and so that in `--port 1` the `1` is not taken for a procedure.
    fn options(&self) -> &'static [LaunchOption] {
        &[]
    }

    /// Comes first once the host is known to be this one: for what has to be ready before anything can fail, a log for
    /// example.
    fn prepare(&self, invocation: &Invocation) {
        let _ = invocation;
    }

    /// Where to listen.
    ///
    /// # Errors
    /// An argument that makes no sense; the process then prints it and exits with status 1.
    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error>;

    /// What to print to standard output, in one write, once `bound` accepts connections; it holds the port really
    /// bound. Nothing else is ever printed there.
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

    /// What this host calls beside the plugin's own services; served under this profile only, and after them.
    fn services(&self) -> Vec<Arc<dyn Service>> {
        Vec::new()
    }

    /// By which names this host asks grpc.health.v1, beside those of the services.
    fn health_names(&self) -> &'static [&'static str] {
        &[]
    }

    /// The deadline of a call that comes without one; `None` for no deadline.
    fn default_timeout(&self) -> Option<Duration> {
        Some(Duration::from_secs(60))
    }

    /// Whether the plugin ends when the process that started it does.
    fn ends_with_parent(&self, invocation: &Invocation) -> bool {
        let _ = invocation;
        false
    }

    /// Whether SIGINT ends the plugin. `false` where the host wants to end its plugins itself after Ctrl-C, which
    /// reaches the whole process group.
    fn ends_on_interrupt(&self) -> bool {
        true
    }

    /// What is left to do when the process is asked to end, by a signal for example: waited for as long as calls that
    /// are under way, beside them.
    fn end(&self) -> BoxFuture<'static, ()> {
        Box::pin(std::future::ready(()))
    }

    /// Why the plugin could not be served, where this host looks for it; standard error has it anyway. The process then
    /// exits with status 1.
    fn failed(&self, invocation: &Invocation, error: &Error) {
        let _ = (invocation, error);
    }
}

/// A launch profile together with the transport that serves under it; made by a transport.
pub trait Launch: Send + Sync + 'static {
    /// The profile.
    fn profile(&self) -> &dyn LaunchProfile;

    /// Serves the plugin until it ends, and says with which status the process exits. Blocks.
    fn run(&self, invocation: &Invocation, plugin: &Plugin) -> ExitCode;
}

/// Who answers a start.
pub(crate) enum Host<'a> {
    PluginRpc,
    Launch(&'a dyn Launch),
    /// No arguments, and nobody claims the start.
    None,
}

/// Decides who answers.
///
/// # Errors
/// Two profiles claim the start alike.
pub(crate) fn detect_host<'a>(invocation: &Invocation, launches: &'a [Box<dyn Launch>]) -> Result<Host<'a>, Error> {
    let mut best: Vec<&dyn Launch> = Vec::new();
    let mut claim = Claim::None;
    for launch in launches {
        let this = launch.profile().claim(invocation);
        if this > claim {
            best.clear();
            claim = this;
        }
        if this == claim && this > Claim::None {
            best.push(&**launch);
        }
    }
    let options = launches.iter().flat_map(|launch| launch.profile().options());
    let value_options: Vec<&str> = options
        .filter(|option| option.value().is_some())
        .map(|option| option.name())
        .collect();
    if claim < Claim::Certain && pluginrpc_was_asked(invocation, &value_options) {
        return Ok(Host::PluginRpc);
    }
    if claim <= Claim::Environment && !invocation.args().is_empty() {
        return Ok(Host::PluginRpc);
    }
    match best.as_slice() {
        [] => Ok(Host::None),
        [one] => Ok(Host::Launch(*one)),
        several => {
            let names: Vec<_> = several.iter().map(|launch| launch.profile().name()).collect();
            Err(Error::failed_precondition(format!(
                "this invocation looks like {} alike; remove the argument or the environment variable of all but one",
                names.join(" and ")
            )))
        }
    }
}

/// Whether the arguments hold what only PluginRPC has: its flags, or any positional argument.
fn pluginrpc_was_asked(invocation: &Invocation, value_options: &[&str]) -> bool {
    let mut args = invocation.args().iter().map(|arg| arg.to_str().unwrap_or("\u{fffd}"));
    while let Some(arg) = args.next() {
        let name = arg.split_once('=').map_or(arg, |(name, _)| name);
        match name {
            "--" => return args.next().is_some(),
            "--spec" | "--help" | "-h" | "--version" | "--protocol" => return true,
            "--format" if name == arg => drop(args.next()),
            _ if value_options.contains(&arg) => drop(args.next()),
            _ if !arg.starts_with('-') || arg == "-" => return true,
            _ => {}
        }
    }
    false
}
