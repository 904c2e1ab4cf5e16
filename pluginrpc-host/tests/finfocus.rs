//! Plugins of FinFocus, started, called and stopped: real processes, good ones and bad ones.

#![cfg(target_os = "linux")] // for what /proc tells
#![allow(clippy::unwrap_used)] // a test fails where something is not as it should be

mod support;

use std::error::Error as _;
use std::time::{Duration, Instant};

use finfocus_proto::v1::cost_source_service::CostSourceService;
use finfocus_proto::v1::{GetProjectedCostRequest, GetProjectedCostResponse, ResourceDescriptor};
use pluginrpc::runner::ExitStatus;
use pluginrpc::{Code, Context, Error, ExitError};
use pluginrpc_host::finfocus::{Connection, Package, RunningPlugin, VersionCheck};
use support::{LONG, any_plugin, gone, launcher, start};

async fn cost(plugin: &impl CostSourceService, ctx: &Context, sku: &str) -> Result<GetProjectedCostResponse, Error> {
    let resource = ResourceDescriptor {
        sku: sku.to_owned(),
        ..ResourceDescriptor::default()
    };
    let request = GetProjectedCostRequest {
        resource: Some(resource),
        ..GetProjectedCostRequest::default()
    };
    plugin.get_projected_cost(ctx, request).await
}

/// It is called, and gone after that.
async fn check(plugin: RunningPlugin, package: Package) {
    assert_eq!((plugin.name(), plugin.package()), ("any", package));
    let answer = cost(&plugin.cost_source(), &Context::new(), "t3").await.unwrap();
    assert_eq!(answer.currency, "USD");
    let refused = cost(&plugin.cost_source(), &Context::new(), "refuse")
        .await
        .unwrap_err();
    assert_eq!((refused.code(), refused.message()), (Code::NotFound, "no such thing"));
    let pid = plugin.process().id();
    assert_eq!(plugin.stop().await.unwrap(), ExitStatus::Exited(0));
    gone(pid).await;
}

#[tokio::test]
async fn good_ones_are_called_whatever_they_speak_and_wherever_they_listen() {
    for (behaviour, package) in [
        ("healthy", Package::FinFocus),
        ("pulumicost", Package::PulumiCost),
        ("elsewhere", Package::FinFocus),
        ("quiet", Package::FinFocus),
        ("flood-and-serve", Package::FinFocus),
    ] {
        let plugin = start(behaviour).await.unwrap();
        assert!(plugin.address().unwrap().ip().is_loopback(), "{behaviour}");
        check(plugin, package).await;
    }
}

#[tokio::test]
async fn over_stdio_nobody_else_can_reach_them() {
    for (behaviour, package) in [("healthy", Package::FinFocus), ("pulumicost", Package::PulumiCost)] {
        let launcher = launcher(behaviour, &[]).with_connection(Connection::Stdio);
        let plugin = launcher.start(any_plugin()).await.unwrap();
        assert_eq!(plugin.address(), None);
        check(plugin, package).await;
    }
    let chatter = launcher("chatter", &[]).with_connection(Connection::Stdio);
    let error = chatter.start(any_plugin()).await.unwrap_err();
    assert!(error.message().contains("write nothing else"), "{error}");
}

#[tokio::test]
async fn a_taken_port_is_tried_again_and_nothing_else_is() {
    let directory = tempfile::tempdir().unwrap();
    let marker = directory.path().join("started");
    let taken = launcher("taken-once", &[("MARKER", marker.to_str().unwrap())]);
    check(taken.start(any_plugin()).await.unwrap(), Package::FinFocus).await;
    assert!(marker.exists());
}

#[tokio::test]
async fn an_early_end_is_told_at_once_and_with_its_reason() {
    let began = Instant::now();
    let error = start("exit").await.unwrap_err();
    assert!(began.elapsed() < LONG / 3, "{:?}", began.elapsed());
    assert_eq!(error.code(), Code::Unavailable);
    let text = error.message();
    assert!(text.contains("any-plugin ended before it could be called"), "{text}");
    assert!(
        text.contains("exited with status 4") && text.contains("\\u{1b}[31mno licence"),
        "{text}"
    );
    let exit = error.source().unwrap().downcast_ref::<ExitError>().unwrap();
    assert_eq!(exit.status(), ExitStatus::Exited(4));

    let error = start("flood-stderr-and-exit").await.unwrap_err();
    assert!(error.message().contains("the very end"), "{error}");
    assert!(error.message().len() < 4096, "{}", error.message().len());

    let missing = launcher("", &[]).start("/nonexistent/plugin").await.unwrap_err();
    assert_eq!(missing.code(), Code::Unavailable);
    assert!(missing.message().contains("no such executable file"), "{missing}");
}

#[tokio::test]
async fn who_never_listens_is_given_up_in_time_and_ended() {
    let limit = Duration::from_millis(700);
    for (behaviour, says) in [
        ("silent", "does not listen on port"),
        ("flood", "does not listen on port"),
        (
            "lies",
            "it said that it listens on 127.0.0.1:1, where nobody does; its first line was \"hello\"",
        ),
        ("mute", "deadline"),
    ] {
        let began = Instant::now();
        let launcher = launcher(behaviour, &[]).with_start_timeout(limit);
        let error = launcher.start(any_plugin()).await.unwrap_err();
        assert_eq!(error.code(), Code::DeadlineExceeded, "{behaviour}: {error}");
        assert!(error.message().contains(says), "{behaviour}: {error}");
        assert!(
            began.elapsed() >= limit && began.elapsed() < LONG / 2,
            "{behaviour}: {:?}",
            began.elapsed()
        );
    }
    children_are_gone().await;
}

#[tokio::test]
async fn who_speaks_something_else_is_told_so() {
    let began = Instant::now();
    let error = start("garbage").await.unwrap_err();
    assert!(matches!(error.code(), Code::Unavailable | Code::Internal), "{error}");
    assert!(error.message().contains("it does not tell its name"), "{error}");
    assert!(began.elapsed() < LONG / 3, "{:?}", began.elapsed());
    let error = start("of-something-else").await.unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented);
    assert!(error.message().contains("neither finfocus.v1"), "{error}");
    children_are_gone().await;
}

#[tokio::test]
async fn versions_count_by_their_first_number() {
    for (spec, check, warns) in [
        ("v0.5.6", VersionCheck::Strict, false),
        ("0.4", VersionCheck::Strict, false),
        ("v1.0.0", VersionCheck::Off, false),
        ("v1.0.0", VersionCheck::Permissive, true),
        ("newest", VersionCheck::Permissive, true),
        ("broken", VersionCheck::Strict, true),
    ] {
        let launcher = launcher("healthy", &[("SPEC", spec)]).with_version_check(check);
        let plugin = launcher.start(any_plugin()).await.unwrap();
        assert_eq!(
            plugin.warnings().len(),
            usize::from(warns),
            "{spec}: {:?}",
            plugin.warnings()
        );
        assert_eq!(plugin.info().is_some(), spec != "broken");
        plugin.stop().await.unwrap();
    }
    let strict = launcher("healthy", &[("SPEC", "v1.0.0")]).with_version_check(VersionCheck::Strict);
    let error = strict.start(any_plugin()).await.unwrap_err();
    assert_eq!(error.code(), Code::FailedPrecondition);
    assert!(
        error.message().contains("version \"v1.0.0\" of the specification"),
        "{error}"
    );
}

#[tokio::test]
async fn a_call_has_a_deadline_and_tells_what_ended_it() {
    let launcher = launcher("healthy", &[]).with_default_timeout(Some(Duration::from_millis(300)));
    let plugin = launcher.start(any_plugin()).await.unwrap();
    let source = plugin.cost_source();
    let ctx = Context::new();
    let seconds = cost(&source, &ctx, "t3").await.unwrap().cost_per_month;
    assert!((0.0..=0.3).contains(&seconds), "{seconds}");
    assert_eq!(ctx.response_trailers().get("x-seen"), Some("yes"));
    let own = Context::new().with_timeout(Duration::from_secs(20));
    assert!(cost(&source, &own, "t3").await.unwrap().cost_per_month > 1.0);
    let late = cost(&source, &Context::new(), "hang").await.unwrap_err();
    assert_eq!(late.code(), Code::DeadlineExceeded);
    // What the plugin answers is passed on without waiting for its end; on a busy machine once in a few times.
    let mut fastest = LONG;
    for _ in 0..5 {
        let began = Instant::now();
        let refused = cost(&source, &own, "unavailable").await.unwrap_err();
        assert_eq!((refused.code(), refused.message()), (Code::Unavailable, "later"));
        fastest = fastest.min(began.elapsed());
    }
    assert!(fastest < Duration::from_millis(250), "{fastest:?}");

    let died = cost(&source, &own, "die").await.unwrap_err();
    assert_eq!(died.code(), Code::Unavailable);
    assert!(died.message().contains("any-plugin is gone"), "{died}");
    assert!(died.message().contains("dying as I was told"), "{died}");
    let after = cost(&source, &own, "t3").await.unwrap_err();
    assert!(after.message().contains("exited with status 3"), "{after}");
    assert_eq!(plugin.stop().await.unwrap(), ExitStatus::Exited(3));
}

#[tokio::test]
async fn a_dropped_plugin_is_gone_and_so_is_a_dropped_start() {
    let plugin = start("healthy").await.unwrap();
    let (pid, calls) = (plugin.process().id(), plugin.cost_source());
    drop(plugin);
    gone(pid).await;
    let error = cost(&calls, &Context::new(), "t3").await.unwrap_err();
    assert!(error.message().contains("ended by signal 9"), "{error}");
    for millis in [0, 1, 5, 20] {
        let given_up = tokio::time::timeout(Duration::from_millis(millis), start("silent")).await;
        assert!(given_up.is_err());
    }
    children_are_gone().await;
}

/// Waits until no plugin is left that this and the other tests here have to leave no trace of.
async fn children_are_gone() {
    let began = Instant::now();
    while left() > 0 {
        assert!(began.elapsed() < LONG, "{} children are left", left());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// How many children we have that behave badly, or have ended and were not waited for.
fn left() -> usize {
    let bad = ["silent", "flood", "lies", "mute", "garbage", "of-something-else"];
    let us = std::process::id().to_string();
    let is_left = |process: &std::path::Path| {
        let stat = std::fs::read_to_string(process.join("stat")).unwrap_or_default();
        let mut fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
        let (state, parent) = (fields.next(), fields.next());
        let environment = std::fs::read(process.join("environ")).unwrap_or_default();
        let mut variables = environment.split(|byte| *byte == 0);
        let is_bad = variables.any(|variable| {
            let value = variable.strip_prefix(b"BEHAVIOUR=");
            bad.iter().any(|bad| value == Some(bad.as_bytes()))
        });
        parent == Some(us.as_str()) && (is_bad || state == Some("Z"))
    };
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    processes.filter(|process| is_left(&process.path())).count()
}
