//! Results of the checks.

use std::fmt;
use std::time::Duration;

use pluginrpc::text::escaped;

/// All checks with what came of them. `Display` is a table for people.
#[derive(Clone, Debug)]
#[must_use = "a report has to be looked at, `assert` fails a test by it"]
pub struct Report {
    checks: Vec<Check>,
    times: Vec<Time>,
}

/// One check.
#[derive(Clone, Debug)]
pub struct Check {
    id: &'static str,
    origin: CheckOrigin,
    outcome: Outcome,
    took: Duration,
}

/// Origin of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CheckOrigin {
    /// The command `plugin conformance` of the released host, under the same name.
    Host,
    /// The schema, what other suites rely on, and what the released host really sends.
    Schema,
    /// The start and the end of a process.
    Process,
}

/// Result of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is as it should be; what came.
    Passed(String),
    /// It is not.
    Failed {
        /// Expected response.
        expected: String,
        /// Actual response.
        came: String,
        /// Advice.
        next: String,
    },
    /// It was not asked, or does not apply; why.
    LeftOut(String),
}

/// Longest duration of a method, for information.
#[derive(Clone, Debug)]
pub(super) struct Time {
    pub(super) method: &'static str,
    pub(super) most: Duration,
}

/// Recommended durations of the methods, in milliseconds.
const RECOMMENDED: [(&str, u128); 7] = [
    ("Name", 100),
    ("GetPluginInfo", 100),
    ("DryRun", 100),
    ("Supports", 50),
    ("GetProjectedCost", 200),
    ("GetPricingSpec", 200),
    ("EstimateCost", 500),
];

impl Report {
    pub(super) fn new(times: Vec<Time>, checks: Vec<Check>) -> Self {
        Self { checks, times }
    }

    pub(super) fn push(&mut self, check: Check) {
        self.checks.push(check);
    }

    /// All checks, in the order in which they were made.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// Those that failed.
    pub fn failures(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|check| check.failed())
    }

    /// Returns true if no check failed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.failures().next().is_none()
    }

    /// Fails a test with the whole table, where a check has failed.
    ///
    /// # Panics
    /// That is what it is for.
    #[track_caller]
    #[allow(clippy::panic)] // so do the assertions of the standard library
    pub fn assert(&self) {
        if !self.passed() {
            panic!("the plugin does not conform\n{self}");
        }
    }
}

impl Check {
    pub(super) fn new(id: &'static str, origin: CheckOrigin, outcome: Outcome, took: Duration) -> Self {
        Self {
            id,
            origin,
            outcome,
            took,
        }
    }

    /// Its name, by which it can be left out.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// Returns the origin.
    #[must_use]
    pub fn origin(&self) -> CheckOrigin {
        self.origin
    }

    /// Returns the result.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    fn failed(&self) -> bool {
        matches!(self.outcome, Outcome::Failed { .. })
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |text: &str| escaped(text.as_bytes());
        match &self.outcome {
            Outcome::Passed(came) => {
                let millis = self.took.as_secs_f64() * 1000.0;
                write!(f, "pass      {:<36} {millis:>7.1} ms  {}", self.id, shown(came))
            }
            Outcome::LeftOut(reason) => write!(f, "left out  {:<36} {:>10}  {}", self.id, "", shown(reason)),
            Outcome::Failed { expected, came, next } => {
                writeln!(f, "FAIL      {}", self.id)?;
                writeln!(f, "            expected  {}", shown(expected))?;
                writeln!(f, "            came      {}", shown(came))?;
                write!(f, "            to do     {}", shown(next))
            }
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for check in &self.checks {
            writeln!(f, "{check}")?;
        }
        for (origin, who) in [
            (CheckOrigin::Host, "the host's tests"),
            (CheckOrigin::Schema, "checks of the schema"),
            (CheckOrigin::Process, "checks of the process"),
        ] {
            let of: Vec<_> = self.checks.iter().filter(|check| check.origin == origin).collect();
            let count = |wanted: fn(&Outcome) -> bool| of.iter().filter(|check| wanted(&check.outcome)).count();
            if !of.is_empty() {
                let passed = count(|outcome| matches!(outcome, Outcome::Passed(_)));
                let left_out = count(|outcome| matches!(outcome, Outcome::LeftOut(_)));
                writeln!(f, "{who}: {passed} of {} passed, {left_out} left out", of.len())?;
            }
        }
        let slow = |time: &Time| {
            let most = RECOMMENDED.iter().find(|(method, _)| *method == time.method)?.1;
            let millis = time.most.as_millis();
            (millis > most).then(|| format!("{} took {millis} ms and should take {most} ms at most", time.method))
        };
        for slow in self.times.iter().filter_map(slow) {
            writeln!(f, "for information: {slow}")?;
        }
        Ok(())
    }
}
