//! A started plugin.

use std::error::Error as _;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll};
use std::time::Duration;

use futures_core::Stream;
use pluginrpc::runner::ExitStatus;
use pluginrpc::{BoxFuture, Bytes, Call, Code, Context, Error, ExitError, Method, Streaming};
use tokio::task::AbortHandle;
use tokio::time::timeout;

use crate::{ExitWatch, Process};

/// The time to wait for the exit of a plugin whose connection broke, to report the exit instead.
const EXIT: Duration = Duration::from_millis(300);
/// The deadline of calls that have none, unless set.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(60);

/// A started plugin of any kind that can be called: its process and the channel to it.
///
/// It is a [`Call`]: generated clients work over it and over [`PluginProcess::channel`]. Dropping it kills the process
/// group at once; [`PluginProcess::stop`] ends it in order.
pub struct PluginProcess {
    process: Process,
    channel: PluginChannel,
    shutdown: Option<Shutdown>,
    /// Reads stdout.
    stdout: Option<AbortOnDrop>,
}

/// A task that ends with this value.
struct AbortOnDrop(AbortHandle);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

type Shutdown = Box<dyn FnOnce(PluginChannel, Context) -> BoxFuture<'static, Result<(), Error>> + Send + Sync>;

impl PluginProcess {
    /// Combines a process and the way to call it, usually a `pluginrpc_grpc::Channel`.
    pub fn new(process: Process, call: impl Call) -> Self {
        let channel = PluginChannel {
            call: Arc::new(call),
            exit: process.exit_watch().clone(),
            name: process.name().into(),
            default_timeout: Some(DEFAULT_TIMEOUT),
        };
        Self {
            process,
            channel,
            shutdown: None,
            stdout: None,
        }
    }

    pub(crate) fn with_stdout_task(mut self, task: AbortHandle) -> Self {
        self.stdout = Some(AbortOnDrop(task));
        self
    }

    /// Sets the deadline of calls whose context has none; 60 s by default, `None` for no deadline.
    #[must_use]
    pub fn with_default_timeout(mut self, default_timeout: Option<Duration>) -> Self {
        self.channel.default_timeout = default_timeout;
        self
    }

    /// Sets the protocol's own way to end a plugin, a Stop or Shutdown call, which [`PluginProcess::stop`] tries first.
    #[must_use]
    pub fn with_shutdown<F>(
        mut self,
        shutdown: impl FnOnce(PluginChannel, Context) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Result<(), Error>> + Send + 'static,
    {
        self.shutdown = Some(Box::new(|channel, ctx| Box::pin(shutdown(channel, ctx))));
        self
    }

    /// Returns the channel to the plugin.
    #[must_use]
    pub fn channel(&self) -> PluginChannel {
        self.channel.clone()
    }

    /// Returns the process.
    #[must_use]
    pub fn process(&self) -> &Process {
        &self.process
    }

    /// Takes the process, without the channel. Its stdout is read no more.
    #[must_use]
    pub fn into_process(self) -> Process {
        self.process
    }

    /// Ends the plugin: the protocol's shutdown call if there is one, then SIGTERM to the process group, then
    /// SIGKILL. The first two each have the grace of the [`Executable`](pluginrpc::Executable), 2 s by default. A
    /// shutdown call that fails is not an error.
    ///
    /// # Errors
    /// Those of [`Process::stop`].
    pub async fn stop(mut self) -> Result<ExitStatus, Error> {
        if let Some(shutdown) = self.shutdown.take() {
            let grace = self.process.grace();
            let ctx = Context::new().with_timeout(grace);
            let orderly = async {
                if ctx
                    .run_until_ended(shutdown(self.channel(), ctx.clone()))
                    .await
                    .is_ok_and(|result| result.is_ok())
                {
                    self.process.wait().await;
                }
            };
            // A plugin that does not exit by itself is ended below.
            let _ = timeout(grace, orderly).await;
        }
        self.process.stop().await
    }
}

impl fmt::Debug for PluginProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PluginProcess")
            .field("process", &self.process)
            .field("channel", &self.channel)
            .field("reads_stdout", &self.stdout.is_some())
            .finish_non_exhaustive()
    }
}

impl Call for PluginProcess {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        self.channel.unary(method, ctx, request)
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        self.channel.streaming(method, ctx, requests)
    }
}

/// The channel to a started plugin, for generated clients. Cheap to clone.
///
/// A call without a deadline gets the default one. Once the process has exited, calls fail with `UNAVAILABLE`, with the
/// exit status and the tail of stderr; the [`ExitError`] is the source.
#[derive(Clone)]
pub struct PluginChannel {
    call: Arc<dyn Call>,
    exit: ExitWatch,
    name: Arc<str>,
    default_timeout: Option<Duration>,
}

impl PluginChannel {
    /// Returns the watch of the process' exit.
    #[must_use]
    pub fn exit_watch(&self) -> &ExitWatch {
        &self.exit
    }

    fn exited(&self, exit: &ExitError) -> Error {
        exit_error(&self.name, exit)
    }

    /// Adds the default deadline.
    fn limit(&self, ctx: &Context) -> Context {
        match (self.default_timeout, ctx.deadline()) {
            (Some(default_timeout), None) => ctx.clone().with_timeout(default_timeout),
            _ => ctx.clone(),
        }
    }

    /// Fails if the process has exited: another process may have its address by now.
    async fn check_running(&self) -> Result<(), Error> {
        match self.exit.status() {
            Some(_) => Err(self.exited(&self.exit.wait().await)),
            None => Ok(()),
        }
    }

    /// Replaces the error of a broken connection by the exit of the process, if that follows at once.
    async fn explain(&self, error: Error) -> Error {
        if !is_broken_connection(&error) {
            return error;
        }
        match timeout(EXIT, self.exit.wait()).await {
            Ok(exit) => self.exited(&exit),
            Err(_) => error,
        }
    }
}

/// Returns the error of calls to a plugin that has exited.
pub(crate) fn exit_error(name: &str, exit: &ExitError) -> Error {
    let name = pluginrpc::text::escaped(name.as_bytes());
    Error::new(Code::Unavailable, format!("{name} has exited: {exit}")).with_source(exit.clone())
}

/// An error of the connection has a source; one that the plugin answered has none.
fn is_broken_connection(error: &Error) -> bool {
    error.code() == Code::Unavailable && error.source().is_some()
}

impl Call for PluginChannel {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            self.check_running().await?;
            match self.call.unary(method, &self.limit(ctx), request).await {
                Ok(response) => Ok(response),
                Err(error) => Err(self.explain(error).await),
            }
        })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(async move {
            self.check_running().await?;
            match self.call.streaming(method, &self.limit(ctx), requests).await {
                Ok(responses) => Ok(Streaming::new(Explained {
                    responses,
                    channel: self.clone(),
                    explaining: None,
                })),
                Err(error) => Err(self.explain(error).await),
            }
        })
    }
}

impl fmt::Debug for PluginChannel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PluginChannel")
            .field("name", &self.name)
            .field("exit", &self.exit.status())
            .field("default_timeout", &self.default_timeout)
            .finish_non_exhaustive()
    }
}

/// Responses of a stream, whose error may be the exit of the process.
struct Explained {
    responses: Streaming<Bytes>,
    channel: PluginChannel,
    explaining: Option<BoxFuture<'static, Error>>,
}

impl Stream for Explained {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        if let Some(explaining) = &mut self.explaining {
            let explained = explaining.as_mut().poll(cx);
            if explained.is_ready() {
                self.explaining = None;
            }
            return explained.map(|error| Some(Err(error)));
        }
        match Pin::new(&mut self.responses).poll_next(cx) {
            Poll::Ready(Some(Err(error))) if is_broken_connection(&error) => {
                let channel = self.channel.clone();
                self.explaining = Some(Box::pin(async move { channel.explain(error).await }));
                self.poll_next(cx)
            }
            polled => polled,
        }
    }
}
