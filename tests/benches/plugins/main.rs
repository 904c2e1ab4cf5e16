//! `cargo bench -p pluginrpc-tests --bench plugins [-- start|lint|guest]`: processes of plugins.
//!
//! - `start`: spawn to exit of the example plugins, dynamic and static, beside a Rust program that does nothing,
//!   `/bin/true` and pluginrpc-go's echo-plugin; then crate counts and sizes beside their budgets.
//! - `lint`: `buf lint` alone, with our example plugin and with its Go twin.
//! - `guest`: a Guest Agent plugin from its spawn to its first response, and its resident memory while idle.
//!
//! All programs are copied into one directory and run once per round, in an order that is shuffled in each round, since
//! a program's predecessor makes it faster or slower. `ROUNDS=100` changes the number of rounds.
#![cfg(unix)]

mod budget;
mod cases;
mod guest;
mod lint;
mod measure;
mod programs;
mod report;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::programs::Programs;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    // cargo adds --bench.
    let parts: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    match run(&parts) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(parts: &[String]) -> Result<()> {
    if let Some(other) = parts
        .iter()
        .find(|part| !["start", "lint", "guest"].contains(&part.as_str()))
    {
        return Err(format!("unknown part {other:?}: expected start, lint or guest").into());
    }
    let rounds = match env::var("ROUNDS") {
        Ok(rounds) => rounds
            .parse()
            .map_err(|e| format!("ROUNDS requires a whole number, got {rounds:?}: {e}"))?,
        Err(_) => 400,
    };
    let asked = |part: &str| parts.is_empty() || parts.iter().any(|asked| asked == part);
    if asked("start") {
        start(rounds)?;
    }
    if asked("lint") {
        // Each lint starts a plugin nine times.
        lint::run((rounds / 10).max(10))?;
    }
    if asked("guest") {
        guest::run(rounds)?;
    }
    Ok(())
}

fn start(rounds: u32) -> Result<()> {
    let programs = Programs::prepare()?;
    let cases = cases::all(&programs)?;
    step(&format!("checking the output of {} programs", cases.len()));
    for case in &cases {
        case.verify()?;
    }
    let times = measure::rounds(&cases, rounds)?;
    println!("\nspawn to exit, {rounds} runs each, order shuffled in each round\n");
    report::table(&cases, &times).print();
    println!("{}\n", report::LEGEND);
    budget::table(&programs)?.print();
    Ok(())
}

/// Prints progress on standard error.
fn step(text: &str) {
    eprintln!("bench: {text}");
}

/// A path in the repository.
fn repository(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(relative)
}

/// The scratch directory of benches.
fn scratch() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench")
}
