//! The life of a plugin under the agent, for an author's `cargo test`.
//!
//! ```no_run
//! use guest_agent_sdk::Payload;
//! use guest_agent_sdk::testing::Lifecycle;
//!
//! #[test]
//! fn it_lives_under_the_agent() {
//!     Lifecycle::new(env!("CARGO_BIN_EXE_guest-plugin-diskwatch"))
//!         .config(Payload::Text(r#"{"path": "/"}"#.to_owned()))
//!         .apply(Payload::Text(r#"{"path": "/tmp"}"#.to_owned()))
//!         .run()
//!         .assert_passed();
//! }
//! # fn main() {}
//! ```

use std::fmt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use guest_agent_proto::{Payload, VmEvent};
use pluginrpc::runner::ExitStatus;
use pluginrpc::{Code, Context};
use pluginrpc_host::Address;
use pluginrpc_host::guest_agent::{Event, ManagedPlugin, Manifest};
use tempfile::TempDir;

/// The time for the process to exit after Stop, on a busy machine; the agent kills it at once.
const EXIT: Duration = Duration::from_secs(2);
/// The time for the plugin to become healthy.
const HEALTHY: Duration = Duration::from_secs(20);

/// Drives a plugin's program through its whole life, with the calls and deadlines of the real agent: launch over a Unix
/// socket, Start, status, VM events, Apply, a lost connection, a crash, an upgrade, Stop and removal, and once more
/// over TCP. Real processes are started, in a temporary directory.
#[derive(Clone, Debug)]
#[must_use = "nothing happens until `run` is called"]
pub struct Lifecycle {
    program: PathBuf,
    arguments: Vec<String>,
    config: Payload,
    apply: Option<Payload>,
    stop_timeout: Duration,
}

/// The steps of a [`Lifecycle`], in order.
#[derive(Clone, Debug)]
pub struct Report {
    steps: Vec<Step>,
}

/// One step of a [`Report`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Step {
    /// The step, for example `Start is idempotent`.
    pub name: &'static str,
    /// The reason why it failed; `None` if it passed.
    pub failure: Option<String>,
    /// The time that it took.
    pub took: Duration,
}

type Outcome = Result<(), String>;

impl Lifecycle {
    /// Creates a test of the program at this path, `env!("CARGO_BIN_EXE_NAME")` in an integration test.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
            arguments: Vec::new(),
            config: Payload::Empty,
            apply: None,
            stop_timeout: Duration::from_secs(30),
        }
    }

    /// Sets the arguments of the plugin's manifest.
    pub fn arguments<A: Into<String>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments = arguments.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the configuration for Start, with which the plugin has to become healthy.
    pub fn config(mut self, config: Payload) -> Self {
        self.config = config;
        self
    }

    /// Sets configuration for Apply, with which the plugin has to stay healthy. Without it Apply is not tested.
    pub fn apply(mut self, payload: Payload) -> Self {
        self.apply = Some(payload);
        self
    }

    /// Sets the stop timeout of the plugin's manifest; 30 s by default.
    pub fn stop_timeout(mut self, timeout: Duration) -> Self {
        self.stop_timeout = timeout;
        self
    }

    /// Runs all steps and returns their outcomes. A failed step does not end the run unless the others need it.
    /// Blocks for a few seconds; call it outside a tokio runtime.
    #[must_use]
    pub fn run(&self) -> Report {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build();
        let mut report = Report { steps: Vec::new() };
        match runtime {
            Ok(runtime) => {
                // Ends early where a step fails that the others need; the report has the reason.
                let _ = runtime.block_on(self.live(&mut report));
            }
            Err(e) => report.add("the test starts", Instant::now(), Err(e.to_string())),
        }
        report
    }

    fn manifest(&self) -> Manifest {
        Manifest::new("plugin")
            .with_arguments(self.arguments.clone())
            .with_config(self.config.clone())
            .with_stop_timeout(self.stop_timeout)
    }

    async fn live(&self, report: &mut Report) -> Option<()> {
        let base = report.require("a temporary directory", Instant::now(), TempDir::new().map_err(text))?;
        let now = Instant::now();
        let installed = ManagedPlugin::install(&self.program, base.path(), self.manifest());
        let mut plugin = report.require("the program is installed", now, installed.map_err(text))?;
        self.begin(&mut plugin, report).await?;
        self.configure(&mut plugin, report).await;
        self.survive(&mut plugin, report).await?;
        self.end(&mut plugin, report).await;
        self.over_tcp(&base, report).await
    }

    /// From the launch to the first healthy status.
    async fn begin(&self, plugin: &mut ManagedPlugin, report: &mut Report) -> Option<()> {
        let now = Instant::now();
        let launched = plugin.launch().await.map_err(text);
        report.require("it launches", now, launched)?;
        let over_unix = match plugin.address() {
            Some(Address::Unix(_)) => Ok(()),
            _ => Err(tail(
                "its socket did not appear within 15 s, so it was launched over TCP",
                plugin,
            )),
        };
        report.add("it listens on its Unix socket", now, over_unix);
        let now = Instant::now();
        let idle = status(plugin).await;
        report.add("it answers GetStatus before Start", now, idle.map(drop));

        let now = Instant::now();
        let started = plugin.start().await.map_err(|error| tail(&text(error), plugin));
        report.require("Start succeeds", now, started)?;
        let now = Instant::now();
        let healthy = healthy(plugin).await;
        report.add("it becomes healthy", now, healthy);
        let now = Instant::now();
        let repeated = repeat_start(plugin).await;
        report.add("Start is idempotent", now, repeated);
        Some(())
    }

    /// VM events and Apply.
    async fn configure(&self, plugin: &mut ManagedPlugin, report: &mut Report) {
        let now = Instant::now();
        let mut sent = Ok(());
        for event in [VmEvent::Startup, VmEvent::Specialize, VmEvent::Shutdown] {
            let answered = plugin.send_event(&event).await;
            sent = sent.and(answered.map_err(|error| format!("{}: {error}", event.name())));
        }
        report.add("VM events are acknowledged", now, sent);
        let now = Instant::now();
        let still = healthy(plugin).await;
        report.add("VM events change no configuration", now, still);
        if let Some(payload) = &self.apply {
            let now = Instant::now();
            let applied = plugin.apply(payload.clone()).await.map_err(text);
            report.add("Apply succeeds, or restarts the plugin", now, applied);
            let now = Instant::now();
            let still = healthy(plugin).await;
            report.add("it is healthy after Apply", now, still);
        }
    }

    /// A lost connection, a crash and an upgrade.
    async fn survive(&self, plugin: &mut ManagedPlugin, report: &mut Report) -> Option<()> {
        let now = Instant::now();
        let before = plugin.process().map(pluginrpc_host::Process::id);
        plugin.disconnect();
        let reconnected = status(plugin).await.and_then(|_| {
            let after = plugin.process().map(pluginrpc_host::Process::id);
            (before == after)
                .then_some(())
                .ok_or_else(|| "it was restarted".to_owned())
        });
        report.add("it survives a lost connection", now, reconnected);

        let now = Instant::now();
        if let Some(process) = plugin.process() {
            process.kill();
            process.wait().await;
        }
        let relaunched = plugin.check_health().await.map(drop).map_err(text);
        report.require("it starts again after a crash", now, relaunched)?;
        let now = Instant::now();
        let again = healthy(plugin).await;
        report.add("it is healthy after a crash", now, again);

        let now = Instant::now();
        let upgraded = plugin
            .upgrade(&self.program)
            .await
            .map_err(|error| tail(&text(error), plugin));
        report.require("it is upgraded", now, upgraded)?;
        let now = Instant::now();
        let again = healthy(plugin).await;
        report.add("it is healthy after an upgrade", now, again);
        Some(())
    }

    /// Stop and removal.
    async fn end(&self, plugin: &mut ManagedPlugin, report: &mut Report) {
        let now = Instant::now();
        let stopped = stop(plugin, self.stop_timeout).await;
        report.add("Stop is answered and the process exits with status 0", now, stopped);
        let now = Instant::now();
        let socket = plugin.files().socket();
        let gone = match std::fs::symlink_metadata(&socket) {
            Ok(_) => Err(format!("{} is left", socket.display())),
            Err(_) => Ok(()),
        };
        report.add("its socket is removed", now, gone);
        let now = Instant::now();
        let removed = plugin.remove().await.map_err(text);
        report.add("it is removed", now, removed);
    }

    async fn over_tcp(&self, base: &TempDir, report: &mut Report) -> Option<()> {
        let now = Instant::now();
        let installed = ManagedPlugin::install(&self.program, base.path(), self.manifest().with_tcp());
        let mut plugin = report.require("the program is installed again", now, installed.map_err(text))?;
        let now = Instant::now();
        let started = plugin.start().await.map_err(|error| tail(&text(error), &plugin));
        report.require("it starts over TCP", now, started)?;
        let now = Instant::now();
        plugin.stop(true).await;
        let stopped = plugin.events().iter().find_map(|event| match event {
            Event::Stopped(result) => Some(result.clone()),
            _ => None,
        });
        report.add(
            "it stops over TCP",
            now,
            stopped.unwrap_or_else(|| Err("it had exited".to_owned())),
        );
        let now = Instant::now();
        let removed = plugin.remove().await.map_err(text);
        report.add("it is removed again", now, removed);
        Some(())
    }
}

async fn status(plugin: &mut ManagedPlugin) -> Result<guest_agent_proto::plugin_comm::Status, String> {
    plugin.status(None).await.map_err(text)
}

/// Waits until the status is healthy.
async fn healthy(plugin: &mut ManagedPlugin) -> Outcome {
    let end = Instant::now() + HEALTHY;
    loop {
        let found = status(plugin).await?;
        if found.code == 0 {
            return Ok(());
        }
        if Instant::now() >= end {
            return Err(format!("code {}: {}", found.code, found.results.join("; ")));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn repeat_start(plugin: &mut ManagedPlugin) -> Outcome {
    use guest_agent_proto::plugin_comm::guest_agent_plugin::GuestAgentPlugin;

    let ctx = Context::new().with_timeout(HEALTHY);
    let request = plugin.start_request();
    let client = plugin.client(&ctx).await.map_err(text)?;
    client.start(&ctx, request).await.map(drop).map_err(text)?;
    healthy(plugin).await
}

/// Calls Stop without killing the process, which has to exit by itself.
async fn stop(plugin: &mut ManagedPlugin, timeout: Duration) -> Outcome {
    use guest_agent_proto::plugin_comm::StopRequest;
    use guest_agent_proto::plugin_comm::guest_agent_plugin::GuestAgentPlugin;

    let ctx = Context::new().with_timeout(timeout);
    let client = plugin.client(&ctx).await.map_err(text)?;
    let request = StopRequest {
        cleanup: true,
        deadline: timeout.try_into().ok(),
    };
    match client.stop(&ctx, request).await {
        Ok(_) => {}
        Err(error) if error.code() == Code::DeadlineExceeded => return Err(format!("no answer within {timeout:?}")),
        Err(error) => return Err(text(error)),
    }
    let Some(process) = plugin.process() else {
        return Ok(());
    };
    match tokio::time::timeout(EXIT, process.wait()).await {
        Ok(exit) if exit.status() == ExitStatus::Exited(0) => Ok(()),
        Ok(exit) => Err(exit.to_string()),
        Err(_) => Err(format!("it still runs {EXIT:?} after its answer")),
    }
}

fn text(error: impl fmt::Display) -> String {
    error.to_string()
}

/// Adds the end of the error log.
fn tail(problem: &str, plugin: &ManagedPlugin) -> String {
    match plugin.files().log_tail().as_slice() {
        [] => problem.to_owned(),
        lines => format!("{problem}; its error log ends:\n{}", lines.join("\n")),
    }
}

impl Report {
    fn add(&mut self, name: &'static str, began: Instant, outcome: Outcome) {
        self.steps.push(Step {
            name,
            failure: outcome.err(),
            took: began.elapsed(),
        });
    }

    /// Adds a step that the next ones need.
    fn require<T>(&mut self, name: &'static str, began: Instant, outcome: Result<T, String>) -> Option<T> {
        let (value, outcome) = match outcome {
            Ok(value) => (Some(value), Ok(())),
            Err(failure) => (None, Err(failure)),
        };
        self.add(name, began, outcome);
        value
    }

    /// Returns the steps that were run.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Returns true if every step passed.
    #[must_use]
    pub fn is_passed(&self) -> bool {
        self.steps.iter().all(|step| step.failure.is_none())
    }

    /// Panics with the report unless every step passed.
    ///
    /// # Panics
    /// A step failed.
    #[allow(clippy::panic)] // the purpose of an assertion
    #[track_caller]
    pub fn assert_passed(&self) {
        if !self.is_passed() {
            panic!("the plugin does not behave as the agent expects\n{self}");
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.steps {
            let took = step.took.as_millis();
            match &step.failure {
                None => writeln!(f, "ok      {} ({took} ms)", step.name)?,
                Some(failure) => writeln!(f, "FAILED  {} ({took} ms): {failure}", step.name)?,
            }
        }
        Ok(())
    }
}
