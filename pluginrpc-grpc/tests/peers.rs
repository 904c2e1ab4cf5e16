//! Callers of another user, over every kind of connection.

#![cfg(target_os = "linux")] // elsewhere the user of a TCP connection is not known
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails where something is not as it should be

#[path = "support/process.rs"]
mod process;
mod support;

use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};

use pluginrpc::Code;
use pluginrpc_grpc::Channel;
use process::{Running, soon};
use support::ask;

/// Where this executable calls, when a test runs it as another user.
const CALL: &str = "PLUGINRPC_TEST_CALL";
const ANSWER: &str = "the answer is ";

/// Another user, on most systems `nobody`.
const OTHER: &str = "65534";

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn calling_where_the_environment_says() {
    let Ok(place) = std::env::var(CALL) else {
        return; // Not as another user: it has nothing to say.
    };
    let channel = match place.strip_prefix("unix:") {
        Some(path) => Channel::connect_unix(path).await.unwrap(),
        None => Channel::connect(&format!("http://{place}")).await.unwrap(),
    };
    for _ in 0..2 {
        match ask(&channel, &soon(), "echo served").await {
            Ok(text) => println!("{ANSWER}{text}"),
            Err(error) => println!("{ANSWER}{:?}: {}", error.code(), error.message()),
        }
    }
}

/// What this plugin answers to another user; `None`, with the reason printed, where one cannot be had.
fn answer_to_another_user(place: &str) -> Option<String> {
    let output = Command::new("setpriv")
        .args([
            &format!("--reuid={OTHER}"),
            &format!("--regid={OTHER}"),
            "--clear-groups",
        ])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "calling_where_the_environment_says", "--nocapture"])
        .env(CALL, place)
        .stdin(Stdio::null())
        .output();
    let output = match output {
        Ok(output) if output.status.success() => output,
        Ok(output) => {
            let err = String::from_utf8_lossy(&output.stderr);
            assert!(!err.contains("panicked"), "{err}");
            eprintln!("skipped: no other user can run this: {err}");
            return None;
        }
        Err(e) => {
            eprintln!("skipped: setpriv cannot be run: {e}");
            return None;
        }
    };
    let text = String::from_utf8(output.stdout).unwrap();
    let mut answers = text
        .lines()
        .filter_map(|line| line.split_once(ANSWER))
        .map(|(_, answer)| answer.to_owned());
    let first = answers.next().unwrap();
    assert_eq!(answers.next().as_ref(), Some(&first), "the second call of a connection");
    Some(first)
}

#[track_caller]
fn is_denied(answer: &str) {
    assert!(
        answer.starts_with("PermissionDenied: ") && answer.contains(OTHER) && answer.contains("Grpc::peers"),
        "{answer}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn another_user_is_denied_on_tcp() {
    for option in ["--strict", "--with-defaults"] {
        let running = Running::start(&[option]);
        assert_eq!(ask(&running.channel().await, &soon(), "echo me").await.unwrap(), "me");
        if let Some(answer) = answer_to_another_user(&running.address) {
            is_denied(&answer);
        }
        // We are served as before, and nothing was said: who calls was known.
        assert_eq!(ask(&running.channel().await, &soon(), "echo me").await.unwrap(), "me");
        running.signal("TERM");
        let (status, _, out, err) = running.ended();
        assert_eq!((status.code(), out.as_str(), err.as_str()), (Some(0), "", ""));
    }
    let open = Running::start(&["--anyone"]);
    if let Some(answer) = answer_to_another_user(&open.address) {
        assert_eq!(answer, "served");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn another_user_is_denied_on_a_unix_socket() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("plugin.sock");
    let option = format!("--socket={}", path.display());
    let running = Running::start(&[&option, "--strict"]);
    // As created, no other user can reach it.
    for (path, mode) in [(directory.path(), 0o755), (&path, 0o666)] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let channel = Channel::connect_unix(&path).await.unwrap();
    assert_eq!(ask(&channel, &soon(), "echo me").await.unwrap(), "me");
    if let Some(answer) = answer_to_another_user(&format!("unix:{}", path.display())) {
        is_denied(&answer);
    }
    running.signal("TERM");
    assert_eq!(running.ended().0.code(), Some(0));
}

/// A network namespace of its own, in which the plugin cannot see whose sockets there are elsewhere: here, sockets that
/// were passed on from outside of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_caller_of_an_unknown_user_is_reported_once_or_denied() {
    if !Command::new("unshare")
        .args(["--net", "true"])
        .status()
        .is_ok_and(|status| status.success())
    {
        eprintln!("skipped: no network namespace can be made here");
        return;
    }
    for (option, served) in [("--with-defaults", true), ("--strict", false)] {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let running = passed_on(&listener, option);
        drop(listener);
        for _ in 0..3 {
            let answer = ask(&running.channel().await, &soon(), "echo hello").await;
            if served {
                assert_eq!(answer.unwrap(), "hello");
            } else {
                assert_eq!(answer.unwrap_err().code(), Code::PermissionDenied);
            }
        }
        running.signal("TERM");
        let (status, _, _, err) = running.ended();
        assert_eq!(
            (status.code(), err.lines().count()),
            (Some(0), usize::from(served)),
            "{err}"
        );
        assert!(
            !served || err.contains("cannot determine the user that calls from 127.0.0.1:"),
            "{err}"
        );
    }
}

/// The plugin in another network namespace, with this listener as systemd would pass it on.
fn passed_on(listener: &std::net::TcpListener, option: &str) -> Running {
    use std::os::fd::OwnedFd;
    let plugin = process::plugin();
    let script = format!(
        "LISTEN_PID=$$ LISTEN_FDS=1 exec {} {option} 3<&0 </dev/null",
        plugin.get_program().to_str().unwrap()
    );
    Running::of(
        Command::new("unshare")
            .args(["--net", "sh", "-c", &script])
            .stdin(OwnedFd::from(listener.try_clone().unwrap()))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped()),
    )
}
