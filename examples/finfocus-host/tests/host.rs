//! The host with a real plugin, as a person at a terminal has it.

#![cfg(target_os = "linux")] // for what /proc tells
#![allow(clippy::unwrap_used)] // a test fails where something is not as it should be

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use pluginrpc_tests::programs;

const MICRO: &str = "aws,aws:ec2/instance:Instance,t3.micro,us-east-1";

fn host(home: &Path, args: &[&str]) -> Output {
    let mut host = Command::new(env!("CARGO_BIN_EXE_finfocus-host"));
    host.args(args).env_clear().env("FINFOCUS_HOME", home).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn an_installed_plugin_is_listed_and_asked_by_its_name() {
    let home = tempfile::tempdir().unwrap();
    let directory = home.path().join("plugins/pricelist/v0.1.0");
    fs::create_dir_all(&directory).unwrap();
    fs::create_dir_all(home.path().join("plugins/pricelist/new")).unwrap();
    fs::copy(
        programs::built("finfocus-plugin-pricelist"),
        directory.join("finfocus-plugin-pricelist"),
    )
    .unwrap();
    let listed = text(&host(home.path(), &["list"]).stdout);
    assert!(listed.starts_with("pricelist v0.1.0  /"), "{listed}");
    assert!(
        listed.contains("passed over: ") && listed.contains("no version"),
        "{listed}"
    );

    for extra in [&[][..], &["--stdio"], &["--strict"]] {
        let mut args = vec!["cost", "pricelist", "--resource", MICRO, "--resource", MICRO];
        args.extend(extra);
        let output = host(home.path(), &args);
        let told = text(&output.stdout);
        assert!(output.status.success(), "{told}{}", text(&output.stderr));
        assert!(told.starts_with("pricelist (finfocus.v1, "), "{told}");
        let row = "aws aws:ec2/instance:Instance t3.micro us-east-1   7.59 USD      0.0104";
        assert!(told.contains(row), "{told}");
        assert!(told.contains("together") && told.contains("15.18 USD"), "{told}");
    }
}

#[test]
fn a_manifest_is_shown_to_every_reader() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("plugin.manifest.json");
    let file = file.to_str().unwrap();
    let flat =
        r#"{"name": "kubecost", "version": "v1.2.0", "protocol_version": "1", "executable": "x", "description": "y"}"#;
    fs::write(file, flat).unwrap();
    let output = host(
        home.path(),
        &["check-manifest", file, "--installed-as", "kubecost/v1.2.0"],
    );
    let told = text(&output.stdout);
    assert!(output.status.success(), "{told}{}", text(&output.stderr));
    assert!(
        told.contains("Go SDK: metadata") && told.contains("the hosts take it"),
        "{told}"
    );

    let output = host(
        home.path(),
        &["check-manifest", file, "--installed-as", "kubecost/v1.3.0"],
    );
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("finfocus plugin validate: version"), "{told}");
}

#[test]
fn what_fails_is_said_and_shows_in_the_exit_status() {
    let home = tempfile::tempdir().unwrap();
    let output = host(home.path(), &["cost", "kubecost"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("no plugin \"kubecost\" is installed"),
        "{output:?}"
    );

    let output = host(home.path(), &["cost", "/bin/false"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("false ended before it could be called"),
        "{output:?}"
    );

    let plugin = programs::built("finfocus-plugin-pricelist");
    let output = host(
        home.path(),
        &[
            "cost",
            plugin.to_str().unwrap(),
            "--resource",
            "aws,ec2,t9.huge,us-east-1",
        ],
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("t9.huge"), "{output:?}");

    let output = host(home.path(), &["cost", "x", "--resource", "aws"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("PROVIDER,TYPE,SKU,REGION"), "{output:?}");
}

#[test]
fn a_plugin_is_checked_and_the_exit_status_says_whether_it_conforms() {
    let home = tempfile::tempdir().unwrap();
    let plugin = programs::built("finfocus-plugin-template");
    let plugin = plugin.to_str().unwrap();
    let output = host(home.path(), &["conformance", plugin]);
    let told = text(&output.stdout);
    assert!(output.status.success(), "{told}{}", text(&output.stderr));
    assert!(told.contains("the host's tests: 10 of 10 passed, 0 left out"), "{told}");

    let variable = "FINFOCUS_TEST_MODE=false";
    let output = host(
        home.path(),
        &["conformance", plugin, "--env", variable, "--without", "Start_OverStdio"],
    );
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(
        told.contains("FAIL      GetProjectedCost_PermissionDenied") && told.contains("as was asked for"),
        "{told}"
    );
}

#[test]
fn whoever_interrupts_it_leaves_no_plugin_behind() {
    let home = tempfile::tempdir().unwrap();
    let pid = home.path().join("pid");
    let plugin = home.path().join("silent");
    fs::write(
        &plugin,
        format!(
            "#!/bin/sh\necho $$ > {0}.new && mv {0}.new {0}\nexec sleep 1000\n",
            pid.display()
        ),
    )
    .unwrap();
    fs::set_permissions(&plugin, fs::Permissions::from_mode(0o755)).unwrap();
    for signal in ["-INT", "-TERM"] {
        let mut host = Command::new(env!("CARGO_BIN_EXE_finfocus-host"))
            .args(["cost", plugin.to_str().unwrap(), "--timeout", "60"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let told = until("it is started", || fs::read_to_string(&pid).ok());
        fs::remove_file(&pid).unwrap();
        let sent = Command::new("/bin/kill")
            .args([signal, &host.id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
        assert_eq!(host.wait().unwrap().code(), Some(1));
        let process = Path::new("/proc").join(told.trim()).join("stat");
        until("the plugin has ended", || {
            let stat = fs::read_to_string(&process).unwrap_or_default();
            (stat.is_empty() || stat.contains(") Z ")).then_some(())
        });
    }
}

fn until<T>(what: &str, mut done: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(value) = done() {
            return value;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
