//! Shared by all tests: the peers, our programs, a scratch directory and a running price list.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use pluginrpc_tests::run::{self, Ended};
use pluginrpc_tests::{peers, programs};

use crate::price_list::PriceList;

/// Limit of one run of a program, which may be a compiler.
const RUN_TIMEOUT: Duration = Duration::from_secs(120);

/// Reason for a test to stop early.
#[derive(Debug)]
pub(crate) enum Stop {
    Failed(String),
    /// The peer is missing.
    Skipped(String),
    /// The peer is missing and no package client can install it, so CI does not fail.
    Absent(String),
}

/// A sentence on the peer's behavior, printed with `--nocapture`.
pub(crate) type Outcome = Result<String, Stop>;

impl<E: std::error::Error> From<E> for Stop {
    fn from(error: E) -> Self {
        let mut text = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            text.push_str(&format!(": {cause}"));
            source = cause.source();
        }
        Self::Failed(text)
    }
}

/// Runs the body of a test.
pub(crate) fn attempt(body: impl FnOnce(&Lab) -> Outcome) {
    match body(&Lab::new()) {
        Ok(seen) => println!("{seen}"),
        Err(Stop::Failed(reason)) => panic!("{reason}"),
        Err(Stop::Skipped(reason)) => programs::skip(&reason),
        Err(Stop::Absent(reason)) => eprintln!("skipped: {reason}"),
    }
}

/// Fails unless `held`, with the expectation and the outcome.
pub(crate) fn check(held: bool, expected: &str, ended: &Ended) -> Result<(), Stop> {
    if held {
        return Ok(());
    }
    Err(Stop::Failed(format!("expected {expected}; got {}", ended.describe())))
}

/// The surroundings of one test.
pub(crate) struct Lab {
    scratch: PathBuf,
    price_list: OnceCell<PriceList>,
}

impl Lab {
    fn new() -> Self {
        // Tests run in threads named after them, except with --test-threads=1, where none runs beside another.
        let test = thread::current().name().unwrap_or("main").replace("::", "/");
        Self {
            scratch: Path::new(env!("CARGO_TARGET_TMPDIR")).join("interop").join(test),
            price_list: OnceCell::new(),
        }
    }

    /// A path in the repository.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(relative)
    }

    /// An executable of this repository.
    pub(crate) fn ours(&self, name: &str) -> PathBuf {
        programs::built(name)
    }

    /// Creates an empty directory.
    pub(crate) fn directory(&self, name: &str) -> Result<PathBuf, Stop> {
        let directory = self.scratch.join(name);
        if directory.exists() {
            fs::remove_dir_all(&directory)?;
        }
        fs::create_dir_all(&directory)?;
        Ok(directory)
    }

    /// Runs a program to its end.
    pub(crate) fn run(&self, command: Command, stdin: &[u8]) -> Result<Ended, Stop> {
        Ok(run::capture(command, stdin, RUN_TIMEOUT)?)
    }

    /// The price list, started on first use as a FinFocus host starts it; killed with the lab.
    pub(crate) fn price_list(&self) -> Result<&PriceList, Stop> {
        if self.price_list.get().is_none() {
            let program = self.ours("finfocus-plugin-pricelist");
            let _ = self.price_list.set(PriceList::start(&program, &self.prices())?);
        }
        self.price_list
            .get()
            .ok_or_else(|| Stop::Failed("no price list".to_owned()))
    }

    /// The prices that the price list reads.
    pub(crate) fn prices(&self) -> PathBuf {
        self.path("tests/interop/prices.csv")
    }

    pub(crate) fn pluginrpc_go(&self, program: &str) -> Result<PathBuf, Stop> {
        peers::pluginrpc_go(program).map_err(Stop::Skipped)
    }

    pub(crate) fn json_mirror(&self) -> Result<PathBuf, Stop> {
        peers::json_mirror().map_err(Stop::Skipped)
    }

    pub(crate) fn bufplugin_go(&self, program: &str) -> Result<PathBuf, Stop> {
        peers::bufplugin_go(program).map_err(Stop::Skipped)
    }

    pub(crate) fn go_plugin(&self) -> Result<PathBuf, Stop> {
        peers::go_plugin_host().map_err(Stop::Skipped)
    }

    pub(crate) fn grpcurl(&self) -> Result<PathBuf, Stop> {
        peers::grpcurl().map_err(Stop::Skipped)
    }

    pub(crate) fn buf(&self) -> Result<PathBuf, Stop> {
        peers::buf().map_err(Stop::Skipped)
    }

    pub(crate) fn python(&self) -> Result<PathBuf, Stop> {
        peers::python().map_err(Stop::Skipped)
    }

    pub(crate) fn protoc(&self) -> Result<PathBuf, Stop> {
        peers::protoc().map_err(Stop::Skipped)
    }

    pub(crate) fn prost_plugins(&self) -> Result<PathBuf, Stop> {
        peers::prost_plugins().map_err(Stop::Skipped)
    }
}
