//! A Guest Agent plugin as its agent sees it: from the spawn to the first answer, and the memory that it holds while idle.

mod http2;

use std::fs;
use std::io;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::bench::measure::quantile;
use crate::bench::programs::{self, Linked};
use crate::bench::report::{beside_goal, milliseconds};
use crate::error::{Context, Error, Result};
use crate::ui::{self, Paint, Table, Tone};
use crate::workspace::Workspace;

const PLUGIN: &str = "guest-plugin-diskwatch";

/// Resident megabytes of a plugin that waits for Start. The reference's holds 18.7.
const RESIDENT: f64 = 6.0;

/// A plugin that does not answer by then never will.
const DEADLINE: Duration = Duration::from_secs(10);

/// How long an idle plugin is idle before its memory is looked at.
const IDLE: Duration = Duration::from_millis(300);

pub(super) fn run(workspace: &Workspace, rounds: u32) -> Result<()> {
    let folder = workspace.path(".scratch/bench");
    fs::create_dir_all(&folder).context(|| format!("{} cannot be made", folder.display()))?;
    let host = programs::host_triple()?;
    let mut table = Table::new(&["program", "linked", ">median ms", ">p90 ms", ">resident MB"]);
    for linked in [Linked::Dynamic, Linked::Static] {
        ui::step(&format!("building {PLUGIN}, release, {}", linked.name()));
        let plugin = folder.join(format!("{PLUGIN}-{}", linked.name()));
        programs::build(workspace, linked, &host, PLUGIN, &[], &plugin)?;
        let mut times = Vec::new();
        let mut resident = Vec::new();
        for round in 0..rounds {
            let (took, running) = answered(&plugin)?;
            times.push(took);
            // Each look takes a while, and few of them say enough.
            if round % 20 == 0 {
                thread::sleep(IDLE);
                resident.push(running.resident()?);
            }
        }
        times.sort_unstable();
        resident.sort_unstable();
        let megabytes = f64::from(quantile(&resident, 0.5)) / 1000.0;
        let (tone, resident) = beside_goal(megabytes, Some(RESIDENT));
        table.row(vec![
            (Tone::Plain, PLUGIN.to_owned()),
            (Tone::Plain, linked.name().to_owned()),
            (Tone::Strong, milliseconds(quantile(&times, 0.5))),
            (Tone::Dim, milliseconds(quantile(&times, 0.9))),
            (tone, resident),
        ]);
    }
    ui::say(&format!(
        "\nspawn to the first GetStatus over a Unix socket, {rounds} runs each; then the memory while idle\n\n{}",
        table.render(Paint::stdout())
    ));
    Ok(())
}

/// A plugin that runs; killed with this, and its socket with it.
struct Running {
    child: Child,
    socket: PathBuf,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_file(&self.socket);
    }
}

impl Running {
    /// Kilobytes (of 1000 bytes) of memory that it holds.
    fn resident(&self) -> Result<u32> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(&path).context(|| format!("{path} cannot be read"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u32>().ok())
            .map(|kibibytes| kibibytes.saturating_mul(1024) / 1000)
            .ok_or_else(|| Error::new(format!("{path} does not say how much memory is resident")))
    }
}

/// Starts it and asks for its status, as soon as it can be asked.
fn answered(plugin: &Path) -> Result<(Duration, Running)> {
    // A path in the repository may be longer than a socket's may be.
    let socket = std::env::temp_dir().join(format!("pluginrpc-bench-{}.sock", std::process::id()));
    let mut command = Command::new(plugin);
    command
        .arg("--protocol=unix")
        .arg(format!("--address={}", socket.display()))
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let began = Instant::now();
    let child = command
        .spawn()
        .context(|| format!("{} could not be started", plugin.display()))?;
    let running = Running { child, socket };
    let status = ask(&running.socket, began + DEADLINE).context(|| format!("{PLUGIN} did not answer"))?;
    let took = began.elapsed();
    if status.windows(17).any(|part| part == b"waiting for Start") {
        return Ok((took, running));
    }
    Err(Error::new(format!(
        "{PLUGIN} answered something else than that it waits for Start: \"{}\"",
        ui::quote(&status, 200)
    )))
}

fn ask(socket: &Path, deadline: Instant) -> io::Result<Vec<u8>> {
    loop {
        match UnixStream::connect(socket) {
            Ok(stream) => {
                stream.set_read_timeout(Some(DEADLINE))?;
                return http2::call(stream, "/plugin_comm.GuestAgentPlugin/GetStatus", &[]);
            }
            Err(e) if Instant::now() > deadline => return Err(e),
            // Not there yet.
            Err(_) => thread::sleep(Duration::from_micros(50)),
        }
    }
}
