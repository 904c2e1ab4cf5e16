//! The commands of this repository; `cargo xtask` lists them.

mod codegen;
mod demo;
mod error;
mod install_example;
mod package;
mod peers;
mod test;
mod ui;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Builds and tests this repository.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true,
    after_help = "Start with `cargo xtask demo`. Exit status: 0 success, 1 failure, 2 wrong arguments."
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
    Peers(peers::Args),
    Package(package::Args),
    InstallExample(install_example::Args),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = Workspace::locate().and_then(|workspace| match cli.command {
        Command::Demo(args) => demo::run(&workspace, &args),
        Command::Test(args) => test::run(&workspace, &args),
        Command::Codegen(args) => codegen::run(&workspace, &args),
        Command::Peers(args) => peers::run(&workspace, &args),
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
