use std::collections::HashMap;

use pluginrpc::{Code, Error};

use super::*;
use crate::error::Retry;
use crate::v1::*;

fn fields(checked: Result<(), Violations>) -> Vec<String> {
    let violations = checked.map_or_else(|violations| violations.0, |()| Vec::new());
    violations.into_iter().map(|violation| violation.field).collect()
}

fn at(seconds: i64, nanos: i32) -> Option<pluginrpc::prost_types::Timestamp> {
    Some(pluginrpc::prost_types::Timestamp { seconds, nanos })
}

fn instance() -> ResourceDescriptor {
    ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: "aws:ec2/instance:Instance".to_owned(),
        sku: "t3.micro".to_owned(),
        region: "us-east-1".to_owned(),
        ..ResourceDescriptor::default()
    }
}

fn projected(resource: ResourceDescriptor) -> GetProjectedCostRequest {
    GetProjectedCostRequest {
        resource: Some(resource),
        ..GetProjectedCostRequest::default()
    }
}

/// The three requests of the released host that its own SDK refuses.
#[test]
fn the_hosts_odd_requests_are_served_and_named_by_strict() {
    let bucket = projected(ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: "aws:s3/bucket:Bucket".to_owned(),
        // All properties of the resource, more and longer than the contract of the test suite has room for.
        tags: (0..80).map(|i| (format!("property{i}"), "x".repeat(300))).collect(),
        ..ResourceDescriptor::default()
    });
    bucket.serving().unwrap();
    assert_eq!(
        fields(bucket.strict()),
        ["resource.tags", "resource.sku", "resource.region"]
    );

    let baseline = projected(ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: "ec2:Instance".to_owned(),
        tags: HashMap::from([("instanceType".to_owned(), "t3.micro".to_owned())]),
        ..ResourceDescriptor::default()
    });
    baseline.serving().unwrap();
    assert_eq!(fields(baseline.strict()), ["resource.sku", "resource.region"]);

    let inspected = DryRunRequest {
        resource: Some(ResourceDescriptor {
            resource_type: "aws:ec2/instance:Instance".to_owned(),
            ..ResourceDescriptor::default()
        }),
        ..DryRunRequest::default()
    };
    inspected.serving().unwrap();
    assert_eq!(fields(inspected.strict()), ["resource.provider"]);
}

#[test]
fn serving_refuses_what_no_answer_fits_with_a_typed_detail() {
    let error = Error::from(GetProjectedCostRequest::default().serving().unwrap_err());
    assert_eq!(error.code(), Code::InvalidArgument);
    assert_eq!(error.message(), "resource is missing: say which resource is meant");
    let detail = ErrorDetail::from_error(&error).unwrap();
    assert_eq!(detail.code(), ErrorCode::InvalidResource);
    assert_eq!(detail.details["resource"], "is missing: say which resource is meant");
    assert_eq!(Retry::from_error(&error), Retry::Never);

    let nothing = ResourceDescriptor::default;
    for refused in [
        fields(projected(nothing()).serving()),
        fields(
            DryRunRequest {
                resource: Some(nothing()),
                ..DryRunRequest::default()
            }
            .serving(),
        ),
        fields(
            SupportsRequest {
                resource: Some(nothing()),
            }
            .serving(),
        ),
        fields(
            GetPricingSpecRequest {
                resource: Some(nothing()),
            }
            .serving(),
        ),
    ] {
        assert_eq!(refused, ["resource.resource_type"]);
    }
    assert_eq!(fields(EstimateCostRequest::default().serving()), ["resource_type"]);
    assert_eq!(
        fields(DismissRecommendationRequest::default().serving()),
        ["recommendation_id"]
    );
    GetRecommendationsRequest::default().serving().unwrap();

    let mut range = GetActualCostRequest::default();
    assert_eq!(fields(range.serving()), ["resource_id", "start", "end"]);
    range.arn = "arn:aws:ec2:us-east-1:1:instance/i-1".to_owned();
    for (start, end, refused) in [
        (at(5, 0), at(5, 0), true),
        (at(5, 1), at(5, 0), true),
        (at(6, 0), at(5, 9), true),
        (at(5, 0), at(5, 1), false),
        (at(-5, 0), at(0, 0), false),
    ] {
        (range.start, range.end) = (start, end);
        assert_eq!(fields(range.serving()), vec!["end"; usize::from(refused)]);
    }
    assert_eq!(fields(range.strict()), ["resource_id"]);
    range.start = at(7, 0);
    let code = Error::from(range.serving().unwrap_err());
    assert_eq!(
        ErrorDetail::from_error(&code).unwrap().code(),
        ErrorCode::InvalidTimeRange
    );
}

#[test]
fn strict_finds_everything_at_once() {
    projected(instance()).strict().unwrap();
    let mut request = projected(ResourceDescriptor {
        utilization_percentage: Some(-0.1),
        growth_rate: Some(f64::NAN),
        ..ResourceDescriptor::default()
    });
    request.utilization_percentage = 1.5;
    request.growth_rate = Some(-2.0);
    assert_eq!(
        fields(request.strict()),
        [
            "resource.resource_type",
            "resource.utilization_percentage",
            "resource.growth_rate",
            "resource.provider",
            "resource.sku",
            "resource.region",
            "utilization_percentage",
            "growth_rate",
        ]
    );
    let mut grows = projected(instance());
    grows.set_growth_type(GrowthType::Linear);
    assert_eq!(fields(grows.strict()), ["growth_rate"]);
    grows.resource.as_mut().unwrap().growth_rate = Some(0.1);
    grows.strict().unwrap();

    let recommendations = GetRecommendationsRequest {
        filter: Some(RecommendationFilter {
            min_estimated_savings: -1.0,
            min_confidence_score: f64::NAN,
            max_age_days: -1,
            ..RecommendationFilter::default()
        }),
        projection_period: "hourly".to_owned(),
        page_size: -1,
        target_resources: vec![instance(); 101],
        ..GetRecommendationsRequest::default()
    };
    assert_eq!(fields(recommendations.strict()).len(), 6);
    let mut dismissal = DismissRecommendationRequest {
        recommendation_id: "r1".to_owned(),
        ..DismissRecommendationRequest::default()
    };
    assert_eq!(fields(dismissal.strict()), ["reason"]);
    dismissal.set_reason(DismissalReason::Other);
    assert_eq!(fields(dismissal.strict()), ["custom_reason"]);
}

fn answer() -> GetProjectedCostResponse {
    GetProjectedCostResponse {
        unit_price: 0.1,
        currency: "USD".to_owned(),
        cost_per_month: 73.0,
        ..GetProjectedCostResponse::default()
    }
}

#[test]
fn answers_are_checked_by_the_rules_of_the_go_sdk() {
    answer().strict().unwrap();
    let with = |change: fn(&mut GetProjectedCostResponse)| {
        let mut answer = answer();
        change(&mut answer);
        answer.serving().unwrap();
        fields(answer.strict())
    };
    assert_eq!(with(|a| a.cost_per_month = -1.0), ["cost_per_month"]);
    assert_eq!(with(|a| a.cost_per_month = f64::INFINITY), ["cost_per_month"]);
    assert_eq!(with(|a| a.currency.clear()), ["currency"]);
    assert_eq!(with(|a| a.spot_interruption_risk_score = 1e-12), [""; 0]);
    assert_eq!(
        with(|a| a.spot_interruption_risk_score = 0.5),
        ["spot_interruption_risk_score"]
    );
    assert_eq!(
        with(|a| {
            a.set_pricing_category(FocusPricingCategory::Dynamic);
            a.spot_interruption_risk_score = 0.5;
        }),
        [""; 0]
    );
    assert_eq!(
        with(|a| a.prediction_interval_lower = Some(1.0)),
        ["prediction_interval_upper"]
    );
    assert_eq!(
        with(|a| a.prediction_interval_upper = Some(1.0)),
        ["prediction_interval_lower"]
    );
    for (lower, upper, wrong) in [
        (70.0, 80.0, vec![]),
        (73.0, 73.0, vec![]),
        (74.0, 80.0, vec!["prediction_interval_lower"]),
        (42.0, 42.0, vec!["prediction_interval_upper"]),
        (-1.0, 80.0, vec!["prediction_interval_lower"]),
        (
            80.0,
            70.0,
            vec![
                "prediction_interval_upper",
                "prediction_interval_lower",
                "prediction_interval_upper",
            ],
        ),
    ] {
        let mut answer = answer();
        (answer.prediction_interval_lower, answer.prediction_interval_upper) = (Some(lower), Some(upper));
        assert_eq!(fields(answer.strict()), wrong, "{lower} {upper}");
    }
    for (sure, wrong) in [(0.0, true), (0.95, false), (1.0, false), (1.1, true), (f64::NAN, true)] {
        let mut answer = answer();
        answer.confidence_level = Some(sure);
        assert_eq!(answer.strict().is_err(), wrong, "{sure}");
    }
}

#[test]
fn plugins_have_to_say_who_they_are_and_what_they_can() {
    let mut info = GetPluginInfoResponse {
        spec_version: "0.5.6".to_owned(),
        ..GetPluginInfoResponse::default()
    };
    assert_eq!(fields(info.strict()), ["name", "version", "spec_version"]);
    (info.name, info.version) = ("kubecost".to_owned(), "v1.0.0".to_owned());
    info.spec_version = crate::SPEC_VERSION.to_owned();
    info.strict().unwrap();

    let mut supports = SupportsResponse::default();
    assert_eq!(fields(supports.strict()), ["reason"]);
    supports.supported = true;
    supports.supported_metrics = vec![1, 0];
    assert_eq!(
        fields(supports.strict()),
        ["capabilities", "capabilities_enum", "supported_metrics"]
    );
    assert_eq!(fields(NameResponse::default().strict()), ["name"]);
}
