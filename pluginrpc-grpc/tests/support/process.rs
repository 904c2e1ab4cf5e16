//! The script plugin as a real process.

// Each test takes what it needs, and fails where something is not as it should be.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use pluginrpc::Context;
use pluginrpc_grpc::Channel;

/// The example that stands beside the tests: `cargo test` builds both.
pub(crate) fn plugin() -> Command {
    let test = std::env::current_exe().unwrap();
    let path: PathBuf = test.parent().unwrap().parent().unwrap().join("examples/script-plugin");
    assert!(
        path.exists(),
        "{path:?} is missing: cargo build -p pluginrpc-grpc --example script-plugin"
    );
    let mut command = Command::new(path);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A plugin that runs, and is gone with the test.
pub(crate) struct Running {
    pub(crate) child: Child,
    pub(crate) address: String,
}

impl Running {
    pub(crate) fn start(args: &[&str]) -> Self {
        Self::of(plugin().args(args))
    }

    pub(crate) fn of(command: &mut Command) -> Self {
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line
            .strip_prefix("LISTENING ")
            .unwrap_or_else(|| panic!("{line:?}"))
            .trim()
            .to_owned();
        Self { child, address }
    }

    pub(crate) async fn channel(&self) -> Channel {
        Channel::connect(&format!("http://{}", self.address)).await.unwrap()
    }

    pub(crate) fn signal(&self, name: &str) {
        signal(self.child.id(), name);
    }

    /// Waits for the end; how it ended, how long it took, and what else it wrote.
    pub(crate) fn ended(mut self) -> (ExitStatus, Duration, String, String) {
        let started = Instant::now();
        let status = wait(&mut self.child);
        let waited = started.elapsed();
        let (mut out, mut err) = (String::new(), String::new());
        self.child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        (status, waited, out, err)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn signal(pid: u32, name: &str) {
    let status = Command::new("kill")
        .args([&format!("-{name}"), &pid.to_string()])
        .status()
        .unwrap();
    assert!(status.success());
}

pub(crate) fn wait(child: &mut Child) -> ExitStatus {
    for _ in 0..1000 {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let _ = child.kill();
    panic!("it does not end");
}

pub(crate) fn soon() -> Context {
    Context::new().with_timeout(Duration::from_secs(10))
}

/// Returns the peak resident size of the plugin, in bytes.
#[cfg(target_os = "linux")]
pub(crate) fn peak_memory(running: &Running) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", running.child.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
}
