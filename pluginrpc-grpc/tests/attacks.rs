//! Callers that waste what a plugin has: connections, memory, streams, descriptors. Run alone by
//! `cargo test -p pluginrpc-grpc --test attacks`.

#![cfg(target_os = "linux")] // reads /proc
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails where something is not as it should be

#[path = "support/http2.rs"]
mod http2;
#[path = "support/process.rs"]
mod process;
mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use pluginrpc::{Context, Streaming};
use pluginrpc_grpc::Channel;
use process::{Running, peak_memory, plugin, signal, soon};
use prost::Message;
use support::ask;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::{HealthCheckRequest, HealthCheckResponse};

const MIB: usize = 1024 * 1024;

/// Another user, on most systems `nobody`.
const OTHER: u32 = 65534;

/// Held by the test that runs: attacks compete for processors, and their figures are measured.
static ALONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// Asserts that a new caller is served without delay.
async fn is_served(running: &Running) {
    let started = Instant::now();
    assert_eq!(ask(&running.channel().await, &soon(), "echo me").await.unwrap(), "me");
    assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn silent_connections_give_way() {
    let _alone = ALONE.lock().await;
    let running = Running::start(&[]);
    let silent: Vec<_> = (0..80)
        .map(|n| {
            let mut peer = TcpStream::connect(&running.address).unwrap();
            if n % 2 == 0 {
                peer.write_all(&http2::preface()).unwrap();
            }
            peer
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(200)).await;
    for _ in 0..5 {
        is_served(&running).await;
    }
    drop(silent);
}

/// Set when a test runs this executable as another user: the address to hold connections to.
const HOLD: &str = "PLUGINRPC_TEST_HOLD";

#[test]
fn holding_connections_as_the_environment_says() {
    let Ok(address) = std::env::var(HOLD) else {
        return; // Started with the other tests.
    };
    let until = Instant::now() + Duration::from_secs(4);
    println!("holding");
    let mut held = Vec::new();
    while Instant::now() < until {
        if let Ok(mut peer) = TcpStream::connect(&address) {
            let _ = peer.write_all(&http2::preface());
            held.push(peer);
        }
        if held.len() > 500 {
            held.clear();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn refused_users_do_not_shut_out_the_rightful_one() {
    let _alone = ALONE.lock().await;
    let running = Running::start(&[]);
    let mut other = Command::new("setpriv")
        .args([
            &format!("--reuid={OTHER}"),
            &format!("--regid={OTHER}"),
            "--clear-groups",
        ])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "holding_connections_as_the_environment_says", "--nocapture"])
        .env(HOLD, &running.address)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(other.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    if !lines.any(|line| line.ends_with("holding")) {
        let _ = other.wait();
        assert!(std::env::var_os("CI").is_none(), "no other user can run this");
        eprintln!("skipped: no other user can run this");
        return;
    }
    let until = Instant::now() + Duration::from_secs(3);
    let mut served = 0;
    while Instant::now() < until {
        is_served(&running).await;
        served += 1;
    }
    assert!(served > 2, "{served}");
    assert!(lines.any(|line| line.contains("1 passed")) && other.wait().unwrap().success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_thousand_cancellations_leave_other_calls_alone() {
    let _alone = ALONE.lock().await;
    let running = Running::start(&[]);
    for _ in 0..3 {
        let canceled = (1..=1000).flat_map(|n| [http2::call(2 * n + 1, "hang"), http2::reset(2 * n + 1)].concat());
        let sent: Vec<u8> = http2::call(1, "sleep 700").into_iter().chain(canceled).collect();
        let mut peer = http2::connect(&running.address, &sent);
        peer.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        loop {
            let frame = http2::read_frame(&mut peer).unwrap_or_else(|| panic!("the bystander is not answered"));
            assert!(!frame.is_goaway());
            if frame.is_trailers() && frame.stream == 1 {
                break;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn rapid_resets_stay_bounded() {
    let _alone = ALONE.lock().await;
    let running = Running::start(&[]);
    let address = running.address.clone();
    let until = Instant::now() + Duration::from_secs(3);
    let attackers: Vec<_> = (0..2)
        .map(|_| {
            let address = address.clone();
            std::thread::spawn(move || {
                let mut sent = 0_usize;
                while Instant::now() < until {
                    let mut peer = http2::connect(&address, &[]);
                    for n in 0..1_000_000 {
                        let one = [http2::headers(2 * n + 1, http2::DO), http2::reset(2 * n + 1)].concat();
                        if Instant::now() > until || peer.write_all(&one).is_err() {
                            break;
                        }
                        sent += 1;
                    }
                }
                sent
            })
        })
        .collect();
    while Instant::now() < until {
        is_served(&running).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let sent: usize = attackers.into_iter().map(|attacker| attacker.join().unwrap()).sum();
    let peak = peak_memory(&running) / MIB;
    println!("{sent} resets, peak {peak} MiB");
    assert!(sent > 1000 && peak < 96, "{sent} resets, {peak} MiB");
    is_served(&running).await;
}

/// A request to reflection for a symbol, framed.
fn symbol_request(length: usize) -> Vec<u8> {
    use tonic_reflection::pb::v1::{ServerReflectionRequest, server_reflection_request::MessageRequest};
    let request = ServerReflectionRequest {
        host: String::new(),
        message_request: Some(MessageRequest::FileContainingSymbol("\u{1}".repeat(length))),
    };
    request.encode_to_vec()
}

const REFLECTION: &str = "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo";

/// Ten connections that send long names to reflection, and read no response.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn long_names_are_not_sent_back() {
    let _alone = ALONE.lock().await;
    for length in [60 * 1024, 4 * MIB - 64] {
        let running = Running::start(&[]);
        let request = symbol_request(length);
        let header = u32::try_from(request.len()).unwrap().to_be_bytes();
        let message = [&[0][..], &header, &request].concat();
        let peers: Vec<_> = (0..10)
            .map(|_| {
                let (address, message) = (running.address.clone(), message.clone());
                std::thread::spawn(move || {
                    let mut peer = http2::Sender::connect(&address);
                    let accepted = (0..128).filter(|n| peer.send(2 * n + 1, REFLECTION, &message)).count();
                    (peer, accepted)
                })
            })
            .collect();
        let peers: Vec<_> = peers.into_iter().map(|peer| peer.join().unwrap()).collect();
        let accepted: usize = peers.iter().map(|(_, accepted)| accepted).sum();
        tokio::time::sleep(Duration::from_millis(500)).await;
        is_served(&running).await;
        let peak = peak_memory(&running) / MIB;
        println!("{accepted} names of {length} bytes: peak {peak} MiB");
        assert!(peak < 192, "names of {length} bytes: {peak} MiB");
        drop(peers);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_name_in_an_error_is_cut() {
    let _alone = ALONE.lock().await;
    use tonic_reflection::pb::v1::{ServerReflectionResponse, server_reflection_response::MessageResponse};
    static INFO: pluginrpc::Method = pluginrpc::Method::new(
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        pluginrpc::TypeName::for_message::<String>(),
        pluginrpc::TypeName::for_message::<String>(),
    )
    .with_kind(pluginrpc::MethodKind::BidiStreaming);
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let answer = async |length| {
        let requests = Streaming::from_messages([symbol_request(length).into()]);
        pluginrpc::Call::streaming(&channel, &INFO, &soon(), requests)
            .await?
            .message()
            .await
    };
    let response = ServerReflectionResponse::decode(answer(10_000).await.unwrap().unwrap()).unwrap();
    match response.message_response {
        Some(MessageResponse::ErrorResponse(error)) => {
            assert_eq!(error.error_code, 5);
            assert!(error.error_message.len() < 8_000, "{}", error.error_message.len());
            assert!(!error.error_message.contains('\u{1}'), "{}", error.error_message);
        }
        other => panic!("{other:?}"),
    }
    let error = answer(4 * MIB - 64).await.unwrap_err();
    assert_eq!(error.code(), pluginrpc::Code::ResourceExhausted, "{error}");
    assert!(error.message().len() < 1000, "{}", error.message().len());
}

async fn watch(channel: &Channel, service: &str) -> Streaming<pluginrpc::Bytes> {
    static WATCH: pluginrpc::Method = pluginrpc::Method::new(
        "/grpc.health.v1.Health/Watch",
        pluginrpc::TypeName::for_message::<String>(),
        pluginrpc::TypeName::for_message::<String>(),
    )
    .with_kind(pluginrpc::MethodKind::ServerStreaming);
    let request = HealthCheckRequest {
        service: service.to_owned(),
    };
    let requests = Streaming::from_messages([request.encode_to_vec().into()]);
    pluginrpc::Call::streaming(channel, &WATCH, &Context::new(), requests)
        .await
        .unwrap()
}

async fn status(watch: &mut Streaming<pluginrpc::Bytes>) -> ServingStatus {
    let message = watch.message().await.unwrap().unwrap();
    HealthCheckResponse::decode(message).unwrap().status()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn health_watches_last_and_hear_of_the_shutdown() {
    let _alone = ALONE.lock().await;
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let mut unknown = watch(&channel, "acme.v1.Nope").await;
    let mut known = watch(&channel, "").await;
    let mut named = watch(&channel, support::NAME).await;
    assert_eq!(status(&mut unknown).await, ServingStatus::ServiceUnknown);
    assert_eq!(status(&mut known).await, ServingStatus::Serving);
    assert_eq!(status(&mut named).await, ServingStatus::Serving);
    let quiet = tokio::time::timeout(Duration::from_millis(500), unknown.message()).await;
    assert!(quiet.is_err(), "the watch of an unknown service stays open");
    running.signal("TERM");
    assert_eq!(status(&mut known).await, ServingStatus::NotServing);
    assert_eq!(status(&mut named).await, ServingStatus::NotServing);
    assert!(known.message().await.is_err() && unknown.message().await.is_err());
    drop(channel);
    let (code, waited, ..) = running.ended();
    assert_eq!(code.code(), Some(0));
    assert!(waited < Duration::from_secs(2), "{waited:?}");
}

/// The exit status and standard error of a plugin that cannot listen on `path`; `None` if it can.
fn refusal(path: &Path) -> Option<String> {
    let mut child = plugin().arg(format!("--socket={}", path.display())).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    if !line.is_empty() {
        signal(child.id(), "TERM");
        assert_eq!(process::wait(&mut child).code(), Some(0));
        return None;
    }
    assert_eq!(process::wait(&mut child).code(), Some(1));
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!(err.lines().count(), 1, "{err}");
    Some(err)
}

#[test]
fn root_listens_only_where_no_other_user_can_interfere() {
    let directory = tempfile::tempdir().unwrap();
    let base = directory.path().canonicalize().unwrap();
    if chown(&base, Some(0), Some(0)).is_err() {
        assert!(std::env::var_os("CI").is_none(), "this test requires root");
        eprintln!("skipped: this test requires root");
        return;
    }
    let made = |name: &str, mode: u32, uid: u32, gid: u32| {
        let path = base.join(name);
        std::fs::create_dir_all(path.join("inner")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        chown(&path, Some(uid), Some(gid)).unwrap();
        path
    };
    let mine = made("mine", 0o700, 0, 0);
    assert_eq!(refusal(&mine.join("s")), None);
    let sticky = made("sticky", 0o1777, 0, 0);
    assert_eq!(refusal(&sticky.join("s")), None);
    assert_eq!(refusal(&sticky.join("inner/s")), None);
    let theirs = made("theirs", 0o755, OTHER, 0);
    let group = made("group", 0o775, 0, OTHER);
    for (path, who) in [(&theirs, "uid 65534"), (&group, "gid 65534")] {
        for socket in [path.join("s"), path.join("inner/s"), path.join("inner/../inner/s")] {
            let err = refusal(&socket).unwrap_or_else(|| panic!("{socket:?} is listened on"));
            assert!(err.contains(who) && err.contains(path.to_str().unwrap()), "{err}");
        }
    }
    // Through a symbolic link that leads out of a directory of another user.
    symlink(&mine, theirs.join("link")).unwrap();
    chown(theirs.join("link"), Some(0), Some(0)).unwrap();
    symlink(theirs.join("link"), base.join("good")).unwrap();
    assert!(refusal(&base.join("good/s")).is_some_and(|err| err.contains("uid 65534")));
    symlink(&mine, base.join("own")).unwrap();
    assert_eq!(refusal(&base.join("own/s")), None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_announced_is_served_however_few_descriptors_there_are() {
    let _alone = ALONE.lock().await;
    let mut served = 0;
    for limit in 5..40 {
        let script = format!("ulimit -n {limit}; exec \"$0\"");
        let program = plugin();
        let mut child = Command::new("sh")
            .args(["-c", &script])
            .arg(program.get_program())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        match line.strip_prefix("LISTENING ") {
            Some(address) => {
                let running = Running {
                    child,
                    address: address.trim().to_owned(),
                };
                is_served(&running).await;
                served += 1;
            }
            None => {
                assert_eq!(process::wait(&mut child).code(), Some(1), "ulimit -n {limit}");
                let mut err = String::new();
                child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
                assert!(err.contains("ulimit -n") && err.lines().count() == 1, "{limit}: {err}");
                assert_eq!(served, 0, "fewer descriptors sufficed");
            }
        }
    }
    assert!(served > 10, "{served}");
}
