//! The protoc of grpcio-tools runs our plugin; what comes out is built into a plugin and called.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context, Error};
use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::interop::python::out;

pub(super) const ROWS: &[Row] = &[Row {
    peer: "protoc of grpcio-tools",
    what: "protoc-gen-pluginrpc-rs: its output compiles and serves",
    try_it: compiles_and_serves,
}];

/// What our client asks the plugin, and what has to come back.
const CALLS: [(&[&str], i32, &str); 3] = [
    (&["request", "hello", "there"], 0, "hello there\n"),
    (&["list"], 0, "from\nprotoc\n"),
    (
        &["error", "9", "not yet"],
        1,
        "Failed with code failed_precondition: not yet\n",
    ),
];

fn compiles_and_serves(lab: &Lab<'_>) -> Outcome {
    let python = lab.peers.python().map_err(Stop::Skipped)?;
    let folder = lab.folder("generated-plugin")?;
    let files = generate(lab, &python, &folder)?;
    let plugin = build(lab, &folder)?;
    for format in ["binary", "json"] {
        for (words, code, expected) in CALLS {
            let mut client = Command::new(lab.ours("echo-client")?);
            client.arg(&plugin).arg(format).args(words);
            let ended = lab.run(client, b"")?;
            let said = if code == 0 {
                ended.stdout_text()
            } else {
                ended.stderr_text()
            };
            check(
                ended.status.code() == Some(code) && said == expected,
                &format!("exit {code} and {expected:?} for {words:?} in {format}"),
                &ended,
            )?;
        }
    }
    Ok(format!("{files} files, {} calls in binary and in json", CALLS.len()))
}

/// Lets protoc write the crate's src/proto/; how many files that are.
fn generate(lab: &Lab<'_>, python: &Path, folder: &Path) -> Result<usize, Stop> {
    let sources = folder.join("src/proto");
    fs::create_dir_all(&sources).context(|| format!("{} cannot be made", sources.display()))?;
    let template = lab.workspace.path("tests/interop/generated-plugin");
    for file in ["Cargo.toml", "src/main.rs"] {
        copy(&template.join(file), &folder.join(file))?;
    }
    // The versions that the repository is built with, so that nothing is fetched and little is compiled.
    copy(&lab.workspace.path("Cargo.lock"), &folder.join("Cargo.lock"))?;

    let mut protoc = Command::new(python);
    protoc
        .current_dir(lab.workspace.path("proto"))
        .args(["-m", "grpc_tools.protoc", "--proto_path=."])
        .arg(out(
            "--plugin=protoc-gen-pluginrpc-rs=",
            lab.ours("protoc-gen-pluginrpc-rs")?,
        ))
        .arg(out("--pluginrpc-rs_out=", &sources))
        .arg("--pluginrpc-rs_opt=messages")
        .args(["pluginrpc/v1/pluginrpc.proto", "pluginrpc/example/v1/example.proto"]);
    let ended = lab.run(protoc, b"")?;
    check(ended.status.success(), "protoc to be content", &ended)?;
    let files = fs::read_dir(&sources).context(|| format!("{} cannot be read", sources.display()))?;
    Ok(files.flatten().count())
}

/// Builds the crate beside our own programs; the path of its executable.
fn build(lab: &Lab<'_>, folder: &Path) -> Result<PathBuf, Stop> {
    // …/target/debug/protoc-gen-pluginrpc-rs: what is compiled there already is not compiled again.
    let target = lab
        .ours("protoc-gen-pluginrpc-rs")?
        .ancestors()
        .nth(2)
        .ok_or_else(|| Error::new("our programs lie in no target folder"))?;
    let mut cargo = lab.workspace.cargo();
    cargo
        .current_dir(folder)
        .args(["build", "--quiet", "--target-dir"])
        .arg(target);
    let built = lab.workspace.executables(cargo)?;
    Ok(built.get("generated-plugin")?.to_path_buf())
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::copy(from, to)
        .map(|_| ())
        .context(|| format!("{} cannot be copied", from.display()))
}
