//! `guest-plugin-diskwatch`: run by the Google Guest Agent, it watches how full a file system is.

mod config;
mod usage;
mod watch;

use std::process::ExitCode;

use guest_agent_proto::GuestAgent;
use pluginrpc::Plugin;
use pluginrpc_grpc::Grpc;

use crate::watch::DiskWatch;

fn main() -> ExitCode {
    let agent = GuestAgent::new();
    Plugin::new("guest-plugin-diskwatch")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Watches how full a file system is, for the Google Guest Agent.")
        .service(agent.serve(DiskWatch::default()))
        .host(Grpc::new(agent))
        .main()
}
