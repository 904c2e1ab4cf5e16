//! `finfocus-host`: a small host of FinFocus plugins, to try a plugin by hand.
//!
//! `finfocus-host cost PLUGIN --resource aws,aws:ec2/instance:Instance,t3.micro,us-east-1`

mod manifest;
mod resource;
mod table;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use finfocus_proto::v1::GetProjectedCostRequest;
use finfocus_proto::v1::cost_source_service::CostSourceService;
use finfocus_sdk::testing::Conformance;
use pluginrpc::runner::Stderr;
use pluginrpc::text::escaped;
use pluginrpc::{Context, Error, Invocation};
use pluginrpc_host::finfocus::{Connection, Launcher, RunningPlugin, VersionCheck, discover};

use resource::Resource;

/// Start FinFocus plugins, and ask them what resources cost
#[derive(Parser)]
#[command(
    version,
    after_help = "Exit status: 0 all well, 1 something failed, 2 wrong arguments."
)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the installed plugins (below FINFOCUS_HOME, PULUMI_HOME, HOME), and skipped entries with the reason
    List,
    /// Start a plugin, say what it is, and ask what resources cost
    Cost(Cost),
    /// Start a plugin and check what hosts expect of it: the ten tests of the released host, and what those leave out
    Conformance(Box<Checks>),
    /// Say which of the readers that there are refuses what of a manifest; they want different things
    CheckManifest(manifest::Args),
}

#[derive(clap::Args)]
struct Checks {
    /// The name of an installed plugin, whose latest version is started, or the path of an executable
    plugin: String,
    /// A resource whose costs the plugin knows; an instance of AWS unless given
    #[arg(long, value_name = "RESOURCE")]
    resource: Option<Resource>,
    /// A variable for the plugin, NAME=VALUE, which else gets no configuration and few of ours; as often as needed
    #[arg(long = "env", value_name = "VARIABLE", value_parser = variable)]
    variables: Vec<(String, String)>,
    /// Leave a check out
    #[arg(long, value_name = "CHECK")]
    without: Vec<String>,
}

fn variable(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

#[derive(clap::Args)]
struct Cost {
    /// The name of an installed plugin, whose latest version is started, or the path of an executable
    plugin: String,
    /// A resource, PROVIDER,TYPE,SKU,REGION and then tags, KEY=VALUE; as often as there are resources
    #[arg(long = "resource", value_name = "RESOURCE")]
    resources: Vec<Resource>,
    /// Talk over standard input and output instead of a port
    #[arg(long)]
    stdio: bool,
    /// Do not use a plugin that is made for another version of the specification
    #[arg(long)]
    strict: bool,
    /// Show what the plugin writes to standard error
    #[arg(long)]
    verbose: bool,
    /// Longest duration of the start and of each call, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=3600))]
    timeout: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::List => {
            println!("{}", table::installed(&discover(&Invocation::from_env())));
            Ok(true)
        }
        Command::Cost(args) => unless_interrupted(cost(&args)).await,
        Command::CheckManifest(args) => manifest::run(&args),
        Command::Conformance(args) => unless_interrupted(conformance(&args)).await,
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("finfocus-host: {}", error.message());
            ExitCode::FAILURE
        }
    }
}

/// Returns true if no check failed.
async fn conformance(args: &Checks) -> Result<bool, Error> {
    let mut checks = Conformance::new();
    if let Some(resource) = &args.resource {
        checks = checks.with_resource(resource.descriptor());
    }
    for (name, value) in &args.variables {
        checks = checks.with_variable(name, value);
    }
    for check in &args.without {
        checks = checks.without(check, "as was asked for");
    }
    let report = checks.started(executable(&args.plugin)?).await;
    print!("{report}");
    Ok(report.passed())
}

/// A plugin is in a group of its own, which Ctrl-C does not reach; it ends when it is dropped with the future.
async fn unless_interrupted(work: impl Future<Output = Result<bool, Error>>) -> Result<bool, Error> {
    tokio::select! {
        outcome = work => outcome,
        outcome = interrupted() => outcome,
    }
}

/// Waits for SIGINT or SIGTERM.
async fn interrupted() -> Result<bool, Error> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let listen = |kind| signal(kind).map_err(Error::unknown);
        let (mut interrupt, mut terminate) = (listen(SignalKind::interrupt())?, listen(SignalKind::terminate())?);
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await.map_err(Error::unknown)?;
    Err(Error::new(
        pluginrpc::Code::Canceled,
        "interrupted; the plugin is ended",
    ))
}

/// Returns true if every resource has an answer.
async fn cost(args: &Cost) -> Result<bool, Error> {
    let plugin = start(args).await?;
    println!("{}", table::plugin(&plugin));
    let mut answers = Vec::new();
    for resource in &args.resources {
        let request = GetProjectedCostRequest {
            resource: Some(resource.descriptor()),
            ..GetProjectedCostRequest::default()
        };
        let answer = plugin.cost_source().get_projected_cost(&Context::new(), request).await;
        answers.push((resource.clone(), answer));
    }
    if !answers.is_empty() {
        println!("\n{}", table::costs(&answers));
    }
    plugin.stop().await?;
    Ok(answers.iter().all(|(_, answer)| answer.is_ok()))
}

async fn start(args: &Cost) -> Result<RunningPlugin, Error> {
    let limit = Duration::from_secs(args.timeout);
    let mut launcher = Launcher::new()
        .with_start_timeout(limit)
        .with_default_timeout(Some(limit));
    if args.stdio {
        launcher = launcher.with_connection(Connection::Stdio);
    }
    if args.strict {
        launcher = launcher.with_version_check(VersionCheck::Strict);
    }
    if args.verbose {
        launcher = launcher.with_stderr(Stderr::lines(|line| eprintln!("{}", escaped(line))));
    }
    launcher.start(executable(&args.plugin)?).await
}

/// A name with a separator is a path.
fn executable(plugin: &str) -> Result<PathBuf, Error> {
    if Path::new(plugin).components().count() > 1 {
        return Ok(PathBuf::from(plugin));
    }
    let found = discover(&Invocation::from_env());
    let latest = found.latest(plugin).map(|latest| latest.executable().to_owned());
    latest.ok_or_else(|| {
        Error::not_found(format!(
            "no plugin {plugin:?} is installed: `finfocus-host list` shows what is; a path begins with ./ or /"
        ))
    })
}
