//! A small Guest Agent: what its plugin manager does to a plugin, step by step, for tests.
//!
//! It follows the agent's own manager: launch, Start, health, Apply, crash and relaunch, upgrade, Stop and kill, removal.
//! Its waits are shorter where that changes nothing for a plugin.

mod files;
mod launch;
mod process;

use std::time::Duration;

use guest_agent_proto::VmEvent;
use guest_agent_proto::plugin_comm::guest_agent_plugin::{GuestAgentPlugin, GuestAgentPluginClient};
use guest_agent_proto::plugin_comm::{
    ApplyRequest, GetStatusRequest, StartRequest, Status, StopRequest, apply_request, start_request,
};
use pluginrpc::prost_types::Duration as ProtoDuration;
use pluginrpc::{Code, Context, Error};
use pluginrpc_grpc::Channel;

pub use files::Files;
pub use launch::Address;
pub use process::{Process, descriptors, pids_under};

/// How long the agent waits for a status.
const STATUS: Duration = Duration::from_secs(2);
/// How long it waits for Apply.
const APPLY: Duration = Duration::from_secs(5);

/// What a plugin's manifest says.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// Arguments before those of the agent.
    pub arguments: Vec<String>,
    /// How often Start is tried.
    pub start_attempts: u32,
    /// How long all of these tries may take together.
    pub start_timeout: Duration,
    /// How long Stop may take.
    pub stop_timeout: Duration,
    /// What Start brings.
    pub config: Option<String>,
    /// Whether TCP is tried only.
    pub tcp: bool,
    /// How often, and each time how long, the socket is waited for; the agent does so 15 times for a second.
    pub socket_waits: (u32, Duration),
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            arguments: Vec::new(),
            start_attempts: 5,
            start_timeout: Duration::from_secs(30),
            stop_timeout: Duration::from_secs(30),
            config: Some("work".to_owned()),
            tcp: false,
            socket_waits: (3000, Duration::from_millis(5)),
        }
    }
}

/// What the agent would tell its service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The plugin did not open its socket and was launched again over TCP.
    Fallback,
    /// Launch or Start failed; the end of the error log.
    StartFailed(Vec<String>),
    /// An RPC of a health check failed; the end of the error log.
    Crashed(Vec<String>),
    /// It ran, or was launched anew.
    Started,
    /// Apply failed.
    ApplyFailed(String),
    /// It was stopped; whether Stop was answered.
    Stopped(Result<(), String>),
}

/// One plugin under the agent's care.
pub struct Agent {
    /// Where everything is.
    pub files: Files,
    /// What its manifest says.
    pub manifest: Manifest,
    /// What happened, in order.
    pub events: Vec<Event>,
    running: Option<Running>,
}

/// A launched plugin.
struct Running {
    process: Process,
    address: Address,
    client: Option<GuestAgentPluginClient<Channel>>,
}

impl Agent {
    /// Installs revision 1 of an executable.
    ///
    /// # Errors
    /// Where it cannot be copied.
    pub fn install(program: &std::path::Path, manifest: Manifest) -> std::io::Result<Self> {
        Ok(Self {
            files: Files::install(program)?,
            manifest,
            events: Vec::new(),
            running: None,
        })
    }

    /// Launches and starts the plugin.
    ///
    /// # Errors
    /// What went wrong; the process is gone then.
    pub async fn start(&mut self) -> Result<(), Error> {
        let launched = self.launch().await;
        let started = match launched {
            Ok(()) => self.call_start().await,
            Err(error) => Err(error),
        };
        if started.is_err() {
            self.events.push(Event::StartFailed(self.files.log_tail()));
            self.running = None;
        } else {
            self.events.push(Event::Started);
        }
        started
    }

    /// Launches the plugin without calling Start.
    ///
    /// # Errors
    /// It opened no socket, also not over TCP.
    pub async fn launch(&mut self) -> Result<(), Error> {
        if !self.manifest.tcp {
            let address = Address::Unix(self.files.socket());
            let process = self.exec(&address)?;
            if process.opens(&self.files.socket(), self.manifest.socket_waits).await {
                self.running = Some(Running {
                    process,
                    address,
                    client: None,
                });
                return Ok(());
            }
            // Killed with the handle.
            drop(process);
            self.events.push(Event::Fallback);
        }
        let address = Address::free_tcp().map_err(Error::unknown)?;
        let process = self.exec(&address)?;
        self.running = Some(Running {
            process,
            address,
            client: None,
        });
        Ok(())
    }

    fn exec(&self, address: &Address) -> Result<Process, Error> {
        self.files.prepare().map_err(Error::unknown)?;
        let mut args = self.manifest.arguments.clone();
        args.extend(address.flags());
        args.push(format!("--errorlogfile={}", self.files.log().display()));
        Process::spawn(&self.files.entry(), &args).map_err(Error::unknown)
    }

    async fn call_start(&mut self) -> Result<(), Error> {
        let ctx = Context::new().with_timeout(self.manifest.start_timeout);
        let mut last = Error::internal("Start was never tried");
        for _ in 0..self.manifest.start_attempts {
            let tried = async { self.client(&ctx).await?.start(&ctx, self.start_request()).await };
            match tried.await {
                Ok(_) => return Ok(()),
                Err(error) => last = error,
            }
            if ctx.ended().is_some() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err(last)
    }

    /// What Start says.
    #[must_use]
    pub fn start_request(&self) -> StartRequest {
        let config = start_request::Config {
            state_directory_path: self.files.state().display().to_string(),
        };
        StartRequest {
            config: Some(config),
            service_config: self
                .manifest
                .config
                .clone()
                .map(start_request::ServiceConfig::StringConfig),
        }
    }

    /// A client, which waits for the plugin to be ready.
    ///
    /// # Errors
    /// The deadline passed, or nothing is launched.
    pub async fn client(&mut self, ctx: &Context) -> Result<GuestAgentPluginClient<Channel>, Error> {
        let running = self
            .running
            .as_mut()
            .ok_or_else(|| Error::failed_precondition("nothing is launched"))?;
        if let Some(client) = &running.client {
            return Ok(client.clone());
        }
        let channel = ctx.run_until_ended(running.address.connect_when_ready()).await?;
        let client = GuestAgentPluginClient::new(channel);
        running.client = Some(client.clone());
        Ok(client)
    }

    /// Loses the connection, as an agent that is restarted.
    pub fn vanish(&mut self) {
        if let Some(running) = &mut self.running {
            running.client = None;
        }
    }

    /// Asks for the status, as the regular health check does or, with `data`, about something in particular.
    ///
    /// # Errors
    /// Which the agent takes for a crash.
    pub async fn status(&mut self, data: Option<&str>) -> Result<Status, Error> {
        let ctx = Context::new().with_timeout(STATUS);
        let request = GetStatusRequest {
            data: data.map(str::to_owned),
        };
        self.client(&ctx).await?.get_status(&ctx, request).await
    }

    /// One regular health check: a failed one is a crash, which is reported, and after a second look ends in a relaunch.
    ///
    /// # Errors
    /// The relaunch failed.
    pub async fn check_health(&mut self) -> Result<Option<Status>, Error> {
        if let Ok(status) = self.status(None).await {
            return Ok(Some(status));
        }
        self.events.push(Event::Crashed(self.files.log_tail()));
        self.files.truncate_log().map_err(Error::unknown)?;
        self.vanish();
        if self.status(None).await.is_ok() {
            return Ok(None);
        }
        self.stop(false).await;
        self.start().await.map(|()| None)
    }

    /// Hands over a configuration; to UNIMPLEMENTED it answers by a relaunch with it.
    ///
    /// # Errors
    /// What the plugin said.
    pub async fn apply(&mut self, config: apply_request::ServiceConfig) -> Result<(), Error> {
        let ctx = Context::new().with_timeout(APPLY);
        if let apply_request::ServiceConfig::StringConfig(text) = &config {
            self.manifest.config = Some(text.clone());
        }
        match self.send_apply(&ctx, Some(config)).await {
            Ok(()) => Ok(()),
            Err(error) if error.code() == Code::Unimplemented => {
                self.stop(false).await;
                self.start().await
            }
            Err(error) => {
                self.events.push(Event::ApplyFailed(error.message().to_owned()));
                Err(error)
            }
        }
    }

    async fn send_apply(&mut self, ctx: &Context, config: Option<apply_request::ServiceConfig>) -> Result<(), Error> {
        let request = ApplyRequest {
            service_config: config,
            ..ApplyRequest::default()
        };
        self.client(ctx).await?.apply(ctx, request).await.map(drop)
    }

    /// Sends an Apply without a payload.
    ///
    /// # Errors
    /// The plugin's answer.
    pub async fn apply_nothing(&mut self) -> Result<(), Error> {
        self.send_apply(&Context::new().with_timeout(APPLY), None).await
    }

    /// Sends an event of the virtual machine, as the agent does to every plugin.
    ///
    /// # Errors
    /// The plugin's answer.
    pub async fn send_event(&mut self, event: &VmEvent) -> Result<(), Error> {
        let config = apply_request::ServiceConfig::StringConfig(event.to_json());
        self.send_apply(&Context::new().with_timeout(APPLY), Some(config)).await
    }

    /// Stops the plugin: Stop, then SIGKILL at once, whatever the answer was. A process whose executable is another one
    /// is left alone.
    pub async fn stop(&mut self, cleanup: bool) {
        let Some(pid) = self.pid() else {
            return;
        };
        if process::is_running(pid, &self.files.entry()) {
            let ctx = Context::new().with_timeout(self.manifest.stop_timeout);
            let seconds = i64::try_from(self.manifest.stop_timeout.as_secs()).unwrap_or(i64::MAX);
            let nanos = i32::try_from(self.manifest.stop_timeout.subsec_nanos()).unwrap_or_default();
            let request = StopRequest {
                cleanup,
                deadline: Some(ProtoDuration { seconds, nanos }),
            };
            let answer = async { self.client(&ctx).await?.stop(&ctx, request).await };
            let answer = answer.await.map(drop).map_err(|error| error.to_string());
            self.events.push(Event::Stopped(answer));
        }
        // Killed and waited for with the handle.
        self.running = None;
        if cleanup {
            self.files.remove_socket();
        }
    }

    /// Installs another executable as the next revision, and goes over to it.
    ///
    /// # Errors
    /// It cannot be installed (the old one goes on), or does not start.
    pub async fn upgrade(&mut self, program: &std::path::Path) -> Result<(), Error> {
        let next = self.files.next_revision(program).map_err(Error::unknown)?;
        // The agent says cleanup on an upgrade as well, and keeps the state directory.
        self.stop(true).await;
        self.files.go_over_to(next);
        self.start().await
    }

    /// Stops the plugin for good and removes what the agent knows of it, but for the plugin's state folder, which is given
    /// back to be looked at.
    pub async fn remove(mut self) -> (Files, Vec<Event>) {
        self.stop(true).await;
        self.files.uninstall();
        (self.files, self.events)
    }

    /// The process, where one is launched.
    #[must_use]
    pub fn pid(&self) -> Option<u32> {
        self.running.as_ref().map(|running| running.process.pid())
    }

    /// The process itself.
    pub fn process(&mut self) -> Option<&mut Process> {
        self.running.as_mut().map(|running| &mut running.process)
    }

    /// Where the plugin was told to listen.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        self.running.as_ref().map(|running| &running.address)
    }
}
