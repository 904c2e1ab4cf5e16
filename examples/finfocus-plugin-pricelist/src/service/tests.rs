use finfocus_proto::v1::health_check_response::Status;
use finfocus_proto::v1::{ErrorDetail, FocusPricingCategory, PluginCapability};
use pluginrpc::{Code, Start, block_on};

use super::*;

fn source(args: &[&str]) -> CostSource {
    let start = [("FINFOCUS_HOME", "/nonexistent/finfocus")];
    CostSource::new(Prices::of(&mut Start::new(args.iter().copied(), start)))
}

fn resource([provider, resource_type, sku, region]: [&str; 4]) -> Option<ResourceDescriptor> {
    Some(ResourceDescriptor {
        provider: provider.to_owned(),
        resource_type: resource_type.to_owned(),
        sku: sku.to_owned(),
        region: region.to_owned(),
        ..ResourceDescriptor::default()
    })
}

fn projected(source: &CostSource, parts: [&str; 4]) -> Result<GetProjectedCostResponse, Error> {
    let request = GetProjectedCostRequest {
        resource: resource(parts),
        ..GetProjectedCostRequest::default()
    };
    block_on(source.get_projected_cost(&Context::new(), request))
}

#[test]
fn the_cost_of_a_month_is_the_rate_times_its_hours() {
    let response = projected(
        &source(&[]),
        ["aws", "aws:ec2/instance:Instance", "t3.micro", "us-east-1"],
    )
    .unwrap();
    assert_eq!((response.unit_price, response.cost_per_month), (0.0104, 7.592));
    assert_eq!(response.currency, "USD");
    assert_eq!(response.billing_detail, "list price per hour, 730 hours a month");
    assert_eq!(response.pricing_category(), FocusPricingCategory::Standard);
}

#[test]
fn a_bucket_is_answered_as_the_released_host_asks_for_it() {
    let response = projected(&source(&[]), ["aws", "aws:s3/bucket:Bucket", "", ""]).unwrap();
    assert_eq!((response.unit_price, response.cost_per_month), (0.023, 0.0));
    assert_eq!(
        response.billing_detail,
        "usage-based, per GB-month; no region was named, us-east-1 is taken, the only one in the list"
    );
}

#[test]
fn what_is_not_in_the_list_is_not_found() {
    let error = projected(&source(&[]), ["aws", "ec2", "t9.huge", "us-east-1"]).unwrap_err();
    assert_eq!(error.code(), Code::NotFound);
    assert!(
        error.message().starts_with("the price list has no sku \"t9.huge\""),
        "{error}"
    );
    let detail: ErrorDetail = error.detail().unwrap();
    assert_eq!(
        (detail.code(), detail.details["part"].as_str()),
        (ErrorCode::ResourceNotFound, "sku")
    );

    let request = GetProjectedCostRequest::default();
    let error = block_on(source(&[]).get_projected_cost(&Context::new(), request)).unwrap_err();
    assert_eq!(error.code(), Code::InvalidArgument);
}

#[test]
fn supports_says_what_or_why_not() {
    let supports = |parts| {
        let request = SupportsRequest {
            resource: resource(parts),
        };
        block_on(source(&[]).supports(&Context::new(), request)).unwrap()
    };
    let yes = supports(["aws", "ec2", "t3.micro", ""]);
    assert!(yes.supported && yes.reason.is_empty());
    assert!(yes.capabilities["supports_projected_costs"] && yes.capabilities["supports_pricing_spec"]);
    assert_eq!(
        yes.capabilities_enum().collect::<Vec<_>>(),
        [PluginCapability::ProjectedCosts, PluginCapability::PricingSpec]
    );
    let no = supports(["oracle", "ec2", "t3.micro", "us-east-1"]);
    assert!(!no.supported && no.capabilities.is_empty());
    assert_eq!(
        no.reason,
        "the price list has no provider \"oracle\"; it has aws, azure, gcp"
    );
}

#[test]
fn a_pricing_spec_says_how_a_price_is_meant() {
    let spec = |parts| {
        let request = GetPricingSpecRequest {
            resource: resource(parts),
        };
        block_on(source(&[]).get_pricing_spec(&Context::new(), request))
            .unwrap()
            .spec
            .unwrap()
    };
    let hourly = spec(["aws", "aws:ec2/instance:Instance", "t3.micro", "us-east-1"]);
    assert_eq!(
        (hourly.billing_mode.as_str(), hourly.unit.as_str()),
        ("per_hour", "hour")
    );
    assert_eq!((hourly.resource_type.as_str(), hourly.rate_per_unit), ("ec2", 0.0104));
    assert_eq!(hourly.description, "aws ec2 t3.micro us-east-1, per hour");
    assert_eq!(hourly.assumptions.len(), 2);
    assert!(hourly.metric_hints.is_empty());
    let usage = spec(["aws", "ebs", "gp3", ""]);
    assert_eq!(
        (usage.billing_mode.as_str(), usage.unit.as_str()),
        ("per_gb_month", "GB-month")
    );
    assert_eq!(usage.metric_hints[0].metric, "gb_month");
    assert!(usage.assumptions[1].contains("us-east-1"), "{:?}", usage.assumptions);
}

#[test]
fn it_says_who_it_is() {
    let info = block_on(source(&[]).get_plugin_info(&Context::new(), GetPluginInfoRequest {})).unwrap();
    assert_eq!(
        (info.name.as_str(), info.spec_version.as_str()),
        ("pricelist", "v0.5.6")
    );
    assert_eq!(info.version, concat!("v", env!("CARGO_PKG_VERSION")));
    assert_eq!(info.providers, ["aws", "azure", "gcp"]);
    assert_eq!(info.metadata["supports_projected_costs"], "true");
}

#[test]
fn recommendations_are_none_with_a_summary() {
    let ask = |period: &str, token: &str| {
        let request = GetRecommendationsRequest {
            projection_period: period.to_owned(),
            page_token: token.to_owned(),
            ..GetRecommendationsRequest::default()
        };
        block_on(source(&[]).get_recommendations(&Context::new(), request))
    };
    for (period, told) in [("annual", "annual"), ("monthly", "monthly"), ("", "monthly")] {
        let response = ask(period, "").unwrap();
        assert!(response.recommendations.is_empty());
        assert_eq!(response.summary.unwrap().projection_period, told);
    }
    assert_eq!(ask("monthly", "x").unwrap_err().code(), Code::InvalidArgument);
}

#[test]
fn with_a_broken_list_it_says_who_it_is_and_what_is_wrong() {
    let broken = source(&["--price-list=/nonexistent/p.csv"]);
    let ctx = Context::new();
    assert_eq!(block_on(broken.name(&ctx, NameRequest {})).unwrap().name, "pricelist");
    let info = block_on(broken.get_plugin_info(&ctx, GetPluginInfoRequest {})).unwrap();
    assert!(info.providers.is_empty());
    assert!(block_on(broken.get_recommendations(&ctx, GetRecommendationsRequest::default())).is_ok());

    let errors = [
        projected(&broken, ["aws", "ec2", "t3.micro", "us-east-1"]).unwrap_err(),
        block_on(broken.supports(&ctx, SupportsRequest::default())).unwrap_err(),
        block_on(broken.get_pricing_spec(&ctx, GetPricingSpecRequest::default())).unwrap_err(),
        block_on(broken.get_actual_cost(&ctx, GetActualCostRequest::default())).unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.code(), Code::FailedPrecondition);
        assert!(
            error.message().contains("/nonexistent/p.csv: it cannot be read"),
            "{error}"
        );
        assert_eq!(
            error.detail::<ErrorDetail>().unwrap().code(),
            ErrorCode::PluginNotConfigured
        );
    }
}

#[test]
fn health_is_that_of_the_list() {
    let health = |source: &CostSource, name: &str| {
        let request = HealthCheckRequest {
            service_name: name.to_owned(),
        };
        block_on(source.health_check(&Context::new(), request)).unwrap()
    };
    for name in ["", "finfocus.v1.CostSourceService", "finfocus.v1.ObservabilityService"] {
        assert_eq!(health(&source(&[]), name).status(), Status::Serving);
    }
    assert_eq!(health(&source(&[]), "other").status(), Status::ServiceUnknown);
    let broken = health(&source(&["--price-list=/nonexistent/p.csv"]), "");
    assert_eq!(broken.status(), Status::NotServing);
    assert!(broken.message.contains("/nonexistent/p.csv"), "{}", broken.message);
    assert!(broken.last_check_time.is_some());
}

#[test]
fn bills_are_not_known() {
    let error = block_on(source(&[]).get_actual_cost(&Context::new(), GetActualCostRequest::default())).unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented);
    assert!(error.message().contains("a plugin that reads bills"), "{error}");
}
