//! The table of times: medians, ratios, and the goal beside each ratio that has one.

use std::time::Duration;

use crate::bench::cases::{Asked, Case, Program};
use crate::bench::measure::quantile;
use crate::bench::programs::Linked;
use crate::ui::{Table, Tone};

pub(super) const LEGEND: &str = "\
× no-op: the no-op in Rust that is linked likewise; × Go: pluginrpc-go's echo-plugin, asked the same; × binary: the
same program, asked in binary. Beside a ratio stands its goal: ≤ where it is reached, > where it is not.";

/// A plugin that is linked dynamically may cost this much more than a program that does nothing.
const DYNAMIC_TO_NOOP: f64 = 1.10;
const DYNAMIC_TO_GO: f64 = 1.0 / 3.0;
/// A static one starts without a loader, so it has to be as fast as a dynamic program that does nothing in C.
const STATIC_TO_TRUE: f64 = 1.0;
const STATIC_TO_GO: f64 = 0.2;
const JSON_TO_BINARY: f64 = 1.3;

pub(super) fn table(cases: &[Case], times: &[Vec<Duration>]) -> Table {
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
        // What JSON may cost is said beside binary; both goals at once would leave it nothing.
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
    /// The median of one case; linked in any way where it does not matter.
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

pub(super) fn milliseconds(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64() * 1000.0)
}

/// A ratio with its goal beside it; empty where there is nothing to compare with.
fn ratio(time: Duration, base: Option<Duration>, goal: Option<f64>) -> (Tone, String) {
    let Some(base) = base.filter(|base| !base.is_zero()) else {
        return (Tone::Plain, String::new());
    };
    beside_goal(time.as_secs_f64() / base.as_secs_f64(), goal)
}

/// A ratio with its goal beside it, where it has one.
pub(super) fn beside_goal(ratio: f64, goal: Option<f64>) -> (Tone, String) {
    match goal {
        None => (Tone::Plain, format!("{ratio:.2}")),
        Some(goal) if ratio <= goal => (Tone::Good, format!("{ratio:.2} ≤ {goal:.2}")),
        Some(goal) => (Tone::Bad, format!("{ratio:.2} > {goal:.2}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_that_is_missed_says_so_without_colour_too() {
        let ms = Duration::from_millis;
        assert_eq!(
            ratio(ms(108), Some(ms(100)), Some(1.1)),
            (Tone::Good, "1.08 ≤ 1.10".to_owned())
        );
        assert_eq!(
            ratio(ms(121), Some(ms(100)), Some(1.1)),
            (Tone::Bad, "1.21 > 1.10".to_owned())
        );
        assert_eq!(ratio(ms(1), Some(ms(4)), None), (Tone::Plain, "0.25".to_owned()));
        assert_eq!(ratio(ms(1), None, Some(1.0)).1, "");
        assert_eq!(ratio(ms(1), Some(ms(0)), Some(1.0)).1, "");
    }
}
