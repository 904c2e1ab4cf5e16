//! Running plugins that misbehave.

use std::error::Error as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use pluginrpc::runner::{ExitStatus, Stderr};
use pluginrpc::{Code, Context, ExitError};
use pluginrpc_host::{Address, Starting};

use crate::{LONG, echo, gone, launch, plain_plugin, shell, soon, started, until};

#[tokio::test]
async fn row_15_a_killed_plugin_fails_calls_in_flight_and_later_ones_with_its_exit() {
    let plugin = started().await;
    let channel = plugin.channel();
    let call = tokio::spawn(async move { echo(&channel, &soon(), "hang").await });
    tokio::time::sleep(Duration::from_millis(100)).await;
    let began = Instant::now();
    kill(plugin.process().id(), "KILL");
    let error = call.await.unwrap().unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    assert_eq!(error.code(), Code::Unavailable, "{error}");
    let later = echo(&plugin, &soon(), "hello").await.unwrap_err();
    let exit = later.source().unwrap().downcast_ref::<ExitError>().unwrap();
    assert_eq!(exit.status(), ExitStatus::Signaled(9));
    assert_eq!(plugin.stop().await.unwrap(), ExitStatus::Signaled(9));

    let plugin = started().await;
    let error = echo(&plugin, &soon(), "die").await.unwrap_err();
    assert!(
        error.message().contains("status 3") && error.message().contains("dying as asked"),
        "{error}"
    );
    assert_eq!(plugin.stop().await.unwrap(), ExitStatus::Exited(3));
}

#[tokio::test]
async fn an_answer_of_unavailable_is_passed_on_unchanged() {
    let plugin = started().await;
    let error = echo(&plugin, &soon(), "unavailable").await.unwrap_err();
    assert_eq!((error.code(), error.message()), (Code::Unavailable, "later"));
    plugin.stop().await.unwrap();
}

#[tokio::test]
async fn row_16_a_panic_is_internal_and_the_plugin_lives() {
    let plugin = started().await;
    let error = echo(&plugin, &soon(), "panic").await.unwrap_err();
    assert_eq!(error.code(), Code::Internal, "{error}");
    assert_eq!(echo(&plugin, &soon(), "hello").await.unwrap(), "hello");
    plugin.stop().await.unwrap();
}

#[tokio::test]
async fn row_17_every_call_to_a_stopped_process_has_a_deadline() {
    let plugin = started().await.with_default_timeout(Some(Duration::from_millis(300)));
    kill(plugin.process().id(), "STOP");
    let began = Instant::now();
    let error = echo(&plugin, &Context::new(), "hello").await.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
    assert!(began.elapsed() < LONG / 4, "{:?}", began.elapsed());
    // SIGTERM reaches a stopped process as well: it is continued.
    plugin.stop().await.unwrap();
}

#[tokio::test]
async fn row_29_any_amount_of_stdout_is_read_and_lines_reach_the_callback() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let script = "echo ready; head -c 3000000 /dev/zero | tr '\\0' x; echo; echo last; exec sleep 1030";
    let mut starting = Starting::spawn(&shell(script), [""; 0], &soon()).await.unwrap();
    assert_eq!(starting.next_line().await.unwrap().text, b"ready");
    let seen = Arc::clone(&lines);
    let starting = starting.with_stdout_lines(move |line| seen.lock().unwrap().push(line.len()));
    let plugin = starting.finish(Arc::new(NoCalls));
    until("no last line", || lines.lock().unwrap().len() == 2).await;
    assert_eq!(*lines.lock().unwrap(), [16 * 1024, 4]);
    plugin.stop().await.unwrap();
}

/// A way to call a program that serves nothing.
struct NoCalls;

impl pluginrpc::Call for NoCalls {
    fn unary<'a>(
        &'a self,
        _: &'a pluginrpc::Method,
        _: &'a Context,
        _: pluginrpc::Bytes,
    ) -> pluginrpc::BoxFuture<'a, Result<pluginrpc::Bytes, pluginrpc::Error>> {
        Box::pin(async { Err(pluginrpc::Error::unimplemented("nothing is served")) })
    }
}

#[tokio::test]
async fn rows_29_and_30_output_of_handlers_never_blocks_them() {
    let plugin = started().await;
    for _ in 0..3 {
        for stream in ["stdout", "stderr"] {
            let written = echo(&plugin, &soon(), &format!("{stream} 1000000")).await.unwrap();
            assert_eq!(written, "written");
        }
    }
    let tail = plugin.process().exit_watch().stderr_tail();
    assert!((1..=64 << 10).contains(&tail.len()), "{}", tail.len());
    plugin.stop().await.unwrap();
}

#[tokio::test]
async fn row_31_hostile_lines_of_stderr_reach_the_callback_as_they_are() {
    let hostile = [
        r#"{"@level":7,"@message":[1],"@timestamp":null}"#,
        r#"{"a":{"a":{"a":{"a":{}}}}}"#,
        "{",
        "\u{1b}[2J",
    ];
    let lines = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&lines);
    let stderr = Stderr::lines(move |line| seen.lock().unwrap().push(String::from_utf8_lossy(line).into_owned()));
    let script = format!(
        "cat >&2 <<'END'\n{}\nEND\nprintf '\\377\\0\\n' >&2; exit 1",
        hostile.join("\n")
    );
    let starting = Starting::spawn(&shell(&script).with_stderr(stderr), [""; 0], &soon())
        .await
        .unwrap();
    starting.process().wait().await;
    let lines = lines.lock().unwrap();
    assert_eq!(lines[..4], hostile);
    assert_eq!(lines.len(), 5);
}

#[tokio::test]
async fn row_38_many_calls_at_once_share_a_plugin() {
    let plugin = started().await;
    let calls: Vec<_> = (0..256)
        .map(|n| {
            let channel = plugin.channel();
            tokio::spawn(async move { echo(&channel, &soon(), &n.to_string()).await.unwrap() })
        })
        .collect();
    for (n, call) in calls.into_iter().enumerate() {
        assert_eq!(call.await.unwrap(), n.to_string());
    }
    plugin.stop().await.unwrap();
}

#[tokio::test]
async fn row_39_starts_and_stops_at_once_leave_nothing() {
    let lives: Vec<_> = (0..16)
        .map(|n: u64| {
            tokio::spawn(async move {
                let ctx = soon();
                if n % 4 == 3 {
                    let pause = Duration::from_millis(n);
                    drop(tokio::time::timeout(pause, launch(&plain_plugin(), "tcp", &ctx)).await);
                    return;
                }
                let plugin = launch(&plain_plugin(), "tcp", &ctx).await.unwrap();
                let pid = plugin.process().id();
                match n % 3 {
                    0 => drop(plugin),
                    1 => assert!(plugin.stop().await.is_ok()),
                    _ => {
                        // Twice, and at once.
                        let (one, two) = tokio::join!(plugin.process().stop(), plugin.process().stop());
                        assert_eq!(one.unwrap(), two.unwrap());
                    }
                }
                gone(pid).await;
            })
        })
        .collect();
    for life in lives {
        life.await.unwrap();
    }
}

#[tokio::test]
async fn a_broken_connection_is_made_again() {
    let dir = tempfile::tempdir().unwrap();
    let socket = dir.path().join("plugin.sock");
    let listen = socket.to_str().unwrap().to_owned();
    let first = launch(&plain_plugin(), &listen, &soon()).await.unwrap();
    let channel = Address::Unix(socket).connect().await.unwrap();
    let pid = echo(&channel, &soon(), "pid").await.unwrap();
    first.stop().await.unwrap();
    let second = launch(&plain_plugin(), &listen, &soon()).await.unwrap();
    let mut other = echo(&channel, &soon(), "pid").await;
    // The first call may still find the old connection.
    if other.is_err() {
        other = echo(&channel, &soon(), "pid").await;
    }
    assert_ne!(other.unwrap(), pid);
    second.stop().await.unwrap();
}

pub(crate) fn kill(pid: u32, signal: &str) {
    let killed = std::process::Command::new("/bin/kill")
        .args([format!("-{signal}"), pid.to_string()])
        .status();
    assert!(killed.unwrap().success());
}
