//! A source with every ability, whose setting `mood` says how setting it up goes.

use std::time::Duration;

use finfocus_sdk::v1::{
    Budget, BudgetHealthStatus, BudgetStatus, DismissRecommendationRequest, DismissRecommendationResponse,
    DryRunRequest, DryRunResponse, ErrorCode, EstimateCostRequest, EstimateCostResponse, FieldMapping,
    GetActualCostRequest, GetActualCostResponse, GetBudgetsRequest, GetBudgetsResponse, GetPluginInfoResponse,
    GetPricingSpecRequest, GetPricingSpecResponse, GetProjectedCostRequest, GetProjectedCostResponse,
    GetRecommendationsRequest, GetRecommendationsResponse, PricingSpec, Recommendation, RecommendationImpact,
    SupportsRequest, SupportsResponse,
};
use finfocus_sdk::{
    Budgets, Context, ContextExt, CostSource, CostSourcePlugin, Dismissals, DryRun, Error, Estimate, Health, Info,
    Recommendations, Settings, Supports,
};

pub(crate) struct Moods {
    mood: String,
}

pub(crate) fn plugin() -> CostSourcePlugin<Moods> {
    finfocus_sdk::plugin!("moods", Moods, Moods::open)
        .setting("mood", "--mood MOOD", "How it goes.")
        .prometheus(0)
}

impl Moods {
    #[allow(clippy::panic)] // that is the mood
    fn open(settings: &Settings) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let mood = settings.get("mood")?;
        let mood = mood.map_or_else(String::new, |mood| mood.expose_secret().to_owned());
        match mood.as_str() {
            "broken" => return Err("prices.csv:2:33: rate is no number\nprices.csv:3:1: \u{1b}[31mno sku".into()),
            "panic" => panic!("hunter2"),
            "slow" => std::thread::sleep(Duration::from_secs(6)),
            _ => {}
        }
        finfocus_sdk::tracing::info!(rate = 0.5, "opened");
        Ok(Self { mood })
    }
}

impl CostSource for Moods {
    async fn projected_cost(
        &self,
        ctx: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let resource = request.resource.unwrap_or_default();
        match resource.resource_type.as_str() {
            "wait" => Err(ctx.wait_ended().await),
            #[allow(clippy::panic)]
            "panic" => panic!("in mid-call"),
            "unknown" => Err(ErrorCode::ResourceNotFound.error("no such thing")),
            "limited" => Err(ErrorCode::RateLimited.error("slow down")),
            _ => Ok(GetProjectedCostResponse {
                unit_price: 0.5,
                currency: "USD".to_owned(),
                cost_per_month: 365.0,
                billing_detail: ctx.trace_id().map(|id| id.to_string()).unwrap_or_default(),
                ..GetProjectedCostResponse::default()
            }),
        }
    }

    async fn actual_cost(&self, ctx: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        ctx.edit_response_headers(|headers| headers.append("x-mood", &self.mood))?;
        Ok(GetActualCostResponse::default())
    }

    async fn pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        Ok(GetPricingSpecResponse {
            spec: Some(PricingSpec::default()),
        })
    }
}

impl Supports for Moods {
    async fn supports(&self, _: &Context, request: SupportsRequest) -> Result<SupportsResponse, Error> {
        let resource = request.resource.unwrap_or_default();
        Ok(SupportsResponse {
            supported: resource.resource_type != "unknown",
            ..SupportsResponse::default()
        })
    }
}

impl Estimate for Moods {
    async fn estimate_cost(&self, _: &Context, _: EstimateCostRequest) -> Result<EstimateCostResponse, Error> {
        Ok(EstimateCostResponse {
            cost_monthly: 7.0,
            ..EstimateCostResponse::default()
        })
    }
}

impl Recommendations for Moods {
    async fn recommendations(
        &self,
        _: &Context,
        _: GetRecommendationsRequest,
    ) -> Result<GetRecommendationsResponse, Error> {
        let saves = |savings| Recommendation {
            impact: Some(RecommendationImpact {
                estimated_savings: savings,
                currency: "EUR".to_owned(),
                ..RecommendationImpact::default()
            }),
            ..Recommendation::default()
        };
        Ok(GetRecommendationsResponse {
            recommendations: vec![saves(1.0), saves(2.0)],
            ..GetRecommendationsResponse::default()
        })
    }
}

impl Dismissals for Moods {
    async fn dismiss_recommendation(
        &self,
        _: &Context,
        request: DismissRecommendationRequest,
    ) -> Result<DismissRecommendationResponse, Error> {
        Ok(DismissRecommendationResponse {
            success: true,
            recommendation_id: request.recommendation_id,
            ..DismissRecommendationResponse::default()
        })
    }
}

impl Budgets for Moods {
    async fn budgets(&self, _: &Context, _: GetBudgetsRequest) -> Result<GetBudgetsResponse, Error> {
        let budget = |health: BudgetHealthStatus| Budget {
            status: Some(BudgetStatus {
                health: health.into(),
                ..BudgetStatus::default()
            }),
            ..Budget::default()
        };
        Ok(GetBudgetsResponse {
            budgets: vec![
                budget(BudgetHealthStatus::Ok),
                budget(BudgetHealthStatus::Ok),
                budget(BudgetHealthStatus::Exceeded),
                Budget::default(),
            ],
            summary: None,
        })
    }
}

impl DryRun for Moods {
    async fn dry_run(&self, _: &Context, request: DryRunRequest) -> Result<DryRunResponse, Error> {
        let resource = request.resource.unwrap_or_default();
        Ok(DryRunResponse {
            field_mappings: vec![FieldMapping {
                field_name: resource.resource_type,
                condition_description: resource.provider,
                ..FieldMapping::default()
            }],
            configuration_valid: true,
            resource_type_supported: true,
            ..DryRunResponse::default()
        })
    }
}

impl Health for Moods {
    async fn health(&self, _: &Context) -> Result<(), Error> {
        if self.mood == "ill" {
            return Err(ErrorCode::ServiceUnavailable.error("the source is down"));
        }
        Ok(())
    }
}

impl Info for Moods {
    async fn plugin_info(&self, _: &Context, mut info: GetPluginInfoResponse) -> Result<GetPluginInfoResponse, Error> {
        info.providers.push(format!("mood:{}", self.mood));
        Ok(info)
    }
}
