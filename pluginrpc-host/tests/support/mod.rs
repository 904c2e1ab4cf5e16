//! The plugin of the tests, and what is looked at from outside.

// Each test takes what it needs, and fails where something is not as it should be.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use pluginrpc::Error;
use pluginrpc::runner::Environment;
use pluginrpc_host::finfocus::{Launcher, RunningPlugin};

/// More than anything here takes on a machine that is busy.
pub(crate) const LONG: Duration = Duration::from_secs(30);

/// The example that stands beside the tests: `cargo test` builds both.
pub(crate) fn any_plugin() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let directory = test.parent().unwrap().parent().unwrap().join("examples");
    let path = directory.join(format!("any-plugin{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.exists(),
        "{path:?} is missing: cargo build -p pluginrpc-host --example any-plugin"
    );
    path
}

/// A launcher whose plugins behave like this, with these other variables.
pub(crate) fn launcher(behaviour: &str, variables: &[(&str, &str)]) -> Launcher {
    let mut environment = Environment::needed().with("BEHAVIOUR", behaviour);
    for (name, value) in variables {
        environment = environment.with(name, value);
    }
    Launcher::new().with_environment(environment).with_start_timeout(LONG)
}

/// Starts the plugin with this behaviour.
pub(crate) async fn start(behaviour: &str) -> Result<RunningPlugin, Error> {
    launcher(behaviour, &[]).start(any_plugin()).await
}

/// Whether a process is there at all; a zombie is.
pub(crate) fn is_there(pid: u32) -> bool {
    PathBuf::from(format!("/proc/{pid}")).exists()
}

/// Waits until a child of ours is gone, zombie and all.
pub(crate) async fn gone(pid: u32) {
    until(pid, || !is_there(pid)).await;
}

/// Waits until a process has ended that is somebody else's to wait for.
pub(crate) async fn ended(pid: u32) {
    until(pid, || {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let state = stat.rsplit(") ").next().unwrap_or_default();
        stat.is_empty() || state.starts_with('Z')
    })
    .await;
}

async fn until(pid: u32, done: impl Fn() -> bool) {
    let began = Instant::now();
    while !done() {
        assert!(began.elapsed() < LONG, "process {pid} is still there");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
