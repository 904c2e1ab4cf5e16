//! Calls over gRPC, as the known hosts and tools make them.

use std::collections::HashMap;

use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_proto::v1::health_check_response::Status;
use finfocus_proto::v1::observability_service::{ObservabilityService, ObservabilityServiceClient};
use finfocus_proto::v1::{
    ErrorCategory, ErrorCode, ErrorDetail, GetBudgetsRequest, GetPluginInfoRequest, GetProjectedCostRequest,
    GetRecommendationsRequest, HealthCheckRequest, NameRequest, PluginCapability, ResourceDescriptor, SupportsRequest,
};
use pluginrpc::{Bytes, Call, Code, Method, MethodKind, Streaming, TypeName};
use pluginrpc_grpc::Channel;

use crate::plugin::{Running, at_once, client, hosted, plugin, projected_cost, soon};

/// A plugin under a host, and a client of it.
async fn called() -> (Running, CostSourceServiceClient<Channel>) {
    let (running, port) = hosted(&[], &[]);
    (running, client(port).await)
}

/// What `finfocus cost projected` of the released host asks, in its order.
#[tokio::test]
async fn a_run_of_the_released_host() {
    let (_running, source) = called().await;
    assert_eq!(source.name(&soon(), NameRequest {}).await.unwrap().name, "pricelist");
    let info = source.get_plugin_info(&soon(), GetPluginInfoRequest {}).await.unwrap();
    assert_eq!(
        (info.name.as_str(), info.spec_version.as_str()),
        ("pricelist", "v0.7.5")
    );
    assert_eq!(
        info.capabilities().collect::<Vec<_>>(),
        [
            PluginCapability::ProjectedCosts,
            PluginCapability::Recommendations,
            PluginCapability::DryRun,
            PluginCapability::PricingSpec,
            PluginCapability::EstimateCost,
            PluginCapability::BatchCost
        ]
    );

    let micro = projected_cost(&source, ["aws:ec2/instance:Instance", "t3.micro", "us-east-1"])
        .await
        .unwrap();
    assert_eq!(
        (micro.unit_price, micro.cost_per_month, micro.currency.as_str()),
        (0.0104, 7.592, "USD")
    );
    // All properties of a resource arrive as tags, and a bucket has neither SKU nor region.
    let bucket = GetProjectedCostRequest {
        resource: Some(ResourceDescriptor {
            provider: "aws".to_owned(),
            resource_type: "aws:s3/bucket:Bucket".to_owned(),
            tags: (0..200)
                .map(|n| (format!("property {n}"), "x".repeat(2000)))
                .collect::<HashMap<_, _>>(),
            ..ResourceDescriptor::default()
        }),
        ..GetProjectedCostRequest::default()
    };
    let bucket = source.get_projected_cost(&soon(), bucket).await.unwrap();
    assert_eq!((bucket.unit_price, bucket.cost_per_month), (0.023, 0.0));
    assert!(
        bucket.billing_detail.starts_with("usage-based, per GB-month"),
        "{}",
        bucket.billing_detail
    );

    let request = GetRecommendationsRequest {
        projection_period: "annual".to_owned(),
        target_resources: vec![ResourceDescriptor::default()],
        ..GetRecommendationsRequest::default()
    };
    let none = source.get_recommendations(&soon(), request).await.unwrap();
    assert!(none.recommendations.is_empty());
    assert_eq!(none.summary.unwrap().projection_period, "annual");

    // In batches of 100, of which hosts want everything at once.
    let micro = ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: "aws:ec2/instance:Instance".to_owned(),
        sku: "t3.micro".to_owned(),
        region: "us-east-1".to_owned(),
        ..ResourceDescriptor::default()
    };
    let request = GetRecommendationsRequest {
        projection_period: "monthly".to_owned(),
        target_resources: (0..100)
            .map(|number| ResourceDescriptor {
                id: format!("web-{number}"),
                ..micro.clone()
            })
            .collect(),
        ..GetRecommendationsRequest::default()
    };
    let found = source.get_recommendations(&soon(), request).await.unwrap();
    assert_eq!((found.recommendations.len(), found.next_page_token.as_str()), (100, ""));
    let summary = found.summary.unwrap();
    assert_eq!((summary.total_recommendations, summary.currency.as_str()), (100, "USD"));
    assert!((summary.total_estimated_savings - 146.0).abs() < 1e-6, "{summary:?}");
}

#[tokio::test]
async fn an_error_keeps_its_code_its_message_and_its_detail() {
    let (_running, source) = called().await;
    let error = projected_cost(&source, ["ec2", "t9.huge\u{1b}[2J", "us-east-1"])
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::NotFound);
    assert!(
        error.message().contains(r#"no sku "t9.huge\u{1b}[2J" for aws ec2"#),
        "{error}"
    );
    let detail: ErrorDetail = error.detail().unwrap();
    assert_eq!(
        (detail.code(), detail.category()),
        (ErrorCode::ResourceNotFound, ErrorCategory::Permanent)
    );
    assert_eq!(
        (detail.message.as_str(), detail.details["part"].as_str()),
        (error.message(), "sku")
    );

    let error = source
        .get_projected_cost(&soon(), GetProjectedCostRequest::default())
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::InvalidArgument);
    assert_eq!(
        error.detail::<ErrorDetail>().unwrap().code(),
        ErrorCode::InvalidResource
    );
    // Without files there are neither bills nor budgets.
    let request = crate::actual::request("i-1", "2026-01-01", "2026-01-02");
    for (error, told) in [
        (source.get_actual_cost(&soon(), request).await.unwrap_err(), "--usage"),
        (
            source
                .get_budgets(&soon(), GetBudgetsRequest::default())
                .await
                .unwrap_err(),
            "--budgets",
        ),
    ] {
        assert_eq!(error.code(), Code::Unimplemented);
        assert!(error.message().contains(told), "{error}");
    }
}

#[tokio::test]
async fn supports_gives_its_reason() {
    let (_running, source) = called().await;
    let mut resource = ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: "ec2".to_owned(),
        sku: "t3.micro".to_owned(),
        ..ResourceDescriptor::default()
    };
    let request = |resource: &ResourceDescriptor| SupportsRequest {
        resource: Some(resource.clone()),
    };
    let response = source.supports(&soon(), request(&resource)).await.unwrap();
    assert!(response.supported && response.reason.is_empty());
    let info = source.get_plugin_info(&soon(), GetPluginInfoRequest {}).await.unwrap();
    assert_eq!(response.capabilities_enum, info.capabilities);
    assert_eq!(response.capabilities.get("supports_projected_costs"), Some(&true));
    resource.provider = "azure".to_owned();
    let response = source.supports(&soon(), request(&resource)).await.unwrap();
    assert!(
        !response.supported && response.reason.contains("no resource_type \"ec2\" for azure"),
        "{response:?}"
    );
}

#[tokio::test]
async fn many_calls_at_once_over_one_connection() {
    let (_running, source) = called().await;
    at_once(&source, 100).await;
}

static CHECK: Method = Method::new(
    "/grpc.health.v1.Health/Check",
    TypeName::new("grpc.health.v1", "HealthCheckRequest"),
    TypeName::new("grpc.health.v1", "HealthCheckResponse"),
);
static REFLECTION: [Method; 2] = [
    reflection("/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"),
    reflection("/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"),
];

const fn reflection(path: &'static str) -> Method {
    let types = TypeName::new("grpc.reflection.v1", "ServerReflectionRequest");
    Method::new(path, types, types).with_kind(MethodKind::BidiStreaming)
}

#[tokio::test]
async fn what_tools_ask_for_is_there() {
    let (_running, port) = Running::on_free_port(plugin());
    let channel = Channel::connect(&format!("http://127.0.0.1:{port}")).await.unwrap();
    let health = ObservabilityServiceClient::new(channel.clone());
    let response = health
        .health_check(&soon(), HealthCheckRequest::default())
        .await
        .unwrap();
    assert_eq!(response.status(), Status::Serving);

    // Field 1 is the status, and 1 is SERVING.
    let serving = channel.unary(&CHECK, &soon(), Bytes::new()).await.unwrap();
    assert_eq!(serving[..], [0x08, 1]);

    for method in &REFLECTION {
        // Field 7 is list_services, whose text says nothing.
        let list = Streaming::from_messages([Bytes::from_static(b"\x3a\x01*")]);
        let mut responses = channel.streaming(method, &soon(), list).await.unwrap();
        let response = String::from_utf8_lossy(&responses.message().await.unwrap().unwrap()).into_owned();
        for service in [
            "finfocus.v1.CostSourceService",
            "finfocus.v1.ObservabilityService",
            "pulumicost.v1.CostSourceService",
            "pulumicost.v1.ObservabilityService",
            "grpc.health.v1.Health",
            "grpc.reflection.v1.ServerReflection",
        ] {
            assert!(response.contains(service), "{}: {response:?}", method.path());
        }
    }
}
