//! Plugins compiled to WebAssembly, run by real buf in its sandbox.
//!
//! Needs the target `wasm32-wasip1` and buf in `.peers/`; skips with the reason if one is missing.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use std::{env, fs};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const TARGET: &str = "wasm32-wasip1";

const TIMES: &str = "syntax = \"proto3\";
package acme.v1;
import \"google/protobuf/timestamp.proto\";
message Event {
  google.protobuf.Timestamp created = 1;
  google.protobuf.Timestamp update_time = 2;
}
";

fn skip(why: &str) {
    eprintln!("skipped: {why}");
    assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "skipped in CI: {why}");
}

fn buf() -> Option<PathBuf> {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.peers");
    let installed = fs::read_dir(peers).into_iter().flatten().flatten();
    installed
        .map(|entry| entry.path().join("node_modules/@bufbuild/buf-linux-x64/bin/buf"))
        .find(|path| path.is_file())
}

/// Asks rustc whether it has the target's standard library.
fn is_installed() -> bool {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output().ok();
    let sysroot = sysroot.and_then(|output| String::from_utf8(output.stdout).ok());
    sysroot.is_some_and(|path| Path::new(path.trim()).join("lib/rustlib").join(TARGET).exists())
}

/// Builds both plugins, once; `None` if the target is not installed.
fn modules() -> Option<&'static Path> {
    static BUILT: OnceLock<Option<PathBuf>> = OnceLock::new();
    BUILT
        .get_or_init(|| {
            if !is_installed() && env::var_os("CI").is_some_and(|ci| ci == "true") {
                let _ = Command::new("rustup").args(["target", "add", TARGET]).status();
            }
            if !is_installed() {
                return None;
            }
            // A directory of its own, since this runs beside other builds.
            let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wasm");
            let status = Command::new(env!("CARGO"))
                .args(["build", "--quiet", "--target", TARGET, "--target-dir"])
                .arg(&target)
                .args([
                    "--package=buf-plugin-sandbox",
                    "--package=buf-plugin-timestamp-suffix",
                    "--bins",
                ])
                .status();
            assert!(status.is_ok_and(|status| status.success()), "the modules do not build");
            Some(target.join(TARGET).join("debug"))
        })
        .as_deref()
}

/// Runs `buf lint` with rules of a module over one file.
fn lint(test: &str, module: &str, rules: &str) -> Result<Option<Output>> {
    let (Some(buf), Some(modules)) = (buf(), modules()) else {
        skip("buf or the target wasm32-wasip1 is not installed");
        return Ok(None);
    };
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wasm-lint").join(test);
    fs::create_dir_all(&directory)?;
    fs::write(directory.join("a.proto"), TIMES)?;
    let plugin = modules.join(module);
    let config = format!("{{version: v2, lint: {{use: [{rules}]}}, plugins: [{{plugin: {plugin:?}}}]}}");
    fs::write(directory.join("buf.yaml"), config)?;
    let output = Command::new(buf)
        .arg("lint")
        .current_dir(&directory)
        .env("HOME", Path::new(env!("CARGO_TARGET_TMPDIR")).join("wasm-home"))
        .output()?;
    Ok(Some(output))
}

#[test]
fn a_module_finds_what_the_executable_finds() -> Result {
    let Some(output) = lint("finds", "buf-plugin-timestamp-suffix.wasm", "TIMESTAMP_SUFFIX")? else {
        return Ok(());
    };
    let found = String::from_utf8(output.stdout)?;
    assert!(
        found.starts_with(
            "a.proto:5:3:Fields of type google.protobuf.Timestamp must end in \"_time\" but field name was \"created\"."
        ),
        "{found}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!((found.lines().count(), output.status.code()), (1, Some(100)));
    Ok(())
}

#[test]
fn the_sandbox_has_no_environment_files_and_time() -> Result {
    let rules = "SANDBOX_ENVIRONMENT, SANDBOX_FILES, SANDBOX_CLOCK";
    let Some(output) = lint("sandbox", "buf-plugin-sandbox.wasm", rules)? else {
        return Ok(());
    };
    let found = String::from_utf8(output.stdout)?;
    for expected in [":0 variables", ":readable: false", ":real time: false"] {
        assert!(found.contains(expected), "{expected}: {found}");
    }
    Ok(())
}

#[test]
fn a_panic_traps_and_its_message_is_seen() -> Result {
    let Some(output) = lint("panic", "buf-plugin-sandbox.wasm", "SANDBOX_PANIC")? else {
        return Ok(());
    };
    let stderr = String::from_utf8(output.stderr)?;
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(
        stderr.contains("this rule panics") && stderr.contains("wasm error: unreachable"),
        "{stderr}"
    );
    Ok(())
}
