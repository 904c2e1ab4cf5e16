//! `cargo xtask interop`: real programs of others against ours, as a matrix.

mod buf;
mod buf_generate;
mod finfocus;
mod generated;
mod go_plugin;
mod grpcurl;
mod guest_agent;
mod json;
mod lab;
mod pluginrpc_go;
mod protoc;
mod python;
mod seed;

use std::process::ExitCode;
use std::time::Instant;

use crate::error::{Error, Result};
use crate::interop::lab::{Lab, Outcome, Stop};
use crate::peers::{self, Peers};
use crate::ui::{self, Paint, Table, Tone};
use crate::workspace::Workspace;

/// Run real programs of others against ours and print who understood whom
///
/// Installs the peers (pluginrpc-go, bufplugin-go, go-plugin, grpcurl, buf, grpcio, protoc, protoc-gen-prost) into
/// .peers/ by the package clients of this machine, pinned and only once. A peer that cannot be had here skips its rows
/// and says why; with CI=true a skipped row fails the run, as a failed one always does.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Install the peers and run nothing
    #[arg(long)]
    install: bool,
    /// Only the rows whose text holds this
    #[arg(long, value_name = "TEXT", conflicts_with = "install")]
    only: Option<String>,
    /// List the rows and run nothing
    #[arg(long, conflicts_with = "install")]
    list: bool,
}

/// One line of the matrix: the peer, what it does with us, and the function that tries it.
struct Row {
    peer: &'static str,
    what: &'static str,
    try_it: fn(&Lab<'_>) -> Outcome,
}

impl Row {
    fn title(&self) -> String {
        format!("{}: {}", self.peer, self.what)
    }
}

fn rows() -> impl Iterator<Item = &'static Row> {
    pluginrpc_go::ROWS
        .iter()
        .chain(json::ROWS)
        .chain(grpcurl::ROWS)
        .chain(seed::ROWS)
        .chain(python::ROWS)
        .chain(finfocus::ROWS)
        .chain(guest_agent::ROWS)
        .chain(go_plugin::ROWS)
        .chain(protoc::ROWS)
        .chain(buf_generate::ROWS)
        .chain(buf::ROWS)
}

pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    let chosen: Vec<&Row> = rows()
        .filter(|row| args.only.as_ref().is_none_or(|text| row.title().contains(text)))
        .collect();
    if args.list {
        for row in chosen {
            ui::say(&row.title());
        }
        return Ok(ExitCode::SUCCESS);
    }
    if chosen.is_empty() {
        let text = args.only.as_deref().unwrap_or_default();
        return Err(
            Error::new(format!("no row's text holds \"{text}\"")).next("`cargo xtask interop --list` lists the rows")
        );
    }

    let in_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let peers = Peers::install(workspace, &peers::ALL)?;
    if args.install {
        return Ok(installed(&peers, in_ci));
    }
    let lab = Lab::open(workspace, peers)?;
    let outcomes: Vec<(&Row, Outcome, u128)> = chosen
        .into_iter()
        .map(|row| {
            ui::step(&row.title());
            let started = Instant::now();
            let outcome = (row.try_it)(&lab);
            (row, outcome, started.elapsed().as_millis())
        })
        .collect();
    let matrix = Matrix::of(&outcomes, in_ci, Paint::stdout());
    ui::say(&matrix.text);
    Ok(if matrix.holds(in_ci) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn installed(peers: &Peers, in_ci: bool) -> ExitCode {
    let missing = peers.missing();
    for reason in &missing {
        ui::say(&format!("not installed: {reason}"));
    }
    if missing.is_empty() {
        ui::say("every peer is installed in .peers/");
    }
    if in_ci && !missing.is_empty() {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// As much of a detail stands in the table; a longer reason stands below it.
const DETAIL: usize = 90;

/// How the rows ended, as text and as numbers.
struct Matrix {
    text: String,
    failed: usize,
    skipped: usize,
}

impl Matrix {
    fn of(outcomes: &[(&Row, Outcome, u128)], in_ci: bool, paint: Paint) -> Self {
        let (mut failed, mut skipped, mut absent) = (0, 0, 0);
        let mut reasons = String::new();
        let mut table = Table::new(&["peer", "what it does", "result", ">ms", "detail"]);
        for (row, outcome, took) in outcomes {
            let (tone, word, detail) = match outcome {
                Ok(seen) => (Tone::Good, "pass", seen),
                Err(Stop::Failed(why)) => {
                    failed += 1;
                    (Tone::Bad, "FAIL", why)
                }
                Err(Stop::Skipped(why)) => {
                    skipped += 1;
                    (if in_ci { Tone::Bad } else { Tone::Dim }, "skipped", why)
                }
                Err(Stop::Absent(why)) => {
                    absent += 1;
                    (Tone::Dim, "skipped", why)
                }
            };
            table.row(vec![
                (Tone::Plain, row.peer.to_owned()),
                (Tone::Plain, row.what.to_owned()),
                (tone, word.to_owned()),
                (Tone::Dim, took.to_string()),
                (Tone::Plain, ui::quote(detail.as_bytes(), DETAIL)),
            ]);
            // Whoever has to mend it needs all of it.
            if outcome.is_err() && detail.chars().count() > DETAIL {
                reasons.push_str(&format!("{word} {}\n  {detail}\n\n", row.title()));
            }
        }
        let passed = outcomes.len() - failed - skipped - absent;
        let mut text = format!(
            "\n{}\n{reasons}interop: {passed} passed, {failed} failed, {} skipped",
            table.render(paint),
            skipped + absent
        );
        if in_ci && skipped > 0 {
            text.push_str("\nCI=true: a skipped row fails the run; install what its reason names");
        }
        Self { text, failed, skipped }
    }

    fn holds(&self, in_ci: bool) -> bool {
        self.failed == 0 && (self.skipped == 0 || !in_ci)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static ROW: Row = Row {
        peer: "a peer",
        what: "does it",
        try_it: |_| Ok(String::new()),
    };

    #[test]
    fn a_fail_fails_and_a_skip_fails_in_ci_only() {
        for (outcome, in_ci, holds, word) in [
            (Ok("seen".to_owned()), true, true, "pass"),
            (Err(Stop::Failed("why".to_owned())), false, false, "FAIL"),
            (Err(Stop::Skipped("why".to_owned())), false, true, "skipped"),
            (Err(Stop::Skipped("why".to_owned())), true, false, "skipped"),
            (Err(Stop::Absent("why".to_owned())), true, true, "skipped"),
        ] {
            let matrix = Matrix::of(&[(&ROW, outcome, 1)], in_ci, Paint::off());
            assert_eq!(matrix.holds(in_ci), holds, "{}", matrix.text);
            assert!(matrix.text.contains(word), "{}", matrix.text);
        }
    }

    #[test]
    fn a_long_reason_stands_below_the_table_in_full() {
        let why = format!("{}the end", "long ".repeat(40));
        let matrix = Matrix::of(&[(&ROW, Err(Stop::Failed(why)), 1)], false, Paint::off());
        assert!(matrix.text.contains("long …\n"), "{}", matrix.text);
        assert!(matrix.text.contains("FAIL a peer: does it\n  long"), "{}", matrix.text);
        assert!(
            matrix.text.contains("the end\n\ninterop: 0 passed, 1 failed"),
            "{}",
            matrix.text
        );
    }

    #[test]
    fn every_row_has_a_title_of_its_own() {
        let mut titles: Vec<String> = rows().map(Row::title).collect();
        let all = titles.len();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), all);
    }
}
