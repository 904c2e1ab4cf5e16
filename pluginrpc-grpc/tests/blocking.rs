//! Handlers that block stop neither other calls nor connections, however many there are, nor the end.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails where something is not as it should be

#[path = "support/process.rs"]
mod process;
mod support;

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use pluginrpc_grpc::Channel;
use process::{Running, soon};
use support::{MANY, ask, gather};
use tokio::task::JoinHandle;

/// Many more than there are threads for connections.
const MANY_CALLS: usize = 12;

fn blocking(channel: &Channel, ms: u32) -> Vec<JoinHandle<String>> {
    let one = || {
        let channel = channel.clone();
        tokio::spawn(async move { ask(&channel, &soon(), &format!("block {ms}")).await.unwrap() })
    };
    (0..MANY_CALLS).map(|_| one()).collect()
}

async fn is_prompt(channel: &Channel) {
    let started = Instant::now();
    for _ in 0..20 {
        assert_eq!(ask(channel, &soon(), "echo meanwhile").await.unwrap(), "meanwhile");
    }
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn many_that_block_do_not_stop_the_others() {
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let started = Instant::now();
    let blocked = blocking(&channel, 3000);
    tokio::time::sleep(Duration::from_millis(100)).await;
    is_prompt(&channel).await;
    is_prompt(&running.channel().await).await;
    for call in blocked {
        assert_eq!(call.await.unwrap(), "blocked");
    }
    let took = started.elapsed();
    assert!(
        (Duration::from_secs(3)..Duration::from_secs(6)).contains(&took),
        "{took:?}"
    );
    // What was away comes back.
    is_prompt(&channel).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_stream_that_blocks_does_not_stop_its_connection() {
    let running = Running::start(&[]);
    let channel = running.channel().await;
    let started = Instant::now();
    let blocked = {
        let channel = channel.clone();
        tokio::spawn(async move { gather(&channel, &MANY, &soon(), &["2 block 3000"]).await.0 })
    };
    tokio::time::sleep(Duration::from_millis(100)).await;
    is_prompt(&channel).await;
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    assert_eq!(blocked.await.unwrap(), ["1", "2"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_first_call_that_blocks_does_not_stop_who_comes_next() {
    // The thread that waited for the network is blocked, and another one must wait for it.
    for _ in 0..3 {
        let running = Running::start(&[]);
        let channel = running.channel().await;
        let blocked = tokio::spawn(async move { ask(&channel, &soon(), "block 1500").await.unwrap() });
        tokio::time::sleep(Duration::from_millis(50)).await;
        let started = Instant::now();
        is_prompt(&running.channel().await).await;
        assert!(
            started.elapsed() < Duration::from_millis(1000),
            "{:?}",
            started.elapsed()
        );
        assert_eq!(blocked.await.unwrap(), "blocked");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn it_ends_in_time_with_all_kinds_of_connections_open() {
    let running = Running::start(&["--grace-ms=500"]);
    let idle = running.channel().await;
    is_prompt(&idle).await;
    let busy = running.channel().await;
    let _blocked = blocking(&busy, 60_000);
    let waiting = {
        let channel = running.channel().await;
        tokio::spawn(async move { ask(&channel, &soon(), "hang").await })
    };
    let silent = TcpStream::connect(&running.address).unwrap();
    let mut begun = TcpStream::connect(&running.address).unwrap();
    begun.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    running.signal("INT");
    let (status, waited, ..) = running.ended();
    assert_eq!(status.code(), Some(0));
    assert!(
        (Duration::from_millis(400)..Duration::from_secs(3)).contains(&waited),
        "{waited:?}"
    );
    assert!(waiting.await.unwrap().is_err());
    drop((silent, begun));
}
