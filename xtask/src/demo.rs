//! `cargo xtask demo`: the main job on real processes.

use std::process::{Command, ExitCode};

use crate::error::Result;
use crate::ui;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Build the two example plugins and call them as real processes, over every transport
///
/// Prints one table: who called, how, what was asked, what came back, how long. Where a step fails it says
/// which and why, and the exit status is not 0.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Build with optimisation (slower to build; the times in the table mean more)
    #[arg(long)]
    release: bool,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    ui::step("building the example plugins and the host that calls them");
    let mut flags = vec![
        "--package=demo-host",
        "--package=echo-plugin",
        "--package=finfocus-plugin-pricelist",
    ];
    if args.release {
        flags.push("--release");
    }
    let built = workspace.build(&flags)?;
    let mut host = Command::new(built.get("demo-host")?);
    host.arg("--echo-plugin")
        .arg(built.get("echo-plugin")?)
        .arg("--price-list")
        .arg(built.get("finfocus-plugin-pricelist")?);
    Ok(exit_code(run_inherited(host)?))
}
