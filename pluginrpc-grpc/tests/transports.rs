//! Every way to listen, with a real client over it: it answers, and SIGTERM ends it with a call in flight.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails where something is not as it should be

#[path = "support/process.rs"]
mod process;
mod support;

use std::net::TcpListener;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixListener;
use std::process::{Command, Stdio};
use std::time::Duration;

use pluginrpc_grpc::Channel;
use process::{Running, plugin, signal, soon, wait};
use support::ask;

/// Answers, then ends on request: the call in flight is answered, and later ones find no server.
async fn lives_and_ends(mut running: Running, channel: Channel) {
    assert_eq!(ask(&channel, &soon(), "echo hello").await.unwrap(), "hello");
    let call = {
        let channel = channel.clone();
        tokio::spawn(async move { ask(&channel, &soon(), "sleep 500").await })
    };
    tokio::time::sleep(Duration::from_millis(200)).await;
    running.signal("TERM");
    assert_eq!(call.await.unwrap().unwrap(), "slept");
    assert_eq!(wait(&mut running.child).code(), Some(0));
    assert!(ask(&channel, &soon(), "echo gone").await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn tcp() {
    let running = Running::start(&[]);
    let channel = running.channel().await;
    lives_and_ends(running, channel).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_unix_socket() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x.sock");
    let running = Running::start(&[&format!("--socket={}", path.display())]);
    let channel = Channel::connect_unix(&path).await.unwrap();
    lives_and_ends(running, channel).await;
    assert!(!path.exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn standard_input_and_output() {
    let mut child = plugin().arg("--stdio").stdin(Stdio::piped()).spawn().unwrap();
    let stdin = tokio::process::ChildStdin::from_std(child.stdin.take().unwrap()).unwrap();
    let stdout = tokio::process::ChildStdout::from_std(child.stdout.take().unwrap()).unwrap();
    let channel = Channel::from_io(tokio::io::join(stdout, stdin)).await.unwrap();
    let address = String::new();
    lives_and_ends(Running { child, address }, channel).await;
}

/// Hands a socket over as systemd does: as descriptor 3, with the pid of the process that it is for. The shell becomes
/// that process.
fn activated(socket: impl Into<OwnedFd>, variables: &str, args: &[&str]) -> Command {
    let plugin = plugin();
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("exec 3<&0 </dev/null; export {variables}; exec \"$0\" \"$@\""))
        .arg(plugin.get_program())
        .args(args)
        .stdin(Stdio::from(socket.into()))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

const FOR_US: &str = "LISTEN_PID=$$ LISTEN_FDS=1";

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_inherited_tcp_socket() {
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap().to_string();
    let running = Running::of(&mut activated(socket, FOR_US, &[]));
    assert_eq!(running.address, address, "it announces where it really listens");
    let channel = running.channel().await;
    lives_and_ends(running, channel).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_inherited_unix_socket_whose_file_is_not_ours() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x.sock");
    let socket = UnixListener::bind(&path).unwrap();
    // A host connects before the plugin runs, which is the purpose of such sockets.
    let early = Channel::connect_unix(&path);
    let start = async { Running::of(&mut activated(socket, FOR_US, &[])) };
    let (running, channel) = tokio::join!(start, early);
    lives_and_ends(running, channel.unwrap()).await;
    assert!(path.exists(), "it belongs to who bound it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_socket_for_another_process_is_left_alone() {
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap().to_string();
    for variables in [
        "LISTEN_PID=1 LISTEN_FDS=1",
        "LISTEN_FDS=1",
        "LISTEN_PID=$$",
        "LISTEN_PID=$$ LISTEN_FDS=0",
    ] {
        let running = Running::of(&mut activated(socket.try_clone().unwrap(), variables, &[]));
        assert_ne!(running.address, address, "{variables}");
        signal(running.child.id(), "TERM");
    }
}

#[test]
fn what_cannot_be_listened_on_is_one_line_and_status_1() {
    let run = |socket: OwnedFd, variables: &str| {
        let output = activated(socket, variables, &[]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1), "{said}");
        said
    };
    let file = std::fs::File::open("/dev/null").unwrap();
    assert!(run(file.into(), FOR_US).contains("descriptor 3"));
    let connected = std::os::unix::net::UnixStream::pair().unwrap().0;
    assert!(run(connected.into(), FOR_US).contains("not a listening"));
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    assert!(run(socket.into(), "LISTEN_PID=$$ LISTEN_FDS=2").contains("2 sockets"));
}
