//! Runs one case: a process, what goes in, what comes out, within a time.

mod pipes;
#[cfg(unix)]
mod unix;

#[cfg(unix)]
use unix as platform;
#[cfg(unix)]
pub use unix::open_terminal;
#[cfg(not(unix))]
mod other;
#[cfg(not(unix))]
use other as platform;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use pluginrpc::Format;

use crate::case::{Case, Exit, Sending, When};
use pipes::{Reader, Writer};
use platform::Wiring;

/// Interval between looks at a process.
const LOOK: Duration = Duration::from_millis(1);

/// The executable that is tried.
#[derive(Clone, Debug)]
pub struct Program {
    /// Its path.
    pub path: PathBuf,
    /// Arguments before those of the case.
    pub args: Vec<OsString>,
}

/// Outcome of a run.
#[derive(Debug)]
pub struct Ended {
    /// Its exit status, or the signal.
    pub exit: Exit,
    /// Its standard output.
    pub stdout: Vec<u8>,
    /// Its standard error.
    pub stderr: Vec<u8>,
    /// Number of the case's signals that were sent.
    pub signals: usize,
}

/// Reason for a missing outcome.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop {
    /// The case cannot be run here.
    Skipped(String),
    /// The process could not be run to its end.
    Failed(String),
}

/// Runs the program as the case says. Blocks, at most for the time limit of the case.
///
/// # Errors
/// No outcome, and why.
pub fn run(program: &Program, case: &Case, format: Format) -> Result<Ended, Stop> {
    let failed = |what: &str, e: &dyn std::fmt::Display| Stop::Failed(format!("{what}: {e}"));
    let end = Instant::now() + case.limit();
    let mut command = Command::new(&program.path);
    command.args(&program.args);
    for arg in &case.args {
        let bytes = arg.bytes(format).map_err(|e| failed("an argument of the case", &e))?;
        command.arg(platform::argument(bytes)?);
    }
    environment(&mut command, case);
    let wiring = Wiring::new(&mut command, case)?;
    let spawned = command.spawn();
    // The parent's copies of what the child holds would keep pipes open.
    drop(command);
    let mut child = spawned.map_err(|e| failed(&program.path.display().to_string(), &e))?;
    let writer = Writer::start(&mut child, &case.stdin, format);
    let (stdout, stderr) = (Reader::start(child.stdout.take()), Reader::start(child.stderr.take()));
    let ended = writer.and_then(|writer| {
        let (status, signals) = wait(&mut child, case, end, &stderr, &writer)?;
        let stdout = stdout.finish(end).map_err(|e| failed("stdout", &e))?;
        let stderr = stderr.finish(end).map_err(|e| failed("stderr", &e))?;
        Ok(Ended {
            exit: platform::exit(status),
            stdout,
            stderr,
            signals,
        })
    });
    // Also what the process may have left behind in its group.
    platform::kill_group(&child);
    let _ = child.wait();
    drop(wiring);
    ended
}

/// A clean environment: what programs need in order to run, and what the case says.
fn environment(command: &mut Command, case: &Case) {
    command.env_clear();
    for name in ["PATH", "HOME", "SystemRoot"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.envs(&case.env);
}

/// Waits for the end of the process, and sends the signals of the case on the way.
fn wait(
    child: &mut Child,
    case: &Case,
    end: Instant,
    stderr: &Reader,
    writer: &Writer,
) -> Result<(ExitStatus, usize), Stop> {
    let mut sent = 0;
    let mut last = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok((status, sent)),
            Ok(None) => {}
            Err(e) => return Err(Stop::Failed(format!("it cannot be waited for: {e}"))),
        }
        if let Some(Sending { send, when }) = case.signals.get(sent) {
            let due = match when {
                When::Stderr(text) => stderr.holds(text.as_bytes()),
                When::StdinTaken => writer.is_taken(),
                When::AfterMs(ms) => last.elapsed() >= Duration::from_millis(*ms),
            };
            if due {
                platform::send(child, *send)?;
                sent += 1;
                last = Instant::now();
            }
        }
        if Instant::now() >= end {
            return Err(Stop::Failed(format!(
                "it was not done after {:?}, with {sent} of {} signals sent",
                case.limit(),
                case.signals.len()
            )));
        }
        thread::sleep(LOOK);
    }
}
