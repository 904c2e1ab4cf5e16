//! `demo-host`: one service written once, called in every way there is.
//!
//! A host programs against the generated trait; which transport carries a call is decided where the client is made.
//! The functions in `questions.rs` take `&impl EchoService` and `&impl CostSourceService` and are used for all of them.

mod questions;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use echo_plugin::Echo;
use echo_plugin::example::echo_service::{EchoServiceClient, EchoServiceServer};
use finfocus_proto::v1::cost_source_service::CostSourceServiceClient;
use pluginrpc::runner::Environment;
use pluginrpc::{Client, Context, Error, Executable, Format, InProcess, Plugin};
use pluginrpc_host::finfocus::Launcher;

use table::Table;

/// Every call has a deadline; a healthy one takes milliseconds.
const DEADLINE: Duration = Duration::from_secs(10);

/// Call the two example plugins in every way there is, and print one table.
#[derive(Parser)]
#[command(version)]
struct Args {
    /// The executable of `echo-plugin`
    #[arg(long, value_name = "PATH")]
    echo_plugin: PathBuf,
    /// The executable of `finfocus-plugin-pricelist`
    #[arg(long, value_name = "PATH")]
    price_list: PathBuf,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args = Args::parse();
    let mut table = Table::new();
    pluginrpc_calls(&args, &mut table).await;
    grpc_calls(&args, &mut table).await;
    in_process_calls(&mut table).await;
    table.finish()
}

/// A process for each call: arguments, standard input, standard output.
async fn pluginrpc_calls(args: &Args, table: &mut Table) {
    // Nothing of our environment, so that a price list of the user's own does not change what the demo shows.
    let run = |program: &PathBuf| Client::new(Executable::new(program).with_environment(Environment::empty()));
    for format in [Format::Binary, Format::Json] {
        let echo = EchoServiceClient::new(run(&args.echo_plugin).with_format(format));
        let prices = CostSourceServiceClient::new(run(&args.price_list).with_format(format));
        let how = format!("PluginRPC, {format}");
        table.section("echo-plugin", &how);
        questions::echo(&echo, table).await;
        table.section("price list", &how);
        questions::prices(&prices, table).await;
    }
}

/// One process for many calls: started as a FinFocus host does, then gRPC over TCP.
async fn grpc_calls(args: &Args, table: &mut Table) {
    table.section("price list", "gRPC, TCP");
    let launcher = Launcher::new().with_environment(Environment::empty());
    let started = table.step("start, until it tells its name", || async {
        let plugin = launcher.start(&args.price_list).await?;
        Ok((format!("{}, {}", plugin.name(), plugin.package().name()), plugin))
    });
    let Some(plugin) = started.await else { return };
    questions::prices(&plugin.cost_source(), table).await;
    let stopped = table.step("stop", || async { Ok((format!("{:?}", plugin.stop().await?), ())) });
    let _ = stopped.await;
}

/// No process: the server is called as a function, or through the whole of PluginRPC without leaving this process.
async fn in_process_calls(table: &mut Table) {
    let server = EchoServiceServer::new(Echo);
    table.section("Echo", "in process");
    questions::echo(&EchoServiceClient::new(server.clone()), table).await;
    table.section("Echo", "in process, PluginRPC");
    let plugin = InProcess::new(Plugin::new("echo").service(server));
    questions::echo(&EchoServiceClient::new(Client::new(plugin)), table).await;
}

/// The context of one call.
fn context() -> Context {
    Context::new().with_timeout(DEADLINE)
}

/// A step that answers something else than it should.
fn unexpected(what: String) -> Error {
    Error::internal(format!("unexpected answer: {what}"))
}
