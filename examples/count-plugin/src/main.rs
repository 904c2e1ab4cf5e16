//! A plugin whose methods stream: `count-plugin --protocol=unix --address=/tmp/count.sock`.

use std::process::ExitCode;

use count_plugin::Counter;
use count_plugin::count::v1::count_service::CountServiceServer;
use guest_agent_proto::GuestAgent;
use pluginrpc::Plugin;
use pluginrpc_grpc::Grpc;

fn main() -> ExitCode {
    Plugin::new("count-plugin")
        .service(CountServiceServer::new(Counter))
        .host(Grpc::new(GuestAgent::new()))
        .main()
}
