//! `guest-plugin-diskwatch`: a plugin of the Google Guest Agent that watches how full a file system is.

mod config;
mod usage;
mod watch;

use std::process::ExitCode;

use guest_agent_sdk::SupervisedPlugin;

use crate::watch::DiskWatch;

fn main() -> ExitCode {
    SupervisedPlugin::new("guest-plugin-diskwatch", DiskWatch::default())
        .version(env!("CARGO_PKG_VERSION"))
        .about("Watches how full a file system is, for the Google Guest Agent.")
        .main()
}
