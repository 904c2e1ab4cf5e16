//! Host detection with real processes: arguments decide, and the environment decides what they leave open.
//!
//! The fault plugin has the launch profiles of the real hosts over a transport that only prints the detected host; the
//! price list serves.
#![allow(clippy::unwrap_used)] // A test.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

use pluginrpc_tests::programs;

type Env = &'static [(&'static str, &'static str)];

const NONE: Env = &[];
const FINFOCUS: Env = &[("FINFOCUS_PLUGIN_PORT", "7001")];
const PULUMICOST: Env = &[("PULUMICOST_PLUGIN_PORT", "7002")];
const GO_PLUGIN: Env = &[
    ("TEST_PLUGIN_COOKIE", "crumbs"),
    ("PLUGIN_PROTOCOL_VERSIONS", "1"),
    ("PLUGIN_MIN_PORT", "10000"),
    ("PLUGIN_MAX_PORT", "25000"),
];
const EVERYTHING: Env = &[
    ("FINFOCUS_PLUGIN_PORT", "7001"),
    ("PULUMICOST_PLUGIN_PORT", "7002"),
    ("TEST_PLUGIN_COOKIE", "crumbs"),
    ("PLUGIN_PROTOCOL_VERSIONS", "1"),
];
/// What says nothing, though the names are right.
const EMPTY: Env = &[
    ("FINFOCUS_PLUGIN_PORT", ""),
    ("PULUMICOST_PLUGIN_PORT", ""),
    ("TEST_PLUGIN_COOKIE", "wrong"),
    ("PLUGIN_PROTOCOL_VERSIONS", "1"),
];

fn command(program: &str, env: Env) -> Command {
    let mut command = Command::new(programs::built(program));
    command.env_clear().envs(env.iter().copied()).stdin(Stdio::null());
    command
}

fn start(hosts: &str, args: &[&str], env: Env) -> Output {
    command("fault-plugin", env)
        .args(["--hosts", hosts])
        .args(args)
        .output()
        .unwrap()
}

/// A line on standard output and status 0.
#[track_caller]
fn answers(hosts: &str, args: &[&str], env: Env, expected: &str) {
    let output = start(hosts, args, env);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.starts_with(expected),
        "{args:?} with {env:?} among {hosts}: expected {expected:?}, came {output:?}"
    );
}

/// Nothing on standard output, status 1, and this on standard error.
#[track_caller]
fn refuses(hosts: &str, args: &[&str], env: Env, expected: &str) {
    let output = start(hosts, args, env);
    assert!(
        output.status.code() == Some(1)
            && output.stdout.is_empty()
            && String::from_utf8_lossy(&output.stderr).contains(expected),
        "{args:?} with {env:?} among {hosts}: expected {expected:?} on stderr, came {output:?}"
    );
}

const ALL: &str = "guest-agent,finfocus,go-plugin,bare";
const ENVIRONMENTS: [Env; 6] = [NONE, FINFOCUS, PULUMICOST, GO_PLUGIN, EVERYTHING, EMPTY];
const BY_PATH: &str = "/pluginrpc.fault.v1.FaultService/BinaryOnly";

#[test]
fn flags_and_positionals_of_pluginrpc_beat_every_environment() {
    for env in ENVIRONMENTS {
        answers(ALL, &["--protocol"], env, "1\n");
        answers(ALL, &["--protocol", "--format", "json"], env, "1\n");
        answers(ALL, &["--spec", "--format", "json"], env, "{\"procedures\":");
        answers(ALL, &["--help"], env, "");
        answers(ALL, &["-h"], env, "");
        answers(ALL, &["--version"], env, "fault-plugin 0");
        for words in [&["binary-only"][..], &["--", "binary-only"], &[BY_PATH]] {
            // A response in binary begins so.
            answers(ALL, words, env, "\n");
        }
        answers(ALL, &["-V"], env, "fault-plugin 0");
        refuses(ALL, &["--spec=x"], env, "invalid argument");
        // Without a handshake, anything else is a usage error.
        if [GO_PLUGIN, EVERYTHING].contains(&env) {
            continue;
        }
        refuses(ALL, &["nope"], env, "args not recognized");
        refuses(ALL, &["--nope"], env, "unknown flag: --nope");
        refuses(ALL, &["--format", "json"], env, "no procedure given");
        refuses(ALL, &["--"], env, "no procedure given");
        refuses(ALL, &[""], env, "args not recognized");
    }
}

#[test]
fn a_handshake_beats_arguments_that_mean_nothing() {
    for env in [GO_PLUGIN, EVERYTHING] {
        for args in [
            &["nope"][..],
            &["--nope"],
            &["--format", "json"],
            &["--"],
            &[""],
            &["-x"],
            // Arguments that real hosts append.
            &["--log-level", "info", "--features", "EnableCSI"],
            // A word that is a procedure may be the value of an unknown flag.
            &["--log-level", "binary-only"],
        ] {
            answers(ALL, args, env, "go-plugin");
        }
    }
    // The cookie alone is no handshake: an argument contradicts it.
    let cookie: Env = &[("TEST_PLUGIN_COOKIE", "crumbs")];
    answers(ALL, &[], cookie, "go-plugin");
    refuses(ALL, &["nope"], cookie, "args not recognized");
}

#[test]
fn flags_of_pluginrpc_beat_options_of_a_host() {
    for env in ENVIRONMENTS {
        refuses(ALL, &["--spec", "--port=7000"], env, "unknown flag: --port");
        refuses(ALL, &["slow", "--port", "7000"], env, "unknown flag: --port");
        refuses(ALL, &["--port", "7000", "slow"], env, "unknown flag: --port");
        refuses(ALL, &["--stdio", "--protocol"], env, "unknown flag: --stdio");
    }
}

#[test]
fn protocol_with_a_value_and_an_address_is_the_guest_agent() {
    let agent = "Guest Agent: ";
    for env in ENVIRONMENTS {
        for args in [
            &["--protocol=unix", "--address=/run/x.sock", "--errorlogfile=/tmp/x.log"][..],
            &["--protocol", "tcp", "--address", "[::]:7000"],
            &["--address=/run/x.sock", "--protocol=unix"],
            &["extra", "--unknown=1", "--protocol=unix", "--address=/run/x.sock"],
            &["--protocol=tcp", "--address=:1", "--port=7000", "--spec"],
        ] {
            answers(ALL, args, env, agent);
        }
        // Half of it is not enough.
        refuses(ALL, &["--protocol=unix"], env, "invalid argument \"unix\"");
        refuses(
            ALL,
            &["--protocol=uds", "--address=/x"],
            env,
            "invalid --protocol \"uds\": expected unix or tcp",
        );
        match [GO_PLUGIN, EVERYTHING].contains(&env) {
            true => answers(ALL, &["--address=/x"], env, "go-plugin"),
            false => refuses(ALL, &["--address=/x"], env, "unknown flag: --address"),
        }
    }
    // A plugin without that profile is no plugin of the agent.
    refuses(
        "finfocus,bare",
        &["--protocol=unix", "--address=/x"],
        NONE,
        "invalid argument",
    );
}

#[test]
fn a_port_or_stdio_is_the_host_that_passes_it() {
    for env in ENVIRONMENTS {
        answers(ALL, &["--port=7000"], env, "FinFocus: Tcp(127.0.0.1:7000)");
        answers(ALL, &["--port", "7000"], env, "FinFocus: Tcp(127.0.0.1:7000)");
        answers(
            ALL,
            &["--port=1", "--port", "7000"],
            env,
            "FinFocus: Tcp(127.0.0.1:7000)",
        );
        answers(ALL, &["--stdio"], env, "FinFocus: Stdio");
        refuses(ALL, &["--port=x"], env, "--port");
        refuses(ALL, &["--port"], env, "--port requires a value");
    }
    refuses("go-plugin,bare", &["--port=7000"], NONE, "unknown flag: --port");
}

#[test]
fn nothing_but_variables_is_the_host_that_sets_them() {
    answers(ALL, &[], FINFOCUS, "FinFocus: Tcp(127.0.0.1:7001)");
    answers(ALL, &[], PULUMICOST, "FinFocus: Tcp(127.0.0.1:7002)");
    answers(ALL, &[], GO_PLUGIN, "go-plugin");
    answers("go-plugin,bare", &[], EVERYTHING, "go-plugin");
    answers("finfocus,bare", &[], EVERYTHING, "FinFocus");
    // A handshake proves more than a variable that may have been passed on.
    answers(ALL, &[], EVERYTHING, "go-plugin");
}

#[test]
fn nothing_at_all_is_the_profile_for_bare_starts_or_help() {
    for env in [NONE, EMPTY] {
        answers(ALL, &[], env, "bare");
        refuses("guest-agent,finfocus", &[], env, "Usage: fault-plugin");
        refuses("", &[], env, "Usage: fault-plugin");
    }
    refuses("guest-agent,finfocus,go-plugin", &[], NONE, "Usage: fault-plugin");
    // A go-plugin host of another application reads the reason in place of the handshake.
    let output = start("guest-agent,finfocus,go-plugin", &[], EMPTY);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        output.stdout.starts_with(b"error: this is a plugin for go-plugin"),
        "{output:?}"
    );
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("Usage: fault-plugin"),
        "{output:?}"
    );
    // Without a profile, variables have no meaning.
    refuses("", &[], EVERYTHING, "Usage: fault-plugin");
}

#[test]
fn help_lists_what_each_host_passes() {
    let help = start(ALL, &["--help"], NONE);
    let text = String::from_utf8_lossy(&help.stdout);
    for option in [
        "--port N",
        "--stdio",
        "--address ADDRESS",
        "(Guest Agent)",
        "(FinFocus)",
    ] {
        assert!(text.contains(option), "{option} is missing from {text}");
    }
}

/// Ends with the test, however that ends.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The first two lines that the price list announces.
fn announced(args: &[&str], env: Env) -> [String; 2] {
    let mut child = command("finfocus-plugin-pricelist", env);
    let mut child = child
        .args(args)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let stdout = child.stdout.take().unwrap();
    let _ended = Ended(child);
    let mut lines = BufReader::new(stdout).lines();
    [(); 2].map(|()| lines.next().unwrap().unwrap())
}

#[test]
fn the_price_list_is_one_file_for_finfocus_and_the_command_line() {
    for env in ENVIRONMENTS {
        let output = |args: &[&str]| command("finfocus-plugin-pricelist", env).args(args).output().unwrap();
        assert_eq!(output(&["--protocol"]).stdout, b"1\n", "{env:?}");
        for args in [&["--spec"][..], &["--help"], &["name"], &["name", "--format", "json"]] {
            let output = output(args);
            assert!(
                output.status.success() && !output.stdout.is_empty(),
                "{args:?} with {env:?}: {output:?}"
            );
            let text = String::from_utf8_lossy(&output.stdout);
            assert!(
                !text.contains("PORT=") && !text.contains("|grpc"),
                "{args:?} with {env:?}: {text}"
            );
        }
        assert_eq!(output(&["nope"]).status.code(), Some(1), "{env:?}");
    }
}

#[test]
fn the_price_list_serves_where_finfocus_says() {
    // The host's own port first, then the handshake; on a free port the other way round.
    for (args, env) in [
        (&["--port=0"][..], NONE),
        (&["--port", "0"], GO_PLUGIN),
        (&[], EMPTY),
        (&[], NONE),
    ] {
        let lines = announced(args, env);
        let port = lines.iter().find_map(|line| line.strip_prefix("PORT=")).unwrap();
        let handshake = format!("1|1|tcp|127.0.0.1:{port}|grpc");
        assert!(lines.contains(&handshake), "{args:?} with {env:?}: {lines:?}");
        assert!(
            port.parse::<u16>().is_ok_and(|port| port != 0),
            "{args:?} with {env:?}: {lines:?}"
        );
    }
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let args = format!("--port={free}");
    // What the arguments say counts, whatever the environment says.
    assert_eq!(
        announced(&[&args], EVERYTHING),
        [format!("PORT={free}"), format!("1|1|tcp|127.0.0.1:{free}|grpc")]
    );
}
