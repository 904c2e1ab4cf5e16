//! One process answers one call.

use std::any::Any;
use std::io::{self, IsTerminal, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::ExitCode;

use bytes::Bytes;

use super::{Reply, USAGE, answer, too_large};
use crate::block_on;
use crate::call::block_on::at_first_pending;
use crate::{Context, Error, Invocation, Plugin, sys};

/// Answers with this process's standard streams; returns the exit status.
pub(crate) fn main(plugin: &Plugin, invocation: &Invocation) -> ExitCode {
    let ctx = Context::new();
    let answer = answer(plugin, invocation.args(), &ctx, read_stdin);
    // Nothing has been written yet, so a panic leaves no half answer; it goes on to end the process with status 101.
    match catch_unwind(AssertUnwindSafe(|| run(answer, &ctx, invocation))) {
        Ok(output) => finish(&output),
        Err(panic) => {
            if let Some(hint) = runtime_hint(&*panic) {
                let _ = writeln!(io::stderr(), "{hint}");
            }
            resume_unwind(panic)
        }
    }
}

/// What to do about a panic of tokio's, which asks for a runtime that there is none of.
fn runtime_hint(panic: &(dyn Any + Send)) -> Option<&'static str> {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied())?;
    if !text.contains("context of a Tokio") {
        return None;
    }
    Some(if cfg!(feature = "tokio") {
        "Handlers run inside a tokio runtime here, but threads of your own do not: call `tokio::runtime::Handle::enter` there."
    } else {
        "Handlers run without a tokio runtime here: build with the feature `tokio` of `pluginrpc` to have one."
    })
}

/// Answers a start without arguments that nobody claims: help on stderr, since nobody asked for it, and status 1.
pub(crate) fn unclaimed_start(plugin: &Plugin) -> ExitCode {
    let help = block_on(answer(plugin, &["--help".into()], &Context::new(), |_, _| {
        Ok(Bytes::new())
    }));
    let text = [help.stderr.as_bytes(), &help.stdout].concat();
    finish(&Reply {
        status: USAGE,
        stderr: String::from_utf8_lossy(&text).into_owned(),
        ..Reply::default()
    })
}

fn run(answer: impl Future<Output = Reply>, ctx: &Context, invocation: &Invocation) -> Reply {
    // The first signal ends us until the handler first waits (row S49): a thread for signals costs a tenth of a start.
    let answer = at_first_pending(answer, || sys::cancel_on_signal(ctx.clone()));
    #[cfg(not(feature = "tokio"))]
    {
        let _ = invocation;
        block_on(answer)
    }
    #[cfg(feature = "tokio")]
    if !super::may_call(invocation.args()) {
        return block_on(answer);
    }
    #[cfg(feature = "tokio")]
    match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(answer),
        Err(e) => Reply {
            status: 1,
            stderr: format!("cannot start the tokio runtime: {e}\n"),
            ..Reply::default()
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
fn finish(output: &Reply) -> ExitCode {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "tokio")]
    #[test]
    fn only_a_call_has_a_runtime() {
        let may_call = |args: &[&str]| super::super::may_call(&args.iter().map(Into::into).collect::<Vec<_>>());
        for calls in [
            &["echo"][..],
            &["--format", "json", "echo"],
            &["--", "--spec"],
            &["call", "--help"],
            &[],
            &["--spec=0", "echo"],
        ] {
            assert!(may_call(calls), "{calls:?}");
        }
        for asks in [
            &["--protocol"][..],
            &["--spec", "--format", "json"],
            &["echo", "--spec"],
            &["--help"],
            &["--version"],
            &["--wrong"],
        ] {
            assert!(!may_call(asks), "{asks:?}");
        }
    }

    #[test]
    fn tokios_panic_is_answered_with_what_to_do() {
        let text = "there is no reactor running, must be called from the context of a Tokio 1.x runtime";
        let hint = runtime_hint(&text.to_owned()).unwrap();
        assert!(hint.contains("tokio"), "{hint}");
        assert_eq!(runtime_hint(&text), Some(hint));
        assert_eq!(runtime_hint(&"index out of bounds"), None);
        assert_eq!(runtime_hint(&7), None);
    }
}
