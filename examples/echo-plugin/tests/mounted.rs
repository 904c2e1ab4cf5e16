//! A plugin under a sub-command of a larger program, called from outside.

#![allow(clippy::unwrap_used)] // in what the tests share

use std::path::PathBuf;
use std::process::{Command, Output};

use echo_plugin::example::EchoListRequest;
use echo_plugin::example::EchoRequestRequest;
use echo_plugin::example::echo_service::{EchoService, EchoServiceClient};
use pluginrpc::{Client, Context, Executable, block_on};

/// Cargo builds examples beside the directory of tests.
fn acme() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile = test.ancestors().nth(2).unwrap();
    profile
        .join("examples")
        .join(format!("acme{}", std::env::consts::EXE_SUFFIX))
}

fn run(args: &[&str]) -> Output {
    Command::new(acme()).args(args).output().unwrap()
}

fn stdout(args: &[&str]) -> String {
    let output = run(args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_client_calls_it_with_base_arguments() {
    let client = EchoServiceClient::new(Client::new(Executable::new(acme()).with_args(["plug"])));
    let request = EchoRequestRequest {
        message: "mounted".to_owned(),
    };
    let response = block_on(client.echo_request(&Context::new(), request)).unwrap();
    assert_eq!(response.message, "mounted");
    // `echo` and `echo list` are two procedures.
    let list = block_on(client.echo_list(&Context::new(), EchoListRequest::default())).unwrap();
    assert_eq!(list.list, ["foo", "bar"]);
}

#[test]
fn each_side_has_its_own_help_and_flags() {
    assert_eq!(stdout(&["plug", "--protocol"]), "1\n");
    assert!(stdout(&["plug", "--version"]).starts_with("acme plug "));
    assert!(stdout(&["plug", "--help"]).contains("acme plug call <command>"));
    assert!(stdout(&["--help"]).contains("Greets the world"));
    assert_eq!(stdout(&["greet"]), "Hello, world!\n");
    assert!(stdout(&["plug", "call", "echo", "--message", "--help"]).contains("\"--help\""));
    let nothing = run(&["plug"]);
    assert_eq!((nothing.status.code(), &*nothing.stdout), (Some(1), &b""[..]));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("Usage: acme plug"));
}
