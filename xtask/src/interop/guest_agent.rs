//! A Python program with grpcio against diskwatch, over the Unix socket that the Guest Agent would name.

use std::process::{Child, Command, Stdio};

use crate::error::Context;
use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, check};
use crate::interop::python;
use crate::ui;

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "grpcio",
        what: "a Guest Agent plugin's life over a Unix socket",
        try_it: |lab| client(lab, "life"),
    },
    Row {
        peer: "grpcio",
        what: "a Unix socket without grpc.default_authority",
        try_it: |lab| client(lab, "authority"),
    },
];

/// Runs one check of tests/interop/guest_client.py.
fn client(lab: &Lab<'_>, name: &str) -> Outcome {
    let folder = lab.folder("guest-agent")?;
    let (python, stubs) = python::stubs(lab, "guest-agent-stubs", "guest-agent-proto/proto", "plugin_comm")?;
    // A path within the repository may be longer than a socket's may be.
    let sockets = std::env::temp_dir().join(format!("pluginrpc-interop-{}", std::process::id()));
    std::fs::create_dir_all(&sockets).context(|| format!("{} cannot be made", sockets.display()))?;
    let socket = sockets.join("diskwatch.sock");
    let plugin = Command::new(lab.ours("guest-plugin-diskwatch")?)
        .arg("--protocol=unix")
        .arg(python::out("--address=", &socket))
        .arg(python::out("--errorlogfile=", &folder.join("plugin.log")))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context(|| "diskwatch could not be started".to_owned())?;
    let running = Running(plugin);
    let mut client = Command::new(python);
    client
        .arg(lab.workspace.path("tests/interop/guest_client.py"))
        .arg(&socket)
        .arg(stubs)
        .arg(name)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    let ended = lab.run(client, b"");
    drop(running);
    // Nothing is lost where it stays.
    let _ = std::fs::remove_dir_all(&sockets);
    let ended = ended?;
    check(ended.status.success(), "exit 0", &ended)?;
    Ok(ui::quote(&ended.stdout, 200))
}

/// Gone with the row, however that ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
