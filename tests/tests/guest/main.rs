//! Plugins of the Guest Agent under an agent: real processes, real sockets, every wait with an end.
//!
//! Tests that are named `row_N` cover row N of the fault matrix of plugin hosts.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)] // tests

mod end;
mod faults;
mod host;
mod lifecycle;
mod listening;

use std::path::{Path, PathBuf};
use std::time::Duration;

use guest_agent_proto::Payload;
use pluginrpc_host::guest_agent::Manifest;
use pluginrpc_tests::agent::{Agent, pids_under};
use pluginrpc_tests::programs::built;

/// More than a step takes on a busy machine.
const SOON: Duration = Duration::from_secs(10);

/// Installs the scripted plugin, whose work is `script`.
fn scripted(script: &str) -> Agent {
    with(manifest().with_config(text(script)))
}

/// A manifest whose work is "work".
fn manifest() -> Manifest {
    Manifest::new("script")
        .with_config(text("work"))
        .with_start(5, Duration::from_millis(100), SOON * 3)
}

fn with(manifest: Manifest) -> Agent {
    Agent::install(&built("guest-script-plugin"), manifest).unwrap()
}

/// Installs and starts it, and waits until its work has begun.
async fn started(script: &str) -> Agent {
    let mut agent = begun(script).await;
    says_soon(&mut agent, ", start 1").await;
    agent
}

/// Installs and starts it; its work may have ended already.
async fn begun(script: &str) -> Agent {
    let mut agent = scripted(script);
    agent.start().await.unwrap();
    agent
}

fn text(text: &str) -> Payload {
    Payload::Text(text.to_owned())
}

/// The code and the lines of its status.
async fn says(agent: &mut Agent) -> (i32, String) {
    let status = agent.status(None).await.unwrap();
    (status.code, status.results.join("; "))
}

/// Waits until its status contains this.
async fn says_soon(agent: &mut Agent, part: &str) -> (i32, String) {
    for _ in 0..500 {
        let said = says(agent).await;
        if said.1.contains(part) {
            return said;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("never {part:?}: {:?}", says(agent).await);
}

/// Stops the running plugin for good, and checks that only its log and its state directory are left, which go with the
/// removal.
async fn leaves_nothing(mut agent: Agent) {
    agent.stop(true).await;
    let left: Vec<PathBuf> = std::fs::read_dir(agent.files().state_dir())
        .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
        .unwrap_or_default();
    let known = [agent.files().log(), agent.files().state_dir().join("plugin-state")];
    assert!(
        left.iter().all(|path| known.contains(path)),
        "unknown files are left: {left:?}"
    );
    leaves_no_process(agent).await;
}

/// Removes the plugin, and checks that no process, no socket and no state is left.
async fn leaves_no_process(mut agent: Agent) {
    agent.remove().await.unwrap();
    assert_eq!(pids_under(agent.base()), [0_u32; 0], "processes are left");
    let sockets = std::fs::read_dir(agent.base().join("connections"));
    assert_eq!(sockets.map_or(0, Iterator::count), 0, "sockets are left");
    assert!(!agent.files().state_dir().exists());
}

/// Runs a plugin that cannot listen. Returns its exit status, its error log with its stderr, and the time it took.
fn run(args: &[&str], log: &Path) -> (Option<i32>, String, Duration) {
    let started = std::time::Instant::now();
    let output = std::process::Command::new(built("guest-script-plugin"))
        .args(args)
        .arg(format!("--errorlogfile={}", log.display()))
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let took = started.elapsed();
    let logged = std::fs::read_to_string(log).unwrap_or_default();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((said.lines().count(), output.stdout.len()), (1, 0), "{said}");
    (output.status.code(), logged + &said, took)
}
