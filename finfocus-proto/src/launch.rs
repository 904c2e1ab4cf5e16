//! The launch profile of FinFocus.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use pluginrpc::{Claim, Error, Invocation, LaunchOption, LaunchProfile, Listen};

use crate::port::{OPTION, VARIABLES};
use crate::{PortChoice, announcement};

/// The option by which a host asks for gRPC over standard input and standard output.
const STDIO: &str = "--stdio";

/// The launch profile of FinFocus: `--port` or `--stdio`, the port's variables, and what the plugin prints.
///
/// It recognises its host by `--port` and `--stdio`, and by `FINFOCUS_PLUGIN_PORT` and `PULUMICOST_PLUGIN_PORT` when
/// there are no arguments. It also answers a start with neither, as the specification has it, on a free port; see
/// [`FinFocus::without_bare_start`].
///
/// The plugin listens on 127.0.0.1 only. It ends with its host, since older hosts orphan their plugins when they are
/// killed during a call; started without a host, it serves until it is stopped.
#[derive(Clone, Debug)]
pub struct FinFocus {
    bare_start: bool,
    timeout: Option<Duration>,
}

impl Default for FinFocus {
    /// Answers bare starts, and ends a call after 60 seconds when its caller set no deadline.
    fn default() -> Self {
        Self {
            bare_start: true,
            timeout: Some(Duration::from_secs(60)),
        }
    }
}

impl FinFocus {
    /// Leaves starts without arguments and variables to another profile, or to the help text.
    #[must_use]
    pub fn without_bare_start(mut self) -> Self {
        self.bare_start = false;
        self
    }

    /// Sets the deadline of calls whose caller sets none, as the released host does for `cost projected` and
    /// `cost actual`; `None` for no deadline.
    #[must_use]
    pub fn with_default_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.timeout = timeout;
        self
    }

    /// Returns true if a host assigned a port or holds the other end of standard input.
    fn has_host(invocation: &Invocation) -> bool {
        [OPTION, STDIO].iter().any(|option| invocation.has_option(option))
            || VARIABLES.iter().any(|name| invocation.var(name).is_some())
    }
}

impl LaunchProfile for FinFocus {
    fn name(&self) -> &'static str {
        "FinFocus"
    }

    fn claim(&self, invocation: &Invocation) -> Claim {
        if invocation.has_option(OPTION) || invocation.has_option(STDIO) {
            Claim::Arguments
        } else if Self::has_host(invocation) {
            Claim::Environment
        } else if self.bare_start {
            Claim::Bare
        } else {
            Claim::None
        }
    }

    fn variables(&self) -> Vec<String> {
        VARIABLES.map(str::to_owned).into()
    }

    fn options(&self) -> &'static [LaunchOption] {
        const OPTIONS: &[LaunchOption] = &[
            LaunchOption::new(
                OPTION,
                "Serve gRPC on port N of 127.0.0.1, as a FinFocus host asks for it.",
            )
            .with_value("N"),
            LaunchOption::new(STDIO, "Serve gRPC over standard input and standard output."),
        ];
        OPTIONS
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        if !invocation.has_option(STDIO) {
            let port = PortChoice::from_invocation(invocation)?.port();
            return Ok(Listen::Tcp(SocketAddr::from((Ipv4Addr::LOCALHOST, port))));
        }
        if invocation.has_option(OPTION) {
            return Err(Error::invalid_argument(
                "--port and --stdio cannot both be: leave one of them out",
            ));
        }
        Ok(Listen::Stdio)
    }

    fn announcement(&self, invocation: &Invocation, bound: &Listen) -> String {
        match bound {
            // `listen` has read the port before, so it can be read.
            Listen::Tcp(bound) => announcement::text(
                &PortChoice::from_invocation(invocation).unwrap_or(PortChoice::Free),
                *bound,
            ),
            // Standard output carries the connection and nothing else.
            _ => String::new(),
        }
    }

    fn default_timeout(&self) -> Option<Duration> {
        self.timeout
    }

    fn ends_with_parent(&self, invocation: &Invocation) -> bool {
        Self::has_host(invocation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FINFOCUS: [(&str, &str); 1] = [("FINFOCUS_PLUGIN_PORT", "7001")];

    fn start(args: &[&str], env: &[(&str, &str)]) -> Invocation {
        Invocation::new(args.iter().copied(), env.iter().copied())
    }

    fn tcp(port: u16) -> Listen {
        Listen::Tcp(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
    }

    #[test]
    fn the_host_is_recognised_by_what_it_alone_passes() {
        let profile = FinFocus::default();
        for (args, env, claim, with_parent) in [
            (&["--port=7000"][..], &[][..], Claim::Arguments, true),
            (&["--port", "7000"], &FINFOCUS, Claim::Arguments, true),
            (&["--stdio"], &[], Claim::Arguments, true),
            (&[], &FINFOCUS, Claim::Environment, true),
            (&[], &[("PULUMICOST_PLUGIN_PORT", "1")], Claim::Environment, true),
            (&[], &[], Claim::Bare, false),
            (&[], &[("FINFOCUS_PLUGIN_PORT", "")], Claim::Bare, false),
        ] {
            let invocation = start(args, env);
            assert_eq!(profile.claim(&invocation), claim, "{invocation:?}");
            assert_eq!(profile.ends_with_parent(&invocation), with_parent, "{invocation:?}");
        }
        assert_eq!(profile.without_bare_start().claim(&start(&[], &[])), Claim::None);
    }

    #[test]
    fn it_listens_on_loopback_where_the_host_said() {
        let profile = FinFocus::default();
        for (args, env, listen) in [
            (&["--port=7000"][..], &FINFOCUS[..], tcp(7000)),
            (&[], &FINFOCUS, tcp(7001)),
            (&[], &[], tcp(0)),
            (&["--stdio"], &FINFOCUS, Listen::Stdio),
        ] {
            assert_eq!(profile.listen(&start(args, env)).unwrap(), listen);
        }
        assert!(profile.listen(&start(&["--port=x"], &[])).is_err());
        assert!(profile.listen(&start(&["--stdio", "--port=1"], &[])).is_err());
    }

    #[test]
    fn it_announces_what_is_bound_and_nothing_on_stdio() {
        let profile = FinFocus::default();
        let given = start(&["--port=7000"], &[]);
        assert_eq!(
            profile.announcement(&given, &tcp(7000)),
            "PORT=7000\n1|1|tcp|127.0.0.1:7000|grpc\n"
        );
        let free = start(&[], &[]);
        assert_eq!(
            profile.announcement(&free, &tcp(4242)),
            "1|1|tcp|127.0.0.1:4242|grpc\nPORT=4242\n"
        );
        assert_eq!(profile.announcement(&start(&["--stdio"], &[]), &Listen::Stdio), "");
    }

    #[test]
    fn the_default_timeout_can_be_switched_off() {
        let profile = FinFocus::default();
        assert_eq!(profile.default_timeout(), Some(Duration::from_secs(60)));
        assert_eq!(profile.with_default_timeout(None).default_timeout(), None);
    }
}
