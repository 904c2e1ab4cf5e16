//! A plugin that runs.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use go_plugin_proto::Broker;
use go_plugin_proto::plugin::grpc_controller::{GrpcController, GrpcControllerClient};
use go_plugin_proto::plugin::grpc_stdio::{GrpcStdio, GrpcStdioClient};
use go_plugin_proto::plugin::{Empty, stdio_data};
use pluginrpc::prost::Message;
use pluginrpc::runner::ExitStatus;
use pluginrpc::{BoxFuture, Bytes, Call, Code, Context, Error, Method, Streaming, TypeName};
use pluginrpc_grpc::Channel;
use tokio::task::JoinHandle;

use super::socket_dir::SocketDir;
use crate::{PluginChannel, PluginProcess, Process, Starting};

/// Deadline of a health check without one.
const PING: Duration = Duration::from_secs(5);

/// `HealthCheckRequest` and `HealthCheckResponse` have one field, as the wrappers of string and int32 do.
static CHECK: Method = Method::new(
    "/grpc.health.v1.Health/Check",
    TypeName::for_message::<String>(),
    TypeName::for_message::<i32>(),
);

/// `ServingStatus.SERVING`.
const SERVING: i32 = 1;

/// Output stream of a plugin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Output {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

pub(super) type OutputCallback = Arc<dyn Fn(Output, &[u8]) + Send + Sync>;

/// A started plugin; generated clients work over it and over [`RunningPlugin::channel`].
///
/// Dropping it kills the process group at once; [`RunningPlugin::stop`] ends it in order.
pub struct RunningPlugin {
    plugin: PluginProcess,
    version: u32,
    broker: Broker,
    _streams: Streams,
    sockets: Option<Arc<SocketDir>>,
}

impl RunningPlugin {
    pub(super) fn new(
        starting: Starting,
        version: u32,
        channel: Channel,
        broker: Broker,
        output: Option<OutputCallback>,
    ) -> Self {
        let streams = Streams::open(&channel, &broker, output);
        let plugin = starting.finish(channel).with_shutdown(|channel, ctx| async move {
            match GrpcControllerClient::new(channel).shutdown(&ctx, Empty {}).await {
                Err(error) if error.code() == Code::Unimplemented => Err(error),
                // Plugins in Go end within the call, and leave it unanswered.
                _ => Ok(()),
            }
        });
        Self {
            plugin,
            version,
            broker,
            _streams: streams,
            sockets: None,
        }
    }

    pub(super) fn with_sockets(mut self, sockets: Option<Arc<SocketDir>>) -> Self {
        self.sockets = sockets;
        self
    }

    /// Returns the version of the application's protocol that the plugin speaks.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Returns the channel to the plugin.
    #[must_use]
    pub fn channel(&self) -> PluginChannel {
        self.plugin.channel()
    }

    /// Returns the process.
    #[must_use]
    pub fn process(&self) -> &Process {
        self.plugin.process()
    }

    /// Returns the broker, for connections beside the first one.
    #[must_use]
    pub fn broker(&self) -> &Broker {
        &self.broker
    }

    /// Asks for the plugin's health; within 5 s unless `ctx` has a deadline.
    ///
    /// # Errors
    /// `UNAVAILABLE` for a plugin that is not serving, and the error of the call.
    pub async fn ping(&self, ctx: &Context) -> Result<(), Error> {
        ping(&self.plugin, ctx).await
    }

    /// Ends the plugin: `Shutdown`, then SIGTERM to the process group, then SIGKILL, each after the grace of the
    /// [`Executable`](pluginrpc::Executable).
    ///
    /// # Errors
    /// Those of [`PluginProcess::stop`].
    pub async fn stop(self) -> Result<ExitStatus, Error> {
        self.plugin.stop().await
    }
}

impl fmt::Debug for RunningPlugin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunningPlugin")
            .field("plugin", &self.plugin)
            .field("version", &self.version)
            .field("broker", &self.broker)
            .finish_non_exhaustive()
    }
}

impl Call for RunningPlugin {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        self.plugin.unary(method, ctx, request)
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        self.plugin.streaming(method, ctx, requests)
    }
}

/// A plugin that another process started; it goes on when this is dropped.
pub struct ReattachedPlugin {
    channel: Channel,
    broker: Broker,
    _streams: Streams,
    _sockets: Option<Arc<SocketDir>>,
}

impl ReattachedPlugin {
    pub(super) fn new(
        channel: Channel,
        broker: Broker,
        output: Option<OutputCallback>,
        sockets: Option<Arc<SocketDir>>,
    ) -> Self {
        let streams = Streams::open(&channel, &broker, output);
        Self {
            channel,
            broker,
            _streams: streams,
            _sockets: sockets,
        }
    }

    /// Returns the channel to the plugin.
    #[must_use]
    pub fn channel(&self) -> Channel {
        self.channel.clone()
    }

    /// Returns the broker, for connections beside the first one.
    #[must_use]
    pub fn broker(&self) -> &Broker {
        &self.broker
    }

    /// Asks for the plugin's health; within 5 s unless `ctx` has a deadline.
    ///
    /// # Errors
    /// `UNAVAILABLE` for a plugin that is not serving, and the error of the call.
    pub async fn ping(&self, ctx: &Context) -> Result<(), Error> {
        ping(&self.channel, ctx).await
    }
}

impl fmt::Debug for ReattachedPlugin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReattachedPlugin")
            .field("broker", &self.broker)
            .finish_non_exhaustive()
    }
}

async fn ping(call: &impl Call, ctx: &Context) -> Result<(), Error> {
    let ctx = match ctx.deadline() {
        Some(_) => ctx.clone(),
        None => ctx.clone().with_timeout(PING),
    };
    let request = "plugin".to_owned().encode_to_vec().into();
    let response = call.unary(&CHECK, &ctx, request).await?;
    match i32::decode(response) {
        Ok(SERVING) => Ok(()),
        _ => Err(Error::new(
            Code::Unavailable,
            "the plugin reports that it is not serving",
        )),
    }
}

/// The streams that a host opens at the start, for as long as the plugin lives.
struct Streams([JoinHandle<()>; 2]);

impl Streams {
    fn open(channel: &Channel, broker: &Broker, output: Option<OutputCallback>) -> Self {
        let (stdio, callbacks, broker) = (channel.clone(), channel.clone(), broker.clone());
        Self([
            tokio::spawn(async move { read_output(stdio, output).await.unwrap_or_default() }),
            // Plugins without a broker refuse it; dialing then fails.
            tokio::spawn(async move { broker.run(&Context::new(), callbacks).await.unwrap_or_default() }),
        ])
    }
}

impl Drop for Streams {
    fn drop(&mut self) {
        for task in &self.0 {
            task.abort();
        }
    }
}

/// Reads all output, so that the plugin never waits for us.
async fn read_output(channel: Channel, output: Option<OutputCallback>) -> Result<(), Error> {
    let mut pieces = GrpcStdioClient::new(channel).stream_stdio(&Context::new(), ()).await?;
    while let Some(piece) = pieces.message().await? {
        let stream = match piece.channel() {
            stdio_data::Channel::Stdout => Output::Stdout,
            stdio_data::Channel::Stderr => Output::Stderr,
            stdio_data::Channel::Invalid => continue,
        };
        if let Some(output) = &output {
            output(stream, &piece.data);
        }
    }
    Ok(())
}
