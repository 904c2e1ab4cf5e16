//! `cargo xtask install-example`: the price list where a FinFocus host looks.

use std::process::ExitCode;

use crate::error::Result;
use crate::ui;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Install finfocus-plugin-pricelist where a FinFocus host looks for plugins
///
/// That is plugins/pricelist/vX.Y.Z in FINFOCUS_HOME, else in PULUMI_HOME/finfocus, else in HOME/.finfocus.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Another package of this workspace
    #[arg(default_value = "finfocus-plugin-pricelist")]
    package: String,
    /// Build with optimization (slower to build)
    #[arg(long)]
    release: bool,
    /// Replace a directory that this command did not make
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    ui::step(&format!("building {}", args.package));
    let mut build = vec!["--package", &args.package];
    build.extend(args.release.then_some("--release"));
    let executables = workspace.build(&build)?;
    let executable = executables.get(&args.package)?;
    let mut second = workspace.cargo();
    second
        .args(["run", "--quiet", "--package=xtask-package", "--", "install"])
        .arg(&args.package)
        .arg(executable)
        .args(args.force.then_some("--force"));
    Ok(exit_code(run_inherited(second)?))
}
