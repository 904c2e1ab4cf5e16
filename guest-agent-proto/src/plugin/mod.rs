//! What a plugin's author writes, and what runs it.

mod config;
mod health;
mod state;
mod supervised;
mod task;
mod thread;

use std::future::{Future, ready};
use std::time::Duration;

use pluginrpc::Error;

use crate::Payload;

pub use config::{FromPayload, Typed};
pub use health::Health;
pub use state::StateFolder;
pub use supervised::Supervised;
pub use task::Task;

/// A plugin for the Guest Agent, in the terms of its own work: what it does, what it is told meanwhile, how it is, how it
/// ends. Only [`GuestPlugin::run`] has to be written.
///
/// What every plugin has to do the same way is done by [`Supervised`]: Start and Stop may be repeated, the status is
/// answered in time however busy or stuck the work is, a panic is a status and no crash, and everything has ended before
/// Stop is answered. Each of the four runs on a thread of its own in a tokio runtime of its own (current-thread, with
/// timers and network), so they may block, and need not be `Send`.
pub trait GuestPlugin: Send + Sync + 'static {
    /// What the plugin is configured with: `String`, [`Typed<T>`](Typed) of a type that serde reads, [`Payload`] to look at it
    /// oneself, or `()` for nothing. A configuration that cannot be read becomes the status, and the work does not begin.
    type Config: FromPayload;

    /// The plugin's work, from Start on, until [`Task::stopping`] says that it has to end. Meanwhile [`Task::healthy`] and
    /// [`Task::unhealthy`] say how it goes.
    ///
    /// # Errors
    /// What ended the work too early: it becomes the status, its code included, and stands in the error log. The agent
    /// reports it, and does nothing else about it.
    fn run(&self, start: Started<Self::Config>, task: Task) -> impl Future<Output = Result<(), Error>>;

    /// New configuration, or an order, while the work is under way; one at a time. The agent waits five seconds.
    ///
    /// # Errors
    /// Why it cannot be done; the agent reports it. To `UNIMPLEMENTED`, which is the default, it answers by stopping the
    /// plugin and starting it again with the new configuration.
    fn apply(&self, payload: Payload) -> impl Future<Output = Result<(), Error>> {
        let _ = payload;
        ready(Err(Error::unimplemented(
            "this plugin takes a new configuration when it is started",
        )))
    }

    /// How the plugin is, while its work is under way or has ended by itself. `health` is what the work itself said last,
    /// and the default answer; `asked` is there when somebody asks about something in particular, by contract with the
    /// plugin. One and a half seconds are waited for it, then `health` is answered.
    ///
    /// # Errors
    /// The agent takes an error for a crash: it stops the plugin and starts it again.
    fn status(&self, asked: Option<String>, health: Health) -> impl Future<Output = Result<Health, Error>> {
        let _ = asked;
        ready(Ok(health))
    }

    /// What is left to do once the work has ended, or did not end in time: on Stop, and when a signal ends the process.
    /// With [`Stop::cleanup`] everything on disk has to go; the [`StateFolder`] goes by itself after this.
    ///
    /// # Errors
    /// What could not be done. The process ends all the same.
    fn stop(&self, stop: Stop) -> impl Future<Output = Result<(), Error>> {
        let _ = stop;
        ready(Ok(()))
    }
}

/// What a plugin is started with.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Started<C> {
    /// The configuration.
    pub config: C,
    /// Where to keep what has to survive a restart.
    pub state: StateFolder,
}

/// How a plugin is stopped.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Stop {
    /// Whether the plugin is removed, and not only stopped.
    pub cleanup: bool,
    /// How long there is to do it.
    pub within: Duration,
    /// Where the plugin kept its state.
    pub state: StateFolder,
}
