//! Optional abilities of a source.

use std::fmt;

use pluginrpc::BoxFuture;

use crate::domain::period::Period;
use crate::source::{
    Allocator, BatchCost, BillingPeriods, Budgets, ContractCommitments, Dismissals, DryRun, Estimate, Health, Info,
    InvoiceDetails, RecommendationScorer, Recommendations, ResolveResourceTypes, Supports, UsageSource,
};
use crate::v1::{
    AllocateRequest, AllocateResponse, BatchCostRequest, BatchCostResponse, BillingPeriod, ContractCommitment,
    DismissRecommendationRequest, DismissRecommendationResponse, DryRunRequest, DryRunResponse, EstimateCostRequest,
    EstimateCostResponse, GetBudgetsRequest, GetBudgetsResponse, GetPluginInfoResponse, GetRecommendationsRequest,
    GetRecommendationsResponse, GetStatsRequest, GetStatsResponse, InvoiceDetail, PluginCapability,
    ResolveResourceTypesRequest, ResolveResourceTypesResponse, ScoreRecommendationsRequest,
    ScoreRecommendationsResponse, SupportsRequest, SupportsResponse,
};
use crate::{Context, Error};

/// A method of an optional ability, of a source whose type is known to have it.
/// The request is a tuple of none or one.
pub(crate) type Handler<S, I, O> = for<'a> fn(&'a S, &'a Context, I) -> BoxFuture<'a, Result<O, Error>>;

macro_rules! declare {
    (
        []
        $($ability:ident: $trait:ident::$method:ident($($arg:ident: $request:ty)?) -> $response:ty, $capability:expr;)*
    ) => {
        /// Optional abilities of the source `S`. [`abilities!`](crate::abilities) finds them by the traits that `S`
        /// implements, so that none can be forgotten.
        ///
        /// Written by hand, for a source whose type is not known where it stands, each method declares one ability.
        #[must_use]
        pub struct Abilities<S> {
            $(pub(crate) $ability: Option<Handler<S, ($($request,)?), $response>>,)*
        }

        impl<S> Abilities<S> {
            /// No ability beyond those of [`CostSource`](crate::CostSource).
            pub fn new() -> Self {
                Self { $($ability: None,)* }
            }

            $(
                #[doc = concat!("Declares [`", stringify!($trait), "`].")]
                pub fn $ability(mut self) -> Self
                where
                    S: $trait,
                {
                    fn call<'a, S: $trait>(
                        source: &'a S,
                        ctx: &'a Context,
                        ($($arg,)?): ($($request,)?),
                    ) -> BoxFuture<'a, Result<$response, Error>> {
                        Box::pin($trait::$method(source, ctx $(, $arg)?))
                    }
                    self.$ability = Some(call::<S>);
                    self
                }
            )*

            /// The capabilities that these abilities are.
            pub(crate) fn capabilities(&self) -> impl Iterator<Item = PluginCapability> {
                let capabilities = [$((self.$ability.is_some(), $capability),)*];
                capabilities.into_iter().filter_map(|(has, capability): (bool, Option<PluginCapability>)| capability.filter(|_| has))
            }
        }

        impl<S> Default for Abilities<S> {
            fn default() -> Self {
                Self::new()
            }
        }

        impl<S> fmt::Debug for Abilities<S> {
            /// The abilities that it has.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let has = [$((self.$ability.is_some(), stringify!($ability)),)*];
                let has: Vec<_> = has.iter().filter(|row| row.0).map(|row| row.1).collect();
                write!(f, "Abilities({})", has.join(", "))
            }
        }

        impl<S> Implemented<S> {
            /// To ask what `S` implements.
            #[must_use]
            #[allow(clippy::new_without_default)] // for a macro
            pub const fn new() -> Self {
                Self(std::marker::PhantomData)
            }
        }

        $(
            impl<S: $trait> Implemented<S> {
                #[doc(hidden)]
                pub fn $ability(&self, abilities: Abilities<S>) -> Abilities<S> {
                    abilities.$ability()
                }
            }
        )*

        /// The other half of [`Implemented`].
        #[doc(hidden)]
        pub trait NotImplemented<S> {
            $(
                #[doc(hidden)]
                fn $ability(&self, abilities: Abilities<S>) -> Abilities<S> {
                    abilities
                }
            )*
        }
    };
}

/// Detects traits for [`abilities!`](crate::abilities): its inherent methods, present where `S` has the ability, take
/// precedence over the methods of [`NotImplemented`] with the same names.
#[doc(hidden)]
pub struct Implemented<S>(std::marker::PhantomData<fn() -> S>);

impl<S> NotImplemented<S> for Implemented<S> {}

crate::__each_ability!([declare]);
