//! go-plugin's example host starts and calls our key-value store.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::lab::{Lab, Outcome, Stop, attempt, check};
use pluginrpc_tests::run::Ended;

/// The host kills a plugin that has not ended after two seconds, so a longer run means that it waited in vain.
const NO_WAIT: Duration = Duration::from_millis(1500);

fn host(lab: &Lab, name: &str) -> Result<Command, Stop> {
    let mut host = Command::new(lab.go_plugin()?);
    let plugin = lab.ours("go-plugin-kv");
    // The host starts it through a shell.
    let quoted = format!("exec '{}'", plugin.display().to_string().replace('\'', r"'\''"));
    host.current_dir(lab.directory(name)?)
        .env("KV_PROTO", "grpc")
        .env("KV_PLUGIN", quoted);
    Ok(host)
}

fn run(lab: &Lab, mut host: Command, args: &[&str]) -> Result<(Ended, Duration), Stop> {
    host.args(args);
    let began = Instant::now();
    let ended = lab.run(host, b"")?;
    Ok((ended, began.elapsed()))
}

fn put_and_get(lab: &Lab) -> Outcome {
    let directory = host(lab, "go-plugin")?.get_current_dir().map(ToOwned::to_owned);
    let again = |args: &[&str]| {
        let mut host = host(lab, "go-plugin-again")?;
        if let Some(directory) = &directory {
            host.current_dir(directory);
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

fn error(lab: &Lab) -> Outcome {
    let (ended, _) = run(lab, host(lab, "go-plugin")?, &["get", "nothing"])?;
    let said = ended.stdout_text();
    check(
        ended.status.code() == Some(1) && said.contains("code = NotFound") && said.contains("nothing cannot be read"),
        "NotFound, naming the key",
        &ended,
    )?;
    Ok(said.trim_end().to_owned())
}

/// The example host does not ask for AutoMTLS, but passes its environment on.
fn auto_mtls(lab: &Lab) -> Outcome {
    let mut host = host(lab, "go-plugin")?;
    host.env("PLUGIN_CLIENT_CERT", "-----BEGIN CERTIFICATE-----\n");
    let (ended, took) = run(lab, host, &["get", "nothing"])?;
    let reason = "PLUGIN_CLIENT_CERT is not a certificate in PEM";
    check(
        ended.status.code() == Some(1) && ended.stdout_text().contains(reason) && took < NO_WAIT,
        "the plugin's reason in the host's message, at once",
        &ended,
    )?;
    Ok("the plugin's reason, status 1".to_owned())
}

#[test]
fn put_and_get_end_without_a_wait() {
    attempt(put_and_get);
}

#[test]
fn an_error_keeps_its_code() {
    attempt(error);
}

#[test]
fn a_broken_certificate_is_refused_with_a_reason() {
    attempt(auto_mtls);
}
