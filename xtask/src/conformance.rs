//! `cargo xtask conformance`: the cases of `tests/conformance/` over any executable.

use std::process::{Command, ExitCode};

use crate::error::Result;
use crate::ui;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Try the conformance cases on a PluginRPC plugin, in whatever language it is written
///
/// The plugin has to serve pluginrpc.example.v1.EchoService as examples/echo-plugin does; that one is tried where no
/// other is named.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  cargo xtask conformance                                 our echo-plugin
  cargo xtask conformance -- ./my-plugin serve            another one, with base args
  cargo xtask conformance --reference -- ./echo-plugin-go what the cases say of the reference is expected
  cargo xtask conformance --only S17                      one row")]
pub(crate) struct Args {
    /// Only the cases of this row, S17 for example; may be given more than once
    #[arg(long, value_name = "ID")]
    only: Vec<String>,
    /// Expect what the cases say of the reference implementation
    #[arg(long)]
    reference: bool,
    /// The plugin, and the arguments that go before those of a case
    #[arg(last = true, value_name = "PROGRAM [ARG]...")]
    plugin: Vec<String>,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    ui::step("building the runner of the cases");
    let built = workspace.build(&[
        "--package=pluginrpc-tests",
        "--bin=conformance",
        "--package=echo-plugin",
        "--bin=echo-plugin",
    ])?;
    let mut runner = Command::new(built.get("conformance")?);
    for id in &args.only {
        runner.args(["--only", id]);
    }
    if args.reference {
        runner.arg("--reference");
    }
    runner.arg("--");
    match args.plugin.as_slice() {
        [] => runner.arg(built.get("echo-plugin")?),
        plugin => runner.args(plugin),
    };
    Ok(exit_code(run_inherited(runner)?))
}
