//! Plugins that are restarted.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use pluginrpc::runner::ExitStatus;
use pluginrpc::{Code, Context, Error};
use pluginrpc_host::{RestartEvent, RestartPolicy, Supervisor};

use crate::{LONG, children, echo, gone, launch, plain_plugin, shell, soon, until};

type Events = Arc<Mutex<Vec<&'static str>>>;

fn record(events: &Events) -> impl Fn(RestartEvent) + Send + Sync + 'static {
    let events = Arc::clone(events);
    move |event| {
        events.lock().unwrap().push(match event {
            RestartEvent::Exited(_) => "exited",
            RestartEvent::Waiting(_) => "waiting",
            RestartEvent::Restarted(_) => "restarted",
            RestartEvent::StartFailed(_) => "start failed",
            RestartEvent::GaveUp => "gave up",
            _ => "unknown",
        });
    }
}

fn quick() -> RestartPolicy {
    RestartPolicy::new().with_delays(Duration::from_millis(20), Duration::from_millis(100))
}

async fn supervise(policy: RestartPolicy, events: &Events) -> Supervisor {
    let launch = |ctx: Context| async move { launch(&plain_plugin(), "tcp", &ctx).await };
    Supervisor::start(policy, &soon(), launch, record(events))
        .await
        .unwrap()
}

#[tokio::test]
async fn row_41_an_exit_is_followed_by_a_restart_and_calls_wait_for_it() {
    let events = Events::default();
    let supervisor = supervise(quick(), &events).await;
    let channel = supervisor.channel();
    let first: u32 = echo(&channel, &soon(), "pid").await.unwrap().parse().unwrap();
    let error = echo(&channel, &soon(), "die").await.unwrap_err();
    assert_eq!(error.code(), Code::Unavailable, "{error}");
    let second: u32 = echo(&channel, &soon(), "pid").await.unwrap().parse().unwrap();
    assert_ne!(first, second);
    gone(first).await;
    assert_eq!(*events.lock().unwrap(), ["exited", "waiting", "restarted"]);
    assert!(supervisor.is_running());
    assert_eq!(supervisor.stop().await.unwrap(), ExitStatus::Exited(0));
    gone(second).await;
    let stopped = echo(&channel, &soon(), "pid").await.unwrap_err();
    assert_eq!(stopped.code(), Code::FailedPrecondition, "{stopped}");
}

#[tokio::test]
async fn row_41_a_restart_storm_ends() {
    let events = Events::default();
    let policy = quick().with_max_restarts(Some(3));
    let supervisor = supervise(policy, &events).await;
    let channel = supervisor.channel();
    let began = Instant::now();
    let last = loop {
        let error = echo(&channel, &soon(), "die").await.unwrap_err();
        if error.message().contains("gave up") {
            break error;
        }
        assert!(began.elapsed() < LONG, "{error}");
    };
    assert_eq!(last.code(), Code::Unavailable);
    assert!(last.message().contains("status 3"), "{last}");
    let starts = events
        .lock()
        .unwrap()
        .iter()
        .filter(|event| **event == "restarted")
        .count();
    assert_eq!(starts, 3);
    assert_eq!(events.lock().unwrap().last(), Some(&"gave up"));
    assert!(supervisor.stop().await.is_err());
}

#[tokio::test]
async fn row_42_failed_restarts_count_and_back_off() {
    let events = Events::default();
    let tries = Arc::new(Mutex::new(0));
    let launch = move |ctx: Context| {
        let first = std::mem::replace(&mut *tries.lock().unwrap(), 1) == 0;
        async move {
            match first {
                true => launch(&plain_plugin(), "tcp", &ctx).await,
                false => Err(Error::new(Code::Unavailable, "it is not installed any more")),
            }
        }
    };
    let policy = quick().with_max_restarts(Some(2));
    let supervisor = Supervisor::start(policy, &soon(), launch, record(&events))
        .await
        .unwrap();
    let channel = supervisor.channel();
    echo(&channel, &soon(), "die").await.unwrap_err();
    let error = echo(&channel, &soon(), "hello").await.unwrap_err();
    assert!(
        error.message().contains("gave up restarting: it is not installed"),
        "{error}"
    );
    let expected = [
        "exited",
        "waiting",
        "start failed",
        "waiting",
        "start failed",
        "gave up",
    ];
    assert_eq!(*events.lock().unwrap(), expected);
}

#[tokio::test]
async fn row_43_a_stop_during_a_restart_starts_nothing() {
    let events = Events::default();
    let slow = quick().with_delays(LONG, LONG);
    let supervisor = supervise(slow, &events).await;
    let channel = supervisor.channel();
    echo(&channel, &soon(), "die").await.unwrap_err();
    until("no delay", || events.lock().unwrap().contains(&"waiting")).await;
    let short = Context::new().with_timeout(Duration::from_millis(100));
    assert_eq!(
        echo(&channel, &short, "hello").await.unwrap_err().code(),
        Code::DeadlineExceeded
    );
    let began = Instant::now();
    assert!(supervisor.stop().await.is_err(), "nothing was running");
    assert!(began.elapsed() < LONG / 4);
    assert_eq!(*events.lock().unwrap(), ["exited", "waiting"]);
}

#[tokio::test]
async fn a_dropped_supervisor_and_a_failed_first_start_leave_no_process() {
    let events = Events::default();
    let supervisor = supervise(quick(), &events).await;
    let pid: u32 = echo(&supervisor.channel(), &soon(), "pid")
        .await
        .unwrap()
        .parse()
        .unwrap();
    drop(supervisor);
    gone(pid).await;

    let short = Context::new().with_timeout(Duration::from_millis(300));
    let launch = |ctx: Context| async move { launch(&shell("exec sleep 1050"), "tcp", &ctx).await };
    let failed = Supervisor::start(quick(), &short, launch, |_| ()).await;
    assert_eq!(failed.map(drop).unwrap_err().code(), Code::DeadlineExceeded);
    until("the plugin", || children("1050").is_empty()).await;
}
