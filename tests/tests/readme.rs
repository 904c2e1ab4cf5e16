//! The README shows the code of two examples, which do what it says.
#![allow(clippy::unwrap_used)] // A test.

use std::process::{Command, Stdio};

use pluginrpc_tests::programs;

const README: &str = include_str!("../../README.md");

/// The blocks of code in the README, without their fences.
fn blocks() -> Vec<&'static str> {
    let parts = README.split("```").skip(1).step_by(2);
    parts
        .filter_map(|block| block.split_once('\n').map(|(_, code)| code))
        .collect()
}

#[test]
fn the_code_shown_is_the_code_of_the_examples() {
    let shown = blocks();
    for (file, code) in [
        (
            "hello-plugin/hello.proto",
            include_str!("../../examples/hello-plugin/hello.proto"),
        ),
        (
            "hello-plugin/build.rs",
            include_str!("../../examples/hello-plugin/build.rs"),
        ),
        (
            "hello-plugin/src/main.rs",
            include_str!("../../examples/hello-plugin/src/main.rs"),
        ),
        (
            "hello-client/src/main.rs",
            include_str!("../../examples/hello-client/src/main.rs"),
        ),
    ] {
        assert!(
            shown.contains(&code),
            "the README shows another {file} than examples/{file}:\n{code}"
        );
    }
}

#[test]
fn the_client_greets_the_world_through_the_plugin() {
    let output = Command::new(programs::built("hello-client"))
        .arg(programs::built("hello-plugin"))
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "Hello, world!\n");
}

/// The command line of a block, behind `cargo run -q`, and what the block says that it prints.
fn shown(begins: &str) -> (&'static str, Vec<&'static str>, &'static str) {
    let block = blocks().into_iter().find(|block| block.starts_with(begins)).unwrap();
    let (command, answer) = block.split_once('\n').unwrap();
    let args = command.split_once("cargo run -q ").unwrap().1.split(' ');
    (command, args.collect(), answer.trim_end())
}

#[test]
fn the_call_by_hand_prints_what_the_readme_shows() {
    let (_, args, answer) = shown("$ cargo run -q call");
    let output = Command::new(programs::built("hello-plugin"))
        .args(args)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), answer);
}

#[test]
fn the_json_call_answers_what_the_readme_shows() {
    let (command, args, answer) = shown("$ echo '");
    let request = command.split('\'').nth(1).unwrap();
    let mut plugin = Command::new(programs::built("hello-plugin"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut plugin.stdin.take().unwrap(), request.as_bytes()).unwrap();
    let output = plugin.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), answer);
}
