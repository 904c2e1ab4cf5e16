//! `cargo xtask bench --only codegen`: the generator and what it writes, beside tonic's.

use std::process::ExitCode;

use crate::error::Result;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Exit status 1 where a goal is missed.
pub(super) fn run(workspace: &Workspace) -> Result<ExitCode> {
    // A package of its own: it needs the code generator and tonic's, which xtask must build without.
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--quiet", "--release", "--package=codegen-bench"]);
    Ok(exit_code(run_inherited(cargo)?))
}
