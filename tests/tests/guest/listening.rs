//! Where a plugin listens, and where it does not.

use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::time::Duration;

use pluginrpc::Context;
use pluginrpc_host::Address;
use pluginrpc_host::guest_agent::Event;

use crate::{SOON, leaves_nothing, manifest, run, says, says_soon, started, with};

#[test]
fn row_2_why_it_cannot_listen_stands_in_the_log_and_on_standard_error() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("plugin.log");
    let nowhere = format!("--address={}", directory.path().join("no/x.sock").display());
    let (status, said, took) = run(&["--protocol=unix", &nowhere], &log);
    assert_eq!(status, Some(1));
    assert_eq!(said.matches("x.sock").count(), 2, "{said}");
    assert!(took < SOON, "{took:?}");
}

#[tokio::test]
async fn row_11_a_socket_that_never_appears_is_answered_by_tcp() {
    let silent = manifest().with_arguments(["--no-socket"]);
    let mut agent = with(silent.with_socket_timeout(Duration::from_millis(200)));
    agent.start().await.unwrap();
    assert_eq!(agent.events(), [Event::TcpFallback, Event::Started]);
    assert!(matches!(agent.address(), Some(Address::Tcp(..))));
    says_soon(&mut agent, "work, start 1").await;
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_33_the_socket_is_for_its_owner_and_not_in_a_directory_that_anybody_may_change() {
    let agent = started("work").await;
    let metadata = std::fs::metadata(agent.files().socket()).unwrap();
    assert!(metadata.file_type().is_socket());
    assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
    leaves_nothing(agent).await;

    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("plugin.log");
    let open = directory.path().join("open");
    std::fs::create_dir(&open).unwrap();
    let address = format!("--address={}", open.join("x.sock").display());
    std::fs::set_permissions(&open, std::fs::Permissions::from_mode(0o777)).unwrap();
    let (status, said, _) = run(&["--protocol=unix", &address], &log);
    assert!(status == Some(1) && said.contains("every user may write"), "{said}");
    assert_eq!(std::fs::read_dir(&open).unwrap().count(), 0);
}

#[tokio::test]
async fn row_34_a_stale_socket_is_replaced_and_a_live_one_is_not() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("plugin.log");
    let path = directory.path().join("x.sock");
    let live = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let address = format!("--address={}", path.display());
    let (status, said, _) = run(&["--protocol=unix", &address], &log);
    assert!(status == Some(1) && said.contains("in use"), "{said}");
    drop(live);

    // Left over: nobody listens any more, and the agent has not removed it.
    let mut plugin = std::process::Command::new(pluginrpc_tests::programs::built("guest-script-plugin"))
        .args(["--protocol=unix", &address])
        .spawn()
        .unwrap();
    let ctx = Context::new().with_timeout(SOON);
    let connected = Address::Unix(path).connect_when_ready(&ctx).await;
    plugin.kill().unwrap();
    plugin.wait().unwrap();
    connected.unwrap();
}

#[tokio::test]
async fn row_35_a_path_that_no_socket_can_have_ends_it_at_once_so_that_tcp_follows() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("plugin.log");
    let path = directory.path().join("x".repeat(108));
    let (status, said, took) = run(&["--protocol=unix", &format!("--address={}", path.display())], &log);
    assert_eq!(status, Some(1));
    assert_eq!(said.matches("107").count(), 2, "{said}");
    assert!(took < Duration::from_secs(3), "{took:?}");
}

#[test]
fn row_36_a_taken_port_is_named() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("plugin.log");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let (status, said, _) = run(&["--protocol=tcp", &format!("--address=0.0.0.0:{port}")], &log);
    assert!(
        status == Some(1) && said.contains("in use") && said.contains(&port.to_string()),
        "{said}"
    );
}

#[tokio::test]
async fn row_37_all_interfaces_become_the_loopback_one() {
    let mut agent = with(manifest().with_tcp());
    agent.start().await.unwrap();
    assert_eq!(says(&mut agent).await.0, 0);
    let Some(Address::Tcp(address)) = agent.address().cloned() else {
        panic!("it listens on TCP");
    };
    let port = address.port();
    let listening = listeners(port);
    assert_eq!(listening.len(), 1, "{listening:?}");
    let loopback = ["0100007F", "00000000000000000000000001000000"];
    assert!(loopback.contains(&listening[0].as_str()), "{listening:?}");
    leaves_nothing(agent).await;
}

/// The addresses, as the kernel writes them, that somebody listens on at this port.
fn listeners(port: u16) -> Vec<String> {
    let mut found = Vec::new();
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        for line in std::fs::read_to_string(table).unwrap_or_default().lines().skip(1) {
            let words: Vec<_> = line.split_whitespace().collect();
            let [_, local, _, state, ..] = words.as_slice() else {
                continue;
            };
            let (address, at) = local.split_once(':').unwrap_or_default();
            if *state == "0A" && u16::from_str_radix(at, 16) == Ok(port) {
                found.push(address.to_owned());
            }
        }
    }
    found
}

#[tokio::test]
async fn the_manifests_arguments_come_first_and_two_words_do_as_well() {
    let mut agent = with(manifest().with_arguments(["serve", "--verbose", "-n", "3"]));
    agent.start().await.unwrap();
    assert_eq!(says(&mut agent).await.0, 0);
    leaves_nothing(agent).await;

    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x.sock");
    let mut plugin = std::process::Command::new(pluginrpc_tests::programs::built("guest-script-plugin"))
        .args(["--protocol", "unix", "--address"])
        .arg(&path)
        .spawn()
        .unwrap();
    let ctx = Context::new().with_timeout(SOON);
    let connected = Address::Unix(path).connect_when_ready(&ctx).await;
    plugin.kill().unwrap();
    plugin.wait().unwrap();
    connected.unwrap();
}
