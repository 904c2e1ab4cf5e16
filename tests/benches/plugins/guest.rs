//! A Guest Agent plugin as its agent sees it: spawn to first response, and resident memory while idle.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use guest_agent_proto::plugin_comm::GetStatusRequest;
use guest_agent_proto::plugin_comm::guest_agent_plugin::{GuestAgentPlugin, GuestAgentPluginClient};
use pluginrpc::Context;
use pluginrpc_grpc::Channel;
use pluginrpc_tests::figures::{beside_goal, milliseconds, quantile};
use pluginrpc_tests::table::{Table, Tone};
use pluginrpc_tests::text;

use crate::programs::{self, Linked};
use crate::{Result, scratch, step};

const PLUGIN: &str = "guest-plugin-diskwatch";

/// Budget in megabytes of a plugin that waits for Start. A plugin of the reference holds 18.7.
const MAX_RESIDENT: f64 = 6.0;

const START_TIMEOUT: Duration = Duration::from_secs(10);

/// Pause before the memory of an idle plugin is read.
const IDLE: Duration = Duration::from_millis(300);

pub(crate) fn run(rounds: u32) -> Result<()> {
    let directory = scratch();
    fs::create_dir_all(&directory)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let host = programs::host_triple()?;
    let mut table = Table::new(&["program", "linked", ">median ms", ">p90 ms", ">resident MB"]);
    for linked in [Linked::Dynamic, Linked::Static] {
        step(&format!("building {PLUGIN}, release, {}", linked.name()));
        let plugin = directory.join(format!("{PLUGIN}-{}", linked.name()));
        programs::build(linked, &host, PLUGIN, &[], &plugin)?;
        let mut times = Vec::new();
        let mut resident = Vec::new();
        for round in 0..rounds {
            let (took, running) = runtime.block_on(first_response(&plugin))?;
            times.push(took);
            // Each reading waits, and few are enough.
            if round % 20 == 0 {
                thread::sleep(IDLE);
                resident.push(running.resident()?);
            }
        }
        times.sort_unstable();
        resident.sort_unstable();
        let megabytes = f64::from(quantile(&resident, 0.5)) / 1000.0;
        let (tone, resident) = beside_goal(megabytes, Some(MAX_RESIDENT));
        table.row(vec![
            (Tone::Plain, PLUGIN.to_owned()),
            (Tone::Plain, linked.name().to_owned()),
            (Tone::Strong, milliseconds(quantile(&times, 0.5))),
            (Tone::Dim, milliseconds(quantile(&times, 0.9))),
            (tone, resident),
        ]);
    }
    println!("\nspawn to the response to GetStatus over a Unix socket, {rounds} runs each; then memory while idle\n");
    table.print();
    Ok(())
}

/// A running plugin; killed when dropped, its socket removed.
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
    /// Resident memory in kilobytes (of 1000 bytes).
    fn resident(&self) -> Result<u32> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(&path)?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u32>().ok())
            .map(|kibibytes| kibibytes.saturating_mul(1024) / 1000)
            .ok_or_else(|| format!("no VmRSS in {path}").into())
    }
}

/// Starts a plugin and calls GetStatus as soon as it listens.
async fn first_response(plugin: &Path) -> Result<(Duration, Running)> {
    // A path in the repository may exceed the limit of a socket's path.
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
    let child = command.spawn()?;
    let running = Running { child, socket };
    let channel = loop {
        match Channel::connect_unix(&running.socket).await {
            Ok(channel) => break channel,
            Err(e) if began.elapsed() > START_TIMEOUT => return Err(e.into()),
            Err(_) => tokio::time::sleep(Duration::from_micros(50)).await,
        }
    };
    let client = GuestAgentPluginClient::new(channel);
    let status = client.get_status(&Context::new(), GetStatusRequest::default()).await?;
    let took = began.elapsed();
    let status = format!("{status:?}");
    match status.contains("waiting for Start") {
        true => Ok((took, running)),
        false => {
            let status = text::quote(status.as_bytes(), 200);
            Err(format!("{PLUGIN} is expected to wait for Start; its status: {status}").into())
        }
    }
}
