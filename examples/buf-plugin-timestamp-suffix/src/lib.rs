//! A plugin for buf: the rules on timestamps, and apart from them what a check plugin of any rules needs.
//!
//! With the executable on PATH, buf.yaml says:
//!
//! ```yaml
//! version: v2
//! lint:
//!   use: [STANDARD, TIMESTAMP_SUFFIX]
//! breaking:
//!   use: [FILE, TIMESTAMP_KEPT]
//! plugins:
//!   - plugin: buf-plugin-timestamp-suffix
//!     options: # none for "_time"
//!       timestamp_suffix: _at
//! ```
//!
//! bufplugin-go has an example of the same name, whose findings are the same, with what differs on purpose:
//!
//! | | here | there |
//! |---|---|---|
//! | the entries of a `map<_, google.protobuf.Timestamp>` | nobody wrote their fields: left alone | their `value` is a finding at 1:1 |
//! | an option that the plugin does not have | INVALID_ARGUMENT, naming those it has | passed over |
//! | an option of another type, a rule asked for twice | INVALID_ARGUMENT | UNKNOWN |
//! | an option that is empty, or no end of any name | INVALID_ARGUMENT | taken as it is |
//! | a category, and a rule for `buf breaking` | TIMESTAMP, TIMESTAMP_KEPT | none |
//! | the size of a request | bounded | not bounded |
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
