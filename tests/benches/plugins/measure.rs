//! Times from spawn to exit.

use std::fs::{File, OpenOptions};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use pluginrpc_tests::figures::shuffle;
use pluginrpc_tests::random::Random;

use crate::{Result, step};

/// Rounds before the measurement, to warm the page cache and the processor.
const WARM_UP: u32 = 10;

/// A run to measure.
pub(crate) trait Timed {
    /// Its name, for errors.
    fn title(&self) -> String;
    /// The command without its streams.
    fn command(&self) -> Command;
    /// The file that becomes its standard input.
    fn stdin(&self) -> &Path;
}

/// Measures each case; returns their sorted times.
pub(crate) fn rounds(cases: &[impl Timed], rounds: u32) -> Result<Vec<Vec<Duration>>> {
    let mut times = in_order(cases, rounds)?;
    for times in &mut times {
        times.sort_unstable();
    }
    Ok(times)
}

/// Measures each case; returns their times round by round.
pub(crate) fn in_order(cases: &[impl Timed], rounds: u32) -> Result<Vec<Vec<Duration>>> {
    let mut times = vec![Vec::new(); cases.len()];
    let mut order: Vec<usize> = (0..cases.len()).collect();
    let mut random = Random::new(seed());
    let each = (rounds / 4).max(1);
    for round in 0..WARM_UP + rounds {
        shuffle(&mut order, &mut random);
        for &at in &order {
            if let (Some(case), Some(times)) = (cases.get(at), times.get_mut(at)) {
                let took = once(case)?;
                if round >= WARM_UP {
                    times.push(took);
                }
            }
        }
        if round >= WARM_UP && (round - WARM_UP).is_multiple_of(each) {
            step(&format!("round {} of {rounds}", round - WARM_UP + 1));
        }
    }
    Ok(times)
}

/// Runs a case once, from before the spawn until the exit status is known.
fn once(case: &impl Timed) -> Result<Duration> {
    let open = || -> std::io::Result<(File, File, File)> {
        let sink = OpenOptions::new().write(true).open("/dev/null")?;
        Ok((File::open(case.stdin())?, sink.try_clone()?, sink))
    };
    let (stdin, stdout, stderr) = open()?;
    let mut command = case.command();
    command
        .stdin(Stdio::from(stdin))
        .stdout(Stdio::from(stdout))
        .stderr(Stdio::from(stderr));
    let started = Instant::now();
    let status = command.spawn().and_then(|mut child| child.wait())?;
    let took = started.elapsed();
    if status.success() {
        return Ok(took);
    }
    Err(format!("{} failed while it was measured: {status}", case.title()).into())
}

fn seed() -> u64 {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(1, |since| since.as_secs() ^ u64::from(since.subsec_nanos()))
}
