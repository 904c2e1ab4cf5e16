//! The plugin: its work, its configuration, its state.

use std::time::Duration;

use guest_agent_sdk::{Code, Error, FromPayload, GuestPlugin, Health, Payload, StateDir, Task, Typed};
use serde::{Deserialize, Serialize};
use tokio::sync::watch::Sender;

use crate::config::Config;
use crate::usage;

/// The state file.
const STATE: &str = "diskwatch.json";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    /// The configuration of the last Start.
    started: Option<Config>,
    /// The configuration of the last Apply after that Start.
    applied: Option<Config>,
    peak_percent: u8,
}

impl Memory {
    /// Picks the newer configuration. An agent that restarts the plugin repeats the Start configuration it has, so an
    /// applied one goes on; another Start configuration is newer than it.
    fn configure(&mut self, start: Config) -> Config {
        if self.started.as_ref() != Some(&start) {
            self.started = Some(start.clone());
            self.applied = None;
        }
        self.applied.clone().unwrap_or(start)
    }
}

/// Checks the use of a file system at intervals, and reports it as its health.
#[derive(Debug)]
pub(crate) struct DiskWatch {
    /// New configuration for the running work.
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

    async fn run(&self, Typed(start): Typed<Config>, task: Task) -> Result<(), Error> {
        let start = start.checked().map_err(Error::invalid_argument)?;
        let mut memory = load(task.state(), &task);
        let before = memory.clone();
        let mut config = memory.configure(start);
        if memory != before {
            save(&memory, &task);
        }
        let mut applied = self.applied.subscribe();
        loop {
            match usage::percent(&config.path) {
                Ok(percent) => {
                    if percent > memory.peak_percent {
                        memory.peak_percent = percent;
                        save(&memory, &task);
                    }
                    task.set_health(health(&config, percent, memory.peak_percent));
                }
                Err(e) => {
                    let text = format!("cannot check {}: {e}", config.path.display());
                    task.unhealthy(Code::FailedPrecondition.number(), text);
                }
            }
            tokio::select! {
                () = task.stopping() => return Ok(()),
                () = tokio::time::sleep(Duration::from_secs(config.every_seconds.into())) => {}
                // Never an error: `self` holds the sender.
                _ = applied.changed() => {
                    let new = applied.borrow_and_update().clone();
                    if let Some(new) = new {
                        config = new;
                        memory.applied = Some(config.clone());
                        memory.peak_percent = 0;
                        save(&memory, &task);
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
    health.with_line(format!("at most {peak} % so far"))
}

/// Loads the state of an earlier process. Damaged state is a line in the log, and no reason not to start.
fn load(state: &StateDir, task: &Task) -> Memory {
    match state.load(STATE) {
        Ok(memory) => memory.unwrap_or_default(),
        Err(error) => {
            task.log()
                .warn(&format!("starting without the earlier state: {}", error.message()));
            Memory::default()
        }
    }
}

fn save(memory: &Memory, task: &Task) {
    if let Err(error) = task.state().save(STATE, memory) {
        task.log().warn(&format!("cannot keep the state: {}", error.message()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_decide_the_health() {
        let config = Config::default();
        let at = |percent| health(&config, percent, 97);
        assert_eq!(at(10).lines(), ["/ is 10 % full", "at most 97 % so far"]);
        assert!(at(80).is_healthy() && at(80).lines()[0].contains("close to 95 %"));
        assert!(!at(95).is_healthy() && at(95).lines()[0].contains("95 % are too much"));
    }

    #[test]
    fn a_newer_start_wins_over_an_older_apply() {
        let config = |full_percent| Config {
            full_percent,
            ..Config::default()
        };
        let mut memory = Memory::default();
        assert_eq!(memory.configure(config(90)), config(90));
        memory.applied = Some(config(91));
        assert_eq!(memory.configure(config(90)), config(91), "the same Start, repeated");
        assert_eq!(memory.configure(config(92)), config(92), "another Start is newer");
        assert_eq!(memory.configure(config(92)), config(92), "and stays so");
    }
}
