//! CostSourceService.

use finfocus_proto::v1::cost_source_service::{self as service, CostSourceService};
use finfocus_proto::validate::Validate;
use pluginrpc::{Method, Transport};

use super::{Inner, Served, summary, test_mode};
use crate::domain::{ResourceId, properties, recommendations};
use crate::source::CostSource;
use crate::v1::{
    DismissRecommendationRequest, DismissRecommendationResponse, DryRunRequest, DryRunResponse, EstimateCostRequest,
    EstimateCostResponse, GetActualCostRequest, GetActualCostResponse, GetBudgetsRequest, GetBudgetsResponse,
    GetPluginInfoRequest, GetPluginInfoResponse, GetPricingSpecRequest, GetPricingSpecResponse,
    GetProjectedCostRequest, GetProjectedCostResponse, GetRecommendationsRequest, GetRecommendationsResponse,
    NameRequest, NameResponse, PluginCapability, ResourceDescriptor, SupportsRequest, SupportsResponse,
};
use crate::{Context, Error};

impl<S: CostSource> Inner<S> {
    /// # Errors
    /// The author has taken this capability away.
    fn has(&self, capability: PluginCapability, method: &Method) -> Result<(), Error> {
        if self.identity.can(capability) {
            return Ok(());
        }
        Err(self.cannot(method))
    }

    fn cannot(&self, method: &Method) -> Error {
        Error::unimplemented(format!("{} has no {}", self.identity.name, method.name()))
    }
}

impl<S: CostSource> CostSourceService for Served<S> {
    async fn name(&self, ctx: &Context, _: NameRequest) -> Result<NameResponse, Error> {
        // Whoever calls over a connection asks for more in a moment; on a command line this is all.
        if ctx.transport() == Transport::GRPC {
            self.0.opening.begin();
        }
        Ok(NameResponse {
            name: self.0.identity.name.clone(),
        })
    }

    async fn get_plugin_info(&self, ctx: &Context, _: GetPluginInfoRequest) -> Result<GetPluginInfoResponse, Error> {
        Ok(self.0.plugin_info(ctx).await)
    }

    async fn supports(&self, ctx: &Context, request: SupportsRequest) -> Result<SupportsResponse, Error> {
        request.serving()?;
        let source = self.0.opening.source().await?;
        self.0.supports(source, ctx, request).await
    }

    async fn get_projected_cost(
        &self,
        ctx: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        if let Some(error) = test_mode::answer(&self.0.invocation, request.resource.as_ref()) {
            return Err(error);
        }
        self.0
            .has(PluginCapability::ProjectedCosts, &service::GET_PROJECTED_COST)?;
        request.serving()?;
        if request.dry_run {
            let result = self.0.dry_run(ctx, dry_run_of(request.resource)).await?;
            return Ok(GetProjectedCostResponse {
                dry_run_result: Some(result),
                ..GetProjectedCostResponse::default()
            });
        }
        self.0.opening.source().await?.projected_cost(ctx, request).await
    }

    async fn get_actual_cost(
        &self,
        ctx: &Context,
        request: GetActualCostRequest,
    ) -> Result<GetActualCostResponse, Error> {
        self.0.has(PluginCapability::ActualCosts, &service::GET_ACTUAL_COST)?;
        request.serving()?;
        if request.dry_run {
            let result = self.0.dry_run(ctx, dry_run_of(Some(resource_of(request)))).await?;
            return Ok(GetActualCostResponse {
                dry_run_result: Some(result),
                ..GetActualCostResponse::default()
            });
        }
        self.0.opening.source().await?.actual_cost(ctx, request).await
    }

    async fn get_pricing_spec(
        &self,
        ctx: &Context,
        request: GetPricingSpecRequest,
    ) -> Result<GetPricingSpecResponse, Error> {
        self.0.has(PluginCapability::PricingSpec, &service::GET_PRICING_SPEC)?;
        request.serving()?;
        self.0.opening.source().await?.pricing_spec(ctx, request).await
    }

    async fn estimate_cost(&self, ctx: &Context, request: EstimateCostRequest) -> Result<EstimateCostResponse, Error> {
        let Some(estimate) = self.0.abilities.estimate else {
            return Err(self.0.cannot(&service::ESTIMATE_COST));
        };
        request.serving()?;
        estimate(self.0.opening.source().await?, ctx, (request,)).await
    }

    async fn get_recommendations(
        &self,
        ctx: &Context,
        request: GetRecommendationsRequest,
    ) -> Result<GetRecommendationsResponse, Error> {
        request.serving()?;
        let Some(ask) = self.0.abilities.recommendations else {
            return recommendations::answer(Vec::new(), &request);
        };
        let period = request.projection_period.clone();
        let mut response = ask(self.0.opening.source().await?, ctx, (request,)).await?;
        let all = &response.recommendations;
        response
            .summary
            .get_or_insert_with(|| recommendations::summary(all, &period));
        Ok(response)
    }

    async fn dismiss_recommendation(
        &self,
        ctx: &Context,
        request: DismissRecommendationRequest,
    ) -> Result<DismissRecommendationResponse, Error> {
        let Some(dismiss) = self.0.abilities.dismissals else {
            return Err(self.0.cannot(&service::DISMISS_RECOMMENDATION));
        };
        request.serving()?;
        dismiss(self.0.opening.source().await?, ctx, (request,)).await
    }

    async fn get_budgets(&self, ctx: &Context, request: GetBudgetsRequest) -> Result<GetBudgetsResponse, Error> {
        let Some(budgets) = self.0.abilities.budgets else {
            return Err(self.0.cannot(&service::GET_BUDGETS));
        };
        let response = budgets(self.0.opening.source().await?, ctx, (request,)).await?;
        Ok(summary::of_budgets(response))
    }

    async fn dry_run(&self, ctx: &Context, request: DryRunRequest) -> Result<DryRunResponse, Error> {
        request.serving()?;
        self.0.dry_run(ctx, request).await
    }
}

fn dry_run_of(resource: Option<ResourceDescriptor>) -> DryRunRequest {
    DryRunRequest {
        resource,
        ..DryRunRequest::default()
    }
}

/// The resource of a request for actual costs, as far as it can be told: the host sends a Pulumi URN and puts the rest
/// into the tags.
fn resource_of(request: GetActualCostRequest) -> ResourceDescriptor {
    let names = [&request.resource_id, &request.arn].map(|name| ResourceId::parse(name));
    let first = |part: fn(&ResourceId<'_>) -> Option<String>| names.iter().find_map(part).unwrap_or_default();
    let provider = first(|name| name.provider().map(str::to_owned));
    let resource_type = first(|name| name.resource_type().map(str::to_owned));
    let region = first(|name| name.region().map(str::to_owned));
    let region = properties::region(&request.tags).unwrap_or(region);
    ResourceDescriptor {
        provider,
        resource_type,
        sku: properties::sku(&request.tags).unwrap_or_default().to_owned(),
        region,
        id: request.resource_id,
        arn: request.arn,
        tags: request.tags,
        ..ResourceDescriptor::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resource_is_read_out_of_what_names_it() {
        let resource = |id: &str, arn: &str| {
            resource_of(GetActualCostRequest {
                resource_id: id.to_owned(),
                arn: arn.to_owned(),
                tags: [("sku".to_owned(), "t3.micro".to_owned())].into(),
                ..GetActualCostRequest::default()
            })
        };
        let urn = "urn:pulumi:dev::shop::my:component:Web$aws:ec2/instance:Instance::web";
        let instance = resource(urn, "arn:aws:ec2:eu-west-1:123456789012:instance/i-0abc");
        assert_eq!(instance.resource_type, "aws:ec2/instance:Instance");
        assert_eq!((instance.provider.as_str(), instance.sku.as_str()), ("aws", "t3.micro"));
        assert_eq!(instance.region, "eu-west-1");
        assert_eq!(resource("i-0abc", "").resource_type, "");
    }
}
