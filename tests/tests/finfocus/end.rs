//! When it ends, and when it does not.

use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use crate::plugin::{Running, client, name, plugin, projected_cost, shell};

#[tokio::test]
async fn a_signal_ends_it_in_good_order() {
    for signal in ["TERM", "INT"] {
        for given in [true, false] {
            let (mut running, port) = if given {
                Running::on_given_port(|port| {
                    let mut command = plugin();
                    command.arg(format!("--port={port}"));
                    command
                })
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
