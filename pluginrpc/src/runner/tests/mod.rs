//! What processes do to us, with every way to run one: the platform's, the one of systems that cannot wait for a
//! process and for files at once, and the one of systems that are no unix.
#![allow(clippy::unwrap_used)] // helpers of tests are tests

mod ends;
mod starts;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::job::{JobEnd, RunJob};
use super::{Environment, Executable, ExitStatus, Input, Output, Runner, Stderr};
use crate::sys::{portable, process};
use crate::{Code, Context, Error, block_on};

const UNIX: &[(&str, RunJob)] = &[
    ("unix", process::run),
    ("unix without pidfd", process::run_without_pidfd),
];
const PORTABLE: (&str, RunJob) = ("portable", portable::run);

fn every_backend() -> impl Iterator<Item = (&'static str, RunJob)> {
    UNIX.iter().copied().chain([PORTABLE])
}

fn sh(script: &str, run: RunJob) -> Executable {
    let mut plugin = Executable::new("/bin/sh")
        .with_args(["-c", script, "plugin"])
        .with_grace(Duration::from_millis(300));
    plugin.run = run;
    plugin
}

const MIB: usize = 1 << 20;

fn input(stdin: impl Into<Bytes>) -> Input {
    Input {
        args: vec!["one".to_owned(), "two".to_owned()],
        stdin: stdin.into(),
        max_stdout: 16 * MIB,
    }
}

fn call(plugin: &Executable, stdin: impl Into<Bytes>) -> Result<Output, Error> {
    within(Duration::from_secs(20), plugin, stdin)
}

fn within(timeout: Duration, plugin: &Executable, stdin: impl Into<Bytes>) -> Result<Output, Error> {
    block_on(Runner::run(plugin, &Context::new().with_timeout(timeout), input(stdin)))
}

/// A directory of one test, gone with it.
struct TestDir(PathBuf);

impl TestDir {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(format!("pluginrpc-runner-{name}"));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The number that a script wrote to this file; waits for it.
    fn number(&self, name: &str) -> i32 {
        let mut found = None;
        eventually(&format!("a number in {name}"), || {
            found = std::fs::read_to_string(self.file(name))
                .ok()
                .and_then(|text| text.trim().parse().ok());
            found.is_some()
        });
        found.unwrap()
    }
}

impl Drop for TestDir {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(10), "never: {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// A zombie still exists.
#[allow(unsafe_code)] // takes and gives integers
fn exists(pid: i32) -> bool {
    unsafe { libc::kill(pid, 0) == 0 }
}

/// Whether a process runs that is not ours to reap; whoever inherited it may take its time.
fn runs(pid: i32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"));
    exists(pid) && !stat.is_ok_and(|stat| stat.contains(") Z "))
}

#[allow(unsafe_code)] // takes and gives integers
fn kill(pid: i32) {
    unsafe {
        libc::kill(pid, libc::SIGKILL);
    }
}

#[test]
fn what_a_process_gets_and_leaves() {
    for (backend, run) in every_backend() {
        let plugin = sh(r#"echo "$@"; cat; echo oops >&2; exit 3"#, run);
        let output = call(&plugin, "in").unwrap();
        assert_eq!(output.status, ExitStatus::Exited(3), "{backend}");
        assert_eq!(output.stdout, "one two\nin", "{backend}");
        assert_eq!(output.stderr_tail, Some("oops\n".into()), "{backend}");
        let killed = call(&sh("kill -9 $$", run), "").unwrap();
        assert_eq!(killed.status, ExitStatus::Signaled(9), "{backend}");
        let none = call(&sh("cat", run), "").unwrap();
        assert_eq!(
            (none.status, none.stdout.len()),
            (ExitStatus::Exited(0), 0),
            "{backend}"
        );
    }
}

#[test]
fn megabytes_go_both_ways_at_once_and_may_be_left_unread() {
    let much: Bytes = (0..8 * MIB).map(|i| (i % 251) as u8).collect();
    for (backend, run) in every_backend() {
        let output = call(&sh("cat", run), much.clone()).unwrap();
        assert!(output.stdout == much, "{backend}: {} bytes", output.stdout.len());
        let unread = call(&sh("echo done", run), much.clone()).unwrap();
        assert_eq!(
            (unread.status, &unread.stdout[..]),
            (ExitStatus::Exited(0), &b"done\n"[..]),
            "{backend}"
        );
        let closed = call(&sh("exec <&-; sleep 0.1; echo done", run), much.clone()).unwrap();
        assert_eq!(closed.stdout, "done\n", "{backend}");
    }
}

#[test]
fn who_closes_the_outputs_early_is_waited_for() {
    for (backend, run) in every_backend() {
        let output = call(&sh("echo early; exec >&- 2>&-; sleep 0.3; exit 4", run), "").unwrap();
        assert_eq!(
            (output.status, &output.stdout[..]),
            (ExitStatus::Exited(4), &b"early\n"[..]),
            "{backend}"
        );
    }
}

#[test]
#[allow(clippy::panic)] // that is the case
fn a_bug_of_ours_is_an_error_and_no_hang() {
    let plugin = sh("exit 0", |_, _| panic!("as asked")).with_max_processes(1);
    assert_eq!(call(&plugin, "").unwrap_err().code(), Code::Internal);
    eventually("the permit is free", || plugin.idle());
}

#[test]
fn waiting_in_line_ends_with_the_context() {
    let plugin = sh("sleep 60", process::run).with_max_processes(1);
    let first = Context::new();
    let (long, short) = (plugin.clone(), first.clone());
    let running = std::thread::spawn(move || block_on(Runner::run(&long, &short, input(""))));
    eventually("one runs", || !plugin.idle());
    let error = within(Duration::from_millis(50), &plugin, "").unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded);
    assert!(error.message().contains("waiting for one of 1 processes"), "{error}");
    first.cancel();
    assert_eq!(running.join().unwrap().unwrap_err().code(), Code::Canceled);
    assert!(plugin.idle());
}

#[test]
fn standard_error_goes_where_it_is_told() {
    for (backend, run) in every_backend() {
        let loud = "i=0; while [ $i -lt 3 ]; do i=$((i+1)); echo line $i >&2; done; head -c 100000 /dev/zero >&2";
        let seen = Arc::new(Mutex::new(Vec::new()));
        let lines = {
            let seen = seen.clone();
            Stderr::lines(move |line| seen.lock().unwrap().push(line.len())).with_max_line_bytes(60_000)
        };
        let output = call(&sh(loud, run).with_stderr(lines), "").unwrap();
        assert_eq!(*seen.lock().unwrap(), [6, 6, 6, 60_000, 40_000], "{backend}");
        assert_eq!(output.stderr_tail.unwrap().len(), 8 << 10, "{backend}");
        let more = call(&sh(loud, run).with_stderr(Stderr::tail().with_tail_bytes(99_999)), "").unwrap();
        assert_eq!(more.stderr_tail.unwrap().len(), 99_999, "{backend}");
        let gone = call(&sh(loud, run).with_stderr(Stderr::discard()), "").unwrap();
        assert_eq!(gone.stderr_tail, None, "{backend}");
        // Nothing but /dev/null is a character device here.
        let where_to = "[ -c /dev/stderr ] && echo device";
        let discarded = call(&sh(where_to, run).with_stderr(Stderr::discard()), "").unwrap();
        assert_eq!(discarded.stdout, "device\n", "{backend}");
        let ours = std::fs::read_link("/proc/self/fd/2").ok();
        let theirs = call(&sh("readlink /proc/self/fd/2", run).with_stderr(Stderr::inherit()), "").unwrap();
        if let Some(ours) = ours {
            assert_eq!(
                String::from_utf8_lossy(&theirs.stdout).trim_end(),
                ours.to_string_lossy(),
                "{backend}"
            );
        }
    }
}

#[test]
#[allow(clippy::panic)] // that is the case
fn a_callback_that_panics_costs_nobody_the_answer() {
    for (backend, run) in every_backend() {
        let plugin = sh("echo oops >&2; sleep 0.05; echo again >&2; echo answer", run);
        let output = call(&plugin.with_stderr(Stderr::lines(|_| panic!("as asked"))), "").unwrap();
        assert_eq!(output.stdout, "answer\n", "{backend}");
        assert_eq!(output.stderr_tail, Some("oops\nagain\n".into()), "{backend}");
    }
}

#[test]
fn hundreds_of_calls_wait_in_line() {
    struct Wakes(std::thread::Thread);
    impl std::task::Wake for Wakes {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let dir = TestDir::new();
    // Each process counts how many there are while it runs.
    let plugin = sh("mkdir $$; ls; rmdir $$", process::run)
        .with_current_dir(&dir.0)
        .with_max_processes(4);
    let ctx = Context::new().with_timeout(Duration::from_secs(60));
    let mut calls: Vec<_> = (0..300).map(|_| Some(Runner::run(&plugin, &ctx, input("")))).collect();
    let waker = Arc::new(Wakes(std::thread::current())).into();
    let mut cx = std::task::Context::from_waker(&waker);
    let (mut most, mut done) = (0, 0);
    while done < 270 {
        for (i, permit) in calls.iter_mut().enumerate() {
            // One in ten gives up, wherever it is.
            if i % 10 == 9 && done > i / 2 {
                *permit = None;
            }
            let Some(call) = permit else { continue };
            if let std::task::Poll::Ready(output) = call.as_mut().poll(&mut cx) {
                most = most.max(output.unwrap().stdout.iter().filter(|&&b| b == b'\n').count());
                done += usize::from(i % 10 != 9);
                *permit = None;
            }
        }
        std::thread::park_timeout(Duration::from_millis(1));
    }
    drop(calls);
    assert!((1..=4).contains(&most), "{most} at once");
    eventually("all semaphore are free", || plugin.idle());
}
