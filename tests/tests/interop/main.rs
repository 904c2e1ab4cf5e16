//! Programs of other projects against ours, in both directions.
//!
//! `cargo xtask peers` installs the peers, pinned, into `.peers/`. A test whose peer is missing prints the reason and
//! passes; with `CI=true` it fails. A filter chooses a peer: `cargo test -p pluginrpc-tests --test interop buf`.
#![cfg(unix)]
#![allow(clippy::panic)] // Tests.

mod buf;
mod buf_generate;
mod finfocus;
mod generated;
mod go_plugin;
mod grpcurl;
mod guest_agent;
mod json;
mod lab;
mod pluginrpc_go;
mod price_list;
mod protoc;
mod python;
mod specification;
