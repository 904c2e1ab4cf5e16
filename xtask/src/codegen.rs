//! `cargo xtask codegen`: generates the checked-in code, or reports drift.

use std::process::ExitCode;

use crate::error::Result;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Generate the checked-in code from the .proto files
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Change nothing; exit with 1 if the checked-in code has drifted
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    // A package of its own: it needs the code generator, which xtask must build without.
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--quiet", "--package=xtask-codegen", "--"]);
    if args.check {
        cargo.arg("--check");
    }
    Ok(exit_code(run_inherited(cargo)?))
}
