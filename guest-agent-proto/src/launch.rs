//! The launch profile: how the agent starts a plugin.

use std::ffi::OsString;

use pluginrpc::{Claim, Error, Invocation, LaunchOption, LaunchProfile, Listen};

use crate::address;

const PROTOCOL: &str = "--protocol";
const ADDRESS: &str = "--address";
const ERROR_LOG: &str = "--errorlogfile";

/// The launch profile of the Google Guest Agent: `--protocol=unix|tcp --address=… --errorlogfile=…`, after the
/// arguments of the plugin's manifest.
///
/// The agent is recognized by `--protocol` with a value together with `--address`; `--protocol` alone is PluginRPC's
/// flag. Unknown arguments come from the manifest and are left to the plugin. Nothing is announced, since the agent
/// reads nothing. If the plugin cannot bind, the process exits at once, so that the agent goes on to TCP. The plugin
/// does not end with the agent, which leaves its plugins running when it is restarted; see
/// [`GuestAgent::with_parent_watch`].
///
/// `guest_agent_sdk::SupervisedPlugin` adds the error log and an orderly end of the work.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct GuestAgent {
    any_interface: bool,
    parent_watch: bool,
}

impl GuestAgent {
    /// Creates the profile: loopback only, and independent of the agent's process.
    pub fn new() -> Self {
        Self::default()
    }

    /// Listens on every network interface if the agent asks for that, as it does for TCP. By default the loopback
    /// interface takes their place, on which the agent reaches the plugin as well: plugins often run as root and take
    /// orders from every client.
    pub fn with_any_interface(mut self) -> Self {
        self.any_interface = true;
        self
    }

    /// Ends the plugin when its parent process ends.
    ///
    /// Released agents keep their plugins running across their own restart and connect to them again; newer ones end
    /// plugins with the plugin manager. The agent launches plugins from its catalog as siblings (`CLONE_PARENT`): their
    /// parent is the agent's own parent, usually the init system, and this option has no effect. It works for plugins
    /// that the agent starts as its children.
    pub fn with_parent_watch(mut self) -> Self {
        self.parent_watch = true;
        self
    }

    /// Returns the path that the agent passes by `--errorlogfile`, from which it quotes when the plugin crashes.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for the option without a value.
    pub fn error_log_path(invocation: &Invocation) -> Result<Option<OsString>, Error> {
        invocation.option(ERROR_LOG)
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
            LaunchOption::new(PROTOCOL, "With --address: serve gRPC to the Google Guest Agent.").with_value("unix|tcp"),
            LaunchOption::new(ADDRESS, "The path of the socket, or HOST:PORT.").with_value("ADDRESS"),
            LaunchOption::new(ERROR_LOG, "Append errors to this file.").with_value("FILE"),
        ];
        OPTIONS
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        let missing = |name: &str| Error::invalid_argument(format!("{name} requires a value: {name}=VALUE"));
        let protocol = invocation.option(PROTOCOL)?.ok_or_else(|| missing(PROTOCOL))?;
        let address = invocation.option(ADDRESS)?.ok_or_else(|| missing(ADDRESS))?;
        address::listen(&protocol, address, self.any_interface)
    }

    fn ends_with_parent(&self, _: &Invocation) -> bool {
        self.parent_watch
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invocation(args: &[&str]) -> Invocation {
        Invocation::new(args.iter().copied(), [("", ""); 0])
    }

    #[test]
    fn the_agent_is_recognized_in_both_spellings_and_after_the_manifests_arguments() {
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
            let invocation = invocation(args);
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
            assert_eq!(agent.claim(&invocation(args)), Claim::None, "{args:?}");
        }
    }

    #[test]
    fn the_parent_is_watched_only_on_request() {
        let none = invocation(&[]);
        assert!(!GuestAgent::new().ends_with_parent(&none));
        assert!(GuestAgent::new().with_parent_watch().ends_with_parent(&none));
    }
}
