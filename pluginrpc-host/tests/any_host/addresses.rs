//! Addresses that are accepted, and those that are not.

use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use pluginrpc::Code;
use pluginrpc_host::Address;

use crate::{LONG, echo, launch, launch_script, plain_plugin, soon};

fn code(address: &Address) -> Result<(), Code> {
    address.verify().map_err(|error| error.code())
}

fn tcp(text: &str) -> Address {
    Address::Tcp(text.parse().unwrap())
}

#[tokio::test]
async fn row_37_only_loopback_addresses_are_connected_to() {
    for address in [
        "127.0.0.1:7",
        "127.9.9.9:7",
        "[::1]:7",
        "[::ffff:127.0.0.1]:7",
        "0.0.0.0:7",
        "[::]:7",
    ] {
        assert_eq!(code(&tcp(address)), Ok(()), "{address}");
    }
    for address in [
        "192.0.2.1:7",
        "8.8.8.8:53",
        "[2001:db8::1]:7",
        "[::ffff:192.0.2.1]:7",
        "127.0.0.1:0",
    ] {
        assert_eq!(code(&tcp(address)), Err(Code::InvalidArgument), "{address}");
    }
    let began = Instant::now();
    let error = launch_script("echo READY tcp 192.0.2.1:50051; exec sleep 1020", LONG)
        .await
        .map(drop)
        .unwrap_err();
    assert_eq!(error.code(), Code::InvalidArgument, "{error}");
    assert!(error.message().contains("192.0.2.1:50051"), "{error}");
    assert!(began.elapsed() < LONG / 4, "it was not tried: {:?}", began.elapsed());
}

#[tokio::test]
async fn rows_34_and_35_a_socket_has_to_be_one_of_ours_and_its_path_short_enough() {
    let dir = tempfile::tempdir().unwrap();
    let socket = dir.path().join("plugin.sock");
    let plugin = launch(&plain_plugin(), socket.to_str().unwrap(), &soon())
        .await
        .unwrap();
    assert_eq!(echo(&plugin, &soon(), "over unix").await.unwrap(), "over unix");
    plugin.stop().await.unwrap();
    assert!(!socket.exists());

    let file = dir.path().join("file");
    std::fs::write(&file, "").unwrap();
    assert_eq!(code(&Address::Unix(file)), Err(Code::InvalidArgument));
    assert_eq!(code(&Address::Unix(dir.path().join("none"))), Err(Code::Unavailable));
    let long = Address::Unix(dir.path().join("x".repeat(108)));
    let error = long.verify().unwrap_err();
    assert!(
        error.code() == Code::InvalidArgument && error.message().contains("at most 107"),
        "{error}"
    );
}

#[tokio::test]
async fn row_26_a_dead_address_is_unavailable_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let socket = dir.path().join("dead.sock");
    drop(std::os::unix::net::UnixListener::bind(&socket).unwrap());
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    for address in [Address::Unix(socket), Address::Tcp(port)] {
        let began = Instant::now();
        let error = address.connect().await.map(drop).unwrap_err();
        assert_eq!(error.code(), Code::Unavailable, "{error}");
        assert!(began.elapsed() < LONG / 4);
    }
}

/// A plugin that runs as another user, where the tests run as root.
struct Stranger(
    std::process::Child,
    /// Holds the copy of the program, which the other user may read.
    #[allow(dead_code)]
    tempfile::TempDir,
);

impl Stranger {
    fn start(listen: &str) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let program = dir.path().join("plain-plugin");
        let test = std::env::current_exe().unwrap();
        let built = test.parent().unwrap().parent().unwrap().join("examples/plain-plugin");
        std::fs::copy(built, &program).unwrap();
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
        std::fs::set_permissions(dir.path(), open).unwrap();
        let mut command = Command::new(&program);
        command
            .arg(format!("--serve={listen}"))
            .stdout(Stdio::piped())
            .uid(65534);
        match command.spawn() {
            Ok(child) => Some(Self(child, dir)),
            Err(e) => {
                eprintln!("skipped: a process of another user cannot be started here: {e}");
                assert!(
                    std::env::var_os("CI").is_none() || !is_root(),
                    "CI runs as root and has to try this"
                );
                None
            }
        }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let stdout = self.0.stdout.take().unwrap();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut line).unwrap();
        line
    }
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|found| std::os::unix::fs::MetadataExt::uid(&found) == 0)
}

impl Drop for Stranger {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn row_36_a_port_that_another_user_holds_is_not_called() {
    let Some(mut stranger) = Stranger::start("tcp") else {
        return;
    };
    let line = stranger.line();
    let address = tcp(line.trim().strip_prefix("READY tcp ").unwrap());
    let began = Instant::now();
    let error = address.connect().await.map(drop).unwrap_err();
    assert_eq!(error.code(), Code::PermissionDenied, "{error}");
    assert!(error.message().contains("belongs to uid 65534"), "{error}");
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    // Also where a plugin of ours announces it.
    let script = format!("echo {}; exec sleep 1021", line.trim());
    let error = launch_script(&script, LONG).await.map(drop).unwrap_err();
    assert_eq!(error.code(), Code::PermissionDenied, "{error}");
}

#[tokio::test]
async fn a_socket_of_another_user_is_not_called() {
    let dir = tempfile::tempdir().unwrap();
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o1777);
    std::fs::set_permissions(dir.path(), open).unwrap();
    let socket = dir.path().join("plugin.sock");
    let Some(mut stranger) = Stranger::start(socket.to_str().unwrap()) else {
        return;
    };
    assert!(stranger.line().starts_with("READY unix"));
    let error = Address::Unix(socket).connect().await.map(drop).unwrap_err();
    assert_eq!(error.code(), Code::PermissionDenied, "{error}");
}

/// The port stands on the plugin's command line, where other users read it.
#[tokio::test]
async fn the_finfocus_launcher_does_not_call_another_user_on_the_plugins_port() {
    let dir = tempfile::tempdir().unwrap();
    let slow = dir.path().join("slow-plugin");
    std::fs::write(&slow, "#!/bin/sh\nsleep 1060\n").unwrap();
    let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&slow, executable).unwrap();
    let launcher = pluginrpc_host::finfocus::Launcher::new().with_start_timeout(Duration::from_secs(5));
    let starting = tokio::spawn(async move { launcher.start(slow).await });
    crate::until("no plugin", || !crate::children("slow-plugin").is_empty()).await;
    let pid = crate::children("slow-plugin")[0];
    let command = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap();
    let command = String::from_utf8(command).unwrap();
    let port = command.split('\0').find_map(|arg| arg.strip_prefix("--port=")).unwrap();
    let Some(mut thief) = Stranger::start(&format!("127.0.0.1:{port}")) else {
        return;
    };
    assert!(thief.line().starts_with("READY tcp"));
    let error = starting.await.unwrap().map(drop).unwrap_err();
    // Called, it would answer UNIMPLEMENTED.
    assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
}
