//! Memory stays bounded, however much is sent and however little is taken.

#![cfg(target_os = "linux")] // reads /proc
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails where something is not as it should be

#[path = "support/http2.rs"]
mod http2;
#[path = "support/process.rs"]
mod process;
mod support;

use std::time::{Duration, Instant};

use pluginrpc::{Code, Context};
use pluginrpc_grpc::Channel;
use process::{Running, peak_memory, soon};
use support::ask;

const MIB: usize = 1024 * 1024;

/// As many calls as a connection carries, each as large as it may be: 512 MiB.
const CALLS: usize = 128;
const LARGE: usize = 4 * MIB - 64;

/// What is held, what up to eighteen handlers decode or make at the same time, several copies each, and the program.
/// Without the bound it would be more than 1 GiB.
const MOST: usize = 288 * MIB;

/// What is freed is given back at once, so that what is held is seen.
fn started(args: &[&str]) -> Running {
    Running::of(process::plugin().env("MALLOC_MMAP_THRESHOLD_", "65536").args(args))
}

/// How many calls end in which code; `None` for those that are answered.
async fn ends(channel: &Channel, calls: usize, within: Duration, request: &str) -> Vec<(Option<Code>, usize)> {
    let calls: Vec<_> = (0..calls)
        .map(|_| {
            let (channel, request) = (channel.clone(), request.to_owned());
            let ctx = Context::new().with_timeout(within);
            tokio::spawn(async move { ask(&channel, &ctx, &request).await.err().map(|error| error.code()) })
        })
        .collect();
    let mut ends: Vec<(Option<Code>, usize)> = Vec::new();
    for call in calls {
        let end = call.await.unwrap();
        match ends.iter_mut().find(|(other, _)| *other == end) {
            Some((_, count)) => *count += 1,
            None => ends.push((end, 1)),
        }
    }
    ends
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn requests_beyond_the_bound_are_refused() {
    let running = started(&[]);
    let channel = running.channel().await;
    let request = format!("hang {}", "x".repeat(LARGE));
    let ends = ends(&channel, CALLS, Duration::from_secs(12), &request).await;
    let count = |code| {
        ends.iter()
            .find(|(end, _)| *end == Some(code))
            .map_or(0, |(_, count)| *count)
    };
    let (refused, waited) = (count(Code::ResourceExhausted), count(Code::DeadlineExceeded));
    assert_eq!(refused + waited, CALLS, "{ends:?}");
    // 16 fit into 64 MiB; one that is refused has taken some of it for a while. On a slow machine some come too late.
    assert!(waited >= 8 && refused > 0, "{ends:?}");
    assert!(peak_memory(&running) < MOST, "{} MiB", peak_memory(&running) / MIB);
    // All of it was given back.
    let large = format!("echo {}", "x".repeat(LARGE));
    for _ in 0..20 {
        assert_eq!(ask(&channel, &soon(), &large).await.unwrap().len(), LARGE);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn responses_that_are_not_read_are_bounded() {
    let running = started(&[]);
    let mut taken = Vec::new();
    // Three connections of a peer that gives no room for the answers, which are 1.5 GiB.
    for _ in 0..3 {
        let calls = (0..CALLS).flat_map(|n| http2::call(u32::try_from(2 * n + 1).unwrap(), &format!("bytes {LARGE}")));
        let peer = http2::connect(&running.address, &calls.collect::<Vec<_>>());
        taken.push(peer);
    }
    // Another caller is answered meanwhile.
    let channel = running.channel().await;
    let end = Instant::now() + Duration::from_secs(3);
    while Instant::now() < end {
        assert_eq!(ask(&channel, &Context::new(), "echo small").await.unwrap(), "small");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(peak_memory(&running) < MOST, "{} MiB", peak_memory(&running) / MIB);
    // Refusals arrive as trailers, which need no window. 16 responses are held, in any of the connections.
    let peer = &mut taken[0];
    peer.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut refused = 0;
    while refused < CALLS - 16 {
        let frame = http2::read_frame(peer).unwrap_or_else(|| panic!("{refused} streams have ended"));
        refused += usize::from(frame.is_trailers());
    }
    drop(taken);
    let until = Instant::now() + Duration::from_secs(5);
    loop {
        // As soon as they have gone, there is room.
        match ask(&channel, &soon(), &format!("bytes {LARGE}")).await {
            Ok(text) => break assert_eq!(text.len(), LARGE),
            Err(error) => assert!(
                error.code() == Code::ResourceExhausted && Instant::now() < until,
                "{error}"
            ),
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_bound_is_an_option_and_lets_one_call_of_any_size_through() {
    let running = started(&["--in-flight=1000"]);
    let channel = running.channel().await;
    let large = format!("echo {}", "x".repeat(LARGE));
    assert_eq!(ask(&channel, &soon(), &large).await.unwrap().len(), LARGE);
    let ends = ends(
        &channel,
        8,
        Duration::from_secs(3),
        &format!("hang {}", "x".repeat(LARGE)),
    )
    .await;
    let refused = ends.iter().find(|(end, _)| *end == Some(Code::ResourceExhausted));
    assert!(refused.is_some_and(|(_, count)| (4..8).contains(count)), "{ends:?}");
}
