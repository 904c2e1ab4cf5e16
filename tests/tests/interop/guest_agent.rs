//! A Python program with grpcio calls diskwatch over a Unix socket, as the Guest Agent does.

use std::process::{Child, Command, Stdio};

use crate::lab::{Lab, Outcome, attempt, check};
use crate::python;
use pluginrpc_tests::text;

/// Runs one check of `tests/interop/guest_client.py`.
fn client(lab: &Lab, name: &str) -> Outcome {
    let directory = lab.directory("guest-agent")?;
    let (python, stubs) = python::stubs(lab, "guest-agent-stubs", "guest-agent-proto/proto", "plugin_comm")?;
    // A path in the repository may exceed the limit of a socket's path.
    let sockets = tempfile::tempdir()?;
    let socket = sockets.path().join("diskwatch.sock");
    let plugin = Command::new(lab.ours("guest-plugin-diskwatch"))
        .arg("--protocol=unix")
        .arg(python::out("--address=", &socket))
        .arg(python::out("--errorlogfile=", &directory.join("plugin.log")))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let running = Running(plugin);
    let mut client = Command::new(python);
    client
        .arg(lab.path("tests/interop/guest_client.py"))
        .arg(&socket)
        .arg(stubs)
        .arg(name)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    let ended = lab.run(client, b"");
    drop(running);
    let ended = ended?;
    check(ended.status.success(), "exit 0", &ended)?;
    Ok(text::quote(&ended.stdout, 200))
}

/// Killed when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn grpcio_runs_the_life_of_a_plugin_over_a_unix_socket() {
    attempt(|lab| client(lab, "life"));
}

#[test]
fn grpcio_calls_without_a_default_authority() {
    attempt(|lab| client(lab, "authority"));
}
