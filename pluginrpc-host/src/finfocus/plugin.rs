//! A plugin that runs and can be called.

use std::error::Error as _;
use std::fmt;
use std::net::SocketAddr;
use std::time::Duration;

use finfocus_proto::v1::GetPluginInfoResponse;
use finfocus_proto::v1::cost_source_service::CostSourceServiceClient;
use finfocus_proto::v1::observability_service::ObservabilityServiceClient;
use pluginrpc::runner::ExitStatus;
use pluginrpc::{BoxFuture, Bytes, Call, Code, Context, Error, ExitError, Layer, Layered, Method, Next, Payload};
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::identify::{Package, Wire};
use crate::{ExitWatch, Process};

/// Time to wait for the exit of a plugin whose connection broke, to report that instead.
pub(super) const LAST_WORDS: Duration = Duration::from_millis(300);

/// A plugin that a [`Launcher`](super::Launcher) has started. It is killed on drop; [`RunningPlugin::stop`] gives it
/// time to end.
#[derive(Debug)]
pub struct RunningPlugin {
    pub(super) process: Process,
    pub(super) name: String,
    pub(super) info: Option<GetPluginInfoResponse>,
    pub(super) warnings: Vec<String>,
    pub(super) address: Option<SocketAddr>,
    pub(super) channel: PluginChannel,
    /// Reads standard output away, for as long as this lives.
    pub(super) _drain: JoinSet<()>,
}

/// Channel to a [`RunningPlugin`], for generated clients. Cheap to clone; after the plugin exits, calls fail with
/// `UNAVAILABLE` and its exit status.
#[derive(Clone)]
pub struct PluginChannel(pub(super) Layered<Wire, ChannelLayer>);

impl RunningPlugin {
    /// Returns the name that the plugin gives itself; any text.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the plugin's description of itself; `None` if it has none.
    #[must_use]
    pub fn info(&self) -> Option<&GetPluginInfoResponse> {
        self.info.as_ref()
    }

    /// Returns its protobuf package.
    #[must_use]
    pub fn package(&self) -> Package {
        self.channel.0.get_ref().package()
    }

    /// Returns warnings for its user, a sentence each: a version mismatch, for example.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Returns its address; `None` over standard input and output.
    #[must_use]
    pub fn address(&self) -> Option<SocketAddr> {
        self.address
    }

    /// Its process: the id, and how it ends.
    #[must_use]
    pub fn process(&self) -> &Process {
        &self.process
    }

    /// The way to it.
    #[must_use]
    pub fn channel(&self) -> PluginChannel {
        self.channel.clone()
    }

    /// A client of its cost source.
    #[must_use]
    pub fn cost_source(&self) -> CostSourceServiceClient<PluginChannel> {
        CostSourceServiceClient::new(self.channel())
    }

    /// A client of what it tells of its health; few plugins serve that.
    #[must_use]
    pub fn observability(&self) -> ObservabilityServiceClient<PluginChannel> {
        ObservabilityServiceClient::new(self.channel())
    }

    /// Ends it, as [`Process::stop`] does.
    ///
    /// # Errors
    /// It cannot be ended.
    pub async fn stop(self) -> Result<ExitStatus, Error> {
        self.process.stop().await
    }
}

impl Call for PluginChannel {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        self.0.unary(method, ctx, request)
    }
}

/// Gives calls a default deadline, and reports how the plugin ended where that is why they fail.
#[derive(Clone)]
pub(super) struct ChannelLayer {
    pub(super) exit: ExitWatch,
    pub(super) name: String,
    pub(super) default_timeout: Option<Duration>,
}

impl Layer for ChannelLayer {
    async fn call<T: Payload>(&self, _: &Method, ctx: &Context, next: Next<'_, T>) -> Result<T, Error> {
        // Another process may have its port by now.
        if self.exit.status().is_some() {
            return Err(self.gone(&self.exit.wait().await));
        }
        let outcome = match (self.default_timeout, ctx.deadline()) {
            (Some(timeout), None) => next.run(&ctx.clone().with_timeout(timeout)).await,
            _ => next.run(ctx).await,
        };
        match outcome {
            // With a source it is of the connection; without one the plugin itself has answered so.
            Err(error) if error.code() == Code::Unavailable && error.source().is_some() => {
                match timeout(LAST_WORDS, self.exit.wait()).await {
                    Ok(exit) => Err(self.gone(&exit)),
                    Err(_) => Err(error),
                }
            }
            outcome => outcome,
        }
    }
}

impl ChannelLayer {
    fn gone(&self, exit: &ExitError) -> Error {
        let name = pluginrpc::text::escaped(self.name.as_bytes());
        Error::new(Code::Unavailable, format!("{name} is gone: {exit}")).with_source(exit.clone())
    }
}

impl fmt::Debug for PluginChannel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PluginChannel")
            .field("name", &self.0.layer().name)
            .field("package", &self.0.get_ref().package())
            .finish_non_exhaustive()
    }
}
