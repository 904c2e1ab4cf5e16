//! pluginrpc-go, the reference implementation: its clients call our plugin, our client calls its plugin.
//!
//! Its example clients look `echo-plugin` up on PATH. Each runs twice, with its own plugin and with ours, and must end
//! the same way.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::lab::{Lab, Outcome, Stop, attempt, check};
use pluginrpc_tests::run::Ended;
use pluginrpc_tests::text;

/// Arguments of `echo-request-client`, one run each.
const REQUESTS: [&[&str]; 3] = [&[""], &["žluťoučký 🐎"], &["hello", "there"]];

/// Arguments of `echo-error-client`: every code of PluginRPC, and one unknown code.
const ERRORS: [&[&str]; 17] = [
    &["99", "boom"],
    &["1", "boom"],
    &["2", "boom"],
    &["3", "boom"],
    &["4", "boom"],
    &["5", "boom"],
    &["6", "boom"],
    &["7", "boom"],
    &["8", "boom"],
    &["9", "boom"],
    &["10", "boom"],
    &["11", "boom"],
    &["12", "boom"],
    &["13", "boom"],
    &["14", "boom"],
    &["15", "boom"],
    &["16", "boom", "town"],
];

/// The plugin writes the message of this error itself, so only the code is compared.
const OWN_WORDING: &[&str] = &["99", "boom"];

/// An error without a message. Only sent to its plugin, which answers INTERNAL where ours keeps the code.
const NO_MESSAGE: [&[&str]; 1] = [&["5"]];

/// Runs one of its clients with only our plugin on PATH.
fn go_client(lab: &Lab, client: &str, runs: &[&[&str]], code: i32) -> Outcome {
    let program = lab.pluginrpc_go(client)?;
    let theirs = lab.pluginrpc_go("echo-plugin")?;
    let ours = lab.ours("echo-plugin");
    let mut last = String::new();
    for args in runs {
        let run = |plugin: &Path| {
            let mut command = Command::new(&program);
            command.args(*args).env("PATH", plugin.parent().unwrap_or(plugin));
            lab.run(command, b"")
        };
        let (expected, came) = (run(&theirs)?, run(&ours)?);
        let free = *args == OWN_WORDING;
        same_end(args, &expected, &came, free)?;
        check(came.status.code() == Some(code), &format!("exit {code}"), &came)?;
        last = came.describe();
    }
    Ok(format!("{} runs as with its own; last: {last}", runs.len()))
}

/// Runs our client and its clients with its plugin.
fn our_client(lab: &Lab, format: &str) -> Outcome {
    let plugin = lab.pluginrpc_go("echo-plugin")?;
    let ours = lab.ours("echo-client");
    let mut runs = 0;
    let kinds = [
        ("request", "echo-request-client", REQUESTS.as_slice()),
        ("error", "echo-error-client", ERRORS.as_slice()),
        ("error", "echo-error-client", NO_MESSAGE.as_slice()),
        ("list", "echo-list-client", &[&[]]),
    ];
    for (what, client, all_args) in kinds {
        let program = lab.pluginrpc_go(client)?;
        for args in all_args {
            let mut theirs = Command::new(&program);
            theirs.args(*args).env("PATH", plugin.parent().unwrap_or(&plugin));
            let expected = lab.run(theirs, b"")?;

            let mut command = Command::new(&ours);
            command.arg(&plugin).args([format, what]).args(*args);
            let came = lab.run(command, b"")?;
            same_end(args, &expected, &came, false)?;
            runs += 1;
        }
    }
    Ok(format!("{runs} calls end as its own client's do"))
}

/// Compares exit statuses and output; with `free`, only the code of the error and not its message.
fn same_end(args: &[&str], expected: &Ended, came: &Ended, free: bool) -> Result<(), Stop> {
    let error = |ended: &Ended| {
        let text = ended.stderr_text();
        match text.split_once(": ") {
            Some((code, _)) if free => code.to_owned(),
            _ => text,
        }
    };
    let same = came.status.code() == expected.status.code()
        && came.stdout == expected.stdout
        && error(came) == error(expected);
    check(
        same,
        &format!("for {args:?} the same as its own: {}", expected.describe()),
        came,
    )
}

/// Runs both plugins with the same arguments; both must succeed and print the same bytes.
fn same_stdout(lab: &Lab, args: &[&str]) -> Result<(Ended, Ended), Stop> {
    let (ours, theirs) = both(lab, args)?;
    if ours.stdout == theirs.stdout {
        return Ok((ours, theirs));
    }
    Err(Stop::Failed(format!(
        "ours \"{}\", its \"{}\"",
        text::quote(&ours.stdout, 400),
        text::quote(&theirs.stdout, 400)
    )))
}

/// Runs both plugins with the same arguments; both must succeed and print something.
fn both(lab: &Lab, args: &[&str]) -> Result<(Ended, Ended), Stop> {
    let run = |plugin: &Path| {
        let mut command = Command::new(plugin);
        command.args(args);
        let ended = lab.run(command, b"")?;
        check(
            ended.status.success() && !ended.stdout.is_empty(),
            "output and exit 0",
            &ended,
        )?;
        Ok::<Ended, Stop>(ended)
    };
    Ok((run(&lab.ours("echo-plugin"))?, run(&lab.pluginrpc_go("echo-plugin")?)?))
}

/// Compares values, since the spaces in protojson's output differ between builds.
fn json_spec(lab: &Lab) -> Outcome {
    let (ours, theirs) = both(lab, &["--spec", "--format", "json"])?;
    let parse = |ended: &Ended| serde_json::from_slice::<Value>(&ended.stdout);
    let (ours, theirs) = (parse(&ours)?, parse(&theirs)?);
    if ours != theirs {
        return Err(Stop::Failed(format!("ours {ours}, its {theirs}")));
    }
    let procedures = ours.get("procedures").and_then(Value::as_array).map_or(0, Vec::len);
    if procedures == 0 {
        return Err(Stop::Failed(format!("no procedures in {ours}")));
    }
    Ok(format!("equal values, {procedures} procedures"))
}

#[test]
fn its_request_client_calls_our_plugin() {
    attempt(|lab| go_client(lab, "echo-request-client", &REQUESTS, 0));
}

#[test]
fn its_error_client_calls_our_plugin() {
    attempt(|lab| go_client(lab, "echo-error-client", &ERRORS, 1));
}

#[test]
fn its_list_client_calls_our_plugin() {
    attempt(|lab| go_client(lab, "echo-list-client", &[&[]], 0));
}

#[test]
fn our_client_calls_its_plugin_in_binary() {
    attempt(|lab| our_client(lab, "binary"));
}

#[test]
fn our_client_calls_its_plugin_in_json() {
    attempt(|lab| our_client(lab, "json"));
}

#[test]
fn the_protocol_is_equal() {
    attempt(|lab| Ok(same_stdout(lab, &["--protocol"])?.0.describe()));
}

#[test]
fn the_binary_spec_is_equal() {
    attempt(|lab| {
        let (ours, _) = same_stdout(lab, &["--spec"])?;
        Ok(format!("{} equal bytes", ours.stdout.len()))
    });
}

#[test]
fn the_json_spec_is_equal() {
    attempt(json_spec);
}
