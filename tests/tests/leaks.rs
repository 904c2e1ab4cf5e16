//! A thousand calls leave no process, zombie, descriptor or thread behind.
//!
//! The only test of its process, so that no other descriptors and children are counted.
#![cfg(target_os = "linux")] // Reads /proc.
#![allow(clippy::unwrap_used)] // A test.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context as TaskContext, Waker};
use std::thread;
use std::time::{Duration, Instant};

use echo_plugin::example::echo_service;
use pluginrpc::{Call, Client, Code, Context, Executable, Method, block_on};
use pluginrpc_tests::programs;
use pluginrpc_tests::random::Random;

const CALLS: usize = 1000;

static WAIT: Method = Method::new(
    "/pluginrpc.fault.v1.FaultService/Wait",
    echo_service::ECHO_REQUEST.input(),
    echo_service::ECHO_REQUEST.output(),
);
static PLAIN: Method = Method::new(
    "/pluginrpc.fault.v1.FaultService/Plain",
    echo_service::ECHO_REQUEST.input(),
    echo_service::ECHO_REQUEST.output(),
);

fn entries(directory: &str) -> usize {
    fs::read_dir(directory).unwrap().count()
}

/// Our children, zombies among them.
fn children() -> Vec<String> {
    let of_thread = |thread: fs::DirEntry| fs::read_to_string(thread.path().join("children")).unwrap_or_default();
    let threads = fs::read_dir("/proc/self/task").unwrap().flatten();
    let pids: String = threads.map(of_thread).collect();
    pids.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn a_thousand_calls_leave_nothing_behind() {
    let runner = Executable::new(programs::built("fault-plugin")).with_grace(Duration::from_secs(1));
    let client = Client::new(runner);
    // The spec, and whatever is started once and stays: the thread of the timer.
    let warm = Context::new().with_timeout(Duration::from_millis(50));
    assert_eq!(
        block_on(client.unary(&WAIT, &warm, Vec::new().into()))
            .unwrap_err()
            .code(),
        Code::DeadlineExceeded
    );
    thread::sleep(Duration::from_millis(200));
    let before = (entries("/proc/self/fd"), entries("/proc/self/task"));
    let (next, ends) = (AtomicUsize::new(0), [const { AtomicUsize::new(0) }; 4]);
    thread::scope(|scope| {
        for worker in 0..8 {
            let (client, next, ends) = (client.clone(), &next, &ends);
            scope.spawn(move || {
                let mut random = Random::new(worker);
                while next.fetch_add(1, Ordering::SeqCst) < CALLS {
                    let kind = random.below(4);
                    one_call(&client, kind, Duration::from_micros(random.number() % 8000));
                    ends[kind].fetch_add(1, Ordering::SeqCst);
                }
            });
        }
    });
    let ends = ends.map(AtomicUsize::into_inner);
    assert!(ends.iter().all(|&calls| calls > CALLS / 10), "{ends:?}");
    let now = || (entries("/proc/self/fd"), entries("/proc/self/task"));
    let end = Instant::now() + Duration::from_secs(10);
    while (now() != before || !children().is_empty()) && Instant::now() < end {
        thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(children(), [""; 0], "children are left");
    let after = now();
    // The harness may have a thread less by now; more there may not be.
    assert!(
        after.0 <= before.0 && after.1 <= before.1,
        "before {before:?}, after {after:?} (files, threads)"
    );
}

fn one_call(client: &Client<Executable>, kind: usize, soon: Duration) {
    let ctx = Context::new();
    let late = ctx.clone().with_timeout(soon);
    match kind {
        0 => {
            let error = block_on(client.unary(&PLAIN, &ctx, Vec::new().into())).unwrap_err();
            assert_eq!(error.message(), "the disk is gone");
        }
        1 => {
            let error = block_on(client.unary(&WAIT, &late, Vec::new().into())).unwrap_err();
            assert_eq!(error.code(), Code::DeadlineExceeded, "{error}");
        }
        2 => {
            let canceller = thread::spawn({
                let ctx = ctx.clone();
                move || {
                    thread::sleep(soon);
                    ctx.cancel();
                }
            });
            let error = block_on(client.unary(&WAIT, &ctx, Vec::new().into())).unwrap_err();
            assert_eq!(error.code(), Code::Canceled, "{error}");
            canceller.join().unwrap();
        }
        _ => {
            let mut call = client.unary(&WAIT, &ctx, Vec::new().into());
            let polled = call.as_mut().poll(&mut TaskContext::from_waker(Waker::noop()));
            assert!(polled.is_pending());
            thread::sleep(soon);
        }
    }
}
