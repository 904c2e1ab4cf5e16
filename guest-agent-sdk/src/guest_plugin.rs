//! The trait that authors implement.

use std::future::{Future, ready};
use std::time::Duration;

use guest_agent_proto::{Payload, VmEvent};
use pluginrpc::Error;

use crate::{FromPayload, Health, StateDir, Task};

/// A plugin for the Guest Agent, in the terms of its own work. Only [`GuestPlugin::run`] is required.
///
/// [`Supervised`](crate::Supervised) does what every plugin has to do alike: Start and Stop may be repeated, the
/// status is answered in time while the work is busy or stuck, a panic becomes a status instead of a crash, and the
/// work has ended before Stop is answered. Each method runs on its own thread in its own tokio runtime
/// (current-thread, with timers and network), so it may block and its future need not be `Send`.
pub trait GuestPlugin: Send + Sync + 'static {
    /// The configuration: `String`, [`Typed<T>`](crate::Typed) for a type that serde reads, [`Payload`] for the raw
    /// payload, or `()` for none. If it cannot be read, the error becomes the status and the work does not begin.
    type Config: FromPayload;

    /// Does the plugin's work, from Start until [`Task::stopping`] returns. Meanwhile [`Task::healthy`] and
    /// [`Task::unhealthy`] report its health.
    ///
    /// # Errors
    /// The reason why the work ended early: it becomes the status, with its code, and is written to the error log. The
    /// agent reports it and does not restart the plugin.
    fn run(&self, config: Self::Config, task: Task) -> impl Future<Output = Result<(), Error>>;

    /// Applies new configuration or an order while the work runs; one at a time, and never with an empty payload. The
    /// agent waits five seconds.
    ///
    /// # Errors
    /// The reason why it cannot be applied; the agent reports it. On `UNIMPLEMENTED`, the default, the agent stops the
    /// plugin and starts it again with the new configuration.
    fn apply(&self, payload: Payload) -> impl Future<Output = Result<(), Error>> {
        let _ = payload;
        ready(Err(Error::unimplemented(
            "this plugin takes new configuration only when it is started",
        )))
    }

    /// Handles an event of the virtual machine, which the agent sends to every plugin, while the work runs; one at a
    /// time with [`GuestPlugin::apply`]. The agent waits five seconds. The default does nothing. An event that
    /// arrives before the work has begun is acknowledged and not delivered.
    ///
    /// # Errors
    /// The reason why it could not be handled; the agent reports it.
    fn event(&self, event: VmEvent) -> impl Future<Output = Result<(), Error>> {
        let _ = event;
        ready(Ok(()))
    }

    /// Reports the plugin's health, from Start until Stop. `health` is what the work set last, and the default answer.
    /// `query` is set when a service asks about something in particular, by contract with the plugin; the agent's
    /// regular check has none. After 1.5 s without an answer `health` is reported instead.
    ///
    /// # Errors
    /// The agent takes an error for a crash: it stops the plugin and starts it again.
    fn status(&self, query: Option<String>, health: Health) -> impl Future<Output = Result<Health, Error>> {
        let _ = query;
        ready(Ok(health))
    }

    /// Cleans up after the work has ended, or has not ended in time: on Stop, and when a signal ends the process.
    /// With [`Stop::cleanup`], remove what the plugin created outside its [`StateDir`]. The state directory itself
    /// stays, since the agent sends `cleanup` on upgrades as well and keeps the directory for the next revision; see
    /// [`SupervisedPlugin::remove_state_on_cleanup`](crate::SupervisedPlugin::remove_state_on_cleanup).
    ///
    /// # Errors
    /// The part that could not be done; Stop answers with it. The process ends all the same.
    fn stop(&self, stop: Stop) -> impl Future<Output = Result<(), Error>> {
        let _ = stop;
        ready(Ok(()))
    }
}

/// The circumstances of a Stop.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Stop {
    /// True when this revision of the plugin is removed: on removal and on upgrade. False on a restart.
    pub cleanup: bool,
    /// The time that is left for [`GuestPlugin::stop`].
    pub timeout: Duration,
    /// The plugin's state directory.
    pub state: StateDir,
}
