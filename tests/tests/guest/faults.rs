//! What goes wrong while a plugin works.

use std::time::{Duration, Instant};

use guest_agent_proto::plugin_comm::apply_request::ServiceConfig;
use guest_agent_proto::plugin_comm::guest_agent_plugin::GuestAgentPlugin;
use guest_agent_proto::{Payload, VmEvent};
use pluginrpc::runner::ExitStatus;
use pluginrpc::{Code, Context};
use pluginrpc_host::guest_agent::Event;
use pluginrpc_tests::agent::descriptors;

use crate::{SOON, begun, leaves_no_process, leaves_nothing, says, says_soon, scripted, started, text};

#[tokio::test]
async fn row_15_a_killed_plugin_leaves_no_call_hanging() {
    let mut agent = started("work").await;
    let ctx = Context::new().with_timeout(SOON);
    let client = agent.client(&ctx).await.unwrap();
    let call = tokio::spawn(async move {
        let request = guest_agent_proto::plugin_comm::ApplyRequest {
            service_config: Some(ServiceConfig::StringConfig("stuck".to_owned())),
            ..Default::default()
        };
        client.apply(&ctx, request).await
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    let began = Instant::now();
    agent.signal(libc::SIGKILL).unwrap();
    assert_eq!(call.await.unwrap().unwrap_err().code(), Code::Unavailable);
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    leaves_no_process(agent).await;
}

#[tokio::test]
async fn row_16_a_panic_of_the_work_is_a_status_and_stands_in_the_log() {
    let mut agent = begun("panic").await;
    let (code, said) = says_soon(&mut agent, "panicked").await;
    assert!(code == 13 && said.contains("on purpose"), "{code} {said}");
    let log = agent.files().log_tail().join("\n");
    assert!(
        log.contains("on purpose") && log.contains("guest-script-plugin/main.rs"),
        "{log}"
    );
    // The agent launches it anew, and Start begins the work again.
    let before = agent.pid();
    agent.start().await.unwrap_or_else(|e| panic!("{e}"));
    assert_ne!(agent.pid(), before, "the agent has launched another one");
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_16_panics_of_apply_and_status_are_answers() {
    let mut agent = started("work").await;
    let before = agent.pid();
    let error = agent.apply(text("panic")).await.unwrap_err();
    assert_eq!(error.code(), Code::Internal, "{error}");
    let status = agent.status(Some("panic")).await.unwrap();
    assert!(
        status.code == 13 && status.results[0].contains("panicked"),
        "{status:?}"
    );
    assert_eq!(says(&mut agent).await.0, 0);
    assert_eq!(agent.pid(), before);
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_17_the_status_is_answered_while_the_work_is_busy_or_stuck() {
    for script in ["busy", "stuck"] {
        let mut agent = started(script).await;
        agent.change_manifest(|manifest| manifest.with_stop_timeout(Duration::from_secs(1)));
        let began = Instant::now();
        for _ in 0..20 {
            assert_eq!(says(&mut agent).await.0, 0);
        }
        assert!(
            began.elapsed() < Duration::from_secs(2),
            "{script}: {:?}",
            began.elapsed()
        );
        leaves_nothing(agent).await;
    }
}

#[tokio::test]
async fn row_17_a_stuck_apply_or_status_stops_nobody_else() {
    let mut agent = started("work").await;
    let ctx = Context::new().with_timeout(Duration::from_millis(300));
    let client = agent.client(&Context::new().with_timeout(SOON)).await.unwrap();
    for _ in 0..4 {
        let request = guest_agent_proto::plugin_comm::ApplyRequest {
            service_config: Some(ServiceConfig::StringConfig("stuck".to_owned())),
            ..Default::default()
        };
        let error = client
            .apply(&ctx.child().with_timeout(Duration::from_millis(50)), request)
            .await
            .unwrap_err();
        assert_eq!(error.code(), Code::DeadlineExceeded);
    }
    // In time, though the author's own function never answers, and again without a wait.
    let began = Instant::now();
    let status = agent.status(Some("stuck")).await.unwrap();
    assert!(
        status.results.iter().any(|line| line.contains("has not answered")),
        "{status:?}"
    );
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    let began = Instant::now();
    assert_eq!(says(&mut agent).await.0, 0);
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn a_status_may_ask_for_a_relaunch_and_be_about_something() {
    let mut agent = started("work").await;
    let status = agent.status(Some("task 7")).await.unwrap();
    assert_eq!(status.results, ["work, start 1", "asked about task 7"]);
    assert_eq!(agent.status(Some("crash")).await.unwrap_err().code(), Code::Internal);
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn work_that_fails_or_is_done_says_so_and_start_may_be_repeated() {
    let mut agent = begun("fail").await;
    let (code, said) = says_soon(&mut agent, "gone").await;
    assert_eq!((code, said.contains("the work ended")), (5, true), "{said}");
    leaves_nothing(agent).await;

    let mut agent = begun("done").await;
    assert_eq!(says_soon(&mut agent, "the work is done").await.0, 0);
    leaves_nothing(agent).await;

    let mut agent = started("work").await;
    let ctx = Context::new().with_timeout(SOON);
    let client = agent.client(&ctx).await.unwrap();
    for _ in 0..5 {
        client.start(&ctx, agent.start_request()).await.unwrap();
    }
    assert_eq!(says(&mut agent).await.1, "work, start 1", "it has begun once");
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn a_plugin_that_exits_is_launched_anew() {
    let mut agent = begun("exit").await;
    let ended = agent.exited_within(SOON).await.unwrap();
    assert_eq!(ended.0, ExitStatus::Exited(7));
    agent.change_manifest(|manifest| manifest.with_config(text("work")));
    assert_eq!(agent.check_health().await.unwrap(), None);
    says_soon(&mut agent, "work, start 2").await;
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_32_a_message_above_4_mib_is_refused_and_a_smaller_one_is_not() {
    let mut agent = started("work").await;
    let error = agent.apply(text(&"x".repeat(5 << 20))).await.unwrap_err();
    assert_eq!(error.code(), Code::ResourceExhausted, "{error}");
    agent.apply(text(&"x".repeat(3 << 20))).await.unwrap();
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_44_apply_says_what_it_did() {
    let mut agent = scripted("work");
    agent.launch().await.unwrap();
    let early = agent.apply(text("well")).await.unwrap_err();
    assert_eq!(early.code(), Code::FailedPrecondition);
    agent.stop(false).await;

    agent.change_manifest(|manifest| manifest.with_config(text("work")));
    agent.start().await.unwrap();
    agent.apply(text("well")).await.unwrap();
    assert_eq!(
        agent.apply(text("fail")).await.unwrap_err().code(),
        Code::FailedPrecondition
    );
    assert_eq!(agent.events().last(), Some(&Event::ApplyFailed("not now".to_owned())));
    // The relaunch has the configuration that could not be applied.
    agent.apply(text("restart")).await.unwrap();
    let (code, said) = says_soon(&mut agent, "not in this").await;
    assert_eq!(code, 3, "{said}");
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn vm_events_reach_the_plugin_and_are_never_configuration() {
    let mut agent = scripted("work");
    agent.launch().await.unwrap();
    agent.send_event(&VmEvent::Startup).await.unwrap();
    agent.stop(false).await;

    agent.start().await.unwrap();
    says_soon(&mut agent, "work, start 1").await;
    for event in [VmEvent::Startup, VmEvent::Specialize, VmEvent::Shutdown] {
        agent.send_event(&event).await.unwrap();
    }
    let (code, said) = says(&mut agent).await;
    assert_eq!(
        (code, said.as_str()),
        (0, "work, start 1; event startup; event specialize; event shutdown")
    );
    let failed = agent.send_event(&VmEvent::Other("fail".to_owned())).await.unwrap_err();
    assert_eq!(
        (failed.code(), failed.message()),
        (Code::FailedPrecondition, "as asked")
    );
    leaves_nothing(agent).await;

    // The work cannot begin; an error here would make the agent start it again with the event as its configuration.
    let mut agent = begun("nonsense").await;
    says_soon(&mut agent, "not in this").await;
    agent.send_event(&VmEvent::Startup).await.unwrap();
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn apply_without_a_payload_is_refused_and_changes_nothing() {
    let mut agent = started("work").await;
    let error = agent.apply(Payload::Empty).await.unwrap_err();
    assert_eq!(error.code(), Code::InvalidArgument, "{error}");
    assert!(error.message().contains("has no payload"), "{error}");
    assert!(agent.apply(text(" ")).await.is_err());
    assert_eq!(says(&mut agent).await, (0, "work, start 1".to_owned()));
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_48_a_truncated_log_is_appended_to_without_a_hole() {
    let mut agent = started("work").await;
    for _ in 0..3 {
        assert!(agent.apply(text("panic")).await.is_err());
        let log = std::fs::read(agent.files().log()).unwrap();
        assert!(!log.is_empty() && !log.contains(&0), "{log:?}");
        std::fs::File::options()
            .write(true)
            .open(agent.files().log())
            .unwrap()
            .set_len(0)
            .unwrap();
    }
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_40_calls_and_connections_leave_no_descriptors() {
    let mut agent = started("work").await;
    let pid = agent.pid().unwrap();
    let round = async |agent: &mut pluginrpc_tests::agent::Agent| {
        for _ in 0..50 {
            agent.disconnect();
            assert_eq!(says(agent).await.0, 0);
            agent.apply(text("well")).await.unwrap();
        }
    };
    round(&mut agent).await;
    let before = descriptors(pid);
    round(&mut agent).await;
    // The last connections may still be on their way out.
    let deadline = Instant::now() + SOON;
    while descriptors(pid) > before && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(descriptors(pid) <= before, "{} and then {}", before, descriptors(pid));
    leaves_nothing(agent).await;
}
