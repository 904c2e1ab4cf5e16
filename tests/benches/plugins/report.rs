//! The table of times: medians, ratios, and the goal beside each ratio that has one.

use std::time::Duration;

use pluginrpc_tests::figures::{milliseconds, quantile, ratio};
use pluginrpc_tests::table::{Table, Tone};

use crate::cases::{Asked, Case, Program};
use crate::programs::Linked;

pub(crate) const LEGEND: &str = "\
× no-op: the no-op in Rust with the same linkage; × Go: the same request to pluginrpc-go's echo-plugin; × binary:
the same program with a binary request. A ratio with a goal: ≤ reached, > missed.";

/// Goal for a dynamic plugin, beside a program that does nothing.
const DYNAMIC_TO_NOOP: f64 = 1.10;
const DYNAMIC_TO_GO: f64 = 1.0 / 3.0;
/// Goal for a static plugin, which starts without a loader: as fast as a dynamic C program that does nothing.
const STATIC_TO_TRUE: f64 = 1.0;
const STATIC_TO_GO: f64 = 0.2;
const JSON_TO_BINARY: f64 = 1.3;

pub(crate) fn table(cases: &[Case], times: &[Vec<Duration>]) -> Table {
    let mut table = Table::new(&[
        "program",
        "linked",
        "asked",
        ">median ms",
        ">p90 ms",
        ">× no-op",
        ">× /bin/true",
        ">× Go",
        ">× binary",
    ]);
    let medians = Medians { cases, times };
    for (case, times) in cases.iter().zip(times) {
        let median = quantile(times, 0.5);
        let ours = matches!(case.program, Program::Echo | Program::PriceList);
        // JSON has its goal beside binary.
        let starts = ours && case.asked != Asked::Json;
        let goal = |linked, goal| (starts && case.linked == linked).then_some(goal);
        let to_go = match case.linked {
            Linked::Dynamic => DYNAMIC_TO_GO,
            Linked::Static => STATIC_TO_GO,
        };
        let noop = medians.of(Program::Noop, Some(case.linked), Asked::Nothing);
        let bin_true = medians.of(Program::BinTrue, None, Asked::Nothing);
        let go = medians.of(Program::Go, None, case.asked).filter(|_| ours);
        let binary = medians
            .of(case.program, Some(case.linked), Asked::Binary)
            .filter(|_| case.asked == Asked::Json);
        table.row(vec![
            (Tone::Plain, case.program.name().to_owned()),
            (Tone::Plain, case.linked.name().to_owned()),
            (Tone::Plain, case.asked.name().to_owned()),
            (Tone::Strong, milliseconds(median)),
            (Tone::Dim, milliseconds(quantile(times, 0.9))),
            ratio(median, noop, goal(Linked::Dynamic, DYNAMIC_TO_NOOP)),
            ratio(median, bin_true, goal(Linked::Static, STATIC_TO_TRUE)),
            ratio(median, go, ours.then_some(to_go)),
            ratio(median, binary, ours.then_some(JSON_TO_BINARY)),
        ]);
    }
    table
}

struct Medians<'a> {
    cases: &'a [Case],
    times: &'a [Vec<Duration>],
}

impl Medians<'_> {
    /// The median of a case; `None` accepts any linkage.
    fn of(&self, program: Program, linked: Option<Linked>, asked: Asked) -> Option<Duration> {
        self.cases
            .iter()
            .zip(self.times)
            .find(|(case, _)| {
                case.program == program && case.asked == asked && linked.is_none_or(|linked| case.linked == linked)
            })
            .map(|(_, times)| quantile(times, 0.5))
    }
}
