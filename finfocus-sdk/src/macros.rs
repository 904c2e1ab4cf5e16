//! Abilities are declared by implementing them.

/// Passes the optional abilities, each with its trait, method and capability, to another macro.
///
/// This is the only list of them: [`Abilities`](crate::Abilities) and [`abilities!`](crate::abilities) are made from
/// it.
#[doc(hidden)]
#[macro_export]
macro_rules! __each_ability {
    ([$($callback:tt)*] $($extra:tt)*) => {
        $($callback)*! {
            [$($extra)*]
            supports: Supports::supports(request: SupportsRequest) -> SupportsResponse, None;
            estimate: Estimate::estimate_cost(request: EstimateCostRequest) -> EstimateCostResponse,
                Some(PluginCapability::EstimateCost);
            recommendations: Recommendations::recommendations(request: GetRecommendationsRequest)
                -> GetRecommendationsResponse, Some(PluginCapability::Recommendations);
            dismissals: Dismissals::dismiss_recommendation(request: DismissRecommendationRequest)
                -> DismissRecommendationResponse, Some(PluginCapability::DismissRecommendations);
            budgets: Budgets::budgets(request: GetBudgetsRequest) -> GetBudgetsResponse,
                Some(PluginCapability::Budgets);
            dry_run: DryRun::dry_run(request: DryRunRequest) -> DryRunResponse, Some(PluginCapability::DryRun);
            health: Health::health() -> (), None;
            info: Info::plugin_info(info: GetPluginInfoResponse) -> GetPluginInfoResponse, None;
            batch_cost: BatchCost::batch_cost(request: BatchCostRequest) -> BatchCostResponse,
                Some(PluginCapability::BatchCost);
            resource_types: ResolveResourceTypes::resolve_resource_types(request: ResolveResourceTypesRequest)
                -> ResolveResourceTypesResponse, Some(PluginCapability::ResolveResourceTypes);
            usage: UsageSource::stats(request: GetStatsRequest) -> GetStatsResponse,
                Some(PluginCapability::UsageStats);
            allocator: Allocator::allocate(request: AllocateRequest) -> AllocateResponse,
                Some(PluginCapability::Allocation);
            scorer: RecommendationScorer::score(request: ScoreRecommendationsRequest)
                -> ScoreRecommendationsResponse, Some(PluginCapability::RecommendationScoring);
            contract_commitments: ContractCommitments::contract_commitments(window: Option<Period>)
                -> Vec<ContractCommitment>, Some(PluginCapability::ContractCommitments);
            billing_periods: BillingPeriods::billing_periods(window: Option<Period>) -> Vec<BillingPeriod>,
                Some(PluginCapability::InvoiceData);
            invoice_details: InvoiceDetails::invoice_details(window: Option<Period>) -> Vec<InvoiceDetail>,
                Some(PluginCapability::InvoiceData);
        }
    };
}

/// Asks for every ability of the list, one after another.
#[doc(hidden)]
#[macro_export]
macro_rules! __implemented_abilities {
    (
        [$source:ty]
        $($ability:ident: $trait:ident::$method:ident($($arg:ident: $request:ty)?) -> $response:ty, $capability:expr;)*
    ) => {{
        #[allow(unused_imports)] // A source with all abilities does not use it.
        use $crate::__private::NotImplemented as _;
        let implemented = $crate::__private::Implemented::<$source>::new();
        let abilities = $crate::Abilities::<$source>::new();
        $(let abilities = implemented.$ability(abilities);)*
        abilities
    }};
}

/// Returns the [`Abilities`](crate::Abilities) of a type, by the ability traits that it implements.
///
/// ```
/// use finfocus_sdk::v1::{GetBudgetsRequest, GetBudgetsResponse};
/// use finfocus_sdk::{Abilities, Budgets, Context, Error};
///
/// struct Mine;
///
/// impl Budgets for Mine {
///     async fn budgets(&self, _: &Context, _: GetBudgetsRequest) -> Result<GetBudgetsResponse, Error> {
///         Ok(GetBudgetsResponse::default())
///     }
/// }
///
/// let found: Abilities<Mine> = finfocus_sdk::abilities!(Mine);
/// assert_eq!(format!("{found:?}"), "Abilities(budgets)");
/// ```
///
/// The type must be known at this place: of a type parameter only its bounds count.
#[macro_export]
macro_rules! abilities {
    ($source:ty) => {
        $crate::__each_ability!([$crate::__implemented_abilities] $source)
    };
}

/// Creates a [`CostSourcePlugin`](crate::CostSourcePlugin): its name, the type of the source, and the function that
/// creates it from the settings. Version and description are those of the calling package.
///
/// `plugin!("flat", Flat, make)` is `CostSourcePlugin::new("flat", abilities!(Flat), make)` with these two.
#[macro_export]
macro_rules! plugin {
    ($name:expr, $source:ty, $make:expr $(,)?) => {
        $crate::CostSourcePlugin::<$source>::new($name, $crate::abilities!($source), $make)
            .version(::core::env!("CARGO_PKG_VERSION"))
            .about(::core::env!("CARGO_PKG_DESCRIPTION"))
    };
}
