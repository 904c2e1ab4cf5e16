//! Starts that fail.

use std::error::Error as _;
use std::time::{Duration, Instant};

use pluginrpc::runner::{Environment, ExitStatus};
use pluginrpc::{Code, Context, Error, Executable, ExitError};

use crate::{LONG, children, clean, echo, launch, launch_script, plain_plugin, shell, soon, until};

const SHORT: Duration = Duration::from_millis(500);

fn failed(result: Result<pluginrpc_host::PluginProcess, Error>) -> Error {
    result.map(drop).unwrap_err()
}

#[tokio::test]
async fn row_1_a_missing_or_unusable_program_is_a_typed_error() {
    let dir = tempfile::tempdir().unwrap();
    let text = dir.path().join("text");
    std::fs::write(&text, "not a program").unwrap();
    for program in [
        Executable::new("/nonexistent/plugin"),
        Executable::new(&text),
        Executable::new(dir.path()),
    ] {
        let began = Instant::now();
        let error = failed(launch(&program, "tcp", &soon()).await);
        assert_eq!(error.code(), Code::Unavailable, "{error}");
        assert!(began.elapsed() < LONG / 4, "{:?}", began.elapsed());
    }
}

#[tokio::test]
async fn row_2_an_exit_before_the_announcement_is_one_error_with_status_and_stderr() {
    let began = Instant::now();
    let error = failed(launch_script("printf '\\033[31mno licence' >&2; exit 4", LONG).await);
    assert!(began.elapsed() < LONG / 4, "{:?}", began.elapsed());
    assert_eq!(error.code(), Code::Unavailable);
    assert!(
        error.message().contains("exited before it could be called")
            && error.message().contains("status 4")
            && error.message().contains("\\u{1b}[31mno licence"),
        "{error}"
    );
    let exit = error.source().unwrap().downcast_ref::<ExitError>().unwrap();
    assert_eq!(exit.status(), ExitStatus::Exited(4));
    let killed = failed(launch_script("kill -9 $$", LONG).await);
    let exit = killed.source().unwrap().downcast_ref::<ExitError>().unwrap();
    assert_eq!(exit.status(), ExitStatus::Signaled(9));
}

#[tokio::test]
async fn row_3_a_silent_plugin_is_ended_at_the_deadline() {
    let began = Instant::now();
    let script = "echo waiting for a licence >&2; exec sleep 1003";
    let error = failed(launch_script(script, SHORT).await);
    assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
    assert!(error.message().contains("waiting for a licence"), "{error}");
    assert!(began.elapsed() >= SHORT && began.elapsed() < LONG / 4);
    until("silent plugins", || children("1003").is_empty()).await;
}

#[tokio::test]
async fn row_3_a_plugin_that_closes_stdout_is_not_waited_for() {
    let began = Instant::now();
    let error = failed(launch_script("exec >&-; exec sleep 1004", LONG).await);
    assert_eq!(error.code(), Code::FailedPrecondition, "{error}");
    assert!(error.message().contains("closed its stdout"), "{error}");
    assert!(began.elapsed() < LONG / 4);
    until("the plugin", || children("1004").is_empty()).await;
}

#[tokio::test]
async fn rows_4_and_5_any_other_first_line_is_quoted_escaped_and_cut() {
    let began = Instant::now();
    for (script, shows) in [
        ("echo; sleep 1005", "\"\""),
        ("echo Welcome to acme; sleep 1005", "Welcome to acme"),
        (
            "printf '\\357\\273\\277READY tcp 127.0.0.1:1\\n'; sleep 1005",
            "READY tcp",
        ),
        ("printf 'a\\0b\\033[2J\\377\\n'; sleep 1005", "\\u{1b}[2J"),
        ("head -c 100000 /dev/zero | tr '\\0' x; echo; sleep 1005", "(cut)"),
        ("echo READY tcp nonsense; sleep 1005", "nonsense"),
        // The last line counts without a line break, too.
        ("printf bye; exit 1", "bye"),
    ] {
        let error = failed(launch_script(script, LONG).await);
        assert_eq!(error.code(), Code::FailedPrecondition, "{script}: {error}");
        assert!(error.message().contains(shows), "{script}: {error}");
        assert!(
            error.message().len() < 4096 && !error.message().contains('\u{1b}'),
            "{script}: {error}"
        );
    }
    assert!(began.elapsed() < LONG);
    until("plugins", || children("1005").is_empty()).await;
}

#[tokio::test]
async fn row_5_a_line_without_end_is_bounded_by_the_deadline() {
    let error = failed(launch_script("exec cat /dev/zero", SHORT).await);
    assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
    let resident = std::fs::read_to_string("/proc/self/statm").unwrap();
    let pages: u64 = resident.split(' ').nth(1).unwrap().parse().unwrap();
    assert!(pages * 4096 < 300 << 20, "{pages} pages");
}

#[tokio::test]
async fn row_10_an_announced_address_without_a_listener_is_an_error_at_the_deadline() {
    let error = failed(launch_script("echo READY tcp 127.0.0.1:1; exec sleep 1006", SHORT).await);
    assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
    assert!(error.message().contains("cannot connect to 127.0.0.1:1"), "{error}");
    until("the plugin", || children("1006").is_empty()).await;
}

#[tokio::test]
async fn row_42_a_failed_start_is_reported_once_and_may_be_tried_again() {
    let dir = tempfile::tempdir().unwrap();
    let marker = dir.path().join("tried");
    let flaky = flaky(&marker);
    assert_eq!(failed(launch(&flaky, "tcp", &soon()).await).code(), Code::Unavailable);
    let plugin = launch(&flaky, "tcp", &soon()).await.unwrap();
    assert_eq!(echo(&plugin, &soon(), "hello").await.unwrap(), "hello");
    plugin.stop().await.unwrap();
}

/// A plugin whose first start fails.
fn flaky(marker: &std::path::Path) -> Executable {
    let test = std::env::current_exe().unwrap();
    let plugin = test.parent().unwrap().parent().unwrap().join("examples/plain-plugin");
    let script = format!(
        "[ -e {0} ] && exec {1} \"$0\"; touch {0}; exit 1",
        marker.display(),
        plugin.display()
    );
    shell(&script)
}

#[tokio::test]
async fn row_50_the_environment_is_the_configured_one() {
    let secret = |plugin| async move {
        let plugin: pluginrpc_host::PluginProcess = plugin;
        let seen = echo(&plugin, &soon(), "env CARGO_MANIFEST_DIR").await.unwrap();
        let added = echo(&plugin, &soon(), "env ADDED").await.unwrap();
        plugin.stop().await.unwrap();
        (seen, added)
    };
    let plugin = launch(&clean(plain_plugin()), "tcp", &soon()).await.unwrap();
    assert_eq!(secret(plugin).await, (String::new(), String::new()));
    let all = plain_plugin().with_environment(Environment::inherited().with("ADDED", "yes"));
    let plugin = launch(&all, "tcp", &soon()).await.unwrap();
    let (seen, added) = secret(plugin).await;
    assert!(!seen.is_empty() && added == "yes", "{seen} {added}");
}

#[tokio::test]
async fn row_53_cancellation_and_a_dropped_future_end_the_start() {
    let ctx = Context::new().with_timeout(LONG);
    let starting = {
        let ctx = ctx.clone();
        tokio::spawn(async move { launch(&shell("exec sleep 1007"), "tcp", &ctx).await })
    };
    until("no plugin", || !children("1007").is_empty()).await;
    ctx.cancel();
    assert_eq!(failed(starting.await.unwrap()).code(), Code::Canceled);
    until("the plugin", || children("1007").is_empty()).await;

    for millis in [0, 1, 5, 20, 50] {
        let ctx = soon();
        let program = shell("exec sleep 1008");
        let starting = launch(&program, "tcp", &ctx);
        let dropped = tokio::time::timeout(Duration::from_millis(millis), starting).await;
        assert!(dropped.is_err());
    }
    until("plugins", || children("1008").is_empty()).await;
    let over = Context::new();
    over.cancel();
    assert_eq!(
        failed(launch(&plain_plugin(), "tcp", &over).await).code(),
        Code::Canceled
    );
}
