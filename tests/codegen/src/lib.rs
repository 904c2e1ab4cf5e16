//! Schemas that are hard on a code generator; the tests call through every one of them.
//!
//! The lints are the strictest that a user's crate may have.
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    rustdoc::all,
    clippy::all,
    clippy::pedantic
)]

/// Code that `build.rs` generated from the files below `proto/`.
pub mod proto {
    pluginrpc::include_proto!();
}
