//! The commands of this repository: `cargo xtask demo | test | codegen | conformance | interop | bench | package |
//! install-example`.
//!
//! Each subcommand is one file or folder; [`workspace`] knows where things are and builds them, [`peers`] installs
//! the programs of others, [`process`] runs a program with a deadline, [`ui`] prints.

mod bench;
mod codegen;
mod conformance;
mod demo;
mod error;
mod install_example;
mod interop;
mod package;
mod peers;
mod process;
mod test;
mod ui;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Builds, tests and measures this repository.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true,
    after_help = "Start with `cargo xtask demo`. Exit status: 0 all well, 1 something failed, 2 wrong arguments."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Demo(demo::Args),
    Test(test::Args),
    Codegen(codegen::Args),
    Conformance(conformance::Args),
    Interop(interop::Args),
    Bench(bench::Args),
    Package(package::Args),
    InstallExample(install_example::Args),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = Workspace::locate().and_then(|workspace| match cli.command {
        Command::Demo(args) => demo::run(&workspace, &args),
        Command::Test(args) => test::run(&workspace, &args),
        Command::Codegen(args) => codegen::run(&workspace, &args),
        Command::Conformance(args) => conformance::run(&workspace, &args),
        Command::Interop(args) => interop::run(&workspace, &args),
        Command::Bench(args) => bench::run(&workspace, &args),
        Command::Package(args) => package::run(&workspace, &args),
        Command::InstallExample(args) => install_example::run(&workspace, &args),
    });
    match outcome {
        Ok(code) => code,
        Err(error) => {
            ui::error(&error);
            ExitCode::FAILURE
        }
    }
}
