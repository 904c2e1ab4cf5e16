//! The PluginRPC protocol: formats, the spec and the messages around requests and responses.

pub(crate) mod envelope;
mod format;
mod spec;

pub use format::Format;
pub use spec::{PROTOCOL_VERSION, Procedure, Spec};
