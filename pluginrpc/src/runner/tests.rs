//! What processes do to us, with every way to run one: the platform's, the one of systems that cannot wait for a process
//! and for files at once, and the one of systems that are no unix.
#![allow(clippy::unwrap_used)] // helpers of tests are tests

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::job::Run;
use super::{Environment, Executable, Finished, Invocation, Runner, Status, Stderr};
use crate::sys::{portable, process};
use crate::{Code, Context, Error, block_on};

const UNIX: &[(&str, Run)] = &[
    ("unix", process::run),
    ("unix without pidfd", process::run_without_pidfd),
];
const PORTABLE: (&str, Run) = ("portable", portable::run);

fn every_way() -> impl Iterator<Item = (&'static str, Run)> {
    UNIX.iter().copied().chain([PORTABLE])
}

fn sh(script: &str, run: Run) -> Executable {
    let mut plugin = Executable::new("/bin/sh")
        .with_args(["-c", script, "plugin"])
        .with_grace(Duration::from_millis(300));
    plugin.run = run;
    plugin
}

const MIB: usize = 1 << 20;

fn invocation(stdin: impl Into<Bytes>) -> Invocation {
    Invocation {
        args: vec!["one".to_owned(), "two".to_owned()],
        stdin: stdin.into(),
        max_stdout: 16 * MIB,
    }
}

fn call(plugin: &Executable, stdin: impl Into<Bytes>) -> Result<Finished, Error> {
    within(Duration::from_secs(20), plugin, stdin)
}

fn within(timeout: Duration, plugin: &Executable, stdin: impl Into<Bytes>) -> Result<Finished, Error> {
    block_on(Runner::run(
        plugin,
        &Context::new().with_timeout(timeout),
        invocation(stdin),
    ))
}

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
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

impl Drop for Folder {
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
    for (way, run) in every_way() {
        let plugin = sh(r#"echo "$@"; cat; echo oops >&2; exit 3"#, run);
        let finished = call(&plugin, "in").unwrap();
        assert_eq!(finished.status, Status::Exited(3), "{way}");
        assert_eq!(finished.stdout, "one two\nin", "{way}");
        assert_eq!(finished.stderr_tail, "oops\n", "{way}");
        let killed = call(&sh("kill -9 $$", run), "").unwrap();
        assert_eq!(killed.status, Status::Signaled(9), "{way}");
        let none = call(&sh("cat", run), "").unwrap();
        assert_eq!((none.status, none.stdout.len()), (Status::Exited(0), 0), "{way}");
    }
}

#[test]
fn megabytes_go_both_ways_at_once_and_may_be_left_unread() {
    let much: Bytes = (0..8 * MIB).map(|i| (i % 251) as u8).collect();
    for (way, run) in every_way() {
        let finished = call(&sh("cat", run), much.clone()).unwrap();
        assert!(finished.stdout == much, "{way}: {} bytes", finished.stdout.len());
        let unread = call(&sh("echo done", run), much.clone()).unwrap();
        assert_eq!(
            (unread.status, &unread.stdout[..]),
            (Status::Exited(0), &b"done\n"[..]),
            "{way}"
        );
        let closed = call(&sh("exec <&-; sleep 0.1; echo done", run), much.clone()).unwrap();
        assert_eq!(closed.stdout, "done\n", "{way}");
    }
}

#[test]
fn who_closes_the_outputs_early_is_waited_for() {
    for (way, run) in every_way() {
        let finished = call(&sh("echo early; exec >&- 2>&-; sleep 0.3; exit 4", run), "").unwrap();
        assert_eq!(
            (finished.status, &finished.stdout[..]),
            (Status::Exited(4), &b"early\n"[..]),
            "{way}"
        );
    }
}

#[test]
fn a_grandchild_that_holds_the_outputs_holds_up_nobody() {
    for (way, run) in every_way() {
        let folder = Folder::new();
        let pid = folder.file("pid");
        let script = format!("sleep 60 & echo $! > '{}'; echo answer", pid.display());
        let began = Instant::now();
        let finished = call(&sh(&script, run), "").unwrap();
        assert_eq!(finished.stdout, "answer\n", "{way}");
        assert!(began.elapsed() < Duration::from_secs(5), "{way}: {:?}", began.elapsed());
        let grandchild = folder.number("pid");
        if way == PORTABLE.0 {
            assert!(runs(grandchild), "there is no group to end it with");
            kill(grandchild);
        }
        eventually(way, || !runs(grandchild));
    }
}

#[test]
fn a_grandchild_that_writes_for_ever_is_cut_off() {
    for (way, run) in every_way() {
        let plugin = sh("yes & echo answer", run);
        let outcome = call(&plugin, "");
        // Whether it comes to the limit within the time depends on the machine.
        match outcome {
            Ok(finished) => assert_eq!(finished.status, Status::Exited(0), "{way}"),
            Err(error) => assert_eq!(error.code(), Code::ResourceExhausted, "{way}: {error}"),
        }
    }
}

#[test]
fn at_the_deadline_a_process_is_asked_and_then_killed() {
    // Each writes its id, and how it was asked to end.
    let cases = [
        ("polite", "trap 'echo asked > asked; exit 0' TERM", true),
        ("deaf", "trap '' TERM", false),
        ("stopped", "trap 'echo asked > asked; exit 0' TERM; kill -STOP $$", true),
        ("stopped and deaf", "trap '' TERM; kill -STOP $$", false),
    ];
    for (way, run) in every_way() {
        for (name, setting, polite) in cases {
            let folder = Folder::new();
            let script = format!("echo $$ > pid; {setting}; while :; do sleep 0.02; done");
            let plugin = sh(&script, run).with_folder(&folder.0);
            let began = Instant::now();
            let error = within(Duration::from_millis(300), &plugin, "").unwrap_err();
            let took = began.elapsed();
            assert_eq!(error.code(), Code::DeadlineExceeded, "{way}, {name}: {error}");
            assert!(took < Duration::from_secs(4), "{way}, {name}: {took:?}");
            assert!(!exists(folder.number("pid")), "{way}, {name}: still there");
            let asked = folder.file("asked").exists();
            assert_eq!(asked, polite && way != PORTABLE.0, "{way}, {name}: asked");
        }
    }
}

#[test]
fn what_a_process_started_is_ended_with_it() {
    for &(way, run) in UNIX {
        for outputs in ["", ">/dev/null 2>&1"] {
            let folder = Folder::new();
            let script = format!(
                "(trap '' TERM; echo started > ready; while :; do sleep 0.02; done) {outputs} & echo $! > pid; wait"
            );
            let plugin = sh(&script, run).with_folder(&folder.0);
            let error = within(Duration::from_millis(300), &plugin, "").unwrap_err();
            assert_eq!(error.code(), Code::DeadlineExceeded, "{way}: {error}");
            let grandchild = folder.number("pid");
            eventually(&format!("{way}: {outputs:?}"), || !runs(grandchild));
        }
    }
}

#[test]
fn whoever_writes_too_much_is_ended() {
    for (way, run) in every_way() {
        for script in ["yes", "trap '' TERM PIPE; while :; do yes; done"] {
            let began = Instant::now();
            let error = call(&sh(script, run), "").unwrap_err();
            assert_eq!(error.code(), Code::ResourceExhausted, "{way}: {error}");
            assert!(
                began.elapsed() < Duration::from_secs(10),
                "{way}: {:?}",
                began.elapsed()
            );
        }
        // Just as much as is allowed.
        let finished = call(&sh(&format!("head -c {} /dev/zero", 16 * MIB), run), "").unwrap();
        assert_eq!(finished.stdout.len(), 16 * MIB, "{way}");
    }
}

#[test]
fn a_call_that_is_dropped_leaves_no_process() {
    for (way, run) in every_way() {
        for millis in [0, 1, 3, 10, 60] {
            let folder = Folder::new();
            let script = "echo $$ > pid; trap '' TERM; while :; do sleep 0.02; done";
            let plugin = sh(script, run).with_folder(&folder.0);
            let ctx = Context::new().with_timeout(Duration::from_millis(millis));
            let free = Context::new();
            // `bound` drops the call, which knows nothing of the deadline.
            let dropped = block_on(ctx.bound(Runner::run(&plugin, &free, invocation("in"))));
            assert_eq!(dropped.unwrap_err().code(), Code::DeadlineExceeded, "{way}");
            // The slot is free again when the process is gone.
            eventually(&format!("{way}, {millis} ms"), || plugin.idle());
            // It may have come to nothing, or just not to its end.
            let written = std::fs::read_to_string(folder.file("pid")).unwrap_or_default();
            if let Ok(pid) = written.trim().parse() {
                assert!(!exists(pid), "{way}, {millis} ms: still there");
            }
        }
    }
}

#[test]
fn a_call_without_time_starts_nothing() {
    for (way, run) in every_way() {
        let folder = Folder::new();
        let plugin = sh("echo started > started", run).with_folder(&folder.0);
        let ended = Context::new();
        ended.cancel();
        let error = block_on(Runner::run(&plugin, &ended, invocation(""))).unwrap_err();
        assert_eq!(error.code(), Code::Canceled, "{way}");
        let late = within(Duration::ZERO, &plugin, "").unwrap_err();
        assert_eq!(late.code(), Code::DeadlineExceeded, "{way}");
        // Asked to end between the thread's start and that of the process.
        let stop = super::stop::Stop::default();
        stop.ask();
        let over = run(plugin.job(invocation("")).unwrap(), &stop);
        assert_eq!(over.outcome.unwrap_err().code(), Code::Canceled, "{way}");
        assert!(!folder.file("started").exists(), "{way}");
    }
}

#[test]
fn waiting_in_line_ends_with_the_context() {
    let plugin = sh("sleep 60", process::run).with_max_processes(1);
    let first = Context::new();
    let (long, short) = (plugin.clone(), first.clone());
    let running = std::thread::spawn(move || block_on(Runner::run(&long, &short, invocation(""))));
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
    for (way, run) in every_way() {
        let loud = "i=0; while [ $i -lt 3 ]; do i=$((i+1)); echo line $i >&2; done; head -c 100000 /dev/zero >&2";
        let seen = Arc::new(Mutex::new(Vec::new()));
        let lines = {
            let seen = seen.clone();
            Stderr::lines(move |line| seen.lock().unwrap().push(line.len())).with_max_line_bytes(60_000)
        };
        let finished = call(&sh(loud, run).with_stderr(lines), "").unwrap();
        assert_eq!(*seen.lock().unwrap(), [6, 6, 6, 60_000, 40_000], "{way}");
        assert_eq!(finished.stderr_tail.len(), 8 << 10, "{way}");
        let more = call(&sh(loud, run).with_stderr(Stderr::tail().with_tail_bytes(99_999)), "").unwrap();
        assert_eq!(more.stderr_tail.len(), 99_999, "{way}");
        let gone = call(&sh(loud, run).with_stderr(Stderr::discard()), "").unwrap();
        assert_eq!(gone.stderr_tail, "", "{way}");
        // Nothing but /dev/null is a character device here.
        let where_to = "[ -c /dev/stderr ] && echo device";
        let discarded = call(&sh(where_to, run).with_stderr(Stderr::discard()), "").unwrap();
        assert_eq!(discarded.stdout, "device\n", "{way}");
        let ours = std::fs::read_link("/proc/self/fd/2").ok();
        let theirs = call(&sh("readlink /proc/self/fd/2", run).with_stderr(Stderr::inherit()), "").unwrap();
        if let Some(ours) = ours {
            assert_eq!(
                String::from_utf8_lossy(&theirs.stdout).trim_end(),
                ours.to_string_lossy(),
                "{way}"
            );
        }
    }
}

#[test]
#[allow(clippy::panic)] // that is the case
fn a_callback_that_panics_costs_nobody_the_answer() {
    for (way, run) in every_way() {
        let plugin = sh("echo oops >&2; sleep 0.05; echo again >&2; echo answer", run);
        let finished = call(&plugin.with_stderr(Stderr::lines(|_| panic!("as asked"))), "").unwrap();
        assert_eq!(finished.stdout, "answer\n", "{way}");
        assert_eq!(finished.stderr_tail, "oops\nagain\n", "{way}");
    }
}

#[test]
fn what_cannot_be_started_says_why() {
    use std::os::unix::fs::OpenOptionsExt;
    let folder = Folder::new();
    let write = |name: &str, mode: u32, text: &str| {
        use std::io::Write;
        let path = folder.file(name);
        let mut file = std::fs::OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(true)
            .mode(mode)
            .open(&path)
            .unwrap();
        file.write_all(text.as_bytes()).unwrap();
        (path, file)
    };
    let (garbage, _) = write("garbage", 0o755, "\u{1}\u{2}\u{3}");
    let (lost, _) = write("lost", 0o755, "#!/no/such/interpreter\n");
    let (plain, _) = write("plain", 0o644, "#!/bin/sh\n");
    let (busy, held) = write("busy", 0o755, "#!/bin/sh\necho ready\n");
    let says = |plugin: &Executable, words: &[&str]| {
        let error = call(plugin, "").unwrap_err();
        assert_eq!(error.code(), Code::Unavailable, "{error}");
        for word in words {
            assert!(error.message().contains(word), "{word:?} is not in: {error}");
        }
    };
    says(&Executable::new(&garbage), &["garbage", "script that begins with #!"]);
    says(&Executable::new(&lost), &["lost", "the interpreter on its first line"]);
    says(&Executable::new(&plain), &["plain", "chmod +x"]);
    says(
        &Executable::new(folder.file("none")),
        &["none", "no such executable file"],
    );
    says(&Executable::new("no-such-program-at-all"), &["on PATH"]);
    says(
        &sh("exit 0", process::run).with_folder(folder.file("nowhere")),
        &["no folder", "nowhere"],
    );
    let long = "x".repeat(4 * MIB);
    says(
        &sh("exit 0", process::run).with_args([&long]),
        &["arguments and environment"],
    );
    // Somebody writes it for good, or only for the moment.
    says(&Executable::new(&busy), &["busy", "open for writing"]);
    let installer = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(50));
        drop(held);
    });
    assert_eq!(call(&Executable::new(&busy), "").unwrap().stdout, "ready\n");
    installer.join().unwrap();
}

#[test]
fn a_relative_path_is_ours_and_not_of_the_plugins_folder() {
    let folder = Folder::new();
    let bin = std::env::current_dir().unwrap();
    let up = "../".repeat(bin.components().count());
    for (way, run) in every_way() {
        let mut plugin = Executable::new(format!("{up}bin/sh"))
            .with_args(["-c", "pwd"])
            .with_folder(&folder.0);
        plugin.run = run;
        let finished = call(&plugin, "").unwrap();
        let real = folder.0.canonicalize().unwrap();
        assert_eq!(
            String::from_utf8_lossy(&finished.stdout).trim_end(),
            real.to_string_lossy(),
            "{way}"
        );
    }
}

#[test]
fn a_plugin_sees_the_environment_that_it_is_given() {
    for (way, run) in every_way() {
        let environment = Environment::empty().with("GIVEN", "yes").with("PLUGIN_PORT", "1");
        let plugin = sh("/usr/bin/env", run).with_environment(environment);
        let finished = call(&plugin, "").unwrap();
        let seen = String::from_utf8_lossy(&finished.stdout);
        assert!(
            seen.contains("GIVEN=yes\n") && seen.contains("PLUGIN_PORT=1\n"),
            "{way}: {seen}"
        );
        // The shell itself sets PWD, SHLVL and _.
        assert!(!seen.contains("HOME=") && !seen.contains("CARGO"), "{way}: {seen}");
    }
}

#[test]
#[allow(unsafe_code)] // the set is plain data, and the pointers live through the calls
fn signals_that_the_host_blocks_reach_the_plugin() {
    for &(way, run) in UNIX {
        let error = std::thread::spawn(move || {
            unsafe {
                let mut blocked: libc::sigset_t = std::mem::zeroed();
                libc::sigemptyset(&raw mut blocked);
                libc::sigaddset(&raw mut blocked, libc::SIGTERM);
                libc::pthread_sigmask(libc::SIG_BLOCK, &raw const blocked, std::ptr::null_mut());
            }
            let folder = Folder::new();
            let script = "trap 'echo asked > asked; exit 0' TERM; while :; do sleep 0.02; done";
            let plugin = sh(script, run)
                .with_folder(&folder.0)
                .with_grace(Duration::from_secs(5));
            within(Duration::from_millis(200), &plugin, "").unwrap_err();
            folder.file("asked").exists()
        });
        assert!(error.join().unwrap(), "{way}: SIGTERM was blocked in the plugin");
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
    let folder = Folder::new();
    // Each process counts how many there are while it runs.
    let plugin = sh("mkdir $$; ls; rmdir $$", process::run)
        .with_folder(&folder.0)
        .with_max_processes(4);
    let ctx = Context::new().with_timeout(Duration::from_secs(60));
    let mut calls: Vec<_> = (0..300)
        .map(|_| Some(Runner::run(&plugin, &ctx, invocation(""))))
        .collect();
    let waker = Arc::new(Wakes(std::thread::current())).into();
    let mut cx = std::task::Context::from_waker(&waker);
    let (mut most, mut done) = (0, 0);
    while done < 270 {
        for (i, slot) in calls.iter_mut().enumerate() {
            // One in ten gives up, wherever it is.
            if i % 10 == 9 && done > i / 2 {
                *slot = None;
            }
            let Some(call) = slot else { continue };
            if let std::task::Poll::Ready(finished) = call.as_mut().poll(&mut cx) {
                most = most.max(finished.unwrap().stdout.iter().filter(|&&b| b == b'\n').count());
                done += usize::from(i % 10 != 9);
                *slot = None;
            }
        }
        std::thread::park_timeout(Duration::from_millis(1));
    }
    drop(calls);
    assert!((1..=4).contains(&most), "{most} at once");
    eventually("all slots are free", || plugin.idle());
}

#[test]
fn other_platforms_have_what_the_rest_of_the_crate_asks_for() {
    use crate::sys::other;
    use std::io::Write;
    let ctx = Context::new();
    other::cancel_on_signal(ctx.clone());
    assert!(ctx.ended().is_none());
    other::unbuffered_stdout().unwrap().flush().unwrap();
    let _: Run = other::process::run;
    assert_eq!(other::process::hint(&std::io::Error::other("x")), "");
}
