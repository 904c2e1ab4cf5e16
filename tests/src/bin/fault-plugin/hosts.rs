//! Launch profiles written outside every crate of ours: each only says that it was asked.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use pluginrpc::{Claim, Error, Launch, LaunchOption, LaunchProfile, Listen, Plugin, Start};

/// Adds the hosts of a list, `guest-agent,go-plugin`.
pub(crate) fn add(mut plugin: Plugin, hosts: &str) -> Result<Plugin, Error> {
    for name in hosts.split(',').filter(|name| !name.is_empty()) {
        let host = HOSTS.iter().find(|host| host.name == name);
        let host = host.ok_or_else(|| Error::invalid_argument(format!("there is no host {name:?}")))?;
        plugin = plugin.launch(Told(host));
    }
    Ok(plugin)
}

struct Host {
    name: &'static str,
    claim: fn(&Start) -> Claim,
    options: &'static [LaunchOption],
}

static HOSTS: [Host; 4] = [
    Host {
        name: "guest-agent",
        claim: |start| {
            let protocol = start.option("--protocol").ok().flatten();
            let known = protocol.is_some_and(|value| value == "unix" || value == "tcp");
            certain(known && start.has_option("--address"))
        },
        options: &[
            with_value("--protocol"),
            with_value("--address"),
            with_value("--errorlogfile"),
        ],
    },
    Host {
        name: "port-host",
        claim: |start| {
            if start.has_option("--port") || start.has_option("--stdio") {
                Claim::Arguments
            } else if start.var("FINFOCUS_PLUGIN_PORT").is_some() || start.var("PULUMICOST_PLUGIN_PORT").is_some() {
                Claim::Environment
            } else {
                Claim::None
            }
        },
        options: &[with_value("--port"), without_value("--stdio")],
    },
    Host {
        name: "go-plugin",
        claim: |start| {
            let cookie = start.var("TEST_PLUGIN_COOKIE").is_some_and(|value| value == "crumbs");
            if cookie && start.var("PLUGIN_PROTOCOL_VERSIONS").is_some() {
                Claim::Environment
            } else {
                Claim::None
            }
        },
        options: &[],
    },
    Host {
        name: "bare",
        claim: |start| {
            if start.args().is_empty() {
                Claim::Bare
            } else {
                Claim::None
            }
        },
        options: &[],
    },
];

fn certain(sure: bool) -> Claim {
    if sure { Claim::Certain } else { Claim::None }
}

const fn with_value(name: &'static str) -> LaunchOption {
    LaunchOption {
        name,
        value: Some("VALUE"),
        help: "Passed by a host of the tests.",
    }
}

const fn without_value(name: &'static str) -> LaunchOption {
    LaunchOption {
        value: None,
        ..with_value(name)
    }
}

/// The transport of a host: says who was recognised instead of serving.
struct Told(&'static Host);

impl LaunchProfile for Told {
    fn name(&self) -> &'static str {
        self.0.name
    }

    fn claim(&self, start: &Start) -> Claim {
        (self.0.claim)(start)
    }

    fn options(&self) -> &'static [LaunchOption] {
        self.0.options
    }

    fn listen(&self, start: &Start) -> Result<Listen, Error> {
        let port = match start.option("--port")? {
            None => 0,
            Some(text) => text
                .to_str()
                .and_then(|text| text.parse().ok())
                .ok_or_else(|| Error::invalid_argument("--port wants a number"))?,
        };
        Ok(Listen::Tcp(SocketAddr::from((Ipv4Addr::LOCALHOST, port))))
    }

    fn announcement(&self, _: &Start, bound: &Listen) -> String {
        format!("{} {bound:?}\n", self.0.name)
    }
}

impl Launch for Told {
    fn profile(&self) -> &dyn LaunchProfile {
        self
    }

    fn run(&self, start: &Start, _: &Plugin) -> ExitCode {
        let said = self
            .listen(start)
            .map(|listen| write!(std::io::stdout(), "{}", self.announcement(start, &listen)).is_ok());
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
