//! What is run: a program, its arguments, its stdin, and what has to come back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::bench::measure::Timed;
use crate::bench::programs::{Linked, Programs};
use crate::error::{Context, Error, Result};
use crate::process;
use crate::ui;

/// Whose program it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Program {
    BinTrue,
    Noop,
    Go,
    Echo,
    PriceList,
}

impl Program {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::BinTrue => "/bin/true",
            Self::Noop => "no-op in Rust",
            Self::Go => "echo-plugin of pluginrpc-go",
            Self::Echo => "echo-plugin",
            Self::PriceList => "finfocus-plugin-pricelist",
        }
    }
}

/// What a plugin is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Asked {
    Nothing,
    Protocol,
    Spec,
    Binary,
    Json,
}

impl Asked {
    const META: [Self; 2] = [Self::Protocol, Self::Spec];
    const ALL: [Self; 4] = [Self::Protocol, Self::Spec, Self::Binary, Self::Json];

    pub(super) fn name(self) -> &'static str {
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

pub(super) struct Case {
    pub(super) program: Program,
    pub(super) linked: Linked,
    pub(super) asked: Asked,
    path: PathBuf,
    stdin: PathBuf,
    /// What has to stand in the output; everything that is measured is first seen to work.
    expected: Vec<u8>,
}

/// Every case, with the files that they read written.
pub(super) fn all(programs: &Programs) -> Result<Vec<Case>> {
    let folder = programs.folder();
    let mut cases = Vec::new();
    let mut add = |program, linked, path: &Path, asked: &[Asked]| -> Result<()> {
        for &asked in asked {
            cases.push(Case::new(folder, program, linked, path, asked)?);
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
    fn new(folder: &Path, program: Program, linked: Linked, path: &Path, asked: Asked) -> Result<Self> {
        let (file, bytes) = match asked {
            Asked::Binary => ("request.bin", binary_request()),
            Asked::Json => ("request.json", json_request().into_bytes()),
            Asked::Nothing | Asked::Protocol | Asked::Spec => ("request.empty", Vec::new()),
        };
        let stdin = folder.join(file);
        fs::write(&stdin, bytes).context(|| format!("{} cannot be written", stdin.display()))?;
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

    /// Runs it once and looks at what comes back: the time of a failure is worth nothing.
    pub(super) fn verify(&self) -> Result<()> {
        let stdin = fs::read(&self.stdin).context(|| format!("{} cannot be read", self.stdin.display()))?;
        let ended = process::capture(self.command(), &stdin, Duration::from_secs(10))?;
        let held = ended.status.success()
            && ended.stderr.is_empty()
            && (self.expected.is_empty() || contains(&ended.stdout, &self.expected));
        if held {
            return Ok(());
        }
        Err(Error::new(format!(
            "{} does not work, so it is not measured: expected \"{}\"; came {}",
            self.title(),
            ui::quote(&self.expected, 100),
            ended.describe()
        )))
    }
}

impl Timed for Case {
    fn title(&self) -> String {
        format!("{} ({}) {}", self.program.name(), self.linked.name(), self.asked.name())
    }

    /// The command without its streams. No environment: none of it is measured, and nothing in it interferes.
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

/// `Request{value: Any{type_url, EchoRequestRequest{message}}}`, in fields that are all length-delimited.
fn binary_request() -> Vec<u8> {
    let message = field(1, MESSAGE.as_bytes());
    let any = [field(1, REQUEST_TYPE.as_bytes()), field(2, &message)].concat();
    field(1, &any)
}

/// A length-delimited field; lengths below 128 are one byte.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_binary_request_is_what_protobuf_writes() {
        let bytes = binary_request();
        // 1: Any, 76 bytes of it: 1: the type, 59 bytes; 2: the message, 13 bytes.
        let head: &[u8] = &[0x0a, 76, 0x0a, 59];
        assert_eq!(&bytes[..4], head);
        assert_eq!(REQUEST_TYPE.len(), 59);
        assert_eq!(&bytes[63..], b"\x12\x0d\x0a\x0bhello there");
        assert_eq!(bytes.len(), 78);
    }

    #[test]
    fn a_part_is_found_anywhere() {
        assert!(contains(b"abc", b"bc"));
        assert!(!contains(b"abc", b"ca"));
        assert!(!contains(b"a", b"ab"));
    }
}
