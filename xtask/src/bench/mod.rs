//! `cargo xtask bench`: how long a plugin's process lives, beside programs that do nothing and the reference's plugin.

mod budget;
mod cases;
mod codegen;
mod grpc;
#[cfg(unix)]
mod guest;
mod lint;
mod measure;
mod programs;
mod report;

use std::process::ExitCode;

use crate::bench::programs::Programs;
use crate::error::Result;
use crate::peers::Peers;
use crate::ui::{self, Paint};
use crate::workspace::Workspace;

/// Measure spawn to exit of the example plugins and compare crate counts and sizes with their budgets
///
/// Release builds, dynamic and with `-C target-feature=+crt-static`, beside a Rust program that does nothing, built
/// both ways, /bin/true and pluginrpc-go's echo-plugin. All copies lie in one folder, so on one file system, and run
/// once in each round, in an order that is shuffled anew, because what ran before a program makes it faster or slower.
///
/// Then `buf lint` without a plugin, with our example and with its twin in Go, likewise, in a tenth of the rounds: each
/// lint starts a plugin nine times.
///
/// `--only grpc` measures unary calls beside tonic's own server, `--only soak` a minute of callers who are killed, hang up
/// half-way and talk nonsense.
///
/// Then a Guest Agent plugin from its spawn to its first answer over a Unix socket, and the memory that it holds while
/// idle.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How often each program runs
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u32).range(10..=100_000))]
    rounds: u32,
    /// Measure one only; all but the last three without
    #[arg(long, value_enum)]
    only: Option<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Spawn to exit of the example plugins
    Start,
    /// `buf lint` with a plugin
    Lint,
    /// A Guest Agent plugin to its first answer, and its memory
    #[cfg(unix)]
    Guest,
    /// The code generator's time, and size and check time of its services beside tonic's
    Codegen,
    /// Unary calls over gRPC, beside tonic's own server
    Grpc,
    /// Memory, files and threads of a plugin under a minute of bad callers
    #[cfg(unix)]
    Soak,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    match args.only {
        Some(Part::Codegen) => return codegen::run(workspace),
        Some(Part::Grpc) => return grpc::calls(workspace),
        #[cfg(unix)]
        Some(Part::Soak) => return grpc::soak(workspace),
        _ => {}
    }
    let asked = |part| args.only.is_none_or(|only| only == part);
    if asked(Part::Start) {
        start(workspace, args.rounds)?;
    }
    if asked(Part::Lint) {
        lint::run(workspace, (args.rounds / 10).max(10))?;
    }
    #[cfg(unix)]
    if asked(Part::Guest) {
        guest::run(workspace, args.rounds)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn start(workspace: &Workspace, rounds: u32) -> Result<()> {
    let peers = Peers::install(workspace, &["pluginrpc-go"])?;
    let programs = Programs::prepare(workspace, &peers)?;
    let cases = cases::all(&programs)?;
    ui::step(&format!("checking what each of {} programs prints", cases.len()));
    for case in &cases {
        case.verify()?;
    }
    let times = measure::rounds(&cases, rounds)?;

    let paint = Paint::stdout();
    ui::say(&format!(
        "\nspawn to exit, {} runs each, order shuffled in each round\n\n{}",
        rounds,
        report::table(&cases, &times).render(paint)
    ));
    ui::say(report::LEGEND);
    for reason in peers.missing() {
        ui::say(&format!("without pluginrpc-go: {reason}"));
    }
    ui::say(&format!("\n{}", budget::table(workspace, &programs)?.render(paint)));
    Ok(())
}
