//! A plugin for buf: the rules on timestamps, and apart from them what a check plugin of any rules needs.
//!
//! [`timestamps`] is what the author of a plugin writes; [`check`] turns a list of rules into the services that buf
//! calls, and knows nothing of timestamps.

pub mod check;
pub mod timestamps;

/// What `build.rs` made of buf's schema.
pub mod proto {
    // `::`, since modules of other names come out of it.
    ::pluginrpc::include_proto!();
}
