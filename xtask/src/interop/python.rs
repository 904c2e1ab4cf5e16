//! A Python program with grpcio against the price list, its stubs made by grpcio-tools.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context, Error};
use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::ui;

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "grpcio",
        what: "calls",
        try_it: |lab| client(lab, "call"),
    },
    Row {
        peer: "grpcio",
        what: "calls that came after the first version",
        try_it: |lab| client(lab, "later"),
    },
    Row {
        peer: "grpcio",
        what: "ObservabilityService and trace ids",
        try_it: |lab| client(lab, "observed"),
    },
    Row {
        peer: "grpcio",
        what: "error with code, message and details",
        try_it: |lab| client(lab, "error"),
    },
    Row {
        peer: "grpcio",
        what: "reflection v1alpha",
        try_it: |lab| client(lab, "reflection"),
    },
    Row {
        peer: "grpcio",
        what: "grpc.health.v1",
        try_it: |lab| client(lab, "health"),
    },
];

/// Runs one check of tests/interop/pricelist_client.py.
fn client(lab: &Lab<'_>, name: &str) -> Outcome {
    let (python, stubs) = stubs(lab, "python-stubs", "finfocus-proto/proto", "finfocus/v1")?;
    let mut command = Command::new(python);
    command
        .arg(lab.workspace.path("tests/interop/pricelist_client.py"))
        .arg(lab.price_list()?.address())
        .arg(stubs)
        .arg(name)
        // No bytecode beside a script that git tracks.
        .env("PYTHONDONTWRITEBYTECODE", "1");
    let ended = lab.run(command, b"")?;
    check(ended.status.success(), "exit 0", &ended)?;
    Ok(ui::quote(&ended.stdout, 120))
}

/// Makes the Python modules of every file of a package; the interpreter, and the folder where they are.
pub(super) fn stubs(lab: &Lab<'_>, folder: &str, proto: &str, package: &str) -> Result<(PathBuf, PathBuf), Stop> {
    let python = lab.peers.python().map_err(Stop::Skipped)?;
    let folder = lab.folder(folder)?;
    let mut protoc = Command::new(&python);
    protoc
        .current_dir(lab.workspace.path(proto))
        .args(["-m", "grpc_tools.protoc", "--proto_path=."])
        .arg(out("--python_out=", &folder))
        .arg(out("--grpc_python_out=", &folder))
        .args(proto_files(&lab.workspace.path(proto), package)?);
    let ended = lab.run(protoc, b"")?;
    check(ended.status.success(), "stubs from grpcio-tools", &ended)?;
    Ok((python, folder))
}

/// `--x_out=FOLDER` as one argument, whatever bytes the folder's name has.
pub(super) fn out(flag: &str, folder: &Path) -> std::ffi::OsString {
    let mut argument = std::ffi::OsString::from(flag);
    argument.push(folder);
    argument
}

/// The .proto files of one package, relative to `root`, sorted.
fn proto_files(root: &Path, package: &str) -> Result<Vec<String>, Error> {
    let folder = root.join(package);
    let mut files: Vec<String> = fs::read_dir(&folder)
        .context(|| format!("{} cannot be read", folder.display()))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".proto"))
        .map(|name| format!("{package}/{name}"))
        .collect();
    if files.is_empty() {
        return Err(Error::new(format!("{} has no .proto file", folder.display())));
    }
    files.sort();
    Ok(files)
}
