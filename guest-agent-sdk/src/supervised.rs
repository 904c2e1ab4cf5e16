//! The service between the agent and a plugin.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use guest_agent_proto::plugin_comm::guest_agent_plugin::GuestAgentPlugin;
use guest_agent_proto::plugin_comm::{
    ApplyRequest, ApplyResponse, GetStatusRequest, StartRequest, StartResponse, Status, StopRequest, StopResponse,
};
use guest_agent_proto::{Payload, VmEvent};
use pluginrpc::{Code, Context, Error};
use tokio::sync::{Mutex as AsyncMutex, oneshot, watch};

use crate::thread::{self, Failure};
use crate::{ErrorLog, FromPayload, GuestPlugin, Health, StateDir, Stop, Task};

/// The limit for the author's `status`; the agent waits two seconds.
const STATUS: Duration = Duration::from_millis(1500);
/// The deadline of a Stop that names none: the one of shipped manifests.
const STOP: Duration = Duration::from_secs(30);
/// The part of a deadline that is reserved for the answer to arrive.
const MARGIN: Duration = Duration::from_millis(100);
/// The grace for other calls after Stop is answered; the process ends within 100 ms.
const GRACE: Duration = Duration::from_millis(60);

/// Serves a [`GuestPlugin`] to the agent; [`SupervisedPlugin`](crate::SupervisedPlugin) creates it.
///
/// | call | behavior |
/// |---|---|
/// | Start | begins the work on its own thread and answers at once; does nothing while the work runs |
/// | GetStatus | the health that the work set last; "waiting for Start" and "stopping" are healthy |
/// | Apply | calls the author's `apply`, one at a time; without a payload `INVALID_ARGUMENT` |
/// | Apply with a VM event | calls the author's `event` while the work runs; acknowledged in every phase |
/// | Stop | ends the work, calls the author's `stop`, answers, and ends the process; another Stop waits for it |
///
/// Configuration that cannot be read becomes the status, not an error of Start, which the agent would retry. Apply then
/// answers `UNIMPLEMENTED`, so that the agent starts the plugin again with the new configuration.
#[derive(Debug)]
pub struct Supervised<P> {
    plugin: Arc<P>,
    log: ErrorLog,
    removes_state: bool,
    phase: Mutex<Phase>,
    stopped: watch::Sender<Option<Result<(), Error>>>,
    applying: Arc<AsyncMutex<()>>,
    /// The begin of a call of the author's `status` that has not returned.
    status_since: Arc<Mutex<Option<Instant>>>,
}

#[derive(Debug)]
enum Phase {
    Waiting,
    /// The work could not begin.
    Failed(Health),
    Running(Task),
    Stopping,
}

impl<P: GuestPlugin> Supervised<P> {
    /// Creates the service, which logs to standard error.
    pub fn new(plugin: P) -> Self {
        Self {
            plugin: Arc::new(plugin),
            log: ErrorLog::default(),
            removes_state: false,
            phase: Mutex::new(Phase::Waiting),
            stopped: watch::Sender::new(None),
            applying: Arc::default(),
            status_since: Arc::default(),
        }
    }

    /// Sets the error log.
    #[must_use]
    pub fn with_log(mut self, log: ErrorLog) -> Self {
        self.log = log;
        self
    }

    /// Removes the state directory on a Stop with `cleanup`; by default it stays.
    #[must_use]
    pub fn with_state_removal(mut self) -> Self {
        self.removes_state = true;
        self
    }

    fn phase(&self) -> MutexGuard<'_, Phase> {
        self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// # Errors
    /// The reason why the work cannot begin.
    fn begin(&self, request: StartRequest) -> Result<Task, Error> {
        let agents = request
            .config
            .as_ref()
            .map_or("", |config| config.state_directory_path.as_str());
        let state = StateDir::within(agents);
        let config = P::Config::from_payload(request.into())?;
        let task = Task::new(state, self.log.clone());
        let (plugin, run, finish) = (Arc::clone(&self.plugin), task.clone(), task.clone());
        thread::run(
            "run",
            move || async move { plugin.run(config, run).await },
            move |result| finish.finish(result),
        )?;
        Ok(task)
    }

    /// Begins to stop unless that has begun already.
    fn begin_stop(&self, cleanup: bool, timeout: Duration) {
        let running = match std::mem::replace(&mut *self.phase(), Phase::Stopping) {
            Phase::Stopping => return,
            Phase::Running(task) => Some(task),
            Phase::Waiting | Phase::Failed(_) => None,
        };
        let (plugin, log, stopped) = (Arc::clone(&self.plugin), self.log.clone(), self.stopped.clone());
        let remove = cleanup && self.removes_state;
        let publish = stopped.clone();
        let spawned = thread::run(
            "stop",
            move || async move { stop(&*plugin, running, cleanup, remove, timeout).await },
            move |result: Result<(), Failure>| {
                let result = result.map_err(Failure::into_error);
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

    /// Stops without cleanup, for a signal. Without running work there is nothing to end.
    pub(crate) async fn end(&self, timeout: Duration) {
        if matches!(*self.phase(), Phase::Running(_) | Phase::Stopping) {
            self.begin_stop(false, timeout);
            // The log has the error.
            let _ = self.stopped().await;
        }
    }

    /// Calls the author's `status`, unless an earlier call has not returned yet.
    async fn status(&self, ctx: &Context, query: Option<String>, health: Health) -> Result<Health, Error> {
        let stuck = |since: Instant| {
            let seconds = since.elapsed().as_secs();
            Ok(health
                .clone()
                .with_line(format!("the plugin's status has not answered for {seconds} s")))
        };
        let now = Instant::now();
        let since = *self.status_since().get_or_insert(now);
        if since != now {
            return stuck(since);
        }
        let (sender, receiver) = oneshot::channel();
        let (plugin, status_since, last) = (Arc::clone(&self.plugin), Arc::clone(&self.status_since), health.clone());
        let spawned = thread::run(
            "status",
            move || async move { plugin.status(query, last).await },
            move |result| {
                *status_since.lock().unwrap_or_else(PoisonError::into_inner) = None;
                // The call may have ended meanwhile.
                let _ = sender.send(result);
            },
        );
        if let Err(error) = spawned {
            *self.status_since() = None;
            return Err(error);
        }
        match ctx.child().with_timeout(STATUS).run_until_ended(receiver).await {
            Ok(Ok(Ok(health))) => Ok(health),
            Ok(Ok(Err(Failure::Error(error)))) => Err(error),
            Ok(Ok(Err(panic @ Failure::Panic(_)))) => Ok(Health::unhealthy(
                Code::Internal.number(),
                format!("the plugin's status {}", panic.into_error().message()),
            )),
            Ok(Err(_)) | Err(_) => stuck(now),
        }
    }

    fn status_since(&self) -> MutexGuard<'_, Option<Instant>> {
        self.status_since.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Decides what becomes of an Apply in the current phase.
    fn admit(&self, payload: Payload) -> Result<Option<Order>, Error> {
        let order = match VmEvent::from_payload(&payload) {
            Some(event) => Order::Event(event),
            None if payload.is_empty() => {
                return Err(Error::invalid_argument(
                    "Apply has no payload, so the current configuration stays: send {} to apply defaults",
                ));
            }
            None => Order::Apply(payload),
        };
        match (&*self.phase(), order) {
            (Phase::Running(_), order) => Ok(Some(order)),
            // The agent sends events to every plugin, and takes an error for a failure of the plugin.
            (_, Order::Event(_)) => Ok(None),
            (Phase::Failed(_), _) => Err(Error::unimplemented(
                "the work could not begin: start the plugin again with this configuration",
            )),
            (Phase::Waiting, _) => Err(Error::failed_precondition("the plugin waits for Start")),
            (Phase::Stopping, _) => Err(Error::failed_precondition("the plugin is stopping")),
        }
    }
}

/// The content of an Apply.
enum Order {
    Event(VmEvent),
    Apply(Payload),
}

impl<P: GuestPlugin> GuestAgentPlugin for Supervised<P> {
    async fn start(&self, _: &Context, request: StartRequest) -> Result<StartResponse, Error> {
        let mut phase = self.phase();
        match &*phase {
            Phase::Running(task) if !task.is_finished() => return Ok(StartResponse {}),
            Phase::Stopping => {
                return Err(Error::failed_precondition(
                    "this process is stopping: launch another one",
                ));
            }
            Phase::Waiting | Phase::Failed(_) | Phase::Running(_) => {}
        }
        *phase = match self.begin(request) {
            Ok(task) => Phase::Running(task),
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
        let timeout = deadline.saturating_sub(MARGIN.min(deadline / 4));
        self.begin_stop(request.cleanup, timeout);
        let stopped = ctx.child().with_timeout(timeout).run_until_ended(self.stopped()).await;
        ctx.end_process(GRACE);
        stopped.and_then(|stopped| stopped).map(|()| StopResponse {})
    }

    async fn get_status(&self, ctx: &Context, request: GetStatusRequest) -> Result<Status, Error> {
        let health = match &*self.phase() {
            Phase::Waiting => return Ok(Health::healthy("waiting for Start").into()),
            Phase::Stopping => return Ok(Health::healthy("stopping").into()),
            Phase::Failed(health) => return Ok(health.clone().into()),
            Phase::Running(task) => task.health(),
        };
        self.status(ctx, request.data, health).await.map(Status::from)
    }

    async fn apply(&self, ctx: &Context, request: ApplyRequest) -> Result<ApplyResponse, Error> {
        let Some(order) = self.admit(Payload::from(request))? else {
            return Ok(ApplyResponse {});
        };
        // Held until the author's function returns, even if the call has ended by then.
        let turn = ctx.run_until_ended(Arc::clone(&self.applying).lock_owned()).await?;
        let (sender, receiver) = oneshot::channel();
        let plugin = Arc::clone(&self.plugin);
        thread::run(
            "apply",
            move || async move {
                match order {
                    Order::Event(event) => plugin.event(event).await,
                    Order::Apply(payload) => plugin.apply(payload).await,
                }
            },
            move |result| {
                drop(turn);
                // The call may have ended meanwhile.
                let _ = sender.send(result);
            },
        )?;
        match ctx.run_until_ended(receiver).await? {
            Ok(Ok(())) => Ok(ApplyResponse {}),
            Ok(Err(failure)) => Err(failure.into_error()),
            Err(_) => Err(Error::internal("the plugin did not answer")),
        }
    }
}

/// Ends the work, then calls the author's `stop`, then removes the state if `remove`.
async fn stop<P: GuestPlugin>(
    plugin: &P,
    running: Option<Task>,
    cleanup: bool,
    remove: bool,
    timeout: Duration,
) -> Result<(), Error> {
    let end = Instant::now() + timeout.min(Duration::from_secs(24 * 60 * 60));
    let Some(task) = running else {
        return Ok(());
    };
    let late = |what: &dyn fmt::Display| Error::new(Code::DeadlineExceeded, format!("{what} did not end in time"));
    let mut result = Ok(());
    task.stop();
    // The rest is for the author's `stop`.
    if tokio::time::timeout(timeout.mul_f64(0.8), task.finished())
        .await
        .is_err()
    {
        result = Err(late(&"the work"));
    }
    let left = end.saturating_duration_since(Instant::now());
    let stop = Stop {
        cleanup,
        timeout: left,
        state: task.state().clone(),
    };
    let stopped = match tokio::time::timeout(left, plugin.stop(stop)).await {
        Ok(stopped) => stopped,
        Err(_) => Err(late(&"the plugin's stop")),
    };
    result = result.and(stopped);
    if remove {
        result = result.and(task.state().remove());
    }
    result
}
