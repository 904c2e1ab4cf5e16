//! A Python program with grpcio calls the price list, through stubs by grpcio-tools.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::lab::{Lab, Outcome, Stop, attempt, check};
use pluginrpc_tests::text;

/// Runs one check of `tests/interop/pricelist_client.py`.
fn client(lab: &Lab, name: &str) -> Outcome {
    let (python, stubs) = stubs(lab, "python-stubs", "finfocus-proto/proto", "finfocus/v1")?;
    let mut command = Command::new(python);
    command
        .arg(lab.path("tests/interop/pricelist_client.py"))
        .arg(lab.price_list()?.address())
        .arg(stubs)
        .arg(name)
        // No bytecode beside a tracked script.
        .env("PYTHONDONTWRITEBYTECODE", "1");
    let ended = lab.run(command, b"")?;
    check(ended.status.success(), "exit 0", &ended)?;
    Ok(text::quote(&ended.stdout, 120))
}

/// Generates the Python modules of a package; returns the interpreter and their directory.
pub(crate) fn stubs(lab: &Lab, directory: &str, proto: &str, package: &str) -> Result<(PathBuf, PathBuf), Stop> {
    let python = lab.python()?;
    let directory = lab.directory(directory)?;
    let mut protoc = Command::new(&python);
    protoc
        .current_dir(lab.path(proto))
        .args(["-m", "grpc_tools.protoc", "--proto_path=."])
        .arg(out("--python_out=", &directory))
        .arg(out("--grpc_python_out=", &directory))
        .args(proto_files(&lab.path(proto), package)?);
    let ended = lab.run(protoc, b"")?;
    check(ended.status.success(), "stubs from grpcio-tools", &ended)?;
    Ok((python, directory))
}

/// `--x_out=DIRECTORY` as one argument, for any path.
pub(crate) fn out(flag: &str, directory: &Path) -> std::ffi::OsString {
    let mut argument = std::ffi::OsString::from(flag);
    argument.push(directory);
    argument
}

/// The .proto files of a package, relative to `root`, sorted.
fn proto_files(root: &Path, package: &str) -> Result<Vec<String>, Stop> {
    let directory = root.join(package);
    let mut files: Vec<String> = fs::read_dir(&directory)?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".proto"))
        .map(|name| format!("{package}/{name}"))
        .collect();
    if files.is_empty() {
        return Err(Stop::Failed(format!("no .proto file in {}", directory.display())));
    }
    files.sort();
    Ok(files)
}

#[test]
fn grpcio_calls() {
    attempt(|lab| client(lab, "call"));
}

#[test]
fn grpcio_calls_later_methods() {
    attempt(|lab| client(lab, "later"));
}

#[test]
fn grpcio_observes() {
    attempt(|lab| client(lab, "observed"));
}

#[test]
fn grpcio_receives_error_details() {
    attempt(|lab| client(lab, "error"));
}

#[test]
fn grpcio_reflects() {
    attempt(|lab| client(lab, "reflection"));
}

#[test]
fn grpcio_checks_health() {
    attempt(|lab| client(lab, "health"));
}
