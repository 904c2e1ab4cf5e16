//! What the author of a cost source needs beyond the protocol: `finfocus-proto` and a transport, put together.

pub mod domain;
