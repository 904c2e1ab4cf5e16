//! `cargo bench -p pluginrpc-grpc`: unary calls over gRPC, served like a plugin, beside tonic's own server: start, time
//! and processor time per call.

mod cpu;
mod load;
mod messages;
mod server;

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use crate::server::{Kind, LISTENING};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// The goals, in time and in processor time: at most this many times tonic's, by the number of calls at once.
const GOALS: [(u32, f64); 2] = [(1, 1.00), (32, 0.95)];

/// The number of times that each server is measured, in turns.
const PAIRS: usize = 12;

/// An argument that makes this executable end at once, for the time that any process takes.
const NOTHING: &str = "nothing";

/// The number of times that each server is started.
const STARTS: usize = 60;

/// Calls before the measurement.
const WARM_UP: u32 = 2_000;

fn main() -> ExitCode {
    // cargo passes `--bench`.
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let asked = args.next();
    let kind = Kind::ALL.into_iter().find(|kind| asked.as_deref() == Some(kind.name()));
    if asked.as_deref() == Some(NOTHING) {
        return ExitCode::SUCCESS;
    }
    let done = match kind {
        Some(kind) => server::run(kind),
        None => bench(asked.and_then(|pairs| pairs.parse().ok()).unwrap_or(PAIRS)),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints each figure beside its goal.
#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn bench(pairs: usize) -> Result<ExitCode> {
    starts()?;
    let mut servers = Vec::new();
    for kind in Kind::ALL {
        servers.push(Server::start(kind).await?);
    }
    println!(
        "a unary call over one connection, {pairs} rounds in turns; µs per call and ratios: median (lowest to highest)\n"
    );
    row([
        "at once",
        "server",
        "time",
        "CPU of the server",
        "time × tonic's",
        "CPU × tonic's",
    ]);
    for (at_once, goal) in GOALS {
        let calls = if at_once == 1 { 4_000 } else { 16_000 };
        let mut taken: [Vec<Taken>; 3] = Default::default();
        for round in 0..pairs {
            for at in 0..servers.len() {
                // In both orders, so that no server always follows the same one.
                let at = if round % 2 == 0 { at } else { servers.len() - 1 - at };
                if let (Some(server), Some(taken)) = (servers.get(at), taken.get_mut(at)) {
                    taken.push(server.measure(calls, at_once).await?);
                }
            }
        }
        let [_, _, theirs] = &taken;
        for (kind, ours) in Kind::ALL.iter().zip(&taken) {
            let time = Spread::of(ours.iter().map(|t| t.time));
            let cpu = Spread::of(ours.iter().map(|t| t.cpu));
            let times = Spread::of(ours.iter().zip(theirs).map(|(a, b)| a.time / b.time));
            let cpus = Spread::of(ours.iter().zip(theirs).map(|(a, b)| a.cpu / b.cpu));
            row([
                &at_once.to_string(),
                kind.name(),
                &time.text(1),
                &cpu.text(1),
                &times.text(2),
                &cpus.text(2),
            ]);
            if *kind == Kind::Ours {
                let met = times.median <= goal && cpus.median <= goal;
                println!("{:>17}goal {goal:.2}: {}", "", if met { "met" } else { "missed" });
            }
        }
    }
    println!("\nmounted: our service in tonic's server");
    Ok(ExitCode::SUCCESS)
}

/// Measures the time from spawning to the announcement, which a server prints once it accepts.
fn starts() -> Result<()> {
    let mut times: [Vec<f64>; 3] = Default::default();
    let names = [NOTHING, Kind::Ours.name(), Kind::Tonic.name()];
    for _ in 0..STARTS {
        for (name, times) in names.into_iter().zip(&mut times) {
            let began = Instant::now();
            let mut child = command(name)?.spawn()?;
            let mut line = String::new();
            let read = BufReader::new(child.stdout.take().ok_or("no standard output")?).read_line(&mut line);
            times.push(began.elapsed().as_secs_f64() * 1e3);
            let _ = child.kill();
            child.wait()?;
            read?;
        }
    }
    println!("spawn to accepting, {STARTS} starts in turns; ms: median (lowest to highest)\n");
    for (name, times) in names.into_iter().zip(times) {
        println!("{name:>16}{:>26}", Spread::of(times.into_iter()).text(2));
    }
    println!();
    Ok(())
}

/// Returns a command that runs this executable as a server.
fn command(name: &str) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .arg(name)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    Ok(command)
}

fn row(cells: [&str; 6]) {
    let [at_once, server, time, cpu, times, cpus] = cells;
    println!("{at_once:>7}  {server:<8}{time:>24}{cpu:>24}{times:>24}{cpus:>24}");
}

/// Microseconds per call.
struct Taken {
    time: f64,
    cpu: f64,
}

struct Spread {
    median: f64,
    lowest: f64,
    highest: f64,
}

impl Spread {
    fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |at: usize| values.get(at).copied().unwrap_or(f64::NAN);
        Self {
            median: (at(values.len() / 2) + at(values.len().saturating_sub(1) / 2)) / 2.0,
            lowest: at(0),
            highest: at(values.len().saturating_sub(1)),
        }
    }

    fn text(&self, digits: usize) -> String {
        format!(
            "{:.digits$} ({:.digits$} to {:.digits$})",
            self.median, self.lowest, self.highest
        )
    }
}

/// A running server, killed on drop.
struct Server {
    child: Child,
    client: tonic::transport::Channel,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    async fn start(kind: Kind) -> Result<Self> {
        let mut child = command(kind.name())?.spawn()?;
        let mut line = String::new();
        let stdout = child.stdout.take().ok_or("no standard output")?;
        BufReader::new(stdout).read_line(&mut line)?;
        let address = line
            .trim_end()
            .strip_prefix(LISTENING)
            .ok_or("the server did not announce its address")?;
        let client = load::connect(address).await?;
        let server = Self { child, client };
        load::run(&server.client, WARM_UP, 32).await?;
        Ok(server)
    }

    async fn measure(&self, calls: u32, at_once: u32) -> Result<Taken> {
        let before = cpu::used(self.child.id())?;
        let time = load::run(&self.client, calls, at_once).await?;
        let cpu = cpu::used(self.child.id())?.saturating_sub(before);
        let each = |all: Duration| all.as_secs_f64() * 1e6 / f64::from(calls);
        Ok(Taken {
            time: each(time),
            cpu: each(cpu),
        })
    }
}
