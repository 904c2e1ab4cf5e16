//! A plugin of the Guest Agent that does what its configuration, Apply and status queries name, faults among them.

use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use guest_agent_sdk::{
    Code, Error, FromPayload, GuestAgent, GuestPlugin, Health, Payload, Stop, SupervisedPlugin, Task, VmEvent,
};
use pluginrpc::Invocation;

/// Follows its script.
#[derive(Default)]
struct Script {
    /// The work, for the health that an event sets.
    running: Mutex<Option<Task>>,
}

const FOREVER: Duration = Duration::from_secs(3600);

fn unknown(word: &str) -> Error {
    Error::invalid_argument(format!("{word:?} is not in this plugin's script"))
}

impl GuestPlugin for Script {
    type Config = String;

    #[allow(clippy::panic)] // on purpose
    async fn run(&self, script: String, task: Task) -> Result<(), Error> {
        let starts: u32 = task.state().load("starts")?.unwrap_or_default();
        task.state().save("starts", &(starts + 1))?;
        task.healthy(format!("{script}, start {}", starts + 1));
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(task.clone());
        match script.as_str() {
            "work" => task.stopping().await,
            "done" => {}
            "fail" => return Err(Error::new(Code::NotFound, "what it works on is gone")),
            "panic" => panic!("on purpose"),
            "exit" => {
                // After Start is answered.
                tokio::time::sleep(Duration::from_millis(100)).await;
                std::process::exit(7)
            }
            // Holds its thread, and checks now and then.
            "busy" => {
                while !task.is_stopping() {
                    std::thread::sleep(Duration::from_millis(5));
                }
            }
            "stuck" => std::thread::sleep(FOREVER),
            "slow stop" => {
                task.stopping().await;
                tokio::time::sleep(Duration::from_millis(600)).await;
                task.state().save("stopped", &true)?;
            }
            word => return Err(unknown(word)),
        }
        Ok(())
    }

    #[allow(clippy::panic)] // on purpose
    async fn apply(&self, payload: Payload) -> Result<(), Error> {
        let text = String::from_payload(payload)?;
        match text.as_str() {
            "well" => Ok(()),
            "fail" => Err(Error::failed_precondition("not now")),
            "panic" => panic!("on purpose"),
            "stuck" => {
                std::thread::sleep(FOREVER);
                Ok(())
            }
            "restart" => Err(Error::unimplemented("start me anew")),
            text if text.len() > 1000 => Ok(()),
            word => Err(unknown(word)),
        }
    }

    async fn event(&self, event: VmEvent) -> Result<(), Error> {
        if let Some(task) = &*self.running.lock().unwrap_or_else(PoisonError::into_inner) {
            task.set_health(task.health().with_line(format!("event {}", event.name())));
        }
        match event {
            VmEvent::Other(name) if name == "fail" => Err(Error::failed_precondition("as asked")),
            _ => Ok(()),
        }
    }

    #[allow(clippy::panic)] // on purpose
    async fn status(&self, query: Option<String>, health: Health) -> Result<Health, Error> {
        match query.as_deref() {
            None => Ok(health),
            Some("panic") => panic!("on purpose"),
            Some("stuck") => {
                std::thread::sleep(FOREVER);
                Ok(health)
            }
            Some("crash") => Err(Error::internal("start me anew")),
            Some(query) => Ok(health.with_line(format!("asked about {query}"))),
        }
    }

    async fn stop(&self, stop: Stop) -> Result<(), Error> {
        if stop.cleanup && stop.state.read("refuse")?.is_some() {
            return Err(Error::failed_precondition("refused, as configured"));
        }
        Ok(())
    }
}

fn main() -> ExitCode {
    // Arguments of the manifest, for faults of the process as a whole.
    let invocation = Invocation::from_env();
    if invocation.has_option("--hang-at-start") {
        std::thread::sleep(FOREVER);
    }
    let no_socket = invocation.has_option("--no-socket")
        && invocation
            .option("--protocol")
            .is_ok_and(|protocol| protocol.is_some_and(|word| word == "unix"));
    if no_socket {
        std::thread::sleep(FOREVER);
    }
    let mut profile = GuestAgent::new();
    if invocation.has_option("--parent-watch") {
        profile = profile.with_parent_watch();
    }
    let mut plugin = SupervisedPlugin::new("guest-script-plugin", Script::default()).profile(profile);
    if invocation.has_option("--remove-state") {
        plugin = plugin.remove_state_on_cleanup();
    }
    plugin.invocation(invocation).main()
}
