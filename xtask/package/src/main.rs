//! The second half of `cargo xtask package` and `cargo xtask install-example`: what becomes of a plugin that is built.

mod archive;
mod described;
mod install;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use pluginrpc::Invocation;

use described::Described;

/// A sentence that says what is wrong and what to do.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

#[derive(Parser)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Put an executable and its manifest into an archive, and the archive's checksum beside it
    Archive {
        package: String,
        executable: PathBuf,
        /// The target that it was built for
        target: String,
        /// The directory of the archive
        out: PathBuf,
    },
    /// Put an executable and its manifest where a host looks
    Install {
        package: String,
        executable: PathBuf,
        /// Replace what this command did not put there
        #[arg(long)]
        force: bool,
    },
}

fn main() -> ExitCode {
    match run(Args::parse().command) {
        Ok(lines) => {
            println!("{lines}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns a report.
fn run(command: Command) -> Result<String> {
    match command {
        Command::Archive {
            package,
            executable,
            target,
            out,
        } => archive::make(&Described::of(&package)?, &executable, &target, &out),
        Command::Install {
            package,
            executable,
            force,
        } => install::put(&Described::of(&package)?, &executable, &Invocation::from_env(), force),
    }
}
