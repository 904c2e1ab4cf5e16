//! Runs all cases over one program and says how each went.

use std::fmt::Write as _;
use std::path::Path;

use crate::case::{self, Suite};
use crate::check::{Measure, Verdict, try_case};
use crate::drive::Program;

/// Results of the cases.
#[derive(Debug, Default)]
pub struct Report {
    /// The cases that did not pass, with what was wrong below each.
    pub wrong: String,
    /// Number of passed cases.
    pub passed: usize,
    /// The ids of those that passed because the reference differs just so.
    pub differing: Vec<String>,
    /// The ids of those that failed.
    pub failed: Vec<String>,
    /// The ids of those that could not be run.
    pub skipped: Vec<String>,
}

impl Report {
    /// Returns true if every case was run and passed.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.failed.is_empty() && self.skipped.is_empty()
    }

    /// One line that sums up.
    #[must_use]
    pub fn summary(&self) -> String {
        let all = self.passed + self.failed.len() + self.skipped.len();
        let mut line = format!("{all} runs: {} passed", self.passed);
        for (what, ids) in [
            ("of them a known difference", &self.differing),
            ("failed", &self.failed),
            ("skipped", &self.skipped),
        ] {
            if !ids.is_empty() {
                let _ = write!(line, ", {} {what} ({})", ids.len(), ids.join(" "));
            }
        }
        line
    }
}

/// Runs the cases of a directory that are for `plugin`, or only those whose id or row is among `only`.
///
/// `tell` gets each line as soon as it is known.
///
/// # Errors
/// Cases that cannot be read, or nothing to run.
pub fn run(
    directory: &Path,
    plugin: &str,
    only: &[String],
    program: &Program,
    measure: Measure,
    mut tell: impl FnMut(&str),
) -> Result<Report, String> {
    let mut report = Report::default();
    let suites = case::load(directory, plugin)?;
    let runs = suites
        .iter()
        .flat_map(|Suite { cases, .. }| cases)
        .filter(|case| only.is_empty() || only.iter().any(|id| *id == case.id || *id == case.row()))
        .flat_map(case::Case::runs);
    for (format, case) in runs {
        let verdict = try_case(program, &case, format, measure);
        let differs = measure == Measure::Reference && case.reference.is_some();
        let (word, lines) = match &verdict {
            Verdict::Passed if differs => ("differs", &[][..]),
            Verdict::Passed => ("pass", &[][..]),
            Verdict::Failed(lines) => ("FAIL", lines.as_slice()),
            Verdict::Skipped(why) => ("skipped", std::slice::from_ref(why)),
        };
        let about = match &case.reference {
            Some(reference) if differs => &reference.does,
            _ => &case.about,
        };
        let mut text = format!("{word:7}  {:12}  {about}\n", case.id);
        for line in lines {
            let _ = writeln!(text, "         {line}");
        }
        tell(&text);
        if verdict != Verdict::Passed {
            report.wrong.push_str(&text);
        }
        match verdict {
            Verdict::Passed => {
                report.passed += 1;
                report.differing.extend(differs.then_some(case.id));
            }
            Verdict::Failed(_) => report.failed.push(case.id),
            Verdict::Skipped(_) => report.skipped.push(case.id),
        }
    }
    if report.passed + report.failed.len() + report.skipped.len() == 0 {
        return Err(format!("no case for {plugin} is named {}", only.join(" or ")));
    }
    Ok(report)
}
