//! The source of the costs.

use std::error::Error as StdError;

use finfocus_sdk::domain::projection::HOURS_PER_MONTH;
use finfocus_sdk::domain::{ResourceType, focus};
use finfocus_sdk::v1::{
    DryRunRequest, DryRunResponse, ErrorCode, FieldSupportStatus, GetActualCostRequest, GetActualCostResponse,
    GetPricingSpecRequest, GetPricingSpecResponse, GetProjectedCostRequest, GetProjectedCostResponse, PricingSpec,
    ResourceDescriptor,
};
use finfocus_sdk::{Context, CostSource, DryRun, Error, Settings};

/// Dollars an hour, by size. Yours come from a file, a database, an API.
const PRICES: [(&str, f64); 3] = [("t3.micro", 0.0104), ("t3.small", 0.0208), ("t3.medium", 0.0416)];

/// The source of all answers.
pub(crate) struct Source {
    /// Remaining share of a price: 1 without a discount.
    share: f64,
}

impl Source {
    /// Made when a call first needs it. An error is shown to the user in one line, so it says what to do; the plugin
    /// itself goes on, and says who it is.
    pub(crate) fn open(settings: &Settings) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        let discount = settings
            .parse::<f64>("discount", "a number of percent, 15 for example")?
            .unwrap_or(0.0);
        if !(0.0..=100.0).contains(&discount) {
            return Err(
                "the discount is not from 0 to 100: set plugins.template.discount to a number of percent".into(),
            );
        }
        Ok(Self {
            share: 1.0 - discount / 100.0,
        })
    }

    /// Dollars an hour for a resource, however its type is spelt: `aws:ec2/instance:Instance`, `ec2:Instance`, `ec2`.
    fn rate(&self, resource: Option<&ResourceDescriptor>) -> Result<f64, Error> {
        let resource = resource.ok_or_else(|| ErrorCode::InvalidResource.error("the request has no resource"))?;
        let instance = ResourceType::new(&resource.resource_type) == ResourceType::new("ec2");
        let price = PRICES.iter().find(|(sku, _)| instance && *sku == resource.sku);
        // A host may send a bucket without a size: then there is no price, and the request is no mistake.
        let (_, rate) =
            price.ok_or_else(|| ErrorCode::ResourceNotFound.error("no price is known for this resource"))?;
        Ok(rate * self.share)
    }
}

impl DryRun for Source {
    /// `finfocus plugin inspect` sends nothing but the type.
    async fn dry_run(&self, _: &Context, request: DryRunRequest) -> Result<DryRunResponse, Error> {
        let resource = request.resource.unwrap_or_default();
        let supported = ResourceType::new(&resource.resource_type) == ResourceType::new("ec2");
        let support = |field: &str| match field {
            "list_unit_price" | "pricing_unit" | "billing_currency" if supported => FieldSupportStatus::Supported,
            _ => FieldSupportStatus::Unsupported,
        };
        Ok(DryRunResponse {
            field_mappings: focus::mappings(|field| (support(field), "")),
            configuration_valid: true,
            resource_type_supported: supported,
            ..DryRunResponse::default()
        })
    }
}

impl CostSource for Source {
    async fn projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let rate = self.rate(request.resource.as_ref())?;
        Ok(GetProjectedCostResponse {
            unit_price: rate,
            currency: "USD".to_owned(),
            cost_per_month: rate * HOURS_PER_MONTH,
            billing_detail: format!("on demand, {HOURS_PER_MONTH} hours a month"),
            ..GetProjectedCostResponse::default()
        })
    }

    async fn actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        Err(Error::unimplemented("this plugin reads no bills"))
    }

    async fn pricing_spec(&self, _: &Context, request: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        let rate = self.rate(request.resource.as_ref())?;
        let resource = request.resource.unwrap_or_default();
        let spec = PricingSpec {
            provider: resource.provider,
            resource_type: resource.resource_type,
            sku: resource.sku,
            region: resource.region,
            billing_mode: "per_hour".to_owned(),
            rate_per_unit: rate,
            currency: "USD".to_owned(),
            unit: "hour".to_owned(),
            assumptions: vec!["On demand, Linux, in every region alike.".to_owned()],
            ..PricingSpec::default()
        };
        Ok(GetPricingSpecResponse { spec: Some(spec) })
    }
}
