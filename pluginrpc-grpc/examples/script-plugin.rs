//! The plugin that the tests start as a real process: a service that does what its requests say, under a launch profile
//! that does what its arguments say.
//!
//! `cargo run -p pluginrpc-grpc --example script-plugin -- --port=50051`, then for example
//! `grpcurl -plaintext -d '"echo hello"' 127.0.0.1:50051 pluginrpc.test.v1.Script/Do`.

#![allow(unreachable_pub)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use pluginrpc::{Claim, Error, Invocation, Launch, LaunchProfile, Listen, Plugin};
use pluginrpc_grpc::{Grpc, Limits, Peers};

/// Listens where the arguments say, and announces it in one line.
struct Profile;

fn number<T: std::str::FromStr>(invocation: &Invocation, name: &str) -> Result<Option<T>, Error> {
    let Some(value) = invocation.option(name)? else {
        return Ok(None);
    };
    let number = value.to_str().and_then(|value| value.parse().ok());
    number
        .map(Some)
        .ok_or_else(|| Error::invalid_argument(format!("{name} wants a number")))
}

impl LaunchProfile for Profile {
    fn name(&self) -> &'static str {
        "script"
    }

    fn claim(&self, _: &Invocation) -> Claim {
        Claim::Certain
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        if invocation.has_option("--stdio") {
            return Ok(Listen::Stdio);
        }
        if let Some(path) = invocation.option("--socket")? {
            return Ok(Listen::Unix(path.into()));
        }
        let port = number(invocation, "--port")?.unwrap_or(0);
        Ok(Listen::Tcp(SocketAddr::from((Ipv4Addr::LOCALHOST, port))))
    }

    fn announcement(&self, _: &Invocation, bound: &Listen) -> String {
        match bound {
            Listen::Tcp(address) => format!("LISTENING {address}\n"),
            other => format!("LISTENING {other:?}\n"),
        }
    }

    fn default_timeout(&self) -> Option<Duration> {
        Some(Duration::from_secs(60))
    }

    fn ends_with_parent(&self, invocation: &Invocation) -> bool {
        invocation.has_option("--ends-with-parent")
    }
}

fn grpc(invocation: &Invocation) -> Result<Grpc, Error> {
    let mut limits = Limits::new();
    if let Some(connections) = number(invocation, "--connections")? {
        limits = limits.max_connections(connections);
    }
    if let Some(ms) = number(invocation, "--ping-ms")? {
        limits = limits.ping_timeout(Duration::from_millis(ms));
    }
    if let Some(bytes) = number(invocation, "--in-flight")? {
        limits = limits.max_in_flight_bytes(bytes);
    }
    let mut grpc = Grpc::new(Profile).limits(limits);
    if invocation.has_option("--strict") {
        grpc = grpc.peers(Peers::same_user().strict());
    }
    if invocation.has_option("--anyone") {
        grpc = grpc.peers(Peers::anyone());
    }
    if let Some(ms) = number(invocation, "--grace-ms")? {
        grpc = grpc.grace(Duration::from_millis(ms));
    }
    if let Some(ms) = number(invocation, "--timeout-ms")? {
        grpc = grpc.default_timeout((ms > 0).then(|| Duration::from_millis(ms)));
    }
    Ok(grpc)
}

fn main() -> ExitCode {
    let invocation = Invocation::from_env();
    let plugin = Plugin::new("script-plugin").service(support::Script::default());
    match grpc(&invocation) {
        Ok(grpc) => grpc.run(&invocation, &plugin),
        Err(error) => {
            eprintln!("script-plugin: {}", error.message());
            ExitCode::FAILURE
        }
    }
}
