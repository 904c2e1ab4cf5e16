//! The one table that the demo prints, row by row as the answers come.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use pluginrpc::Error;

use crate::questions::Answer;

/// Widths of the columns: who is called, how, what is asked, how long it took. What came back takes the rest.
const WIDTHS: [usize; 4] = [12, 23, 34, 9];

/// Prints rows and remembers whether one failed.
pub(crate) struct Table {
    section: [String; 2],
    rows: usize,
    failures: Vec<String>,
}

impl Table {
    /// Prints the head.
    pub(crate) fn new() -> Self {
        let table = Self {
            section: Default::default(),
            rows: 0,
            failures: Vec::new(),
        };
        line(["called", "how", "asked", "took"], "came back");
        line(
            WIDTHS.map(|width| "-".repeat(width)).each_ref().map(String::as_str),
            "---------",
        );
        table
    }

    /// The following rows are about this callee and this transport.
    pub(crate) fn section(&mut self, callee: &str, how: &str) {
        self.section = [callee.to_owned(), how.to_owned()];
    }

    /// Asks, and prints what came back; an answer that does not begin with `expected` is a failure.
    pub(crate) async fn ask<F: Future<Output = Answer>>(
        &mut self,
        asked: &str,
        expected: &str,
        ask: impl FnOnce() -> F,
    ) {
        self.step(asked, || async {
            let answer = ask().await?;
            if answer.starts_with(expected) {
                Ok((answer, ()))
            } else {
                Err(crate::unexpected(format!("{answer:?}, not {expected:?}")))
            }
        })
        .await;
    }

    /// Does something, and prints what came of it; `None` when it failed.
    pub(crate) async fn step<T, F>(&mut self, asked: &str, step: impl FnOnce() -> F) -> Option<T>
    where
        F: Future<Output = Result<(String, T), Error>>,
    {
        let began = Instant::now();
        let outcome = step().await;
        let took = began.elapsed();
        self.rows += 1;
        match outcome {
            Ok((answer, value)) => {
                self.row(asked, &answer, took);
                Some(value)
            }
            Err(error) => {
                self.row(asked, &format!("FAILED: {error}"), took);
                let [callee, how] = &self.section;
                self.failures.push(format!("{callee} ({how}), {asked}: {error}"));
                None
            }
        }
    }

    fn row(&self, asked: &str, answer: &str, took: Duration) {
        let [callee, how] = &self.section;
        // Calls in process take microseconds.
        let took = format!("{:6.2} ms", took.as_secs_f64() * 1e3);
        line([callee, how, asked, &took], answer);
    }

    /// Says how it went, and with which status the process exits.
    pub(crate) fn finish(self) -> ExitCode {
        if self.failures.is_empty() {
            say(&format!("\n{} calls, all as they should be.", self.rows));
            return ExitCode::SUCCESS;
        }
        eprintln!("\n{} of {} calls failed:", self.failures.len(), self.rows);
        for failure in &self.failures {
            eprintln!("  {failure}");
        }
        ExitCode::FAILURE
    }
}

fn line(cells: [&str; 4], answer: &str) {
    let mut text = String::new();
    for (cell, width) in cells.iter().zip(WIDTHS) {
        text.push_str(&format!("{cell:width$}  "));
    }
    say(&format!("{text}{answer}"));
}

/// Prints a line. A reader that went away, `head` for example, has seen enough.
fn say(text: &str) {
    let _ = writeln!(io::stdout(), "{text}");
}
