//! pluginrpc-go, the reference implementation: its clients against our plugin, our client against its plugin.
//!
//! Each of its example clients looks `echo-plugin` up on PATH, so the same client is run twice, once with its
//! own plugin there and once with ours, and has to end the same way.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::error::Context;
use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::process::Ended;
use crate::ui;

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "pluginrpc-go",
        what: "echo-request-client calls our echo-plugin",
        try_it: |lab| go_client(lab, "echo-request-client", &REQUESTS, 0),
    },
    Row {
        peer: "pluginrpc-go",
        what: "echo-error-client calls our echo-plugin",
        try_it: |lab| go_client(lab, "echo-error-client", &ERRORS, 1),
    },
    Row {
        peer: "pluginrpc-go",
        what: "echo-list-client calls our echo-plugin",
        try_it: |lab| go_client(lab, "echo-list-client", &[&[]], 0),
    },
    Row {
        peer: "pluginrpc-go",
        what: "our client calls its echo-plugin, binary",
        try_it: |lab| our_client(lab, "binary"),
    },
    Row {
        peer: "pluginrpc-go",
        what: "our client calls its echo-plugin, json",
        try_it: |lab| our_client(lab, "json"),
    },
    Row {
        peer: "pluginrpc-go",
        what: "--protocol of both is equal",
        try_it: |lab| Ok(same_stdout(lab, &["--protocol"])?.0.describe()),
    },
    Row {
        peer: "pluginrpc-go",
        what: "--spec of both is equal, binary",
        try_it: |lab| {
            let (ours, _) = same_stdout(lab, &["--spec"])?;
            Ok(format!("{} equal bytes", ours.stdout.len()))
        },
    },
    Row {
        peer: "pluginrpc-go",
        what: "--spec of both is equal, json",
        try_it: json_spec,
    },
];

/// Arguments of echo-request-client, one run each.
const REQUESTS: [&[&str]; 3] = [&[""], &["žluťoučký 🐎"], &["hello", "there"]];

/// Arguments of echo-error-client: every code that PluginRPC knows, and one that it does not.
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

/// The one whose message the plugin makes up: each implementation words it in its way, so the code counts.
const OWN_WORDING: &[&str] = &["99", "boom"];

/// An error without a message. Asked of its plugin only: ours keeps the code where its makes INTERNAL of it (row S42).
const NO_MESSAGE: [&[&str]; 1] = [&["5"]];

/// Runs one of its clients with our plugin on PATH, and nothing else there that it could find.
fn go_client(lab: &Lab<'_>, client: &str, runs: &[&[&str]], code: i32) -> Outcome {
    let program = lab.pluginrpc_go(client)?;
    let theirs = lab.pluginrpc_go("echo-plugin")?;
    let ours = lab.ours("echo-plugin")?;
    let mut last = String::new();
    for args in runs {
        let run = |plugin: &Path| {
            let mut command = Command::new(&program);
            command.args(*args).env("PATH", plugin.parent().unwrap_or(plugin));
            lab.run(command, b"")
        };
        let (expected, came) = (run(&theirs)?, run(ours)?);
        let free = *args == OWN_WORDING;
        same_end(args, &expected, &came, free)?;
        check(came.status.code() == Some(code), &format!("exit {code}"), &came)?;
        last = came.describe();
    }
    Ok(format!("{} runs as with its own; last: {last}", runs.len()))
}

/// Runs our client and its clients against its plugin.
fn our_client(lab: &Lab<'_>, format: &str) -> Outcome {
    let plugin = lab.pluginrpc_go("echo-plugin")?;
    let ours = lab.ours("echo-client")?;
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

            let mut command = Command::new(ours);
            command.arg(&plugin).args([format, what]).args(*args);
            let came = lab.run(command, b"")?;
            same_end(args, &expected, &came, false)?;
            runs += 1;
        }
    }
    Ok(format!("{runs} calls end as its own client's do"))
}

/// The same exit code and output; of an error in `free` wording only what stands before the message.
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

/// Runs both plugins with the same arguments; they have to succeed and print the same bytes.
fn same_stdout(lab: &Lab<'_>, args: &[&str]) -> Result<(Ended, Ended), Stop> {
    let (ours, theirs) = both(lab, args)?;
    if ours.stdout == theirs.stdout {
        return Ok((ours, theirs));
    }
    Err(Stop::Failed(format!(
        "ours \"{}\", its \"{}\"",
        ui::quote(&ours.stdout, 400),
        ui::quote(&theirs.stdout, 400)
    )))
}

/// What both plugins print for the same arguments.
fn both(lab: &Lab<'_>, args: &[&str]) -> Result<(Ended, Ended), Stop> {
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
    Ok((run(lab.ours("echo-plugin")?)?, run(&lab.pluginrpc_go("echo-plugin")?)?))
}

/// Compared as values: a Go program's JSON differs in its blanks from one build to the next.
fn json_spec(lab: &Lab<'_>) -> Outcome {
    let (ours, theirs) = both(lab, &["--spec", "--format", "json"])?;
    let parse = |whose: &str, ended: &Ended| {
        serde_json::from_slice::<Value>(&ended.stdout).context(|| format!("{whose} spec is no JSON"))
    };
    let (ours, theirs) = (parse("our", &ours)?, parse("its", &theirs)?);
    if ours != theirs {
        return Err(Stop::Failed(format!("ours {ours}, its {theirs}")));
    }
    let procedures = ours.get("procedures").and_then(Value::as_array).map_or(0, Vec::len);
    if procedures == 0 {
        return Err(Stop::Failed(format!("no procedures in {ours}")));
    }
    Ok(format!("equal values, {procedures} procedures"))
}
