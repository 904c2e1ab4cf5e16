//! Service level indicators.

use std::time::SystemTime;

use super::Metrics;
use super::metrics::Histogram;
use crate::v1::{ServiceLevelIndicator, SliStatus};

/// The calls that are measured: those that hosts wait for.
const SERVICE: &str = ".CostSourceService/";

/// Returns indicators of the calls to the cost source since the process began; see the descriptions.
pub(crate) fn indicators(metrics: &Metrics) -> Vec<ServiceLevelIndicator> {
    let (mut calls, mut faults) = (0_u64, 0_u64);
    let mut durations = Histogram::default();
    for (path, stats) in metrics.read() {
        if path.contains(SERVICE) {
            calls += stats.codes.values().sum::<u64>();
            faults += stats.faults;
            durations.merge(&stats.durations);
        }
    }
    let alive = SystemTime::now()
        .duration_since(metrics.began())
        .unwrap_or_default()
        .as_secs_f64();
    #[allow(clippy::cast_precision_loss)] // exact below 2^53 calls
    let (total, failed) = (calls as f64, faults as f64);
    let share = |part: f64| (calls > 0).then(|| 100.0 * part / total);
    let ms = |quantile| durations.quantile(quantile).map(|seconds| seconds * 1000.0);
    vec![
        at_least(
            "availability",
            "LocalChannel that the plugin did not fail.",
            share(total - failed),
            "percentage",
            99.9,
        ),
        at_most(
            "error_rate",
            "LocalChannel that the plugin failed.",
            share(failed),
            "percentage",
            0.1,
        ),
        at_most(
            "latency_p95",
            "How long 95 of 100 calls took at most, estimated.",
            ms(0.95),
            "milliseconds",
            200.0,
        ),
        at_most(
            "latency_p99",
            "How long 99 of 100 calls took at most, estimated.",
            ms(0.99),
            "milliseconds",
            500.0,
        ),
        ServiceLevelIndicator {
            name: "throughput".to_owned(),
            description: "LocalChannel in a second, since the plugin was started.".to_owned(),
            value: if alive > 0.0 { total / alive } else { 0.0 },
            unit: "requests_per_second".to_owned(),
            ..ServiceLevelIndicator::default()
        },
    ]
}

fn at_least(name: &str, description: &str, value: Option<f64>, unit: &str, target: f64) -> ServiceLevelIndicator {
    // Ten times as many failures as are allowed.
    let critical = 100.0 - 10.0 * (100.0 - target);
    indicator(name, description, value, unit, target, |value| {
        (value >= target, value >= critical)
    })
}

fn at_most(name: &str, description: &str, value: Option<f64>, unit: &str, target: f64) -> ServiceLevelIndicator {
    let critical = 10.0 * target;
    indicator(name, description, value, unit, target, |value| {
        (value <= target, value <= critical)
    })
}

/// Without a value, nothing was called yet and the state is not known.
fn indicator(
    name: &str,
    description: &str,
    value: Option<f64>,
    unit: &str,
    target_value: f64,
    judge: impl Fn(f64) -> (bool, bool),
) -> ServiceLevelIndicator {
    let status = match value.map(judge) {
        None => SliStatus::Unspecified,
        Some((true, _)) => SliStatus::MeetingTarget,
        Some((false, true)) => SliStatus::Warning,
        Some((false, false)) => SliStatus::Critical,
    };
    ServiceLevelIndicator {
        name: name.to_owned(),
        description: description.to_owned(),
        value: value.unwrap_or_default(),
        unit: unit.to_owned(),
        target_value,
        status: status.into(),
    }
}
