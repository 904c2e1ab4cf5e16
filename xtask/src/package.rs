//! `cargo xtask package`: the archive that the host's installer fetches.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::error::{Context, Error, Result};
use crate::ui;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Build a FinFocus plugin for release and put it into NAME_vX.Y.Z_OS_ARCH.tar.gz, with a SHA-256 file beside it
///
/// The executable is linked statically where its target allows that, so that it starts faster and runs on any
/// distribution. The manifest is the package's own, or is made of what its Cargo.toml says.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The package of the plugin
    #[arg(default_value = "finfocus-plugin-pricelist")]
    package: String,
    /// Target to build for [default: this machine]
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,
    /// The directory of the archive
    #[arg(long, value_name = "DIRECTORY", default_value = "target/packages")]
    out: PathBuf,
    /// Build without optimization, for tries
    #[arg(long)]
    dev: bool,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    let target = match &args.target {
        Some(target) => target.clone(),
        None => host()?,
    };
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--package", &args.package, "--target", &target]);
    cargo.args((!args.dev).then_some("--release"));
    if links_statically(&target) {
        let mut flags = std::env::var_os("RUSTFLAGS").unwrap_or_default();
        flags.push(OsString::from(" -C target-feature=+crt-static"));
        cargo.env("RUSTFLAGS", flags);
    } else {
        ui::step(&format!(
            "{target} is not linked statically: its C library does not allow it"
        ));
    }
    ui::step(&format!("building {} for {target}", args.package));
    let executables = workspace.executables(cargo)?;
    let executable = executables.get(&args.package)?;
    let mut second = workspace.cargo();
    second
        .args(["run", "--quiet", "--package=xtask-package", "--", "archive"])
        .arg(&args.package)
        .arg(executable)
        .arg(&target)
        .arg(&args.out);
    Ok(exit_code(run_inherited(second)?))
}

fn links_statically(target: &str) -> bool {
    ["-linux-gnu", "-linux-musl", "-windows-msvc"]
        .iter()
        .any(|part| target.contains(part))
}

/// The default target of rustc.
fn host() -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output();
    let output = output.context(|| "rustc could not be started".to_owned())?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| Error::new("rustc does not say what it builds for").next("say it: --target TRIPLE"))
}
