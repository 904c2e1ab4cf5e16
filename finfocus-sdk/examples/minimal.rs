//! The smallest cost source: everything costs the same, in dollars an hour.

use std::error::Error as StdError;
use std::process::ExitCode;

use finfocus_sdk::v1::{
    ErrorCode, GetActualCostRequest, GetActualCostResponse, GetPricingSpecRequest, GetPricingSpecResponse,
    GetProjectedCostRequest, GetProjectedCostResponse, PluginCapability, PricingSpec,
};
use finfocus_sdk::{Context, CostSource, Error, Settings};

struct Flat {
    rate: f64,
}

impl Flat {
    fn open(settings: &Settings) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        let rate = settings.parse("rate", "dollars an hour, 0.05 for example")?;
        Ok(Self {
            rate: rate.unwrap_or(0.05),
        })
    }
}

impl CostSource for Flat {
    async fn projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let resource = request.resource.unwrap_or_default();
        if resource.resource_type == "invalid:resource" {
            return Err(ErrorCode::ResourceNotFound.error("this is no resource"));
        }
        Ok(GetProjectedCostResponse {
            unit_price: self.rate,
            currency: "USD".to_owned(),
            cost_per_month: self.rate * 730.0,
            billing_detail: "everything costs the same".to_owned(),
            ..GetProjectedCostResponse::default()
        })
    }

    async fn actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        Err(Error::unimplemented("no bills are read here"))
    }

    async fn pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        let spec = PricingSpec {
            billing_mode: "per_hour".to_owned(),
            rate_per_unit: self.rate,
            currency: "USD".to_owned(),
            unit: "hour".to_owned(),
            assumptions: vec!["Everything costs the same.".to_owned()],
            ..PricingSpec::default()
        };
        Ok(GetPricingSpecResponse { spec: Some(spec) })
    }
}

fn main() -> ExitCode {
    finfocus_sdk::plugin!("flat", Flat, Flat::open)
        .without_capability(PluginCapability::ActualCosts)
        .main()
}
