//! Choice of the port that a plugin listens on.

use std::ffi::OsStr;
use std::num::NonZeroU16;

use pluginrpc::text::quoted;
use pluginrpc::{Error, Invocation};

/// The option in which a host gives the port, as `--port=N` or `--port N`.
pub(crate) const OPTION: &str = "--port";

/// The variables in which a host gives the port, the one that goes first at the front.
pub(crate) const VARIABLES: [&str; 2] = ["FINFOCUS_PLUGIN_PORT", "PULUMICOST_PLUGIN_PORT"];

/// Port to listen on, and the source of that choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PortChoice {
    /// The host chose it and waits for the plugin there.
    Assigned {
        /// The port.
        port: NonZeroU16,
        /// Source of the port.
        source: PortSource,
    },
    /// No port was assigned: any free one.
    Free,
}

/// Source of an assigned port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PortSource {
    /// The option `--port`.
    Argument,
    /// The environment variable of this name.
    Variable(&'static str),
}

impl PortChoice {
    /// The port of `start`: `--port=N` or `--port N`, of which the last counts, else `FINFOCUS_PLUGIN_PORT`, else
    /// `PULUMICOST_PLUGIN_PORT`, else any free one. A port of 0 is not given, as with the Go SDK.
    ///
    /// ```
    /// use finfocus_proto::PortChoice;
    /// use pluginrpc::Invocation;
    /// let invocation = Invocation::new(["--port=50051"], [("FINFOCUS_PLUGIN_PORT", "50052")]);
    /// assert_eq!(PortChoice::from_invocation(&invocation)?.port(), 50051);
    /// # Ok::<(), pluginrpc::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the value is not a port. Another port would leave the host waiting on the wrong one.
    pub fn from_invocation(invocation: &Invocation) -> Result<Self, Error> {
        let given = invocation.option(OPTION)?;
        let sources = std::iter::once((OPTION, PortSource::Argument, given)).chain(
            VARIABLES
                .into_iter()
                .map(|name| (name, PortSource::Variable(name), invocation.var(name))),
        );
        for (name, source, value) in sources {
            if let Some(port) = value.map(|value| parse(name, &value)).transpose()?.flatten() {
                return Ok(Self::Assigned { port, source });
            }
        }
        Ok(Self::Free)
    }

    /// Returns the port to bind; 0, for any free one, when none was assigned.
    #[must_use]
    pub const fn port(&self) -> u16 {
        match self {
            Self::Assigned { port, .. } => port.get(),
            Self::Free => 0,
        }
    }
}

/// The port in `value`, which `name` holds; `None` for 0.
fn parse(name: &str, value: &OsStr) -> Result<Option<NonZeroU16>, Error> {
    let port = value.to_str().and_then(|text| text.trim().parse::<u16>().ok());
    port.map(NonZeroU16::new).ok_or_else(|| {
        Error::invalid_argument(format!(
            "{name} is {}; it has to be a port, a number from 1 to 65535",
            quoted(value.as_encoded_bytes())
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [(&str, &str); 2] = [("FINFOCUS_PLUGIN_PORT", "2"), ("PULUMICOST_PLUGIN_PORT", "3")];

    fn choose(args: &[&str], env: &[(&str, &str)]) -> Result<PortChoice, Error> {
        PortChoice::from_invocation(&Invocation::new(args.iter().copied(), env.iter().copied()))
    }

    fn given(port: u16, source: PortSource) -> PortChoice {
        PortChoice::Assigned {
            port: NonZeroU16::new(port).unwrap(),
            source,
        }
    }

    #[test]
    fn the_option_goes_before_the_variables_and_they_before_a_free_port() {
        let [finfocus, pulumicost] = VARIABLES.map(PortSource::Variable);
        for (args, env, expected) in [
            (&["--port=1"][..], &BOTH[..], given(1, PortSource::Argument)),
            (&["--port", "1"], &BOTH, given(1, PortSource::Argument)),
            (&["--port=9", "--port", "1"], &[], given(1, PortSource::Argument)),
            (&["--port", "9", "--port=1"], &[], given(1, PortSource::Argument)),
            (&[], &BOTH, given(2, finfocus)),
            (&[], &BOTH[1..], given(3, pulumicost)),
            (&["--port=0"], &BOTH, given(2, finfocus)),
            (&["--", "--port=1"], &[], PortChoice::Free),
            (&["--port=0"], &[("FINFOCUS_PLUGIN_PORT", "0")], PortChoice::Free),
            (&[], &[("FINFOCUS_PLUGIN_PORT", "")], PortChoice::Free),
            (&[], &[], PortChoice::Free),
        ] {
            assert_eq!(choose(args, env).unwrap(), expected, "{args:?} {env:?}");
        }
    }

    #[test]
    fn what_is_no_port_is_refused_and_named() {
        for (args, env, name) in [
            (&["--port=http"][..], &[][..], "--port is \"http\""),
            (&["--port=65536"], &[], "--port is \"65536\""),
            (&["--port=-1"], &BOTH, "--port is \"-1\""),
            (&["--port="], &BOTH, "--port is \"\""),
            (&["--port"], &BOTH, "--port"),
            (
                &[],
                &[("FINFOCUS_PLUGIN_PORT", "x\n")],
                "FINFOCUS_PLUGIN_PORT is \"x\\n\"",
            ),
            (
                &[],
                &[("PULUMICOST_PLUGIN_PORT", "1.5")],
                "PULUMICOST_PLUGIN_PORT is \"1.5\"",
            ),
        ] {
            let error = choose(args, env).unwrap_err();
            assert!(error.message().contains(name), "{args:?} {env:?}: {error}");
        }
    }
}
