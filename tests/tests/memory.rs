//! Memory stays bounded for any output of a plugin.
//!
//! The only test of its process, whose peak memory is measured.
#![cfg(target_os = "linux")] // Reads /proc.
#![allow(clippy::unwrap_used)] // A test.

use std::fs;
use std::time::{Duration, Instant};

use echo_plugin::example::echo_service;
use pluginrpc::{Call, Client, Code, Context, Executable, block_on};

const MIB: u64 = 1 << 20;

/// The greatest size that this process has had, in bytes.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

/// A plugin that does this when it is called. A shell, since it is to write much and to need little itself.
fn client(script: &str) -> Client<Executable> {
    let plugin = format!(
        r#"case "$1" in
           --protocol) echo 1 ;;
           --spec) printf '\n\057\n\055/pluginrpc.example.v1.EchoService/EchoRequest' ;;
           *) {script} ;;
           esac"#
    );
    let runner = Executable::new("sh").with_args(["-c", plugin.as_str(), "plugin"]);
    Client::new(runner.with_grace(Duration::from_millis(500))).with_max_response_bytes(4 << 20)
}

fn call(script: &str) -> Result<usize, Code> {
    let ctx = Context::new().with_timeout(Duration::from_secs(60));
    let answer = block_on(client(script).unary(&echo_service::ECHO_REQUEST, &ctx, Vec::new().into()));
    answer.map(|bytes| bytes.len()).map_err(|error| error.code())
}

#[test]
fn a_gigabyte_of_output_stays_under_64_mebibytes() {
    let limit = 64 * MIB;
    let gigabyte = "head -c 1073741824 /dev/zero";
    let before = peak();
    assert!(before < limit / 2, "the test itself takes {before} bytes");

    let began = Instant::now();
    assert_eq!(call(gigabyte), Err(Code::ResourceExhausted));
    // Ignores every request to end, until it is killed.
    assert_eq!(
        call(&format!("trap '' TERM; while :; do {gigabyte}; done")),
        Err(Code::ResourceExhausted)
    );
    // All of a gigabyte is read here, and no more than its end is kept.
    assert_eq!(call(&format!("{gigabyte} >&2")), Ok(0));
    assert_eq!(call(&format!("{gigabyte} >&2; exit 3")), Err(Code::Internal));

    let after = peak();
    assert!(after < limit, "{} MiB after {:?}", after / MIB, began.elapsed());
}
