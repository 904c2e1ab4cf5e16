//! Location of this repository, and builds of its programs.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus, Stdio};

use serde_json::Value;

use crate::error::{Context, Error, Result};

/// The checkout that this xtask belongs to.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    pub(crate) fn locate() -> Result<Self> {
        // `cargo run` says whose xtask it runs; two checkouts that share a target directory share the compiled one.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&package)
            .parent()
            .map(Path::to_path_buf)
            .filter(|root| root.join("xtask/Cargo.toml").is_file())
            .ok_or_else(|| {
                Error::new("the repository is not where it was").next("run `cargo xtask …` inside the repository")
            })?;
        Ok(Self { root })
    }

    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The cargo that started us, in the root of the repository.
    pub(crate) fn cargo(&self) -> Command {
        let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// Runs `cargo build` with `args` and returns the path of each executable.
    ///
    /// Asking cargo, instead of guessing `target/debug`, works with any target directory.
    pub(crate) fn build(&self, args: &[impl AsRef<std::ffi::OsStr>]) -> Result<Executables> {
        let mut command = self.cargo();
        command.arg("build");
        command.args(args);
        self.executables(command)
    }

    /// Runs a prepared `cargo build` command; otherwise as [`Self::build`].
    pub(crate) fn executables(&self, mut command: Command) -> Result<Executables> {
        // Diagnostics go to stderr as a person reads them, artefacts to stdout as JSON.
        command
            .arg("--message-format=json-render-diagnostics")
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut child = command
            .spawn()
            .context(|| "cargo could not be started".to_owned())
            .map_err(|error| error.next("is a Rust toolchain installed, with cargo on PATH?"))?;
        let mut found = BTreeMap::new();
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).lines() {
                let line = line.context(|| "cargo's messages could not be read".to_owned())?;
                if let Some((name, path)) = executable_of(&line) {
                    found.insert(name, path);
                }
            }
        }
        let status = child.wait().context(|| "cargo could not be waited for".to_owned())?;
        if !status.success() {
            return Err(
                Error::new("the build failed").next("mend what cargo says above, then run the same command again")
            );
        }
        Ok(Executables(found))
    }
}

/// The name and path of the executable that one of cargo's messages announces.
fn executable_of(message: &str) -> Option<(String, PathBuf)> {
    let message: Value = serde_json::from_str(message).ok()?;
    if message.get("reason")? != "compiler-artifact" {
        return None;
    }
    let path = message.get("executable")?.as_str()?;
    let name = message.get("target")?.get("name")?.as_str()?;
    Some((name.to_owned(), PathBuf::from(path)))
}

/// Built executables by the names of their targets.
pub(crate) struct Executables(BTreeMap<String, PathBuf>);

impl Executables {
    pub(crate) fn get(&self, name: &str) -> Result<&Path> {
        self.0.get(name).map(PathBuf::as_path).ok_or_else(|| {
            Error::new(format!("the build made no executable `{name}`"))
                .next(format!("does the package still have a binary target `{name}`?"))
        })
    }
}

/// Runs a command to its end on our own terminal.
pub(crate) fn run_inherited(mut command: Command) -> Result<ExitStatus> {
    let program = command.get_program().to_string_lossy().into_owned();
    command.status().context(|| format!("`{program}` could not be started"))
}

/// The exit code that passes a child's end on: its own code, 1 where a signal ended it.
pub(crate) fn exit_code(status: ExitStatus) -> ExitCode {
    match status.code() {
        Some(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        None => ExitCode::FAILURE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_artefacts_with_an_executable_count() {
        let artefact =
            r#"{"reason":"compiler-artifact","target":{"name":"echo-plugin"},"executable":"/t/debug/echo-plugin"}"#;
        assert_eq!(
            executable_of(artefact),
            Some(("echo-plugin".to_owned(), PathBuf::from("/t/debug/echo-plugin")))
        );
        let library = r#"{"reason":"compiler-artifact","target":{"name":"pluginrpc"},"executable":null}"#;
        assert_eq!(executable_of(library), None);
        assert_eq!(executable_of(r#"{"reason":"build-finished","success":true}"#), None);
        assert_eq!(executable_of("not json"), None);
    }

    #[test]
    fn an_executable_that_was_not_built_is_named() {
        let none = Executables(BTreeMap::new());
        let error = none.get("echo-plugin").expect_err("nothing was built");
        assert!(error.to_string().contains("`echo-plugin`"));
    }
}
