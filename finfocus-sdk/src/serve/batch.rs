//! BatchCost.

use finfocus_proto::v1::cost_data::Data;
use finfocus_proto::v1::cost_source_service as service;
use finfocus_proto::v1::resource_cost_result::Result as Outcome;
use finfocus_proto::validate::{Validate, Violation, Violations};
use futures_util::StreamExt;
use futures_util::stream;
use pluginrpc::Code;

use super::Inner;
use crate::source::CostSource;
use crate::v1::{
    ActualCostData, BatchCostRequest, BatchCostResponse, CostData, CostQueryType, DryRunRequest, ErrorCode,
    EstimateCostRequest, GetActualCostRequest, GetProjectedCostRequest, PluginCapability, ResourceCostResult,
    ResourceDescriptor, ResourceError,
};
use crate::{Context, Error};

/// Limits of a batch.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BatchLimits {
    /// Largest number of resources in a request.
    pub(crate) resources: usize,
    /// Largest number of resources that are priced at the same time, without a batch of the source's own.
    pub(crate) concurrency: usize,
}

impl Default for BatchLimits {
    fn default() -> Self {
        Self {
            resources: 100,
            concurrency: 10,
        }
    }
}

impl<S: CostSource> Inner<S> {
    pub(super) async fn batch(&self, ctx: &Context, request: BatchCostRequest) -> Result<BatchCostResponse, Error> {
        let query = self.check_batch(&request)?;
        let max_batch_size = i32::try_from(self.batch.resources).unwrap_or(i32::MAX);
        if request.resources.is_empty() {
            return Ok(BatchCostResponse {
                results: Vec::new(),
                max_batch_size,
            });
        }
        let own = self.abilities.batch_cost.filter(|_| !request.dry_run);
        let mut response = match own {
            Some(batch) => {
                let resources = request.resources.clone();
                let response = batch(self.opening.source().await?, ctx, (request,)).await?;
                complete(response, resources)?
            }
            None => BatchCostResponse {
                results: self.one_by_one(ctx, query, request).await?,
                max_batch_size,
            },
        };
        if response.max_batch_size <= 0 {
            response.max_batch_size = max_batch_size;
        }
        Ok(response)
    }

    fn check_batch(&self, request: &BatchCostRequest) -> Result<CostQueryType, Error> {
        let most = self.batch.resources;
        let count = request.resources.len();
        if count > most {
            return Err(ErrorCode::InvalidResource.error(format!(
                "{count} resources are too many for one batch: send at most {most}"
            )));
        }
        let Ok(query) = CostQueryType::try_from(request.query_type) else {
            return Err(
                ErrorCode::InvalidResource.error(format!("unknown query_type {}: expected 0 to 3", request.query_type))
            );
        };
        if query == CostQueryType::Actual && !request.dry_run {
            let period = request.start.zip(request.end);
            if period.is_none_or(|(start, end)| (start.seconds, start.nanos) >= (end.seconds, end.nanos)) {
                return Err(
                    ErrorCode::InvalidTimeRange.error("an ACTUAL query requires a start, and an end that is after it")
                );
            }
        }
        let mut violations = Vec::new();
        for (at, resource) in request.resources.iter().enumerate() {
            if let Err(found) = resource.serving() {
                let of_entry = found.iter().map(|violation| {
                    Violation::new(
                        format!("resources[{at}].{}", violation.field()),
                        violation.problem(),
                        violation.code(),
                    )
                });
                violations.extend(of_entry);
            }
        }
        Violations::require_none(violations)?;
        let (capability, method) = match query {
            CostQueryType::Actual => (PluginCapability::ActualCosts, &service::GET_ACTUAL_COST),
            CostQueryType::Projected => (PluginCapability::ProjectedCosts, &service::GET_PROJECTED_COST),
            CostQueryType::Unspecified | CostQueryType::Estimate => return Ok(CostQueryType::Estimate),
        };
        self.has(capability, method)?;
        Ok(query)
    }

    /// Prices the resources one by one, a bounded number at the same time; the results are in their order.
    async fn one_by_one(
        &self,
        ctx: &Context,
        query: CostQueryType,
        request: BatchCostRequest,
    ) -> Result<Vec<ResourceCostResult>, Error> {
        let BatchCostRequest {
            resources,
            start,
            end,
            dry_run,
            ..
        } = request;
        if dry_run {
            let mut results = Vec::with_capacity(resources.len());
            for resource in resources {
                let request = DryRunRequest {
                    resource: Some(resource.clone()),
                    ..DryRunRequest::default()
                };
                let outcome = self.dry_run(ctx, request).await.map(Data::DryRunResult);
                results.push(result(resource, outcome));
            }
            return Ok(results);
        }
        let source = self.opening.source().await?;
        let mut pending = Vec::with_capacity(resources.len());
        for resource in resources {
            pending.push(async move {
                let outcome = match query {
                    CostQueryType::Actual => {
                        let request = actual_cost_request(&resource, start, end);
                        self.actual_of(source, ctx, request).await
                    }
                    CostQueryType::Projected => self.projected_of(source, ctx, &resource).await,
                    _ => self.estimate_of(source, ctx, &resource).await,
                };
                result(resource, outcome)
            });
        }
        Ok(stream::iter(pending).buffered(self.batch.concurrency).collect().await)
    }

    async fn projected_of(&self, source: &S, ctx: &Context, resource: &ResourceDescriptor) -> Result<Data, Error> {
        let request = GetProjectedCostRequest {
            resource: Some(resource.clone()),
            ..GetProjectedCostRequest::default()
        };
        request.serving()?;
        let response = self.projected_cost(source, ctx, request).await?;
        Ok(Data::ProjectedCost(response))
    }

    async fn actual_of(&self, source: &S, ctx: &Context, request: GetActualCostRequest) -> Result<Data, Error> {
        request.serving()?;
        let response = self.actual_cost(source, ctx, request).await?;
        Ok(Data::ActualCost(ActualCostData {
            results: response.results,
            fallback_hint: response.fallback_hint,
            next_page_token: response.next_page_token,
            total_count: response.total_count,
        }))
    }

    async fn estimate_of(&self, source: &S, ctx: &Context, resource: &ResourceDescriptor) -> Result<Data, Error> {
        let Some(estimate) = self.abilities.estimate else {
            return Err(self.cannot(&service::ESTIMATE_COST));
        };
        let request = EstimateCostRequest {
            resource_type: resource.resource_type.clone(),
            attributes: resource.attributes.clone(),
        };
        request.serving()?;
        Ok(Data::Estimate(estimate(source, ctx, (request,)).await?))
    }
}

/// Checks a batch of the source's own: a host drops one whose results do not match the resources.
fn complete(mut response: BatchCostResponse, resources: Vec<ResourceDescriptor>) -> Result<BatchCostResponse, Error> {
    if response.results.len() != resources.len() {
        return Err(Error::internal(format!(
            "the source returned {} results for {} resources: expected one for each, in their order",
            response.results.len(),
            resources.len()
        )));
    }
    for (result, resource) in response.results.iter_mut().zip(resources) {
        result.resource.get_or_insert(resource);
    }
    Ok(response)
}

fn result(resource: ResourceDescriptor, outcome: Result<Data, Error>) -> ResourceCostResult {
    let outcome = match outcome {
        Ok(data) => Outcome::CostData(CostData { data: Some(data) }),
        Err(error) => Outcome::Error(ResourceError {
            code: error.code().number(),
            message: error.message().to_owned(),
            resource_type_unsupported: error.code() == Code::Unimplemented,
        }),
    };
    ResourceCostResult {
        resource: Some(resource),
        result: Some(outcome),
    }
}

/// Builds the request for one resource of a batch; hosts continue its pages under the same identifier.
fn actual_cost_request(
    resource: &ResourceDescriptor,
    start: Option<pluginrpc::prost_types::Timestamp>,
    end: Option<pluginrpc::prost_types::Timestamp>,
) -> GetActualCostRequest {
    let names = [&resource.id, &resource.arn, &resource.resource_type];
    let name = names.into_iter().find(|name| !name.is_empty());
    GetActualCostRequest {
        resource_id: name.map_or_else(|| "unknown-resource".to_owned(), String::clone),
        arn: resource.arn.clone(),
        tags: resource.tags.clone(),
        resource: Some(resource.clone()),
        start,
        end,
        ..GetActualCostRequest::default()
    }
}
