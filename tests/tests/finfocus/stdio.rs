//! `--stdio`: one HTTP/2 connection on standard input and standard output, through a proxy as the released host has it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use finfocus_proto::v1::NameRequest;
use finfocus_proto::v1::cost_source_service::CostSourceService;

use crate::plugin::{LIMIT, at_once, client, plugin, projected_cost, soon};

/// A plugin behind a port that takes one connection and hands its bytes on.
struct Proxied {
    child: Child,
    port: u16,
    /// The first bytes that the plugin writes.
    first: Receiver<Vec<u8>>,
}

impl Proxied {
    fn start(mut command: Command) -> Self {
        command.arg("--stdio").stdin(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, first) = channel();
        thread::spawn(move || {
            let (mut connection, _) = listener.accept().unwrap();
            let mut back: TcpStream = connection.try_clone().unwrap();
            thread::spawn(move || {
                let mut head = [0; 9];
                if stdout.read_exact(&mut head).is_ok() && back.write_all(&head).is_ok() {
                    let _ = sender.send(head.to_vec());
                    hand_on(&mut stdout, &mut back);
                }
            });
            hand_on(&mut connection, &mut stdin);
            // Whoever is behind the proxy has hung up.
            drop(stdin);
        });
        Self { child, port, first }
    }

    /// Waits for its end, while a client in this runtime says goodbye.
    async fn ended(&mut self) -> (ExitStatus, Duration, String) {
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(started.elapsed() < LIMIT, "it does not end");
            tokio::time::sleep(Duration::from_millis(5)).await;
        };
        let mut stderr = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        (status, started.elapsed(), stderr)
    }
}

impl Drop for Proxied {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Copies until one of the two is gone. Not `io::copy`: that splices, and holds a pipe locked for its reader, beyond
/// that one's death, while it waits for a socket.
fn hand_on(from: &mut impl Read, to: &mut impl Write) {
    let mut buffer = [0; 4096];
    while let Ok(read @ 1..) = from.read(&mut buffer) {
        if to.write_all(&buffer[..read]).is_err() {
            return;
        }
    }
}

#[tokio::test]
async fn a_client_is_served_over_standard_input_and_output_until_it_hangs_up() {
    let mut proxied = Proxied::start(plugin());
    let source = client(proxied.port).await;
    assert_eq!(source.name(&soon(), NameRequest {}).await.unwrap().name, "pricelist");
    // No announcement, and nothing else: the first frame is the server's SETTINGS.
    let first = proxied.first.recv_timeout(LIMIT).unwrap();
    assert_eq!((first[3], &first[5..]), (4, &[0; 4][..]), "{first:?}");

    at_once(&source, 50).await;
    assert!(projected_cost(&source, ["ec2", "t9.huge", "us-east-1"]).await.is_err());

    drop(source);
    let (status, took, stderr) = proxied.ended().await;
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
    assert!(took < Duration::from_secs(2), "{took:?}");
}

#[tokio::test]
async fn logs_go_to_standard_error_and_not_into_the_connection() {
    let mut command = plugin();
    command.arg("--price-list=/nonexistent/p.csv");
    let mut proxied = Proxied::start(command);
    let source = client(proxied.port).await;
    let error = projected_cost(&source, ["ec2", "t3.micro", "us-east-1"])
        .await
        .unwrap_err();
    assert!(error.message().contains("/nonexistent/p.csv"), "{error}");
    assert_eq!(source.name(&soon(), NameRequest {}).await.unwrap().name, "pricelist");
    drop(source);
    let (status, _, stderr) = proxied.ended().await;
    assert_eq!(status.code(), Some(0));
    let [line] = stderr.lines().collect::<Vec<_>>()[..] else {
        panic!("{stderr}");
    };
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!(
        (&line["level"], &line["plugin_name"]),
        (&"error".into(), &"pricelist".into())
    );
}

#[test]
fn a_host_that_is_gone_before_it_says_anything_ends_it() {
    let mut child = plugin().arg("--stdio").stdin(Stdio::piped()).spawn().unwrap();
    drop(child.stdin.take());
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(started.elapsed() < LIMIT, "it does not end");
        thread::sleep(Duration::from_millis(5));
    }
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
}
