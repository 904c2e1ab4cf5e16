//! How a plugin ends.

use std::time::{Duration, Instant};

use guest_agent_proto::plugin_comm::guest_agent_plugin::GuestAgentPlugin;
use guest_agent_proto::plugin_comm::{StartRequest, StopRequest};
use pluginrpc::prost_types::Duration as ProtoDuration;
use pluginrpc::runner::ExitStatus;
use pluginrpc::{Code, Context};
use pluginrpc_host::Address;
use pluginrpc_host::guest_agent::Event;
use pluginrpc_tests::agent::{descriptors, pids_under};

use crate::{SOON, leaves_no_process, leaves_nothing, manifest, says, says_soon, started, with};

fn stop(cleanup: bool, seconds: i64) -> StopRequest {
    let deadline = Some(ProtoDuration { seconds, nanos: 0 });
    StopRequest { cleanup, deadline }
}

/// Stop is answered, then the process ends by itself: it is not killed here.
#[tokio::test]
async fn row_18_stop_is_answered_when_all_is_done_and_the_process_ends_at_once() {
    let mut agent = started("slow stop").await;
    let ctx = Context::new().with_timeout(SOON);
    let client = agent.client(&ctx).await.unwrap();
    let began = Instant::now();
    client.stop(&ctx, stop(false, 10)).await.unwrap();
    assert!(
        began.elapsed() >= Duration::from_millis(600),
        "it has waited for the work"
    );
    assert!(
        agent.files().state_dir().join("plugin-state/stopped").is_file(),
        "before the answer"
    );
    let (status, waited) = agent.exited_within(SOON).await.unwrap();
    assert_eq!(status, ExitStatus::Exited(0));
    // 100 ms are what the agent may count on; the rest is for a machine that is busy.
    assert!(waited < Duration::from_millis(250), "{waited:?}");
    assert!(!agent.files().socket().exists());
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn row_18_cleanup_keeps_the_state_unless_the_plugin_removes_it() {
    for (arguments, kept) in [(&[][..], true), (&["--remove-state".to_owned()][..], false)] {
        let mut agent = with(manifest().with_arguments(arguments.to_vec()));
        agent.start().await.unwrap();
        says_soon(&mut agent, ", start 1").await;
        let other = agent.files().state_dir().join("of-another");
        std::fs::write(&other, "keep").unwrap();
        assert!(agent.files().state_dir().join("plugin-state/starts").is_file());
        agent.stop(true).await;
        assert!(agent.events().contains(&Event::Stopped(Ok(()))));
        assert_eq!(agent.files().state_dir().join("plugin-state/starts").exists(), kept);
        assert!(other.is_file());
        leaves_no_process(agent).await;
        assert!(!other.exists(), "the agent removes the directory");
    }
}

#[tokio::test]
async fn rows_19_and_20_work_that_does_not_end_is_given_up_within_the_deadline() {
    let mut agent = started("stuck").await;
    let ctx = Context::new().with_timeout(SOON);
    let client = agent.client(&ctx).await.unwrap();
    let began = Instant::now();
    let error = client.stop(&ctx, stop(false, 1)).await.unwrap_err();
    let answered = began.elapsed();
    assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
    assert!(answered < Duration::from_secs(1), "{answered:?}");
    let (status, waited) = agent.exited_within(SOON).await.unwrap();
    assert_eq!(status, ExitStatus::Exited(0), "after {waited:?}");
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn row_20_a_stop_that_cannot_be_done_says_why_and_ends_the_process() {
    let mut agent = started("work").await;
    std::fs::write(agent.files().state_dir().join("plugin-state/refuse"), "x").unwrap();
    let ctx = Context::new().with_timeout(SOON);
    let client = agent.client(&ctx).await.unwrap();
    let error = client.stop(&ctx, stop(true, 5)).await.unwrap_err();
    assert_eq!(
        (error.code(), error.message()),
        (Code::FailedPrecondition, "refused, as configured")
    );
    assert!(agent.exited_within(SOON).await.is_some());
    assert!(agent.files().log_tail().join("").contains("refused, as configured"));
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn rows_18_and_46_stops_at_once_share_one_end_and_a_stop_before_start_is_one_too() {
    let mut agent = started("slow stop").await;
    let ctx = Context::new().with_timeout(SOON);
    let client = agent.client(&ctx).await.unwrap();
    let (first, second) = tokio::join!(client.stop(&ctx, stop(false, 10)), client.stop(&ctx, stop(false, 10)));
    assert!(first.is_ok() && second.is_ok(), "{first:?} {second:?}");
    assert!(agent.exited_within(SOON).await.is_some());
    leaves_no_process(agent).await;

    let mut agent = with(manifest());
    agent.launch().await.unwrap();
    let client = agent.client(&ctx).await.unwrap();
    client.stop(&ctx, StopRequest::default()).await.unwrap();
    let (status, _) = agent.exited_within(SOON).await.unwrap();
    assert_eq!(status, ExitStatus::Exited(0));
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn row_43_a_health_check_while_it_stops_is_answered_and_nothing_starts_again() {
    let mut agent = started("slow stop").await;
    let ctx = Context::new().with_timeout(SOON);
    let client = agent.client(&ctx).await.unwrap();
    let stopping = {
        let (client, ctx) = (client.clone(), ctx.clone());
        tokio::spawn(async move { client.stop(&ctx, stop(false, 10)).await })
    };
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(says(&mut agent).await, (0, "stopping".to_owned()));
    let error = client.start(&ctx, StartRequest::default()).await.unwrap_err();
    assert_eq!(error.code(), Code::FailedPrecondition);
    stopping.await.unwrap().unwrap();
    assert!(agent.exited_within(SOON).await.is_some());
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn row_28_sigterm_ends_the_work_and_the_calls_under_way() {
    let mut agent = started("slow stop").await;
    let ctx = Context::new().with_timeout(SOON);
    says(&mut agent).await;
    let _connected = agent.client(&ctx).await.unwrap();
    agent.signal(libc::SIGTERM).unwrap();
    let (status, waited) = agent.exited_within(SOON).await.unwrap();
    assert_eq!(status, ExitStatus::Exited(0));
    assert!(waited < Duration::from_secs(4), "{waited:?}");
    assert!(
        agent.files().state_dir().join("plugin-state/stopped").is_file(),
        "the work has ended properly"
    );
    assert!(!agent.files().socket().exists());
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn row_28_sigterm_does_not_wait_for_work_that_is_stuck() {
    let agent = started("stuck").await;
    agent.signal(libc::SIGTERM).unwrap();
    let (status, waited) = agent.exited_within(SOON).await.unwrap();
    assert_eq!(status, ExitStatus::Exited(0));
    assert!(waited < Duration::from_secs(7), "{waited:?}");
    leaves_no_process(agent).await;
}

/// The agent is another process than the one that started the plugin, or is gone: `setsid` ends at once.
#[tokio::test]
async fn row_23_the_plugin_outlives_who_started_it() {
    let directory = tempfile::tempdir().unwrap();
    let socket = directory.path().join("x.sock");
    let plugin = directory.path().join("plugin");
    std::fs::copy(pluginrpc_tests::programs::built("guest-script-plugin"), &plugin).unwrap();
    let script = format!(
        "{} --protocol=unix --address={} >/dev/null 2>&1 &",
        plugin.display(),
        socket.display()
    );
    let mut shell = std::process::Command::new("sh").args(["-c", &script]).spawn().unwrap();
    shell.wait().unwrap();
    let ctx = Context::new().with_timeout(SOON);
    let channel = Address::Unix(socket).connect_when_ready(&ctx).await.unwrap();
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(pids_under(directory.path()).len(), 1);
    let client = guest_agent_proto::plugin_comm::guest_agent_plugin::GuestAgentPluginClient::new(channel);
    client.stop(&ctx, StopRequest::default()).await.unwrap();
    let deadline = Instant::now() + SOON;
    while !pids_under(directory.path()).is_empty() && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(pids_under(directory.path()), [0_u32; 0]);
}

/// Newer agents end plugins with the manager. Off by default, as `row_23` shows.
#[tokio::test]
async fn with_parent_watch_the_plugin_ends_with_the_process_that_started_it() {
    let dir = tempfile::tempdir().unwrap();
    let socket = dir.path().join("x.sock");
    let plugin = dir.path().join("plugin");
    std::fs::copy(pluginrpc_tests::programs::built("guest-script-plugin"), &plugin).unwrap();
    let script = format!(
        "{} --parent-watch --protocol=unix --address={} >/dev/null 2>&1 & read line",
        plugin.display(),
        socket.display()
    );
    let mut shell = std::process::Command::new("sh")
        .args(["-c", &script])
        .stdin(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let ctx = Context::new().with_timeout(SOON);
    Address::Unix(socket.clone()).connect_when_ready(&ctx).await.unwrap();
    assert_eq!(pids_under(dir.path()).len(), 1);
    shell.kill().unwrap();
    shell.wait().unwrap();
    let deadline = Instant::now() + SOON;
    while !pids_under(dir.path()).is_empty() && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(pids_under(dir.path()), [0_u32; 0]);
    assert!(!socket.exists());
}

#[tokio::test]
async fn row_40_a_thousand_lives_leave_nothing() {
    let mut agent = with(manifest());
    let (mut before, own) = (0, std::process::id());
    for life in 0..1000 {
        agent.start().await.unwrap();
        agent.stop(life % 2 == 0).await;
        agent.take_events();
        if life == 10 {
            before = descriptors(own);
        }
    }
    // Other tests of this process come and go meanwhile.
    assert!(
        descriptors(own) < before + 200,
        "{before} and then {}",
        descriptors(own)
    );
    agent.start().await.unwrap();
    leaves_nothing(agent).await;
}
