//! The service in front of an author's plugin.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use pluginrpc::{Code, Context, Error};
use tokio::sync::{Mutex as AsyncMutex, oneshot, watch};

use super::{FromPayload, GuestPlugin, Health, Started, StateFolder, Stop, Task, thread};
use crate::plugin_comm::guest_agent_plugin::GuestAgentPlugin;
use crate::plugin_comm::{
    ApplyRequest, ApplyResponse, GetStatusRequest, StartRequest, StartResponse, Status, StopRequest, StopResponse,
};
use crate::{ErrorLog, Payload};

/// The agent waits two seconds for a status.
const STATUS: Duration = Duration::from_millis(1500);
/// How long a Stop may take that names no deadline: what shipped manifests say.
const STOP: Duration = Duration::from_secs(30);
/// What of a deadline is kept back, for the answer to arrive in time.
const MARGIN: Duration = Duration::from_millis(100);
/// After Stop is answered the process ends within 100 ms; so much of that is for other calls.
const GRACE: Duration = Duration::from_millis(60);

/// Serves a [`GuestPlugin`] to the agent; [`GuestAgent::serve`](crate::GuestAgent::serve) makes it.
///
/// | call | what it does |
/// |---|---|
/// | Start | begins the work on a thread of its own and answers at once; repeated while it runs, it does nothing. A configuration that cannot be read is a status, and no error that the agent would retry |
/// | GetStatus | what the work said last; before Start "waiting for Start", after Stop "stopping"; both are healthy |
/// | Apply | one at a time. Where the work could not begin `UNIMPLEMENTED`, so that the agent starts it anew with the new configuration |
/// | Stop | ends the work, calls the author's `stop`, removes the state where asked to, answers, and ends the process. Repeated, it waits for the same end |
#[derive(Debug)]
pub struct Supervised<P> {
    plugin: Arc<P>,
    log: ErrorLog,
    phase: Mutex<Phase>,
    stopped: watch::Sender<Option<Result<(), Error>>>,
    applying: Arc<AsyncMutex<()>>,
    /// Since when a call of the author's `status` has been under way.
    asking: Arc<Mutex<Option<Instant>>>,
}

#[derive(Debug)]
enum Phase {
    Waiting,
    /// The work could not begin.
    Failed(Health),
    Running(Task, StateFolder),
    Stopping,
}

impl<P: GuestPlugin> Supervised<P> {
    pub(crate) fn new(plugin: P, log: ErrorLog) -> Self {
        Self {
            plugin: Arc::new(plugin),
            log,
            phase: Mutex::new(Phase::Waiting),
            stopped: watch::Sender::new(None),
            applying: Arc::default(),
            asking: Arc::default(),
        }
    }

    fn phase(&self) -> MutexGuard<'_, Phase> {
        self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// # Errors
    /// Why the work cannot begin.
    fn begin(&self, request: StartRequest) -> Result<(Task, StateFolder), Error> {
        let folder = request
            .config
            .as_ref()
            .map_or("", |config| config.state_directory_path.as_str());
        let state = StateFolder::within(folder);
        let config = P::Config::from_payload(request.into())?;
        let task = Task::new(self.log.clone());
        let (plugin, started) = (
            Arc::clone(&self.plugin),
            Started {
                config,
                state: state.clone(),
            },
        );
        let (run, finish) = (task.clone(), task.clone());
        thread::run(
            "run",
            move || async move { plugin.run(started, run).await },
            move |result| finish.finish(result),
        )?;
        Ok((task, state))
    }

    /// Begins to stop unless that has begun already.
    fn begin_stop(&self, cleanup: bool, within: Duration) {
        let running = match std::mem::replace(&mut *self.phase(), Phase::Stopping) {
            Phase::Stopping => return,
            Phase::Running(task, state) => Some((task, state)),
            Phase::Waiting | Phase::Failed(_) => None,
        };
        let (plugin, log, stopped) = (Arc::clone(&self.plugin), self.log.clone(), self.stopped.clone());
        let publish = stopped.clone();
        let spawned = thread::run(
            "stop",
            move || async move { stop(&*plugin, running, cleanup, within).await },
            move |result: Result<(), Error>| {
                if let Err(error) = &result {
                    log.error(&format!("stopping: {}", error.message()));
                }
                publish.send_replace(Some(result));
            },
        );
        if let Err(error) = spawned {
            stopped.send_replace(Some(Err(error)));
        }
    }

    async fn stopped(&self) -> Result<(), Error> {
        let mut stopped = self.stopped.subscribe();
        match stopped.wait_for(Option::is_some).await.map(|result| result.clone()) {
            Ok(Some(result)) => result,
            _ => Ok(()),
        }
    }

    /// Stops without cleanup, for a signal. A plugin that never worked has nothing to end.
    pub(crate) async fn end(&self, within: Duration) {
        if matches!(*self.phase(), Phase::Running(..) | Phase::Stopping) {
            self.begin_stop(false, within);
            // What went wrong is in the log.
            let _ = self.stopped().await;
        }
    }

    /// Asks the author, unless an earlier question has not been answered yet.
    async fn ask(&self, ctx: &Context, asked: Option<String>, health: Health) -> Result<Health, Error> {
        let stuck = |since: Instant| {
            let seconds = since.elapsed().as_secs();
            Ok(health
                .clone()
                .with(format!("the plugin's status has not answered for {seconds} s")))
        };
        let now = Instant::now();
        let busy = *self.asking().get_or_insert(now);
        if busy != now {
            return stuck(busy);
        }
        let (answer, answered) = oneshot::channel();
        let (plugin, asking, given) = (Arc::clone(&self.plugin), Arc::clone(&self.asking), health.clone());
        let spawned = thread::run(
            "status",
            move || async move { plugin.status(asked, given).await },
            move |result| {
                *asking.lock().unwrap_or_else(PoisonError::into_inner) = None;
                // Nobody may wait any more.
                let _ = answer.send(result);
            },
        );
        if let Err(error) = spawned {
            *self.asking() = None;
            return Err(error);
        }
        match ctx.child().with_timeout(STATUS).run_until_ended(answered).await {
            Ok(Ok(Err(error))) if error.message().starts_with(thread::PANICKED) => Ok(Health::unhealthy(
                Code::Internal.number(),
                format!("the plugin's status {}", error.message()),
            )),
            Ok(Ok(result)) => result,
            Ok(Err(_)) | Err(_) => stuck(now),
        }
    }

    fn asking(&self) -> MutexGuard<'_, Option<Instant>> {
        self.asking.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<P: GuestPlugin> GuestAgentPlugin for Supervised<P> {
    async fn start(&self, _: &Context, request: StartRequest) -> Result<StartResponse, Error> {
        let mut phase = self.phase();
        match &*phase {
            Phase::Running(task, _) if !task.is_finished() => return Ok(StartResponse {}),
            Phase::Stopping => {
                return Err(Error::failed_precondition(
                    "this process is stopping; launch another one",
                ));
            }
            Phase::Waiting | Phase::Failed(_) | Phase::Running(..) => {}
        }
        *phase = match self.begin(request) {
            Ok((task, state)) => Phase::Running(task, state),
            Err(error) => {
                let text = format!("the work could not begin: {}", error.message());
                self.log.error(&text);
                Phase::Failed(Health::unhealthy(error.code().number(), text))
            }
        };
        Ok(StartResponse {})
    }

    async fn stop(&self, ctx: &Context, request: StopRequest) -> Result<StopResponse, Error> {
        let deadline = request.deadline.and_then(|deadline| Duration::try_from(deadline).ok());
        let deadline = deadline.filter(|deadline| !deadline.is_zero()).unwrap_or(STOP);
        let deadline = ctx.remaining().map_or(deadline, |remaining| remaining.min(deadline));
        let within = deadline.saturating_sub(MARGIN.min(deadline / 4));
        self.begin_stop(request.cleanup, within);
        let stopped = ctx.child().with_timeout(within).run_until_ended(self.stopped()).await;
        ctx.end_process(GRACE);
        stopped.and_then(|stopped| stopped).map(|()| StopResponse {})
    }

    async fn get_status(&self, ctx: &Context, request: GetStatusRequest) -> Result<Status, Error> {
        let health = match &*self.phase() {
            Phase::Waiting => return Ok(Health::healthy("waiting for Start").into()),
            Phase::Stopping => return Ok(Health::healthy("stopping").into()),
            Phase::Failed(health) => return Ok(health.clone().into()),
            Phase::Running(task, _) => task.health(),
        };
        self.ask(ctx, request.data, health).await.map(Status::from)
    }

    async fn apply(&self, ctx: &Context, request: ApplyRequest) -> Result<ApplyResponse, Error> {
        match &*self.phase() {
            Phase::Running(..) => {}
            Phase::Failed(_) => {
                return Err(Error::unimplemented(
                    "the work could not begin; start the plugin anew with this configuration",
                ));
            }
            Phase::Waiting => return Err(Error::failed_precondition("the plugin waits for Start")),
            Phase::Stopping => return Err(Error::failed_precondition("the plugin is stopping")),
        }
        // It stays locked until the author is done, even if the caller is gone by then.
        let turn = ctx.run_until_ended(Arc::clone(&self.applying).lock_owned()).await?;
        let (answer, answered) = oneshot::channel();
        let (plugin, payload) = (Arc::clone(&self.plugin), Payload::from(request));
        thread::run(
            "apply",
            move || async move { plugin.apply(payload).await },
            move |result| {
                drop(turn);
                // Nobody may wait any more.
                let _ = answer.send(result);
            },
        )?;
        let applied = ctx.run_until_ended(answered).await?;
        applied.unwrap_or_else(|_| Err(Error::internal("the plugin did not answer")))?;
        Ok(ApplyResponse {})
    }
}

/// Ends the work, then what the author does after it, then the state.
async fn stop<P: GuestPlugin>(
    plugin: &P,
    running: Option<(Task, StateFolder)>,
    cleanup: bool,
    within: Duration,
) -> Result<(), Error> {
    let end = Instant::now() + within.min(Duration::from_secs(24 * 60 * 60));
    let (task, state) = match running {
        Some((task, state)) => (Some(task), state),
        None => (None, StateFolder::within("")),
    };
    let mut result = Ok(());
    if let Some(task) = task {
        task.stop();
        // What is left is for the rest.
        if tokio::time::timeout(within.mul_f64(0.8), task.finished())
            .await
            .is_err()
        {
            let text = "the work did not end in time";
            result = Err(Error::new(Code::DeadlineExceeded, text));
        }
        let within = end.saturating_duration_since(Instant::now());
        let stop = Stop {
            cleanup,
            within,
            state: state.clone(),
        };
        match tokio::time::timeout(within, plugin.stop(stop)).await {
            Ok(stopped) => result = result.and(stopped),
            Err(_) => {
                result = result.and(Err(Error::new(
                    Code::DeadlineExceeded,
                    "the plugin did not stop in time",
                )))
            }
        }
    }
    if cleanup {
        result = result.and(state.remove());
    }
    result
}
