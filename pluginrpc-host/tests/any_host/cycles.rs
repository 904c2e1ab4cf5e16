//! A thousand lives.

use std::path::Path;
use std::time::Duration;

use pluginrpc::Executable;

use crate::{children, echo, launch, plain_plugin, soon, until};

fn descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

async fn live(program: &Executable, listen: &str, life: usize) {
    let plugin = launch(program, listen, &soon()).await.unwrap();
    match life % 3 {
        0 => assert!(plugin.stop().await.is_ok()),
        1 => {
            let text = life.to_string();
            assert_eq!(echo(&plugin, &soon(), &text).await.unwrap(), text);
            assert!(plugin.stop().await.is_ok());
        }
        _ => drop(plugin),
    }
}

/// In a process of its own, so that other tests do not count: the test runs itself.
#[test]
fn rows_24_and_40_a_thousand_lives_leave_no_zombie_descriptor_or_socket() {
    if std::env::var_os("A_THOUSAND_LIVES").is_some() {
        return;
    }
    let name = "cycles::rows_24_and_40_the_thousand_lives";
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env("A_THOUSAND_LIVES", "1")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[tokio::test]
async fn rows_24_and_40_the_thousand_lives() {
    if std::env::var_os("A_THOUSAND_LIVES").is_none() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let program = plain_plugin();
    let mut before = (0, 0);
    for life in 0..1_000 {
        let socket = dir.path().join(format!("{}.sock", life % 7));
        let listen = match life % 2 {
            0 => "tcp".to_owned(),
            _ => socket.display().to_string(),
        };
        live(&program, &listen, life).await;
        if life == 20 {
            settle().await;
            before = (descriptors(), threads());
        }
    }
    settle().await;
    let after = (descriptors(), threads());
    assert!(
        after.0 <= before.0 && after.1 <= before.1,
        "{before:?} descriptors and threads became {after:?}"
    );
    // A plugin that was killed leaves its socket to the next one, which takes its place; one that was stopped removes it.
    let sockets = std::fs::read_dir(dir.path()).unwrap().flatten();
    for socket in sockets.map(|entry| entry.path()) {
        assert!(is_stale(&socket), "{socket:?} is in use");
    }
}

fn threads() -> usize {
    std::fs::read_dir("/proc/self/task").unwrap().count()
}

/// Waits until dropped plugins have disappeared.
async fn settle() {
    until("plugins are left", || children("plain-plugin").is_empty()).await;
    // For the threads that waited for them.
    tokio::time::sleep(Duration::from_millis(500)).await;
}

fn is_stale(socket: &Path) -> bool {
    std::os::unix::net::UnixStream::connect(socket).is_err()
}
