//! The code of the guides in `docs/`, compiled and run; `tests/docs.rs` compares it with the pages.
#![allow(clippy::unwrap_used, clippy::panic, unreachable_pub)] // A test.

mod calling;
mod grpc;
mod testing;
mod without_a_schema;
mod writing;
