//! Where it listens, and how it says so.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use pluginrpc_tests::drive::open_terminal;

use crate::plugin::{Running, client, name, plugin, projected_cost, shell};

/// The ways in which a host gives a port.
const WAYS: [&str; 4] = ["--port=N", "--port N", "FINFOCUS_PLUGIN_PORT", "PULUMICOST_PLUGIN_PORT"];

fn given(way: &str, port: u16) -> Command {
    let mut command = plugin();
    let port = port.to_string();
    match way {
        "--port=N" => command.arg(format!("--port={port}")),
        "--port N" => command.args(["--port", &port]),
        variable => command.env(variable, port),
    };
    command
}

#[tokio::test]
async fn a_given_port_is_taken_and_announced_port_line_first() {
    for way in WAYS {
        let (mut running, port) = Running::on_given_port(|port| given(way, port));
        assert_eq!(running.announced().to_string(), format!("127.0.0.1:{port}"), "{way}");
        assert_eq!(
            running.stdout(),
            format!("PORT={port}\n1|1|tcp|127.0.0.1:{port}|grpc\n"),
            "{way}"
        );
        assert_eq!(name(port).await, "pricelist", "{way}");
    }
}

#[tokio::test]
async fn the_option_goes_before_the_variables() {
    let (running, port) = Running::on_given_port(|port| {
        let mut command = given("--port=N", port);
        command
            .env("FINFOCUS_PLUGIN_PORT", "1")
            .env("PULUMICOST_PLUGIN_PORT", "2");
        command
    });
    assert!(running.stdout().starts_with(&format!("PORT={port}\n")));
    assert_eq!(name(port).await, "pricelist");
}

#[test]
fn a_bare_start_at_a_terminal_says_what_to_try_and_elsewhere_says_nothing() {
    let (ours, theirs) = open_terminal().unwrap();
    let mut command = plugin();
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(theirs);
    let mut child = command.spawn().unwrap();
    // The command holds the terminal's other end as well.
    drop(command);
    let mut line = String::new();
    let read = BufReader::new(File::from(ours)).read_line(&mut line);
    child.kill().unwrap();
    child.wait().unwrap();
    read.unwrap();
    assert!(line.contains("grpcurl -plaintext 127.0.0.1:"), "{line:?}");

    let (running, _) = Running::on_free_port(plugin());
    assert_eq!(running.stderr(), "");
}

#[tokio::test]
async fn a_bare_start_takes_a_free_port_and_announces_the_handshake_first() {
    let (running, port) = Running::on_free_port(plugin());
    assert_eq!(
        running.stdout(),
        format!("1|1|tcp|127.0.0.1:{port}|grpc\nPORT={port}\n")
    );
    assert_eq!(name(port).await, "pricelist");
}

#[cfg(target_os = "linux")]
#[test]
fn it_listens_on_127_0_0_1_and_nowhere_else() {
    for command in [plugin(), given("FINFOCUS_PLUGIN_PORT", 0)] {
        let (_running, port) = Running::on_free_port(command);
        let listeners = |file: &str| -> Vec<String> {
            let table = std::fs::read_to_string(file).unwrap_or_default();
            let rows = table.lines().map(|row| row.split_whitespace().collect::<Vec<_>>());
            // 0A is LISTEN.
            rows.filter(|row| row.len() > 3 && row[3] == "0A" && row[1].ends_with(&format!(":{port:04X}")))
                .map(|row| row[1].to_owned())
                .collect()
        };
        let loopback = format!("{:08X}:{port:04X}", u32::from(Ipv4Addr::LOCALHOST).to_be());
        assert_eq!(listeners("/proc/net/tcp"), [loopback]);
        assert_eq!(listeners("/proc/net/tcp6"), [""; 0]);
        // As good an address of this machine, and nobody is there.
        assert!(TcpStream::connect(("127.0.0.2", port)).is_err());
    }
}

#[tokio::test]
async fn nothing_else_is_ever_printed() {
    let (mut running, port) = Running::on_given_port(|port| given("--port=N", port));
    // The released host looks whether somebody is there by connecting and leaving.
    for _ in 0..20 {
        drop(TcpStream::connect(("127.0.0.1", port)).unwrap());
    }
    for garbage in [
        &b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"[..],
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nnonsense",
        &[0xff; 9000],
    ] {
        // It may hang up before it has read all of it.
        let _ = TcpStream::connect(("127.0.0.1", port)).unwrap().write_all(garbage);
    }
    let source = client(port).await;
    assert!(projected_cost(&source, ["ec2", "t3.micro", "us-east-1"]).await.is_ok());
    assert!(projected_cost(&source, ["ec2", "t9.huge", "us-east-1"]).await.is_err());
    running.signal("TERM");
    let (status, _) = running.ended();
    assert_eq!(status.code(), Some(0));
    assert_eq!(
        running.stdout(),
        format!("PORT={port}\n1|1|tcp|127.0.0.1:{port}|grpc\n")
    );
    assert_eq!(running.stderr(), "");
}

#[tokio::test]
async fn a_closed_standard_input_is_no_reason_to_end() {
    // /dev/null is what every other test gives it.
    let mut writing = plugin();
    writing.stdin(Stdio::piped());
    for (what, command) in [
        ("a pipe that ends", writing),
        ("no descriptor", shell("exec \"$0\" <&-", &[])),
    ] {
        let (mut running, port) = Running::on_free_port(command);
        thread::sleep(Duration::from_millis(300));
        assert!(running.is_running(), "{what}");
        assert_eq!(name(port).await, "pricelist", "{what}");
    }
}

#[tokio::test]
async fn a_host_that_reads_no_output_is_served() {
    let port = crate::plugin::free_port();
    let mut running = Running::start(shell("exec \"$0\" \"$1\" >&-", &[&format!("--port={port}")]));
    // As the released host does it: until somebody is there.
    let mut tries = 0;
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        tries += 1;
        assert!(tries < 100 && running.is_running(), "{}", running.stderr());
        thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(name(port).await, "pricelist");
}

#[test]
fn a_taken_port_ends_it_at_once_in_one_line() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    for way in WAYS {
        let mut running = Running::start(given(way, port));
        let (status, took) = running.ended();
        assert_eq!((status.code(), running.stdout().as_str()), (Some(1), ""), "{way}");
        assert!(took < Duration::from_secs(2), "{way}: {took:?}");
        let told = running.stderr();
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(
            told.starts_with("finfocus-plugin-pricelist: ") && told.contains("in use"),
            "{told}"
        );
        assert!(told.contains(&format!("127.0.0.1:{port}")), "{told}");
    }
}

#[test]
fn what_is_no_port_is_named_in_one_line() {
    for (way, command) in [
        ("--port", {
            let mut command = plugin();
            command.arg("--port=http");
            command
        }),
        ("FINFOCUS_PLUGIN_PORT", {
            let mut command = plugin();
            command.env("FINFOCUS_PLUGIN_PORT", "70000\u{1b}[2J");
            command
        }),
    ] {
        let mut running = Running::start(command);
        let (status, _) = running.ended();
        assert_eq!((status.code(), running.stdout().as_str()), (Some(1), ""), "{way}");
        let told = running.stderr();
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(told.contains(way) && !told.contains('\u{1b}'), "{told}");
    }
}
