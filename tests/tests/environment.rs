//! Environment, working directory and executable of a started plugin.
//!
//! These belong to the whole process, so each test runs itself again as a child with hostile ones.
#![cfg(unix)]
#![allow(clippy::unwrap_used)] // A test.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use echo_plugin::example::echo_service::EchoService;
use echo_plugin::example::{EchoRequestRequest, echo_service::EchoServiceClient};
use pluginrpc::runner::Environment;
use pluginrpc::{Client, Code, Context, Error, Executable, block_on};
use pluginrpc_tests::{client, programs};
use tempfile::TempDir;

/// A case whose plugin answers each call.
const ANSWERS: &str = "C1.1";

/// The variable that holds the directory for the child.
const CHILD: &str = "TESTS_DIRECTORY";

/// Returns true in the child; otherwise runs the test again as a child, in its own directory and with this environment.
fn is_child(test: &str, prepare: impl FnOnce(&Path, &mut Command)) -> bool {
    if std::env::var_os(CHILD).is_some() {
        return true;
    }
    let directory = tempfile::tempdir().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap());
    child
        .args([test, "--exact", "--nocapture"])
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env(CHILD, directory.path())
        .current_dir(directory.path());
    prepare(directory.path(), &mut child);
    let output = child.output().unwrap();
    assert!(
        output.status.success() && String::from_utf8_lossy(&output.stdout).contains("1 passed"),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    false
}

/// Calls the program once and gives back what the last process noted in this file.
fn call(program: impl AsRef<Path>, change: impl FnOnce(Executable) -> Executable, file: &str) -> Result<String, Error> {
    let directory = TempDir::new().unwrap();
    let args = [client::file().into_os_string(), ANSWERS.into(), directory.path().into()];
    let runner = change(Executable::new(program.as_ref()).with_args(args));
    let client = EchoServiceClient::new(Client::new(runner));
    let ctx = Context::new().with_timeout(std::time::Duration::from_secs(20));
    let request = EchoRequestRequest::default();
    let response = block_on(client.echo_request(&ctx, request))?;
    assert_eq!(response.message, "hi");
    let noted = fs::read_to_string(directory.path().join(file)).unwrap();
    Ok(noted.lines().last().unwrap().to_owned())
}

const OF_OTHER_HOSTS: [&str; 6] = [
    "FINFOCUS_PLUGIN_PORT",
    "PULUMICOST_PLUGIN_PORT",
    "PLUGIN_PROTOCOL_VERSIONS",
    "PLUGIN_CLIENT_CERT",
    "PLUGIN_UNIX_SOCKET_DIR",
    "PLUGIN_MIN_PORT",
];
const NEEDED: [&str; 8] = ["HOME", "LANG", "LC_ALL", "LC_TIME", "PATH", "TMPDIR", "TZ", "USER"];

#[test]
fn c4_only_what_is_needed_is_passed_on_unless_told_otherwise() {
    let ours = |_: &Path, child: &mut Command| {
        for name in OF_OTHER_HOSTS.iter().chain(&NEEDED) {
            child.env(name, "x");
        }
        for name in ["AWS_SECRET_ACCESS_KEY", "HTTPS_PROXY", "PATHEXT"] {
            child.env(name, "x");
        }
        // The test itself needs these two.
        child.env("PATH", "/usr/bin:/bin").env("TMPDIR", std::env::temp_dir());
    };
    if !is_child("c4_only_what_is_needed_is_passed_on_unless_told_otherwise", ours) {
        return;
    }
    // A program that is not a plugin names them by itself.
    pluginrpc::runner::withhold_variables(OF_OTHER_HOSTS);
    let program = programs::built("scripted-plugin");
    let seen = |environment: Option<Environment>| -> Vec<String> {
        let change = |runner: Executable| match environment {
            Some(environment) => runner.with_environment(environment),
            None => runner,
        };
        let mut names: Vec<String> = serde_json::from_str(&call(&program, change, "env").unwrap()).unwrap();
        names.sort();
        names
    };
    assert_eq!(seen(None), NEEDED);
    assert_eq!(seen(Some(Environment::needed())), NEEDED);
    assert_eq!(seen(Some(Environment::empty())), [""; 0]);
    assert_eq!(seen(Some(Environment::empty().with("ONE", "1"))), ["ONE"]);
    let all = seen(Some(Environment::inherited()));
    assert!(all.iter().any(|name| name == "AWS_SECRET_ACCESS_KEY"), "{all:?}");
    for name in OF_OTHER_HOSTS {
        assert!(!all.iter().any(|seen| seen == name), "{name} was passed on");
    }
    // By name everything can be had.
    assert_eq!(
        seen(Some(Environment::empty().with(OF_OTHER_HOSTS[0], "1"))),
        OF_OTHER_HOSTS[..1]
    );
}

#[test]
fn c5_the_working_directory_is_ours_or_the_one_given() {
    let below = |directory: &Path, _: &mut Command| fs::create_dir(directory.join("below")).unwrap();
    if !is_child("c5_the_working_directory_is_ours_or_the_one_given", below) {
        return;
    }
    let program = programs::built("scripted-plugin");
    let ours = std::env::current_dir().unwrap();
    let same = |noted: &str, expected: &Path| {
        assert_eq!(fs::canonicalize(noted).unwrap(), fs::canonicalize(expected).unwrap());
    };
    same(&call(&program, |runner| runner, "cwd").unwrap(), &ours);
    same(
        &call(&program, |runner| runner.with_current_dir("below"), "cwd").unwrap(),
        &ours.join("below"),
    );
    let gone = call(&program, |runner| runner.with_current_dir("nowhere"), "cwd").unwrap_err();
    assert_eq!(gone.code(), Code::Unavailable, "{gone}");
    assert!(gone.message().contains("nowhere"), "{gone}");
}

#[test]
fn c7_a_path_is_from_our_directory_and_a_name_is_on_our_path() {
    let files = |directory: &Path, child: &mut Command| {
        let program = programs::built("scripted-plugin");
        for name in ["bin", "late", "directorys", "below"] {
            fs::create_dir(directory.join(name)).unwrap();
        }
        for name in [
            "here",
            "below/there",
            "bin/on-path",
            "late/on-path",
            "late/late",
            "late/directory",
        ] {
            symlink(&program, directory.join(name)).unwrap();
        }
        // What a name means is looked for further on where it cannot be run.
        fs::write(directory.join("bin/late"), "no program").unwrap();
        fs::set_permissions(directory.join("bin/late"), fs::Permissions::from_mode(0o644)).unwrap();
        fs::create_dir(directory.join("bin/directory")).unwrap();
        let directory = directory.display();
        // An empty name and a dot are the working directory under other names.
        child.env(
            "PATH",
            format!(":.:below:{directory}/nowhere:{directory}/bin:{directory}/late:/usr/bin:/bin"),
        );
    };
    if !is_child("c7_a_path_is_from_our_directory_and_a_name_is_on_our_path", files) {
        return;
    }
    let run = |name: &str| call(name, |runner| runner, "cwd");
    for name in ["./here", "below/there", "../{}/here", "on-path", "late", "directory"] {
        let name = name.replace(
            "{}",
            &std::env::current_dir().unwrap().file_name().unwrap().to_string_lossy(),
        );
        assert!(run(&name).is_ok(), "{name}: {:?}", run(&name));
    }
    for name in [
        "here",
        "there",
        "nowhere",
        "./nowhere",
        "below",
        "./below",
        "",
        ".",
        "..",
        "/",
    ] {
        let error = run(name).unwrap_err();
        assert_eq!(error.code(), Code::Unavailable, "{name}: {error}");
    }
    let error = run("here").unwrap_err();
    assert!(
        error.message().contains("./here"),
        "it does not say what to do: {error}"
    );
    // A path means the same file whatever the plugin's working directory.
    for name in ["./here", "below/there"] {
        let moved = call(name, |runner| runner.with_current_dir("below"), "cwd");
        assert!(
            moved.is_ok_and(|cwd| cwd.ends_with("/below")),
            "{name} from another directory"
        );
    }
}
