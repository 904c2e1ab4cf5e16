//! A program with commands of its own, one of which is a plugin: `acme plug …`.
//!
//! A client calls it with `Executable::new("acme").with_args(["plug"])`, buf with `plugin: [acme, plug]`, and a person
//! with `acme plug call EchoRequest --message hi`.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use echo_plugin::Echo;
use echo_plugin::example::echo_service::{self, EchoServiceServer};
use pluginrpc::{Invocation, Plugin};

#[derive(Parser)]
#[command(version, about = "What acme does all day")]
struct Acme {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Greets the world.
    Greet,
    /// Serves PluginRPC; '--help' behind it is the plugin's.
    // Everything behind the word belongs to the plugin, flags and `--help` too.
    #[command(disable_help_flag = true)]
    Plug {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, num_args = 0..)]
        args: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match Acme::parse().command {
        Command::Greet => {
            println!("Hello, world!");
            ExitCode::SUCCESS
        }
        Command::Plug { args } => Plugin::new("acme plug")
            .version(env!("CARGO_PKG_VERSION"))
            .service(EchoServiceServer::new(Echo))
            .command(&echo_service::ECHO_REQUEST, ["echo"])
            .command(&echo_service::ECHO_LIST, ["echo", "list"])
            .invocation(Invocation::from_env().with_args(args))
            .main(),
    }
}
