//! Compares a run with the expectations of its case.

use pluginrpc::Format;

use crate::case::{Case, Exit, Expect, Output};
use crate::drive::{self, Ended, Program, Stop};
use crate::messages::{self, Kind};
use crate::pattern;
use crate::text::shown;

/// Result of a case.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The run met the expectations.
    Passed,
    /// The run did not; one line per difference.
    Failed(Vec<String>),
    /// It cannot be run here, and why.
    Skipped(String),
}

/// Expectations that a program is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Those of the cases.
    Expected,
    /// Those for the reference implementation, where they differ.
    Reference,
}

/// Runs the program as the case says and compares.
#[must_use]
pub fn try_case(program: &Program, case: &Case, format: Format, measure: Measure) -> Verdict {
    let reference = case.reference.as_ref().filter(|_| measure == Measure::Reference);
    let expect = match reference {
        None => &case.expect,
        Some(reference) => match &reference.expect {
            Some(expect) => expect,
            None => return Verdict::Skipped("the case does not say what comes out of the reference".to_owned()),
        },
    };
    match drive::run(program, case, format) {
        Err(Stop::Skipped(why)) => Verdict::Skipped(why),
        Err(Stop::Failed(why)) => Verdict::Failed(vec![why]),
        Ok(ended) => match differences(expect, &ended, format) {
            none if none.is_empty() => Verdict::Passed,
            some => Verdict::Failed(some),
        },
    }
}

fn differences(expect: &Expect, ended: &Ended, format: Format) -> Vec<String> {
    let mut found = Vec::new();
    if ended.exit != expect.exit {
        found.push(format!(
            "ended with {}, expected {}",
            how(&ended.exit),
            how(&expect.exit)
        ));
    }
    if let Some(signals) = expect.signals.filter(|&signals| signals != ended.signals) {
        found.push(format!("ended after {} signals, expected {signals}", ended.signals));
    }
    for (name, output, bytes) in [
        ("stdout", &expect.stdout, &ended.stdout),
        ("stderr", &expect.stderr, &ended.stderr),
    ] {
        found.extend(
            of_output(output, bytes, format)
                .into_iter()
                .map(|what| format!("{name} {what}")),
        );
    }
    if !found.is_empty() {
        found.push(format!("stdout was {}", shown(&ended.stdout)));
        found.push(format!("stderr was {}", shown(&ended.stderr)));
    }
    found
}

fn how(exit: &Exit) -> String {
    match exit {
        Exit::Status(status) => format!("status {status}"),
        Exit::Signal(signal) => format!("signal {signal}"),
    }
}

fn of_output(output: &Output, bytes: &[u8], format: Format) -> Vec<String> {
    let message = |kind, pattern| match messages::decode(kind, format, bytes) {
        Ok(value) => pattern::differences(pattern, &value),
        Err(e) => vec![e],
    };
    match output {
        Output::Any => Vec::new(),
        Output::Empty if bytes.is_empty() => Vec::new(),
        Output::Empty => vec!["should be empty".to_owned()],
        Output::Bytes(source) => match source.bytes(format) {
            Ok(expected) if expected == bytes => Vec::new(),
            Ok(expected) => vec![format!("should be {}", shown(&expected))],
            Err(e) => vec![format!("of the case is wrong: {e}")],
        },
        Output::Text(text) => text.differences(&String::from_utf8_lossy(bytes)),
        Output::Response(pattern) => message(Kind::Response, pattern),
        Output::Spec(pattern) => message(Kind::Spec, pattern),
    }
}
