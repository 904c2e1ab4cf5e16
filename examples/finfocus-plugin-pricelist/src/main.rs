//! `finfocus-plugin-pricelist`: one executable for FinFocus, for every gRPC client and for the command line.

use std::process::ExitCode;

use finfocus_plugin_pricelist::{CostSource, Prices};
use finfocus_proto::FinFocus;
use finfocus_proto::v1::cost_source_service::{self, CostSourceServiceServer};
use finfocus_proto::v1::observability_service::{self, ObservabilityServiceServer};
use pluginrpc::{Plugin, Start};
use pluginrpc_grpc::Grpc;

fn main() -> ExitCode {
    // An option of our own is taken out before it is decided by the arguments who started us.
    let mut start = Start::of_process();
    let source = CostSource::new(Prices::of(&mut start));

    Plugin::new("finfocus-plugin-pricelist")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Tells what cloud resources cost, from a price list.")
        .option(
            "--price-list FILE",
            "The prices, in CSV or JSON; else FINFOCUS_PLUGIN_PRICELIST_FILE, else plugins.pricelist.file of FinFocus' \
             config.yaml, else a few built-in ones.",
        )
        .service(CostSourceServiceServer::new(source.clone()))
        .service(ObservabilityServiceServer::new(source))
        .args(&cost_source_service::NAME, ["name"])
        .args(&cost_source_service::GET_PLUGIN_INFO, ["info"])
        .args(&cost_source_service::SUPPORTS, ["supports"])
        .args(&cost_source_service::GET_PROJECTED_COST, ["projected-cost"])
        .args(&cost_source_service::GET_PRICING_SPEC, ["pricing-spec"])
        .args(&observability_service::HEALTH_CHECK, ["health"])
        .launch(Grpc::new(FinFocus::default()))
        .start(start)
        .main()
}
