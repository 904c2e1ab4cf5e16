//! Our host with plugins of ours and of Go.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)] // tests

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use go_plugin_tests::proto::add_helper::{AddHelper, AddHelperServer};
use go_plugin_tests::proto::counter::{Counter, CounterClient};
use go_plugin_tests::proto::{GetRequest, PutRequest, SumRequest, SumResponse};
use pluginrpc::prost::Message;
use pluginrpc::runner::{Environment, ExitStatus};
use pluginrpc::{Bytes, Call, Code, Context, Error, Executable, Method, Service, TypeName};
use pluginrpc_host::go_plugin::{Handshake, Launcher, Output, RunningPlugin};
use pluginrpc_tests::programs::{built, go_plugin_example};

const COUNTER: &str = env!("CARGO_BIN_EXE_counter-plugin");

/// Both messages have one field, as the wrappers of string and bytes do.
static GET: Method = Method::new(
    "/proto.KV/Get",
    TypeName::for_message::<String>(),
    TypeName::for_message::<Vec<u8>>(),
);

fn launcher() -> Launcher {
    Launcher::new("BASIC_PLUGIN", "hello", [1]).with_start_timeout(Duration::from_secs(20))
}

fn ctx() -> Context {
    Context::new().with_timeout(Duration::from_secs(20))
}

struct Sums;

impl AddHelper for Sums {
    async fn sum(&self, _: &Context, request: SumRequest) -> Result<SumResponse, Error> {
        Ok(SumResponse {
            r: request.a + request.b,
        })
    }
}

/// Adds to a sum; the plugin calls back.
async fn add(plugin: &RunningPlugin, key: &str, value: i64) -> Result<i64, Error> {
    let add_server = plugin.broker().next_id();
    let services = [Arc::new(AddHelperServer::new(Sums)) as Arc<dyn Service>];
    let _server = plugin.broker().serve(add_server, services).await?;
    let client = CounterClient::new(plugin.channel());
    let request = PutRequest {
        add_server,
        key: key.to_owned(),
        value,
    };
    client.put(&ctx(), request).await?;
    Ok(client.get(&ctx(), GetRequest { key: key.to_owned() }).await?.value)
}

/// A script that is started in place of a plugin.
fn script(directory: &Path, text: &str) -> Executable {
    let path = directory.join("plugin.sh");
    std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o700)).unwrap();
    Executable::new(path)
}

#[tokio::test(flavor = "multi_thread")]
async fn our_plugin_is_called_and_calls_back() {
    for auto_mtls in [false, true] {
        for tcp in [false, true] {
            let mut environment = Environment::needed();
            if tcp {
                environment = environment.with("COUNTER_TCP", "1");
            }
            let launcher = launcher().with_auto_mtls(auto_mtls).with_environment(environment);
            let plugin = launcher.launch(&Executable::new(COUNTER), &ctx()).await.unwrap();
            assert_eq!(plugin.version(), 1);
            plugin.ping(&Context::new()).await.unwrap();
            assert_eq!(add(&plugin, "a", 3).await.unwrap(), 3);
            assert_eq!(add(&plugin, "a", 4).await.unwrap(), 7, "tls {auto_mtls} tcp {tcp}");
            let began = Instant::now();
            assert_eq!(plugin.stop().await.unwrap(), ExitStatus::Exited(0));
            assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn go_plugins_are_called_with_and_without_auto_mtls() {
    let Some(program) = go_plugin_example("plugin-go-grpc") else {
        return;
    };
    let directory = tempfile::tempdir().unwrap();
    let program = Executable::new(program).with_current_dir(directory.path());
    for auto_mtls in [false, true] {
        let plugin = launcher()
            .with_auto_mtls(auto_mtls)
            .launch(&program, &ctx())
            .await
            .unwrap();
        plugin.ping(&Context::new()).await.unwrap();
        std::fs::write(directory.path().join("kv_hello"), "world").unwrap();
        let value = plugin
            .unary(&GET, &ctx(), "hello".to_owned().encode_to_vec().into())
            .await
            .unwrap();
        assert_eq!(Vec::<u8>::decode(value).unwrap(), b"world");
        let began = Instant::now();
        plugin.stop().await.unwrap();
        assert!(
            began.elapsed() < Duration::from_secs(2),
            "no SIGKILL: {:?}",
            began.elapsed()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn output_is_streamed() {
    let bytes = Arc::new(Mutex::new([0_usize; 2]));
    let count = bytes.clone();
    let launcher = launcher()
        .with_environment(Environment::needed().with("COUNTER_STREAM_STDERR", "1"))
        .with_output(move |stream, data| {
            count.lock().unwrap()[usize::from(stream == Output::Stderr)] += data.len();
        });
    let plugin = launcher.launch(&Executable::new(COUNTER), &ctx()).await.unwrap();
    add(&plugin, "print", 200_000).await.unwrap();
    add(&plugin, "stderr", 100_000).await.unwrap();
    let deadline = Instant::now() + Duration::from_secs(10);
    while *bytes.lock().unwrap() != [200_001, 100_001] && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(*bytes.lock().unwrap(), [200_001, 100_001]);
}

#[tokio::test]
async fn an_exit_is_reported_at_once_with_the_end_of_stderr() {
    let directory = tempfile::tempdir().unwrap();
    let began = Instant::now();
    let program = script(directory.path(), "echo 'no license found' >&2; exit 7");
    let error = launcher().launch(&program, &ctx()).await.unwrap_err();
    assert_eq!(error.code(), Code::Unavailable);
    assert!(
        error.message().contains("no license found") && error.message().contains('7'),
        "{error}"
    );
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());

    let plugin = launcher().launch(&Executable::new(COUNTER), &ctx()).await.unwrap();
    let error = add(&plugin, "exit", 0).await.unwrap_err();
    assert_eq!(error.code(), Code::Unavailable);
    assert!(error.message().contains("exits as asked"), "{error}");
}

#[tokio::test]
async fn other_programs_are_refused_with_what_they_printed() {
    let directory = tempfile::tempdir().unwrap();
    for (text, part) in [
        ("echo listening on 8080; sleep 60", "listening on 8080"),
        ("echo '1|1|unix|/tmp/x|netrpc'; sleep 60", "net/rpc"),
        ("echo '1|9|unix|/tmp/x|grpc|'; sleep 60", "version 9"),
        ("echo '1|1|tcp|192.0.2.1:80|grpc|'; sleep 60", "192.0.2.1"),
        ("printf '\\377\\n'; sleep 60", "UTF-8"),
        ("head -c 100000 /dev/zero; sleep 60", "cut"),
    ] {
        let began = Instant::now();
        let launcher = launcher().with_start_timeout(Duration::from_secs(10));
        let error = launcher
            .launch(&script(directory.path(), text), &ctx())
            .await
            .unwrap_err();
        let shown = error.message();
        if part != "cut" {
            assert!(shown.contains(part), "{text}: {shown}");
            assert!(
                began.elapsed() < Duration::from_secs(5),
                "{text}: {:?}",
                began.elapsed()
            );
        }
        assert!(shown.len() < 4000 && !shown.contains('\0'), "{text}: {shown}");
    }
}

#[tokio::test]
async fn a_start_has_a_deadline_and_leaves_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let pid_file = directory.path().join("pid");
    let program = script(
        directory.path(),
        &format!("echo $$ > {}; exec sleep 60", pid_file.display()),
    );
    let launcher = launcher().with_start_timeout(Duration::from_millis(500));
    let error = launcher.launch(&program, &Context::new()).await.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
    let pid = std::fs::read_to_string(pid_file).unwrap();
    let deadline = Instant::now() + Duration::from_secs(5);
    while Path::new("/proc").join(pid.trim()).exists() && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(!Path::new("/proc").join(pid.trim()).exists(), "it is killed");
}

#[tokio::test]
async fn checksum_and_encryption_are_checked() {
    let wrong = launcher()
        .with_sha256([0; 32])
        .launch(&Executable::new(COUNTER), &ctx())
        .await
        .unwrap_err();
    assert!(
        wrong.code() == Code::FailedPrecondition && wrong.message().contains("SHA-256"),
        "{wrong}"
    );
    let directory = tempfile::tempdir().unwrap();
    let plain = script(directory.path(), "echo '1|1|unix|/tmp/x|grpc|'; sleep 60");
    let error = launcher()
        .with_auto_mtls(true)
        .launch(&plain, &ctx())
        .await
        .unwrap_err();
    assert!(error.message().contains("AutoMTLS"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_plugin_is_reattached_to() {
    let mut child = std::process::Command::new(COUNTER)
        .env("BASIC_PLUGIN", "hello")
        .env("PLUGIN_PROTOCOL_VERSIONS", "1")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    let handshake = Handshake::parse(&line).unwrap();
    let plugin = launcher().reattach(handshake.network(), &ctx()).await.unwrap();
    plugin.ping(&Context::new()).await.unwrap();
    drop(plugin);
    assert!(child.try_wait().unwrap().is_none(), "it goes on");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn starts_leave_no_descriptor_and_no_socket() {
    let directory = tempfile::tempdir().unwrap();
    let descriptors = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    let cycle = || async {
        let environment = Environment::needed().with("TMPDIR", directory.path());
        let launcher = launcher().with_auto_mtls(true).with_environment(environment);
        let plugin = launcher.launch(&Executable::new(COUNTER), &ctx()).await.unwrap();
        plugin.stop().await.unwrap();
    };
    cycle().await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    let before = descriptors();
    for _ in 0..10 {
        cycle().await;
    }
    let deadline = Instant::now() + Duration::from_secs(5);
    while descriptors() > before && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(
        descriptors() <= before,
        "{} descriptors, {before} before",
        descriptors()
    );
    assert_eq!(directory.path().read_dir().unwrap().count(), 0, "no socket");
}

/// Starts the plugin as a host of ours that sends the variables and arguments of a known one.
async fn started_by(host: &str, launcher: Launcher, variables: &[(&str, &str)], args: &[&str]) -> u32 {
    let environment = variables.iter().fold(
        Environment::empty().with("COUNTER_HOST", host),
        |environment, (name, value)| environment.with(*name, *value),
    );
    let program = Executable::new(COUNTER).with_args(args);
    let launcher = launcher.with_environment(environment);
    let plugin = launcher
        .launch(&program, &ctx())
        .await
        .unwrap_or_else(|error| panic!("{host}: {error}"));
    plugin.ping(&Context::new()).await.unwrap();
    let version = plugin.version();
    assert_eq!(plugin.stop().await.unwrap(), ExitStatus::Exited(0), "{host}");
    version
}

#[tokio::test(flavor = "multi_thread")]
async fn known_hosts_start_their_profiles() {
    let terraform = Launcher::new(
        "TF_PLUGIN_MAGIC_COOKIE",
        "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
        [5, 6],
    );
    assert_eq!(
        started_by("terraform", terraform.with_auto_mtls(true), &[], &[]).await,
        6
    );
    let vault = Launcher::new("VAULT_DATABASE_PLUGIN", "926a0820-aea2-be28-51d6-83cdf00e8edb", [5, 6]);
    let variables = [("VAULT_VERSION", "1.20.0"), ("VAULT_PLUGIN_AUTOMTLS_ENABLED", "true")];
    assert_eq!(
        started_by("vault", vault.with_auto_mtls(true), &variables, &["-arg=x"]).await,
        5
    );
    let nomad = Launcher::new(
        "NOMAD_PLUGIN_MAGIC_COOKIE",
        "e4327c2e01eabfd75a8a67adb114fb34a757d57eee7728d857a8cec6e91a7255",
        [2],
    );
    assert_eq!(started_by("nomad", nomad, &[], &[]).await, 2);
    let grafana = Launcher::new("grafana_plugin_type", "datasource", [2]);
    assert_eq!(
        started_by("grafana", grafana, &[("GF_VERSION", "12.0.0")], &[]).await,
        2
    );
    let velero = Launcher::new("VELERO_PLUGIN", "hello", [2]);
    let args = ["--log-level", "info", "--log-format", "text", "--features", "EnableCSI"];
    assert_eq!(started_by("velero", velero, &[], &args).await, 2);
}

static SCHEMA: Method = Method::new(
    "/tfplugin6.Provider/GetProviderSchema",
    TypeName::for_message::<String>(),
    TypeName::for_message::<Vec<u8>>(),
);

#[tokio::test(flavor = "multi_thread")]
async fn a_terraform_provider_returns_its_schema() {
    let launcher = Launcher::new(
        "TF_PLUGIN_MAGIC_COOKIE",
        "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
        [5, 6],
    );
    let program = Executable::new(built("terraform-provider-notes"));
    let plugin = launcher.with_auto_mtls(true).launch(&program, &ctx()).await.unwrap();
    assert_eq!(plugin.version(), 6);
    let schema = plugin.unary(&SCHEMA, &ctx(), Bytes::new()).await.unwrap();
    assert!(
        schema.windows(10).any(|name| name == b"notes_note"),
        "{} bytes",
        schema.len()
    );
    assert_eq!(plugin.stop().await.unwrap(), ExitStatus::Exited(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plugin_that_does_not_stop_is_killed_with_its_children() {
    let directory = tempfile::tempdir().unwrap();
    let pid_file = directory.path().join("pid");
    // It listens by another process, ignores SIGTERM, and has a child that holds its output.
    let text = format!(
        "trap '' TERM; sleep 60 & echo $! > {}; \"{COUNTER}\" & wait; wait",
        pid_file.display()
    );
    let program = script(directory.path(), &text).with_grace(Duration::from_millis(500));
    let plugin = launcher().launch(&program, &ctx()).await.unwrap();
    plugin.ping(&Context::new()).await.unwrap();
    let began = Instant::now();
    assert!(matches!(plugin.stop().await.unwrap(), ExitStatus::Signaled(_)));
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    let child = Path::new("/proc").join(std::fs::read_to_string(pid_file).unwrap().trim());
    let deadline = Instant::now() + Duration::from_secs(5);
    while child.exists() && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(!child.exists(), "its child is killed, too");
}
