//! The cost source: what a host asks for, answered from the user's files.

use finfocus_sdk::domain::{focus, properties, recommendations};
use finfocus_sdk::v1::cost_data::Data;
use finfocus_sdk::v1::resource_cost_result::Result as Outcome;
use finfocus_sdk::v1::{
    ActualCostData, BatchCostRequest, BatchCostResponse, CostData, CostQueryType, DryRunRequest, DryRunResponse,
    ErrorCode, ErrorDetail, EstimateCostRequest, EstimateCostResponse, FocusPricingCategory, GetActualCostRequest,
    GetActualCostResponse, GetBudgetsRequest, GetBudgetsResponse, GetPluginInfoResponse, GetPricingSpecRequest,
    GetPricingSpecResponse, GetProjectedCostRequest, GetProjectedCostResponse, GetRecommendationsRequest,
    GetRecommendationsResponse, PluginCapability, ResourceCostResult, ResourceDescriptor, ResourceError,
    SupportsRequest, SupportsResponse, UsageProfile,
};
use finfocus_sdk::{BatchCost, Budgets, Context, CostSource, DryRun, Error, Estimate, Info, Recommendations, Supports};

use crate::cost::Use;
use crate::{Budget, PriceList, UsageFile, actual, answer, budget, cheaper, columns};

/// Cost source over a price list, a usage file and a budget file.
#[derive(Debug)]
pub struct ListedCosts {
    pub(crate) prices: PriceList,
    pub(crate) usage: Option<UsageFile>,
    /// A mistake in the file stops budgets only.
    pub(crate) budgets: Result<Option<Vec<Budget>>, Box<ErrorDetail>>,
}

impl ListedCosts {
    /// Returns true if it has the files for a capability.
    fn can(&self, capability: PluginCapability) -> bool {
        match capability {
            PluginCapability::ActualCosts => self.usage.is_some(),
            PluginCapability::Budgets => !matches!(self.budgets, Ok(None)),
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
        Ok(answer::projected_cost(&self.prices, price, resource, &request))
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

impl BatchCost for ListedCosts {
    /// Looks every price up in one pass, without a task for each.
    async fn batch_cost(&self, ctx: &Context, request: BatchCostRequest) -> Result<BatchCostResponse, Error> {
        let query = request.query_type();
        let mut results = Vec::with_capacity(request.resources.len());
        for resource in request.resources {
            let data = match query {
                CostQueryType::Actual => {
                    let names = [&resource.id, &resource.arn];
                    let name = names.into_iter().find(|name| !name.is_empty());
                    let of_resource = GetActualCostRequest {
                        resource_id: name.cloned().unwrap_or_default(),
                        arn: resource.arn.clone(),
                        start: request.start,
                        end: request.end,
                        tags: resource.tags.clone(),
                        resource: Some(resource.clone()),
                        ..GetActualCostRequest::default()
                    };
                    self.actual_cost(ctx, of_resource).await.map(|costs| {
                        Data::ActualCost(ActualCostData {
                            results: costs.results,
                            fallback_hint: costs.fallback_hint,
                            next_page_token: costs.next_page_token,
                            total_count: costs.total_count,
                        })
                    })
                }
                CostQueryType::Projected => {
                    let of_resource = GetProjectedCostRequest {
                        resource: Some(resource.clone()),
                        ..GetProjectedCostRequest::default()
                    };
                    self.projected_cost(ctx, of_resource).await.map(Data::ProjectedCost)
                }
                CostQueryType::Estimate | CostQueryType::Unspecified => {
                    let of_resource = EstimateCostRequest {
                        resource_type: resource.resource_type.clone(),
                        attributes: resource.attributes.clone(),
                    };
                    self.estimate_cost(ctx, of_resource).await.map(Data::Estimate)
                }
            };
            let outcome = match data {
                Ok(data) => Outcome::CostData(CostData { data: Some(data) }),
                Err(error) => Outcome::Error(ResourceError {
                    code: error.code().number(),
                    message: error.message().to_owned(),
                    resource_type_unsupported: false,
                }),
            };
            results.push(ResourceCostResult {
                resource: Some(resource),
                result: Some(outcome),
            });
        }
        Ok(BatchCostResponse {
            results,
            max_batch_size: 0,
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
        let budgets = self
            .budgets
            .as_ref()
            .map_err(|detail| detail.as_ref().clone().into_error())?;
        let Some(budgets) = budgets else {
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
        // An inspecting host names a kind and nothing else.
        let supported = self.prices.has_kind(&resource.provider, &resource.resource_type);
        let has_record = supported && self.usage.is_some();
        Ok(DryRunResponse {
            field_mappings: focus::mappings(|field| columns::support(field, has_record)),
            configuration_valid: true,
            resource_type_supported: supported,
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
