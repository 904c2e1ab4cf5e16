//! Calls and the processes behind them: one at first, many at once, and none once no caller waits.
#![cfg(target_os = "linux")] // Reads /proc.
#![allow(clippy::unwrap_used)] // A test.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

use echo_plugin::example::echo_service::{EchoService, EchoServiceClient};
use echo_plugin::example::{EchoRequestRequest, EchoRequestResponse, echo_service};
use pluginrpc::{Call, Client, Context, Executable, Method, TypeName, block_on};
use pluginrpc_tests::client::is_alive;
use pluginrpc_tests::{client, programs};
use tempfile::TempDir;

const SOON: Duration = Duration::from_secs(10);

/// A client of the scripted plugin, which does as the case says, and the directory of its notes.
fn scripted(case: &str) -> (Client<Executable>, TempDir) {
    let directory = TempDir::new().unwrap();
    let args = [client::file().into_os_string(), case.into(), directory.path().into()];
    let runner = Executable::new(programs::built("scripted-plugin"));
    let runner = runner.with_args(args).with_grace(Duration::from_millis(300));
    (Client::new(runner), directory)
}

fn lines(directory: &Path, file: &str) -> Vec<String> {
    let text = fs::read_to_string(directory.join(file)).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

#[track_caller]
fn comes(what: &str, mut there: impl FnMut() -> bool) {
    let end = Instant::now() + SOON;
    while !there() {
        assert!(Instant::now() < end, "{what} did not come");
        thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn c13_first_callers_share_one_spec_and_calls_run_at_once() {
    let (client, directory) = scripted("C1.1");
    let client = EchoServiceClient::new(client);
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                let request = EchoRequestRequest::default();
                let response = block_on(client.echo_request(&Context::new(), request)).unwrap();
                assert_eq!(response.message, "hi");
            });
        }
    });
    let runs = lines(directory.path(), "runs");
    let asked = |word: &str| runs.iter().filter(|args| args.contains(word)).count();
    assert_eq!(
        (asked("--protocol"), asked("--spec"), runs.len()),
        (1, 1, 18),
        "{runs:?}"
    );
}

#[test]
fn c13_one_slow_call_does_not_hold_up_another() {
    static SLOW: Method = Method::new(
        "/pluginrpc.fault.v1.FaultService/Slow",
        TypeName::for_message::<EchoRequestRequest>(),
        TypeName::for_message::<EchoRequestResponse>(),
    );
    let client = Client::new(Executable::new(programs::built("fault-plugin")));
    let began = Instant::now();
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| block_on(client.unary(&SLOW, &Context::new(), Vec::new().into())).unwrap());
        }
    });
    // Each takes 300 ms; one after the other they would take 4.8 s.
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
}

/// Polls a call until its plugin says that it is ready for signals, then drops it.
fn dropped(case: &str) -> TempDir {
    let (client, directory) = scripted(case);
    let ctx = Context::new();
    let mut call = Box::pin(client.unary(&echo_service::ECHO_REQUEST, &ctx, Vec::new().into()));
    comes("the plugin", || {
        let polled = call.as_mut().poll(&mut TaskContext::from_waker(Waker::noop()));
        assert!(matches!(polled, Poll::Pending), "the plugin of {case} answered");
        lines(directory.path(), "notes") == ["ready"]
    });
    drop(call);
    directory
}

#[track_caller]
fn are_gone(directory: &Path) {
    let pids = lines(directory, "pids");
    assert!(pids.len() >= 3, "{pids:?}");
    comes("the end of its processes", || !pids.iter().any(|pid| is_alive(pid)));
}

#[test]
fn a_call_that_is_dropped_asks_its_plugin_to_end() {
    // Notes that it was asked.
    let directory = dropped("C28.1");
    are_gone(directory.path());
    assert_eq!(lines(directory.path(), "notes"), ["ready", "asked"]);
}

#[test]
fn a_call_that_is_dropped_kills_a_plugin_that_will_not_end() {
    // Ignores SIGTERM; its child does, too.
    for case in ["C28.4", "C28.9"] {
        are_gone(dropped(case).path());
    }
}

#[test]
fn a_waiting_call_asks_for_the_spec_when_the_first_call_gives_up() {
    // Its first --spec hangs, the next ones answer.
    let (client, directory) = scripted("C12.4");
    let client = Arc::new(client);
    let first = {
        let (client, ctx) = (client.clone(), Context::new().with_timeout(Duration::from_secs(1)));
        thread::spawn(move || block_on(client.spec(&ctx)).map(drop))
    };
    comes("the first --spec", || lines(directory.path(), "runs").len() == 2);
    let waiting: Vec<_> = (0..4)
        .map(|_| {
            let client = client.clone();
            thread::spawn(move || block_on(client.spec(&Context::new())).map(drop))
        })
        .collect();
    assert!(first.join().unwrap().is_err());
    for other in waiting {
        other.join().unwrap().unwrap();
    }
    are_gone(directory.path());
}

#[test]
fn ctrl_c_of_a_host_ends_the_plugin_that_it_runs() {
    use std::os::unix::fs::PermissionsExt;
    for signal in ["INT", "TERM"] {
        let directory = TempDir::new().unwrap();
        // The host knows of no base arguments.
        let plugin = directory.path().join("plugin");
        let script = format!(
            "#!/bin/sh\nexec '{}' '{}' C28.2 '{}' \"$@\"\n",
            programs::built("scripted-plugin").display(),
            client::file().display(),
            directory.path().display()
        );
        fs::write(&plugin, script).unwrap();
        fs::set_permissions(&plugin, fs::Permissions::from_mode(0o755)).unwrap();
        let host = Command::new(programs::built("echo-client"))
            .args([plugin.as_os_str(), "binary".as_ref(), "request".as_ref(), "hi".as_ref()])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        comes("the plugin", || lines(directory.path(), "notes") == ["ready"]);
        let pid = host.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-s", signal, &pid])
                .status()
                .unwrap()
                .success()
        );
        let ended = host.wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(1), "{ended:?}");
        let message = String::from_utf8_lossy(&ended.stderr);
        assert!(message.starts_with("Failed with code canceled"), "{message}");
        // By the time the host is gone, the plugin is.
        assert_eq!(lines(directory.path(), "notes"), ["ready", "asked"]);
        are_gone(directory.path());
    }
}
