//! Serves one call with the standard streams of this process.

use std::any::Any;
use std::io::{self, IsTerminal, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::ExitCode;

use bytes::Bytes;

use super::command_line::{Command, CommandLine};
use super::{CALL, Console, Reply, USAGE, answer, too_large};
use crate::block_on;
#[cfg(not(target_family = "wasm"))]
use crate::call::block_on::at_first_pending;
use crate::{Context, Error, Format, Plugin, sys};

const CONSOLE: Console = Console {
    width: sys::terminal_width,
    #[cfg(feature = "json")]
    stdin_has_data: sys::stdin_has_data,
    #[cfg(not(feature = "json"))]
    stdin_has_data: || false,
};

/// Answers with the standard streams of this process; returns its exit status.
pub(crate) fn main(plugin: &Plugin, line: CommandLine) -> ExitCode {
    let ctx = Context::new();
    print_terminal_notes(plugin, &line);
    let needs_runtime = needs_runtime(&line);
    let answer = answer(plugin, line, &ctx, read_stdin, &CONSOLE);
    // Nothing is written before the end, so a panic leaves no partial answer; it goes on to end the process with status
    // 101.
    match catch_unwind(AssertUnwindSafe(|| run(answer, &ctx, needs_runtime))) {
        Ok(reply) => finish(&reply),
        Err(panic) => {
            if let Some(hint) = runtime_hint(&*panic) {
                let _ = writeln!(io::stderr(), "{hint}");
            }
            resume_unwind(panic)
        }
    }
}

/// Explains the protocol on stderr to a person who runs a procedure by hand. Hosts never see this: they use pipes.
fn print_terminal_notes(plugin: &Plugin, line: &CommandLine) {
    let (call, format) = match &line.command {
        Ok(Command::Procedure { words, format }) if !words.is_empty() => (Some(words.join(" ")), *format),
        Ok(Command::Spec(format)) => (None, *format),
        _ => return,
    };
    let name = plugin.name();
    let mut notes = Vec::new();
    if let Some(call) = &call {
        let call = crate::text::escaped(call.as_bytes());
        if io::stdin().is_terminal() {
            notes.push(format!(
                "no request is read from a terminal, so it is empty; '{name} call {call} --help' shows how to set its fields"
            ));
        } else if io::stdout().is_terminal() {
            notes.push(format!("reading the request from standard input, as {format}"));
        }
    }
    if format == Format::Binary && io::stdout().is_terminal() {
        notes.push(match &call {
            Some(call) => {
                let call = crate::text::escaped(call.as_bytes());
                format!("the response is binary Protobuf; '{name} call {call}' prints it as text")
            }
            None => format!("the spec is binary Protobuf; '{name} --spec --format json' prints it as text"),
        });
    }
    for note in notes {
        let _ = writeln!(io::stderr(), "{name}: {note}");
    }
}

/// Returns advice on a panic of tokio's about a missing runtime.
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

/// Answers a start without arguments that no profile claims: help on stderr, and status 1.
pub(crate) fn unclaimed_start(plugin: &Plugin) -> ExitCode {
    let line = CommandLine::parse(plugin, &["--help".into()]);
    let no_stdin = |_, _| Ok(Bytes::new());
    let help = block_on(answer(plugin, line, &Context::new(), no_stdin, &CONSOLE));
    let text = [help.stderr.as_bytes(), &help.stdout].concat();
    let mut stderr = String::from_utf8_lossy(&text).into_owned();
    let hosts: Vec<_> = plugin.launches().iter().map(|launch| launch.profile().name()).collect();
    if !hosts.is_empty() {
        let (name, hosts) = (plugin.name(), hosts.join(" or "));
        stderr.push_str(&format!(
            "\nThis program is a plugin, which {hosts} starts; none did. To try it by hand, run '{name} {CALL} --help'.\n"
        ));
    }
    finish(&Reply {
        status: USAGE,
        stderr,
        ..Reply::default()
    })
}

#[cfg(feature = "tokio")]
fn needs_runtime(line: &CommandLine) -> bool {
    line.may_call()
}

#[cfg(not(feature = "tokio"))]
fn needs_runtime(_: &CommandLine) -> bool {
    false
}

#[cfg(not(target_family = "wasm"))]
fn run(answer: impl Future<Output = Reply>, ctx: &Context, needs_runtime: bool) -> Reply {
    // The first signal ends the process until the handler first waits: a thread for signals costs a tenth of a start.
    let answer = at_first_pending(answer, || sys::cancel_on_signal(ctx.clone()));
    if !needs_runtime {
        return block_on(answer);
    }
    #[cfg(not(feature = "tokio"))]
    {
        block_on(answer)
    }
    #[cfg(feature = "tokio")]
    match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(answer),
        Err(e) => no_runtime(&e),
    }
}

/// A module has one thread and no signals. A handler that waits for what never comes is reported; it would spin.
#[cfg(target_family = "wasm")]
fn run(answer: impl Future<Output = Reply>, _: &Context, needs_runtime: bool) -> Reply {
    #[cfg(feature = "tokio")]
    if needs_runtime {
        return match tokio::runtime::Builder::new_current_thread().enable_time().build() {
            Ok(runtime) => runtime.block_on(until_stuck(answer)).unwrap_or_else(stuck),
            Err(e) => no_runtime(&e),
        };
    }
    let _ = needs_runtime;
    crate::call::block_on::block_on_alone(answer).unwrap_or_else(stuck)
}

#[cfg(target_family = "wasm")]
fn stuck() -> Reply {
    Reply::failed(&Error::internal(
        "internal: the handler waits, and nothing in a WebAssembly module can wake it",
    ))
}

/// Lets tasks and timers of the runtime run while the future waits, up to a time without progress.
#[cfg(all(target_family = "wasm", feature = "tokio"))]
async fn until_stuck<F: Future>(future: F) -> Option<F::Output> {
    const ROUNDS: u32 = 10_000;
    let mut future = std::pin::pin!(future);
    for _ in 0..ROUNDS {
        let poll = std::future::poll_fn(|cx| std::task::Poll::Ready(future.as_mut().poll(cx))).await;
        if let std::task::Poll::Ready(output) = poll {
            return Some(output);
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
        tokio::task::yield_now().await;
    }
    None
}

#[cfg(feature = "tokio")]
fn no_runtime(e: &io::Error) -> Reply {
    Reply {
        status: 1,
        stderr: format!("cannot start the tokio runtime: {e}\n"),
        ..Reply::default()
    }
}

/// Reads all of standard input, at most `limit` bytes; nothing when it is closed, or a terminal unless `from_terminal`.
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

/// Writes the reply and returns the exit status, which also reports a reader that closed standard output.
fn finish(reply: &Reply) -> ExitCode {
    if !reply.stderr.is_empty() {
        // A closed stderr changes nothing about the reply.
        let _ = io::stderr().write_all(reply.stderr.as_bytes());
    }
    if reply.stdout.is_empty() {
        return ExitCode::from(reply.status);
    }
    match sys::unbuffered_stdout().and_then(|mut stdout| stdout.write_all(&reply.stdout)) {
        Ok(()) => ExitCode::from(reply.status),
        Err(e) => {
            let _ = writeln!(io::stderr(), "failed to write the response to stdout: {e}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_tokio_runtime_is_explained() {
        let text = "there is no reactor running, must be called from the context of a Tokio 1.x runtime";
        let hint = runtime_hint(&text.to_owned()).unwrap();
        assert!(hint.contains("tokio"), "{hint}");
        assert_eq!(runtime_hint(&text), Some(hint));
        assert_eq!(runtime_hint(&"index out of bounds"), None);
        assert_eq!(runtime_hint(&7), None);
    }
}
