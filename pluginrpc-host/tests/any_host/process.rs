//! Processes: their output and their exit.

use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use pluginrpc::Code;
use pluginrpc::runner::{ExitStatus, Stderr};
use pluginrpc_host::Process;

use crate::stops::ready;
use crate::{LONG, shell};

#[tokio::test]
async fn stderr_is_kept_and_passed_on_line_by_line() {
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
    // Every time.
    assert_eq!(process.wait().await.stderr_tail(), b"one\ntwo\nthree");
    assert_eq!(process.exit_watch().status(), Some(ExitStatus::Exited(5)));
    assert_eq!(process.stop().await.unwrap(), ExitStatus::Exited(5));
}

#[tokio::test]
async fn stderr_that_a_process_outside_the_group_holds_open_delays_nothing() {
    // In its own session, so that it is not ended with the group.
    let script = "setsid sh -c 'echo $$ >&2; exec sleep 1000' & sleep 0.2; echo done >&2";
    let process = Process::start(&shell(script), [""; 0], Stdio::null(), Stdio::null())
        .await
        .unwrap();
    let began = Instant::now();
    let exit = process.wait().await;
    assert!(began.elapsed() < LONG, "{:?}", began.elapsed());
    let tail = String::from_utf8(exit.stderr_tail().to_vec()).unwrap();
    let pid = tail.lines().next().unwrap();
    std::process::Command::new("/bin/kill").arg(pid).status().unwrap();
    assert!(tail.ends_with("done\n"), "{tail:?}");
}

#[test]
fn outside_a_runtime_nothing_is_started() {
    let program = shell("exit 0");
    let starting = Process::start(&program, [""; 0], Stdio::null(), Stdio::null());
    let error = pluginrpc::block_on(starting).unwrap_err();
    assert_eq!(error.code(), Code::FailedPrecondition);
}

#[test]
fn a_process_outlives_its_runtime_until_it_is_dropped() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (process, _) = runtime.block_on(ready(&shell("echo ready; sleep 1000")));
    drop(runtime);
    let pid = process.id();
    assert!(crate::state(pid).is_some());
    drop(process);
    let began = Instant::now();
    while crate::state(pid).is_some() {
        assert!(began.elapsed() < LONG);
        std::thread::sleep(Duration::from_millis(5));
    }
}
