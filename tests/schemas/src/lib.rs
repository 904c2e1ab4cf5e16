//! Schemas that one finds in the wild, as `build.rs` compiled them.
#![allow(missing_docs)] // Not every schema explains itself.

#[path = "sources.rs"]
mod sources;

pub use sources::{SETS, SOURCES};

/// The directory of the generated files.
pub const OUT_DIR: &str = env!("OUT_DIR");

pub mod health {
    pluginrpc::include_proto!("health.rs");
}

pub mod reflection {
    pluginrpc::include_proto!("reflection.rs");
}

pub mod reflection_alpha {
    pluginrpc::include_proto!("reflection_alpha.rs");
}

pub mod testing {
    pluginrpc::include_proto!("testing.rs");
}

pub mod buf {
    pluginrpc::include_proto!("buf.rs");
}

pub mod finfocus {
    pluginrpc::include_proto!("finfocus.rs");
}

pub mod guest_agent {
    pluginrpc::include_proto!("guest_agent.rs");
}
