//! The cost source: what a host asks for, answered from the user's files.

use finfocus_sdk::domain::{focus, properties, recommendations};
use finfocus_sdk::v1::{
    DryRunRequest, DryRunResponse, ErrorCode, EstimateCostRequest, EstimateCostResponse, FocusPricingCategory,
    GetActualCostRequest, GetActualCostResponse, GetBudgetsRequest, GetBudgetsResponse, GetPluginInfoResponse,
    GetPricingSpecRequest, GetPricingSpecResponse, GetProjectedCostRequest, GetProjectedCostResponse,
    GetRecommendationsRequest, GetRecommendationsResponse, PluginCapability, ResourceDescriptor, SupportsRequest,
    SupportsResponse, UsageProfile,
};
use finfocus_sdk::{Budgets, Context, CostSource, DryRun, Error, Estimate, Info, Recommendations, Supports};

use crate::cost::Use;
use crate::{Budget, PriceList, UsageFile, actual, answer, budget, cheaper, columns};

/// What resources cost, by a price list; what they did cost, by a usage file; how far budgets are spent, by both.
#[derive(Debug)]
pub struct ListedCosts {
    pub(crate) prices: PriceList,
    pub(crate) usage: Option<UsageFile>,
    pub(crate) budgets: Option<Vec<Budget>>,
}

impl ListedCosts {
    /// Whether it has the files for something.
    fn can(&self, capability: PluginCapability) -> bool {
        match capability {
            PluginCapability::ActualCosts => self.usage.is_some(),
            PluginCapability::Budgets => self.budgets.is_some(),
            _ => true,
        }
    }
}

impl CostSource for ListedCosts {
    async fn projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let resource = asked(request.resource.as_ref())?;
        let price = self.prices.find(&answer::wanted(resource)).map_err(answer::not_found)?;
        Ok(answer::projected_cost(price, resource, &request))
    }

    async fn actual_cost(&self, _: &Context, request: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        let Some(usage) = &self.usage else {
            // No estimate in its place: a host shows the figure as what was paid.
            return Err(Error::unimplemented(
                "a price list knows what things cost, not what was used of them: name a file that says so, by --usage \
                 or plugins.pricelist.usage_file",
            ));
        };
        actual::actual_cost(&self.prices, usage, &request)
    }

    async fn pricing_spec(&self, _: &Context, request: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
        let resource = asked(request.resource.as_ref())?;
        let price = self.prices.find(&answer::wanted(resource)).map_err(answer::not_found)?;
        Ok(answer::pricing_spec(price, resource))
    }
}

impl Supports for ListedCosts {
    async fn supports(&self, _: &Context, request: SupportsRequest) -> Result<SupportsResponse, Error> {
        let resource = asked(request.resource.as_ref())?;
        Ok(answer::supports(self.prices.knows(&answer::wanted(resource))))
    }
}

impl Estimate for ListedCosts {
    async fn estimate_cost(&self, _: &Context, request: EstimateCostRequest) -> Result<EstimateCostResponse, Error> {
        let attributes = request.attributes.as_ref().map(properties::from_struct);
        let resource = answer::described(&request.resource_type, attributes.unwrap_or_default())?;
        let price = self
            .prices
            .find(&answer::wanted(&resource))
            .map_err(answer::not_found)?;
        Ok(EstimateCostResponse {
            currency: price.currency.code().to_owned(),
            cost_monthly: price
                .cost(Use::of(&resource.tags, UsageProfile::Unspecified))
                .per_month
                .unwrap_or_default(),
            pricing_category: FocusPricingCategory::Standard.into(),
            ..EstimateCostResponse::default()
        })
    }
}

impl Recommendations for ListedCosts {
    async fn recommendations(
        &self,
        _: &Context,
        request: GetRecommendationsRequest,
    ) -> Result<GetRecommendationsResponse, Error> {
        recommendations::answer(cheaper::recommendations(&self.prices, &request), &request)
    }
}

impl Budgets for ListedCosts {
    async fn budgets(&self, _: &Context, request: GetBudgetsRequest) -> Result<GetBudgetsResponse, Error> {
        let Some(budgets) = &self.budgets else {
            return Err(Error::unimplemented(
                "there are no budgets: name a file that has some, by --budgets or plugins.pricelist.budget_file",
            ));
        };
        let usage = self.usage.as_ref().filter(|_| request.include_status);
        Ok(budget::answer(budgets, usage, &self.prices, request.filter.as_ref()))
    }
}

impl DryRun for ListedCosts {
    async fn dry_run(&self, _: &Context, request: DryRunRequest) -> Result<DryRunResponse, Error> {
        let resource = request.resource.unwrap_or_default();
        Ok(DryRunResponse {
            field_mappings: focus::mappings(|field| columns::support(field, self.usage.is_some())),
            configuration_valid: true,
            // An inspecting host names a kind and nothing else.
            resource_type_supported: self.prices.has_kind(&resource.provider, &resource.resource_type),
            ..DryRunResponse::default()
        })
    }
}

impl Info for ListedCosts {
    async fn plugin_info(&self, _: &Context, info: GetPluginInfoResponse) -> Result<GetPluginInfoResponse, Error> {
        let mut info = info;
        info.providers = self.prices.providers().map(str::to_owned).collect();
        for (capability, name) in [
            (PluginCapability::ActualCosts, "supports_actual_costs"),
            (PluginCapability::Budgets, "supports_budgets"),
        ] {
            if !self.can(capability) {
                info.capabilities.retain(|number| *number != i32::from(capability));
                info.metadata.remove(name);
            }
        }
        Ok(info)
    }
}

/// The resource that a request is about.
fn asked(resource: Option<&ResourceDescriptor>) -> Result<&ResourceDescriptor, Error> {
    resource.ok_or_else(|| ErrorCode::InvalidResource.error("the request has no resource: say which one is meant"))
}

#[cfg(test)]
mod tests;
