//! What can be seen of a running plugin: health, metrics, indicators, trace ids, logs.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use finfocus_proto::v1::cost_source_service::CostSourceService;
use finfocus_proto::v1::health_check_response::Status;
use finfocus_proto::v1::observability_service::{ObservabilityService, ObservabilityServiceClient};
use finfocus_proto::v1::{
    ErrorDetail, GetMetricsRequest, GetProjectedCostRequest, GetServiceLevelIndicatorsRequest, HealthCheckRequest,
    MetricSample, MetricType, NameRequest,
};
use pluginrpc::{Context, Metadata};
use pluginrpc_grpc::Channel;

use crate::plugin::{client, hosted, projected_cost, soon};

async fn observability(port: u16) -> ObservabilityServiceClient<Channel> {
    ObservabilityServiceClient::new(Channel::connect(&format!("http://127.0.0.1:{port}")).await.unwrap())
}

#[tokio::test]
async fn health_is_that_of_the_files() {
    let request = |service_name: &str| HealthCheckRequest {
        service_name: service_name.to_owned(),
    };
    let (_running, port) = hosted(&[], &[]);
    let source = observability(port).await;
    for name in ["", "finfocus.v1.CostSourceService"] {
        let health = source.health_check(&soon(), request(name)).await.unwrap();
        assert_eq!(health.status(), Status::Serving, "{name} {health:?}");
        assert!(health.last_check_time.is_some());
    }
    let health = source.health_check(&soon(), request("no.such.Service")).await.unwrap();
    assert_eq!(health.status(), Status::ServiceUnknown);

    let (_running, port) = hosted(&["--price-list=/nonexistent/p.csv"], &[]);
    let health = observability(port)
        .await
        .health_check(&soon(), request(""))
        .await
        .unwrap();
    assert_eq!(health.status(), Status::NotServing);
    assert!(health.message.contains("/nonexistent/p.csv"), "{health:?}");
}

#[tokio::test]
async fn what_was_called_is_counted() {
    let (_running, port) = hosted(&[], &[]);
    let source = client(port).await;
    for _ in 0..3 {
        projected_cost(&source, ["ec2", "t3.micro", "us-east-1"]).await.unwrap();
    }
    projected_cost(&source, ["ec2", "t9.huge", "us-east-1"])
        .await
        .unwrap_err();
    let observed = observability(port).await;
    let metrics = observed
        .get_metrics(&soon(), GetMetricsRequest::default())
        .await
        .unwrap();
    let named = |name: &str| metrics.metrics.iter().find(|metric| metric.name == name).unwrap();
    let requests = named("finfocus_plugin_requests_total");
    assert_eq!(requests.r#type(), MetricType::Counter);
    let counted = |code: &str| {
        let label = |sample: &MetricSample, key: &str| sample.labels.get(key).cloned().unwrap_or_default();
        let of_code = requests.samples.iter().filter(|sample| {
            label(sample, "grpc_method").ends_with("GetProjectedCost")
                && label(sample, "grpc_code") == code
                && label(sample, "plugin_name") == "pricelist"
        });
        of_code.map(|sample| sample.value).sum::<f64>()
    };
    assert_eq!((counted("OK"), counted("NotFound")), (3.0, 1.0), "{requests:?}");

    let only = GetMetricsRequest {
        metric_names: vec!["finfocus_plugin_requests_total".to_owned()],
        ..GetMetricsRequest::default()
    };
    assert_eq!(observed.get_metrics(&soon(), only).await.unwrap().metrics.len(), 1);

    let indicators = observed
        .get_service_level_indicators(&soon(), GetServiceLevelIndicatorsRequest::default())
        .await
        .unwrap();
    let availability = indicators.slis.iter().find(|sli| sli.name == "availability").unwrap();
    // What is not there is nobody's fault.
    assert_eq!((availability.value, availability.unit.as_str()), (100.0, "percentage"));
    assert!(indicators.measurement_time.is_some());
}

/// The trace id that a failed call is known by, when it was sent with this metadata.
async fn trace_id(source: &impl CostSourceService, sent: Option<(&str, &str)>) -> String {
    let mut metadata = Metadata::new();
    if let Some((name, value)) = sent {
        metadata.append(name, value).unwrap();
    }
    let ctx: Context = soon().with_metadata(metadata);
    let error = source
        .get_projected_cost(&ctx, GetProjectedCostRequest::default())
        .await
        .unwrap_err();
    error.detail::<ErrorDetail>().unwrap().details["trace_id"].clone()
}

#[tokio::test]
async fn a_call_is_known_by_the_trace_id_of_its_host() {
    const ID: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
    let (_running, port) = hosted(&[], &[]);
    let source = client(port).await;
    for name in ["x-finfocus-trace-id", "x-pulumicost-trace-id"] {
        assert_eq!(trace_id(&source, Some((name, ID))).await, ID, "{name}");
    }
    // Without one that is any, it gets one of its own.
    for sent in [None, Some(("x-finfocus-trace-id", "not-a-trace-id"))] {
        let own = trace_id(&source, sent).await;
        assert!(
            own.len() == 32 && own.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{own}"
        );
    }
    // Or that which the host gave to the process.
    let (_running, port) = hosted(&[], &[("FINFOCUS_TRACE_ID", Path::new(ID))]);
    assert_eq!(trace_id(&client(port).await, None).await, ID);
}

#[tokio::test]
async fn logs_are_appended_to_the_file_of_the_host() {
    let directory = tempfile::tempdir().unwrap();
    let (new, old) = (directory.path().join("new.log"), directory.path().join("old.log"));
    fs::write(&old, "what the host has written\n").unwrap();
    fs::set_permissions(&old, fs::Permissions::from_mode(0o644)).unwrap();
    for (file, mode, lines) in [(&new, 0o600, 1), (&old, 0o644, 2)] {
        let (running, port) = hosted(&["--price-list=/nonexistent/p.csv"], &[("FINFOCUS_LOG_FILE", file)]);
        let source = client(port).await;
        projected_cost(&source, ["ec2", "t3.micro", "us-east-1"])
            .await
            .unwrap_err();
        assert_eq!(source.name(&soon(), NameRequest {}).await.unwrap().name, "pricelist");
        let text = fs::read_to_string(file).unwrap();
        assert_eq!(text.lines().count(), lines, "{text}");
        let line: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
        assert_eq!(
            (&line["level"], &line["plugin_name"]),
            (&"error".into(), &"pricelist".into())
        );
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, mode);
        assert_eq!(running.stderr(), "");
    }
}
