//! What is supported, and what a call would answer.

use pluginrpc::Code;

use super::Inner;
use crate::source::CostSource;
use crate::v1::{
    DryRunRequest, DryRunResponse, GetProjectedCostRequest, ResourceDescriptor, SupportsRequest, SupportsResponse,
};
use crate::{Context, Error};

impl<S: CostSource> Inner<S> {
    pub(super) async fn supports(
        &self,
        source: &S,
        ctx: &Context,
        request: SupportsRequest,
    ) -> Result<SupportsResponse, Error> {
        let response = match self.abilities.supports {
            Some(supports) => supports(source, ctx, (request,)).await?,
            None => self.supports_what_it_prices(source, ctx, request.resource).await?,
        };
        // What the source says of itself, so that this and GetPluginInfo never differ.
        let capabilities = self.plugin_info(ctx).await.capabilities;
        Ok(self.identity.complete(response, capabilities))
    }

    /// What can be priced is supported; the error of what cannot is the reason.
    async fn supports_what_it_prices(
        &self,
        source: &S,
        ctx: &Context,
        resource: Option<ResourceDescriptor>,
    ) -> Result<SupportsResponse, Error> {
        let request = GetProjectedCostRequest {
            resource,
            ..GetProjectedCostRequest::default()
        };
        match source.projected_cost(ctx, request).await {
            Ok(_) => Ok(SupportsResponse {
                supported: true,
                ..SupportsResponse::default()
            }),
            Err(error) if is_about_the_resource(error.code()) => Ok(SupportsResponse {
                reason: error.message().to_owned(),
                ..SupportsResponse::default()
            }),
            Err(error) => Err(error),
        }
    }

    pub(super) async fn dry_run(&self, ctx: &Context, request: DryRunRequest) -> Result<DryRunResponse, Error> {
        let source = match self.opening.outcome().await {
            Ok(source) => source,
            Err(why) => {
                return Ok(DryRunResponse {
                    configuration_errors: why.problems.clone(),
                    ..DryRunResponse::default()
                });
            }
        };
        if let Some(dry_run) = self.abilities.dry_run {
            return dry_run(source, ctx, (request,)).await;
        }
        let supported = self.supports(
            source,
            ctx,
            SupportsRequest {
                resource: request.resource,
            },
        );
        Ok(DryRunResponse {
            configuration_valid: true,
            resource_type_supported: supported.await?.supported,
            ..DryRunResponse::default()
        })
    }
}

/// Whether an error says that this resource cannot be priced, rather than that nothing can at the moment.
fn is_about_the_resource(code: Code) -> bool {
    matches!(code, Code::NotFound | Code::InvalidArgument | Code::Unimplemented)
}
