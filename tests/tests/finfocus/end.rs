//! When it ends, and when it does not.

use std::fmt::Write as _;
use std::fs;
use std::net::TcpStream;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use finfocus_proto::v1::GetProjectedCostResponse;
use pluginrpc::{Code, Error};
use tokio::task::JoinHandle;

use crate::plugin::{Running, client, hosted, name, plugin, projected_cost, shell};

#[tokio::test]
async fn a_signal_ends_it_in_good_order() {
    for signal in ["TERM", "INT"] {
        for given in [true, false] {
            let (mut running, port) = if given {
                hosted(&[], &[])
            } else {
                Running::on_free_port(plugin())
            };
            // A connection is open and idle, as that of a host is.
            let source = client(port).await;
            assert!(projected_cost(&source, ["ec2", "t3.micro", "us-east-1"]).await.is_ok());
            running.signal(signal);
            let (status, took) = running.ended();
            assert_eq!((status.code(), running.stderr().as_str()), (Some(0), ""), "{signal}");
            assert!(took < Duration::from_secs(2), "{signal}: {took:?}");
        }
    }
}

#[tokio::test]
async fn it_ends_with_a_host_that_gave_the_port() {
    let option = "\"$0\" --port=\"$1\" & echo $! >&2; wait";
    let variable = "FINFOCUS_PLUGIN_PORT=\"$1\" \"$0\" & echo $! >&2; wait";
    let older_variable = "PULUMICOST_PLUGIN_PORT=\"$1\" \"$0\" & echo $! >&2; wait";
    for script in [option, variable, older_variable] {
        for signal in ["KILL", "TERM"] {
            let (mut host, port) = Running::on_given_port(|port| shell(script, &[&port.to_string()]));
            assert_eq!(name(port).await, "pricelist");
            host.signal(signal);
            let started = Instant::now();
            // The plugin holds the host's output open for as long as it lives.
            host.closed();
            let took = started.elapsed();
            assert!(took < Duration::from_secs(2), "{script} {signal}: {took:?}");
            assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
        }
    }
}

#[tokio::test]
async fn started_by_nobody_in_particular_it_outlives_its_parent() {
    let (mut parent, port) = Running::on_free_port(shell("\"$0\" & echo $! >&2", &[]));
    // Longer than a host's plugin takes to notice.
    thread::sleep(Duration::from_millis(1500));
    assert!(!parent.is_running());
    assert_eq!(name(port).await, "pricelist");
    parent.kill_background();
    parent.closed();
}

/// A price list of nearly the size that is allowed, which takes long enough to be read for a call to be under way.
fn long_list(directory: &tempfile::TempDir) -> PathBuf {
    let mut text = "provider,resource_type,sku,region,unit,rate,currency\n".to_owned();
    for number in 0..280_000 {
        writeln!(text, "aws,ec2,size-{number},eu-central-1,hour,0.5,USD").unwrap();
    }
    let path = directory.path().join("long.csv");
    fs::write(&path, text).unwrap();
    path
}

/// A call that waits for the list to be read.
async fn under_way(port: u16) -> JoinHandle<Result<GetProjectedCostResponse, Error>> {
    let source = client(port).await;
    let call = tokio::spawn(async move { projected_cost(&source, ["ec2", "size-1", "eu-central-1"]).await });
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!call.is_finished(), "nothing is under way: make the list longer");
    call
}

#[tokio::test]
async fn it_ends_with_its_host_in_the_middle_of_a_call() {
    let directory = tempfile::tempdir().unwrap();
    let list = long_list(&directory);
    for signal in ["KILL", "TERM"] {
        let (mut host, port) = Running::on_given_port(|port| {
            let mut host = shell("\"$0\" --port=\"$1\" & echo $! >&2; wait", &[&port.to_string()]);
            host.env("FINFOCUS_PLUGIN_PRICELIST_FILE", &list);
            host
        });
        let call = under_way(port).await;
        let started = Instant::now();
        host.signal(signal);
        host.closed();
        let took = started.elapsed();
        assert!(took < Duration::from_secs(2), "{signal}: {took:?}");
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
        assert!(call.await.unwrap().is_err());
    }
}

#[tokio::test]
async fn a_plugin_that_is_killed_in_the_middle_of_a_call_leaves_its_client_with_an_error_at_once() {
    let directory = tempfile::tempdir().unwrap();
    let list = long_list(&directory);
    let (mut running, port) = hosted(&["--price-list", list.to_str().unwrap()], &[]);
    let call = under_way(port).await;
    let started = Instant::now();
    running.signal("KILL");
    let error = call.await.unwrap().unwrap_err();
    assert_eq!(error.code(), Code::Unavailable, "{error}");
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
    running.ended();
}

#[tokio::test]
async fn names_are_told_while_the_list_is_still_being_read() {
    let directory = tempfile::tempdir().unwrap();
    let list = long_list(&directory);
    let (_running, port) = hosted(&["--price-list", list.to_str().unwrap()], &[]);
    let call = under_way(port).await;
    let started = Instant::now();
    assert_eq!(name(port).await, "pricelist");
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
    call.abort();
}

#[tokio::test]
async fn a_second_start_on_a_port_leaves_the_first_alone() {
    let (_first, port) = Running::on_free_port(plugin());
    let mut command = plugin();
    command.arg(format!("--port={port}"));
    let mut second = Running::start(command);
    let (status, took) = second.ended();
    assert_eq!(status.code(), Some(1));
    assert!(took < Duration::from_secs(2), "{took:?}");
    let told = second.stderr();
    assert!(
        told.lines().count() == 1 && told.contains(&format!("127.0.0.1:{port}")),
        "{told}"
    );
    assert_eq!(name(port).await, "pricelist");
}
