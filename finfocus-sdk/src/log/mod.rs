//! Logs: one JSON object a line, to standard error or to the file that the host names.
//!
//! Whatever is said through `tracing` goes there, unless the author has set up another subscriber before.

mod json;
mod level;
mod sink;

use std::sync::Once;

use pluginrpc::Invocation;
use tracing_subscriber::Registry;
use tracing_subscriber::layer::SubscriberExt;

use json::JsonLines;
use sink::Sink;

/// The logs of a process; nothing is touched before the first call.
pub(crate) struct Logs {
    invocation: Invocation,
    name: String,
    version: String,
    begun: Once,
}

impl Logs {
    pub(crate) fn new(invocation: Invocation, name: String, version: String) -> Self {
        Self {
            invocation,
            name,
            version,
            begun: Once::new(),
        }
    }

    /// From here on, what is said is written.
    pub(crate) fn begin(&self) {
        self.begun.call_once(|| {
            let (sink, sink_complaint) = Sink::of(&self.invocation);
            let (level, level_complaint) = level::of(&self.invocation);
            let lines = JsonLines::new(level, sink, &self.name, &self.version);
            // Refused where there is a subscriber already: then the author wants it so.
            if tracing::subscriber::set_global_default(Registry::default().with(lines)).is_ok() {
                for complaint in sink_complaint.into_iter().chain(level_complaint) {
                    tracing::warn!("{complaint}");
                }
            }
        });
    }
}
