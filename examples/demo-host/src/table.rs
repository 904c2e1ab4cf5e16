//! The table that the demo prints, row by row, within 80 columns.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use pluginrpc::Error;

use crate::questions::Answer;

/// Widths of the columns for the call and its response.
const WIDTHS: [usize; 2] = [34, 30];

/// Prints rows and collects failures.
pub(crate) struct Table {
    section: [String; 2],
    rows: usize,
    failures: Vec<String>,
}

impl Table {
    pub(crate) fn new() -> Self {
        Self {
            section: Default::default(),
            rows: 0,
            failures: Vec::new(),
        }
    }

    /// Starts a section of calls to one callee over one transport.
    pub(crate) fn section(&mut self, callee: &str, transport: &str) {
        self.section = [callee.to_owned(), transport.to_owned()];
        let blank = if self.rows == 0 { "" } else { "\n" };
        say(&format!("{blank}{callee}: {transport}"));
    }

    /// Calls, and prints the response, which must start with `expected`.
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

    /// Runs a step and prints its result; returns `None` if it failed.
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
                Self::row(asked, &answer, took);
                Some(value)
            }
            Err(error) => {
                Self::row(asked, "FAILED", took);
                let [callee, transport] = &self.section;
                self.failures.push(format!("{callee} ({transport}), {asked}: {error}"));
                None
            }
        }
    }

    fn row(asked: &str, answer: &str, took: Duration) {
        let [call, response] = WIDTHS;
        let (asked, answer) = (cut(asked, call), cut(answer, response));
        // A function call takes microseconds.
        let milliseconds = took.as_secs_f64() * 1e3;
        say(&format!("  {asked:call$}  {answer:response$} {milliseconds:7.2} ms"));
    }

    /// Prints the summary and returns the exit status.
    pub(crate) fn finish(self) -> ExitCode {
        if self.failures.is_empty() {
            say(&format!("\n{} steps, all as expected", self.rows));
            return ExitCode::SUCCESS;
        }
        eprintln!("\n{} of {} steps failed:", self.failures.len(), self.rows);
        for failure in &self.failures {
            eprintln!("  {failure}");
        }
        ExitCode::FAILURE
    }
}

fn cut(text: &str, width: usize) -> String {
    match text.chars().count() > width {
        true => text.chars().take(width - 1).chain(['…']).collect(),
        false => text.to_owned(),
    }
}

/// Prints a line. `println!` would panic when a reader such as `head` has closed the pipe.
fn say(text: &str) {
    let _ = writeln!(io::stdout(), "{text}");
}
