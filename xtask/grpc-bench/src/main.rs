//! `cargo run --release -p grpc-bench`: unary calls of finfocus.v1 over gRPC, as a plugin serves them, beside tonic's own
//! generated server: time and processor time per call.

mod cpu;
mod load;
mod server;

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use crate::server::{Kind, LISTENING};

/// tonic's own server and client of finfocus.v1.
mod theirs {
    #![allow(missing_docs, unreachable_pub, clippy::pedantic)] // tonic wrote it

    include!(concat!(env!("OUT_DIR"), "/finfocus.v1.rs"));
}

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What issue and README promise: at most so many times what tonic takes.
const RATIO: f64 = 1.05;

/// How often each server is measured, beside the others.
const PAIRS: usize = 12;

/// Starts and ends at once: what any process of this executable takes.
const NOTHING: &str = "nothing";

/// How often each server is started.
const STARTS: usize = 60;

/// Before anything is measured.
const WARM_UP: u32 = 2_000;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
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

/// Exit status 1 where a goal is missed.
#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn bench(pairs: usize) -> Result<ExitCode> {
    starts()?;
    let mut servers = Vec::new();
    for kind in Kind::ALL {
        servers.push(Server::start(kind).await?);
    }
    println!(
        "GetProjectedCost over one connection, {pairs} rounds in turns; µs per call and ratios: median (lowest to highest)\n"
    );
    row([
        "at once",
        "server",
        "time",
        "CPU of the server",
        "time × tonic's",
        "CPU × tonic's",
    ]);
    let mut met = true;
    for (at_once, calls) in [(1, 4_000), (32, 16_000)] {
        let mut taken: [Vec<Taken>; 3] = Default::default();
        for round in 0..pairs {
            for at in 0..servers.len() {
                // Nobody always runs after the same neighbour.
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
                met &= times.median <= RATIO && cpus.median <= RATIO;
            }
        }
    }
    println!("\nmounted: our service in tonic's server. The goal for ours is {RATIO:.2} at most, in time and in CPU.");
    Ok(if met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Spawn to the announcement, which a server prints once it accepts.
fn starts() -> Result<()> {
    let mut times: [Vec<f64>; 3] = Default::default();
    let names = [NOTHING, Kind::Ours.name(), Kind::Tonic.name()];
    for _ in 0..STARTS {
        for (name, times) in names.into_iter().zip(&mut times) {
            let began = Instant::now();
            let mut child = command(name)?.spawn()?;
            let mut line = String::new();
            // Nothing else than its end comes from the one that does nothing.
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

/// This executable as one of its servers.
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

/// A server that runs; killed with this.
struct Server {
    child: Child,
    client: load::Client,
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
            .ok_or("the server does not say where it is")?;
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
