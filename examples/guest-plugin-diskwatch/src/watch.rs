//! The plugin itself: its work, its configuration, its state.

use std::time::Duration;

use guest_agent_proto::{FromPayload, GuestPlugin, Health, Payload, Started, StateFolder, Task, Typed};
use pluginrpc::{Code, Error};
use serde::{Deserialize, Serialize};
use tokio::sync::watch::Sender;

use crate::config::Config;
use crate::usage;

/// The state file: what Apply configured last, and the highest use that was seen.
const STATE: &str = "diskwatch.json";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Memory {
    /// From the last Apply; it counts for more than what Start brings, which is older.
    applied: Option<Config>,
    peak_percent: u8,
}

/// Looks at a file system from time to time, and says how full it is.
#[derive(Debug)]
pub(crate) struct DiskWatch {
    /// A new configuration for the work that is under way.
    applied: Sender<Option<Config>>,
}

impl Default for DiskWatch {
    fn default() -> Self {
        Self {
            applied: Sender::new(None),
        }
    }
}

impl GuestPlugin for DiskWatch {
    type Config = Typed<Config>;

    async fn run(&self, start: Started<Typed<Config>>, task: Task) -> Result<(), Error> {
        let mut memory = remembered(&start.state, &task);
        let mut config = match memory.applied.clone() {
            Some(applied) => applied,
            None => start.config.0.checked().map_err(Error::invalid_argument)?,
        };
        let mut applied = self.applied.subscribe();
        loop {
            match usage::percent(&config.path) {
                Ok(percent) => {
                    if percent > memory.peak_percent {
                        memory.peak_percent = percent;
                        remember(&start.state, &memory, &task);
                    }
                    task.set(health(&config, percent, memory.peak_percent));
                }
                Err(e) => {
                    let text = format!("{} cannot be looked at: {e}", config.path.display());
                    task.unhealthy(Code::FailedPrecondition.number(), text);
                }
            }
            tokio::select! {
                () = task.stopping() => return Ok(()),
                () = tokio::time::sleep(Duration::from_secs(config.every_seconds.into())) => {}
                // The sender is ours, so this only ever says that there is something new.
                _ = applied.changed() => {
                    let new = applied.borrow_and_update().clone();
                    if let Some(new) = new {
                        config = new;
                        memory.applied = Some(config.clone());
                        memory.peak_percent = 0;
                        remember(&start.state, &memory, &task);
                    }
                }
            }
        }
    }

    async fn apply(&self, payload: Payload) -> Result<(), Error> {
        let Typed(config) = Typed::<Config>::from_payload(payload)?;
        let config = config.checked().map_err(Error::invalid_argument)?;
        self.applied.send_replace(Some(config));
        Ok(())
    }
}

fn health(config: &Config, percent: u8, peak: u8) -> Health {
    let at = config.path.display();
    let line = format!("{at} is {percent} % full");
    let health = if percent >= config.full_percent {
        let text = format!("{line}, {} % are too much", config.full_percent);
        Health::unhealthy(Code::ResourceExhausted.number(), text)
    } else if percent >= config.warn_percent {
        Health::healthy(format!("{line}, getting close to {} %", config.full_percent))
    } else {
        Health::healthy(line)
    };
    health.with(format!("at most {peak} % so far"))
}

/// What an earlier process left behind. State that cannot be read is worth a line in the log, and not a plugin that does
/// not start.
fn remembered(state: &StateFolder, task: &Task) -> Memory {
    match state.load(STATE) {
        Ok(memory) => memory.unwrap_or_default(),
        Err(error) => {
            task.log()
                .warn(&format!("starting without the earlier state: {}", error.message()));
            Memory::default()
        }
    }
}

fn remember(state: &StateFolder, memory: &Memory, task: &Task) {
    if let Err(error) = state.save(STATE, memory) {
        task.log().warn(&format!("the state is not kept: {}", error.message()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_decide_what_is_said() {
        let config = Config::default();
        let said = |percent| health(&config, percent, 97);
        assert_eq!(said(10).lines(), ["/ is 10 % full", "at most 97 % so far"]);
        assert!(said(80).is_healthy() && said(80).lines()[0].contains("close to 95 %"));
        assert!(!said(95).is_healthy() && said(95).lines()[0].contains("95 % are too much"));
    }
}
