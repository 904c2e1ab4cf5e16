//! The checks of a plugin's process: its start, its end, and what it is asked in between.

use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use finfocus_proto::pulumicost;
use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use pluginrpc::Code;
use pluginrpc::runner::ExitStatus;
use pluginrpc_grpc::Channel;
use pluginrpc_host::finfocus::{Connection, Launcher, RunningPlugin};

use super::ask::{failed, passed, shown};
use super::{Check, CheckOrigin, Conformance, Outcome, Report};
use crate::v1::NameRequest;
use crate::{Context, Error};

impl Conformance {
    /// Starts an executable as a host does, and checks it. Blocks until it is stopped again; its own runtime does the
    /// calls, so that a plain `#[test]` will do.
    ///
    /// It gets few of our variables, no configuration, and `FINFOCUS_TEST_MODE=true`; see
    /// [`with_variable`](Conformance::with_variable). A plugin that does not start is a failed check.
    pub fn executable(&self, path: impl AsRef<Path>) -> Report {
        let path = path.as_ref();
        let check = || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map(|runtime| runtime.block_on(self.started(path)))
        };
        // On a thread of its own: the caller's may be within a runtime, which cannot wait for another.
        let checked = thread::scope(|scope| {
            let thread = thread::Builder::new().spawn_scoped(scope, check)?;
            thread
                .join()
                .unwrap_or_else(|_| Err(io::Error::other("the checks panicked")))
        });
        checked.unwrap_or_else(|e| {
            let outcome = failed("a runtime", e.to_string(), "run fewer tests at once");
            Report::new(
                Vec::new(),
                vec![Check::new("Start", CheckOrigin::Process, outcome, Duration::ZERO)],
            )
        })
    }

    /// Like [`Conformance::executable`], within a tokio runtime. When the future is dropped, the plugin ends.
    pub async fn started(&self, path: impl AsRef<Path>) -> Report {
        let path = path.as_ref();
        let launcher = Launcher::new()
            .with_environment(self.environment.clone())
            .with_start_timeout(self.start_timeout);
        let began = Instant::now();
        let plugin = match launcher.start(path).await {
            Ok(plugin) => plugin,
            Err(error) => return Report::new(Vec::new(), vec![started(Err(&error), began.elapsed())]),
        };
        let started = started(Ok(&plugin), began.elapsed());
        let mut report = self.run(plugin.channel()).await;
        report.push(started);
        let began = Instant::now();
        report.push(self.of_process("Start_ForPulumiCost", pulumicost(&plugin).await, began));
        let began = Instant::now();
        report.push(self.of_process("Stop_WhenAsked", stopped(plugin).await, began));
        let began = Instant::now();
        let stdio = launcher.with_connection(Connection::Stdio).start(path).await;
        report.push(self.of_process("Start_OverStdio", over_stdio(stdio).await, began));
        report
    }

    fn of_process(&self, id: &'static str, outcome: Outcome, began: Instant) -> Check {
        let outcome = self.excuse(id).map_or(outcome, Outcome::LeftOut);
        Check::new(id, CheckOrigin::Process, outcome, began.elapsed())
    }
}

fn started(plugin: Result<&RunningPlugin, &Error>, took: Duration) -> Check {
    let outcome = match plugin {
        Ok(plugin) => match plugin.warnings() {
            [] => passed(plugin.package().name()),
            warnings => failed("no warning", warnings.join("; "), "see what the warning says"),
        },
        Err(error) => failed(
            "a plugin that listens on the port that it is given, and tells its name",
            error.to_string(),
            "let nothing that a user can mend end the start: the source is made when it is first needed",
        ),
    };
    Check::new("Start", CheckOrigin::Process, outcome, took)
}

/// Older hosts call the same under another name.
async fn pulumicost(plugin: &RunningPlugin) -> Outcome {
    let Some(address) = plugin.address() else {
        return Outcome::LeftOut("it has no address".to_owned());
    };
    let ctx = Context::new().with_timeout(Duration::from_secs(10));
    let asked = async {
        let channel = Channel::connect(&format!("http://{address}")).await?;
        let client = CostSourceServiceClient::new(pulumicost::Client::new(channel));
        client.name(&ctx, NameRequest {}).await
    };
    let answer = ctx.run_until_ended(asked).await.and_then(|answer| answer);
    match &answer {
        Ok(response) => passed(response.name.clone()),
        Err(error) if error.code() == Code::Unimplemented => Outcome::LeftOut(error.to_string()),
        Err(_) => failed(
            "a name, or UNIMPLEMENTED",
            shown(&answer),
            "serve `pulumicost::Server` beside the source",
        ),
    }
}

async fn stopped(plugin: RunningPlugin) -> Outcome {
    match plugin.stop().await {
        Ok(ExitStatus::Exited(0)) => passed("exit status 0"),
        other => failed(
            "exit status 0 within 2 s of SIGTERM",
            format!("{other:?}"),
            "end calls that are under way when the process is asked to end",
        ),
    }
}

async fn over_stdio(plugin: Result<RunningPlugin, Error>) -> Outcome {
    match plugin {
        Ok(plugin) => {
            let name = plugin.name().to_owned();
            match plugin.stop().await {
                Ok(_) => passed(name),
                Err(error) => failed("an end", error.to_string(), "see Stop_WhenAsked"),
            }
        }
        Err(error) => failed(
            "gRPC over standard input and standard output, with --stdio",
            error.to_string(),
            "write nothing to standard output, and logs to standard error",
        ),
    }
}
