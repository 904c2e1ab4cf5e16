//! CostSourceService.

use finfocus_proto::v1::cost_source_service::{self as service, CostSourceService};
use finfocus_proto::validate::Validate;
use pluginrpc::{Method, Transport};

use super::{Inner, Served, summary, test_mode};
use crate::domain::{ResourceId, properties, recommendations};
use crate::source::CostSource;
use crate::v1::{
    BatchCostRequest, BatchCostResponse, DismissRecommendationRequest, DismissRecommendationResponse, DryRunRequest,
    DryRunResponse, EstimateCostRequest, EstimateCostResponse, GetActualCostRequest, GetActualCostResponse,
    GetBudgetsRequest, GetBudgetsResponse, GetPluginInfoRequest, GetPluginInfoResponse, GetPricingSpecRequest,
    GetPricingSpecResponse, GetProjectedCostRequest, GetProjectedCostResponse, GetRecommendationsRequest,
    GetRecommendationsResponse, NameRequest, NameResponse, PluginCapability, ResolveResourceTypesRequest,
    ResolveResourceTypesResponse, ResourceDescriptor, SourceFormat, SupportsRequest, SupportsResponse,
};
use crate::{Context, Error};

impl<S: CostSource> Inner<S> {
    /// # Errors
    /// The author has taken this capability away.
    pub(super) fn has(&self, capability: PluginCapability, method: &Method) -> Result<(), Error> {
        if self.identity.can(capability) {
            return Ok(());
        }
        Err(self.cannot(method))
    }

    pub(super) fn cannot(&self, method: &Method) -> Error {
        Error::unimplemented(format!("{} has no {}", self.identity.name, method.name()))
    }
}

impl<S: CostSource> Inner<S> {
    pub(super) async fn projected_cost(
        &self,
        source: &S,
        ctx: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let response = source.projected_cost(ctx, request).await?;
        response.serving()?;
        Ok(response)
    }

    /// Adds the caller's billing account to the records, which must carry it.
    pub(super) async fn actual_cost(
        &self,
        source: &S,
        ctx: &Context,
        request: GetActualCostRequest,
    ) -> Result<GetActualCostResponse, Error> {
        let account = request.billing_account_id.clone();
        let mut response = source.actual_cost(ctx, request).await?;
        if !account.is_empty() {
            let records = response
                .results
                .iter_mut()
                .filter_map(|result| result.focus_record.as_mut());
            records.for_each(|record| record.billing_account_id.clone_from(&account));
        }
        Ok(response)
    }
}

impl<S: CostSource> CostSourceService for Served<S> {
    async fn name(&self, ctx: &Context, _: NameRequest) -> Result<NameResponse, Error> {
        // A call over a connection is followed by others; on a command line there is only one.
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
        // A host takes an error for support, so a request without a resource is answered instead.
        if let Err(violations) = request.serving() {
            return Ok(SupportsResponse {
                reason: violations.to_string(),
                ..SupportsResponse::default()
            });
        }
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
        let source = self.0.opening.source().await?;
        self.0.projected_cost(source, ctx, request).await
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
        let source = self.0.opening.source().await?;
        self.0.actual_cost(source, ctx, request).await
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

    async fn batch_cost(&self, ctx: &Context, request: BatchCostRequest) -> Result<BatchCostResponse, Error> {
        self.0.batch(ctx, request).await
    }

    async fn resolve_resource_types(
        &self,
        ctx: &Context,
        request: ResolveResourceTypesRequest,
    ) -> Result<ResolveResourceTypesResponse, Error> {
        let Some(resolve) = self.0.abilities.resource_types else {
            return Err(self.0.cannot(&service::RESOLVE_RESOURCE_TYPES));
        };
        let (count, most) = (request.source_types.len(), self.0.max_source_types);
        if count > most {
            return Err(Error::invalid_argument(format!(
                "{count} source types are too many for one request: send at most {most}"
            )));
        }
        if count == 0 || request.source_format() == SourceFormat::Unspecified {
            return Ok(ResolveResourceTypesResponse::default());
        }
        resolve(self.0.opening.source().await?, ctx, (request,)).await
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

/// Reconstructs the resource of a request for actual costs, for hosts that send no descriptor: from the Pulumi URN or
/// cloud id, and the tags.
fn resource_of(mut request: GetActualCostRequest) -> ResourceDescriptor {
    // The descriptor goes before tags, in which a "region" may be a mere label.
    if let Some(resource) = request.resource.take() {
        return resource;
    }
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
