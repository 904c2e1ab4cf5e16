//! Programs of other projects in `.peers/`, where `cargo xtask peers` installs them.
//!
//! Each function returns the path, or the reason why the program is missing.

use std::fs;
use std::path::{Path, PathBuf};

/// A program of pluginrpc-go's examples.
///
/// # Errors
/// It is not installed.
pub fn pluginrpc_go(program: &str) -> Result<PathBuf, String> {
    file("pluginrpc-go", program)
}

/// `tests/interop/json-mirror`, built over pluginrpc-go.
///
/// # Errors
/// It is not installed.
pub fn json_mirror() -> Result<PathBuf, String> {
    file("json-mirror", "json-mirror")
}

/// A program of bufplugin-go's examples.
///
/// # Errors
/// It is not installed.
pub fn bufplugin_go(program: &str) -> Result<PathBuf, String> {
    file("bufplugin-go", program)
}

/// The host of go-plugin's gRPC example.
///
/// # Errors
/// It is not installed.
pub fn go_plugin_host() -> Result<PathBuf, String> {
    file("go-plugin", "grpc")
}

/// The host of our tests that is built with go-plugin, `tests/interop/go-plugin-host`.
///
/// # Errors
/// It is not installed.
pub fn go_plugin_test_host() -> Result<PathBuf, String> {
    file("go-plugin-host", "go-plugin-host")
}

/// A program of go-plugin's examples: `plugin-go-grpc`, a plugin, or `bidirectional`, a host.
///
/// # Errors
/// It is not installed.
pub fn go_plugin_example(program: &str) -> Result<PathBuf, String> {
    file("go-plugin-examples", program)
}

/// A host of database plugins over Vault's SDK, `tests/interop/vault-database-host`.
///
/// # Errors
/// It is not installed.
pub fn vault_database_host() -> Result<PathBuf, String> {
    file("vault-database-host", "vault-database-host")
}

/// grpcurl.
///
/// # Errors
/// It is not installed.
pub fn grpcurl() -> Result<PathBuf, String> {
    file("grpcurl", "grpcurl")
}

/// The executable of buf itself, without the script that npm puts in front of it.
///
/// # Errors
/// It is not installed.
pub fn buf() -> Result<PathBuf, String> {
    let packages = directory("buf")?.join("node_modules/@bufbuild");
    fs::read_dir(packages)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|package| package.file_name().to_string_lossy().starts_with("buf-"))
        .map(|package| package.path().join("bin/buf"))
        .find(|executable| executable.is_file())
        .ok_or_else(|| missing("buf"))
}

/// The Python interpreter that has grpcio and grpcio-tools.
///
/// # Errors
/// It is not installed.
pub fn python() -> Result<PathBuf, String> {
    file("grpcio", "bin/python")
}

/// The directory of Debian's protoc: `usr/bin/protoc`, its libraries and its includes.
///
/// # Errors
/// It is not installed.
pub fn protoc() -> Result<PathBuf, String> {
    directory("protoc")
}

/// The directory of `protoc-gen-prost` and `protoc-gen-tonic`.
///
/// # Errors
/// It is not installed.
pub fn prost_plugins() -> Result<PathBuf, String> {
    Ok(directory("protoc-gen-prost")?.join("bin"))
}

fn missing(peer: &str) -> String {
    format!("{peer} is not installed; `cargo xtask peers` installs it")
}

fn file(peer: &str, path: &str) -> Result<PathBuf, String> {
    let file = directory(peer)?.join(path);
    file.is_file().then_some(file).ok_or_else(|| missing(peer))
}

/// The directory `.peers/NAME-VERSION`, if its installation was completed.
fn directory(peer: &str) -> Result<PathBuf, String> {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.peers");
    let mut directories: Vec<_> = fs::read_dir(peers)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|directory| {
            let name = directory.file_name().unwrap_or_default().to_string_lossy();
            let version = name.strip_prefix(peer).and_then(|rest| rest.strip_prefix('-'));
            version.is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit()))
                && directory.join(".installed").is_file()
        })
        .collect();
    directories.sort();
    directories.pop().ok_or_else(|| missing(peer))
}
