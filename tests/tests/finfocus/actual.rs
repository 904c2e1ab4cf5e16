//! Actual costs, pages, estimates, budgets and dry runs, over gRPC.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_proto::v1::{
    BudgetHealthStatus, ErrorCode, ErrorDetail, EstimateCostRequest, FallbackHint, FieldSupportStatus,
    GetActualCostRequest, GetBudgetsRequest, GetPluginInfoRequest, GetProjectedCostRequest, PluginCapability,
    ResourceDescriptor,
};
use pluginrpc::Code;
use pluginrpc::prost_types::value::Kind;
use pluginrpc::prost_types::{Struct, Value};
use pluginrpc_grpc::Channel;

use crate::plugin::{Running, client, hosted, soon};

const URN: &str = "urn:pulumi:dev::shop::aws:ec2/instance:Instance::web";

/// A year of an instance and ten hours of one that is known by its ARN.
const USAGE: &str = "resource_id,start,end,amount,unit,sku\n\
    urn:pulumi:dev::shop::aws:ec2/instance:Instance::web,2025-01-01,2026-01-01,8760,hour,\n\
    arn:aws:ec2:us-east-1:123456789012:instance/i-1,2025-06-01,2025-06-02,10,hour,t3.micro\n";

/// What a host asks of a resource, whose size and region it puts into the tags.
pub(crate) fn request(resource_id: &str, start: &str, end: &str) -> GetActualCostRequest {
    GetActualCostRequest {
        resource_id: resource_id.to_owned(),
        start: Some(start.parse().unwrap()),
        end: Some(end.parse().unwrap()),
        tags: [
            ("sku", "t3.micro"),
            ("region", "us-east-1"),
            ("provider", "aws"),
            ("Name", "web"),
        ]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .into(),
        ..GetActualCostRequest::default()
    }
}

/// A plugin with usage and budgets, and a client of it.
async fn with_files() -> (Running, CostSourceServiceClient<Channel>, tempfile::TempDir) {
    let directory = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| -> PathBuf {
        let path = directory.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let usage = file("usage.csv", USAGE);
    let budgets = r#"[{"id": "all", "amount": 100, "currency": "USD", "period": "monthly", "provider": "aws"}]"#;
    let budgets = file("budgets.json", budgets);
    let (running, port) = hosted(
        &["--budgets", budgets.to_str().unwrap()],
        &[("FINFOCUS_PLUGIN_PRICELIST_USAGE_FILE", &usage)],
    );
    (running, client(port).await, directory)
}

#[tokio::test]
async fn a_run_of_the_released_host() {
    let (_running, source, _directory) = with_files().await;
    let info = source.get_plugin_info(&soon(), GetPluginInfoRequest {}).await.unwrap();
    assert!(
        info.capabilities()
            .any(|capability| capability == PluginCapability::ActualCosts)
    );
    assert_eq!(info.metadata["supports_actual_costs"], "true");

    let response = source
        .get_actual_cost(&soon(), request(URN, "2025-03-01", "2025-03-03T12:00:00Z"))
        .await
        .unwrap();
    let days: Vec<_> = response
        .results
        .iter()
        .map(|result| {
            (
                result.timestamp.unwrap().to_string(),
                result.usage_amount,
                result.usage_unit.as_str(),
            )
        })
        .collect();
    assert_eq!(
        days,
        [
            ("2025-03-01T00:00:00Z".to_owned(), 24.0, "hour"),
            ("2025-03-02T00:00:00Z".to_owned(), 24.0, "hour"),
            ("2025-03-03T00:00:00Z".to_owned(), 12.0, "hour"),
        ]
    );
    let total: f64 = response.results.iter().map(|result| result.cost).sum();
    assert!((total - 60.0 * 0.0104).abs() < 1e-9, "{total}");
    assert_eq!(response.fallback_hint(), FallbackHint::None);

    // Of what it knows nothing, another plugin may.
    let other = source
        .get_actual_cost(&soon(), request("i-2", "2025-03-01", "2025-03-02"))
        .await
        .unwrap();
    assert!(other.results.is_empty() && other.total_count == 0);
    assert_eq!(other.fallback_hint(), FallbackHint::Recommended);
}

#[tokio::test]
async fn an_arn_names_a_resource_as_well_and_its_account() {
    let (_running, source, _directory) = with_files().await;
    let arn = "arn:aws:ec2:us-east-1:123456789012:instance/i-1";
    let by_arn = GetActualCostRequest {
        resource_id: "web".to_owned(),
        arn: arn.to_owned(),
        tags: HashMap::new(),
        ..request("", "2025-01-01", "2026-01-01")
    };
    // Its kind, its size and its region are out of the ARN and the file.
    let error = source.get_actual_cost(&soon(), by_arn.clone()).await;
    let response = error.unwrap();
    let [result] = &response.results[..] else {
        panic!("{response:?}");
    };
    assert_eq!((result.cost, result.usage_amount), (0.104, 10.0));
    let record = result.focus_record.as_ref().unwrap();
    assert_eq!(
        (record.billing_account_id.as_str(), record.billed_cost),
        ("123456789012", 0.104)
    );
}

#[tokio::test]
async fn pages_lead_through_a_year_and_without_them_it_comes_at_once() {
    let (_running, source, _directory) = with_files().await;
    let mut year = request(URN, "2025-01-01", "2026-01-01");
    let all = source.get_actual_cost(&soon(), year.clone()).await.unwrap();
    assert_eq!(
        (all.results.len(), all.total_count, all.next_page_token.as_str()),
        (365, 365, "")
    );

    for size in [100, 5000] {
        let (mut paged, mut token) = (Vec::new(), String::new());
        loop {
            year.page_size = size;
            year.page_token = token;
            let page = source.get_actual_cost(&soon(), year.clone()).await.unwrap();
            assert!(page.results.len() <= 1000 && page.total_count == 365);
            paged.extend(page.results);
            token = page.next_page_token;
            if token.is_empty() {
                break;
            }
        }
        assert_eq!(paged, all.results, "{size}");
    }
    for token in ["!", "LTE=", "MjE0NzQ4MzY0OA=="] {
        for id in [URN, "i-2"] {
            let request = GetActualCostRequest {
                page_token: token.to_owned(),
                ..request(id, "2025-01-01", "2025-01-02")
            };
            let error = source.get_actual_cost(&soon(), request).await.unwrap_err();
            assert_eq!(error.code(), Code::InvalidArgument, "{token} {id}");
        }
    }
}

#[tokio::test]
async fn a_time_that_goes_backwards_is_refused() {
    let (_running, source, _directory) = with_files().await;
    for end in ["2025-01-01", "2024-12-31"] {
        let error = source
            .get_actual_cost(&soon(), request(URN, "2025-01-01", end))
            .await
            .unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument);
        let detail: ErrorDetail = error.detail().unwrap();
        assert_eq!(detail.code(), ErrorCode::InvalidTimeRange);
    }
}

#[tokio::test]
async fn dry_runs_cost_nothing() {
    let (_running, source, _directory) = with_files().await;
    let actual = GetActualCostRequest {
        dry_run: true,
        ..request(URN, "2025-01-01", "2025-01-02")
    };
    let projected = GetProjectedCostRequest {
        dry_run: true,
        resource: Some(ResourceDescriptor {
            resource_type: "ec2".to_owned(),
            ..ResourceDescriptor::default()
        }),
        ..GetProjectedCostRequest::default()
    };
    let actual = source.get_actual_cost(&soon(), actual).await.unwrap();
    assert!(actual.results.is_empty());
    let projected = source.get_projected_cost(&soon(), projected).await.unwrap();
    for result in [actual.dry_run_result, projected.dry_run_result] {
        let result = result.unwrap();
        assert!(result.configuration_valid && result.resource_type_supported);
        assert_eq!(result.field_mappings.len(), 68);
        let billed = result
            .field_mappings
            .iter()
            .find(|field| field.field_name == "billed_cost");
        assert_eq!(billed.unwrap().support_status(), FieldSupportStatus::Supported);
    }
}

#[tokio::test]
async fn an_estimate_is_made_of_attributes() {
    let (_running, source, _directory) = with_files().await;
    let text = |text: &str| Value {
        kind: Some(Kind::StringValue(text.to_owned())),
    };
    let mut request = EstimateCostRequest {
        resource_type: "aws:ec2/instance:Instance".to_owned(),
        attributes: Some(Struct {
            fields: [("instanceType", "t3.micro"), ("availabilityZone", "us-east-1a")]
                .map(|(key, value)| (key.to_owned(), text(value)))
                .into(),
        }),
    };
    let estimate = source.estimate_cost(&soon(), request.clone()).await.unwrap();
    assert_eq!((estimate.cost_monthly, estimate.currency.as_str()), (7.592, "USD"));
    for (resource_type, code) in [
        ("aws::", Code::InvalidArgument),
        ("aws:nothing/of:TheKind", Code::NotFound),
    ] {
        request.resource_type = resource_type.to_owned();
        let error = source.estimate_cost(&soon(), request.clone()).await.unwrap_err();
        assert_eq!(error.code(), code, "{error}");
    }
}

#[tokio::test]
async fn budgets_are_told_with_their_status_when_it_is_asked_for() {
    let (_running, source, _directory) = with_files().await;
    for include_status in [false, true] {
        let request = GetBudgetsRequest {
            include_status,
            ..GetBudgetsRequest::default()
        };
        let response = source.get_budgets(&soon(), request).await.unwrap();
        let [budget] = &response.budgets[..] else {
            panic!("{response:?}");
        };
        assert_eq!((budget.id.as_str(), budget.source.as_str()), ("all", "pricelist"));
        assert_eq!(budget.amount.as_ref().unwrap().limit, 100.0);
        assert_eq!(budget.status.is_some(), include_status);
        let summary = response.summary.unwrap();
        assert_eq!(
            (summary.total_budgets, summary.budgets_ok),
            (1, i32::from(include_status))
        );
        if let Some(status) = &budget.status {
            // All usage is of last year.
            assert_eq!((status.current_spend, status.health()), (0.0, BudgetHealthStatus::Ok));
        }
    }
}
