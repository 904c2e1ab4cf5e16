//! `cargo xtask bench`: how long a plugin's process lives, beside programs that do nothing and the reference's plugin.

mod budget;
mod cases;
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
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How often each program runs
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u32).range(10..=100_000))]
    rounds: u32,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    let peers = Peers::install(workspace, &["pluginrpc-go"])?;
    let programs = Programs::prepare(workspace, &peers)?;
    let cases = cases::all(&programs)?;
    ui::step(&format!("checking what each of {} programs prints", cases.len()));
    for case in &cases {
        case.verify()?;
    }
    let times = measure::rounds(&cases, args.rounds)?;

    let paint = Paint::stdout();
    ui::say(&format!(
        "\nspawn to exit, {} runs each, order shuffled in each round\n\n{}",
        args.rounds,
        report::table(&cases, &times).render(paint)
    ));
    ui::say(report::LEGEND);
    for reason in peers.missing() {
        ui::say(&format!("without pluginrpc-go: {reason}"));
    }
    ui::say(&format!("\n{}", budget::table(workspace, &programs)?.render(paint)));
    Ok(ExitCode::SUCCESS)
}
