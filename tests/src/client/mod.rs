//! Cases for clients: the script of a plugin, and the expected result of the call.

mod judge;
pub mod script;
mod try_case;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use pluginrpc::Format;
use serde::Deserialize;
use serde_json::Value;

use crate::case::FormatName;
use crate::pattern::TextPattern;
use script::Script;
pub use try_case::{is_alive, try_case};

/// Default limit of a case.
const LIMIT: Duration = Duration::from_secs(20);

/// The file of cases for clients.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suite {
    /// Subject of the file.
    pub about: String,
    /// The cases.
    pub cases: Vec<Case>,
}

/// One client and the calls that it makes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The row it shows, and which of several cases for that row: `C8.2`.
    pub id: String,
    /// Expected behavior, in a sentence.
    pub about: String,
    /// Run once in each of these formats; without any, in binary.
    #[serde(default)]
    pub formats: Vec<FormatName>,
    /// Script of the plugin.
    #[serde(default)]
    pub plugin: Script,
    /// The method that is called.
    #[serde(default)]
    pub method: Method,
    /// The text in the request.
    #[serde(default)]
    pub message: Option<Message>,
    /// Settings of the client.
    #[serde(default)]
    pub client: Settings,
    /// Expected results of the calls before the last, in order.
    #[serde(default)]
    pub before: Vec<Expect>,
    /// Expected result of the last call, which is the only one by default.
    pub expect: Expect,
    /// The arguments of every process that was started, in order and without the base arguments.
    #[serde(default)]
    pub ran: Option<Vec<Vec<String>>>,
    /// Expected notes of the plugin, in order.
    #[serde(default)]
    pub notes: Vec<String>,
    /// The most time that all calls may take, in milliseconds.
    #[serde(default)]
    pub limit_ms: Option<u64>,
    /// Deviation of the reference implementation.
    #[serde(default)]
    pub reference: Option<Reference>,
}

/// A method of the EchoService, or one that no spec has.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
pub enum Method {
    /// Called by its arguments, `echo request`.
    #[default]
    EchoRequest,
    /// Called by its path.
    EchoList,
    /// In no spec.
    Absent,
}

/// The text in a request.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Message {
    /// This one.
    Text(String),
    /// This many bytes of `x`.
    Bytes {
        /// The number.
        bytes: usize,
    },
}

/// Settings of a client.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The largest response.
    #[serde(default)]
    pub max_response: Option<usize>,
    /// The deadline of each call, in milliseconds from its beginning.
    #[serde(default)]
    pub timeout_ms: Option<u64>,
    /// Milliseconds after which each call is cancelled.
    #[serde(default)]
    pub cancel_ms: Option<u64>,
    /// Milliseconds that a plugin may take to end on request.
    #[serde(default)]
    pub grace_ms: Option<u64>,
    /// Another program than the scripted plugin.
    #[serde(default)]
    pub program: Option<PathBuf>,
}

/// Expected result of a call.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expect {
    /// A response of this value.
    Value(Value),
    /// An error like this.
    Error(ExpectError),
}

/// Expected error.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectError {
    /// The name of its code, `invalid_argument`.
    pub code: String,
    /// Its message.
    pub message: TextPattern,
    /// The response beside it.
    #[serde(default)]
    pub value: Option<Value>,
    /// The plugin's end, if that is the cause.
    #[serde(default)]
    pub exit: Option<crate::case::Exit>,
}

/// Deviation of the reference implementation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// In a sentence.
    pub does: String,
}

impl Case {
    /// The row of the facts: the id up to the dot.
    #[must_use]
    pub fn row(&self) -> &str {
        crate::case::row(&self.id)
    }

    /// The formats that the case is run in.
    #[must_use]
    pub fn formats(&self) -> Vec<Format> {
        match self.formats.as_slice() {
            [] => vec![Format::Binary],
            some => some.iter().map(|&name| name.into()).collect(),
        }
    }

    /// The most time that all calls may take.
    #[must_use]
    pub fn limit(&self) -> Duration {
        self.limit_ms.map_or(LIMIT, Duration::from_millis)
    }
}

impl Message {
    /// The text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Bytes { bytes } => "x".repeat(*bytes),
        }
    }
}

/// The file of cases for clients.
#[must_use]
pub fn file() -> PathBuf {
    crate::case::directory().join("client.json")
}

/// The cases of a file.
///
/// # Errors
/// A file that cannot be read, cases that make no sense, an id that is there twice.
pub fn load(path: &Path) -> Result<Suite, String> {
    let wrong = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let text = std::fs::read(path).map_err(|e| wrong(&e))?;
    let suite: Suite = serde_json::from_slice(&text).map_err(|e| wrong(&e))?;
    let mut ids = HashSet::new();
    match suite.cases.iter().find(|case| !ids.insert(&case.id)) {
        Some(twice) => Err(wrong(&format!("{} is there twice", twice.id))),
        None => Ok(suite),
    }
}
