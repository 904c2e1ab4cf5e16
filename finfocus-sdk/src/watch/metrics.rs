//! Counters of calls.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use pluginrpc::Code;

use super::code::{is_fault, label};

/// The upper bounds of the histogram's buckets, in seconds: those of the Go SDK.
pub(super) const BOUNDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0];

/// Counters of this process, by method.
#[derive(Debug)]
pub(crate) struct Metrics {
    began: SystemTime,
    methods: Mutex<BTreeMap<&'static str, Stats>>,
}

/// Counters of one method.
#[derive(Clone, Debug, Default)]
pub(super) struct Stats {
    pub(super) in_flight: u64,
    /// Number of calls by the name of their code.
    pub(super) codes: BTreeMap<&'static str, u64>,
    /// Number of calls that the plugin failed.
    pub(super) faults: u64,
    pub(super) durations: Histogram,
}

/// Durations of calls, each in one bucket.
#[derive(Clone, Debug, Default)]
pub(super) struct Histogram {
    /// One for each bound, and one for what is above all of them.
    pub(super) buckets: [u64; BOUNDS.len() + 1],
    pub(super) sum: Duration,
}

impl Metrics {
    pub(crate) fn new() -> Self {
        Self {
            began: SystemTime::now(),
            methods: Mutex::default(),
        }
    }

    /// Since when is counted.
    pub(crate) fn began(&self) -> SystemTime {
        self.began
    }

    pub(super) fn begin(&self, path: &'static str) {
        self.methods().entry(path).or_default().in_flight += 1;
    }

    pub(super) fn end(&self, path: &'static str, code: Option<Code>, took: Duration) {
        let mut methods = self.methods();
        let stats = methods.entry(path).or_default();
        stats.in_flight = stats.in_flight.saturating_sub(1);
        *stats.codes.entry(label(code)).or_default() += 1;
        stats.faults += u64::from(is_fault(code));
        stats.durations.add(took);
    }

    /// Returns the counters by path.
    pub(super) fn read(&self) -> BTreeMap<&'static str, Stats> {
        self.methods().clone()
    }

    fn methods(&self) -> MutexGuard<'_, BTreeMap<&'static str, Stats>> {
        self.methods.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Histogram {
    fn add(&mut self, took: Duration) {
        let seconds = took.as_secs_f64();
        let bucket = BOUNDS
            .iter()
            .position(|bound| seconds <= *bound)
            .unwrap_or(BOUNDS.len());
        if let Some(count) = self.buckets.get_mut(bucket) {
            *count += 1;
        }
        self.sum = self.sum.saturating_add(took);
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (count, more) in self.buckets.iter_mut().zip(other.buckets) {
            *count += more;
        }
        self.sum = self.sum.saturating_add(other.sum);
    }

    pub(super) fn count(&self) -> u64 {
        self.buckets.iter().sum()
    }

    /// Returns the longest duration of the fastest `share` of calls, in seconds, as Prometheus estimates it; at most
    /// 5. `None` without calls.
    pub(super) fn quantile(&self, share: f64) -> Option<f64> {
        let count = self.count();
        if count == 0 {
            return None;
        }
        #[allow(clippy::cast_precision_loss)] // an estimate
        let rank = share * count as f64;
        let (mut below, mut lower) = (0.0, 0.0);
        for (bound, in_bucket) in BOUNDS.iter().zip(self.buckets) {
            #[allow(clippy::cast_precision_loss)]
            let in_bucket = in_bucket as f64;
            if in_bucket > 0.0 && below + in_bucket >= rank {
                return Some(lower + (bound - lower) * ((rank - below) / in_bucket).clamp(0.0, 1.0));
            }
            below += in_bucket;
            lower = *bound;
        }
        Some(lower)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_fall_into_the_bucket_that_holds_them() {
        let mut histogram = Histogram::default();
        for ms in [1, 5, 6, 300, 60_000] {
            histogram.add(Duration::from_millis(ms));
        }
        assert_eq!(histogram.buckets, [2, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
        assert_eq!((histogram.count(), histogram.sum), (5, Duration::from_millis(60_312)));
        assert_eq!(histogram.quantile(0.4), Some(0.005));
        assert_eq!(
            histogram.quantile(1.0),
            Some(5.0),
            "no more than the last bound is known"
        );
        assert_eq!(Histogram::default().quantile(0.5), None);
    }
}
