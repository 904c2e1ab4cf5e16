//! The host side: what it does beyond the plugin's own tests.

use std::time::{Duration, Instant};

use guest_agent_proto::Payload;
use pluginrpc::prost_types::Any;
use pluginrpc::{Code, Context};
use pluginrpc_host::RestartPolicy;
use pluginrpc_host::guest_agent::{Event, Manifest};
use pluginrpc_tests::agent::Agent;
use pluginrpc_tests::programs::built;

use crate::{SOON, leaves_no_process, leaves_nothing, manifest, says, says_soon, started, text, with};

/// Status calls every 50 ms, and relaunches after 20 ms.
fn quick(manifest: Manifest) -> Manifest {
    let policy = RestartPolicy::new().with_delays(Duration::from_millis(20), Duration::from_millis(100));
    manifest
        .with_status_interval(Duration::from_millis(50))
        .with_restart_policy(policy.with_max_restarts(Some(3)))
}

#[tokio::test]
async fn row_1_a_program_that_cannot_be_executed_is_an_error_without_retries() {
    assert!(Agent::install(std::path::Path::new("/no/such/program"), manifest()).is_err());
    let dir = tempfile::tempdir().unwrap();
    let text = dir.path().join("text");
    std::fs::write(&text, "not a program").unwrap();
    let mut agent = Agent::install(&text, manifest()).unwrap();
    let began = Instant::now();
    let error = agent.start().await.unwrap_err();
    assert_eq!(error.code(), Code::Unavailable, "{error}");
    assert!(began.elapsed() < SOON, "{:?}", began.elapsed());
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn row_2_an_exit_at_start_is_reported_with_the_error_log() {
    // The path of the socket is too long, so the plugin exits at once, and TCP follows without waiting for 15 s.
    let name = "x".repeat(100);
    let mut agent = Agent::install(
        &built("guest-script-plugin"),
        Manifest::new(name).with_config(text("work")),
    )
    .unwrap();
    let began = Instant::now();
    agent.start().await.unwrap();
    assert!(began.elapsed() < SOON, "{:?}", began.elapsed());
    assert_eq!(agent.events(), [Event::TcpFallback, Event::Started]);
    assert!(agent.files().log_tail().join("").contains("107"));
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn rows_3_and_42_a_plugin_that_never_listens_ends_with_the_start_timeout() {
    let limit = Duration::from_millis(500);
    let hanging = manifest()
        .with_arguments(["--hang-at-start"])
        .with_socket_timeout(limit);
    let mut agent = with(hanging.with_start(5, Duration::from_millis(10), limit));
    let began = Instant::now();
    let error = agent.start().await.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
    assert!(
        began.elapsed() >= limit && began.elapsed() < SOON,
        "{:?}",
        began.elapsed()
    );
    assert!(matches!(
        agent.events(),
        [Event::TcpFallback, Event::StartFailed(_), Event::Exited(_)]
    ));
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn apply_is_understood_in_every_published_shape() {
    let mut agent = started("work").await;
    let any = |type_url: &str, value: &[u8]| {
        Payload::Any(Any {
            type_url: type_url.to_owned(),
            value: value.to_vec(),
        })
    };
    for payload in [
        text("well"),
        any("", b"well"),
        any("type.googleapis.com/google.protobuf.StringValue", b"\x0a\x04well"),
    ] {
        agent.apply(payload).await.unwrap();
    }
    assert_eq!(says(&mut agent).await, (0, "work, start 1".to_owned()));
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_41_supervision_relaunches_with_back_off_and_gives_up() {
    let mut agent = with(quick(manifest()));
    agent.start().await.unwrap();
    says_soon(&mut agent, ", start 1").await;
    let first = agent.pid();
    agent.signal(libc::SIGKILL).unwrap();
    let ctx = Context::new().with_timeout(Duration::from_secs(2));
    agent.supervise(&ctx).await.unwrap();
    assert_ne!(agent.pid(), first);
    says_soon(&mut agent, ", start 2").await;
    let relaunches = agent.events().iter().filter(|event| **event == Event::Started).count();
    assert_eq!(relaunches, 2, "{:?}", agent.events());

    // One that exits as soon as it is started.
    agent.change_manifest(|_| quick(manifest()).with_config(text("exit")));
    agent.signal(libc::SIGKILL).unwrap();
    let ctx = Context::new().with_timeout(SOON * 3);
    let began = Instant::now();
    let error = agent.supervise(&ctx).await.unwrap_err();
    assert!(error.message().contains("gave up relaunching"), "{error}");
    assert!(began.elapsed() < SOON * 3, "{:?}", began.elapsed());
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn row_43_supervision_ends_with_its_context_and_leaves_the_plugin_running() {
    let mut agent = with(quick(manifest()));
    agent.start().await.unwrap();
    let pid = agent.pid();
    let ctx = Context::new().with_timeout(Duration::from_millis(300));
    agent.supervise(&ctx).await.unwrap();
    assert_eq!(agent.pid(), pid);
    agent.stop(false).await;
    assert_eq!(agent.pid(), None);
    assert_eq!(agent.status(None).await.unwrap_err().code(), Code::FailedPrecondition);
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn an_upgrade_says_cleanup_and_the_state_goes_on() {
    let mut agent = started("work").await;
    agent.upgrade(built("guest-script-plugin")).await.unwrap();
    says_soon(&mut agent, "work, start 2").await;
    leaves_nothing(agent).await;

    // A plugin that follows the letter of the document starts anew.
    let mut agent = with(manifest().with_arguments(["--remove-state"]));
    agent.start().await.unwrap();
    says_soon(&mut agent, "work, start 1").await;
    agent.upgrade(built("guest-script-plugin")).await.unwrap();
    says_soon(&mut agent, "work, start 1").await;
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn a_dropped_host_kills_its_plugin() {
    let agent = started("work").await;
    let dir = agent.base().to_owned();
    drop(agent);
    let began = Instant::now();
    while !pluginrpc_tests::agent::pids_under(&dir).is_empty() {
        assert!(began.elapsed() < SOON);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
