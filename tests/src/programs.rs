//! Executables that tests start.
#![allow(clippy::panic)] // Only tests call this, and a test that misses its program has failed.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use crate::peers;

/// The executables of this package; every other executable is named as its package.
const OURS: [&str; 6] = [
    "conformance",
    "echo-client",
    "fault-plugin",
    "guest-script-plugin",
    "json-mirror",
    "scripted-plugin",
];

/// An executable of this workspace, in the profile of the running test. It is built first where it is missing or older
/// than its sources, which `cargo xtask test` has seen to already.
///
/// # Panics
/// It cannot be built; the message names the command to run.
#[must_use]
pub fn built(name: &str) -> PathBuf {
    static BUILDING: Mutex<()> = Mutex::new(());
    let _one_at_a_time = BUILDING.lock().unwrap_or_else(PoisonError::into_inner);
    let failed = |why: String| -> ! { panic!("{name}: {why}; `cargo build --workspace --bins` builds it") };
    let directory = Directory::of_this_executable()
        .unwrap_or_else(|| failed("the test is not in a directory of cargo's".to_owned()));
    let path = directory.profile.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    if !is_current(&path) {
        directory.build(name).unwrap_or_else(|why| failed(why));
    }
    if !path.is_file() {
        failed(format!("{} is not there", path.display()));
    }
    path
}

/// Cargo's directories of the running executable.
struct Directory {
    target: PathBuf,
    /// The name of the target, where one was asked for.
    triple: Option<String>,
    profile: PathBuf,
}

impl Directory {
    fn of_this_executable() -> Option<Self> {
        let executable = env::current_exe().ok()?;
        // Tests lie in `deps`, programs beside it.
        let profile = executable
            .ancestors()
            .skip(1)
            .find(|directory| directory.join("deps").is_dir())?;
        let above = profile.parent()?;
        let (target, triple) = match above.join("CACHEDIR.TAG").is_file() {
            true => (above, None),
            false => (above.parent()?, above.file_name()?.to_str()),
        };
        Some(Self {
            target: target.to_owned(),
            triple: triple.map(str::to_owned),
            profile: profile.to_owned(),
        })
    }

    fn build(&self, name: &str) -> Result<(), String> {
        let package = if OURS.contains(&name) { "pluginrpc-tests" } else { name };
        let profile = match self.profile.file_name().and_then(OsStr::to_str) {
            Some("debug") | None => "dev",
            Some(other) => other,
        };
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args([
                "build",
                "--quiet",
                "--package",
                package,
                "--bin",
                name,
                "--profile",
                profile,
            ])
            .args(self.triple.iter().flat_map(|triple| ["--target", triple]))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("CARGO_TARGET_DIR", &self.target)
            .stdin(Stdio::null());
        match cargo.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("`cargo build` ended with {status}")),
            Err(e) => Err(format!("cargo cannot be started: {e}")),
        }
    }
}

/// Returns true if an executable is newer than its sources, by cargo's dependency file.
fn is_current(path: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let (Some(built), Ok(sources)) = (changed(path), fs::read_to_string(path.with_extension("d"))) else {
        return false;
    };
    let is_older = |source: &str| {
        let source = source.replace("\\ ", " ");
        changed(Path::new(&source)).is_some_and(|time: SystemTime| time <= built)
    };
    let files = sources.split_once(": ").map_or("", |(_, files)| files).trim_end();
    // A blank within a name has a backslash before it.
    let mut name = String::new();
    for part in files.split(' ') {
        name.push_str(part);
        if part.ends_with('\\') {
            name.push(' ');
            continue;
        }
        if !is_older(&name) {
            return false;
        }
        name.clear();
    }
    true
}

/// A program of pluginrpc-go's examples; `None` where it is not installed, after printing the reason.
///
/// # Panics
/// In CI (`CI=true`), where a missing peer is a failure.
#[must_use]
pub fn pluginrpc_go(name: &str) -> Option<PathBuf> {
    or_skip(peers::pluginrpc_go(name))
}

/// The host of go-plugin's gRPC example; otherwise as [`pluginrpc_go`].
///
/// # Panics
/// Panics as [`pluginrpc_go`] does.
#[must_use]
pub fn go_plugin_host() -> Option<PathBuf> {
    or_skip(peers::go_plugin_host())
}

/// The host of our tests that is built with go-plugin; otherwise as [`pluginrpc_go`].
///
/// # Panics
/// Panics as [`pluginrpc_go`] does.
#[must_use]
pub fn go_plugin_test_host() -> Option<PathBuf> {
    or_skip(peers::go_plugin_test_host())
}

/// A program of go-plugin's examples: `plugin-go-grpc`, a plugin, or `bidirectional`, a host; otherwise as
/// [`pluginrpc_go`].
///
/// # Panics
/// Panics as [`pluginrpc_go`] does.
#[must_use]
pub fn go_plugin_example(name: &str) -> Option<PathBuf> {
    or_skip(peers::go_plugin_example(name))
}

/// A host of database plugins over Vault's SDK; otherwise as [`pluginrpc_go`].
///
/// # Panics
/// Panics as [`pluginrpc_go`] does.
#[must_use]
pub fn vault_database_host() -> Option<PathBuf> {
    or_skip(peers::vault_database_host())
}

/// The executable of buf; otherwise as [`pluginrpc_go`].
///
/// # Panics
/// Panics as [`pluginrpc_go`] does.
#[must_use]
pub fn buf() -> Option<PathBuf> {
    or_skip(peers::buf())
}

fn or_skip(peer: Result<PathBuf, String>) -> Option<PathBuf> {
    peer.inspect_err(|reason| skip(reason)).ok()
}

/// Prints why a test is skipped.
///
/// # Panics
/// In CI (`CI=true`), where no test may be skipped.
pub fn skip(reason: &str) {
    assert!(
        env::var_os("CI").is_none_or(|ci| ci != "true"),
        "skipped, which CI=true forbids: {reason}"
    );
    eprintln!("skipped: {reason}");
}
