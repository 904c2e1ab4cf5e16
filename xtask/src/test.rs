//! `cargo xtask test`: every test of the workspace, after building the programs that tests start.

use std::process::ExitCode;

use crate::error::Result;
use crate::ui;
use crate::workspace::{Workspace, exit_code, run_inherited};

/// Run the tests of the whole workspace
///
/// Builds the workspace's executables first, since whole-process tests start them, then runs `cargo test`.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  cargo xtask test                              everything
  cargo xtask test -p pluginrpc spec            tests of one package whose name holds \"spec\"
  cargo xtask test --release -- --nocapture     another profile; what follows -- goes to the tests")]
pub(crate) struct Args {
    /// Passed on to `cargo test` as they are
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    cargo_test: Vec<String>,
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    ui::step("building the programs that the tests start");
    let mut build = vec!["--workspace", "--exclude=xtask", "--bins"];
    let selected = selects_packages(&args.cargo_test);
    if !selected {
        // With the tests' own dependencies, so that what is compiled here is what `cargo test` asks for.
        build.push("--tests");
    }
    let mut build: Vec<String> = build.into_iter().map(str::to_owned).collect();
    build.extend(profile_of(&args.cargo_test));
    workspace.build(&build)?;

    let mut cargo = workspace.cargo();
    cargo.arg("test");
    if !selected {
        cargo.arg("--workspace");
    }
    cargo.args(&args.cargo_test);
    Ok(exit_code(run_inherited(cargo)?))
}

/// The arguments that cargo itself reads, which is all before `--`.
fn for_cargo(args: &[String]) -> impl Iterator<Item = &String> {
    args.iter().take_while(|arg| *arg != "--")
}

/// The flags that decide where executables land; the build before the tests has to use the same.
fn profile_of(args: &[String]) -> Vec<String> {
    let mut flags = Vec::new();
    let mut args = for_cargo(args);
    while let Some(arg) = args.next() {
        let name = arg.split('=').next().unwrap_or(arg);
        match name {
            "-r" | "--release" => flags.push(arg.clone()),
            "--profile" | "--target" | "--target-dir" => {
                flags.push(arg.clone());
                if name == arg {
                    flags.extend(args.next().cloned());
                }
            }
            _ => {}
        }
    }
    flags
}

fn selects_packages(args: &[String]) -> bool {
    for_cargo(args).any(|arg| {
        arg == "-p"
            || arg == "--workspace"
            || arg == "--all"
            || arg.starts_with("--package")
            || (arg.starts_with("-p") && !arg.starts_with("--"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_build_gets_the_profile_of_the_tests() {
        assert_eq!(profile_of(&args("spec -- --release")), args(""));
        assert_eq!(profile_of(&args("-p x --release name")), args("--release"));
        assert_eq!(
            profile_of(&args("--profile ci --target=t -j 2 -- -r")),
            args("--profile ci --target=t")
        );
        assert_eq!(profile_of(&args("--profile")), args("--profile"));
    }

    #[test]
    fn a_chosen_package_is_not_overruled() {
        for line in ["-p x", "-px", "--package x", "--package=x", "--workspace --exclude y"] {
            assert!(selects_packages(&args(line)), "{line}");
        }
        for line in ["", "--profile ci", "name -- -p"] {
            assert!(!selects_packages(&args(line)), "{line}");
        }
    }
}
