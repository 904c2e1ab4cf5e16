//! Measured runs: a program, its arguments, its standard input and the expected output.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use pluginrpc_tests::{run, text};

use crate::Result;
use crate::measure::Timed;
use crate::programs::{Linked, Programs};

/// The measured program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Program {
    BinTrue,
    Noop,
    Go,
    Echo,
    PriceList,
}

impl Program {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::BinTrue => "/bin/true",
            Self::Noop => "no-op in Rust",
            Self::Go => "echo-plugin of pluginrpc-go",
            Self::Echo => "echo-plugin",
            Self::PriceList => "finfocus-plugin-pricelist",
        }
    }
}

/// Request to a plugin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Asked {
    Nothing,
    Protocol,
    Spec,
    Binary,
    Json,
}

impl Asked {
    const META: [Self; 2] = [Self::Protocol, Self::Spec];
    const ALL: [Self; 4] = [Self::Protocol, Self::Spec, Self::Binary, Self::Json];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Protocol => "--protocol",
            Self::Spec => "--spec",
            Self::Binary => "call, binary",
            Self::Json => "call, json",
        }
    }

    fn args(self) -> &'static [&'static str] {
        match self {
            Self::Nothing => &[],
            Self::Protocol => &["--protocol"],
            Self::Spec => &["--spec"],
            Self::Binary => &["echo", "request"],
            Self::Json => &["echo", "request", "--format", "json"],
        }
    }
}

const MESSAGE: &str = "hello there";
const REQUEST_TYPE: &str = "type.googleapis.com/pluginrpc.example.v1.EchoRequestRequest";

pub(crate) struct Case {
    pub(crate) program: Program,
    pub(crate) linked: Linked,
    pub(crate) asked: Asked,
    path: PathBuf,
    stdin: PathBuf,
    /// Expected part of the output, checked before the measurement.
    expected: Vec<u8>,
}

/// Returns every case, after writing the files that they read.
pub(crate) fn all(programs: &Programs) -> Result<Vec<Case>> {
    let directory = programs.directory();
    let mut cases = Vec::new();
    let mut add = |program, linked, path: &Path, asked: &[Asked]| -> Result<()> {
        for &asked in asked {
            cases.push(Case::new(directory, program, linked, path, asked)?);
        }
        Ok(())
    };
    let nothing = [Asked::Nothing];
    add(Program::BinTrue, Linked::Dynamic, &programs.bin_true(), &nothing)?;
    if let Some(go) = programs.go_echo() {
        add(Program::Go, Linked::Dynamic, go, &Asked::ALL)?;
    }
    for linked in [Linked::Dynamic, Linked::Static] {
        let echo = programs.ours("echo-plugin", linked);
        let price_list = programs.ours("finfocus-plugin-pricelist", linked);
        add(Program::Noop, linked, &programs.noop(linked), &nothing)?;
        add(Program::Echo, linked, &echo, &Asked::ALL)?;
        add(Program::PriceList, linked, &price_list, &Asked::META)?;
    }
    Ok(cases)
}

impl Case {
    fn new(directory: &Path, program: Program, linked: Linked, path: &Path, asked: Asked) -> Result<Self> {
        let (file, bytes) = match asked {
            Asked::Binary => ("request.bin", binary_request()),
            Asked::Json => ("request.json", json_request().into_bytes()),
            Asked::Nothing | Asked::Protocol | Asked::Spec => ("request.empty", Vec::new()),
        };
        let stdin = directory.join(file);
        fs::write(&stdin, bytes)?;
        let expected = match (asked, program) {
            (Asked::Nothing, _) => "",
            (Asked::Protocol, _) => "1\n",
            (Asked::Spec, Program::PriceList) => "/finfocus.v1.CostSourceService/GetProjectedCost",
            (Asked::Spec, _) => "/pluginrpc.example.v1.EchoService/EchoList",
            (Asked::Binary | Asked::Json, _) => MESSAGE,
        };
        Ok(Self {
            program,
            linked,
            asked,
            path: path.to_path_buf(),
            stdin,
            expected: expected.as_bytes().to_vec(),
        })
    }

    /// Runs the program once and checks its output, since the time of a failure is meaningless.
    pub(crate) fn verify(&self) -> Result<()> {
        let stdin = fs::read(&self.stdin)?;
        let ended = run::capture(self.command(), &stdin, Duration::from_secs(10))?;
        let held = ended.status.success()
            && ended.stderr.is_empty()
            && (self.expected.is_empty() || contains(&ended.stdout, &self.expected));
        if held {
            return Ok(());
        }
        Err(format!(
            "{} does not work: expected \"{}\"; got {}",
            self.title(),
            text::quote(&self.expected, 100),
            ended.describe()
        )
        .into())
    }
}

impl Timed for Case {
    fn title(&self) -> String {
        format!("{} ({}) {}", self.program.name(), self.linked.name(), self.asked.name())
    }

    /// The command without its streams, in an empty environment.
    fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command.args(self.asked.args()).env_clear();
        command
    }

    fn stdin(&self) -> &Path {
        &self.stdin
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// `Request{value: Any{type_url, EchoRequestRequest{message}}}`; all fields are length-delimited.
fn binary_request() -> Vec<u8> {
    let message = field(1, MESSAGE.as_bytes());
    let any = [field(1, REQUEST_TYPE.as_bytes()), field(2, &message)].concat();
    field(1, &any)
}

/// A length-delimited field with fewer than 128 bytes.
fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
    let length = u8::try_from(bytes.len()).unwrap_or(u8::MAX);
    debug_assert!(length < 128, "this request is short");
    let mut out = vec![number << 3 | 2, length];
    out.extend_from_slice(bytes);
    out
}

fn json_request() -> String {
    format!(r#"{{"value":{{"@type":"{REQUEST_TYPE}","message":"{MESSAGE}"}}}}"#)
}
