//! Whole-system tests: conformance cases as data, the runner that tries them on any executable, and helpers of the
//! tests of this directory.
//!
//! `conformance/README.md` describes the format of the cases; nothing in it is particular to Rust.

#[cfg(unix)]
pub mod agent;
pub mod case;
pub mod check;
pub mod client;
pub mod drive;
pub mod figures;
pub mod messages;
pub mod pattern;
pub mod peers;
pub mod programs;
pub mod random;
pub mod report;
pub mod run;
pub mod source;
pub mod table;
pub mod text;

/// The code of `docs/launch-profiles.md`, compiled with the doctests.
#[cfg(doctest)]
#[doc = include_str!("../../docs/launch-profiles.md")]
pub struct LaunchProfiles;
