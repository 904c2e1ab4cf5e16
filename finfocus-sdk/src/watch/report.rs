//! Metrics as messages of the protocol.

use std::collections::HashMap;
use std::time::SystemTime;

use super::Metrics;
use super::metrics::{BOUNDS, Stats};
use crate::v1::{Metric, MetricSample, MetricType};

const REQUESTS: &str = "finfocus_plugin_requests_total";
const DURATION: &str = "finfocus_plugin_request_duration_seconds";
pub(super) const DURATION_SUM: &str = "finfocus_plugin_request_duration_seconds_sum";
pub(super) const DURATION_COUNT: &str = "finfocus_plugin_request_duration_seconds_count";
const IN_FLIGHT: &str = "finfocus_plugin_requests_in_flight";

/// Returns the metrics under the names of the Go SDK; a histogram is three metrics: buckets, sum and count.
pub(crate) fn metrics(metrics: &Metrics, plugin_name: &str) -> Vec<Metric> {
    let now = SystemTime::now();
    let stats = metrics.read();
    let labels = |path: &str, more: Option<(&str, String)>| -> HashMap<String, String> {
        // The Go SDK leaves out the first slash.
        let method = path.strip_prefix('/').unwrap_or(path);
        [
            ("grpc_method", method.to_owned()),
            ("plugin_name", plugin_name.to_owned()),
        ]
        .into_iter()
        .chain(more)
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
    };
    let sample = |labels, value| MetricSample {
        labels,
        value,
        timestamp: Some(now.into()),
    };
    let of_each = |value: fn(&Stats) -> f64| -> Vec<MetricSample> {
        let samples = stats
            .iter()
            .map(|(path, stats)| sample(labels(path, None), value(stats)));
        samples.collect()
    };

    let requests = stats.iter().flat_map(|(path, stats)| {
        let codes = stats.codes.iter();
        codes.map(|(code, count)| sample(labels(path, Some(("grpc_code", (*code).to_owned()))), float(*count)))
    });
    let buckets = stats.iter().flat_map(|(path, stats)| {
        let bounds = BOUNDS.iter().map(ToString::to_string).chain(["+Inf".to_owned()]);
        let mut total = 0;
        let counts = stats.durations.buckets.iter().map(move |count| {
            total += count;
            total
        });
        let samples = bounds.zip(counts);
        samples.map(|(bound, count)| sample(labels(path, Some(("le", bound))), float(count)))
    });
    vec![
        metric(
            REQUESTS,
            "LocalChannel that have ended.",
            MetricType::Counter,
            requests.collect(),
        ),
        metric(
            DURATION,
            "How long calls took, in seconds.",
            MetricType::Histogram,
            buckets.collect(),
        ),
        metric(
            DURATION_SUM,
            "How long all calls took together, in seconds.",
            MetricType::Counter,
            of_each(|stats| stats.durations.sum.as_secs_f64()),
        ),
        metric(
            DURATION_COUNT,
            "How many calls were measured.",
            MetricType::Counter,
            of_each(|stats| float(stats.durations.count())),
        ),
        metric(
            IN_FLIGHT,
            "LocalChannel that are under way.",
            MetricType::Gauge,
            of_each(|stats| float(stats.in_flight)),
        ),
    ]
}

fn metric(name: &str, help: &str, kind: MetricType, samples: Vec<MetricSample>) -> Metric {
    Metric {
        name: name.to_owned(),
        help: help.to_owned(),
        r#type: kind.into(),
        samples,
    }
}

#[allow(clippy::cast_precision_loss)] // exact below 2^53 calls
fn float(count: u64) -> f64 {
    count as f64
}
