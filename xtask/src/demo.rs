//! `cargo xtask demo`: example plugins as real processes, called over every transport.

use std::process::{Command, ExitCode};

use crate::error::Result;
use crate::ui;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Build example plugins and call them over every transport
///
/// Prints one table: the call, the response, the time. The exit status is 1 if a call fails.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Build with optimization, for meaningful times
    #[arg(long)]
    release: bool,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    ui::step("building the example plugins and the host that calls them");
    let mut flags = vec![
        "--package=demo-host",
        "--package=echo-plugin",
        "--package=count-plugin",
        "--package=finfocus-plugin-pricelist",
    ];
    if args.release {
        flags.push("--release");
    }
    let built = workspace.build(&flags)?;
    let mut host = Command::new(built.get("demo-host")?);
    host.arg("--echo-plugin")
        .arg(built.get("echo-plugin")?)
        .arg("--count-plugin")
        .arg(built.get("count-plugin")?)
        .arg("--price-list")
        .arg(built.get("finfocus-plugin-pricelist")?);
    Ok(exit_code(run_inherited(host)?))
}
