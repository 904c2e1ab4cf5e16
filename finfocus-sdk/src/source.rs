//! Traits that the author of a cost source implements.

use std::future::Future;

use crate::domain::period::Period;
use crate::v1::{
    AllocateRequest, AllocateResponse, BatchCostRequest, BatchCostResponse, BillingPeriod, ContractCommitment,
    DismissRecommendationRequest, DismissRecommendationResponse, DryRunRequest, DryRunResponse, EstimateCostRequest,
    EstimateCostResponse, GetActualCostRequest, GetActualCostResponse, GetBudgetsRequest, GetBudgetsResponse,
    GetPluginInfoResponse, GetPricingSpecRequest, GetPricingSpecResponse, GetProjectedCostRequest,
    GetProjectedCostResponse, GetRecommendationsRequest, GetRecommendationsResponse, GetStatsRequest, GetStatsResponse,
    InvoiceDetail, ResolveResourceTypesRequest, ResolveResourceTypesResponse, ScoreRecommendationsRequest,
    ScoreRecommendationsResponse, SupportsRequest, SupportsResponse,
};
use crate::{Context, Error};

/// A source of costs. Its three `async fn`s make a whole plugin; other methods of the protocol have answers that
/// follow from them.
///
/// Requests are validated: a resource is present and has a type, an end is after its start. The source checks page
/// tokens itself, with [`PageRequest`](crate::domain::PageRequest). Other fields that the protocol requires, `sku` or
/// `region` for example, may be empty, since released hosts send such requests. Dry runs do not reach the source.
///
/// Several calls run at a time, each for as long as its caller waits: a future may be dropped at any await.
///
/// Errors carry an [`ErrorCode`](crate::v1::ErrorCode): `RESOURCE_NOT_FOUND` for an unknown resource, never a cost of
/// 0, which ends the host's search for other plugins. A source without one kind of costs declares it by
/// [`CostSourcePlugin::without_capability`](crate::CostSourcePlugin::without_capability).
pub trait CostSource: Send + Sync + 'static {
    /// Projects the monthly cost of a resource.
    fn projected_cost(
        &self,
        ctx: &Context,
        request: GetProjectedCostRequest,
    ) -> impl Future<Output = Result<GetProjectedCostResponse, Error>> + Send;

    /// Returns the actual costs of a resource. A `page_size` of 0 without a token means everything: hosts request no
    /// second page.
    fn actual_cost(
        &self,
        ctx: &Context,
        request: GetActualCostRequest,
    ) -> impl Future<Output = Result<GetActualCostResponse, Error>> + Send;

    /// Describes the pricing of a resource.
    fn pricing_spec(
        &self,
        ctx: &Context,
        request: GetPricingSpecRequest,
    ) -> impl Future<Output = Result<GetPricingSpecResponse, Error>> + Send;
}

/// Reports the support of resources, without pricing them.
///
/// Hosts since 0.3 ask for nearly every resource, before they request costs of any kind. Without this ability, the
/// answer is the one of the Go SDK by which a host knows that the plugin cannot tell, and requests the costs.
pub trait Supports: Send + Sync + 'static {
    /// Reports the support of a resource. Capabilities, or the reason of a `false`, are filled in where they are left
    /// empty. A `false` hides the plugin from the host for this resource: no costs of any kind are requested.
    fn supports(
        &self,
        ctx: &Context,
        request: SupportsRequest,
    ) -> impl Future<Output = Result<SupportsResponse, Error>> + Send;
}

/// Estimates the cost of a resource from its properties alone.
///
/// Without it, `EstimateCost` answers `UNIMPLEMENTED`.
pub trait Estimate: Send + Sync + 'static {
    /// Estimates the monthly cost: `INVALID_ARGUMENT` for a malformed type, `NOT_FOUND` for an unknown one.
    fn estimate_cost(
        &self,
        ctx: &Context,
        request: EstimateCostRequest,
    ) -> impl Future<Output = Result<EstimateCostResponse, Error>> + Send;
}

/// Recommends ways to spend less.
///
/// Without it, `GetRecommendations` answers with an empty list, since hosts ask on every run and show an error on every
/// run.
pub trait Recommendations: Send + Sync + 'static {
    /// Returns the recommendations. A summary is filled in where it is left out.
    fn recommendations(
        &self,
        ctx: &Context,
        request: GetRecommendationsRequest,
    ) -> impl Future<Output = Result<GetRecommendationsResponse, Error>> + Send;
}

/// Dismisses recommendations.
///
/// Without it, `DismissRecommendation` answers `UNIMPLEMENTED`.
pub trait Dismissals: Send + Sync + 'static {
    /// Dismisses a recommendation, so that it is not returned for a time. The source leaves it out of its
    /// recommendations unless `include_dismissed` asks for it.
    fn dismiss_recommendation(
        &self,
        ctx: &Context,
        request: DismissRecommendationRequest,
    ) -> impl Future<Output = Result<DismissRecommendationResponse, Error>> + Send;
}

/// Lists budgets.
///
/// Without it, `GetBudgets` answers `UNIMPLEMENTED`.
pub trait Budgets: Send + Sync + 'static {
    /// Returns the budgets. A summary is filled in where it is left out.
    fn budgets(
        &self,
        ctx: &Context,
        request: GetBudgetsRequest,
    ) -> impl Future<Output = Result<GetBudgetsResponse, Error>> + Send;
}

/// Reports the FOCUS columns that a resource would have, without fetching a cost.
///
/// It answers `DryRun`, and cost requests for a dry run. Without it, both report the configuration, and the support of
/// the resource.
pub trait DryRun: Send + Sync + 'static {
    /// Returns the columns; none, or only unsupported ones, for a type that the source does not support. The source
    /// sets `configuration_valid`; one that could not be created is not called. The resource may have nothing but a
    /// type.
    fn dry_run(
        &self,
        ctx: &Context,
        request: DryRunRequest,
    ) -> impl Future<Output = Result<DryRunResponse, Error>> + Send;
}

/// Reports the health of the source.
///
/// Without it, a source that could be set up is healthy.
pub trait Health: Send + Sync + 'static {
    /// Returns `Ok`, or the reason of a failure.
    fn health(&self, ctx: &Context) -> impl Future<Output = Result<(), Error>> + Send;
}

/// Describes the plugin by data that are known only once the source is created, its clouds for example.
pub trait Info: Send + Sync + 'static {
    /// Completes the response of `GetPluginInfo`; its capabilities are those of `Supports`, too. A source that is not
    /// ready within two seconds is not called, and its error is not passed on: a host would take either for a plugin
    /// without this method.
    fn plugin_info(
        &self,
        ctx: &Context,
        info: GetPluginInfoResponse,
    ) -> impl Future<Output = Result<GetPluginInfoResponse, Error>> + Send;
}

/// Prices many resources in one call, faster than one by one.
///
/// Without it, `BatchCost` prices them one by one, a bounded number at the same time, and hosts do not see the
/// capability.
pub trait BatchCost: Send + Sync + 'static {
    /// Returns one result for each resource, in their order, as many as the resources: a cost, or an error for a
    /// resource that cannot be priced. An error of the call is for the whole batch. Resource and `max_batch_size` are
    /// filled in where they are left out. Dry runs do not reach the source.
    fn batch_cost(
        &self,
        ctx: &Context,
        request: BatchCostRequest,
    ) -> impl Future<Output = Result<BatchCostResponse, Error>> + Send;
}

/// Maps resource types of another tool to Pulumi's; [`TypeMap`](crate::domain::TypeMap) does the work.
///
/// Without it, `ResolveResourceTypes` answers `UNIMPLEMENTED`.
pub trait ResolveResourceTypes: Send + Sync + 'static {
    /// Returns the mappings of the known types.
    fn resolve_resource_types(
        &self,
        ctx: &Context,
        request: ResolveResourceTypesRequest,
    ) -> impl Future<Output = Result<ResolveResourceTypesResponse, Error>> + Send;
}

/// Returns the usage of shared infrastructure: amounts, without prices.
///
/// Without it, the plugin does not serve `UsageSourceService`; the same holds for the services of the following traits.
pub trait UsageSource: Send + Sync + 'static {
    /// Returns the amounts. The period is valid: both bounds or none. The mode is filled in where it is left out.
    fn stats(
        &self,
        ctx: &Context,
        request: GetStatsRequest,
    ) -> impl Future<Output = Result<GetStatsResponse, Error>> + Send;
}

/// Divides the costs of shared infrastructure among its users.
pub trait Allocator: Send + Sync + 'static {
    /// Returns the shares. The request is valid; the policy is for the source to read, and an unknown or malformed one
    /// is `INVALID_ARGUMENT`. Period, digest and currency are filled in, and the sums are checked
    /// ([`allocation`](crate::domain::allocation)).
    fn allocate(
        &self,
        ctx: &Context,
        request: AllocateRequest,
    ) -> impl Future<Output = Result<AllocateResponse, Error>> + Send;
}

/// Scores recommendations.
pub trait RecommendationScorer: Send + Sync + 'static {
    /// Returns one result for each recommendation, in their order. A batch that is too large is refused by
    /// [`batch_too_large`](crate::domain::scoring::batch_too_large).
    fn score(
        &self,
        ctx: &Context,
        request: ScoreRecommendationsRequest,
    ) -> impl Future<Output = Result<ScoreRecommendationsResponse, Error>> + Send;
}

/// Returns contract commitments.
pub trait ContractCommitments: Send + Sync + 'static {
    /// Returns all records, or at least those that overlap the window; filter, order and pages are applied afterwards.
    fn contract_commitments(
        &self,
        ctx: &Context,
        window: Option<Period>,
    ) -> impl Future<Output = Result<Vec<ContractCommitment>, Error>> + Send;
}

/// Returns billing periods.
pub trait BillingPeriods: Send + Sync + 'static {
    /// Returns all records, or at least those that overlap the window; filter, order and pages are applied afterwards.
    fn billing_periods(
        &self,
        ctx: &Context,
        window: Option<Period>,
    ) -> impl Future<Output = Result<Vec<BillingPeriod>, Error>> + Send;
}

/// Returns lines of invoices.
pub trait InvoiceDetails: Send + Sync + 'static {
    /// Returns all records, or at least those that overlap the window; filter, order and pages are applied afterwards.
    fn invoice_details(
        &self,
        ctx: &Context,
        window: Option<Period>,
    ) -> impl Future<Output = Result<Vec<InvoiceDetail>, Error>> + Send;
}
