//! Examples are templates: each builds when copied out of the repository.
#![allow(clippy::unwrap_used)] // A test.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// Copies the examples side by side, with their paths to our crates made absolute.
fn copy(from: &Path, to: &Path, root: &str) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        match (from.is_dir(), from.ends_with("target")) {
            (true, true) => {}
            (true, false) => copy(&from, &to, root),
            (false, _) if from.ends_with("Cargo.toml") => {
                let manifest = fs::read_to_string(&from).unwrap();
                fs::write(to, manifest.replace("\"../../", &format!("\"{root}/"))).unwrap();
            }
            (false, _) => {
                fs::copy(&from, &to).unwrap();
            }
        }
    }
}

fn cargo(directory: &Path, args: &[&str]) {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let output = cargo.args(args).current_dir(directory).output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {stderr}", directory.display());
}

#[test]
fn no_example_inherits_from_the_workspace() {
    let directory = tempfile::tempdir().unwrap();
    copy(
        &root().join("examples"),
        directory.path(),
        &root().display().to_string(),
    );
    for example in fs::read_dir(directory.path()).unwrap() {
        let example = example.unwrap().path();
        cargo(&example, &["metadata", "--no-deps", "--offline", "--format-version=1"]);
    }
}

#[test]
fn the_smallest_plugin_builds_when_copied_out() {
    let directory = tempfile::tempdir().unwrap();
    copy(
        &root().join("examples"),
        directory.path(),
        &root().display().to_string(),
    );
    let plugin = directory.path().join("hello-plugin");
    // The versions of the repository, so that nothing is fetched.
    fs::copy(root().join("Cargo.lock"), plugin.join("Cargo.lock")).unwrap();
    cargo(&plugin, &["check", "--quiet", "--offline"]);
}
