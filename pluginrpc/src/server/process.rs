//! One process answers one call.

use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use bytes::Bytes;

use super::{Output, USAGE, answer, too_large};
use crate::block_on;
use crate::block_on::at_first_pending;
use crate::{Context, Error, Plugin, Start, sys};

/// Answers with this process's standard streams; returns the exit status.
pub(crate) fn main(plugin: &Plugin, start: &Start) -> ExitCode {
    let ctx = Context::new();
    let output = run(answer(plugin, start.args(), &ctx, read_stdin), &ctx);
    finish(&output)
}

/// Answers a start without arguments that nobody claims: help on stderr, since nobody asked for it, and status 1.
pub(crate) fn nothing_asked(plugin: &Plugin) -> ExitCode {
    let help = block_on(answer(plugin, &["--help".into()], &Context::new(), |_, _| {
        Ok(Bytes::new())
    }));
    let text = [help.stderr.as_bytes(), &help.stdout].concat();
    finish(&Output {
        status: USAGE,
        stderr: String::from_utf8_lossy(&text).into_owned(),
        ..Output::default()
    })
}

fn run(answer: impl Future<Output = Output>, ctx: &Context) -> Output {
    // The first signal ends us until the handler first waits (row S49): a thread for signals costs a tenth of a start.
    let answer = at_first_pending(answer, || sys::cancel_on_signal(ctx.clone()));
    #[cfg(not(feature = "tokio"))]
    {
        block_on(answer)
    }
    #[cfg(feature = "tokio")]
    match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(answer),
        Err(e) => Output {
            status: 1,
            stderr: format!("cannot start the tokio runtime: {e}\n"),
            ..Output::default()
        },
    }
}

/// Everything on standard input, at most `limit` bytes; nothing when it is closed, or a terminal (row S28) that nobody
/// was asked to type on.
fn read_stdin(limit: usize, from_terminal: bool) -> Result<Bytes, Error> {
    let stdin = io::stdin().lock();
    if !from_terminal && stdin.is_terminal() {
        return Ok(Bytes::new());
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    match stdin.take(most).read_to_end(&mut bytes) {
        Ok(read) if read > limit => Err(too_large(limit)),
        Ok(_) => Ok(bytes.into()),
        Err(e) => Err(Error::unknown(e)),
    }
}

/// Writes the answer and gives the exit status. A reader that went away is told by the status alone (row S46).
fn finish(output: &Output) -> ExitCode {
    if !output.stderr.is_empty() {
        // Nobody may be reading stderr; that changes nothing about the answer.
        let _ = io::stderr().write_all(output.stderr.as_bytes());
    }
    if output.stdout.is_empty() {
        return ExitCode::from(output.status);
    }
    match sys::unbuffered_stdout().and_then(|mut stdout| stdout.write_all(&output.stdout)) {
        Ok(()) => ExitCode::from(output.status),
        Err(e) => {
            let _ = writeln!(io::stderr(), "failed to write the response to stdout: {e}");
            ExitCode::FAILURE
        }
    }
}
