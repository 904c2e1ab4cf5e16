//! `echo-plugin`: one service for every PluginRPC client.

use std::process::ExitCode;

use echo_plugin::{Echo, example::echo_service};
use pluginrpc::Plugin;

fn main() -> ExitCode {
    Plugin::new("echo-plugin")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Echoes messages: the example service of PluginRPC implementations.")
        .service(echo_service::EchoServiceServer::new(Echo))
        .command(&echo_service::ECHO_REQUEST, ["echo", "request"])
        .command(&echo_service::ECHO_ERROR, ["echo", "error"])
        .main()
}
