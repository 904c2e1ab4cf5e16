//! Cases for plugins: what goes into a process and what has to come out.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::time::Duration;

use pluginrpc::Format;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::pattern::TextPattern;
use crate::source::Source;

/// Default limit of a case. Long, since the machine may be busy.
const LIMIT: Duration = Duration::from_secs(20);

/// One file of cases.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suite {
    /// Subject of the file.
    pub about: String,
    /// The plugin that the cases are for: `echo-plugin`, of which every implementation has one, or `fault-plugin`.
    pub plugin: String,
    /// The cases.
    pub cases: Vec<Case>,
}

/// One run of a plugin.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The row it shows, and which of several cases for that row: `S13.2`.
    pub id: String,
    /// Expected behavior, in a sentence.
    pub about: String,
    /// Run once in each of these formats, with `--format` and its name put behind the arguments.
    #[serde(default)]
    formats: Vec<FormatName>,
    /// The format in which messages of this case are written; changes nothing about the arguments.
    #[serde(default)]
    format: FormatName,
    /// The arguments behind the base arguments.
    #[serde(default)]
    pub args: Vec<Source>,
    /// Variables of the environment, beside PATH and HOME.
    #[serde(default)]
    pub env: BTreeMap<String, String>,
    /// Standard input.
    #[serde(default)]
    pub stdin: Stdin,
    /// Destination of standard output.
    #[serde(default)]
    pub stdout_to: Sink,
    /// Destination of standard error.
    #[serde(default)]
    pub stderr_to: Sink,
    /// Signals that the process is started to ignore.
    #[serde(default)]
    pub ignores: Vec<Signal>,
    /// Signals that are sent to it, in order.
    #[serde(default)]
    pub signals: Vec<Sending>,
    /// The most time that it may take, in milliseconds.
    #[serde(default)]
    limit_ms: Option<u64>,
    /// Expected outcome.
    pub expect: Expect,
    /// Deviation of the reference implementation.
    #[serde(default)]
    pub reference: Option<Reference>,
}

/// A format by its name in `--format`.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum FormatName {
    /// Binary.
    #[default]
    Binary,
    /// JSON.
    Json,
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Binary => Self::Binary,
            FormatName::Json => Self::Json,
        }
    }
}

/// Standard input of a case.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stdin {
    /// A pipe that is at its end at once.
    #[default]
    Empty,
    /// A pipe with these bytes, and then its end.
    Bytes(Source),
    /// A pipe with these bytes, and no end for as long as the process lives.
    Open(Source),
    /// No descriptor 0 at all.
    Closed,
    /// A terminal without input.
    Terminal,
}

/// Destination of an output.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Sink {
    /// A pipe that is read.
    #[default]
    Pipe,
    /// A pipe whose read end is closed.
    BrokenPipe,
    /// A disk that is full.
    FullDisk,
    /// No descriptor at all.
    Closed,
}

/// A signal.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "UPPERCASE")]
pub enum Signal {
    /// SIGINT.
    Int,
    /// SIGTERM.
    Term,
}

impl Signal {
    /// Its number, the same on every unix.
    #[must_use]
    pub const fn number(self) -> i32 {
        match self {
            Self::Int => 2,
            Self::Term => 15,
        }
    }
}

/// A signal and when it is sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sending {
    /// The signal.
    pub send: Signal,
    /// When.
    pub when: When,
}

/// A moment in the life of a process.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Standard error holds this text.
    Stderr(String),
    /// All bytes of standard input are written; with more than a pipe holds, the process is reading.
    StdinTaken,
    /// Milliseconds after the previous signal, or after the start.
    AfterMs(u64),
}

/// Expected outcome of a process.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// Its end.
    #[serde(default)]
    pub exit: Exit,
    /// Expected standard output.
    pub stdout: Output,
    /// Expected standard error.
    #[serde(default)]
    pub stderr: Output,
    /// Number of signals sent before it ended.
    #[serde(default)]
    pub signals: Option<usize>,
}

/// End of a process.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    /// With this status.
    Status(i32),
    /// The number of the signal that ended it.
    Signal(i32),
}

impl Default for Exit {
    fn default() -> Self {
        Self::Status(0)
    }
}

/// Content of an output.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Output {
    /// Nothing.
    #[default]
    Empty,
    /// Anything.
    Any,
    /// These bytes and no others.
    Bytes(Source),
    /// Text like this.
    Text(TextPattern),
    /// A `pluginrpc.v1.Response` of this value.
    Response(Value),
    /// A `pluginrpc.v1.Spec` of this value.
    Spec(Value),
}

/// Deviation of the reference implementation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// In a sentence.
    pub does: String,
    /// Its outcome, for a plugin that the reference implementation also has.
    #[serde(default)]
    pub expect: Option<Expect>,
}

impl Case {
    /// The row of the facts: the id up to the dot.
    #[must_use]
    pub fn row(&self) -> &str {
        row(&self.id)
    }

    /// The case, once for each format that it is to be run in, beside the format of its messages.
    #[must_use]
    pub fn runs(&self) -> Vec<(Format, Self)> {
        if self.formats.is_empty() {
            return vec![(self.format.into(), self.clone())];
        }
        let run = |&name: &FormatName| {
            let format = Format::from(name);
            let mut case = self.clone();
            case.id = format!("{}/{format}", self.id);
            case.args
                .extend(["--format", format.name()].map(|word| Source::Text(word.to_owned())));
            (format, case)
        };
        self.formats.iter().map(run).collect()
    }

    /// The most time that it may take.
    #[must_use]
    pub fn limit(&self) -> Duration {
        self.limit_ms.map_or(LIMIT, Duration::from_millis)
    }
}

/// Directory of this repository's cases.
#[must_use]
pub fn directory() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/conformance"))
}

/// `S13` of `S13.2/json`.
#[must_use]
pub fn row(id: &str) -> &str {
    id.split(['.', '/']).next().unwrap_or(id)
}

/// Every suite of a directory that is for this plugin, in the order of the file names.
///
/// # Errors
/// Files that cannot be read, cases that make no sense, an id that is there twice.
pub fn load(directory: &Path, plugin: &str) -> Result<Vec<Suite>, String> {
    let wrong = |path: &Path, e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let entries = std::fs::read_dir(directory).map_err(|e| wrong(directory, &e))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("server-") && name.ends_with(".json")
    });
    files.sort();
    let mut suites = Vec::new();
    let mut ids = HashSet::new();
    for path in files {
        let text = std::fs::read(&path).map_err(|e| wrong(&path, &e))?;
        let suite: Suite = serde_json::from_slice(&text).map_err(|e| wrong(&path, &e))?;
        for case in &suite.cases {
            if !ids.insert(case.id.clone()) {
                return Err(wrong(&path, &format!("{} is there twice", case.id)));
            }
        }
        suites.push(suite);
    }
    suites.retain(|suite| suite.plugin == plugin);
    if suites.is_empty() {
        return Err(wrong(directory, &format!("there are no cases for {plugin}")));
    }
    Ok(suites)
}
