//! Support of resources, and dry runs.

use pluginrpc::Code;

use super::Inner;
use crate::source::CostSource;
use crate::v1::{
    DryRunRequest, DryRunResponse, GetProjectedCostRequest, PluginCapability, ResourceDescriptor, SupportsRequest,
    SupportsResponse,
};
use crate::{Context, Error};

/// The answer of the Go SDK for sources without an own one. A host that reads it requests the costs; any other `false`
/// hides the plugin for the resource, and an answer by pricing would double every lookup.
const NOT_IMPLEMENTED: &str = "Supports capability not implemented by this plugin";

impl<S: CostSource> Inner<S> {
    pub(super) async fn supports(
        &self,
        source: &S,
        ctx: &Context,
        request: SupportsRequest,
    ) -> Result<SupportsResponse, Error> {
        let Some(supports) = self.abilities.supports else {
            return Ok(SupportsResponse {
                reason: NOT_IMPLEMENTED.to_owned(),
                ..SupportsResponse::default()
            });
        };
        let response = supports(source, ctx, (request,)).await?;
        // Those of the source itself, so that this and GetPluginInfo never differ.
        let capabilities = self.plugin_info(ctx).await.capabilities;
        Ok(self.identity.complete(response, capabilities))
    }

    /// Returns true if the source supports the resource: by its own answer, else if it can price it. A source without
    /// projected costs supports what it is asked for.
    async fn is_supported(
        &self,
        source: &S,
        ctx: &Context,
        resource: Option<ResourceDescriptor>,
    ) -> Result<bool, Error> {
        if self.abilities.supports.is_some() {
            let request = SupportsRequest { resource };
            return Ok(self.supports(source, ctx, request).await?.supported);
        }
        if !self.identity.can(PluginCapability::ProjectedCosts) {
            return Ok(true);
        }
        let request = GetProjectedCostRequest {
            resource,
            ..GetProjectedCostRequest::default()
        };
        match source.projected_cost(ctx, request).await {
            Ok(_) => Ok(true),
            Err(error) if is_about_the_resource(error.code()) => Ok(false),
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
        Ok(DryRunResponse {
            configuration_valid: true,
            resource_type_supported: self.is_supported(source, ctx, request.resource).await?,
            ..DryRunResponse::default()
        })
    }
}

/// Returns true if an error is about this resource, rather than about all of them.
fn is_about_the_resource(code: Code) -> bool {
    matches!(code, Code::NotFound | Code::InvalidArgument | Code::Unimplemented)
}
