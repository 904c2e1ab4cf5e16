//! The whole program of a plugin.

use std::fmt;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use guest_agent_proto::GuestAgent;
use guest_agent_proto::plugin_comm::guest_agent_plugin::GuestAgentPluginServer;
use pluginrpc::text::quoted;
use pluginrpc::{BoxFuture, Claim, Error, Invocation, LaunchOption, LaunchProfile, Listen, Plugin};
use pluginrpc_grpc::Grpc;

use crate::{ErrorLog, GuestPlugin, Supervised};

/// The time for the work to end when a signal ends the process; within the transport's own grace of 5 s.
const END: Duration = Duration::from_millis(4500);

/// A program that serves a [`GuestPlugin`] to the agent, with everything around it.
///
/// ```no_run
/// # use guest_agent_sdk::{Error, GuestPlugin, SupervisedPlugin, Task};
/// # struct Hello;
/// # impl GuestPlugin for Hello {
/// #     type Config = ();
/// #     async fn run(&self, _: (), task: Task) -> Result<(), Error> { task.stopping().await; Ok(()) }
/// # }
/// fn main() -> std::process::ExitCode {
///     SupervisedPlugin::new("hello", Hello).about("Greets, for the Google Guest Agent.").main()
/// }
/// ```
#[must_use = "a plugin does nothing until `main` is called"]
pub struct SupervisedPlugin<P> {
    name: String,
    version: String,
    about: String,
    plugin: P,
    profile: GuestAgent,
    invocation: Option<Invocation>,
    removes_state: bool,
    change: Vec<Change>,
}

type Change = Box<dyn FnOnce(Plugin) -> Plugin>;

impl<P: GuestPlugin> SupervisedPlugin<P> {
    /// Creates a program with this name, which messages and `--help` show.
    pub fn new(name: impl Into<String>, plugin: P) -> Self {
        Self {
            name: name.into(),
            version: String::new(),
            about: String::new(),
            plugin,
            profile: GuestAgent::new(),
            invocation: None,
            removes_state: false,
            change: Vec::new(),
        }
    }

    /// Sets the version, for `--version`.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }

    /// Sets the description, for `--help`.
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Replaces the launch profile, for example by one that listens on every interface.
    pub fn profile(mut self, profile: GuestAgent) -> Self {
        self.profile = profile;
        self
    }

    /// Removes the [`StateDir`](crate::StateDir) when Stop says `cleanup`, as the protocol's document has it.
    ///
    /// State is kept by default: the agent says `cleanup` on upgrades too, keeps the directory for the next revision,
    /// and deletes it when the plugin is removed.
    pub fn remove_state_on_cleanup(mut self) -> Self {
        self.removes_state = true;
        self
    }

    /// Replaces the arguments and environment of the process.
    pub fn invocation(mut self, invocation: Invocation) -> Self {
        self.invocation = Some(invocation);
        self
    }

    /// Changes the underlying [`Plugin`]: another service, another host, another limit.
    pub fn change(mut self, change: impl FnOnce(Plugin) -> Plugin + 'static) -> Self {
        self.change.push(Box::new(change));
        self
    }

    /// Serves the agent, or answers the command line, and returns the exit status of the process. Blocks until then.
    pub fn main(self) -> ExitCode {
        self.into_plugin().main()
    }

    /// Builds the underlying [`Plugin`].
    pub fn into_plugin(self) -> Plugin {
        let log = ErrorLog::default();
        let mut supervised = Supervised::new(self.plugin).with_log(log.clone());
        if self.removes_state {
            supervised = supervised.with_state_removal();
        }
        let supervised = Arc::new(supervised);
        let profile = AgentProfile {
            profile: self.profile,
            log,
            end: {
                let supervised = Arc::clone(&supervised);
                Box::new(move || {
                    let supervised = Arc::clone(&supervised);
                    Box::pin(async move { supervised.end(END).await })
                })
            },
        };
        let mut plugin = Plugin::new(self.name)
            .version(self.version)
            .about(self.about)
            .service(GuestAgentPluginServer::from_arc(supervised))
            .host(Grpc::new(profile));
        if let Some(invocation) = self.invocation {
            plugin = plugin.invocation(invocation);
        }
        self.change.into_iter().fold(plugin, |plugin, change| change(plugin))
    }
}

impl<P> fmt::Debug for SupervisedPlugin<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SupervisedPlugin")
            .field("name", &self.name)
            .field("version", &self.version)
            .field("profile", &self.profile)
            .field("removes_state", &self.removes_state)
            .finish_non_exhaustive()
    }
}

/// The agent's launch profile with an error log and an orderly end of the work.
struct AgentProfile {
    profile: GuestAgent,
    log: ErrorLog,
    end: Box<dyn Fn() -> BoxFuture<'static, ()> + Send + Sync>,
}

impl LaunchProfile for AgentProfile {
    fn name(&self) -> &'static str {
        self.profile.name()
    }

    fn claim(&self, invocation: &Invocation) -> Claim {
        self.profile.claim(invocation)
    }

    fn options(&self) -> &'static [LaunchOption] {
        self.profile.options()
    }

    fn prepare(&self, invocation: &Invocation) {
        // Without a usable file the log is standard error, which then holds the reason.
        match GuestAgent::error_log_path(invocation) {
            Ok(Some(path)) => {
                if let Err(e) = self.log.open(path.as_ref()) {
                    let path = quoted(path.as_encoded_bytes());
                    self.log.warn(&format!("--errorlogfile={path} cannot be opened: {e}"));
                }
            }
            Ok(None) => {}
            Err(e) => self.log.warn(e.message()),
        }
        let log = self.log.clone();
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if log.is_open() {
                log.error(&panic.to_string());
            }
            previous(panic);
        }));
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        self.profile.listen(invocation)
    }

    fn ends_with_parent(&self, invocation: &Invocation) -> bool {
        self.profile.ends_with_parent(invocation)
    }

    fn end(&self) -> BoxFuture<'static, ()> {
        (self.end)()
    }

    fn failed(&self, _: &Invocation, error: &Error) {
        // The transport writes it to standard error.
        if self.log.is_open() {
            self.log.error(error.message());
        }
    }
}
