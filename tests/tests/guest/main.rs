//! Plugins of the Guest Agent under an agent: real processes, real sockets, every wait with an end.
//!
//! Tests that are named `row_N` show what the fault matrix of plugin hosts says in its row N about a plugin.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)] // tests

mod end;
mod faults;
mod lifecycle;
mod listening;

use std::path::{Path, PathBuf};
use std::time::Duration;

use guest_agent_proto::plugin_comm::apply_request::ServiceConfig;
use pluginrpc_tests::agent::{Agent, Files, Manifest, pids_under};
use pluginrpc_tests::programs::built;

/// Long for a machine that is busy, short for a person.
const SOON: Duration = Duration::from_secs(10);

/// An agent with the scripted plugin installed, whose work is `script`.
fn scripted(script: &str) -> Agent {
    with(Manifest {
        config: Some(script.to_owned()),
        ..Manifest::default()
    })
}

fn with(manifest: Manifest) -> Agent {
    Agent::install(&built("guest-script-plugin"), manifest).unwrap()
}

/// The same, started, and its work under way.
async fn started(script: &str) -> Agent {
    let mut agent = begun(script).await;
    says_soon(&mut agent, ", start 1").await;
    agent
}

/// The same, started; its work may have ended already.
async fn begun(script: &str) -> Agent {
    let mut agent = scripted(script);
    agent.start().await.unwrap();
    agent
}

fn text(text: &str) -> ServiceConfig {
    ServiceConfig::StringConfig(text.to_owned())
}

/// What the plugin says about itself.
async fn says(agent: &mut Agent) -> (i32, String) {
    let status = agent.status(None).await.unwrap();
    (status.code, status.results.join("; "))
}

/// Waits until it says this.
async fn says_soon(agent: &mut Agent, part: &str) -> (i32, String) {
    for _ in 0..500 {
        let said = says(agent).await;
        if said.1.contains(part) {
            return said;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it never says {part:?}: {:?}", says(agent).await);
}

/// Removes the running plugin, and checks that only its log and its state directory are left.
async fn leaves_nothing(agent: Agent) {
    let files = leaves_no_process(agent).await;
    let left: Vec<PathBuf> = std::fs::read_dir(files.state())
        .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
        .unwrap_or_default();
    let known = [files.log(), files.state().join("plugin-state")];
    assert!(
        left.iter().all(|path| known.contains(path)),
        "unknown files are left: {left:?}"
    );
}

/// Removes the plugin, and checks that no process and no socket is left.
async fn leaves_no_process(agent: Agent) -> Files {
    let (files, _) = agent.remove().await;
    assert_eq!(pids_under(files.base()), [0_u32; 0], "processes are left");
    let sockets = std::fs::read_dir(files.base().join("connections")).unwrap().count();
    assert_eq!(sockets, 0, "sockets are left");
    files
}

/// The exit status and the error log of a plugin that is told to listen where it cannot, and how long it took.
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
