//! The services of FinFocus, answered from the price list.

use std::sync::Arc;

use finfocus_proto::v1::cost_source_service::CostSourceService;
use finfocus_proto::v1::observability_service::ObservabilityService;
use finfocus_proto::v1::{
    ErrorCode, GetActualCostRequest, GetActualCostResponse, GetPluginInfoRequest, GetPluginInfoResponse,
    GetPricingSpecRequest, GetPricingSpecResponse, GetProjectedCostRequest, GetProjectedCostResponse,
    GetRecommendationsRequest, GetRecommendationsResponse, HealthCheckRequest, HealthCheckResponse, NameRequest,
    NameResponse, ResourceDescriptor, SupportsRequest, SupportsResponse,
};
use pluginrpc::{Context, Error};

use crate::{NAME, PriceList, Prices, answer};

/// A cost source that answers from a price list; cheap to clone.
///
/// What it does not answer, budgets for example, is left to the traits, which answer `UNIMPLEMENTED`.
#[derive(Clone, Debug)]
pub struct CostSource {
    prices: Arc<Prices>,
}

impl CostSource {
    /// Answers from these prices.
    #[must_use]
    pub fn new(prices: Prices) -> Self {
        Self {
            prices: Arc::new(prices),
        }
    }

    /// The list, and the resource that a request is about.
    fn asked(&self, resource: Option<ResourceDescriptor>) -> Result<(&PriceList, ResourceDescriptor), Error> {
        // In this order, since nothing is right as long as there is no list.
        let list = self.prices.list()?;
        let no_resource = || ErrorCode::InvalidResource.error("the request has no resource: say which one is meant");
        Ok((list, resource.ok_or_else(no_resource)?))
    }
}

impl CostSourceService for CostSource {
    async fn name(&self, _: &Context, _: NameRequest) -> Result<NameResponse, Error> {
        Ok(NameResponse { name: NAME.to_owned() })
    }

    async fn get_plugin_info(&self, _: &Context, _: GetPluginInfoRequest) -> Result<GetPluginInfoResponse, Error> {
        // Without a list no provider is named: a host then asks about every resource, and hears what is wrong.
        let providers = self.prices.list().into_iter().flat_map(PriceList::providers);
        Ok(answer::plugin_info(providers))
    }

    async fn supports(&self, _: &Context, request: SupportsRequest) -> Result<SupportsResponse, Error> {
        let (list, resource) = self.asked(request.resource)?;
        Ok(answer::supports(list.knows(&answer::wanted(&resource))))
    }

    async fn get_projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let (list, resource) = self.asked(request.resource)?;
        let price = list.find(&answer::wanted(&resource)).map_err(answer::not_found)?;
        Ok(answer::projected_cost(price, &resource))
    }

    async fn get_pricing_spec(
        &self,
        _: &Context,
        request: GetPricingSpecRequest,
    ) -> Result<GetPricingSpecResponse, Error> {
        let (list, resource) = self.asked(request.resource)?;
        let price = list.find(&answer::wanted(&resource)).map_err(answer::not_found)?;
        Ok(answer::pricing_spec(price, &resource))
    }

    async fn get_actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
        self.prices.list()?;
        // No estimate in its place: a host shows the figure as what was paid.
        Err(Error::unimplemented(
            "a price list knows what things cost, not what was paid for them: ask a plugin that reads bills",
        ))
    }

    async fn get_recommendations(
        &self,
        _: &Context,
        request: GetRecommendationsRequest,
    ) -> Result<GetRecommendationsResponse, Error> {
        // The released host asks on every run, and shows an error on every run.
        answer::no_recommendations(request)
    }
}

impl ObservabilityService for CostSource {
    async fn health_check(&self, _: &Context, request: HealthCheckRequest) -> Result<HealthCheckResponse, Error> {
        Ok(answer::health(&request, self.prices.list()))
    }
}

#[cfg(test)]
mod tests;
