//! A plugin as a process, over gRPC.

#![allow(clippy::expect_used)] // in what the tests share

mod common;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Stdio;
use std::time::Duration;

use common::{Served, actual, example, projected};
use finfocus_sdk::pluginrpc::{Metadata, Method};
use finfocus_sdk::pluginrpc_grpc::Channel;
use finfocus_sdk::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_sdk::v1::observability_service::{ObservabilityService, ObservabilityServiceClient};
use finfocus_sdk::v1::{
    ErrorCode, ErrorDetail, GetMetricsRequest, GetMetricsResponse, GetServiceLevelIndicatorsRequest, NameRequest,
    SliStatus,
};
use finfocus_sdk::{Code, Context, Error};

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

async fn connect(served: &Served) -> Result<Channel, Error> {
    Channel::connect(&format!("http://{}", served.address)).await
}

fn traced(name: &str) -> Context {
    let mut metadata = Metadata::new();
    metadata.append(name, TRACE).expect("it can travel");
    Context::new().with_metadata(metadata)
}

/// The sum of a metric's samples with these labels.
fn sum(metrics: &GetMetricsResponse, name: &str, labels: &[(&str, &str)]) -> f64 {
    let metric = metrics.metrics.iter().filter(|metric| metric.name == name);
    metric
        .flat_map(|metric| &metric.samples)
        .filter(|sample| {
            labels
                .iter()
                .all(|(name, value)| sample.labels.get(*name).is_some_and(|v| v == value))
        })
        .map(|sample| sample.value)
        .sum()
}

#[tokio::test]
async fn every_call_is_counted_under_both_packages_however_it_ends() -> Result<(), Error> {
    let served = Served::start(&mut example("moods"));
    let channel = connect(&served).await?;
    let costs = CostSourceServiceClient::new(channel.clone());
    let old = CostSourceServiceClient::new(finfocus_proto::pulumicost::Client::new(channel.clone()));
    let observed = ObservabilityServiceClient::new(channel.clone());
    let ctx = Context::new();

    for _ in 0..3 {
        costs.get_projected_cost(&ctx, projected("ec2")).await?;
    }
    old.get_projected_cost(&ctx, projected("ec2")).await?;
    for (kind, code) in [
        ("unknown", Code::NotFound),
        ("limited", Code::ResourceExhausted),
        ("panic", Code::Internal),
    ] {
        assert_eq!(
            costs
                .get_projected_cost(&ctx, projected(kind))
                .await
                .unwrap_err()
                .code(),
            code
        );
    }
    let short = Context::new().with_timeout(Duration::from_millis(400));
    let error = costs.get_projected_cost(&short, projected("wait")).await.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded);
    let left = Context::new();
    {
        let call = costs.get_projected_cost(&left, projected("wait"));
        let _ = tokio::time::timeout(Duration::from_millis(400), call).await;
    }
    let under_way = costs.clone();
    let waiting = tokio::spawn(async move { under_way.get_projected_cost(&Context::new(), projected("wait")).await });

    const PATH: &str = "finfocus.v1.CostSourceService/GetProjectedCost";
    // Those that were left end when the plugin hears of it.
    let mut metrics = GetMetricsResponse::default();
    for _ in 0..200 {
        metrics = observed.get_metrics(&ctx, GetMetricsRequest::default()).await?;
        let of = |name| sum(&metrics, name, &[("grpc_method", PATH)]);
        if of("finfocus_plugin_requests_total") >= 8.0 && of("finfocus_plugin_requests_in_flight") == 1.0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(metrics.format, "prometheus");
    let count = |path, code| {
        let labels = [("grpc_method", path), ("grpc_code", code), ("plugin_name", "moods")];
        sum(&metrics, "finfocus_plugin_requests_total", &labels)
    };
    for (code, times) in [
        ("OK", 3.0),
        ("NotFound", 1.0),
        ("ResourceExhausted", 1.0),
        ("Internal", 1.0),
    ] {
        assert_eq!(count(PATH, code), times, "{code}");
    }
    // Of the two that nobody waited for, one has a deadline, which is seen by either side first.
    let late = count(PATH, "DeadlineExceeded");
    assert_eq!(late + count(PATH, "Canceled"), 2.0);
    assert_eq!(count("pulumicost.v1.CostSourceService/GetProjectedCost", "OK"), 1.0);
    let of = |name| sum(&metrics, name, &[("grpc_method", PATH)]);
    assert_eq!(of("finfocus_plugin_request_duration_seconds_count"), 8.0);
    assert!(
        of("finfocus_plugin_request_duration_seconds_sum") >= 0.1,
        "two have waited"
    );
    assert_eq!(of("finfocus_plugin_requests_in_flight"), 1.0);
    let last = [("grpc_method", PATH), ("le", "+Inf")];
    assert_eq!(sum(&metrics, "finfocus_plugin_request_duration_seconds", &last), 8.0);

    let one = GetMetricsRequest {
        metric_names: vec!["finfocus_plugin_requests_in_flight".to_owned()],
        ..GetMetricsRequest::default()
    };
    assert_eq!(observed.get_metrics(&ctx, one).await?.metrics.len(), 1);

    let slis = observed
        .get_service_level_indicators(&ctx, GetServiceLevelIndicatorsRequest::default())
        .await?
        .slis;
    let availability = slis.iter().find(|sli| sli.name == "availability").expect("it is there");
    // Of nine calls the plugin failed the one that panicked, and the one that was late if it was the first to see it.
    let failed = 1.0 + late;
    assert!(
        (availability.value - 100.0 * (9.0 - failed) / 9.0).abs() < 1e-9,
        "{availability:?}"
    );
    assert_eq!(availability.status(), SliStatus::Critical);
    waiting.abort();
    Ok(())
}

#[tokio::test]
async fn the_trace_id_goes_into_handlers_errors_and_logs() -> Result<(), Error> {
    let served = Served::start(example("moods").env("LOG_LEVEL", "debug"));
    let channel = connect(&served).await?;
    let costs = CostSourceServiceClient::new(channel.clone());
    for name in ["x-finfocus-trace-id", "x-pulumicost-trace-id"] {
        let cost = costs.get_projected_cost(&traced(name), projected("ec2")).await?;
        assert_eq!(cost.billing_detail, TRACE);
    }
    let error = costs
        .get_projected_cost(&traced("x-finfocus-trace-id"), projected("unknown"))
        .await
        .unwrap_err();
    let detail = error.detail::<ErrorDetail>().expect("it has one");
    assert_eq!(detail.code(), ErrorCode::ResourceNotFound);
    assert_eq!(detail.details.get("trace_id").map(String::as_str), Some(TRACE));

    // pulumicost.v1 has its own name for the detail.
    let old = CostSourceServiceClient::new(finfocus_proto::pulumicost::Client::new(channel));
    let error = old
        .get_projected_cost(&traced("x-pulumicost-trace-id"), projected("unknown"))
        .await
        .unwrap_err();
    let detail = error.detail::<ErrorDetail>().expect("it has one");
    assert_eq!(detail.details.get("trace_id").map(String::as_str), Some(TRACE));

    let own = costs
        .get_projected_cost(&Context::new(), projected("ec2"))
        .await?
        .billing_detail;
    assert!(own.len() == 32 && own != TRACE, "{own}");
    let headers = Context::new();
    costs.get_actual_cost(&headers, actual("i-1")).await?;
    assert_eq!(
        headers.response_headers().get("x-mood"),
        Some(""),
        "what handlers send is not lost"
    );

    let said = served.stderr();
    let lines: Vec<serde_json::Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    let calls: Vec<_> = lines
        .iter()
        .filter(|line| line["trace_id"] == TRACE && line["grpc_code"].is_string())
        .collect();
    assert_eq!(calls.len(), 4, "{said}");
    for call in calls {
        assert_eq!(
            (&call["plugin_name"], &call["level"]),
            (&"moods".into(), &"debug".into())
        );
        assert!(call["duration_ms"].is_number() && call["grpc_method"].is_string());
    }
    assert!(
        lines
            .iter()
            .any(|line| line["message"] == "opened" && line["rate"] == 0.5),
        "{said}"
    );
    Ok(())
}

#[tokio::test]
async fn the_trace_id_of_the_environment_is_that_of_calls_without_one() -> Result<(), Error> {
    let served = Served::start(example("moods").env("FINFOCUS_TRACE_ID", TRACE));
    let costs = CostSourceServiceClient::new(connect(&served).await?);
    assert_eq!(
        costs
            .get_projected_cost(&Context::new(), projected("ec2"))
            .await?
            .billing_detail,
        TRACE
    );
    Ok(())
}

#[tokio::test]
async fn logs_go_to_the_file_of_the_host() -> Result<(), Error> {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("finfocus.log");
    std::fs::write(&file, "{\"from\":\"host\"}\n").expect("it can be written");
    let served = Served::start(
        example("moods")
            .env("FINFOCUS_LOG_FILE", &file)
            .env("FINFOCUS_LOG_LEVEL", "debug"),
    );
    let costs = CostSourceServiceClient::new(connect(&served).await?);
    costs
        .get_projected_cost(&traced("x-finfocus-trace-id"), projected("secret-resource"))
        .await?;
    assert_eq!(served.stderr(), "", "not to both");
    let said = std::fs::read_to_string(&file).expect("it can be read");
    assert!(said.starts_with("{\"from\":\"host\"}\n"), "{said}");
    assert!(
        said.lines()
            .any(|line| line.contains(TRACE) && line.contains("\"grpc_code\":\"OK\"")),
        "{said}"
    );
    assert!(!said.contains("secret-resource"), "requests are not logged: {said}");

    let served = Served::start(example("moods").env("FINFOCUS_LOG_FILE", "not/absolute.log"));
    let costs = CostSourceServiceClient::new(connect(&served).await?);
    costs.name(&Context::new(), NameRequest {}).await?;
    tokio::time::sleep(Duration::from_millis(100)).await;
    let said = served.stderr();
    assert!(
        said.contains("FINFOCUS_LOG_FILE is \\\"not/absolute.log\\\": it has to be an absolute path"),
        "{said}"
    );
    Ok(())
}

#[tokio::test]
async fn prometheus_finds_its_text() -> Result<(), Error> {
    let served = Served::start(&mut example("moods"));
    let costs = CostSourceServiceClient::new(connect(&served).await?);
    costs.name(&Context::new(), NameRequest {}).await?;
    let mut served = served;
    let mut stderr = served.child.stderr.take().expect("it is piped");
    // The first line names the place.
    let mut said = Vec::new();
    while !said.contains(&b'\n') {
        let mut byte = [0];
        stderr.read_exact(&mut byte).expect("there is a line");
        said.extend(byte);
    }
    let line: serde_json::Value = serde_json::from_slice(&said).expect("JSON");
    let place = line["message"]
        .as_str()
        .and_then(|text| text.strip_prefix("metrics are at http://"));
    let (address, path) = place.and_then(|place| place.split_once('/')).expect("a place");
    assert!(address.starts_with("127.0.0.1:"), "{address}");

    let ask = |request: &str| {
        let mut stream = TcpStream::connect(address).expect("somebody listens");
        stream.write_all(request.as_bytes()).expect("it is read");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it ends");
        answer
    };
    let answer = ask(&format!("GET /{path} HTTP/1.1\r\nHost: {address}\r\n\r\n"));
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    let counted = "finfocus_plugin_requests_total{grpc_code=\"OK\",grpc_method=\"finfocus.v1.CostSourceService/Name\",\
                   plugin_name=\"moods\"} 1\n";
    assert!(answer.contains(counted), "{answer}");
    assert!(ask("GET /other HTTP/1.1\r\nHost: x\r\n\r\n").starts_with("HTTP/1.1 404"));
    assert!(ask("POST /metrics HTTP/1.1\r\nHost: x\r\ncontent-length: 0\r\n\r\n").starts_with("HTTP/1.1 405"));
    assert!(ask("\u{1}\r\n\r\n").starts_with("HTTP/1.1 400"));
    Ok(())
}

#[tokio::test]
async fn the_magic_resource_types_answer_in_test_mode_only() -> Result<(), Error> {
    let magic = [
        ("forbidden:resource", Code::PermissionDenied),
        ("error:internal", Code::Internal),
        ("error:unavailable", Code::Unavailable),
    ];
    for (name, value, on) in [
        ("FINFOCUS_TEST_MODE", "true", true),
        ("PULUMICOST_TEST_MODE", "true", true),
        ("FINFOCUS_TEST_MODE", "1", false),
        ("OTHER", "true", false),
    ] {
        let served = Served::start(example("moods").env(name, value));
        let costs = CostSourceServiceClient::new(connect(&served).await?);
        for (kind, code) in magic {
            let answer = costs.get_projected_cost(&Context::new(), projected(kind)).await;
            assert_eq!(
                answer.err().map(|error| error.code()),
                on.then_some(code),
                "{kind} with {name}={value}"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn standard_input_and_output_are_a_connection() -> Result<(), Error> {
    let mut command = tokio::process::Command::from(example("moods"));
    let mut child = command
        .args(["--stdio", "--mood=broken"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("it is built");
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let io = tokio::io::join(stdout.expect("it is piped"), stdin.expect("it is piped"));
    let channel = Channel::from_io(io).await?;
    let costs = CostSourceServiceClient::new(channel.clone());
    assert_eq!(costs.name(&Context::new(), NameRequest {}).await?.name, "moods");
    let error = costs
        .get_projected_cost(&Context::new(), projected("ec2"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::FailedPrecondition);
    drop((costs, channel));
    let output = tokio::time::timeout(Duration::from_secs(5), child.wait_with_output()).await;
    let output = output.expect("it ends when the host hangs up").expect("it has ended");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("is not configured"), "{said}");
    Ok(())
}

#[test]
fn every_method_has_its_word_on_the_command_line() {
    let output = example("moods")
        .args(["--spec", "--format", "json"])
        .output()
        .expect("it is built");
    let spec: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let words: Vec<_> = spec["procedures"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|procedure| procedure["args"][0].as_str())
        .collect();
    let expected = [
        "name",
        "supports",
        "actual-cost",
        "projected-cost",
        "pricing-spec",
        "estimate",
        "recommendations",
        "dismiss",
        "budgets",
        "info",
        "dry-run",
        "batch-cost",
        "resolve-types",
        "health",
        "metrics",
        "indicators",
    ];
    assert_eq!(words, expected);
    let all = |table: &'static [&'static Method]| table.len();
    use finfocus_sdk::v1::{cost_source_service as costs, observability_service as observed};
    let methods = all(costs::SERVICE_DESCRIPTOR.methods()) + all(observed::SERVICE_DESCRIPTOR.methods());
    assert_eq!(words.len(), methods, "a method without a word");
}
