//! `echo-plugin`: one service for every PluginRPC client.

use std::process::ExitCode;

use echo_plugin::{Echo, example::echo_service};
use pluginrpc::Plugin;

fn main() -> ExitCode {
    Plugin::new("echo-plugin")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Gives back what it is given: the example that PluginRPC implementations try each other with.")
        .service(echo_service::EchoServiceServer::new(Echo))
        .command(&echo_service::ECHO_REQUEST, ["echo", "request"])
        .command(&echo_service::ECHO_ERROR, ["echo", "error"])
        .main()
}
