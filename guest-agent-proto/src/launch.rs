//! How the agent starts a plugin.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pluginrpc::text::quoted;
use pluginrpc::{BoxFuture, Claim, Error, Invocation, LaunchOption, LaunchProfile, Listen};

use crate::plugin::{GuestPlugin, Supervised};
use crate::plugin_comm::guest_agent_plugin::GuestAgentPluginServer;
use crate::{ErrorLog, address};

const PROTOCOL: &str = "--protocol";
const ADDRESS: &str = "--address";
const ERROR_LOG: &str = "--errorlogfile";

/// How long the work may take to end when a signal ends the process. Within the time that the transport gives.
const END: Duration = Duration::from_millis(4500);

/// The launch profile of the Google Guest Agent: `--protocol=unix|tcp --address=… --errorlogfile=…`, after the arguments
/// of the plugin's manifest.
///
/// It recognises its host by `--protocol` with a value together with `--address`; `--protocol` alone is PluginRPC's flag.
/// Arguments that it does not know are the manifest's, and left to the plugin. Nothing is announced, since the agent
/// reads nothing; why a start failed goes to the error log, and the process ends at once so that the agent goes on to
/// TCP. The plugin does not end with the agent, which leaves its plugins running when it is restarted.
///
/// A cheap handle: [`GuestAgent::serve`] makes the service that belongs to it, one handle goes to the transport.
#[derive(Clone, Default)]
pub struct GuestAgent {
    log: ErrorLog,
    any_interface: bool,
    served: Arc<Mutex<Vec<Stopper>>>,
}

/// Ends the work of a service, before the process ends by a signal.
type Stopper = Box<dyn Fn() -> BoxFuture<'static, ()> + Send>;

impl GuestAgent {
    /// The profile, with an error log that the agent will name.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Serves a plugin: its work is supervised, and what goes wrong with it is in the error log of this profile.
    pub fn serve<P: GuestPlugin>(&self, plugin: P) -> GuestAgentPluginServer<Supervised<P>> {
        let supervised = Arc::new(Supervised::new(plugin, self.log.clone()));
        let service = Arc::clone(&supervised);
        let stopper: Stopper = Box::new(move || {
            let service = Arc::clone(&service);
            Box::pin(async move { service.end(END).await })
        });
        self.served.lock().unwrap_or_else(PoisonError::into_inner).push(stopper);
        GuestAgentPluginServer::from_arc(supervised)
    }

    /// Listens on every network interface where the agent says so, as it does for TCP. Unless set, the loopback interface
    /// stands in for all of them, on which the agent reaches the plugin as well: what listens here is often root, and
    /// takes orders from whoever connects.
    #[must_use]
    pub fn on_any_interface(mut self) -> Self {
        self.any_interface = true;
        self
    }

    /// The log in which the agent looks when the plugin crashes.
    #[must_use]
    pub fn log(&self) -> &ErrorLog {
        &self.log
    }
}

impl std::fmt::Debug for GuestAgent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GuestAgent")
            .field("log", &self.log)
            .field("any_interface", &self.any_interface)
            .finish_non_exhaustive()
    }
}

impl LaunchProfile for GuestAgent {
    fn name(&self) -> &'static str {
        "Guest Agent"
    }

    fn claim(&self, invocation: &Invocation) -> Claim {
        let has_value = invocation
            .option(PROTOCOL)
            .is_ok_and(|value| value.is_some_and(|value| !value.as_encoded_bytes().starts_with(b"-")));
        if has_value && invocation.has_option(ADDRESS) {
            Claim::Certain
        } else {
            Claim::None
        }
    }

    fn options(&self) -> &'static [LaunchOption] {
        const OPTIONS: &[LaunchOption] = &[
            LaunchOption::new(
                PROTOCOL,
                "With --address: serve gRPC there, as the Google Guest Agent asks for it.",
            )
            .with_value("unix|tcp"),
            LaunchOption::new(ADDRESS, "The path of the socket, or HOST:PORT.").with_value("ADDRESS"),
            LaunchOption::new(ERROR_LOG, "Append what goes wrong to this file.").with_value("FILE"),
        ];
        OPTIONS
    }

    fn prepare(&self, invocation: &Invocation) {
        // What is wrong with the log is said in the log, which is standard error then.
        match invocation.option(ERROR_LOG) {
            Ok(Some(path)) => {
                if let Err(e) = self.log.open(path.as_ref()) {
                    let path = quoted(path.as_encoded_bytes());
                    self.log.warn(&format!("{ERROR_LOG}={path} cannot be opened: {e}"));
                }
            }
            Ok(None) => {}
            Err(e) => self.log.warn(e.message()),
        }
        let log = self.log.clone();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if log.is_open() {
                log.error(&panic.to_string());
            }
            before(panic);
        }));
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        let missing = |name: &str| Error::invalid_argument(format!("{name} is missing: {name}=VALUE"));
        let protocol = invocation.option(PROTOCOL)?.ok_or_else(|| missing(PROTOCOL))?;
        let address = invocation.option(ADDRESS)?.ok_or_else(|| missing(ADDRESS))?;
        address::listen(&protocol, address, self.any_interface)
    }

    fn end(&self) -> BoxFuture<'static, ()> {
        let served = self.served.lock().unwrap_or_else(PoisonError::into_inner);
        let ends: Vec<_> = served.iter().map(|stopper| stopper()).collect();
        drop(served);
        Box::pin(async move {
            for end in ends {
                end.await;
            }
        })
    }

    fn failed(&self, _: &Invocation, error: &Error) {
        // Standard error has it by itself.
        if self.log.is_open() {
            self.log.error(error.message());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(args: &[&str]) -> Invocation {
        Invocation::new(args.iter().copied(), [("", ""); 0])
    }

    #[test]
    fn the_agent_is_recognised_in_both_spellings_and_after_the_manifests_arguments() {
        let agent = GuestAgent::new();
        let unix = Listen::Unix("/run/a.sock".into());
        for args in [
            &["--protocol=unix", "--address=/run/a.sock", "--errorlogfile=/x"][..],
            &["--protocol", "unix", "--address", "/run/a.sock", "--errorlogfile", "/x"],
            &["serve", "--verbose", "-x", "--protocol=unix", "--address=/run/a.sock"],
            // The agent's own come last, and count.
            &[
                "--address=/manifest",
                "--protocol=tcp",
                "--protocol=unix",
                "--address=/run/a.sock",
            ],
        ] {
            let invocation = start(args);
            assert_eq!(agent.claim(&invocation), Claim::Certain, "{args:?}");
            assert_eq!(agent.listen(&invocation).unwrap(), unix, "{args:?}");
        }
    }

    #[test]
    fn protocol_alone_is_pluginrpcs() {
        let agent = GuestAgent::new();
        for args in [
            &["--protocol"][..],
            &["--protocol", "--address=/run/a.sock"],
            &["--protocol=unix"],
            &["--address=/run/a.sock"],
            &["--", "--protocol=unix", "--address=/run/a.sock"],
            &[],
        ] {
            assert_eq!(agent.claim(&start(args)), Claim::None, "{args:?}");
        }
    }
}
