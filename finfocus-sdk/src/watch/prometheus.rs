//! Metrics in Prometheus' text format, over HTTP.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt::Write;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use http::{Method, Request, Response, StatusCode, header};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::Semaphore;

use super::Metrics;
use super::report::{DURATION_COUNT, DURATION_SUM, metrics as report};
use crate::v1::{Metric, MetricType};

/// Largest number of concurrent connections; others wait.
const CONNECTIONS: usize = 8;

/// Longest duration of a connection.
const CONNECTION: Duration = Duration::from_secs(10);

/// Serves `http://127.0.0.1:PORT/metrics` on a thread of its own for as long as the process lives.
///
/// # Errors
/// The port is taken, or there is no thread to be had.
pub(crate) fn serve(port: u16, metrics: Arc<Metrics>, plugin_name: String) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    std::thread::Builder::new()
        .name("finfocus-metrics".to_owned())
        .spawn(move || runtime.block_on(accept(listener, metrics, plugin_name.into())))?;
    Ok(address)
}

async fn accept(listener: TcpListener, metrics: Arc<Metrics>, plugin_name: Arc<str>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
        return;
    };
    let free = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = free.clone().acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            // Out of files, most likely: others will be closed.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let (metrics, plugin_name) = (metrics.clone(), plugin_name.clone());
        tokio::spawn(async move {
            let answer = service_fn(|request| {
                let response = answer(&request, &metrics, &plugin_name);
                async { Ok::<_, Infallible>(response) }
            });
            let connection = hyper::server::conn::http1::Builder::new()
                .keep_alive(false)
                .max_buf_size(8 * 1024)
                .timer(TokioTimer::new())
                .serve_connection(TokioIo::new(stream), answer);
            // Whatever was wrong with it, the caller knows.
            let _ = tokio::time::timeout(CONNECTION, connection).await;
            drop(place);
        });
    }
}

fn answer(request: &Request<Incoming>, metrics: &Metrics, plugin_name: &str) -> Response<String> {
    let mut response = Response::new(String::new());
    if request.uri().path() != "/metrics" {
        *response.status_mut() = StatusCode::NOT_FOUND;
    } else if request.method() != Method::GET && request.method() != Method::HEAD {
        *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    } else {
        let kind = header::HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        *response.body_mut() = text(&report(metrics, plugin_name));
    }
    response
}

/// Metrics in Prometheus' text format, version 0.0.4.
fn text(metrics: &[Metric]) -> String {
    let mut out = String::new();
    for metric in metrics {
        let part_of_histogram = [DURATION_SUM, DURATION_COUNT].contains(&metric.name.as_str());
        let (kind, suffix) = match metric.r#type() {
            MetricType::Counter => ("counter", ""),
            MetricType::Gauge => ("gauge", ""),
            MetricType::Histogram => ("histogram", "_bucket"),
            MetricType::Summary | MetricType::Unspecified => ("untyped", ""),
        };
        if !part_of_histogram {
            // A String takes whatever is written.
            let _ = writeln!(out, "# HELP {0} {1}\n# TYPE {0} {kind}", metric.name, metric.help);
        }
        for sample in &metric.samples {
            let labels: BTreeMap<_, _> = sample.labels.iter().collect();
            let labels: Vec<_> = labels
                .iter()
                .map(|(name, value)| format!("{name}=\"{}\"", escaped(value)))
                .collect();
            let _ = writeln!(out, "{}{suffix}{{{}}} {}", metric.name, labels.join(","), sample.value);
        }
    }
    out
}

/// The value of a label, as the format wants it.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use pluginrpc::Code;

    use super::*;

    #[test]
    fn the_text_is_what_prometheus_reads() {
        let counted = Metrics::new();
        for (code, ms) in [(None, 3), (Some(Code::NotFound), 20)] {
            counted.begin("/a.v1.S/M");
            counted.end("/a.v1.S/M", code, Duration::from_millis(ms));
        }
        counted.begin("/a.v1.S/M");
        let text = text(&report(&counted, "fl\"at"));
        for line in [
            "# TYPE finfocus_plugin_requests_total counter",
            r#"finfocus_plugin_requests_total{grpc_code="NotFound",grpc_method="a.v1.S/M",plugin_name="fl\"at"} 1"#,
            r#"finfocus_plugin_requests_total{grpc_code="OK",grpc_method="a.v1.S/M",plugin_name="fl\"at"} 1"#,
            "# TYPE finfocus_plugin_request_duration_seconds histogram",
            r#"finfocus_plugin_request_duration_seconds_bucket{grpc_method="a.v1.S/M",le="0.005",plugin_name="fl\"at"} 1"#,
            r#"finfocus_plugin_request_duration_seconds_bucket{grpc_method="a.v1.S/M",le="+Inf",plugin_name="fl\"at"} 2"#,
            r#"finfocus_plugin_request_duration_seconds_sum{grpc_method="a.v1.S/M",plugin_name="fl\"at"} 0.023"#,
            r#"finfocus_plugin_request_duration_seconds_count{grpc_method="a.v1.S/M",plugin_name="fl\"at"} 2"#,
            r#"finfocus_plugin_requests_in_flight{grpc_method="a.v1.S/M",plugin_name="fl\"at"} 1"#,
        ] {
            assert!(text.lines().any(|l| l == line), "{line}\nis not in\n{text}");
        }
        assert!(
            !text.contains("# TYPE finfocus_plugin_request_duration_seconds_sum"),
            "{text}"
        );
    }
}
