//! A plugin that is restarted when it exits.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use pluginrpc::runner::ExitStatus;
use pluginrpc::{BoxFuture, Bytes, Call, Code, Context, Error, ExitError, Method, Streaming};
use tokio::runtime::Handle;
use tokio::sync::{oneshot, watch};
use tokio::task::AbortHandle;
use tokio::time::{Instant, sleep};

use crate::restart::Restarts;
use crate::{PluginChannel, PluginProcess, RestartPolicy};

/// The time a call without a deadline waits for a restart.
const WAIT: Duration = Duration::from_secs(60);

/// An event in the life of a supervised plugin.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum RestartEvent {
    /// The plugin has exited.
    Exited(ExitError),
    /// The next start follows after this delay.
    Waiting(Duration),
    /// The plugin was started again; its process id.
    Restarted(u32),
    /// A start failed.
    StartFailed(Error),
    /// The policy allows no more restarts.
    GaveUp,
}

/// Keeps a plugin running: starts it, and starts it again when it exits, within the limits of a [`RestartPolicy`].
///
/// Calls through [`Supervisor::channel`] go to the current process. A call in flight fails with `UNAVAILABLE` when the
/// process exits; one that begins during a restart waits for it until its deadline, 60 s without one. Once the
/// supervisor has given up, calls fail with the last error.
///
/// ```no_run
/// use pluginrpc::{Context, Error, Executable};
/// use pluginrpc_host::{PluginProcess, RestartPolicy, Supervisor};
///
/// # async fn launch(_: &Executable, _: &Context) -> Result<PluginProcess, Error> { unimplemented!() }
/// # async fn run() -> Result<(), Error> {
/// let program = Executable::new("acme-plugin");
/// let launch = move |ctx: Context| {
///     let program = program.clone();
///     async move { launch(&program, &ctx).await }
/// };
/// let log = |event| eprintln!("{event:?}");
/// let supervisor = Supervisor::start(RestartPolicy::new(), &Context::new(), launch, log).await?;
/// let channel = supervisor.channel();
/// supervisor.stop().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Supervisor {
    channel: RestartingChannel,
    stop: Option<oneshot::Sender<oneshot::Sender<Result<ExitStatus, Error>>>>,
    task: AbortHandle,
}

#[derive(Clone, Debug)]
enum State {
    Running(PluginChannel),
    Restarting,
    Ended(Error),
}

impl Supervisor {
    /// Starts the plugin with `launch`, which is called again for each restart. The first start is not retried, and
    /// limited by `ctx`; `launch` limits the others itself. `on_event` must not block.
    ///
    /// # Errors
    /// The error of the first start, or of `ctx`; `FAILED_PRECONDITION` outside a tokio runtime.
    pub async fn start<F>(
        policy: RestartPolicy,
        ctx: &Context,
        launch: impl Fn(Context) -> F + Send + Sync + 'static,
        on_event: impl Fn(RestartEvent) + Send + Sync + 'static,
    ) -> Result<Self, Error>
    where
        F: Future<Output = Result<PluginProcess, Error>> + Send + 'static,
    {
        let Ok(runtime) = Handle::try_current() else {
            return Err(Error::failed_precondition(
                "cannot supervise a plugin outside a tokio runtime",
            ));
        };
        let plugin = ctx.run_until_ended(launch(ctx.clone())).await??;
        let (sender, state) = watch::channel(State::Running(plugin.channel()));
        let (stop, stopped) = oneshot::channel();
        let supervised = Supervised {
            launch: Box::new(move |ctx| Box::pin(launch(ctx))),
            on_event: Box::new(on_event),
            restarts: Restarts::new(policy),
            state: sender,
        };
        let task = runtime.spawn(supervised.run(plugin, stopped)).abort_handle();
        Ok(Self {
            channel: RestartingChannel(Arc::new(state)),
            stop: Some(stop),
            task,
        })
    }

    /// Returns the channel to whichever process is running.
    #[must_use]
    pub fn channel(&self) -> RestartingChannel {
        self.channel.clone()
    }

    /// Returns true while a process is running; false during a restart and after the end.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(&*self.channel.0.borrow(), State::Running(channel) if channel.exit_watch().status().is_none())
    }

    /// Ends the plugin, as [`PluginProcess::stop`] does, and restarts it no more. A start in progress is canceled.
    ///
    /// # Errors
    /// Those of [`PluginProcess::stop`]; the last error if no process was running.
    pub async fn stop(mut self) -> Result<ExitStatus, Error> {
        let (sender, stopped) = oneshot::channel();
        let asked = self.stop.take().is_some_and(|stop| stop.send(sender).is_ok());
        match stopped.await {
            Ok(result) if asked => result,
            _ => Err(self.channel.ended()),
        }
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        // A stop in progress has its own value of `stop` and is over by now.
        self.task.abort();
    }
}

type Launch = Box<dyn Fn(Context) -> BoxFuture<'static, Result<PluginProcess, Error>> + Send + Sync>;
type Stopped = oneshot::Receiver<oneshot::Sender<Result<ExitStatus, Error>>>;

/// The task of a [`Supervisor`].
struct Supervised {
    launch: Launch,
    on_event: Box<dyn Fn(RestartEvent) + Send + Sync>,
    restarts: Restarts,
    state: watch::Sender<State>,
}

impl Supervised {
    async fn run(mut self, mut plugin: PluginProcess, mut stopped: Stopped) {
        loop {
            let began = Instant::now();
            let exit = tokio::select! {
                exit = plugin.process().wait() => exit,
                answer = &mut stopped => {
                    self.state.send_replace(State::Ended(Error::failed_precondition("the plugin was stopped")));
                    let result = plugin.stop().await;
                    // Dropped where the supervisor was dropped.
                    drop(answer.map(|answer| answer.send(result)));
                    return;
                }
            };
            self.restarts.ran_for(began.elapsed());
            self.state.send_replace(State::Restarting);
            let mut last = crate::plugin::exit_error(plugin.process().name(), &exit);
            drop(plugin);
            (self.on_event)(RestartEvent::Exited(exit));
            plugin = loop {
                let Some(delay) = self.restarts.next_delay(Instant::now()) else {
                    (self.on_event)(RestartEvent::GaveUp);
                    let text = format!("gave up restarting: {}", last.message());
                    self.state.send_replace(State::Ended(last.with_message(text)));
                    return;
                };
                (self.on_event)(RestartEvent::Waiting(delay));
                let ctx = Context::new();
                let _cancel = ctx.cancel_on_drop();
                let next = async {
                    sleep(delay).await;
                    (self.launch)(ctx.clone()).await
                };
                let started = tokio::select! {
                    started = next => started,
                    answer = &mut stopped => {
                        self.state.send_replace(State::Ended(last.clone()));
                        drop(answer.map(|answer| answer.send(Err(last))));
                        return;
                    }
                };
                match started {
                    Ok(plugin) => break plugin,
                    Err(error) => {
                        (self.on_event)(RestartEvent::StartFailed(error.clone()));
                        last = error;
                    }
                }
            };
            self.state.send_replace(State::Running(plugin.channel()));
            (self.on_event)(RestartEvent::Restarted(plugin.process().id()));
        }
    }
}

/// The channel to a supervised plugin, for generated clients. Cheap to clone; see [`Supervisor`].
#[derive(Clone, Debug)]
pub struct RestartingChannel(Arc<watch::Receiver<State>>);

impl RestartingChannel {
    /// Waits for a running process.
    async fn current(&self, ctx: &Context) -> Result<PluginChannel, Error> {
        let running = async {
            let mut state = (*self.0).clone();
            loop {
                match &*state.borrow_and_update() {
                    State::Running(channel) if channel.exit_watch().status().is_none() => return Ok(channel.clone()),
                    State::Running(_) | State::Restarting => {}
                    State::Ended(error) => return Err(error.clone()),
                }
                if state.changed().await.is_err() {
                    return Err(self.ended());
                }
            }
        };
        match ctx.deadline() {
            Some(_) => ctx.run_until_ended(running).await?,
            None => ctx.child().with_timeout(WAIT).run_until_ended(running).await?,
        }
    }

    fn ended(&self) -> Error {
        match &*self.0.borrow() {
            State::Ended(error) => error.clone(),
            _ => Error::new(Code::Unavailable, "the supervisor of the plugin was dropped"),
        }
    }
}

impl Call for RestartingChannel {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move { self.current(ctx).await?.unary(method, ctx, request).await })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(async move { self.current(ctx).await?.streaming(method, ctx, requests).await })
    }
}

impl fmt::Debug for Supervised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Supervised").finish_non_exhaustive()
    }
}
