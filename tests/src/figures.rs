//! Figures of benchmarks: quantiles, ratios beside their goals, sizes.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::random::Random;
use crate::table::Tone;

/// The value at a share of the sorted values, 0.5 for the median; the default without values.
#[must_use]
pub fn quantile<T: Copy + Default>(sorted: &[T], share: f64) -> T {
    let last = sorted.len().saturating_sub(1);
    // At most a hundred thousand values, which a double holds exactly.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    let at = (last as f64 * share).round() as usize;
    sorted.get(at).copied().unwrap_or_default()
}

/// Shuffles in place (Fisher and Yates).
pub fn shuffle(order: &mut [usize], random: &mut Random) {
    for last in (1..order.len()).rev() {
        order.swap(last, random.below(last + 1));
    }
}

/// Milliseconds with three decimals.
#[must_use]
pub fn milliseconds(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64() * 1000.0)
}

/// Millions of bytes with two decimals.
#[must_use]
pub fn megabytes(bytes: u64) -> String {
    let hundredths = (bytes + 5_000) / 10_000;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The ratio of two times with its goal beside it; empty without a base.
#[must_use]
pub fn ratio(time: Duration, base: Option<Duration>, goal: Option<f64>) -> (Tone, String) {
    match base.filter(|base| !base.is_zero()) {
        Some(base) => beside_goal(time.as_secs_f64() / base.as_secs_f64(), goal),
        None => (Tone::Plain, String::new()),
    }
}

/// A ratio with its goal beside it: `≤` where the goal is reached, `>` where it is missed.
#[must_use]
pub fn beside_goal(ratio: f64, goal: Option<f64>) -> (Tone, String) {
    match goal {
        None => (Tone::Plain, format!("{ratio:.2}")),
        Some(goal) if ratio <= goal => (Tone::Good, format!("{ratio:.2} ≤ {goal:.2}")),
        Some(goal) => (Tone::Bad, format!("{ratio:.2} > {goal:.2}")),
    }
}

/// Milliseconds that each run took beyond the run `alone` of the same round, sorted.
#[must_use]
pub fn added(times: &[Duration], alone: &[Duration]) -> Vec<f64> {
    let milliseconds = |time: &Duration| time.as_secs_f64() * 1000.0;
    let pairs = times.iter().zip(alone);
    let mut added: Vec<f64> = pairs
        .map(|(with, alone)| milliseconds(with) - milliseconds(alone))
        .collect();
    added.sort_by(f64::total_cmp);
    added
}

/// The number of distinct `name version` pairs in a listing by `cargo tree`, which repeats a crate per dependent.
#[must_use]
pub fn distinct_crates(listing: &str) -> usize {
    let pairs = listing.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?, words.next()?))
    });
    pairs.collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_of_the_sorted_values() {
        let times: Vec<Duration> = (1..=101).map(Duration::from_millis).collect();
        assert_eq!(quantile(&times, 0.5), Duration::from_millis(51));
        assert_eq!(quantile(&times, 0.9), Duration::from_millis(91));
        assert_eq!(quantile::<Duration>(&[], 0.5), Duration::ZERO);
    }

    #[test]
    fn a_shuffle_keeps_all_and_changes_the_order() {
        let mut order: Vec<usize> = (0..100).collect();
        shuffle(&mut order, &mut Random::new(42));
        assert_ne!(order, (0..100).collect::<Vec<_>>());
        order.sort_unstable();
        assert_eq!(order, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn a_missed_goal_is_visible_without_color() {
        let ms = Duration::from_millis;
        assert_eq!(
            ratio(ms(108), Some(ms(100)), Some(1.1)),
            (Tone::Good, "1.08 ≤ 1.10".to_owned())
        );
        assert_eq!(
            ratio(ms(121), Some(ms(100)), Some(1.1)),
            (Tone::Bad, "1.21 > 1.10".to_owned())
        );
        assert_eq!(ratio(ms(1), Some(ms(4)), None), (Tone::Plain, "0.25".to_owned()));
        assert_eq!(ratio(ms(1), None, Some(1.0)).1, "");
        assert_eq!(ratio(ms(1), Some(ms(0)), Some(1.0)).1, "");
    }

    #[test]
    fn additions_are_counted_round_by_round() {
        let ms = |times: [u64; 3]| times.map(Duration::from_millis);
        // A round that is slow as a whole is slow for both.
        assert_eq!(added(&ms([110, 215, 310]), &ms([100, 200, 305])), [5.0, 10.0, 15.0]);
        assert_eq!(added(&ms([90, 100, 100]), &ms([100, 100, 100])), [-10.0, 0.0, 0.0]);
    }

    #[test]
    fn a_crate_counts_once() {
        let listing = "echo-plugin v0.1.0 (/x)\nprost v0.14.4\nbytes v1.12.0\nprost v0.14.4 (*)\n\
                       prost-derive v0.14.4 (proc-macro)\n\n";
        assert_eq!(distinct_crates(listing), 4);
    }

    #[test]
    fn sizes_are_in_hundredths_of_a_megabyte() {
        assert_eq!(megabytes(500_000), "0.50");
        assert_eq!(megabytes(1_604_999), "1.60");
        assert_eq!(megabytes(12_345_678), "12.35");
    }
}
