//! A Terraform provider that keeps notes as files. See README.md.

mod diagnostics;
mod notes;
mod provider;
mod schema;
mod value;

use std::process::ExitCode;

use go_plugin_proto::{HclogLayer, hosts};
use pluginrpc::Plugin;
use pluginrpc_grpc::Grpc;
use tracing_subscriber::layer::SubscriberExt as _;

use tfplugin6::provider::ProviderServer;

pluginrpc::include_proto!();

fn main() -> ExitCode {
    let subscriber = tracing_subscriber::registry().with(HclogLayer::new());
    // It is the first one of this process.
    let _ = tracing::subscriber::set_global_default(subscriber);
    Plugin::new("terraform-provider-notes")
        .version(env!("CARGO_PKG_VERSION"))
        .about("A Terraform provider that keeps notes as files; terraform starts it (see README.md).")
        .service(ProviderServer::new(provider::NotesProvider::default()))
        .host(Grpc::new(hosts::terraform_provider()))
        .main()
}
