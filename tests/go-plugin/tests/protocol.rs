//! A plugin for hosts built with go-plugin, as such a host starts, calls and ends it, and under go-plugin's own example
//! host. `row_N` names the row of the fault matrix of plugin hosts.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, unsafe_code)] // tests; kill(2) reaches process groups

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use go_plugin_proto::plugin::Empty;
use go_plugin_proto::plugin::grpc_controller::{GrpcController, GrpcControllerClient};
use go_plugin_proto::plugin::grpc_stdio::{GrpcStdio, GrpcStdioClient};
use pluginrpc::prost::Message;
use pluginrpc::{Call, Context, Method, TypeName};
use pluginrpc_grpc::Channel;
use pluginrpc_tests::programs::{built, go_plugin_host};

const SOON: Duration = Duration::from_secs(10);

static CHECK: Method = Method::new(
    "/grpc.health.v1.Health/Check",
    TypeName::for_message::<String>(),
    TypeName::for_message::<i32>(),
);

/// The environment that a host sets; sockets go into `directory`.
fn plugin(directory: &str, env: &[(&str, &str)]) -> Command {
    let mut command = Command::new(built("go-plugin-kv"));
    command
        .env_clear()
        .envs([
            ("BASIC_PLUGIN", "hello"),
            ("PLUGIN_PROTOCOL_VERSIONS", "1"),
            ("PLUGIN_UNIX_SOCKET_DIR", directory),
        ])
        .envs(env.iter().copied())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0);
    command
}

struct Running {
    child: Child,
    line: String,
}

impl Running {
    fn of(command: &mut Command) -> Self {
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        Self { child, line }
    }

    fn fields(&self) -> Vec<&str> {
        self.line.trim_end().split('|').collect()
    }

    async fn channel(&self) -> Channel {
        match self.fields()[..] {
            ["1", "1", "unix", path, "grpc", ""] => Channel::connect_unix(path).await.unwrap(),
            ["1", "1", "tcp", address, "grpc", ""] => Channel::connect(&format!("http://{address}")).await.unwrap(),
            _ => panic!("{:?}", self.line),
        }
    }

    fn signal_group(&self, signal: libc::c_int) {
        let group = libc::pid_t::try_from(self.child.id()).unwrap();
        // SAFETY: takes and gives integers; the group is that of our child, which is not waited for yet.
        assert_eq!(unsafe { libc::kill(-group, signal) }, 0);
    }

    async fn ended(&mut self) -> (ExitStatus, Duration) {
        let began = Instant::now();
        while began.elapsed() < SOON {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, began.elapsed());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        panic!("it does not end");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn soon() -> Context {
    Context::new().with_timeout(SOON)
}

async fn serving(channel: &Channel) -> bool {
    let request = "plugin".to_owned().encode_to_vec().into();
    let answer = channel.unary(&CHECK, &soon(), request).await.unwrap();
    i32::decode(answer).unwrap() == 1
}

fn directory() -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().to_str().unwrap().to_owned();
    (dir, path)
}

#[tokio::test]
async fn row_10_it_can_be_called_as_soon_as_the_line_is_read() {
    let (_dir, path) = directory();
    for _ in 0..20 {
        let running = Running::of(&mut plugin(&path, &[]));
        assert!(serving(&running.channel().await).await);
    }
}

#[tokio::test]
async fn row_18_shutdown_ends_it_within_a_second_with_streams_open() {
    let (dir, path) = directory();
    let mut running = Running::of(&mut plugin(&path, &[]));
    let channel = running.channel().await;
    let mut stdio = GrpcStdioClient::new(channel.clone())
        .stream_stdio(&soon(), ())
        .await
        .unwrap();
    let held = tokio::time::timeout(Duration::from_millis(300), stdio.message()).await;
    assert!(held.is_err(), "it is held open: {held:?}");
    let began = Instant::now();
    GrpcControllerClient::new(channel)
        .shutdown(&soon(), Empty {})
        .await
        .unwrap();
    let (status, _) = running.ended().await;
    assert_eq!(status.code(), Some(0));
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
    assert_eq!(dir.path().read_dir().unwrap().count(), 0, "its socket is gone");
    let mut rest = String::new();
    running.child.stdout.take().unwrap().read_to_string(&mut rest).unwrap();
    running.child.stderr.take().unwrap().read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "");
}

#[tokio::test]
async fn rows_27_and_28_ctrl_c_is_the_hosts_and_sigterm_ends_it() {
    let (_dir, path) = directory();
    let mut running = Running::of(&mut plugin(&path, &[]));
    let channel = running.channel().await;
    for _ in 0..3 {
        running.signal_group(libc::SIGINT);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(serving(&channel).await);
    running.signal_group(libc::SIGTERM);
    assert_eq!(running.ended().await.0.code(), Some(0));
}

#[tokio::test]
async fn row_23_it_ends_with_its_host() {
    let (dir, path) = directory();
    let plugin = plugin(&path, &[]);
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "\"$0\" & wait"])
        .arg(plugin.get_program())
        .env_clear()
        .envs(plugin.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut running = Running::of(&mut shell);
    assert!(serving(&running.channel().await).await);
    running.child.kill().unwrap();
    let deadline = Instant::now() + SOON;
    while dir.path().read_dir().unwrap().count() > 0 && Instant::now() < deadline {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(dir.path().read_dir().unwrap().count(), 0);
}

/// A directory that does not fit into the handshake line leads to TCP.
const NO_SOCKET: &str = "/a|b";

#[tokio::test]
async fn row_36_the_first_free_port_of_the_hosts_range_is_taken() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let min = taken.local_addr().unwrap().port();
    let max = min.saturating_add(50);
    let ports = [
        ("PLUGIN_MIN_PORT", min.to_string()),
        ("PLUGIN_MAX_PORT", max.to_string()),
    ];
    let ports = ports.each_ref().map(|(name, port)| (*name, port.as_str()));
    let running = Running::of(&mut plugin(NO_SOCKET, &ports));
    assert!(serving(&running.channel().await).await);
    let port: u16 = running.fields()[3].rsplit(':').next().unwrap().parse().unwrap();
    assert!(
        running.fields()[3].starts_with("127.0.0.1:") && port > min && port <= max,
        "{}",
        running.line
    );

    let min = min.to_string();
    let exhausted = [("PLUGIN_MIN_PORT", min.as_str()), ("PLUGIN_MAX_PORT", min.as_str())];
    refused(&plugin(NO_SOCKET, &exhausted).output().unwrap(), &min);
    let backwards = [("PLUGIN_MIN_PORT", "2"), ("PLUGIN_MAX_PORT", "1")];
    refused(
        &plugin(NO_SOCKET, &backwards).output().unwrap(),
        "above PLUGIN_MAX_PORT",
    );
}

/// One line on standard error, and the same in the place of the handshake, where hosts show it; exit status 1.
#[track_caller]
fn refused(output: &Output, part: &str) {
    for stream in [&output.stdout, &output.stderr] {
        let text = String::from_utf8_lossy(stream);
        assert_eq!((output.status.code(), text.lines().count()), (Some(1), 1), "{text}");
        assert!(text.contains(part) && !text.contains('|'), "{text}");
    }
}

#[test]
fn what_is_not_supported_is_refused_with_a_reason() {
    let (_dir, path) = directory();
    let group = [("PLUGIN_UNIX_SOCKET_GROUP", "vault")];
    refused(&plugin(&path, &group).output().unwrap(), "PLUGIN_UNIX_SOCKET_GROUP");
    let cut = [("PLUGIN_CLIENT_CERT", "-----BEGIN CERTIFICATE-----\nMIIB\n")];
    refused(&plugin(&path, &cut).output().unwrap(), "PLUGIN_CLIENT_CERT");
}

#[test]
fn another_application_reads_why_it_is_refused() {
    let (_dir, path) = directory();
    let output = plugin(&path, &[("BASIC_PLUGIN", "other")]).output().unwrap();
    let line = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!((output.status.code(), line.lines().count()), (Some(1), 1), "{line}");
    assert!(
        line.contains("cookie BASIC_PLUGIN") && !line.contains("hello"),
        "{line}"
    );
}

#[test]
fn a_bare_start_says_what_it_is() {
    let output = Command::new(built("terraform-provider-notes"))
        .env_clear()
        .output()
        .unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("which Terraform starts"),
        "{output:?}"
    );
}

#[tokio::test]
async fn a_host_of_another_version_gets_a_line_and_decides() {
    let (_dir, path) = directory();
    let env = [("PLUGIN_PROTOCOL_VERSIONS", "9,8"), ("PLUGIN_MULTIPLEX_GRPC", "true")];
    let running = Running::of(&mut plugin(&path, &env));
    let fields = running.fields();
    assert_eq!(
        (fields.len(), fields[1], fields[6]),
        (7, "1", "false"),
        "{}",
        running.line
    );
}

#[test]
fn go_plugins_own_host_puts_gets_and_does_not_wait_at_the_end() {
    let Some(host) = go_plugin_host() else {
        return;
    };
    let (dir, _) = directory();
    let run = |args: &[&str]| {
        let began = Instant::now();
        let output = Command::new(&host)
            .args(args)
            .current_dir(dir.path())
            .env("KV_PROTO", "grpc")
            .env("KV_PLUGIN", built("go-plugin-kv"))
            .env("TMPDIR", dir.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        assert!(began.elapsed() < Duration::from_millis(1900), "{:?}", began.elapsed());
        String::from_utf8(output.stdout).unwrap()
    };
    run(&["put", "hello", "world"]);
    assert_eq!(run(&["get", "hello"]), "world\n");
    let sockets = dir.path().read_dir().unwrap().flatten();
    let left: Vec<_> = sockets
        .map(|entry| entry.file_name())
        .filter(|name| name != "kv_hello")
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
