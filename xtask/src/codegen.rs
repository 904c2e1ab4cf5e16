//! `cargo xtask codegen`: makes the checked-in generated code, or says that it has drifted.

use std::process::ExitCode;

use crate::error::Result;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Make the checked-in generated code again from the .proto files
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Change nothing; exit with 1 where the checked-in code is not what the .proto files make today
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
