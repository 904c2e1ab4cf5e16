//! buf, whose plugins speak PluginRPC: as the linter of our schemas, and as the host of a plugin of ours, which has a
//! twin in Go.
//!
//! Both plugins have one name, and buf looks it up on PATH: what it prints has to be the same to the byte.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Context;
use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::process::Ended;
use crate::ui;

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "buf",
        what: "lint is content with our .proto files",
        try_it: lint,
    },
    Row {
        peer: "buf",
        what: "lint by our plugin and by its Go twin finds the same, in two modules",
        try_it: same_findings,
    },
    Row {
        peer: "buf",
        what: "lint of our .proto files by both finds the same",
        try_it: same_in_our_schemas,
    },
    Row {
        peer: "buf",
        what: "the entries of a map, which nobody wrote, are left alone by ours only",
        try_it: map_entries,
    },
    Row {
        peer: "buf",
        what: "breaking by our plugin finds a timestamp that lost its suffix",
        try_it: breaking,
    },
    Row {
        peer: "bufplugin-go",
        what: "--spec of both plugins is equal, binary",
        try_it: same_spec,
    },
];

const PLUGIN: &str = "buf-plugin-timestamp-suffix";

/// buf's exit status where something was found.
const FOUND: i32 = 100;

/// What `options` of the plugin are tried: none, and some suffixes.
const OPTIONS: [&str; 3] = ["", "timestamp_suffix: _at", "timestamp_suffix: e"];

fn lint(lab: &Lab<'_>) -> Outcome {
    let ended = buf(lab, &["lint"], &lab.workspace.path(""), None)?;
    // buf says nothing where it has nothing to say.
    check(ended.status.success() && ended.stdout.is_empty(), "no findings", &ended)?;
    Ok("no findings".to_owned())
}

/// Runs buf in a folder, with one plugin and nothing else on PATH.
fn buf(lab: &Lab<'_>, args: &[&str], folder: &Path, plugin: Option<&Path>) -> Result<Ended, Stop> {
    let mut command = Command::new(lab.peers.buf().map_err(Stop::Skipped)?);
    command
        .args(args)
        .current_dir(folder)
        // Its cache goes there.
        .env("HOME", lab.folder("buf-home")?)
        .env("PATH", plugin.and_then(Path::parent).unwrap_or(folder))
        // buf hands its environment on, and a plugin must not take itself for another host's.
        .env("FINFOCUS_PLUGIN_PORT", "1");
    lab.run(command, b"")
}

/// The plugin of ours and its twin.
fn both<'a>(lab: &'a Lab<'_>) -> Result<(&'a Path, PathBuf), Stop> {
    Ok((
        lab.ours(PLUGIN)?,
        lab.peers.bufplugin_go(PLUGIN).map_err(Stop::Skipped)?,
    ))
}

/// The configuration of a run of rules, on one line.
fn config(modules: &str, command: &str, rule: &str, options: &str) -> String {
    format!(
        "{{version: v2, modules: [{modules}], {command}: {{use: [{rule}]}}, \
         plugins: [{{plugin: {PLUGIN}, options: {{{options}}}}}]}}"
    )
}

/// Runs both over the same files; they have to find something, and print the same bytes.
fn same(lab: &Lab<'_>, folder: &Path, config: &str, more: &[&str]) -> Result<usize, Stop> {
    let (ours, theirs) = both(lab)?;
    let args = [&["lint", "--config", config], more].concat();
    let came = buf(lab, &args, folder, Some(ours))?;
    let expected = buf(lab, &args, folder, Some(&theirs))?;
    check(
        expected.status.code() == Some(FOUND) && !expected.stdout.is_empty(),
        "findings of the Go twin",
        &expected,
    )?;
    let alike =
        came.status.code() == expected.status.code() && came.stdout == expected.stdout && came.stderr.is_empty();
    check(
        alike,
        &format!("what the Go twin finds: {}", expected.describe()),
        &came,
    )?;
    Ok(came.stdout_text().lines().count())
}

fn same_findings(lab: &Lab<'_>) -> Outcome {
    let folder = lab.workspace.path("tests/interop/timestamps");
    let mut counts = Vec::new();
    for options in OPTIONS {
        let config = config("{path: one}, {path: two}", "lint", "TIMESTAMP_SUFFIX", options);
        for more in [&[][..], &["--error-format=json"]] {
            counts.push(same(lab, &folder, &config, more)?.to_string());
        }
    }
    Ok(format!("{} runs, findings: {}", counts.len(), counts.join(", ")))
}

/// Schemas that were not made for this.
fn same_in_our_schemas(lab: &Lab<'_>) -> Outcome {
    let options = "timestamp_suffix: _when";
    let config = config("{path: finfocus-proto/proto}", "lint", "TIMESTAMP_SUFFIX", options);
    let findings = same(lab, &lab.workspace.path(""), &config, &[])?;
    Ok(format!("{findings} findings with {options}"))
}

/// A folder with one file, whose message has these fields.
fn file(lab: &Lab<'_>, name: &str, fields: &str) -> Result<PathBuf, Stop> {
    let folder = lab.folder(name)?;
    let text = format!(
        "syntax = \"proto3\";\npackage acme.v1;\nimport \"google/protobuf/timestamp.proto\";\nmessage Event {{\n{fields}\n}}\n"
    );
    fs::write(folder.join("event.proto"), text).context(|| format!("no file in {}", folder.display()))?;
    Ok(folder)
}

/// The one difference that is on purpose. Its finding has no place, and no name that somebody could mend.
fn map_entries(lab: &Lab<'_>) -> Outcome {
    let folder = file(lab, "buf-map", "  map<string, google.protobuf.Timestamp> visits = 1;")?;
    let config = config("{path: .}", "lint", "TIMESTAMP_SUFFIX", "");
    let args = ["lint", "--config", &config];
    let (ours, theirs) = both(lab)?;
    let came = buf(lab, &args, &folder, Some(ours))?;
    check(came.status.success() && came.stdout.is_empty(), "no findings", &came)?;
    let expected = buf(lab, &args, &folder, Some(&theirs))?;
    let known = expected.stdout_text().starts_with("event.proto:1:1:") && expected.stdout_text().lines().count() == 1;
    check(known, "one finding of the Go twin, at 1:1", &expected)?;
    Ok(format!("the Go twin: {}", ui::quote(&expected.stdout, 200)))
}

fn breaking(lab: &Lab<'_>) -> Outcome {
    let was = file(lab, "buf-was", "  google.protobuf.Timestamp create_time = 1;")?;
    let is = file(lab, "buf-is", "  google.protobuf.Timestamp created = 1;")?;
    let config = config("{path: .}", "breaking", "TIMESTAMP_KEPT", "");
    let ours = lab.ours(PLUGIN)?;
    let run = |folder: &Path, against: &str| {
        buf(
            lab,
            &["breaking", "--against", against, "--config", &config],
            folder,
            Some(ours),
        )
    };
    let came = run(&is, "../buf-was")?;
    let found = came.stdout_text();
    check(
        came.status.code() == Some(FOUND) && found.starts_with("event.proto:5:3:") && found.lines().count() == 1,
        "one finding at 5:3",
        &came,
    )?;
    let came = run(&was, "../buf-is")?;
    check(
        came.status.success() && came.stdout.is_empty(),
        "no findings the other way",
        &came,
    )?;
    Ok(ui::quote(found.as_bytes(), 200))
}

fn same_spec(lab: &Lab<'_>) -> Outcome {
    let (ours, theirs) = both(lab)?;
    let spec = |plugin: &Path| {
        let mut command = Command::new(plugin);
        command.arg("--spec");
        let ended = lab.run(command, b"")?;
        check(ended.status.success() && !ended.stdout.is_empty(), "a spec", &ended)?;
        Ok::<_, Stop>(ended.stdout)
    };
    let (came, expected) = (spec(ours)?, spec(&theirs)?);
    if came == expected {
        return Ok(format!("{} equal bytes", came.len()));
    }
    Err(Stop::Failed(format!(
        "ours \"{}\", its \"{}\"",
        ui::quote(&came, 400),
        ui::quote(&expected, 400)
    )))
}
