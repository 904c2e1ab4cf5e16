//! What running plugins does to the host's process: its files, threads, children and memory. Each case runs in a
//! process of its own, this program once more, since others would be counted too.
#![cfg(target_os = "linux")] // for what /proc tells
#![allow(clippy::unwrap_used)] // helpers of tests are tests
#![allow(unsafe_code)] // limits and signals of the process of one case, by calls that take integers and plain structs

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use pluginrpc::runner::{Executable, Input, Output, Runner, Stderr};
use pluginrpc::{Client, Code, Context, Error, block_on};

const CASE: &str = "PLUGINRPC_TEST_CASE";
const MIB: usize = 1 << 20;
/// What a case's process is left at the end of a call, whatever the plugin wrote.
const MOST_MEMORY: usize = 64 * MIB;

/// Runs one case in another process; `$1` of its scripts is the directory.
fn in_a_process_of_its_own(case: &str, directory: &Path) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "one_case", "--nocapture", "--test-threads=1"])
        .env(CASE, case)
        .current_dir(directory)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{case}: {}\n{}{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("pluginrpc-processes-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

macro_rules! cases {
    ($($name:ident,)*) => {
        $(#[test]
        fn $name() {
            let directory = Directory::new(stringify!($name));
            in_a_process_of_its_own(stringify!($name), &directory.0);
        })*

        /// The other side of every test above; nothing when nobody names a case.
        #[test]
        fn one_case() {
            match std::env::var(CASE).as_deref() {
                $(Ok(stringify!($name)) => cases::$name(),)*
                Ok(other) => panic!("there is no case {other}"),
                Err(_) => {}
            }
        }
    };
}

cases! {
    a_thousand_calls_leave_nothing,
    memory_is_bounded_whatever_a_plugin_writes,
    empty_elements_are_refused_before_they_take_memory,
    with_no_file_left_a_call_fails_and_says_so,
    a_host_that_dies_of_sigpipe_does_not,
    a_host_that_ignores_sigchld_is_told,
}

#[test]
fn a_call_that_is_dropped_as_the_last_thing_is_still_asked_to_end() {
    let directory = Directory::new("dropped");
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "drops_a_call_and_exits", "--test-threads=1"])
        .env(CASE, "drops_a_call_and_exits")
        .current_dir(&directory.0)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(7), "{output:?}");
    eventually("the plugin is asked to end", || directory.0.join("asked").exists());
}

/// The other side of the test above.
#[test]
fn drops_a_call_and_exits() {
    if std::env::var_os(CASE).is_none() {
        return;
    }
    let plugin =
        sh("trap '' PIPE; trap 'echo asked > asked; exit' TERM; echo ready > ready; while :; do sleep 0.02; done");
    let ctx = Context::new();
    let mut call = plugin.run(&ctx, input(""));
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(call.as_mut().poll(&mut cx).is_pending());
    eventually("it runs", || Path::new("ready").exists());
    // It may say so before our thread knows that it has started it.
    std::thread::sleep(Duration::from_millis(100));
    drop(call);
    // No thread of ours runs any further.
    unsafe { libc::_exit(7) }
}

fn sh(script: &str) -> Executable {
    Executable::new("/bin/sh")
        .with_args(["-c", script, "plugin"])
        .with_grace(Duration::from_millis(200))
}

fn input(stdin: impl Into<pluginrpc::Bytes>) -> Input {
    let mut input = Input::new([""; 0], stdin);
    input.max_stdout = 4 * MIB;
    input
}

fn call(plugin: &Executable, stdin: impl Into<pluginrpc::Bytes>) -> Result<Output, Error> {
    let ctx = Context::new().with_timeout(Duration::from_secs(60));
    block_on(plugin.run(&ctx, input(stdin)))
}

/// The targets of our files and the names of our threads, for messages.
fn inventory() -> Vec<String> {
    let files = std::fs::read_dir("/proc/self/fd").unwrap();
    let files = files.filter_map(|file| std::fs::read_link(file.ok()?.path()).ok());
    let threads = std::fs::read_dir("/proc/self/task").unwrap();
    let threads = threads.filter_map(|thread| std::fs::read_to_string(thread.ok()?.path().join("comm")).ok());
    files.map(|path| path.display().to_string()).chain(threads).collect()
}

fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(10), "never: {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn entries(directory: &str) -> usize {
    std::fs::read_dir(directory).unwrap().count()
}

/// Files and threads of this process; the listing itself holds one file, always.
fn files_and_threads() -> (usize, usize) {
    (entries("/proc/self/fd"), entries("/proc/self/task"))
}

/// Our children, those that ended and were not reaped among them.
fn children() -> Vec<String> {
    let us = std::process::id().to_string();
    let stat =
        |entry: std::io::Result<std::fs::DirEntry>| std::fs::read_to_string(entry.ok()?.path().join("stat")).ok();
    let ours = |stat: &String| {
        let after_name = stat.rsplit_once(") ").map(|(_, rest)| rest);
        after_name.and_then(|rest| rest.split(' ').nth(1)) == Some(us.as_str())
    };
    std::fs::read_dir("/proc")
        .unwrap()
        .filter_map(stat)
        .filter(ours)
        .collect()
}

/// The most memory that this process ever had, in bytes.
fn most_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() << 10
}

mod cases {
    use super::*;

    pub(super) fn a_thousand_calls_leave_nothing() {
        let (quick, slow) = (
            sh("echo answer; exit 3").with_max_processes(8),
            sh("sleep 60").with_max_processes(8),
        );
        // The thread that looks after deadlines stays; that of a call is gone soon after it.
        call(&quick, "").unwrap();
        std::thread::sleep(Duration::from_millis(200));
        let before = files_and_threads();
        let (output, given_up) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for thread in 0..20_u64 {
                let (quick, slow, output, given_up) = (&quick, &slow, &output, &given_up);
                scope.spawn(move || {
                    for i in 0..50_u64 {
                        let short = Context::new().with_timeout(Duration::from_micros((thread * 50 + i) * 7));
                        match i % 5 {
                            // Dropped, by somebody who does not tell the call.
                            0 => {
                                let free = Context::new();
                                let dropped = block_on(short.run_until_ended(slow.run(&free, input("in"))));
                                assert_eq!(dropped.unwrap_err().code(), Code::DeadlineExceeded);
                                given_up.fetch_add(1, Ordering::Relaxed);
                            }
                            // Its own deadline passes: in line, before, while or after it is started.
                            1 => {
                                let late = block_on(slow.run(&short, input("in"))).unwrap_err();
                                assert_eq!(late.code(), Code::DeadlineExceeded, "{late}");
                                given_up.fetch_add(1, Ordering::Relaxed);
                            }
                            _ => {
                                assert_eq!(call(quick, "in").unwrap().stdout, "answer\n");
                                output.fetch_add(1, Ordering::Relaxed);
                            }
                        }
                    }
                });
            }
        });
        assert_eq!((output.into_inner(), given_up.into_inner()), (600, 400));
        eventually("no child is left", || children().is_empty());
        let began = Instant::now();
        while files_and_threads() != before && began.elapsed() < Duration::from_secs(10) {
            std::thread::sleep(Duration::from_millis(2));
        }
        assert_eq!(files_and_threads(), before, "{:?}", inventory());
    }

    /// 4 MiB on the wire that took 485 MB decoded, eight times at once, by the code that every transport calls.
    #[cfg(feature = "well-known-types")]
    pub(super) fn empty_elements_are_refused_before_they_take_memory() {
        use pluginrpc::__private::Unary;
        use pluginrpc::prost_types::FileDescriptorSet;
        use pluginrpc::{Bytes, Method, TypeName};

        let mut compiler = protox::Compiler::new([""; 0]).unwrap();
        compiler.include_imports(true);
        compiler.open_file("google/protobuf/descriptor.proto").unwrap();
        let descriptors = compiler.encode_file_descriptor_set().leak();
        let set = TypeName::new("google.protobuf", "FileDescriptorSet");
        let method = Method::new("/acme.v1.SetService/Count", set, set).with_descriptors(descriptors);
        let call =
            |request: Bytes| block_on(Unary(&method, request).unary(|set: FileDescriptorSet| async move { Ok(set) }));
        // A message of the kind that hosts send is decoded.
        assert!(call(Bytes::from_static(descriptors)).is_ok());
        // One file with two million empty messages.
        let mut hostile = vec![0x0a, 0x80, 0x92, 0xf4, 0x01];
        hostile.extend([0x22, 0].repeat(2_000_000));
        let hostile = Bytes::from(hostile);
        let before = most_memory();
        std::thread::scope(|scope| {
            let calls: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| call(hostile.clone()).unwrap_err()))
                .collect();
            for error in calls {
                assert_eq!(error.join().unwrap().code(), Code::ResourceExhausted);
            }
        });
        let more = most_memory() - before;
        assert!(more < 8 * MIB, "{} MiB", more / MIB);
    }

    #[cfg(not(feature = "well-known-types"))]
    pub(super) fn empty_elements_are_refused_before_they_take_memory() {}

    pub(super) fn memory_is_bounded_whatever_a_plugin_writes() {
        let gibibyte = format!("head -c {} /dev/zero", 1 << 30);
        let within = |what: &str| {
            let most = most_memory();
            assert!(most < MOST_MEMORY, "{what}: {} MiB", most / MIB);
        };
        let error = call(&sh(&gibibyte), "").unwrap_err();
        assert_eq!(error.code(), Code::ResourceExhausted, "{error}");
        within("a gibibyte of output");
        let stubborn = format!("trap '' TERM PIPE; while :; do {gibibyte}; done");
        let error = call(&sh(&stubborn), "").unwrap_err();
        assert_eq!(error.code(), Code::ResourceExhausted, "{error}");
        within("output for ever");
        let loud = sh(&format!("{gibibyte} >&2"));
        assert_eq!(call(&loud, "").unwrap().stderr_tail.unwrap().len(), 8 << 10);
        within("a gibibyte of stderr");
        static SEEN: AtomicUsize = AtomicUsize::new(0);
        let lines = Stderr::lines(|line| {
            SEEN.fetch_add(line.len(), Ordering::Relaxed);
        });
        call(&loud.with_stderr(lines), "").unwrap();
        assert_eq!(SEEN.load(Ordering::Relaxed), 1 << 30);
        within("a line of a gibibyte");
        // 0a 00: a procedure without anything.
        let spec = "case $1 in --protocol) echo 1;; *) printf '\\n'; yes | tr y '\\000' | head -c 4000001;; esac";
        let client = Client::new(sh(spec));
        let error = block_on(client.spec(&Context::new())).unwrap_err();
        assert!(error.message().contains("2000001 procedures"), "{error}");
        within("a spec of nothings");
    }

    pub(super) fn with_no_file_left_a_call_fails_and_says_so() {
        let plugin = sh("cat; exit 3");
        call(&plugin, "in").unwrap();
        let (before, _) = files_and_threads();
        let (mut refused, mut done) = (0, 0);
        // `before` counts the listing, so this is none at first.
        for more in 0..16 {
            let limit = libc::rlimit {
                rlim_cur: (before - 1 + more) as libc::rlim_t,
                rlim_max: 4096,
            };
            assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &raw const limit) }, 0);
            match call(&plugin, "in") {
                Ok(output) => {
                    assert_eq!(output.stdout, "in");
                    done += 1;
                }
                Err(error) => {
                    assert_eq!(error.code(), Code::Unavailable, "{error}");
                    assert!(error.message().contains("ulimit -n"), "{error}");
                    refused += 1;
                }
            }
            let room = libc::rlimit {
                rlim_cur: 256,
                rlim_max: 4096,
            };
            assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &raw const room) }, 0);
            assert_eq!(files_and_threads().0, before, "with {more} files");
        }
        assert!(refused >= 4 && done >= 4, "{refused} refused, {done} done");
        assert_eq!(children(), [""; 0]);
    }

    pub(super) fn a_host_that_dies_of_sigpipe_does_not() {
        unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
        let output = call(&sh("exec <&-; sleep 0.1; echo done"), vec![0; MIB]).unwrap();
        assert_eq!(output.stdout, "done\n");
    }

    pub(super) fn a_host_that_ignores_sigchld_is_told() {
        unsafe { libc::signal(libc::SIGCHLD, libc::SIG_IGN) };
        let (before, _) = files_and_threads();
        let error = call(&sh("echo answer"), "").unwrap_err();
        assert_eq!(error.code(), Code::Unavailable, "{error}");
        assert!(error.message().contains("SIGCHLD"), "{error}");
        assert_eq!(files_and_threads().0, before);
    }
}
