//! Our plugins under a host built with go-plugin.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)] // tests

use std::process::Command;
use std::time::{Duration, Instant};

use pluginrpc_tests::programs::{built, go_plugin_example, go_plugin_test_host, vault_database_host};

const COUNTER: &str = env!("CARGO_BIN_EXE_counter-plugin");

/// The host's lines, and its directory for temporary files afterwards.
struct Ran {
    lines: Vec<String>,
    success: bool,
    left: Vec<String>,
    time: Duration,
}

impl Ran {
    fn line(&self, start: &str) -> &str {
        let line = self.lines.iter().find(|line| line.starts_with(start));
        line.unwrap_or_else(|| panic!("no line starts with {start:?}: {:#?}", self.lines))
    }
}

/// Runs the host; `None` where there is none.
fn host(plugin: &str, env: &[(&str, &str)], options: &[&str], steps: &[&str]) -> Option<Ran> {
    let directory = tempfile::tempdir().unwrap();
    let began = Instant::now();
    let output = Command::new(go_plugin_test_host()?)
        .args(options)
        .arg(plugin)
        .args(steps)
        .current_dir(directory.path())
        .env("TMPDIR", directory.path())
        // Two examples of go-plugin have messages of the same names.
        .env("GOLANG_PROTOBUF_REGISTRATION_CONFLICT", "ignore")
        .envs(env.iter().copied())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    let left = directory.path().read_dir().unwrap().flatten();
    let left = left.map(|entry| entry.file_name().to_string_lossy().into_owned());
    Some(Ran {
        lines: text.lines().map(str::to_owned).collect(),
        success: output.status.success(),
        left: left.filter(|name| !name.starts_with("kv_")).collect(),
        time: began.elapsed(),
    })
}

const TLS: [&[&str]; 2] = [&[], &["-tls"]];

#[test]
fn calls_health_and_64_at_once_with_and_without_auto_mtls() {
    let kv = built("go-plugin-kv");
    for options in TLS {
        let steps = ["put=a=hello", "get=a", "ping", "many=64"];
        let Some(ran) = host(kv.to_str().unwrap(), &[], options, &steps) else {
            return;
        };
        assert!(ran.success, "{:?}", ran.lines);
        ran.line("ok: hello");
        assert_eq!(ran.left, [""; 0], "the socket is removed");
        assert!(
            ran.time < Duration::from_millis(1900),
            "Kill does not wait: {:?}",
            ran.time
        );
    }
}

#[test]
fn handlers_call_the_host_back() {
    for options in TLS {
        for env in [&[][..], &[("COUNTER_TCP", "1")]] {
            let Some(ran) = host(COUNTER, env, options, &["add=a=3", "add=a=4"]) else {
                return;
            };
            assert!(ran.success, "{options:?} {env:?} {:?}", ran.lines);
            ran.line("ok: 7");
        }
    }
}

#[test]
fn output_reaches_the_host() {
    let steps = ["add=print=200000", "sleep=100"];
    let Some(ran) = host(COUNTER, &[], &["-tls"], &steps) else {
        return;
    };
    assert!(ran.line("stdout: 200001 ").contains("xxxx"), "{:?}", ran.lines);
    assert!(ran.time < Duration::from_secs(2), "{:?}", ran.time);
    let stderr = [("COUNTER_STREAM_STDERR", "1")];
    let ran = host(
        COUNTER,
        &stderr,
        &[],
        &["add=stderr=200000", "add=print=1", "sleep=100"],
    )
    .unwrap();
    ran.line("stderr: 200001 ");
    ran.line("stdout: 2 ");
}

#[test]
fn log_lines_keep_level_and_module() {
    for env in [&[][..], &[("COUNTER_STREAM_STDERR", "1")]] {
        let Some(ran) = host(COUNTER, env, &["-logs"], &["add=log=5", "sleep=100"]) else {
            return;
        };
        let line = ran.lines.iter().find(|line| line.contains("\"logged\"")).unwrap();
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!((&line["@level"], &line["value"]), (&"warn".into(), &5.into()), "{line}");
        assert!(line["@module"].as_str().unwrap().ends_with("counter_plugin"), "{line}");
        assert!(
            !line["timestamp"].as_str().unwrap_or_default().starts_with("0001"),
            "{line}"
        );
    }
}

#[test]
fn a_panic_fails_its_call_only() {
    let Some(ran) = host(COUNTER, &[], &["-tls"], &["add=panic=0", "add=a=1"]) else {
        return;
    };
    assert!(ran.line("error: ").contains("Internal"), "{:?}", ran.lines);
    ran.line("ok: 1");
}

#[test]
fn arguments_of_the_host_are_ignored() {
    let kv = built("go-plugin-kv");
    let options = ["-arg", "--log-level", "-arg", "info", "-arg", "rpcapi"];
    let Some(ran) = host(kv.to_str().unwrap(), &[], &options, &["ping"]) else {
        return;
    };
    assert!(ran.success, "{:?}", ran.lines);
}

#[test]
fn refusals_reach_the_hosts_user() {
    let kv = built("go-plugin-kv");
    let Some(ran) = host(kv.to_str().unwrap(), &[], &["-group", "root"], &["ping"]) else {
        return;
    };
    let line = ran.line("error: Unrecognized remote plugin message");
    assert!(
        line.contains("PLUGIN_UNIX_SOCKET_GROUP") && line.contains("not supported"),
        "{line}"
    );
    let ran = host(kv.to_str().unwrap(), &[], &["-mux"], &["ping"]).unwrap();
    assert!(ran.line("error: ").contains("multiplexing"), "{:?}", ran.lines);
}

#[test]
fn go_plugins_bidirectional_example_is_called_back() {
    let Some(example) = go_plugin_example("bidirectional") else {
        return;
    };
    let directory = tempfile::tempdir().unwrap();
    let output = Command::new(example)
        .args(["put", "a", "3"])
        .current_dir(directory.path())
        .env("TMPDIR", directory.path())
        .env("COUNTER_PLUGIN", COUNTER)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(directory.path().read_dir().unwrap().count(), 0, "no socket is left");
}

#[test]
fn vault_manages_users_of_a_database_plugin() {
    let Some(vault) = vault_database_host() else {
        return;
    };
    let directory = tempfile::tempdir().unwrap();
    let plugin = env!("CARGO_BIN_EXE_database-plugin");
    let output = Command::new(vault)
        .arg(plugin)
        .env("TMPDIR", directory.path())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{output:?}");
    for part in [
        "connection_url:notes://",
        "user: v-token-reader",
        "refused: ",
        "type: memory",
    ] {
        assert!(text.contains(part), "{part:?} is missing: {text}");
    }
    assert_eq!(directory.path().read_dir().unwrap().count(), 0, "no socket is left");
}
