//! A whole plugin, made of a source.

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use finfocus_proto::v1::cost_source_service::{self as cost_source, CostSourceServiceServer};
use finfocus_proto::v1::observability_service::{self as observability, ObservabilityServiceServer};
use finfocus_proto::{FinFocus, pulumicost};
use pluginrpc::{Invocation, LaunchProfile, Layered, Method, Service};
use pluginrpc_grpc::Grpc;

use crate::launch::Observed;
use crate::log::Logs;
use crate::opening::{BoxError, Make, Opening};
use crate::serve::{Identity, Inner, Served};
use crate::v1::PluginCapability;
use crate::watch::{Metrics, Watch};
use crate::{Abilities, CostSource, LocalChannel, Settings};

/// Subcommands of the methods.
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

/// A cost source with everything around it, which is the whole `main` of a plugin; [`plugin!`](crate::plugin) begins one.
///
/// It serves `finfocus.v1` and `pulumicost.v1` to the hosts that call over gRPC, and answers on a command line.
///
/// **A start never fails for what a user can mend.** The source is made by a closure, when a call first needs it. If that
/// fails, or panics, the plugin is there all the same and says who it is: a dry run answers with what is wrong, a health
/// check with `NOT_SERVING`, and every call that needs the source with `FAILED_PRECONDITION` and `PLUGIN_NOT_CONFIGURED`,
/// in one line. A host that sees a plugin end early may wait for it for minutes. (Built with `panic = "abort"`, a panic ends
/// the process all the same.)
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
    /// `make` makes the source of the settings, once, on a thread of its own on which it may block. An error is told to
    /// users as it is, one line for each problem: it says what is wrong, where, and what to do, and holds no secrets.
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

    /// Of which providers the source knows costs, `aws` for example; without any, hosts ask it about every resource. A
    /// source that knows its providers later implements [`Info`](crate::Info).
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

    /// A capability that the source does not have although it has the method: a plugin without actual costs, for
    /// example. Hosts are told, and the method answers `UNIMPLEMENTED` without asking the source.
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

    /// Serves what is counted at `http://127.0.0.1:PORT/metrics`, in Prometheus' text format, while a host is served over
    /// gRPC; with port 0 at any free one, which a log line names. A port that is taken is logged and gone without.
    ///
    /// The names are those of the Go SDK. Whoever is on this machine can read them; they hold no names of resources.
    pub fn prometheus(mut self, port: u16) -> Self {
        self.prometheus = Some(port);
        self
    }

    /// The deadline of calls whose caller set none, which the released host does for `cost projected` and `cost actual`:
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

    /// Answers whoever started this process, and says with which status it exits. Blocks until then.
    ///
    /// With `--port`, `--stdio`, the variables of a host or nothing at all it serves gRPC; with a word, `projected-cost`
    /// for example, it answers one call on the command line. See [`pluginrpc::Plugin::main`].
    pub fn main(self) -> ExitCode {
        self.built(true).main()
    }

    /// The plugin within this process, for tests: what a host would be answered, without a process and a connection.
    ///
    /// ```
    /// # use finfocus_sdk::v1::{GetActualCostRequest, GetActualCostResponse, GetPricingSpecRequest, GetPricingSpecResponse};
    /// # use finfocus_sdk::v1::{GetProjectedCostRequest, GetProjectedCostResponse};
    /// # use finfocus_sdk::{Context, CostSource, Error, Settings};
    /// # struct Flat;
    /// # impl CostSource for Flat {
    /// #     async fn projected_cost(&self, _: &Context, _: GetProjectedCostRequest) -> Result<GetProjectedCostResponse, Error> { Ok(Default::default()) }
    /// #     async fn actual_cost(&self, _: &Context, _: GetActualCostRequest) -> Result<GetActualCostResponse, Error> { Ok(Default::default()) }
    /// #     async fn pricing_spec(&self, _: &Context, _: GetPricingSpecRequest) -> Result<GetPricingSpecResponse, Error> { Ok(Default::default()) }
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
            // That a value is missing is told by the setting.
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
        for service in self.services(invocation, watch) {
            plugin = plugin.service(service);
        }
        change.into_iter().fold(plugin, |plugin, change| change(plugin))
    }

    fn services(self, invocation: Invocation, watch: Arc<Watch>) -> Vec<Arc<dyn Service>> {
        let capabilities = self.capabilities();
        let options = self.options.into_iter().map(|option| (option.key, option.name));
        let settings = Settings::new(self.name.clone(), invocation.clone(), options.collect());
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
            metrics: watch.metrics.clone(),
        });
        let costs = || CostSourceServiceServer::new(served.clone());
        let observed = || ObservabilityServiceServer::new(served.clone());
        vec![
            Arc::new(Layered::new(costs(), watch.clone())),
            Arc::new(Layered::new(observed(), watch.clone())),
            Arc::new(Layered::new(pulumicost::Server::new(costs()), watch.clone())),
            Arc::new(Layered::new(pulumicost::Server::new(observed()), watch)),
        ]
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
