//! Sixty-four callers at once; half are killed, disconnect midway, send too much or invalid data: memory, files
//! and threads of the plugin stay as they are.
//!
//! Runs for some seconds, or for `SOAK_SECONDS=60`. Prints its figures.

#![cfg(target_os = "linux")] // reads /proc
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails where something is not as it should be

#[path = "support/process.rs"]
mod process;
mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use pluginrpc::{Code, Context};
use pluginrpc_grpc::Channel;
use process::{Running, soon};
use support::{MANY, ask, gather};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;

const CALLERS: usize = 64;
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const MIB: u64 = 1024 * 1024;

/// What the callers did.
#[derive(Default)]
struct Counts {
    answered: AtomicUsize,
    refused: AtomicUsize,
    killed: AtomicUsize,
    half_open: AtomicUsize,
    oversized: AtomicUsize,
    garbage: AtomicUsize,
}

fn count(counter: &AtomicUsize) {
    counter.fetch_add(1, Ordering::Relaxed);
}

/// Numbers without a pattern that matters here.
fn number() -> u64 {
    static STATE: AtomicU64 = AtomicU64::new(0x9e37_79b9_7f4a_7c15);
    let mut x = STATE.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn below(end: u64) -> usize {
    usize::try_from(number() % end).unwrap()
}

/// One connection of a caller of this kind, from its beginning to its end.
async fn call(kind: usize, address: &str, counts: &Counts) {
    match kind % 8 {
        0..4 => honest(address, counts).await,
        4 => killed(address, counts).await,
        5 => half_open(address, counts).await,
        6 => oversized(address, counts).await,
        _ => garbage(address, counts).await,
    }
}

async fn connect(address: &str, counts: &Counts) -> Option<Channel> {
    match Channel::connect(&format!("http://{address}")).await {
        Ok(channel) => Some(channel),
        // The half-open ones take up all the room there is for connections, for a while.
        Err(error) => {
            assert_eq!(error.code(), Code::Unavailable, "{error}");
            count(&counts.refused);
            None
        }
    }
}

async fn honest(address: &str, counts: &Counts) {
    let Some(channel) = connect(address, counts).await else {
        return;
    };
    for _ in 0..20 {
        let text = "x".repeat(below(40_000));
        match ask(&channel, &soon(), &format!("echo {text}")).await {
            Ok(answer) => {
                assert_eq!(answer, text);
                count(&counts.answered);
            }
            Err(error) => {
                // The connection was one too many.
                assert_eq!(error.code(), Code::Unavailable, "{error}");
                return count(&counts.refused);
            }
        }
    }
}

/// In the middle of a call, of a stream or of a request.
async fn killed(address: &str, counts: &Counts) {
    let Some(channel) = connect(address, counts).await else {
        return;
    };
    let ctx = Context::new().with_timeout(Duration::from_millis(u64::try_from(below(30)).unwrap()));
    let _ = match below(3) {
        0 => ask(&channel, &ctx, "hang").await.err(),
        1 => gather(&channel, &MANY, &ctx, &["1000 hang"]).await.1,
        _ => ask(&channel, &ctx, &format!("echo {}", "x".repeat(1_000_000)))
            .await
            .err(),
    };
    count(&counts.killed);
}

async fn half_open(address: &str, counts: &Counts) {
    let Ok(mut stream) = TcpStream::connect(address).await else {
        return;
    };
    // Some of what a connection begins with, then nothing.
    let said = [
        PREFACE,
        &[0, 0, 0, 4, 0, 0, 0, 0, 0],
        &[0, 1, 0, 1, 4, 0, 0, 0, 1, 0x83],
    ]
    .concat();
    let begun: Vec<u8> = said.iter().take(below(40)).copied().collect();
    let _ = stream.write_all(&begun).await;
    let silence = Duration::from_millis(u64::try_from(below(800)).unwrap());
    let _ = tokio::time::timeout(silence, stream.read_to_end(&mut Vec::new())).await;
    count(&counts.half_open);
}

async fn oversized(address: &str, counts: &Counts) {
    let Some(channel) = connect(address, counts).await else {
        return;
    };
    let request = format!("echo {}", "x".repeat(5 * 1024 * 1024));
    let error = ask(&channel, &soon(), &request).await.unwrap_err();
    assert!(
        [Code::ResourceExhausted, Code::Unavailable].contains(&error.code()),
        "{error}"
    );
    count(&counts.oversized);
    tokio::time::sleep(Duration::from_millis(50)).await;
}

async fn garbage(address: &str, counts: &Counts) {
    let Ok(mut stream) = TcpStream::connect(address).await else {
        return;
    };
    let mut said = if below(2) == 0 { PREFACE.to_vec() } else { Vec::new() };
    said.extend((0..below(600)).map(|_| number().to_le_bytes()[0]));
    let _ = stream.write_all(&said).await;
    let mut heard = Vec::new();
    let _ = tokio::time::timeout(Duration::from_millis(20), stream.read_to_end(&mut heard)).await;
    count(&counts.garbage);
}

/// Of the plugin: bytes in memory, open files, threads.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Taken {
    memory: u64,
    files: usize,
    threads: usize,
}

fn taken(running: &Running) -> Taken {
    let of = |what: &str| format!("/proc/{}/{what}", running.child.id());
    let status = std::fs::read_to_string(of("status")).unwrap();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    Taken {
        memory: resident.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024,
        files: std::fs::read_dir(of("fd")).unwrap().count(),
        threads: std::fs::read_dir(of("task")).unwrap().count(),
    }
}

/// What it takes once all callers have gone, `at_most` so many files and threads where it has the time for that.
async fn settled(running: &Running, at_most: Taken) -> Taken {
    let until = Instant::now() + Duration::from_secs(15);
    loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let now = taken(running);
        let fits = now.files <= at_most.files && now.threads <= at_most.threads;
        if fits || Instant::now() > until {
            return now;
        }
    }
}

/// All callers for so long, each with one connection after the other.
async fn soak(address: &str, counts: &Arc<Counts>, time: Duration) {
    let (stop, stopped) = watch::channel(false);
    let callers: Vec<_> = (0..CALLERS)
        .map(|kind| {
            let (address, counts, stopped) = (address.to_owned(), counts.clone(), stopped.clone());
            tokio::spawn(async move {
                while !*stopped.borrow() {
                    call(kind, &address, &counts).await;
                    tokio::task::yield_now().await;
                }
            })
        })
        .collect();
    tokio::time::sleep(time).await;
    stop.send_replace(true);
    for caller in callers {
        caller.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_grows_under_bad_callers() {
    let seconds: u64 = std::env::var("SOAK_SECONDS").map_or(3, |text| text.parse().unwrap());
    let whole = Duration::from_secs(seconds);
    // Of sixty seconds the first ten.
    let first = whole / 6;
    // In a few seconds the memory has not yet seen all that it is going to be used for.
    let room = if seconds >= 60 { 2 * MIB } else { 8 * MIB };

    // glibc keeps freed memory per thread; after a trim, the rest is what was not freed.
    let malloc = [
        ("MALLOC_ARENA_MAX", "1"),
        ("MALLOC_TRIM_THRESHOLD_", "131072"),
        ("MALLOC_MMAP_THRESHOLD_", "131072"),
    ];
    let running = Running::of(process::plugin().arg("--ping-ms=300").envs(malloc));
    assert_eq!(
        ask(&running.channel().await, &soon(), "echo first").await.unwrap(),
        "first"
    );
    let counts = Arc::new(Counts::default());
    let fresh = settled(&running, taken(&running)).await;
    soak(&running.address, &counts, first).await;
    // Threads may have been started that stay.
    let threads = usize::MAX;
    let early = settled(&running, Taken { threads, ..fresh }).await;
    soak(&running.address, &counts, whole - first).await;
    let late = settled(&running, early).await;
    for (when, taken) in [("fresh", fresh), ("after a sixth", early), ("at the end", late)] {
        let kib = taken.memory / 1024;
        println!("{when}: {kib} KiB, {} files, {} threads", taken.files, taken.threads);
    }
    let of = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
    println!(
        "{CALLERS} callers, {seconds} s: {} calls answered, {} connections too many, {} callers killed, {} half open, {} \
         too large, {} of garbage",
        of(&counts.answered),
        of(&counts.refused),
        of(&counts.killed),
        of(&counts.half_open),
        of(&counts.oversized),
        of(&counts.garbage),
    );
    for counter in [
        &counts.answered,
        &counts.killed,
        &counts.half_open,
        &counts.oversized,
        &counts.garbage,
    ] {
        assert!(of(counter) > 0, "somebody did nothing");
    }
    assert!(late.memory <= early.memory + room, "{early:?}, then {late:?}");
    assert!(
        late.files <= early.files && late.threads <= early.threads,
        "{early:?}, then {late:?}"
    );
    assert!(early.files <= fresh.files, "{fresh:?}, then {early:?}");
    assert_eq!(
        ask(&running.channel().await, &soon(), "echo alive").await.unwrap(),
        "alive"
    );
}
