//! The steps of a script, one after the other.
#![allow(unsafe_code)] // Each block says why it is sound.

use std::io::{self, Read, Write};
use std::process::{Command, exit};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use pluginrpc::Format;
use pluginrpc_tests::case::Signal;
use pluginrpc_tests::client::script::{Step, Stream};

use crate::Diary;

/// Set when SIGTERM arrives.
static TERMINATED: AtomicBool = AtomicBool::new(false);

/// Does the steps. `first`: whether no process was asked for the same before.
pub(crate) fn run(steps: &[Step], diary: &Diary, format: Format, first: bool) -> Result<(), String> {
    if steps.iter().any(|step| matches!(step, Step::AwaitTerm)) {
        catch_term();
    }
    for step in steps {
        let done = match step {
            Step::Stdout(source) => io::stdout().write_all(&source.bytes(format)?),
            Step::Stderr(source) => io::stderr().write_all(&source.bytes(format)?),
            Step::Drip { of, every_ms } => of.bytes(format)?.iter().try_for_each(|byte| {
                sleep(Duration::from_millis(*every_ms));
                io::stdout().write_all(&[*byte]).and_then(|()| io::stdout().flush())
            }),
            Step::Flood(stream) => flood(*stream),
            Step::Read(None) => io::copy(&mut io::stdin(), &mut io::sink()).map(drop),
            Step::Read(Some(most)) => io::stdin().read_exact(&mut vec![0; *most]),
            Step::Close(stream) => io::stdout().flush().map(|()| close(*stream)),
            Step::SleepMs(ms) => io::stdout().flush().map(|()| sleep(Duration::from_millis(*ms))),
            Step::Hang => io::stdout().flush().map(|()| sleep(Duration::MAX)),
            Step::Exit(status) => io::stdout().flush().map(|()| exit(*status)),
            Step::Die(signal) => io::stdout().flush().map(|()| die(*signal)),
            Step::Ignore(signal) => {
                ignore(*signal);
                Ok(())
            }
            Step::AwaitTerm => io::stdout().flush().map(|()| {
                while !TERMINATED.load(Ordering::SeqCst) {
                    sleep(Duration::from_millis(1));
                }
            }),
            Step::Child(steps) => io::stdout().flush().and_then(|()| child(steps)),
            Step::Once(steps) => {
                if first {
                    run(steps, diary, format, first)?;
                    io::stdout().flush().map(|()| exit(0))
                } else {
                    Ok(())
                }
            }
            Step::Note(word) => {
                diary.add("notes", word)?;
                Ok(())
            }
            Step::DeleteProgram => std::env::current_exe().and_then(std::fs::remove_file),
        };
        done.map_err(|e| format!("{step:?}: {e}"))?;
    }
    io::stdout().flush().map_err(|e| e.to_string())
}

fn flood(stream: Stream) -> io::Result<()> {
    let chunk = vec![b'x'; 64 << 10];
    loop {
        match stream {
            Stream::Stderr => io::stderr().write_all(&chunk)?,
            Stream::Stdout | Stream::Stdin => io::stdout().write_all(&chunk)?,
        }
    }
}

/// Starts this program again with the steps of a child. It lives on when we exit.
fn child(steps: &[Step]) -> io::Result<()> {
    let mut args: Vec<_> = std::env::args_os().take(4).collect();
    args.extend(["child".into(), serde_json::to_string(steps)?.into()]);
    Command::new(std::env::current_exe()?)
        .args(args.iter().skip(1))
        .spawn()
        .map(drop)
}

fn close(stream: Stream) {
    let fd = match stream {
        Stream::Stdin => 0,
        Stream::Stdout => 1,
        Stream::Stderr => 2,
    };
    // SAFETY: takes an integer; nothing of ours writes to the stream behind this step.
    unsafe {
        libc::close(fd);
    }
}

fn ignore(signal: Signal) {
    // SAFETY: takes integers.
    unsafe {
        libc::signal(signal.number(), libc::SIG_IGN);
    }
}

fn catch_term() {
    extern "C" fn on_term(_: libc::c_int) {
        TERMINATED.store(true, Ordering::SeqCst);
    }
    let handler: extern "C" fn(libc::c_int) = on_term;
    // SAFETY: the handler stores an atomic, which is async-signal-safe.
    unsafe {
        libc::signal(libc::SIGTERM, handler as libc::sighandler_t);
    }
}

fn die(signal: i32) {
    // SAFETY: both take integers.
    unsafe {
        libc::signal(signal, libc::SIG_DFL);
        libc::raise(signal);
    }
}
