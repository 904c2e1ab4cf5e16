//! buf, whose plugins speak PluginRPC: as the linter of our schemas, and as the host of our plugin and its Go twin.
//!
//! Both plugins have the same name, which buf looks up on PATH. buf must print the same bytes for both.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::lab::{Lab, Outcome, Stop, attempt, check};
use pluginrpc_tests::run::Ended;
use pluginrpc_tests::text;

const PLUGIN: &str = "buf-plugin-timestamp-suffix";

/// Exit status of buf when there are findings.
const FOUND: i32 = 100;

/// Options given to the plugin: none, and some suffixes.
const OPTIONS: [&str; 3] = ["", "timestamp_suffix: _at", "timestamp_suffix: e"];

fn lint(lab: &Lab) -> Outcome {
    let ended = buf(lab, &["lint"], &lab.path(""), None)?;
    check(ended.status.success() && ended.stdout.is_empty(), "no findings", &ended)?;
    Ok("no findings".to_owned())
}

/// Runs buf in a directory, with only the plugin on PATH.
fn buf(lab: &Lab, args: &[&str], directory: &Path, plugin: Option<&Path>) -> Result<Ended, Stop> {
    let mut command = Command::new(lab.buf()?);
    command
        .args(args)
        .current_dir(directory)
        // The place of its cache.
        .env("HOME", lab.directory("buf-home")?)
        .env("PATH", plugin.and_then(Path::parent).unwrap_or(directory))
        // Inherited by the plugin, which must not take buf for a FinFocus host.
        .env("FINFOCUS_PLUGIN_PORT", "1");
    lab.run(command, b"")
}

/// Our plugin and its twin.
fn both(lab: &Lab) -> Result<(PathBuf, PathBuf), Stop> {
    Ok((lab.ours(PLUGIN), lab.bufplugin_go(PLUGIN)?))
}

/// A `buf.yaml` on one line.
fn config(modules: &str, command: &str, rule: &str, options: &str) -> String {
    format!(
        "{{version: v2, modules: [{modules}], {command}: {{use: [{rule}]}}, \
         plugins: [{{plugin: {PLUGIN}, options: {{{options}}}}}]}}"
    )
}

/// Runs both plugins over the same files; returns the number of findings, which must be equal and not zero.
fn same(lab: &Lab, directory: &Path, config: &str, more: &[&str]) -> Result<usize, Stop> {
    let (ours, theirs) = both(lab)?;
    let args = [&["lint", "--config", config], more].concat();
    let came = buf(lab, &args, directory, Some(&ours))?;
    let expected = buf(lab, &args, directory, Some(&theirs))?;
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

fn same_findings(lab: &Lab) -> Outcome {
    let directory = lab.path("tests/interop/timestamps");
    let mut counts = Vec::new();
    for options in OPTIONS {
        let config = config("{path: one}, {path: two}", "lint", "TIMESTAMP_SUFFIX", options);
        for more in [&[][..], &["--error-format=json"]] {
            counts.push(same(lab, &directory, &config, more)?.to_string());
        }
    }
    Ok(format!("{} runs, findings: {}", counts.len(), counts.join(", ")))
}

/// Schemas that were not written for this test.
fn same_in_our_schemas(lab: &Lab) -> Outcome {
    let options = "timestamp_suffix: _when";
    let config = config("{path: finfocus-proto/proto}", "lint", "TIMESTAMP_SUFFIX", options);
    let findings = same(lab, &lab.path(""), &config, &[])?;
    Ok(format!("{findings} findings with {options}"))
}

/// Creates a directory with one file, whose message has these fields.
fn file(lab: &Lab, name: &str, fields: &str) -> Result<PathBuf, Stop> {
    let directory = lab.directory(name)?;
    let text = format!(
        "syntax = \"proto3\";\npackage acme.v1;\nimport \"google/protobuf/timestamp.proto\";\nmessage Event {{\n{fields}\n}}\n"
    );
    fs::write(directory.join("event.proto"), text)?;
    Ok(directory)
}

/// The one deliberate difference: the Go twin reports map entries, without a position and under a generated name.
fn map_entries(lab: &Lab) -> Outcome {
    let directory = file(lab, "buf-map", "  map<string, google.protobuf.Timestamp> visits = 1;")?;
    let config = config("{path: .}", "lint", "TIMESTAMP_SUFFIX", "");
    let args = ["lint", "--config", &config];
    let (ours, theirs) = both(lab)?;
    let came = buf(lab, &args, &directory, Some(&ours))?;
    check(came.status.success() && came.stdout.is_empty(), "no findings", &came)?;
    let expected = buf(lab, &args, &directory, Some(&theirs))?;
    let known = expected.stdout_text().starts_with("event.proto:1:1:") && expected.stdout_text().lines().count() == 1;
    check(known, "one finding of the Go twin, at 1:1", &expected)?;
    Ok(format!("the Go twin: {}", text::quote(&expected.stdout, 200)))
}

fn breaking(lab: &Lab) -> Outcome {
    let was = file(lab, "buf-was", "  google.protobuf.Timestamp create_time = 1;")?;
    let is = file(lab, "buf-is", "  google.protobuf.Timestamp created = 1;")?;
    // Workspaces of their own: buf refuses a module inside the workspace of the repository.
    for directory in [&was, &is] {
        fs::write(
            directory.join("buf.yaml"),
            config("{path: .}", "breaking", "TIMESTAMP_KEPT", ""),
        )?;
    }
    let ours = lab.ours(PLUGIN);
    let run = |directory: &Path, against: &str| buf(lab, &["breaking", "--against", against], directory, Some(&ours));
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
        "no findings in the other direction",
        &came,
    )?;
    Ok(text::quote(found.as_bytes(), 200))
}

fn same_spec(lab: &Lab) -> Outcome {
    let (ours, theirs) = both(lab)?;
    let spec = |plugin: &Path| {
        let mut command = Command::new(plugin);
        command.arg("--spec");
        let ended = lab.run(command, b"")?;
        check(ended.status.success() && !ended.stdout.is_empty(), "a spec", &ended)?;
        Ok::<_, Stop>(ended.stdout)
    };
    let (came, expected) = (spec(&ours)?, spec(&theirs)?);
    if came == expected {
        return Ok(format!("{} equal bytes", came.len()));
    }
    Err(Stop::Failed(format!(
        "ours \"{}\", its \"{}\"",
        text::quote(&came, 400),
        text::quote(&expected, 400)
    )))
}

#[test]
fn lint_accepts_our_proto_files() {
    attempt(lint);
}

#[test]
fn lint_by_our_plugin_and_by_its_go_twin_finds_the_same() {
    attempt(same_findings);
}

#[test]
fn lint_of_our_proto_files_by_both_finds_the_same() {
    attempt(same_in_our_schemas);
}

#[test]
fn only_our_plugin_ignores_the_entries_of_a_map() {
    attempt(map_entries);
}

#[test]
fn breaking_finds_a_timestamp_without_its_suffix() {
    attempt(breaking);
}

#[test]
fn spec_equals_that_of_the_go_twin() {
    attempt(same_spec);
}
