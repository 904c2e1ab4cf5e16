//! Conformance: what the host's own tests ask of a plugin, and what they leave out, from a plugin's `cargo test`.
//!
//! With `finfocus-sdk = { …, features = ["testing"] }` among the `[dev-dependencies]`, this is the whole file
//! `tests/conformance.rs` of a plugin:
//!
//! ```no_run
//! # const EXECUTABLE: &str = "target/debug/finfocus-plugin-flat";
//! #[test]
//! fn it_conforms() {
//!     // let EXECUTABLE = env!("CARGO_BIN_EXE_finfocus-plugin-flat");
//!     finfocus_sdk::testing::Conformance::new().executable(EXECUTABLE).assert();
//! }
//! ```
//!
//! Nor does it need a process: whatever can be called as `finfocus.v1` can be checked, a plugin on this SDK by
//! [`CostSourcePlugin::into_channel`](crate::CostSourcePlugin::into_channel), a server by itself:
//!
//! ```
//! use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceServer};
//! use finfocus_proto::v1::{NameRequest, NameResponse};
//! use finfocus_sdk::{Context, Error};
//!
//! struct Nameless;
//!
//! impl CostSourceService for Nameless {
//!     async fn name(&self, _: &Context, _: NameRequest) -> Result<NameResponse, Error> {
//!         Ok(NameResponse::default())
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let report = finfocus_sdk::testing::conformance(CostSourceServiceServer::new(Nameless)).await;
//! assert!(!report.passed());
//! println!("{report}");
//! let failed: Vec<_> = report.failures().map(|check| check.id()).collect();
//! assert!(failed.contains(&"Name_ReturnsPluginIdentifier"), "{failed:?}");
//! # }
//! ```
//!
//! The first ten checks have the names and the requests of the host's `plugin conformance`. Three of them expect
//! errors for certain resource types; a plugin of this SDK returns them with `FINFOCUS_TEST_MODE=true`, which
//! [`Conformance::executable`] sets.

mod actual;
mod ask;
mod executable;
mod host;
mod identity;
mod projected;
mod report;

use std::sync::Arc;
use std::time::{Duration, Instant};

use pluginrpc::Call;
use pluginrpc::runner::Environment;

use crate::v1::ResourceDescriptor;
use ask::{Asked, Check as Row};

pub use report::{Check, CheckOrigin, Outcome, Report};

/// Checks anything that can be called as `finfocus.v1`: a server in this process, a gRPC channel, a started plugin. As
/// [`Conformance::run`] with nothing set.
pub async fn conformance(target: impl Call) -> Report {
    Conformance::new().run(target).await
}

/// Configuration of a conformance run.
#[derive(Clone, Debug)]
#[must_use = "nothing is checked until it is run"]
pub struct Conformance {
    resource: ResourceDescriptor,
    excused: Vec<(String, String)>,
    environment: Environment,
    start_timeout: Duration,
}

impl Default for Conformance {
    fn default() -> Self {
        let nowhere = std::env::temp_dir().join("no-home-of-finfocus");
        Self {
            resource: ask::instance("t3.micro"),
            excused: Vec::new(),
            environment: Environment::needed()
                .with("FINFOCUS_HOME", nowhere)
                .with("FINFOCUS_TEST_MODE", "true"),
            start_timeout: Duration::from_secs(20),
        }
    }
}

impl Conformance {
    /// All checks, with the resource of the host's own: an `aws:ec2/instance:Instance` of `t3.micro` in `us-east-1`.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a resource whose costs the plugin knows. The host's checks that name another resource keep theirs.
    pub fn with_resource(mut self, resource: ResourceDescriptor) -> Self {
        self.resource = resource;
        self
    }

    /// Skips a check, for a reason that the report shows: the host's checks of instances, for example, for a plugin
    /// that knows databases.
    pub fn without(mut self, check: impl Into<String>, reason: impl Into<String>) -> Self {
        self.excused.push((check.into(), reason.into()));
        self
    }

    /// A variable of an [`executable`](Conformance::executable), which else has few of ours: `FINFOCUS_HOME`, with a
    /// `config.yaml` for the test, or a setting. Without one it finds no configuration.
    pub fn with_variable(mut self, name: &str, value: impl Into<std::ffi::OsString>) -> Self {
        self.environment = self.environment.with(name, value);
        self
    }

    /// Checks anything that can be called.
    pub async fn run(&self, target: impl Call) -> Report {
        let asked = Asked::new(Arc::new(target), self.resource.clone());
        let mut checks = Vec::new();
        for row in host::ROWS
            .iter()
            .chain(identity::ROWS)
            .chain(projected::ROWS)
            .chain(actual::ROWS)
        {
            checks.push(self.one(&asked, row).await);
        }
        Report::new(asked.into_times(), checks)
    }

    async fn one(&self, asked: &Asked, row: &Row) -> Check {
        if let Some(excused) = self.excuse(row.id) {
            return Check::new(row.id, row.origin, Outcome::LeftOut(excused), Duration::ZERO);
        }
        let began = Instant::now();
        let outcome = (row.run)(asked).await;
        Check::new(row.id, row.origin, outcome, began.elapsed())
    }

    fn excuse(&self, id: &str) -> Option<String> {
        let found = self.excused.iter().find(|(check, _)| check == id);
        found.map(|(_, reason)| reason.clone())
    }
}

#[cfg(test)]
mod tests;
