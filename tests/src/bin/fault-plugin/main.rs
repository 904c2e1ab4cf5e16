//! `fault-plugin`: a plugin whose procedures misbehave, one each, for what no honest plugin can show.
//!
//! Its own option `--hosts A,B` gives it launch profiles, `--build NAME` puts it together wrongly.

mod builds;
mod faults;
mod hosts;

use std::process::ExitCode;

use pluginrpc::{Error, Invocation, Plugin};

fn main() -> ExitCode {
    match plugin() {
        Ok(plugin) => plugin.main(),
        Err(error) => {
            eprintln!("fault-plugin: {}", error.message());
            ExitCode::FAILURE
        }
    }
}

fn plugin() -> Result<Plugin, Error> {
    let mut invocation = Invocation::from_env();
    let mut take = |name| -> Result<String, Error> {
        let value = invocation.take_option(name)?.unwrap_or_default();
        Ok(value.to_string_lossy().into_owned())
    };
    let (hosts, build) = (take("--hosts")?, take("--build")?);
    let plugin = builds::build(Plugin::new("fault-plugin").version("0"), &build)?;
    Ok(hosts::add(plugin, &hosts)?.invocation(invocation))
}
