//! Write a cost source once; every FinFocus and PulumiCost host can call it.
//!
//! A source is a type with three `async fn`s, [`CostSource`]. [`plugin!`] makes a whole plugin of it: `finfocus.v1` and
//! `pulumicost.v1` over gRPC for the hosts, the same methods on a command line for people, and around every call its
//! trace id, metrics and logs.
//!
//! ```
//! use std::process::ExitCode;
//!
//! use finfocus_sdk::v1::*;
//! use finfocus_sdk::{Context, CostSource, Error, SettingError, Settings};
//!
//! /// Everything costs the same.
//! struct Flat(f64);
//!
//! impl CostSource for Flat {
//!     async fn projected_cost(
//!         &self,
//!         _: &Context,
//!         _: GetProjectedCostRequest,
//!     ) -> Result<GetProjectedCostResponse, Error> {
//!         let (currency, cost_per_month) = ("USD".to_owned(), self.0 * 730.0);
//!         Ok(GetProjectedCostResponse { unit_price: self.0, currency, cost_per_month, ..Default::default() })
//!     }
//!     async fn actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
//!         Ok(GetActualCostResponse::default())
//!     }
//!     async fn pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> {
//!         Err(ErrorCode::ResourceNotFound.error("pricing specs are not supported"))
//!     }
//! }
//!
//! fn open(settings: &Settings) -> Result<Flat, SettingError> {
//!     Ok(Flat(settings.parse("rate", "dollars an hour, 0.05 for example")?.unwrap_or(0.05)))
//! }
//!
//! fn main() -> ExitCode {
//!     # let start = finfocus_sdk::Invocation::new(["name"], [("", ""); 0]);
//!     finfocus_sdk::plugin!("flat", Flat, open)
//!         # .invocation(start)
//!         .main()
//! }
//! ```
//!
//! - Further abilities (budgets, recommendations, estimates, dry runs, batches): implement [`Budgets`],
//!   [`Recommendations`], [`Estimate`], [`DryRun`], [`BatchCost`], …; nothing else is needed.
//! - Settings of the user: [`Settings`], and [`CostSourcePlugin::setting`] for an option on the command line.
//! - Errors: [`v1::ErrorCode`], as `ErrorCode::RateLimited.error("…")`.
//! - Computations (pages, months, growth, currencies, resource ids): [`domain`].
//! - The trace id of a host's run: [`ContextExt::trace_id`].
//! - Tests of a source: [`CostSourcePlugin::into_channel`]; the feature `testing` for the host's conformance tests.
//!
//! # What a host sees
//!
//! - `Name` and `GetPluginInfo` answer at once, in every state of the source.
//! - `Supports` answers by [`Supports`]; else in the form by which a host requests the costs.
//! - `DryRun`, and `dry_run` in cost requests, answer by [`DryRun`]; else with the configuration and the support.
//! - `GetRecommendations` answers by [`Recommendations`]; else with an empty list and its summary.
//! - `BatchCost` answers by [`BatchCost`]; else the resources are priced one by one.
//! - `EstimateCost`, `GetBudgets`, `DismissRecommendation` and `ResolveResourceTypes` answer by [`Estimate`],
//!   [`Budgets`], [`Dismissals`] and [`ResolveResourceTypes`]; else `UNIMPLEMENTED`.
//! - The services of usage, allocation, scores and data sets are served for [`UsageSource`], [`Allocator`],
//!   [`RecommendationScorer`], [`ContractCommitments`], [`BillingPeriods`] and [`InvoiceDetails`].
//! - `HealthCheck`, `GetMetrics` and `GetServiceLevelIndicators` answer from the counters of the process, and
//!   [`Health`].
//!
//! # The environment
//!
//! | variable | what |
//! |---|---|
//! | `FINFOCUS_PLUGIN_<NAME>_<KEY>` | a setting |
//! | `FINFOCUS_LOG_LEVEL`, else `LOG_LEVEL`, else `PULUMICOST_LOG_LEVEL` | `trace`, `debug`, `info` (unless set), `warn`, `error`, `off`; every call is a line at `debug`, one that the plugin failed at `warn` |
//! | `FINFOCUS_LOG_FILE` | an absolute path, written to at its end; standard error unless set |
//! | `FINFOCUS_LOG_FILE_PERMISSIONS` | in octal, for a log file that is not there yet; `0600` unless set |
//! | `FINFOCUS_TRACE_ID` or `PULUMICOST_TRACE_ID` | the trace id of calls that bring none |
//! | `FINFOCUS_TEST_MODE` or `PULUMICOST_TEST_MODE` | `true`: the resource types by which FinFocus' own conformance tests ask for an error have that error |
//!
//! Logs are the events of [`tracing`], one JSON object per line. Neither they nor errors contain requests, tags or the
//! values of settings.
//!
//! # Unlike the Go SDK
//!
//! | | the Go SDK v0.7.5 | here |
//! |---|---|---|
//! | `GetPluginInfo`, `DryRun` that a source does not write | `UNIMPLEMENTED` | answered from what is known |
//! | `dry_run` in a cost request | left to the source | a dry run |
//! | a request without SKU, region or provider | `INVALID_ARGUMENT` | goes to the source: the released host sends such requests |
//! | `ObservabilityService` | not served | served |
//! | Prometheus' metrics | on every interface | on 127.0.0.1 |
//! | a log file that is not there yet | for all to read | for its owner, unless `FINFOCUS_LOG_FILE_PERMISSIONS` says otherwise |

mod abilities;
mod channel;
mod credentials;
pub mod domain;
mod launch;
mod log;
mod macros;
mod opening;
mod plugin;
mod serve;
mod settings;
mod source;
#[cfg(feature = "testing")]
pub mod testing;
mod trace;
mod watch;

#[doc(hidden)]
pub mod __private {
    pub use crate::abilities::{Implemented, NotImplemented};
}

pub use finfocus_proto;
pub use finfocus_proto::{SPEC_VERSION, config, secrecy, v1, validate};
pub use pluginrpc;
pub use pluginrpc::{Code, Context, Error, Invocation, prost_types};
pub use pluginrpc_grpc;
pub use tracing;

pub use abilities::Abilities;
pub use credentials::{Credentials, CredentialsError};

pub use channel::LocalChannel;
pub use plugin::CostSourcePlugin;
pub use settings::{SettingError, Settings};
pub use source::{
    Allocator, BatchCost, BillingPeriods, Budgets, ContractCommitments, CostSource, Dismissals, DryRun, Estimate,
    Health, Info, InvoiceDetails, RecommendationScorer, Recommendations, ResolveResourceTypes, Supports, UsageSource,
};
pub use trace::{ContextExt, TraceId, TraceIdError};
