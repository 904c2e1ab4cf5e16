//! The launch, as a host sees it: real processes, sockets, pipes and signals.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails where something is not as it should be

#[path = "support/process.rs"]
mod process;
mod support;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::os::unix::net::UnixListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use pluginrpc::{Code, Context, Metadata};
use pluginrpc_grpc::Channel;
use process::{Running, plugin, signal, soon, wait};
use support::{MANY, ask, gather};

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn it_announces_serves_and_ends_on_a_signal() {
    for name in ["TERM", "INT"] {
        // Standard input is closed from the start.
        let running = Running::start(&[]);
        let channel = running.channel().await;
        assert_eq!(ask(&channel, &soon(), "echo hello").await.unwrap(), "hello");
        let text = ask(&channel, &Context::new(), "context").await.unwrap();
        assert!(
            text.starts_with("gRPC from 127.0.0.1:") && text.ends_with("with Some(60.0)"),
            "{text}"
        );
        running.signal(name);
        let (status, waited, out, err) = running.ended();
        assert_eq!((status.code(), out.as_str(), err.as_str()), (Some(0), "", ""));
        assert!(waited < Duration::from_secs(2), "{waited:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn calls_in_flight_may_finish_within_the_grace_period() {
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let call = {
        let channel = channel.clone();
        tokio::spawn(async move { ask(&channel, &soon(), "sleep 700").await })
    };
    tokio::time::sleep(Duration::from_millis(200)).await;
    running.signal("TERM");
    assert_eq!(call.await.unwrap().unwrap(), "slept");
    assert_eq!(running.ended().0.code(), Some(0));

    let running = Running::start(&["--grace-ms=300"]);
    let channel = running.channel().await;
    let call = tokio::spawn(async move { ask(&channel, &soon(), "hang").await });
    tokio::time::sleep(Duration::from_millis(200)).await;
    running.signal("TERM");
    let (status, waited, ..) = running.ended();
    assert_eq!(status.code(), Some(0));
    assert!(
        (Duration::from_millis(200)..Duration::from_secs(3)).contains(&waited),
        "{waited:?}"
    );
    assert_eq!(call.await.unwrap().unwrap_err().code(), Code::Unavailable);

    // The second signal is impatience.
    let running = Running::start(&["--grace-ms=60000"]);
    let channel = running.channel().await;
    let call = tokio::spawn(async move { ask(&channel, &soon(), "hang").await });
    tokio::time::sleep(Duration::from_millis(200)).await;
    running.signal("TERM");
    tokio::time::sleep(Duration::from_millis(200)).await;
    running.signal("TERM");
    let (status, waited, ..) = running.ended();
    assert_eq!(status.code(), Some(0));
    assert!(waited < Duration::from_secs(2), "{waited:?}");
    drop(call);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_plugin_that_is_killed_leaves_no_call_hanging() {
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let call = tokio::spawn(async move { ask(&channel, &Context::new(), "hang").await });
    tokio::time::sleep(Duration::from_millis(200)).await;
    running.signal("KILL");
    let error = tokio::time::timeout(Duration::from_secs(5), call)
        .await
        .unwrap()
        .unwrap()
        .unwrap_err();
    assert_eq!(error.code(), Code::Unavailable, "{error}");
    assert!(std::error::Error::source(&error).is_some());
}

/// This runtime has one thread, and it waits for the plugin's end.
#[tokio::test]
async fn a_host_that_answers_no_goodbye_does_not_hold_it() {
    let running = Running::start(&["--grace-ms=60000"]);
    let channel = running.channel().await;
    assert_eq!(ask(&channel, &soon(), "echo hello").await.unwrap(), "hello");
    running.signal("TERM");
    let (status, waited, ..) = running.ended();
    assert_eq!(status.code(), Some(0));
    assert!(waited < Duration::from_secs(2), "{waited:?}");
}

#[test]
fn a_taken_port_is_one_line_and_status_1() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let output = plugin().arg(format!("--port={port}")).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (output.status.code(), output.stdout.len(), err.lines().count()),
        (Some(1), 0, 1),
        "{err}"
    );
    assert!(
        err.contains(&format!("127.0.0.1:{port}")) && err.contains("in use"),
        "{err}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nonsense_does_not_disturb_it() {
    let running = Running::start(&[]);
    for _ in 0..50 {
        drop(TcpStream::connect(&running.address).unwrap());
    }
    let garbage: [&[u8]; 4] = [
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        &[0xff; 5000],
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nbut then something else entirely",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0\0\x40\0\x01\x05\0\0\0\x01garbage",
    ];
    for bytes in garbage {
        let mut stream = TcpStream::connect(&running.address).unwrap();
        let _ = stream.write_all(bytes);
        stream.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(!answer.starts_with(b"HTTP/1"), "HTTP/1 is off");
    }
    let channel = running.channel().await;
    assert_eq!(ask(&channel, &soon(), "echo alive").await.unwrap(), "alive");
    running.signal("TERM");
    let (status, _, out, err) = running.ended();
    assert_eq!((status.code(), out.as_str(), err.as_str()), (Some(0), "", ""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn connections_are_bounded_and_make_room() {
    let running = Running::start(&["--connections=3", "--ping-ms=60000"]);
    let mut busy = Vec::new();
    for _ in 0..3 {
        let channel = running.channel().await;
        assert_eq!(ask(&channel, &soon(), "echo mine").await.unwrap(), "mine");
        busy.push(channel);
    }
    // One more is closed at once, so that its peer does not wait.
    let mut refused = TcpStream::connect(&running.address).unwrap();
    refused.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    assert!(matches!(refused.read(&mut [0; 8]), Ok(0) | Err(_)));
    for channel in &busy {
        assert_eq!(ask(channel, &soon(), "echo still").await.unwrap(), "still");
    }
    drop(busy.pop());
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(
        ask(&running.channel().await, &soon(), "echo room").await.unwrap(),
        "room"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_silent_peer_is_not_kept() {
    let running = Running::start(&["--ping-ms=300"]);
    for said in [&b""[..], b"PRI * HTTP"] {
        let started = Instant::now();
        let mut silent = TcpStream::connect(&running.address).unwrap();
        silent.write_all(said).unwrap();
        silent.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let mut rest = Vec::new();
        let _ = silent.read_to_end(&mut rest);
        let waited = started.elapsed();
        assert!(
            (Duration::from_millis(250)..Duration::from_secs(3)).contains(&waited),
            "{waited:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn many_connections_at_once() {
    let running = Running::start(&[]);
    let url = format!("http://{}", running.address);
    let callers: Vec<_> = (0..50)
        .map(|n| {
            let url = url.clone();
            tokio::spawn(async move {
                let channel = Channel::connect(&url).await?;
                for _ in 0..5 {
                    assert_eq!(ask(&channel, &soon(), &format!("echo {n}")).await?, n.to_string());
                }
                Ok::<_, pluginrpc::Error>(())
            })
        })
        .collect();
    for caller in callers {
        caller.await.unwrap().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_call_without_a_deadline_gets_one() {
    let running = Running::start(&["--timeout-ms=200"]);
    let channel = running.channel().await;
    let started = Instant::now();
    let error = ask(&channel, &Context::new(), "hang").await.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded);
    let (all, error) = gather(&channel, &MANY, &Context::new(), &["2 hang"]).await;
    assert_eq!((all.len(), error.unwrap().code()), (2, Code::DeadlineExceeded));
    assert!(started.elapsed() < Duration::from_secs(3));
    // The caller's own deadline counts where there is one.
    assert_eq!(ask(&channel, &soon(), "sleep 400").await.unwrap(), "slept");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_handler_that_blocks_does_not_stop_the_others() {
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let blocked = {
        let channel = channel.clone();
        tokio::spawn(async move { ask(&channel, &soon(), "block 3000").await })
    };
    tokio::time::sleep(Duration::from_millis(100)).await;
    let started = Instant::now();
    for _ in 0..20 {
        let other = running.channel().await;
        assert_eq!(ask(&other, &soon(), "echo meanwhile").await.unwrap(), "meanwhile");
    }
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    assert_eq!(blocked.await.unwrap().unwrap(), "blocked");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn headers_are_bounded() {
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let with = |bytes: usize| {
        let mut metadata = Metadata::new();
        metadata.append("x-text", &"x".repeat(bytes)).unwrap();
        soon().with_metadata(metadata)
    };
    assert_eq!(ask(&channel, &with(6000), "echo fits").await.unwrap(), "fits");
    assert!(ask(&channel, &with(40_000), "echo too much").await.is_err());
    assert_eq!(ask(&channel, &soon(), "echo alive").await.unwrap(), "alive");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_place_of_a_panic_goes_to_standard_error_only() {
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let error = ask(&channel, &soon(), "panic").await.unwrap_err();
    assert_eq!((error.code(), error.message()), (Code::Internal, "handler panicked"));
    assert_eq!(ask(&channel, &soon(), "echo alive").await.unwrap(), "alive");
    running.signal("TERM");
    let (status, _, out, err) = running.ended();
    assert_eq!((status.code(), out.as_str()), (Some(0), ""));
    assert!(err.contains("support/mod.rs") && err.contains("on purpose"), "{err}");
}

/// A process without a parent that waits for it; killed at the end of the test.
struct Orphan(u32);

impl Drop for Orphan {
    fn drop(&mut self) {
        signal(self.0, "KILL");
    }
}

/// A shell that starts the plugin in the background and waits for it; its standard output is the plugin's.
fn under_a_shell(option: &str) -> Running {
    let plugin = plugin();
    let script = format!("{} {option} & wait", plugin.get_program().to_str().unwrap());
    Running::of(
        Command::new("sh")
            .args(["-c", &script])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped()),
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn it_ends_with_its_parent_where_the_profile_says_so() {
    let mut running = under_a_shell("--ends-with-parent");
    assert_eq!(
        ask(&running.channel().await, &soon(), "echo hello").await.unwrap(),
        "hello"
    );
    let started = Instant::now();
    running.child.kill().unwrap();
    // Its end closes the pipe.
    let mut out = String::new();
    running.child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert!(started.elapsed() < Duration::from_secs(3), "{:?}", started.elapsed());
    assert!(TcpStream::connect(&running.address).is_err());

    let mut running = under_a_shell("");
    let pid = ask(&running.channel().await, &soon(), "pid").await.unwrap();
    let orphan = Orphan(pid.parse().unwrap());
    running.child.kill().unwrap();
    running.child.wait().unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(
        ask(&running.channel().await, &soon(), "echo still here").await.unwrap(),
        "still here"
    );
    drop(orphan);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn standard_input_and_output_are_a_connection() {
    let mut child = plugin().arg("--stdio").stdin(Stdio::piped()).spawn().unwrap();
    let stdin = tokio::process::ChildStdin::from_std(child.stdin.take().unwrap()).unwrap();
    let stdout = tokio::process::ChildStdout::from_std(child.stdout.take().unwrap()).unwrap();
    let channel = Channel::from_io(tokio::io::join(stdout, stdin)).await.unwrap();
    for n in 0..3 {
        assert_eq!(
            ask(&channel, &soon(), &format!("echo {n}")).await.unwrap(),
            n.to_string()
        );
    }
    assert_eq!(ask(&channel, &soon(), "print noise").await.unwrap(), "printed");
    let large = "x".repeat(1_000_000);
    assert_eq!(ask(&channel, &soon(), &format!("echo {large}")).await.unwrap(), large);
    let text = ask(&channel, &soon(), "context").await.unwrap();
    assert!(text.starts_with("gRPC from standard input and output"), "{text}");
    drop(channel);
    let status = wait(&mut child);
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((status.code(), err.as_str()), (Some(0), "noise\n"));
}

#[test]
fn a_host_that_hangs_up_or_talks_nonsense_over_standard_input_ends_it() {
    let run = |said: &[u8]| {
        let mut child = plugin().arg("--stdio").stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(said).unwrap();
        drop(stdin);
        wait(&mut child);
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(run(b""), (Some(0), String::new()));
    assert_eq!(run(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), (Some(0), String::new()));
    let (code, err) = run(b"hello, is this a plugin? it does not speak HTTP/2, or does it?");
    assert_eq!((code, err.lines().count()), (Some(1), 1), "{err}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_signal_ends_it_while_it_reads_standard_input() {
    let mut child = plugin().arg("--stdio").stdin(Stdio::piped()).spawn().unwrap();
    let stdin = child.stdin.take().unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    signal(child.id(), "TERM");
    assert_eq!(wait(&mut child).code(), Some(0));
    drop(stdin);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_unix_socket_is_for_its_owner_only_and_cleaned_up() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("plugin.sock");
    let option = format!("--socket={}", path.display());
    // A stale socket.
    drop(UnixListener::bind(&path).unwrap());
    assert!(path.exists());

    let running = Running::start(&[&option]);
    let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    let channel = Channel::connect_unix(&path).await.unwrap();
    let text = ask(&channel, &soon(), "context").await.unwrap();
    assert!(text.starts_with("gRPC from unix socket, uid "), "{text}");

    // A second one does not displace the first.
    let output = plugin().arg(&option).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), err.lines().count()), (Some(1), 1), "{err}");
    assert!(err.contains("plugin.sock") && err.contains("in use"), "{err}");
    assert_eq!(ask(&channel, &soon(), "echo first").await.unwrap(), "first");

    running.signal("TERM");
    assert_eq!(running.ended().0.code(), Some(0));
    assert!(!path.exists());

    // Neither is a file that is no socket.
    std::fs::write(&path, "mine").unwrap();
    assert_eq!(plugin().arg(&option).output().unwrap().status.code(), Some(1));
    assert!(!std::fs::metadata(&path).unwrap().file_type().is_socket());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");

    let error = Channel::connect_unix(directory.path().join("nobody"))
        .await
        .unwrap_err();
    assert!(
        error.code() == Code::Unavailable && error.message().contains("nobody"),
        "{error}"
    );
}
