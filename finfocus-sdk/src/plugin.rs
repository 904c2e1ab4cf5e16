//! A whole plugin, made of a source.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use finfocus_proto::v1::allocator_service::{self as allocator, AllocatorServiceServer};
use finfocus_proto::v1::cost_source_service::{self as cost_source, CostSourceServiceServer};
use finfocus_proto::v1::observability_service::{self as observability, ObservabilityServiceServer};
use finfocus_proto::v1::recommendation_scorer_service::{self as scorer, RecommendationScorerServiceServer};
use finfocus_proto::v1::supplemental_dataset_service::{self as supplemental, SupplementalDatasetServiceServer};
use finfocus_proto::v1::usage_source_service::{self as usage_source, UsageSourceServiceServer};
use finfocus_proto::{FinFocus, pulumicost};
use pluginrpc::{Invocation, LaunchProfile, Layered, Method, Service};
use pluginrpc_grpc::Grpc;

use crate::launch::Observed;
use crate::log::Logs;
use crate::opening::{BoxError, Make, Opening};
use crate::serve::{BatchLimits, Identity, Inner, Served};
use crate::v1::PluginCapability;
use crate::watch::{Metrics, Watch};
use crate::{Abilities, CostSource, LocalChannel, Settings};

/// Subcommands of the methods that every plugin serves.
const COMMANDS: [(&Method, &[&str]); 16] = [
    (&cost_source::NAME, &["name"]),
    (&cost_source::GET_PLUGIN_INFO, &["info"]),
    (&cost_source::SUPPORTS, &["supports"]),
    (&cost_source::GET_PROJECTED_COST, &["projected-cost"]),
    (&cost_source::GET_ACTUAL_COST, &["actual-cost"]),
    (&cost_source::GET_PRICING_SPEC, &["pricing-spec"]),
    (&cost_source::ESTIMATE_COST, &["estimate"]),
    (&cost_source::GET_RECOMMENDATIONS, &["recommendations"]),
    (&cost_source::DISMISS_RECOMMENDATION, &["dismiss"]),
    (&cost_source::GET_BUDGETS, &["budgets"]),
    (&cost_source::DRY_RUN, &["dry-run"]),
    (&cost_source::BATCH_COST, &["batch-cost"]),
    (&cost_source::RESOLVE_RESOURCE_TYPES, &["resolve-types"]),
    (&observability::HEALTH_CHECK, &["health"]),
    (&observability::GET_METRICS, &["metrics"]),
    (&observability::GET_SERVICE_LEVEL_INDICATORS, &["indicators"]),
];

/// Subcommands of the methods of optional services.
const SERVICE_COMMANDS: [(&Method, &[&str]); 6] = [
    (&usage_source::GET_STATS, &["stats"]),
    (&allocator::ALLOCATE, &["allocate"]),
    (&scorer::SCORE_RECOMMENDATIONS, &["score"]),
    (&supplemental::GET_CONTRACT_COMMITMENTS, &["commitments"]),
    (&supplemental::GET_BILLING_PERIODS, &["billing-periods"]),
    (&supplemental::GET_INVOICE_DETAILS, &["invoices"]),
];

/// A plugin made of a cost source, complete with logs, metrics and a command line; [`plugin!`](crate::plugin) creates
/// one.
///
/// It serves `finfocus.v1` and `pulumicost.v1` to the hosts that call over gRPC, and answers on a command line.
///
/// **A start never fails for what a user can fix.** A closure creates the source when a call first needs it. If the
/// closure fails or panics, the plugin still runs and describes itself: a dry run lists the problems, a health check
/// returns `NOT_SERVING`, and every call that needs the source fails with `FAILED_PRECONDITION` and
/// `PLUGIN_NOT_CONFIGURED`, in one line. A host may wait minutes for a plugin that exits early. (With `panic =
/// "abort"`, a panic ends the process.)
#[must_use = "a plugin does nothing until `main` is called"]
pub struct CostSourcePlugin<S> {
    name: String,
    version: String,
    about: String,
    abilities: Abilities<S>,
    make: Make<S>,
    providers: Vec<String>,
    metadata: BTreeMap<String, String>,
    with: Vec<PluginCapability>,
    without: Vec<PluginCapability>,
    options: Vec<Own>,
    prometheus: Option<u16>,
    batch: BatchLimits,
    max_source_types: usize,
    timeout: Option<Duration>,
    invocation: Option<Invocation>,
    change: Vec<Change>,
}

/// An option of the plugin's own, and the setting that it is.
struct Own {
    key: String,
    /// `--price-list`.
    name: String,
    /// `--price-list FILE`.
    shown: String,
    help: String,
}

type Change = Box<dyn FnOnce(pluginrpc::Plugin) -> pluginrpc::Plugin>;

impl<S: CostSource> CostSourcePlugin<S> {
    /// A plugin by the name that hosts know it by, `kubecost` for example: what `Name` answers, and where its settings
    /// are.
    ///
    /// `make` creates the source from the settings, once, on a thread of its own where it may block. Users see its
    /// error as it is, one line per problem: the problem, its place and the fix, without secrets.
    pub fn new<E>(
        name: impl Into<String>,
        abilities: Abilities<S>,
        make: impl FnOnce(&Settings) -> Result<S, E> + Send + 'static,
    ) -> Self
    where
        E: Into<BoxError>,
    {
        Self {
            name: name.into(),
            version: String::new(),
            about: String::new(),
            abilities,
            make: Box::new(|settings| make(settings).map_err(Into::into)),
            providers: Vec::new(),
            metadata: BTreeMap::new(),
            with: Vec::new(),
            without: Vec::new(),
            options: Vec::new(),
            prometheus: None,
            batch: BatchLimits::default(),
            max_source_types: 200,
            timeout: FinFocus::default().default_timeout(),
            invocation: None,
            change: Vec::new(),
        }
    }

    /// The version of the plugin, `1.2.3`.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }

    /// A sentence or more about the plugin, for `--help`.
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Adds clouds whose costs the source knows, `aws` for example; without any, hosts ask for every resource. A
    /// source that learns its clouds later implements [`Info`](crate::Info).
    pub fn providers<P: Into<String>>(mut self, providers: impl IntoIterator<Item = P>) -> Self {
        self.providers.extend(providers.into_iter().map(Into::into));
        self
    }

    /// One more entry in the metadata of `GetPluginInfo`.
    pub fn metadata(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.metadata.insert(key.into(), value.into());
        self
    }

    /// A capability that no method shows: [`PluginCapability::Carbon`], for costs that come with impact metrics.
    pub fn capability(mut self, capability: PluginCapability) -> Self {
        self.with.push(capability);
        self
    }

    /// Removes a capability that a method of the source implies, such as actual costs. Hosts do not call the method
    /// then, and it answers `UNIMPLEMENTED` without calling the source.
    pub fn without_capability(mut self, capability: PluginCapability) -> Self {
        self.without.push(capability);
        self
    }

    /// A setting that may also be given on the command line, by an option that is shown in `--help`:
    /// `.setting("file", "--price-list FILE", "The prices.")`. Settings without such an option need no word here.
    pub fn setting(mut self, key: impl Into<String>, option: &str, help: impl Into<String>) -> Self {
        let name = option.split([' ', '=']).next().unwrap_or_default();
        self.options.push(Own {
            key: key.into(),
            name: name.to_owned(),
            shown: option.to_owned(),
            help: help.into(),
        });
        self
    }

    /// Sets the largest number of resources in a `BatchCost` request: 100 by default, from 1 to 1000.
    pub fn max_batch_size(mut self, resources: usize) -> Self {
        self.batch.resources = resources.clamp(1, 1000);
        self
    }

    /// Sets the number of resources of a batch that are priced at the same time, by a source without a
    /// [`BatchCost`](crate::BatchCost) of its own: 10 by default, from 1 to 50.
    pub fn batch_concurrency(mut self, resources: usize) -> Self {
        self.batch.concurrency = resources.clamp(1, 50);
        self
    }

    /// Sets the largest number of types in a `ResolveResourceTypes` request: 200 by default, from 1 to 2000.
    pub fn max_source_types(mut self, types: usize) -> Self {
        self.max_source_types = types.clamp(1, 2000);
        self
    }

    /// Announces that the source uses [`Credentials`](crate::Credentials) of the calls.
    pub fn per_request_credentials(self) -> Self {
        self.metadata("supports_per_request_credentials", "true")
    }

    /// Serves metrics at `http://127.0.0.1:PORT/metrics`, in Prometheus' text format, while gRPC is served; port 0 is
    /// any free one, which the log names. A failure to bind is logged and otherwise ignored.
    ///
    /// The names are those of the Go SDK. Every user of this machine can read the metrics; they contain no names of
    /// resources.
    pub fn prometheus(mut self, port: u16) -> Self {
        self.prometheus = Some(port);
        self
    }

    /// Sets the deadline of calls without one, as the released hosts make them for `cost projected` and `cost actual`:
    /// 60 s by default, `None` for no deadline.
    pub fn default_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.timeout = timeout;
        self
    }

    /// The arguments and the environment, where they are not those of the process.
    pub fn invocation(mut self, invocation: Invocation) -> Self {
        self.invocation = Some(invocation);
        self
    }

    /// Changes the plugin as `pluginrpc` sees it: one more service, one more host that may start it, another limit.
    ///
    /// ```no_run
    /// # use finfocus_sdk::{CostSource, CostSourcePlugin};
    /// # fn run<S: CostSource>(plugin: CostSourcePlugin<S>) -> std::process::ExitCode {
    /// plugin.configure(|plugin| plugin.max_request_bytes(1 << 20)).main()
    /// # }
    /// ```
    pub fn configure(mut self, change: impl FnOnce(pluginrpc::Plugin) -> pluginrpc::Plugin + 'static) -> Self {
        self.change.push(Box::new(change));
        self
    }

    /// Runs the plugin and returns its exit status. Blocks until shutdown.
    ///
    /// Serves gRPC with `--port`, `--stdio`, the variables of a host, or no arguments; with a subcommand such as
    /// `projected-cost` it answers one call on the command line. See [`pluginrpc::Plugin::main`].
    pub fn main(self) -> ExitCode {
        self.built(true).main()
    }

    /// Returns the plugin within this process, for tests: a host would get the same answers.
    ///
    /// ```
    /// # use finfocus_sdk::v1::*;
    /// # use finfocus_sdk::{Context, CostSource, Error, Settings};
    /// # struct Flat;
    /// # impl CostSource for Flat {
    /// #     async fn projected_cost(
    /// #         &self,
    /// #         _: &Context,
    /// #         _: GetProjectedCostRequest,
    /// #     ) -> Result<GetProjectedCostResponse, Error> {
    /// #         Ok(Default::default())
    /// #     }
    /// #     async fn actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> {
    /// #         Ok(Default::default())
    /// #     }
    /// #     async fn pricing_spec(
    /// #         &self,
    /// #         _: &Context,
    /// #         _: GetPricingSpecRequest,
    /// #     ) -> Result<GetPricingSpecResponse, Error> {
    /// #         Ok(Default::default())
    /// #     }
    /// # }
    /// # fn open(_: &Settings) -> Result<Flat, Error> { Ok(Flat) }
    /// use finfocus_sdk::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
    /// use finfocus_sdk::v1::GetPluginInfoRequest;
    ///
    /// let plugin = finfocus_sdk::plugin!("flat", Flat, open);
    /// let client = CostSourceServiceClient::new(plugin.into_channel());
    /// let ctx = Context::new();
    /// let info = finfocus_sdk::pluginrpc::block_on(client.get_plugin_info(&ctx, GetPluginInfoRequest {}))?;
    /// assert_eq!(info.capabilities.len(), 3);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn into_channel(self) -> LocalChannel {
        LocalChannel::new(self.built(false).services())
    }

    /// The plugin as `pluginrpc` sees it, for programs and tests that hold plugins within themselves; its logs are left
    /// to them.
    pub fn into_pluginrpc(self) -> pluginrpc::Plugin {
        self.built(false)
    }

    fn built(mut self, logging: bool) -> pluginrpc::Plugin {
        let invocation = self.invocation.take().unwrap_or_else(Invocation::from_env);
        // Out of what it is decided by who started us.
        let mut hosts = invocation.clone();
        for option in &self.options {
            // The setting reports a missing value.
            let _ = hosts.take_option(&option.name);
        }
        let watch = Arc::new(Watch {
            metrics: Arc::new(Metrics::new()),
            invocation: invocation.clone(),
            logs: logging.then(|| Logs::new(invocation.clone(), self.name.clone(), self.version.clone())),
            trace_id: OnceLock::new(),
        });
        let profile = FinFocus::default().with_default_timeout(self.timeout);
        let mut plugin = pluginrpc::Plugin::new(format!("finfocus-plugin-{}", self.name))
            .version(self.version.clone())
            .about(self.about.clone())
            .invocation(hosts)
            .host(Observed {
                grpc: Grpc::new(profile),
                watch: watch.clone(),
                name: self.name.clone(),
                prometheus: self.prometheus,
            });
        for option in &self.options {
            plugin = plugin.option(&option.shown, &option.help);
        }
        for (method, command) in COMMANDS {
            plugin = plugin.command(method, command.iter().copied());
        }
        let change = std::mem::take(&mut self.change);
        let services = self.services(invocation, watch);
        for (method, command) in SERVICE_COMMANDS {
            if services
                .iter()
                .any(|service| service.descriptor().method(method.path()).is_some())
            {
                plugin = plugin.command(method, command.iter().copied());
            }
        }
        for service in services {
            plugin = plugin.service(service);
        }
        change.into_iter().fold(plugin, |plugin, change| change(plugin))
    }

    fn services(self, invocation: Invocation, watch: Arc<Watch>) -> Vec<Arc<dyn Service>> {
        let capabilities = self.capabilities();
        let options = self.options.into_iter().map(|option| (option.key, option.name));
        let settings = Settings::new(self.name.clone(), invocation.clone(), options.collect());
        let has_usage = self.abilities.usage.is_some();
        let has_allocator = self.abilities.allocator.is_some();
        let has_scorer = self.abilities.scorer.is_some();
        let has_datasets = self.abilities.contract_commitments.is_some()
            || self.abilities.billing_periods.is_some()
            || self.abilities.invoice_details.is_some();
        let served = Served::new(Inner {
            abilities: self.abilities,
            opening: Opening::new(self.make, settings),
            identity: Identity {
                name: self.name,
                version: self.version,
                providers: self.providers,
                metadata: self.metadata,
                capabilities,
            },
            invocation,
            batch: self.batch,
            max_source_types: self.max_source_types,
            metrics: watch.metrics.clone(),
        });
        let costs = || CostSourceServiceServer::new(served.clone());
        let observed = || ObservabilityServiceServer::new(served.clone());
        let mut services: Vec<Arc<dyn Service>> = vec![
            Arc::new(Layered::new(costs(), watch.clone())),
            Arc::new(Layered::new(observed(), watch.clone())),
            Arc::new(Layered::new(pulumicost::Server::new(costs()), watch.clone())),
            Arc::new(Layered::new(pulumicost::Server::new(observed()), watch.clone())),
        ];
        if has_usage {
            let server = UsageSourceServiceServer::new(served.clone());
            services.push(Arc::new(Layered::new(server, watch.clone())));
        }
        if has_allocator {
            let server = AllocatorServiceServer::new(served.clone());
            services.push(Arc::new(Layered::new(server, watch.clone())));
        }
        if has_scorer {
            let server = RecommendationScorerServiceServer::new(served.clone());
            services.push(Arc::new(Layered::new(server, watch.clone())));
        }
        if has_datasets {
            let server = SupplementalDatasetServiceServer::new(served);
            services.push(Arc::new(Layered::new(server, watch)));
        }
        services
    }

    fn capabilities(&self) -> Vec<PluginCapability> {
        let base = [
            PluginCapability::ProjectedCosts,
            PluginCapability::ActualCosts,
            PluginCapability::PricingSpec,
        ];
        let mut capabilities: Vec<_> = base
            .into_iter()
            .chain(self.abilities.capabilities())
            .chain(self.with.iter().copied())
            .filter(|capability| !self.without.contains(capability))
            .collect();
        capabilities.sort_by_key(|capability| i32::from(*capability));
        capabilities.dedup();
        capabilities
    }
}
