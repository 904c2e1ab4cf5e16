//! `cargo xtask bench --only grpc` and `--only soak`: what a plugin serves, beside tonic's own server and under bad callers.

use std::process::ExitCode;

use crate::error::Result;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Exit status 1 where a goal is missed.
pub(super) fn calls(workspace: &Workspace) -> Result<ExitCode> {
    // A package of its own, as xtask depends on none of ours.
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--quiet", "--release", "--package=grpc-bench"]);
    Ok(exit_code(run_inherited(cargo)?))
}

/// The test that runs for some seconds otherwise; exit status 101 where memory, files or threads grow.
#[cfg(unix)]
pub(super) fn soak(workspace: &Workspace) -> Result<ExitCode> {
    // The test starts this one, and a single test does not build it.
    workspace.build(&["--release", "--package=pluginrpc-grpc", "--example=script-plugin"])?;
    let mut cargo = workspace.cargo();
    cargo
        .args([
            "test",
            "--quiet",
            "--release",
            "--package=pluginrpc-grpc",
            "--test=soak",
        ])
        .args(["--", "--nocapture"])
        .env("SOAK_SECONDS", "60");
    Ok(exit_code(run_inherited(cargo)?))
}
