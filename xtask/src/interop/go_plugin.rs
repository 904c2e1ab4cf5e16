//! go-plugin's own example host against our key-value store.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::process::Ended;

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "go-plugin",
        what: "put and get, through a plugin each, without a wait at the end",
        try_it: put_and_get,
    },
    Row {
        peer: "go-plugin",
        what: "an error with its code",
        try_it: error,
    },
    Row {
        peer: "go-plugin",
        what: "AutoMTLS is refused with a reason",
        try_it: auto_mtls,
    },
];

/// The host gives a plugin two seconds to end and then kills it, so a run that takes longer has waited in vain.
const NO_WAIT: Duration = Duration::from_millis(1500);

fn host(lab: &Lab<'_>, name: &str) -> Result<Command, Stop> {
    let mut host = Command::new(lab.peers.go_plugin("grpc").map_err(Stop::Skipped)?);
    let plugin = lab.ours("go-plugin-kv")?;
    // The host has a shell start it, which takes what is in quotes as it is.
    let quoted = format!("exec '{}'", plugin.display().to_string().replace('\'', r"'\''"));
    host.current_dir(lab.folder(name)?)
        .env("KV_PROTO", "grpc")
        .env("KV_PLUGIN", quoted);
    Ok(host)
}

fn run(lab: &Lab<'_>, mut host: Command, args: &[&str]) -> Result<(Ended, Duration), Stop> {
    host.args(args);
    let began = Instant::now();
    let ended = lab.run(host, b"")?;
    Ok((ended, began.elapsed()))
}

fn put_and_get(lab: &Lab<'_>) -> Outcome {
    let folder = host(lab, "go-plugin")?.get_current_dir().map(ToOwned::to_owned);
    let again = |args: &[&str]| {
        let mut host = host(lab, "go-plugin-again")?;
        if let Some(folder) = &folder {
            host.current_dir(folder);
        }
        run(lab, host, args)
    };
    let (put, put_took) = again(&["put", "hello", "from the host"])?;
    check(put.status.success(), "put to work", &put)?;
    let (get, get_took) = again(&["get", "hello"])?;
    check(
        get.stdout_text().trim_end() == "from the host",
        "the value that was put",
        &get,
    )?;
    for (what, took, ended) in [("put", put_took, &put), ("get", get_took, &get)] {
        check(
            took < NO_WAIT,
            &format!("{what} within {NO_WAIT:?}, not {took:?}"),
            ended,
        )?;
        check(
            !ended.stderr_text().contains("gracefully"),
            &format!("the plugin of {what} to end by itself"),
            ended,
        )?;
    }
    Ok(format!(
        "put in {} ms, get in {} ms",
        put_took.as_millis(),
        get_took.as_millis()
    ))
}

fn error(lab: &Lab<'_>) -> Outcome {
    let (ended, _) = run(lab, host(lab, "go-plugin")?, &["get", "nothing"])?;
    let said = ended.stdout_text();
    check(
        ended.status.code() == Some(1) && said.contains("code = NotFound") && said.contains("nothing cannot be read"),
        "NotFound, naming the key",
        &ended,
    )?;
    Ok(said.trim_end().to_owned())
}

/// The example host never asks for AutoMTLS itself; its environment reaches the plugin.
fn auto_mtls(lab: &Lab<'_>) -> Outcome {
    let mut host = host(lab, "go-plugin")?;
    host.env("PLUGIN_CLIENT_CERT", "-----BEGIN CERTIFICATE-----\n");
    let (ended, took) = run(lab, host, &["get", "nothing"])?;
    let said = ended.stderr_text();
    check(
        ended.status.code() == Some(1) && said.contains("AutoMTLS (PLUGIN_CLIENT_CERT)") && took < NO_WAIT,
        "the plugin's reason among the host's lines, at once",
        &ended,
    )?;
    Ok("one line on standard error, status 1".to_owned())
}
