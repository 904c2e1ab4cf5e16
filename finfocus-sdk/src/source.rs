//! What the author of a cost source writes.

use std::future::Future;

use crate::v1::{
    DismissRecommendationRequest, DismissRecommendationResponse, DryRunRequest, DryRunResponse, EstimateCostRequest,
    EstimateCostResponse, GetActualCostRequest, GetActualCostResponse, GetBudgetsRequest, GetBudgetsResponse,
    GetPluginInfoResponse, GetPricingSpecRequest, GetPricingSpecResponse, GetProjectedCostRequest,
    GetProjectedCostResponse, GetRecommendationsRequest, GetRecommendationsResponse, SupportsRequest, SupportsResponse,
};
use crate::{Context, Error};

/// What every cost source knows. Written as plain `async fn`s; these three make a whole plugin, and everything else a
/// host may ask has an answer that follows from them.
///
/// Requests arrive checked: a resource is there and has a type, an end is after its start. What a page token is made of
/// is for the source to check, which [`PageRequest`](crate::domain::PageRequest) does. What else the protocol would like to have, `sku` or `region` for example, may be empty, since the released host sends
/// such requests. A request that asks for a dry run does not arrive here.
///
/// Several calls run at a time, each for as long as its caller waits: a future may be dropped at any await.
///
/// What a source cannot do it answers with an error of [`ErrorCode`](crate::v1::ErrorCode), `RESOURCE_NOT_FOUND` for a
/// resource that it does not know. A source that has no such costs at all says so by
/// [`CostSourcePlugin::without_capability`](crate::CostSourcePlugin::without_capability), so that no host asks.
pub trait CostSource: Send + Sync + 'static {
    /// What a resource is going to cost per month.
    fn projected_cost(
        &self,
        ctx: &Context,
        request: GetProjectedCostRequest,
    ) -> impl Future<Output = Result<GetProjectedCostResponse, Error>> + Send;

    /// What a resource did cost. A `page_size` of 0 without a token means everything: hosts ask for no second page.
    fn actual_cost(
        &self,
        ctx: &Context,
        request: GetActualCostRequest,
    ) -> impl Future<Output = Result<GetActualCostResponse, Error>> + Send;

    /// How a resource is priced.
    fn pricing_spec(
        &self,
        ctx: &Context,
        request: GetPricingSpecRequest,
    ) -> impl Future<Output = Result<GetPricingSpecResponse, Error>> + Send;
}

/// The ability to tell whether a resource can be priced, faster than by pricing it.
///
/// Without it, what [`CostSource::projected_cost`] can price is supported.
pub trait Supports: Send + Sync + 'static {
    /// Whether the resource can be priced. The capabilities of a `true` and the reason of a `false` are filled in where
    /// they are left empty.
    fn supports(
        &self,
        ctx: &Context,
        request: SupportsRequest,
    ) -> impl Future<Output = Result<SupportsResponse, Error>> + Send;
}

/// The ability to tell what a resource would cost that is described by its properties alone.
///
/// Without it, `EstimateCost` answers `UNIMPLEMENTED`.
pub trait Estimate: Send + Sync + 'static {
    /// What it would cost: `INVALID_ARGUMENT` for a malformed type, `NOT_FOUND` for one that is not known.
    fn estimate_cost(
        &self,
        ctx: &Context,
        request: EstimateCostRequest,
    ) -> impl Future<Output = Result<EstimateCostResponse, Error>> + Send;
}

/// The ability to tell how to spend less.
///
/// Without it, `GetRecommendations` answers with an empty list, since hosts ask on every run and show an error on every
/// run.
pub trait Recommendations: Send + Sync + 'static {
    /// The recommendations. A summary is filled in where it is left out.
    fn recommendations(
        &self,
        ctx: &Context,
        request: GetRecommendationsRequest,
    ) -> impl Future<Output = Result<GetRecommendationsResponse, Error>> + Send;
}

/// The ability to put recommendations aside.
///
/// Without it, `DismissRecommendation` answers `UNIMPLEMENTED`.
pub trait Dismissals: Send + Sync + 'static {
    /// Puts one aside, so that it is not given again for a time.
    fn dismiss_recommendation(
        &self,
        ctx: &Context,
        request: DismissRecommendationRequest,
    ) -> impl Future<Output = Result<DismissRecommendationResponse, Error>> + Send;
}

/// The ability to tell of budgets.
///
/// Without it, `GetBudgets` answers `UNIMPLEMENTED`.
pub trait Budgets: Send + Sync + 'static {
    /// The budgets. A summary is filled in where it is left out.
    fn budgets(
        &self,
        ctx: &Context,
        request: GetBudgetsRequest,
    ) -> impl Future<Output = Result<GetBudgetsResponse, Error>> + Send;
}

/// The ability to tell which FOCUS columns a resource would have, without fetching a cost.
///
/// It answers `DryRun`, and the cost requests that ask for a dry run. Without it, both are answered with what is known
/// anyway: whether the plugin is configured, and whether it supports the resource.
pub trait DryRun: Send + Sync + 'static {
    /// The columns. `configuration_valid` is for the source to say; one that could not be set up is not asked. The
    /// resource may have nothing but a type.
    fn dry_run(
        &self,
        ctx: &Context,
        request: DryRunRequest,
    ) -> impl Future<Output = Result<DryRunResponse, Error>> + Send;
}

/// The ability to tell whether the source can answer at the moment.
///
/// Without it, a source that could be set up is healthy.
pub trait Health: Send + Sync + 'static {
    /// `Ok`, or why not.
    fn health(&self, ctx: &Context) -> impl Future<Output = Result<(), Error>> + Send;
}

/// The ability to say of itself what is only known once the source is set up, its providers for example.
pub trait Info: Send + Sync + 'static {
    /// What `GetPluginInfo` answers, made of what it would answer else; its capabilities are those of `Supports`, too. A source that could not be set up within two
    /// seconds is not asked, nor is an error passed on: a host would take either for a plugin that cannot tell.
    fn plugin_info(
        &self,
        ctx: &Context,
        info: GetPluginInfoResponse,
    ) -> impl Future<Output = Result<GetPluginInfoResponse, Error>> + Send;
}
