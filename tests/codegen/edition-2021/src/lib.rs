//! The code of ../src/lib.rs in another edition.
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
