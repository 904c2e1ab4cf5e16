//! JSON between pluginrpc-go and us: each message of the conformance cases is sent to the other side and returned.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::lab::{Lab, Outcome, Stop, attempt, check};
use pluginrpc_tests::text;

const CASES: &str = "tests/conformance/json/cases.json";

fn cases(lab: &Lab) -> OsString {
    lab.path(CASES).into_os_string()
}

/// The Go program, and the file of descriptors that it reads.
fn theirs(lab: &Lab) -> Result<(std::path::PathBuf, OsString), Stop> {
    let go = lab.json_mirror()?;
    let mut command = Command::new(lab.ours("json-mirror"));
    command.arg("descriptors");
    let ended = lab.run(command, b"")?;
    check(
        ended.status.success() && !ended.stdout.is_empty(),
        "descriptors",
        &ended,
    )?;
    let file = lab.directory("json")?.join("everything.binpb");
    fs::write(&file, ended.stdout)?;
    Ok((go, file.into_os_string()))
}

/// Every message that both sides support must be returned as its case says.
fn mirrored(lab: &Lab, program: &Path, args: &[OsString]) -> Outcome {
    let file = fs::read(lab.path(CASES))?;
    let file: Value = serde_json::from_slice(&file)?;
    let mut command = Command::new(program);
    command.args(args);
    let ended = lab.run(command, b"")?;
    check(ended.status.success(), "exit 0", &ended)?;
    let came: HashMap<String, Value> = ended
        .stdout_text()
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|line| Some((line.get("id")?.as_str()?.to_owned(), line)))
        .collect();
    let (mut same, mut known, mut wrong) = (0, Vec::new(), Vec::new());
    for case in file.get("cases").and_then(Value::as_array).into_iter().flatten() {
        let (Some(id), Some(out), Some(_)) = (case.get("id").and_then(Value::as_str), case.get("out"), case.get("in"))
        else {
            continue;
        };
        match came.get(id) {
            Some(line) if line.get("out").is_some_and(|came| alike(came, out)) => same += 1,
            _ if case.get("ours").is_some() || case.get("go").is_some() => known.push(id),
            line => wrong.push(format!("{id}: expected {out}, came {}", line.unwrap_or(&Value::Null))),
        }
    }
    if same == 0 || !wrong.is_empty() {
        let reason = format!("{same} are returned unchanged; {}", wrong.join("; "));
        return Err(Stop::Failed(text::quote(reason.as_bytes(), 2000)));
    }
    Ok(format!(
        "{same} are returned unchanged; known differences: {}",
        known.join(" ")
    ))
}

/// Compares numbers by value, not by spelling.
fn alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| alike(a, b)))
        }
        (a, b) => a == b,
    }
}

#[test]
fn a_go_client_sends_our_plugin_every_message() {
    attempt(|lab| {
        let (go, descriptors) = theirs(lab)?;
        let ours = lab.ours("json-mirror");
        let args = [descriptors, "cases".into(), cases(lab), ours.into(), "plugin".into()];
        mirrored(lab, &go, &args)
    });
}

#[test]
fn our_client_sends_a_go_plugin_every_message() {
    attempt(|lab| {
        let (go, descriptors) = theirs(lab)?;
        let args = ["cases".into(), cases(lab), go.into(), descriptors, "plugin".into()];
        mirrored(lab, &lab.ours("json-mirror"), &args)
    });
}
