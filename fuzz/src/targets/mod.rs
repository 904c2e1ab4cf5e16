//! Everything in `pluginrpc` that reads what comes from outside, each by its public entry.
//!
//! No input may panic, and where more is known of the answer, that is asserted too. Each function is cheap: no process,
//! no runtime, no thread is started.

mod calls;
mod finfocus;
mod generator;
mod plugin;
mod start;
mod text;

pub use calls::{request, request_json, response, spec, write_json};
pub use finfocus::finfocus;
pub use generator::generator;
pub use start::argv;
pub use text::text;

/// Runs one input; panics where something is wrong.
pub type Target = fn(&[u8]);

/// The targets by name: the directories of `fuzz/corpus`.
pub const ALL: [(&str, Target); 9] = [
    ("argv", argv),
    ("finfocus", finfocus),
    ("generator", generator),
    ("request", request),
    ("request_json", request_json),
    ("response", response),
    ("spec", spec),
    ("text", text),
    ("write_json", write_json),
];
