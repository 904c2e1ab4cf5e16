//! The life of diskwatch, from its installation to its removal.

use std::time::{Duration, Instant};

use guest_agent_proto::Payload;
use pluginrpc::prost_types::{Struct, Value, value::Kind};
use pluginrpc_host::guest_agent::{Event, Manifest};
use pluginrpc_tests::agent::Agent;
use pluginrpc_tests::programs::built;

use crate::{leaves_nothing, says, says_soon, text};

fn diskwatch(config: Option<&str>) -> Agent {
    let manifest = Manifest::new("diskwatch").with_config(config.map_or(Payload::Empty, text));
    Agent::install(&built("guest-plugin-diskwatch"), manifest).unwrap()
}

#[tokio::test]
async fn install_run_apply_health_crash_hang_restart_upgrade_remove() {
    let mut agent = diskwatch(Some(r#"{"path": "/", "every_seconds": 1}"#));
    agent.launch().await.unwrap();
    assert_eq!(
        says(&mut agent).await,
        (0, "waiting for Start".to_owned()),
        "idle until Start"
    );
    agent.stop(false).await;
    agent.start().await.unwrap();
    assert_eq!(says_soon(&mut agent, "% full").await.0, 0);

    // Apply, in the shape of a document: what was healthy is too much now.
    let number = |n: f64| Value {
        kind: Some(Kind::NumberValue(n)),
    };
    let fields = [("warn_percent", 0.0), ("full_percent", 0.0), ("every_seconds", 1.0)];
    let document = Struct {
        fields: fields
            .into_iter()
            .map(|(name, n)| (name.to_owned(), number(n)))
            .collect(),
    };
    agent.apply(Payload::Struct(document.clone())).await.unwrap();
    assert_eq!(says_soon(&mut agent, "too much").await.0, 8);
    let refused = agent
        .apply(text(r#"{"warn_percent": 5, "full_percent": 4}"#))
        .await
        .unwrap_err();
    assert!(refused.message().contains("warn_percent 5"), "{refused}");
    assert_eq!(says(&mut agent).await.0, 8, "the one before stays");
    // The agent has stored the refused one all the same, and would bring it with the next Start.
    agent.apply(Payload::Struct(document)).await.unwrap();

    // Crash: the agent reports it, and launches the plugin anew, which remembers what was applied.
    let before = agent.pid();
    agent.signal(libc::SIGKILL).unwrap();
    assert_eq!(agent.check_health().await.unwrap(), None);
    assert_ne!(agent.pid(), before);
    assert_eq!(says_soon(&mut agent, "too much").await.0, 8);
    assert!(
        agent.events().iter().any(|event| matches!(event, Event::Crashed(_))),
        "{:?}",
        agent.events()
    );
    assert_eq!(agent.events().last(), Some(&Event::Started));

    // Hang: the status is waited for twice, for two seconds each, then Stop for as long as it may take.
    agent.change_manifest(|manifest| manifest.with_stop_timeout(Duration::from_secs(1)));
    agent.signal(libc::SIGSTOP).unwrap();
    let began = Instant::now();
    assert_eq!(agent.check_health().await.unwrap(), None);
    assert!((4..15).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
    assert_eq!(says_soon(&mut agent, "too much").await.0, 8);

    // Restart, as an order.
    agent.stop(false).await;
    assert!(agent.events().contains(&Event::Stopped(Ok(()))));
    agent.start().await.unwrap();
    assert_eq!(says_soon(&mut agent, "too much").await.0, 8);

    // Upgrade: the next revision has another socket and the same state.
    let old = agent.files().socket();
    agent.upgrade(&built("guest-plugin-diskwatch")).await.unwrap();
    assert!(!old.exists() && agent.files().socket().exists());
    assert_eq!(says_soon(&mut agent, "too much").await.0, 8);
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn an_upgrade_that_cannot_be_installed_leaves_the_old_one_running() {
    let mut agent = diskwatch(None);
    agent.start().await.unwrap();
    let before = agent.pid();
    assert!(agent.upgrade(std::path::Path::new("/no/such/program")).await.is_err());
    assert_eq!(agent.pid(), before);
    says_soon(&mut agent, "% full").await;
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn a_configuration_that_makes_no_sense_is_a_status_and_mended_by_another() {
    let mut agent = diskwatch(Some(r#"{"path": "/", "evry_seconds": 1}"#));
    agent.start().await.unwrap();
    let (code, said) = says(&mut agent).await;
    assert!(code == 3 && said.contains("evry_seconds"), "{code} {said}");
    // The agent answers UNIMPLEMENTED by a relaunch with the new one.
    agent.apply(text(r#"{"path": "/"}"#)).await.unwrap();
    assert_eq!(says_soon(&mut agent, "% full").await.0, 0);
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn row_47_damaged_and_missing_state_is_a_line_in_the_log_and_no_failed_start() {
    let mut agent = diskwatch(None);
    agent.start().await.unwrap();
    says_soon(&mut agent, "% full").await;
    agent.stop(false).await;
    let state = agent.files().state_dir().join("plugin-state/diskwatch.json");
    assert!(state.is_file());
    std::fs::write(&state, b"\0\xff{ damaged").unwrap();
    agent.start().await.unwrap();
    says_soon(&mut agent, "% full").await;
    assert!(
        agent.files().log_tail().iter().any(|line| line.contains("is damaged")),
        "{:?}",
        agent.files().log_tail()
    );
    agent.stop(false).await;
    std::fs::remove_dir_all(agent.files().state_dir()).unwrap();
    agent.start().await.unwrap();
    says_soon(&mut agent, "% full").await;
    assert!(state.is_file());
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn the_agent_may_vanish_and_come_back() {
    let mut agent = diskwatch(None);
    agent.start().await.unwrap();
    let before = agent.pid();
    for _ in 0..3 {
        agent.disconnect();
        tokio::time::sleep(Duration::from_millis(100)).await;
        says_soon(&mut agent, "% full").await;
    }
    assert_eq!(agent.pid(), before);
    leaves_nothing(agent).await;
}

#[tokio::test]
async fn a_newer_start_configuration_wins_over_an_older_apply() {
    let first = r#"{"path": "/", "warn_percent": 100, "full_percent": 100}"#;
    let mut agent = diskwatch(Some(first));
    agent.start().await.unwrap();
    assert_eq!(says_soon(&mut agent, "% full").await.0, 0);
    agent
        .apply(text(r#"{"path": "/", "warn_percent": 0, "full_percent": 0}"#))
        .await
        .unwrap();
    assert_eq!(says_soon(&mut agent, "too much").await.0, 8);

    // An agent that brings the same Start again has nothing newer.
    agent.change_manifest(|manifest| manifest.with_config(text(first)));
    agent.stop(false).await;
    agent.start().await.unwrap();
    assert_eq!(says_soon(&mut agent, "too much").await.0, 8);

    let second = r#"{"path": "/", "warn_percent": 99, "full_percent": 100}"#;
    agent.change_manifest(|manifest| manifest.with_config(text(second)));
    agent.stop(false).await;
    agent.start().await.unwrap();
    assert_eq!(says_soon(&mut agent, "% full").await.0, 0);
    leaves_nothing(agent).await;
}
