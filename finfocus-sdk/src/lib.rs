//! What the author of a cost source needs beyond the protocol: `finfocus-proto` and a transport, put together.

mod abilities;
pub mod domain;
mod launch;
mod log;
mod macros;
mod opening;
mod plugin;
mod serve;
mod settings;
mod source;
#[cfg(feature = "testing")]
pub mod testing;
mod trace;
mod watch;

#[doc(hidden)]
pub mod __private {
    pub use crate::abilities::{Implemented, NotImplemented};
}

pub use finfocus_proto::{SPEC_VERSION, Secret, config, v1};
pub use pluginrpc;
pub use pluginrpc::{Code, Context, Error, Start, prost_types};
pub use pluginrpc_grpc;
pub use tracing;

pub use abilities::Abilities;
pub use plugin::Plugin;
pub use settings::{SettingError, Settings};
pub use source::{Budgets, CostSource, Dismissals, DryRun, Estimate, Health, Info, Recommendations, Supports};
pub use trace::{ContextExt, TraceId, TraceIdError};
