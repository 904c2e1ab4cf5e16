//! Ends of plugins.

use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use pluginrpc::Executable;
use pluginrpc::runner::ExitStatus;
use pluginrpc_host::{Lines, Process, Starting};

use crate::running::kill;
use crate::{LONG, echo, ended, gone, launch, plain_plugin, shell, soon, started};

/// Starts a script and reads its first line.
pub(crate) async fn ready(program: &Executable) -> (Process, String) {
    let mut process = Process::start(program, [""; 0], Stdio::null(), Stdio::piped())
        .await
        .unwrap();
    let mut lines = Lines::new(process.take_stdout().unwrap(), 100);
    let line = lines.next().await.unwrap().unwrap();
    tokio::spawn(lines.drain());
    (process, String::from_utf8(line.text).unwrap())
}

#[tokio::test]
async fn row_18_the_shutdown_call_comes_before_signals() {
    let plugin = started().await;
    let asked = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&asked);
    // The shutdown call of this plugin is one that makes it exit with 3; SIGTERM would make it 0.
    let plugin = plugin.with_shutdown(move |channel, ctx| async move {
        seen.store(true, Ordering::SeqCst);
        let _ = echo(&channel, &ctx, "die").await;
        Ok(())
    });
    assert_eq!(plugin.stop().await.unwrap(), ExitStatus::Exited(3));
    assert!(asked.load(Ordering::SeqCst));
    // Without one, SIGTERM lets it end in order.
    assert_eq!(started().await.stop().await.unwrap(), ExitStatus::Exited(0));
}

#[tokio::test]
async fn rows_19_and_20_a_plugin_that_does_not_end_is_killed_after_the_grace() {
    let grace = Duration::from_millis(300);
    // A shutdown call that hangs, then SIGTERM.
    let program = plain_plugin().with_grace(grace);
    let plugin = launch(&program, "tcp", &soon()).await.unwrap();
    let plugin = plugin.with_shutdown(|channel, ctx| async move { echo(&channel, &ctx, "hang").await.map(drop) });
    let began = Instant::now();
    plugin.stop().await.unwrap();
    assert!(
        began.elapsed() >= grace && began.elapsed() < LONG / 4,
        "{:?}",
        began.elapsed()
    );

    let deaf = shell("trap '' TERM; echo ready; while :; do sleep 0.01; done").with_grace(grace);
    let (process, _) = ready(&deaf).await;
    let began = Instant::now();
    assert_eq!(process.stop().await.unwrap(), ExitStatus::Signaled(9));
    assert!(
        began.elapsed() >= grace && began.elapsed() < LONG / 4,
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn row_21_a_grandchild_that_holds_the_pipes_delays_nothing() {
    // In its own session, so that it is not ended with the group.
    let script = "setsid sh -c 'echo $$; echo held >&2; exec sleep 1040' & wait $!; exit 5";
    let mut starting = Starting::spawn(&shell(script), [""; 0], &soon()).await.unwrap();
    let pid = String::from_utf8(starting.next_line().await.unwrap().text).unwrap();
    let main = starting.process().id();
    kill(main, "KILL");
    let began = Instant::now();
    let error = starting.next_line().await.unwrap_err();
    assert!(error.message().contains("signal 9"), "{error}");
    starting.process().stop().await.unwrap();
    assert!(began.elapsed() < LONG / 4, "{:?}", began.elapsed());
    kill(pid.parse().unwrap(), "KILL");
    ended(pid.parse().unwrap()).await;
}

#[tokio::test]
async fn row_22_grandchildren_end_with_the_plugin() {
    let family = "trap '' TERM; sleep 1041 & echo $!; wait; sleep 1041";
    for end in ["stop", "drop", "killed"] {
        let (process, child) = ready(&shell(family).with_grace(Duration::from_millis(50))).await;
        let (pid, child) = (process.id(), child.parse().unwrap());
        match end {
            "stop" => assert!(process.stop().await.is_ok()),
            "drop" => drop(process),
            _ => {
                kill(pid, "KILL");
                process.wait().await;
            }
        }
        gone(pid).await;
        ended(child).await;
    }
}

/// Makes the kernel give the id of a process that has ended to another one, and checks that this one is left alone.
#[tokio::test]
async fn row_25_a_reused_process_id_is_never_signalled() {
    const LAST: &str = "/proc/sys/kernel/ns_last_pid";
    for _ in 0..20 {
        let (process, _) = ready(&shell("echo ready")).await;
        process.wait().await;
        let pid = process.id();
        if std::fs::write(LAST, (pid - 1).to_string()).is_err() {
            eprintln!("skipped: {LAST} cannot be written here");
            return;
        }
        let mut other = std::process::Command::new("sleep").arg("1042").spawn().unwrap();
        if other.id() == pid {
            process.stop().await.unwrap();
            drop(process);
            tokio::time::sleep(Duration::from_millis(50)).await;
            assert!(other.try_wait().unwrap().is_none(), "the other process was ended");
            other.kill().unwrap();
            other.wait().unwrap();
            return;
        }
        other.kill().unwrap();
        other.wait().unwrap();
    }
    eprintln!("skipped: other processes took the id each time");
}
