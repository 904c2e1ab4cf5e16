//! Scripts of plugins, read from cases.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::case::Signal;
use crate::source::{Made, Source};

/// Steps of a plugin for each request.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// Asked for `--protocol`; without it, it says 1.
    #[serde(default = "version")]
    pub protocol: Vec<Step>,
    /// Asked for `--spec`; without it, it prints the spec of the echo plugin.
    #[serde(default = "spec")]
    pub spec: Vec<Step>,
    /// Asked for anything else; without it, it answers nothing.
    #[serde(default)]
    pub call: Vec<Step>,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            protocol: version(),
            spec: spec(),
            call: Vec::new(),
        }
    }
}

fn version() -> Vec<Step> {
    vec![Step::Stdout(Source::Text("1\n".to_owned()))]
}

fn spec() -> Vec<Step> {
    vec![Step::Stdout(Source::Made(Made::Spec(echo_spec())))]
}

fn echo_spec() -> Value {
    json!({"procedures": [
        {"path": "/pluginrpc.example.v1.EchoService/EchoRequest", "args": ["echo", "request"]},
        {"path": "/pluginrpc.example.v1.EchoService/EchoError", "args": ["echo", "error"]},
        {"path": "/pluginrpc.example.v1.EchoService/EchoList"}
    ]})
}

/// One thing that a plugin does. Behind the last step it exits with status 0.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Writes to standard output.
    Stdout(Source),
    /// Writes to standard error.
    Stderr(Source),
    /// Writes to standard output, byte by byte.
    Drip {
        /// The bytes to write.
        of: Source,
        /// Milliseconds to wait before each byte.
        every_ms: u64,
    },
    /// Writes to an output, without an end.
    Flood(Stream),
    /// Reads standard input to its end, or so many bytes of it.
    Read(Option<usize>),
    /// Closes a standard stream.
    Close(Stream),
    /// Waits so many milliseconds.
    SleepMs(u64),
    /// Waits for ever.
    Hang,
    /// Exits with this status.
    Exit(i32),
    /// Ends itself by the signal of this number.
    Die(i32),
    /// Ignores a signal from now on.
    Ignore(Signal),
    /// Waits for SIGTERM and goes on; a signal that comes before is not lost.
    AwaitTerm,
    /// Starts a process with the same standard streams that does these steps, and does not wait for it.
    Child(Vec<Step>),
    /// Does these steps and exits, if it is the first process that is asked for this.
    Once(Vec<Step>),
    /// Notes a word.
    Note(String),
    /// Deletes the executable file that it was started from.
    DeleteProgram,
}

/// A standard stream.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Stream {
    /// Standard input.
    Stdin,
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}
