//! `demo-host`: calls example plugins over every transport.
//!
//! The functions in `questions.rs` take `&impl EchoService`, a generated trait. The transport is chosen where the
//! client is created.

mod questions;
mod table;
#[cfg(unix)]
mod unix;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use echo_plugin::Echo;
use echo_plugin::example::echo_service::{EchoServiceClient, EchoServiceServer};
use finfocus_proto::v1::cost_source_service::CostSourceServiceClient;
use pluginrpc::runner::Environment;
use pluginrpc::{Client, Context, Error, Executable, Format, InProcess, Plugin};
use pluginrpc_host::finfocus::{Connection, Launcher};

use table::Table;

/// Limit of each call, which takes milliseconds.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Call example plugins over every transport and print one table.
#[derive(Parser)]
#[command(version)]
struct Args {
    /// The executable of `echo-plugin`
    #[arg(long, value_name = "PATH")]
    echo_plugin: PathBuf,
    /// The executable of `count-plugin`
    #[arg(long, value_name = "PATH")]
    count_plugin: PathBuf,
    /// The executable of `finfocus-plugin-pricelist`
    #[arg(long, value_name = "PATH")]
    price_list: PathBuf,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args = Args::parse();
    let mut table = Table::new();
    pluginrpc_calls(&args, &mut table).await;
    finfocus_calls(&args, &mut table, Connection::Tcp, "gRPC over TCP").await;
    finfocus_calls(
        &args,
        &mut table,
        Connection::Stdio,
        "gRPC over standard input and output",
    )
    .await;
    #[cfg(unix)]
    unix::calls(&args.count_plugin, &mut table).await;
    in_process_calls(&mut table).await;
    table.finish()
}

/// PluginRPC: a process per call, with arguments, standard input and standard output.
async fn pluginrpc_calls(args: &Args, table: &mut Table) {
    // An empty environment, so that settings of the user's own price list do not change the demo.
    let run = |program: &PathBuf| Client::new(Executable::new(program).with_environment(Environment::empty()));
    for format in [Format::Binary, Format::Json] {
        let echo = EchoServiceClient::new(run(&args.echo_plugin).with_format(format));
        let prices = CostSourceServiceClient::new(run(&args.price_list).with_format(format));
        table.section("echo-plugin", &format!("a process per call, PluginRPC in {format}"));
        questions::echo(&echo, table).await;
        table.section("price list", &format!("a process per call, PluginRPC in {format}"));
        questions::prices(&prices, table).await;
    }
}

/// gRPC: one process for many calls, started as a FinFocus host does.
async fn finfocus_calls(args: &Args, table: &mut Table, connection: Connection, transport: &str) {
    table.section("price list", &format!("one process, {transport}"));
    let launcher = Launcher::new()
        .with_connection(connection)
        .with_environment(Environment::empty());
    let started = table.step("(start)", || async {
        let plugin = launcher.start(&args.price_list).await?;
        Ok((format!("{}, {}", plugin.name(), plugin.package().name()), plugin))
    });
    let Some(plugin) = started.await else { return };
    questions::prices(&plugin.cost_source(), table).await;
    let stopped = table.step("(stop)", || async { Ok((format!("{:?}", plugin.stop().await?), ())) });
    let _ = stopped.await;
}

/// No process: the server is called as a function, directly and through PluginRPC.
async fn in_process_calls(table: &mut Table) {
    let server = EchoServiceServer::new(Echo);
    table.section("Echo", "no process, a function call");
    questions::echo(&EchoServiceClient::new(server.clone()), table).await;
    table.section("Echo", "no process, PluginRPC in memory");
    let plugin = InProcess::new(Plugin::new("echo").service(server));
    questions::echo(&EchoServiceClient::new(Client::new(plugin)), table).await;
}

/// Creates the context of one call.
fn context() -> Context {
    Context::new().with_timeout(TIMEOUT)
}

/// A response that differs from the expected one.
fn unexpected(response: String) -> Error {
    Error::internal(format!("unexpected response: {response}"))
}
