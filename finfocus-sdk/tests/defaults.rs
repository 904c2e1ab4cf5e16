//! What a source with nothing but its three methods answers.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{called, projected, resource};
use finfocus_sdk::pluginrpc::block_on;
use finfocus_sdk::v1::cost_source_service::CostSourceService;
use finfocus_sdk::v1::health_check_response::Status;
use finfocus_sdk::v1::observability_service::ObservabilityService;
use finfocus_sdk::v1::{
    DismissRecommendationRequest, DryRunRequest, ErrorCode, EstimateCostRequest, GetActualCostRequest,
    GetActualCostResponse, GetBudgetsRequest, GetPluginInfoRequest, GetPricingSpecRequest, GetPricingSpecResponse,
    GetProjectedCostRequest, GetProjectedCostResponse, GetRecommendationsRequest, HealthCheckRequest, NameRequest,
    PluginCapability,
};
use finfocus_sdk::{Code, Context, CostSource, CostSourcePlugin, Error, Settings, abilities};

struct Three;

impl CostSource for Three {
    async fn projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        match request.resource.unwrap_or_default().resource_type.as_str() {
            "ec2" => Ok(GetProjectedCostResponse {
                cost_per_month: 1.0,
                ..GetProjectedCostResponse::default()
            }),
            "down" => Err(ErrorCode::ServiceUnavailable.error("nobody there")),
            _ => Err(ErrorCode::ResourceNotFound.error("only ec2 is known")),
        }
    }

    async fn actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        Ok(GetActualCostResponse {
            total_count: 3,
            ..GetActualCostResponse::default()
        })
    }

    async fn pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        Ok(GetPricingSpecResponse::default())
    }
}

fn three() -> CostSourcePlugin<Three> {
    three_counted(&Arc::default())
}

/// The same, with how often it was set up.
fn three_counted(made: &Arc<AtomicUsize>) -> CostSourcePlugin<Three> {
    let made = made.clone();
    CostSourcePlugin::new("three", abilities!(Three), move |_: &Settings| {
        made.fetch_add(1, Ordering::SeqCst);
        Ok::<_, Error>(Three)
    })
    .version("1.2.3")
}

#[test]
fn it_says_who_it_is_without_being_set_up() -> Result<(), Error> {
    let made = Arc::default();
    let plugin = three_counted(&made).providers(["aws"]).metadata("type", "fixed");
    let (costs, observed) = called(plugin);
    let ctx = Context::new();
    assert_eq!(block_on(costs.name(&ctx, NameRequest {}))?.name, "three");
    let info = block_on(costs.get_plugin_info(&ctx, GetPluginInfoRequest {}))?;
    assert_eq!(
        (info.name.as_str(), info.version.as_str(), info.spec_version.as_str()),
        ("three", "v1.2.3", "v0.7.5")
    );
    assert_eq!(info.providers, ["aws"]);
    let mut metadata: Vec<_> = info
        .metadata
        .iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    metadata.sort();
    assert_eq!(
        metadata,
        [
            "supports_actual_costs=true",
            "supports_pricing_spec=true",
            "supports_projected_costs=true",
            "type=fixed"
        ]
    );
    let capabilities: Vec<_> = info.capabilities().collect();
    use PluginCapability::{ActualCosts, PricingSpec, ProjectedCosts};
    assert_eq!(capabilities, [ProjectedCosts, ActualCosts, PricingSpec]);
    assert_eq!(made.load(Ordering::SeqCst), 0, "nobody needed the source");

    assert_eq!(
        block_on(observed.health_check(&ctx, HealthCheckRequest::default()))?.status(),
        Status::Serving
    );
    let _ = block_on(costs.get_projected_cost(&ctx, projected("ec2")))?;
    assert_eq!(made.load(Ordering::SeqCst), 1, "once");
    Ok(())
}

#[test]
fn what_is_not_there_is_unimplemented_and_advice_is_an_empty_list() -> Result<(), Error> {
    let plugin = three();
    let (costs, _) = called(plugin);
    let ctx = Context::new();
    let errors = [
        block_on(costs.get_budgets(&ctx, GetBudgetsRequest::default())).unwrap_err(),
        block_on(costs.dismiss_recommendation(&ctx, DismissRecommendationRequest::default())).unwrap_err(),
        block_on(costs.estimate_cost(
            &ctx,
            EstimateCostRequest {
                resource_type: "aws:ec2/instance:Instance".to_owned(),
                ..EstimateCostRequest::default()
            },
        ))
        .unwrap_err(),
    ];
    for (error, method) in errors
        .iter()
        .zip(["GetBudgets", "DismissRecommendation", "EstimateCost"])
    {
        assert_eq!(error.code(), Code::Unimplemented);
        assert_eq!(error.message(), format!("three has no {method}"));
    }

    let advice = |request| block_on(costs.get_recommendations(&ctx, request));
    let annual = advice(GetRecommendationsRequest {
        projection_period: "annual".to_owned(),
        ..GetRecommendationsRequest::default()
    })?;
    assert!(annual.recommendations.is_empty() && annual.next_page_token.is_empty());
    let summary = annual.summary.unwrap_or_default();
    assert_eq!(
        (summary.projection_period.as_str(), summary.total_recommendations),
        ("annual", 0)
    );
    let monthly = advice(GetRecommendationsRequest::default())?
        .summary
        .unwrap_or_default();
    assert_eq!(
        (monthly.projection_period.as_str(), monthly.currency.as_str()),
        ("monthly", "USD")
    );
    let malformed = GetRecommendationsRequest {
        page_token: "?".to_owned(),
        ..GetRecommendationsRequest::default()
    };
    assert_eq!(advice(malformed).unwrap_err().code(), Code::InvalidArgument);
    Ok(())
}

#[test]
fn a_dry_run_fetches_nothing_and_says_what_is_known() -> Result<(), Error> {
    let plugin = three();
    let (costs, _) = called(plugin);
    let ctx = Context::new();
    let run = |kind| {
        block_on(costs.dry_run(
            &ctx,
            DryRunRequest {
                resource: resource(kind),
                ..DryRunRequest::default()
            },
        ))
    };
    let known = run("ec2")?;
    assert!(known.configuration_valid && known.resource_type_supported);
    assert!(known.configuration_errors.is_empty());
    assert!(!run("s3")?.resource_type_supported);

    let mut request = projected("ec2");
    request.dry_run = true;
    let projected = block_on(costs.get_projected_cost(&ctx, request))?;
    assert_eq!(projected.cost_per_month, 0.0);
    assert_eq!(projected.dry_run_result.as_ref(), Some(&known));
    let actual = block_on(costs.get_actual_cost(
        &ctx,
        GetActualCostRequest {
            dry_run: true,
            ..common::actual("urn:pulumi:dev::shop::ec2::web")
        },
    ))?;
    assert_eq!(actual.total_count, 0);
    assert!(actual.dry_run_result.is_some_and(|result| result.configuration_valid));
    Ok(())
}

#[test]
fn a_capability_can_be_taken_away_and_added() -> Result<(), Error> {
    let plugin = three()
        .without_capability(PluginCapability::ActualCosts)
        .capability(PluginCapability::Carbon);
    let (costs, _) = called(plugin);
    let ctx = Context::new();
    let info = block_on(costs.get_plugin_info(&ctx, GetPluginInfoRequest {}))?;
    use PluginCapability::{Carbon, PricingSpec, ProjectedCosts};
    assert_eq!(
        info.capabilities().collect::<Vec<_>>(),
        [ProjectedCosts, Carbon, PricingSpec]
    );
    assert!(!info.metadata.contains_key("supports_actual_costs"));
    let error = block_on(costs.get_actual_cost(&ctx, common::actual("i-1"))).unwrap_err();
    assert_eq!(
        (error.code(), error.message()),
        (Code::Unimplemented, "three has no GetActualCost")
    );
    Ok(())
}

#[test]
fn what_no_answer_fits_is_refused_and_the_odd_requests_of_the_host_are_not() -> Result<(), Error> {
    let plugin = three();
    let (costs, _) = called(plugin);
    let ctx = Context::new();
    let backwards = GetActualCostRequest {
        end: common::actual("i-1").start,
        ..common::actual("i-1")
    };
    let refused = [
        block_on(costs.get_projected_cost(&ctx, GetProjectedCostRequest::default())).map(drop),
        block_on(costs.get_projected_cost(&ctx, projected(""))).map(drop),
        block_on(costs.get_pricing_spec(&ctx, GetPricingSpecRequest::default())).map(drop),
        block_on(costs.dry_run(&ctx, DryRunRequest::default())).map(drop),
        block_on(costs.get_actual_cost(&ctx, GetActualCostRequest::default())).map(drop),
        block_on(costs.get_actual_cost(&ctx, backwards)).map(drop),
    ];
    for answer in refused {
        assert_eq!(answer.unwrap_err().code(), Code::InvalidArgument);
    }
    // A bucket without sku and region, and a dry run without provider.
    assert_eq!(
        block_on(costs.get_projected_cost(&ctx, projected("ec2")))?.cost_per_month,
        1.0
    );
    let mut no_provider = resource("ec2").unwrap_or_default();
    no_provider.provider.clear();
    let run = DryRunRequest {
        resource: Some(no_provider),
        ..DryRunRequest::default()
    };
    assert!(block_on(costs.dry_run(&ctx, run))?.resource_type_supported);
    Ok(())
}
