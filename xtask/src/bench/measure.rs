//! The clock around spawn and wait, and nothing else between.

use std::fs::{File, OpenOptions};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use crate::error::{Context, Error, Result};
use crate::ui;

/// Rounds that only warm the page cache and the clock of the processor.
const WARM_UP: u32 = 10;

/// Something whose runs are timed.
pub(super) trait Timed {
    /// What it is, for errors.
    fn title(&self) -> String;
    /// The command without its streams.
    fn command(&self) -> Command;
    /// The file that is its stdin.
    fn stdin(&self) -> &Path;
}

/// The sorted times of each case, in the order of the cases.
pub(super) fn rounds(cases: &[impl Timed], rounds: u32) -> Result<Vec<Vec<Duration>>> {
    let mut times = in_order(cases, rounds)?;
    for times in &mut times {
        times.sort_unstable();
    }
    Ok(times)
}

/// The times of each case, round by round.
pub(super) fn in_order(cases: &[impl Timed], rounds: u32) -> Result<Vec<Vec<Duration>>> {
    let mut times = vec![Vec::new(); cases.len()];
    let mut order: Vec<usize> = (0..cases.len()).collect();
    let mut shuffle = Shuffle::seeded();
    let each = (rounds / 4).max(1);
    for round in 0..WARM_UP + rounds {
        shuffle.shuffle(&mut order);
        for &at in &order {
            if let (Some(case), Some(times)) = (cases.get(at), times.get_mut(at)) {
                let took = once(case)?;
                if round >= WARM_UP {
                    times.push(took);
                }
            }
        }
        if round >= WARM_UP && (round - WARM_UP).is_multiple_of(each) {
            ui::step(&format!("round {} of {rounds}", round - WARM_UP + 1));
        }
    }
    Ok(times)
}

/// One run, from before the spawn until the exit status is known.
fn once(case: &impl Timed) -> Result<Duration> {
    let open = || -> std::io::Result<(File, File, File)> {
        let sink = OpenOptions::new().write(true).open("/dev/null")?;
        Ok((File::open(case.stdin())?, sink.try_clone()?, sink))
    };
    let (stdin, stdout, stderr) = open().context(|| format!("the streams of {} cannot be opened", case.title()))?;
    let mut command = case.command();
    command
        .stdin(Stdio::from(stdin))
        .stdout(Stdio::from(stdout))
        .stderr(Stdio::from(stderr));
    let started = Instant::now();
    let status = command
        .spawn()
        .and_then(|mut child| child.wait())
        .context(|| format!("{} could not be run", case.title()))?;
    let took = started.elapsed();
    if status.success() {
        return Ok(took);
    }
    Err(Error::new(format!(
        "{} failed while it was measured: {status}",
        case.title()
    )))
}

/// What stands at a share of the sorted values, 0.5 for the median; the default of none.
pub(super) fn quantile<T: Copy + Default>(sorted: &[T], share: f64) -> T {
    let last = sorted.len().saturating_sub(1);
    // Rows are at most a hundred thousand, which a double holds exactly.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    let at = (last as f64 * share).round() as usize;
    sorted.get(at).copied().unwrap_or_default()
}

/// Xorshift with Fisher and Yates: good enough to keep programs from having a fixed neighbour.
struct Shuffle(u64);

impl Shuffle {
    fn seeded() -> Self {
        let now = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .map_or(1, |since| since.as_secs() ^ u64::from(since.subsec_nanos()));
        Self(now | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            let below = u64::try_from(last).unwrap_or(u64::MAX).saturating_add(1);
            let chosen = usize::try_from(self.next() % below).unwrap_or(last);
            order.swap(last, chosen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_of_the_sorted_times() {
        let times: Vec<Duration> = (1..=101).map(Duration::from_millis).collect();
        assert_eq!(quantile(&times, 0.5), Duration::from_millis(51));
        assert_eq!(quantile(&times, 0.9), Duration::from_millis(91));
        assert_eq!(quantile::<Duration>(&[], 0.5), Duration::ZERO);
    }

    #[test]
    fn a_shuffle_keeps_all_and_changes_the_order() {
        let mut order: Vec<usize> = (0..100).collect();
        Shuffle(42).shuffle(&mut order);
        assert_ne!(order, (0..100).collect::<Vec<_>>());
        order.sort_unstable();
        assert_eq!(order, (0..100).collect::<Vec<_>>());
    }
}
