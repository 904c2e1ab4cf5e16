//! What is implemented is declared, and what is declared is asked.

mod common;

use common::moods::{self, Moods};
use common::{called, projected, resource};
use finfocus_sdk::pluginrpc::block_on;
use finfocus_sdk::v1::cost_source_service::CostSourceService;
use finfocus_sdk::v1::health_check_response::Status;
use finfocus_sdk::v1::observability_service::ObservabilityService;
use finfocus_sdk::v1::{
    BudgetSummary, DismissRecommendationRequest, DryRunRequest, EstimateCostRequest, GetBudgetsRequest,
    GetPluginInfoRequest, GetRecommendationsRequest, HealthCheckRequest, PluginCapability, SupportsRequest,
};
use finfocus_sdk::{Abilities, Context, CostSourcePlugin, Error, Invocation, abilities};

const NOTHING: [(&str, &str); 0] = [];

fn plugin(args: &[&str]) -> CostSourcePlugin<Moods> {
    moods::plugin().invocation(Invocation::new(args.iter().copied(), NOTHING))
}

#[test]
fn the_macro_finds_what_the_builder_is_told() {
    let by_hand = Abilities::<Moods>::new()
        .supports()
        .estimate()
        .recommendations()
        .dismissals()
        .budgets()
        .dry_run()
        .health()
        .info();
    let found = abilities!(Moods);
    assert_eq!(format!("{found:?}"), format!("{by_hand:?}"));
    assert_eq!(
        format!("{found:?}"),
        "Abilities(supports, estimate, recommendations, dismissals, budgets, dry_run, health, info)"
    );
    struct Nothing;
    assert_eq!(format!("{:?}", abilities!(Nothing)), "Abilities()");
}

#[test]
fn every_ability_is_a_capability_under_both_names() -> Result<(), Error> {
    let (costs, _) = called(plugin(&[]));
    let info = block_on(costs.get_plugin_info(&Context::new(), GetPluginInfoRequest {}))?;
    use PluginCapability as Has;
    assert_eq!(
        info.capabilities().collect::<Vec<_>>(),
        [
            Has::ProjectedCosts,
            Has::ActualCosts,
            Has::Recommendations,
            Has::DryRun,
            Has::Budgets,
            Has::PricingSpec,
            Has::EstimateCost,
            Has::DismissRecommendations,
        ]
    );
    for name in [
        "projected_costs",
        "actual_costs",
        "recommendations",
        "dry_run",
        "budgets",
        "pricing_spec",
        "estimate_cost",
        "dismiss_recommendations",
    ] {
        assert_eq!(
            info.metadata.get(&format!("supports_{name}")).map(String::as_str),
            Some("true"),
            "{name}"
        );
    }
    assert_eq!(info.providers, ["mood:"], "the source was asked");
    Ok(())
}

#[test]
fn supports_is_asked_and_filled_in() -> Result<(), Error> {
    let (costs, _) = called(plugin(&[]));
    let ask = |kind| {
        block_on(costs.supports(
            &Context::new(),
            SupportsRequest {
                resource: resource(kind),
            },
        ))
    };
    let yes = ask("limited")?;
    assert!(yes.supported, "it was not priced");
    assert_eq!((yes.capabilities_enum.len(), yes.capabilities.len()), (8, 8));
    let no = ask("unknown")?;
    assert_eq!(
        (no.supported, no.reason.as_str()),
        (false, "moods does not support this resource")
    );
    Ok(())
}

#[test]
fn the_others_are_asked() -> Result<(), Error> {
    let (costs, _) = called(plugin(&[]));
    let ctx = Context::new();
    let estimate = EstimateCostRequest {
        resource_type: "aws:ec2/instance:Instance".to_owned(),
        ..EstimateCostRequest::default()
    };
    assert_eq!(block_on(costs.estimate_cost(&ctx, estimate))?.cost_monthly, 7.0);

    let dismissal = DismissRecommendationRequest {
        recommendation_id: "r-1".to_owned(),
        ..DismissRecommendationRequest::default()
    };
    let dismissed = block_on(costs.dismiss_recommendation(&ctx, dismissal))?;
    assert_eq!((dismissed.success, dismissed.recommendation_id.as_str()), (true, "r-1"));

    let advice = block_on(costs.get_recommendations(&ctx, GetRecommendationsRequest::default()))?;
    let summary = advice.summary.unwrap_or_default();
    assert_eq!(
        (summary.total_recommendations, summary.total_estimated_savings),
        (2, 3.0)
    );
    assert_eq!(
        (summary.currency.as_str(), summary.projection_period.as_str()),
        ("EUR", "monthly")
    );

    let budgets = block_on(costs.get_budgets(&ctx, GetBudgetsRequest::default()))?;
    let summary = BudgetSummary {
        total_budgets: 4,
        budgets_ok: 2,
        budgets_exceeded: 1,
        ..BudgetSummary::default()
    };
    assert_eq!(budgets.summary, Some(summary));
    Ok(())
}

#[test]
fn a_dry_run_is_dispatched_also_out_of_cost_requests() -> Result<(), Error> {
    let (costs, _) = called(plugin(&[]));
    let ctx = Context::new();
    let run = DryRunRequest {
        resource: resource("ec2"),
        ..DryRunRequest::default()
    };
    let asked = block_on(costs.dry_run(&ctx, run))?;
    assert_eq!(asked.field_mappings[0].field_name, "ec2");

    let mut request = projected("ec2");
    request.dry_run = true;
    assert_eq!(
        block_on(costs.get_projected_cost(&ctx, request))?.dry_run_result,
        Some(asked)
    );

    let mut request = common::actual("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs");
    request.dry_run = true;
    let mappings = block_on(costs.get_actual_cost(&ctx, request))?
        .dry_run_result
        .unwrap_or_default()
        .field_mappings;
    assert_eq!(
        (
            mappings[0].field_name.as_str(),
            mappings[0].condition_description.as_str()
        ),
        ("aws:s3/bucket:Bucket", "aws")
    );
    Ok(())
}

#[test]
fn health_is_asked() -> Result<(), Error> {
    for (args, status, message) in [
        (&[][..], Status::Serving, ""),
        (&["--mood=ill"], Status::NotServing, "the source is down"),
    ] {
        let (_, observed) = called(plugin(args));
        let ask = |name: &str| {
            let service_name = name.to_owned();
            block_on(observed.health_check(&Context::new(), HealthCheckRequest { service_name }))
        };
        let health = ask("finfocus.v1.CostSourceService")?;
        assert_eq!((health.status(), health.message.as_str()), (status, message));
        assert_eq!(ask("pulumicost.v1.CostSourceService")?.status(), status);
        assert_eq!(ask("acme.v1.Other")?.status(), Status::ServiceUnknown);
    }
    Ok(())
}
