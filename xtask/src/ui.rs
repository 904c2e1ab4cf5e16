//! Terminal output: progress and errors on stderr, results on stdout, colored on a terminal.

use std::error::Error as _;
use std::io::{self, IsTerminal, Write};

use crate::error::Error;

const BOLD: &str = "1";
const RED: &str = "1;31";

/// Colors text for stderr, if it is a terminal and `NO_COLOR` is not set.
fn paint(code: &str, text: &str) -> String {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    match io::stderr().is_terminal() && !refused {
        true => format!("\x1b[{code}m{text}\x1b[0m"),
        false => text.to_owned(),
    }
}

/// Prints a line of progress to stderr.
pub(crate) fn step(text: &str) {
    line(&mut io::stderr(), &format!("{} {text}", paint(BOLD, "xtask:")));
}

/// Prints the error, its causes and the next step to stderr.
pub(crate) fn error(error: &Error) {
    let mut out = io::stderr();
    line(&mut out, &format!("{} {error}", paint(RED, "error:")));
    let mut source = error.source();
    while let Some(cause) = source {
        line(&mut out, &format!("  because: {cause}"));
        source = cause.source();
    }
    if let Some(next) = error.next_step() {
        line(&mut out, &format!("  {} {next}", paint(BOLD, "next:")));
    }
}

/// Prints a line of the result to stdout.
pub(crate) fn say(text: &str) {
    line(&mut io::stdout(), text);
}

// `println!` would panic when the reader has closed the pipe.
fn line(out: &mut impl Write, text: &str) {
    let _ = writeln!(out, "{text}");
}
