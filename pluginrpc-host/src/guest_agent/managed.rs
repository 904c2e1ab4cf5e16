//! One plugin in the care of the agent.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use guest_agent_proto::plugin_comm::guest_agent_plugin::{GuestAgentPlugin, GuestAgentPluginClient};
use guest_agent_proto::plugin_comm::{
    ApplyRequest, GetStatusRequest, StartRequest, Status, StopRequest, apply_request, start_request,
};
use guest_agent_proto::{Payload, VmEvent};
use pluginrpc::prost_types::Any;
use pluginrpc::runner::{Environment, Stderr};
use pluginrpc::{Code, Context, Error, Executable};
use tokio::time::{Instant, sleep, timeout};

use super::{Event, Manifest, PluginFiles};
use crate::restart::Restarts;
use crate::{Address, PluginChannel, PluginProcess, Process};

/// The agent's deadlines.
const STATUS: Duration = Duration::from_secs(2);
const APPLY: Duration = Duration::from_secs(5);
/// The pause between two looks for the socket.
const LOOK: Duration = Duration::from_millis(5);
/// The time for a killed process to disappear.
const KILL: Duration = Duration::from_secs(5);
/// The events that are kept; older ones are dropped.
const MAX_EVENTS: usize = 1024;

/// One plugin in the care of the agent. Dropping it kills the process; its files stay.
#[derive(Debug)]
pub struct ManagedPlugin {
    files: PluginFiles,
    manifest: Manifest,
    events: Vec<Event>,
    running: Option<Running>,
}

/// A launched process and the connection to it, once there is one.
#[derive(Debug)]
struct Running {
    address: Address,
    state: Connection,
}

#[derive(Debug)]
enum Connection {
    None(Process),
    Open(PluginProcess),
}

impl Running {
    fn process(&self) -> &Process {
        match &self.state {
            Connection::None(process) => process,
            Connection::Open(plugin) => plugin.process(),
        }
    }
}

impl ManagedPlugin {
    /// Installs revision 1 of a plugin below `base`: copies the program.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for a manifest's name that is not a plain file name, `UNAVAILABLE` if the program cannot be
    /// copied.
    pub fn install(program: impl AsRef<Path>, base: &Path, manifest: Manifest) -> Result<Self, Error> {
        Ok(Self {
            files: PluginFiles::install(program.as_ref(), base, &manifest.name)?,
            manifest,
            events: Vec::new(),
            running: None,
        })
    }

    /// Returns the plugin's files.
    #[must_use]
    pub fn files(&self) -> &PluginFiles {
        &self.files
    }

    /// Changes the manifest, for the next launch; its name stays.
    pub fn change_manifest(&mut self, change: impl FnOnce(Manifest) -> Manifest) {
        let name = self.manifest.name.clone();
        self.manifest = Manifest {
            name,
            ..change(self.manifest.clone())
        };
    }

    /// Returns the manifest.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Returns the events so far, the last 1,024.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Returns the events so far and forgets them.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// Returns the process; `None` if none was launched.
    #[must_use]
    pub fn process(&self) -> Option<&Process> {
        self.running.as_ref().map(Running::process)
    }

    /// Returns the address that was passed to the plugin; `None` if no process was launched.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        self.running.as_ref().map(|running| &running.address)
    }

    /// Launches the plugin and calls Start, after ending a process that still runs.
    ///
    /// # Errors
    /// The failure of the launch or of the last attempt of Start; the process is killed.
    pub async fn start(&mut self) -> Result<(), Error> {
        let started = match self.launch().await {
            Ok(()) => self.call_start().await,
            Err(error) => Err(error),
        };
        if started.is_ok() {
            self.record(Event::Started);
        } else {
            let tail = self.files.log_tail();
            self.record(Event::StartFailed(tail));
            self.kill().await;
        }
        started
    }

    /// Launches the plugin without calling Start: over a Unix socket, and over TCP if the socket does not appear.
    ///
    /// # Errors
    /// `UNAVAILABLE` if it cannot be executed, also over TCP.
    pub async fn launch(&mut self) -> Result<(), Error> {
        self.kill().await;
        if !self.manifest.tcp {
            let address = Address::Unix(self.files.socket());
            let process = self.execute(&address).await?;
            if self.socket_appears(&process).await {
                self.running = Some(Running {
                    address,
                    state: Connection::None(process),
                });
                return Ok(());
            }
            process.kill();
            let _ = timeout(KILL, process.wait()).await;
            self.record(Event::TcpFallback);
        }
        let address = Address::Tcp(free_port()?);
        let process = self.execute(&address).await?;
        self.running = Some(Running {
            address,
            state: Connection::None(process),
        });
        Ok(())
    }

    async fn execute(&self, address: &Address) -> Result<Process, Error> {
        self.files.prepare()?;
        let protocol = match address {
            Address::Tcp(_) => "tcp",
            Address::Unix(_) => "unix",
        };
        let place = match address {
            Address::Tcp(address) => address.to_string(),
            Address::Unix(path) => path.display().to_string(),
        };
        let agents = [
            format!("--protocol={protocol}"),
            format!("--address={place}"),
            format!("--errorlogfile={}", self.files.log().display()),
        ];
        let args = self.manifest.arguments.iter().cloned().chain(agents);
        let program = Executable::new(self.files.executable())
            .with_environment(Environment::inherited())
            .with_stderr(Stderr::discard());
        Process::start(&program, args, Stdio::null(), Stdio::null()).await
    }

    /// Waits for the socket's file. Returns false once the process has exited or the time is over.
    async fn socket_appears(&self, process: &Process) -> bool {
        let socket = self.files.socket();
        let appears = async {
            while std::fs::symlink_metadata(&socket).is_err() {
                sleep(LOOK).await;
            }
        };
        tokio::select! {
            biased;
            () = appears => true,
            _ = process.wait() => false,
            () = sleep(self.manifest.socket_timeout) => false,
        }
    }

    async fn call_start(&mut self) -> Result<(), Error> {
        let ctx = Context::new().with_timeout(self.manifest.start_timeout);
        let request = self.start_request();
        let mut attempts = 1;
        loop {
            let attempt = async { self.client(&ctx).await?.start(&ctx, request.clone()).await };
            let Err(error) = attempt.await else {
                return Ok(());
            };
            let exited = self
                .process()
                .is_none_or(|process| process.exit_watch().status().is_some());
            if attempts >= self.manifest.start_attempts || ctx.ended().is_some() || exited {
                return Err(error);
            }
            attempts += 1;
            sleep(self.manifest.start_pause).await;
        }
    }

    /// Returns the request of Start: the state directory and the manifest's configuration.
    #[must_use]
    pub fn start_request(&self) -> StartRequest {
        let config = start_request::Config {
            state_directory_path: self.files.state_dir().display().to_string(),
        };
        StartRequest {
            config: Some(config),
            service_config: match self.manifest.config.clone() {
                Payload::Text(text) => Some(start_request::ServiceConfig::StringConfig(text)),
                Payload::Struct(document) => Some(start_request::ServiceConfig::StructConfig(document)),
                _ => None,
            },
        }
    }

    /// Returns a client of the launched plugin; connects, and waits until it listens, if there is no connection.
    ///
    /// # Errors
    /// `FAILED_PRECONDITION` if no process was launched, the error of `ctx` when it ends, `UNAVAILABLE` if the
    /// process has exited.
    pub async fn client(&mut self, ctx: &Context) -> Result<GuestAgentPluginClient<PluginChannel>, Error> {
        let running = self
            .running
            .take()
            .ok_or_else(|| Error::failed_precondition("the plugin is not launched"))?;
        let (process, address) = match running.state {
            Connection::Open(_) => {
                let running = self.running.insert(running);
                let Connection::Open(plugin) = &running.state else {
                    return Err(Error::internal("the connection was lost"));
                };
                return Ok(GuestAgentPluginClient::new(plugin.channel()));
            }
            Connection::None(process) => (process, running.address),
        };
        // Nothing is awaited between taking `running` and putting it back, so a dropped future does not lose the
        // process.
        let exit = process.exit_watch().clone();
        self.running = Some(Running {
            address: address.clone(),
            state: Connection::None(process),
        });
        let connected = tokio::select! {
            biased;
            exit = exit.wait() => Err(crate::plugin::exit_error(&self.manifest.name, &exit)),
            connected = address.connect_when_ready(ctx) => connected,
        }?;
        let Some(Running {
            state: Connection::None(process),
            address,
        }) = self.running.take()
        else {
            return Err(Error::internal("the plugin was ended meanwhile"));
        };
        let plugin = PluginProcess::new(process, connected);
        let channel = plugin.channel();
        self.running = Some(Running {
            address,
            state: Connection::Open(plugin),
        });
        Ok(GuestAgentPluginClient::new(channel))
    }

    /// Drops the connection, as an agent does that is restarted. The next call connects again.
    pub fn disconnect(&mut self) {
        if let Some(Running { address, state }) = self.running.take() {
            let process = match state {
                Connection::None(process) => process,
                Connection::Open(plugin) => plugin.into_process(),
            };
            self.running = Some(Running {
                address,
                state: Connection::None(process),
            });
        }
    }

    /// Requests the status: of the regular health check, or about the subject in `query`.
    ///
    /// # Errors
    /// The plugin's error, or `DEADLINE_EXCEEDED` after 2 s; the agent takes it for a crash.
    pub async fn status(&mut self, query: Option<&str>) -> Result<Status, Error> {
        let ctx = Context::new().with_timeout(STATUS);
        let request = GetStatusRequest {
            data: query.map(str::to_owned),
        };
        self.client(&ctx).await?.get_status(&ctx, request).await
    }

    /// Does one regular health check. If it fails, reports a crash, connects again and repeats it; if that fails too,
    /// stops and starts the plugin. Returns the status, or `None` after a crash.
    ///
    /// # Errors
    /// The failure of the relaunch.
    pub async fn check_health(&mut self) -> Result<Option<Status>, Error> {
        if let Ok(status) = self.status(None).await {
            return Ok(Some(status));
        }
        if self.is_down().await? {
            self.stop(false).await;
            self.start().await?;
        }
        Ok(None)
    }

    /// Reports a crash and looks again. Returns true if the plugin has to be launched again.
    async fn is_down(&mut self) -> Result<bool, Error> {
        let tail = self.files.log_tail();
        self.record(Event::Crashed(tail));
        self.files.truncate_log()?;
        self.disconnect();
        Ok(self.status(None).await.is_err())
    }

    /// Checks the health at the manifest's interval and launches a crashed plugin again, limited by its restart policy.
    /// Returns when `ctx` ends; the plugin goes on then.
    ///
    /// # Errors
    /// The last failure, once the policy allows no more relaunches.
    pub async fn supervise(&mut self, ctx: &Context) -> Result<(), Error> {
        let mut restarts = Restarts::new(self.manifest.restart_policy.clone());
        let mut since = Instant::now();
        loop {
            if ctx.run_until_ended(sleep(self.manifest.status_interval)).await.is_err() {
                return Ok(());
            }
            if self.status(None).await.is_ok() || !self.is_down().await? {
                continue;
            }
            restarts.ran_for(since.elapsed());
            let mut last = Error::new(Code::Unavailable, "the plugin does not answer GetStatus");
            self.stop(false).await;
            loop {
                let Some(delay) = restarts.next_delay(Instant::now()) else {
                    let text = format!("gave up relaunching: {}", last.message());
                    return Err(last.with_message(text));
                };
                if ctx.run_until_ended(sleep(delay)).await.is_err() {
                    return Ok(());
                }
                match self.start().await {
                    Ok(()) => break,
                    Err(error) => last = error,
                }
            }
            since = Instant::now();
        }
    }

    /// Stores new configuration and applies it: text and documents in the new shape, bytes and other messages as `Any`,
    /// as agents did until October 2025. On `UNIMPLEMENTED` the plugin is stopped and started with it.
    ///
    /// # Errors
    /// The plugin's error, `DEADLINE_EXCEEDED` after 5 s, or the failure of the relaunch.
    pub async fn apply(&mut self, payload: Payload) -> Result<(), Error> {
        if matches!(payload, Payload::Text(_) | Payload::Struct(_)) {
            self.manifest.config = payload.clone();
        }
        match self.send(payload).await {
            Err(error) if error.code() == Code::Unimplemented => {
                self.stop(false).await;
                self.start().await
            }
            Err(error) => {
                self.record(Event::ApplyFailed(error.message().to_owned()));
                Err(error)
            }
            Ok(()) => Ok(()),
        }
    }

    /// Sends an event of the virtual machine, which the agent does for every plugin.
    ///
    /// # Errors
    /// The plugin's error, or `DEADLINE_EXCEEDED` after 5 s.
    pub async fn send_event(&mut self, event: &VmEvent) -> Result<(), Error> {
        let sent = self.send(Payload::Text(event.to_json())).await;
        if let Err(error) = &sent {
            self.record(Event::ApplyFailed(error.message().to_owned()));
        }
        sent
    }

    async fn send(&mut self, payload: Payload) -> Result<(), Error> {
        let ctx = Context::new().with_timeout(APPLY);
        let request = apply_request(payload);
        self.client(&ctx).await?.apply(&ctx, request).await.map(drop)
    }

    /// Stops the plugin: calls Stop, then kills the process group at once, also after an error. Does nothing if no
    /// process was launched.
    pub async fn stop(&mut self, cleanup: bool) {
        let Some(process) = self.process() else {
            return;
        };
        if process.exit_watch().status().is_none() {
            let timeout = self.manifest.stop_timeout;
            let ctx = Context::new().with_timeout(timeout);
            let request = StopRequest {
                cleanup,
                deadline: timeout.try_into().ok(),
            };
            let stopped = async { self.client(&ctx).await?.stop(&ctx, request).await };
            let stopped = stopped.await.map(drop).map_err(|error| error.to_string());
            self.record(Event::Stopped(stopped));
        }
        self.kill().await;
        if cleanup {
            // A socket that stays is replaced by the next launch.
            let _ = self.files.remove_socket();
        }
    }

    async fn kill(&mut self) {
        if let Some(running) = self.running.take() {
            running.process().kill();
            if let Ok(exit) = timeout(KILL, running.process().wait()).await {
                self.record(Event::Exited(exit.status()));
            }
        }
    }

    /// Installs a program as the next revision, and switches to it: Stop with `cleanup`, then launch and Start. The
    /// state directory stays. A new revision that does not start is not rolled back.
    ///
    /// # Errors
    /// `UNAVAILABLE` if it cannot be installed (the old revision goes on), or the failure of its start.
    pub async fn upgrade(&mut self, program: impl AsRef<Path>) -> Result<(), Error> {
        let next = self.files.unpack_next(program.as_ref())?;
        self.stop(true).await;
        let old = self.files.switch_to(next);
        // What is left of the old revision does no harm.
        let _ = old.uninstall();
        self.start().await
    }

    /// Stops the plugin with `cleanup` and removes all its files, the state directory included.
    ///
    /// # Errors
    /// `UNAVAILABLE` if files cannot be removed.
    pub async fn remove(&mut self) -> Result<(), Error> {
        self.stop(true).await;
        self.files.uninstall()?;
        self.files.remove_state()
    }

    fn record(&mut self, event: Event) {
        if self.events.len() >= MAX_EVENTS {
            self.events.remove(0);
        }
        self.events.push(event);
    }
}

#[allow(deprecated)] // `data` is the shape of agents until October 2025.
fn apply_request(payload: Payload) -> ApplyRequest {
    let data = |data| ApplyRequest {
        data: Some(data),
        ..ApplyRequest::default()
    };
    let config = |config| ApplyRequest {
        service_config: Some(config),
        ..ApplyRequest::default()
    };
    match payload {
        Payload::Text(text) => config(apply_request::ServiceConfig::StringConfig(text)),
        Payload::Struct(document) => config(apply_request::ServiceConfig::StructConfig(document)),
        Payload::Bytes(value) => data(Any {
            type_url: String::new(),
            value,
        }),
        Payload::Any(any) => data(any),
        _ => ApplyRequest::default(),
    }
}

/// Returns a port that was free a moment ago, for all interfaces, as the agent passes it on.
fn free_port() -> Result<SocketAddr, Error> {
    let any = TcpListener::bind((Ipv6Addr::UNSPECIFIED, 0)).or_else(|_| TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)));
    any.and_then(|listener| listener.local_addr())
        .map_err(|e| Error::new(Code::Unavailable, format!("there is no free port: {e}")).with_source(e))
}
