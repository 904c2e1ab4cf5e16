//! Processes of any kind: how they start, what they say, how they end.

#![cfg(target_os = "linux")] // for what /proc tells
#![allow(clippy::unwrap_used)] // a test fails where something is not as it should be

mod support;

use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use pluginrpc::runner::{ExitStatus, Stderr};
use pluginrpc::{Code, Executable};
use pluginrpc_host::{Lines, Process};
use support::{LONG, ended, gone};

fn shell(script: &str) -> Executable {
    Executable::new("/bin/sh").with_args(["-c", script])
}

/// Starts a script and waits for its first line.
async fn ready(program: &Executable) -> (Process, String) {
    let mut process = Process::start(program, [""; 0], Stdio::null(), Stdio::piped())
        .await
        .unwrap();
    let mut lines = Lines::new(process.take_stdout().unwrap(), 100);
    let line = lines.next().await.unwrap().unwrap();
    tokio::spawn(lines.drain());
    (process, String::from_utf8(line.text).unwrap())
}

#[tokio::test]
async fn what_it_writes_to_standard_error_is_kept_and_told_line_by_line() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let stderr = {
        let lines = lines.clone();
        Stderr::lines(move |line| lines.lock().unwrap().push(String::from_utf8_lossy(line).into_owned()))
    };
    let script = "echo one >&2; echo two >&2; printf three >&2; exit 5";
    let program = shell(script).with_stderr(stderr);
    let process = Process::start(&program, [""; 0], Stdio::null(), Stdio::null())
        .await
        .unwrap();
    let exit = process.wait().await;
    assert_eq!(
        (exit.status(), exit.stderr_tail()),
        (ExitStatus::Exited(5), &b"one\ntwo\nthree"[..])
    );
    assert_eq!(*lines.lock().unwrap(), ["one", "two", "three"]);
    // As often as anybody asks.
    assert_eq!(process.wait().await.stderr_tail(), b"one\ntwo\nthree");
    assert_eq!(process.exit_watch().status(), Some(ExitStatus::Exited(5)));
    assert_eq!(process.stop().await.unwrap(), ExitStatus::Exited(5));
}

#[tokio::test]
async fn an_end_is_asked_for_before_it_is_made() {
    let polite = "trap 'exit 7' TERM; echo ready; while :; do sleep 0.01; done";
    let (process, _) = ready(&shell(polite)).await;
    assert_eq!(process.stop().await.unwrap(), ExitStatus::Exited(7));

    let deaf = "trap '' TERM; echo ready; while :; do sleep 0.01; done";
    let grace = Duration::from_millis(300);
    let (process, _) = ready(&shell(deaf).with_grace(grace)).await;
    let began = Instant::now();
    assert_eq!(process.stop().await.unwrap(), ExitStatus::Signaled(9));
    assert!(
        began.elapsed() >= grace && began.elapsed() < LONG,
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn whatever_it_started_goes_with_it() {
    let family = "trap '' TERM; sleep 1000 & echo $!; wait; sleep 1000";
    for end in ["stop", "drop", "itself"] {
        let script = match end {
            "itself" => "sleep 1000 & echo $!",
            _ => family,
        };
        let (process, child) = ready(&shell(script).with_grace(Duration::from_millis(50))).await;
        let (pid, child) = (process.id(), child.parse().unwrap());
        match end {
            "stop" => drop(process.stop().await.unwrap()),
            "drop" => drop(process),
            _ => drop(process.wait().await),
        }
        gone(pid).await;
        ended(child).await;
    }
}

#[tokio::test]
async fn standard_error_that_somebody_else_holds_open_holds_up_nobody() {
    // In a session of its own, nobody ends it with the group.
    let script = "setsid sh -c 'echo $$ >&2; exec sleep 1000' & sleep 0.2; echo told >&2";
    let process = Process::start(&shell(script), [""; 0], Stdio::null(), Stdio::null())
        .await
        .unwrap();
    let began = Instant::now();
    let exit = process.wait().await;
    assert!(began.elapsed() < LONG, "{:?}", began.elapsed());
    let tail = String::from_utf8(exit.stderr_tail().to_vec()).unwrap();
    let pid = tail.lines().next().unwrap();
    std::process::Command::new("/bin/kill").arg(pid).status().unwrap();
    assert!(tail.ends_with("told\n"), "{tail:?}");
}

#[test]
fn outside_a_runtime_nothing_is_started() {
    let program = shell("exit 0");
    let starting = Process::start(&program, [""; 0], Stdio::null(), Stdio::null());
    let error = pluginrpc::block_on(starting).unwrap_err();
    assert_eq!(error.code(), Code::FailedPrecondition);
}

#[test]
fn a_runtime_that_ends_takes_no_process_along_unseen() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (process, _) = runtime.block_on(ready(&shell("echo ready; sleep 1000")));
    drop(runtime);
    let pid = process.id();
    assert!(support::is_there(pid));
    drop(process);
    let began = Instant::now();
    while support::is_there(pid) {
        assert!(began.elapsed() < LONG);
        std::thread::sleep(Duration::from_millis(5));
    }
}
