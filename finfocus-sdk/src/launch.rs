//! Launch profile of FinFocus with the SDK's additions.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use pluginrpc::{Invocation, Launch, LaunchProfile, Plugin};
use pluginrpc_grpc::Grpc;

use crate::watch::{Watch, prometheus};

/// Set once this process serves a host.
static SERVING: AtomicBool = AtomicBool::new(false);

/// Returns true if this process serves a host, rather than one command.
pub(crate) fn is_serving() -> bool {
    SERVING.load(Ordering::Relaxed)
}

/// gRPC under a launch profile, with logs from the beginning and Prometheus' metrics where they are wanted.
pub(crate) struct Observed {
    pub(crate) grpc: Grpc,
    pub(crate) watch: Arc<Watch>,
    pub(crate) name: String,
    pub(crate) prometheus: Option<u16>,
}

impl Launch for Observed {
    fn profile(&self) -> &dyn LaunchProfile {
        self.grpc.profile()
    }

    fn run(&self, invocation: &Invocation, plugin: &Plugin) -> ExitCode {
        SERVING.store(true, Ordering::Relaxed);
        self.watch.begin();
        if let Some(port) = self.prometheus {
            match prometheus::serve(port, self.watch.metrics.clone(), self.name.clone()) {
                Ok(address) => tracing::info!("metrics are at http://{address}/metrics"),
                // Costs matter more than metrics.
                Err(error) => tracing::warn!("no metrics at 127.0.0.1:{port}: {error}"),
            }
        }
        self.grpc.run(invocation, plugin)
    }
}
