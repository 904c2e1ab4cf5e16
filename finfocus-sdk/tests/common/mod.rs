//! What the tests share: plugins in this process, and as processes.

#![allow(dead_code, clippy::expect_used, clippy::panic)] // each test has its own needs

#[path = "../plugins/moods/source.rs"]
pub(crate) mod moods;

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use finfocus_sdk::prost_types::Timestamp;
use finfocus_sdk::v1::cost_source_service::CostSourceServiceClient;
use finfocus_sdk::v1::observability_service::ObservabilityServiceClient;
use finfocus_sdk::v1::{GetActualCostRequest, GetProjectedCostRequest, ResourceDescriptor};
use finfocus_sdk::{CostSource, CostSourcePlugin, LocalChannel};

/// The two services of a plugin in this process.
pub(crate) fn called<S: CostSource>(
    plugin: CostSourcePlugin<S>,
) -> (
    CostSourceServiceClient<LocalChannel>,
    ObservabilityServiceClient<LocalChannel>,
) {
    let calls = plugin.into_channel();
    (
        CostSourceServiceClient::new(calls.clone()),
        ObservabilityServiceClient::new(calls),
    )
}

pub(crate) fn resource(resource_type: &str) -> Option<ResourceDescriptor> {
    Some(ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: resource_type.to_owned(),
        ..ResourceDescriptor::default()
    })
}

pub(crate) fn projected(resource_type: &str) -> GetProjectedCostRequest {
    GetProjectedCostRequest {
        resource: resource(resource_type),
        ..GetProjectedCostRequest::default()
    }
}

/// An example of this package, ready to be started, with nothing of this process's environment.
pub(crate) fn example(name: &str) -> Command {
    let tests = std::env::current_exe().expect("a test has a path");
    let target: PathBuf = tests.ancestors().nth(2).expect("target/debug/deps/test").to_owned();
    let mut command = Command::new(target.join("examples").join(name));
    command
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A plugin that serves; killed when it is dropped.
pub(crate) struct Served {
    pub(crate) child: Child,
    pub(crate) address: String,
}

impl Served {
    /// Starts it, and reads where it is.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.spawn().expect("the example is built with the tests");
        let stdout = child.stdout.take().expect("it is piped");
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line).expect("it can be read");
        let address = line
            .split('|')
            .nth(3)
            .unwrap_or_else(|| panic!("announced {line:?}"))
            .to_owned();
        Self { child, address }
    }

    /// Ends it, and reads what it has said on standard error.
    pub(crate) fn stderr(mut self) -> String {
        let _ = self.child.kill();
        let mut said = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            let _ = stderr.read_to_string(&mut said);
        }
        said
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a resource did cost in an hour.
pub(crate) fn actual(resource_id: &str) -> GetActualCostRequest {
    let at = |seconds| Some(Timestamp { seconds, nanos: 0 });
    GetActualCostRequest {
        resource_id: resource_id.to_owned(),
        start: at(0),
        end: at(3600),
        ..GetActualCostRequest::default()
    }
}

/// A command once more, with its arguments and its environment and with nothing else.
pub(crate) fn again(command: &Command) -> Command {
    let mut same = Command::new(command.get_program());
    same.env_clear()
        .args(command.get_args())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    same.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    same
}
