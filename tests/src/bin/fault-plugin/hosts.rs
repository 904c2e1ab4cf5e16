//! The launch profiles of real hosts, and one for bare starts, over a transport that only says who was recognised.

use std::io::Write;
use std::process::ExitCode;

use finfocus_proto::FinFocus;
use go_plugin_proto::GoPlugin;
use guest_agent_proto::GuestAgent;
use pluginrpc::{Claim, Error, Invocation, Launch, LaunchProfile, Listen, Plugin};

/// Adds the hosts of a list, `guest-agent,go-plugin`.
pub(crate) fn add(mut plugin: Plugin, hosts: &str) -> Result<Plugin, Error> {
    for name in hosts.split(',').filter(|name| !name.is_empty()) {
        let profile: Box<dyn LaunchProfile> = match name {
            "guest-agent" => Box::new(GuestAgent::new()),
            "finfocus" => Box::new(FinFocus::default().without_bare_start()),
            "go-plugin" => Box::new(GoPlugin::new("TEST_PLUGIN_COOKIE", "crumbs")),
            "bare" => Box::new(Bare),
            _ => return Err(Error::invalid_argument(format!("there is no host {name:?}"))),
        };
        plugin = plugin.host(Given(profile));
    }
    Ok(plugin)
}

/// Accepts every start; a launch profile written outside our crates.
struct Bare;

impl LaunchProfile for Bare {
    fn name(&self) -> &'static str {
        "bare"
    }

    fn claim(&self, invocation: &Invocation) -> Claim {
        match invocation.args() {
            [] => Claim::Bare,
            _ => Claim::None,
        }
    }

    fn listen(&self, _: &Invocation) -> Result<Listen, Error> {
        Ok(Listen::Stdio)
    }
}

/// The transport of a host: says where it would listen instead of serving.
struct Given(Box<dyn LaunchProfile>);

impl Launch for Given {
    fn profile(&self) -> &dyn LaunchProfile {
        &*self.0
    }

    fn run(&self, invocation: &Invocation, _: &Plugin) -> ExitCode {
        let name = self.0.name();
        let said = self
            .0
            .listen(invocation)
            .map(|listen| writeln!(std::io::stdout(), "{name}: {listen:?}").is_ok());
        match said {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(error) => {
                eprintln!("{}", error.message());
                ExitCode::FAILURE
            }
        }
    }
}
