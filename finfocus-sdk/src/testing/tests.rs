//! The checks, checked: a good plugin passes them all, and each fault is found.

use std::sync::atomic::{AtomicU32, Ordering};

use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceServer};

use super::*;
use crate::domain::PageRequest;
use crate::v1::*;
use crate::{Context, CostSource, Error};

/// A minimal source.
struct Flat;

impl CostSource for Flat {
    async fn projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        if request.resource.unwrap_or_default().resource_type == "invalid:resource" {
            return Err(ErrorCode::ResourceNotFound.error("this is no resource"));
        }
        Ok(GetProjectedCostResponse {
            cost_per_month: 7.3,
            currency: "USD".to_owned(),
            ..GetProjectedCostResponse::default()
        })
    }

    async fn actual_cost(&self, _: &Context, request: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        PageRequest::new(request.page_size, &request.page_token)?;
        Ok(GetActualCostResponse::default())
    }

    async fn pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        let spec = PricingSpec {
            billing_mode: "per_hour".to_owned(),
            currency: "USD".to_owned(),
            unit: "hour".to_owned(),
            assumptions: vec!["Everything costs the same.".to_owned()],
            ..PricingSpec::default()
        };
        Ok(GetPricingSpecResponse { spec: Some(spec) })
    }
}

fn ids<'a>(checks: impl IntoIterator<Item = &'a Check>) -> Vec<&'static str> {
    checks.into_iter().map(Check::id).collect()
}

#[tokio::test]
async fn a_plugin_on_this_sdk_passes_every_check() {
    let start = pluginrpc::Invocation::new([""; 0], [("FINFOCUS_TEST_MODE", "true")]);
    let plugin = crate::CostSourcePlugin::new("flat", crate::abilities!(Flat), |_| Ok::<_, Error>(Flat));
    let report = conformance(plugin.version("1.0.0").invocation(start).into_channel()).await;
    report.assert();
    let text = report.to_string();
    assert!(text.contains("the host's tests: 10 of 10 passed, 0 left out"), "{text}");
    // There is no EstimateCost.
    assert!(text.contains("schema: 18 of 20 passed, 2 left out"), "{text}");
}

#[tokio::test]
async fn a_plugin_that_does_not_start_fails_and_says_why() {
    let report = Conformance::new().executable("/bin/false");
    assert_eq!(ids(report.failures()), ["Start"]);
    assert!(
        report.to_string().contains("false ended before it could be called"),
        "{report}"
    );
}

/// Everything that can be wrong, at once.
#[derive(Default)]
struct Wrong(AtomicU32);

impl CostSourceService for Wrong {
    async fn name(&self, _: &Context, _: NameRequest) -> Result<NameResponse, Error> {
        Ok(NameResponse::default())
    }

    async fn supports(&self, _: &Context, request: SupportsRequest) -> Result<SupportsResponse, Error> {
        let known = request
            .resource
            .is_none_or(|resource| resource.resource_type == "invalid:resource");
        Ok(SupportsResponse {
            supported: known,
            capabilities_enum: vec![PluginCapability::ProjectedCosts.into()],
            ..SupportsResponse::default()
        })
    }

    async fn get_projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let resource = request.resource.unwrap_or_default();
        if resource.resource_type.contains("s3") {
            return Err(Error::invalid_argument("sku is required"));
        }
        if resource.resource_type == "invalid:resource" {
            let detail = ErrorDetail {
                code: ErrorCode::ResourceNotFound.into(),
                ..ErrorDetail::default()
            };
            return Err(Error::internal("what is that?").with_detail(&detail));
        }
        Ok(GetProjectedCostResponse {
            cost_per_month: f64::from(self.0.fetch_add(1, Ordering::Relaxed)),
            ..GetProjectedCostResponse::default()
        })
    }

    async fn get_actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        Ok(GetActualCostResponse {
            next_page_token: "more".to_owned(),
            total_count: self.0.fetch_add(1, Ordering::Relaxed).cast_signed(),
            ..GetActualCostResponse::default()
        })
    }

    async fn get_pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        let spec = Some(PricingSpec::default());
        Ok(GetPricingSpecResponse { spec })
    }

    async fn estimate_cost(&self, _: &Context, _: EstimateCostRequest) -> Result<EstimateCostResponse, Error> {
        Ok(EstimateCostResponse::default())
    }

    async fn get_recommendations(
        &self,
        _: &Context,
        _: GetRecommendationsRequest,
    ) -> Result<GetRecommendationsResponse, Error> {
        Ok(GetRecommendationsResponse::default())
    }

    async fn get_plugin_info(&self, _: &Context, _: GetPluginInfoRequest) -> Result<GetPluginInfoResponse, Error> {
        Ok(GetPluginInfoResponse {
            version: "1".to_owned(),
            spec_version: "1".to_owned(),
            ..GetPluginInfoResponse::default()
        })
    }

    async fn dry_run(&self, _: &Context, _: DryRunRequest) -> Result<DryRunResponse, Error> {
        Ok(DryRunResponse::default())
    }
}

#[tokio::test]
async fn each_fault_is_found() {
    let report = conformance(CostSourceServiceServer::new(Wrong::default())).await;
    let innocent = [
        "Name_ReturnsProtocolVersion",
        "Context_Cancellation",
        "Timeout_Respected",
        "Batch_Handling",
    ];
    let expected: Vec<_> = ids(report.checks())
        .into_iter()
        .filter(|id| !innocent.contains(id))
        .collect();
    assert_eq!(ids(report.failures()), expected, "{report}");
    let text = report.to_string();
    for says in [
        "expected  ",
        "came      ",
        "to do     ",
        "the host's tests: 4 of 10 passed",
    ] {
        assert!(text.contains(says), "{text}");
    }
}

#[tokio::test]
async fn a_check_can_be_left_out_for_a_reason() {
    let excused = Conformance::new().without("Name_ReturnsPluginIdentifier", "it has none");
    let report = excused.run(CostSourceServiceServer::new(Wrong::default())).await;
    assert!(!ids(report.failures()).contains(&"Name_ReturnsPluginIdentifier"));
    assert!(report.to_string().contains("it has none"), "{report}");
}

#[tokio::test]
async fn what_is_not_implemented_is_no_failure_where_it_is_optional() {
    struct Nothing;
    impl CostSourceService for Nothing {}
    let report = conformance(CostSourceServiceServer::new(Nothing)).await;
    let of_schema = report.failures().filter(|check| check.origin() == CheckOrigin::Schema);
    assert_eq!(ids(of_schema), [""; 0], "{report}");
    assert!(!report.passed());
}

#[test]
#[should_panic(expected = "the plugin does not conform")]
fn a_report_fails_a_test() {
    Conformance::new().executable("/bin/false").assert();
}
