use finfocus_sdk::pluginrpc::{Code, block_on};
use finfocus_sdk::prost_types::value::Kind;
use finfocus_sdk::prost_types::{Struct, Value};
use finfocus_sdk::v1::{ErrorDetail, FieldSupportStatus, GrowthType, UsageProfile};

use super::*;

fn built_in() -> ListedCosts {
    ListedCosts {
        prices: PriceList::built_in().unwrap(),
        usage: None,
        budgets: Ok(None),
    }
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

fn projected(
    parts: [&str; 4],
    change: impl FnOnce(&mut GetProjectedCostRequest),
) -> Result<GetProjectedCostResponse, Error> {
    let mut request = GetProjectedCostRequest {
        resource: resource(parts),
        ..GetProjectedCostRequest::default()
    };
    change(&mut request);
    block_on(built_in().projected_cost(&Context::new(), request))
}

const MICRO: [&str; 4] = ["aws", "aws:ec2/instance:Instance", "t3.micro", "us-east-1"];

#[test]
fn the_cost_of_a_month_is_the_rate_times_its_hours() {
    let response = projected(MICRO, |_| {}).unwrap();
    assert_eq!((response.unit_price, response.cost_per_month), (0.0104, 7.592));
    assert_eq!(response.currency, "USD");
    assert_eq!(response.billing_detail, "list price per hour, 730 hours a month");
    assert_eq!(response.pricing_category(), FocusPricingCategory::Standard);
    assert_eq!(response.growth_type(), GrowthType::None);
}

#[test]
fn profile_and_growth_are_those_of_the_request() {
    let response = projected(MICRO, |request| {
        request.set_usage_profile(UsageProfile::Dev);
        request.set_growth_type(GrowthType::Linear);
        request.growth_rate = Some(0.1);
    })
    .unwrap();
    assert_eq!(response.cost_per_month, 0.0104 * 160.0);
    assert_eq!(response.growth_type(), GrowthType::Linear);
    assert_eq!(
        response.billing_detail,
        "list price per hour, 160 hours a month; 3.66 USD a month after a year of growth"
    );
}

#[test]
fn a_bucket_is_answered_as_the_released_host_asks_for_it_and_a_disk_by_its_size() {
    let response = projected(["aws", "aws:s3/bucket:Bucket", "", ""], |_| {}).unwrap();
    assert_eq!((response.unit_price, response.cost_per_month), (0.023, 0.0));
    assert_eq!(
        response.billing_detail,
        "usage-based, per GB-month; no region was named, us-east-1 is taken, the only one in the list"
    );
    let disk = projected(["aws", "aws:ebs/volume:Volume", "gp3", "us-east-1"], |request| {
        let tags = request.resource.as_mut().map(|resource| &mut resource.tags);
        tags.unwrap().insert("size".to_owned(), "100".to_owned());
    });
    assert_eq!(disk.unwrap().cost_per_month, 8.0);
}

#[test]
fn what_is_not_in_the_list_is_not_found() {
    let error = projected(["aws", "ec2", "t9.huge", "us-east-1"], |_| {}).unwrap_err();
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
    let error = projected(MICRO, |request| request.resource = None).unwrap_err();
    assert_eq!(error.code(), Code::InvalidArgument);
}

#[test]
fn supports_says_why_not() {
    let supports = |parts| {
        let request = SupportsRequest {
            resource: resource(parts),
        };
        block_on(built_in().supports(&Context::new(), request)).unwrap()
    };
    let yes = supports(["aws", "ec2", "t3.micro", ""]);
    assert!(yes.supported && yes.reason.is_empty());
    let no = supports(["oracle", "ec2", "t3.micro", "us-east-1"]);
    assert!(!no.supported);
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
        let response = block_on(built_in().pricing_spec(&Context::new(), request));
        response.unwrap().spec.unwrap()
    };
    let hourly = spec(MICRO);
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

fn estimate(resource_type: &str, attributes: &[(&str, &str)]) -> Result<EstimateCostResponse, Error> {
    let value = |text: &str| Value {
        kind: Some(Kind::StringValue(text.to_owned())),
    };
    let fields = attributes.iter().map(|(key, text)| ((*key).to_owned(), value(text)));
    let request = EstimateCostRequest {
        resource_type: resource_type.to_owned(),
        attributes: Some(Struct {
            fields: fields.collect(),
        }),
    };
    block_on(built_in().estimate_cost(&Context::new(), request))
}

#[test]
fn an_estimate_is_made_of_properties() {
    for (resource_type, attributes, cost) in [
        (
            "aws:ec2/instance:Instance",
            &[("instanceType", "t3.micro"), ("availabilityZone", "us-east-1b")][..],
            0.0104 * 730.0,
        ),
        (
            "ec2:Instance",
            &[("instanceType", "t3.micro"), ("region", "us-east-1")],
            0.0104 * 730.0,
        ),
        (
            "aws:ebs/volume:Volume",
            &[("type", "gp3"), ("size", "50"), ("region", "us-east-1")],
            4.0,
        ),
        (
            "azure-native:compute:VirtualMachine",
            &[("vmSize", "Standard_B1s"), ("location", "East US")],
            0.0104 * 730.0,
        ),
        ("aws:s3/bucket:Bucket", &[], 0.0),
    ] {
        let response = estimate(resource_type, attributes).unwrap();
        assert_eq!(
            (response.cost_monthly, response.currency.as_str()),
            (cost, "USD"),
            "{resource_type}"
        );
    }
    for (resource_type, code) in [
        ("", Code::InvalidArgument),
        ("::", Code::InvalidArgument),
        ("not a type", Code::InvalidArgument),
        ("aws:ec2", Code::NotFound),
        ("a:b:c:d", Code::InvalidArgument),
        ("aws:ec2/\u{1b}:Instance", Code::InvalidArgument),
        ("aws:nothing/of:TheKind", Code::NotFound),
    ] {
        let error = estimate(resource_type, &[]).unwrap_err();
        assert_eq!(error.code(), code, "{resource_type:?}");
        assert!(!error.message().contains('\u{1b}'), "{error}");
    }
}

#[test]
fn what_there_is_no_file_for_is_said_and_not_claimed() {
    let ctx = Context::new();
    let bills = block_on(built_in().actual_cost(&ctx, GetActualCostRequest::default())).unwrap_err();
    assert_eq!(bills.code(), Code::Unimplemented);
    assert!(bills.message().contains("--usage"), "{bills}");
    let budgets = block_on(built_in().budgets(&ctx, GetBudgetsRequest::default())).unwrap_err();
    assert_eq!(budgets.code(), Code::Unimplemented);

    let all = [
        PluginCapability::ActualCosts,
        PluginCapability::Budgets,
        PluginCapability::PricingSpec,
    ];
    let info = GetPluginInfoResponse {
        capabilities: all.map(i32::from).into(),
        metadata: [("supports_budgets".to_owned(), "true".to_owned())].into(),
        ..GetPluginInfoResponse::default()
    };
    let info = block_on(built_in().plugin_info(&ctx, info)).unwrap();
    assert_eq!(info.capabilities().collect::<Vec<_>>(), [PluginCapability::PricingSpec]);
    assert!(info.metadata.is_empty());
    assert_eq!(info.providers, ["aws", "azure", "gcp"]);
}

#[test]
fn a_dry_run_tells_of_every_column() {
    let dry_run = |resource_type: &str| {
        let request = DryRunRequest {
            resource: resource(["", resource_type, "", ""]),
            ..DryRunRequest::default()
        };
        block_on(built_in().dry_run(&Context::new(), request)).unwrap()
    };
    let known = dry_run("aws:ec2/instance:Instance");
    assert!(known.configuration_valid && known.resource_type_supported);
    assert_eq!(known.field_mappings.len(), 68);
    // Without usage there are no actual costs.
    let supported = FieldSupportStatus::Unsupported;
    assert!(
        known
            .field_mappings
            .iter()
            .all(|field| field.support_status() == supported)
    );
    assert!(!dry_run("aws:nothing/of:TheKind").resource_type_supported);
    // The columns of a record are those that are claimed.
    let claimed = |field| columns::support(field, true).0 != FieldSupportStatus::Unsupported;
    assert_eq!(focus::FIELDS.iter().filter(|(field, _)| claimed(field)).count(), 31);
}
