//! `terraform-provider-notes` under the real Terraform, with AutoMTLS, and reattached without.
#![cfg(target_os = "linux")] // processes are found in /proc
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, unsafe_code)] // tests; kill(2) reaches process groups

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use pluginrpc_tests::programs::{built, skip};

const PROVIDER: &str = "terraform-provider-notes";
const SOURCE: &str = "example.com/acme/notes";
const SOON: Duration = Duration::from_secs(60);

/// A directory with a configuration, and what Terraform needs to find our provider.
struct Lab {
    directory: tempfile::TempDir,
    reattached: Option<(Child, String)>,
}

impl Lab {
    /// `None` where Terraform is not installed.
    fn new(resources: &str) -> Option<Self> {
        if !Command::new("terraform")
            .arg("version")
            .output()
            .is_ok_and(|output| output.status.success())
        {
            skip("terraform is not on PATH");
            return None;
        }
        let lab = Self {
            directory: tempfile::tempdir().unwrap(),
            reattached: None,
        };
        for directory in ["bin", "tmp", "notes"] {
            fs::create_dir(lab.path(directory)).unwrap();
        }
        std::os::unix::fs::symlink(built(PROVIDER), lab.path("bin").join(PROVIDER)).unwrap();
        let bin = lab.path("bin");
        let overrides = format!(
            "provider_installation {{\n  dev_overrides {{ \"{SOURCE}\" = \"{}\" }}\n  direct {{}}\n}}\n",
            bin.display()
        );
        fs::write(lab.path("rc"), overrides).unwrap();
        lab.configure(resources);
        Some(lab)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn configure(&self, resources: &str) {
        let text = format!(
            "terraform {{\n  required_providers {{\n    notes = {{ source = \"{SOURCE}\" }}\n  }}\n}}\n\
             provider \"notes\" {{ directory = \"{}\" }}\n{resources}",
            self.path("notes").display()
        );
        fs::write(self.path("main.tf"), text).unwrap();
    }

    /// Starts the provider as a debugger would, and has Terraform use it.
    fn reattach(mut self) -> Self {
        let mut child = Command::new(self.path("bin").join(PROVIDER))
            .env(
                "TF_PLUGIN_MAGIC_COOKIE",
                "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
            )
            .env("PLUGIN_PROTOCOL_VERSIONS", "6")
            .env("TMPDIR", self.path("tmp"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.split('|').nth(3).unwrap();
        let providers = serde_json::json!({ SOURCE: {
            "Protocol": "grpc", "ProtocolVersion": 6, "Pid": child.id(), "Test": true,
            "Addr": { "Network": "unix", "String": address },
        }});
        self.reattached = Some((child, providers.to_string()));
        self
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new("terraform");
        command
            .args(args)
            .current_dir(self.directory.path())
            .env("TF_CLI_CONFIG_FILE", self.path("rc"))
            .env("TMPDIR", self.path("tmp"))
            .env("CHECKPOINT_DISABLE", "1")
            .env_remove("TF_DISABLE_PLUGIN_TLS")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some((_, providers)) = &self.reattached {
            command.env("TF_REATTACH_PROVIDERS", providers);
        }
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Runs a command that has to succeed, and returns its output.
    #[track_caller]
    fn ok(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let text = text(&output);
        assert!(output.status.success(), "{args:?}: {text}");
        text
    }

    /// Process ids of providers of this lab.
    fn providers(&self) -> Vec<libc::pid_t> {
        let mark = format!("TMPDIR={}", self.path("tmp").display());
        let processes = fs::read_dir("/proc").unwrap().flatten();
        let ours = processes.filter(|process| {
            let environment = fs::read(process.path().join("environ")).unwrap_or_default();
            let name = fs::read_link(process.path().join("exe")).unwrap_or_default();
            name.ends_with(PROVIDER)
                && environment
                    .split(|b| *b == 0)
                    .any(|variable| variable == mark.as_bytes())
        });
        ours.filter_map(|process| process.file_name().to_str()?.parse().ok())
            .collect()
    }

    /// Waits until a provider runs, and returns its process id.
    fn wait_for_provider(&self) -> libc::pid_t {
        let deadline = Instant::now() + SOON;
        while Instant::now() < deadline {
            if let Some(pid) = self.providers().first() {
                return *pid;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("no provider was started");
    }

    #[track_caller]
    fn nothing_is_left(&self) {
        assert_eq!(self.providers(), [0; 0], "processes");
        let left: Vec<_> = fs::read_dir(self.path("tmp"))
            .unwrap()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        assert!(left.is_empty(), "sockets: {left:?}");
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        if let Some((child, _)) = &mut self.reattached {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

const NOTES: &str = r#"
resource "notes_note" "milk" {
  title = "Buy milk"
  body  = "Two litres"
  tags  = ["shopping"]
}
resource "notes_note" "count" {
  title = "Length is ${notes_note.milk.characters}"
}
data "notes_note" "milk" {
  title      = "Buy milk"
  depends_on = [notes_note.milk]
}
output "body" { value = data.notes_note.milk.body }
output "slug" { value = provider::notes::slug("Hello There") }
"#;

fn lifecycle(lab: &Lab) {
    let schema: serde_json::Value = serde_json::from_str(&lab.ok(&["providers", "schema", "-json"])).unwrap();
    let schema = &schema["provider_schemas"][SOURCE];
    assert_eq!(
        schema["resource_schemas"]["notes_note"]["block"]["attributes"]["characters"]["type"],
        "number"
    );
    lab.ok(&["validate"]);
    let plan = lab.ok(&["plan", "-no-color"]);
    assert!(
        plan.contains("2 to add") && plan.contains("(known after apply)"),
        "{plan}"
    );
    let apply = lab.ok(&["apply", "-auto-approve", "-no-color"]);
    assert!(
        apply.contains("body = \"Two litres\"") && apply.contains("slug = \"hello-there\""),
        "{apply}"
    );
    assert!(
        lab.path("notes/length-is-10.json").is_file(),
        "an unknown value has become known"
    );
    let unchanged = lab.run(&["plan", "-detailed-exitcode"]);
    assert_eq!(unchanged.status.code(), Some(0), "no-op plan: {}", text(&unchanged));
    fs::remove_file(lab.path("notes/buy-milk.json")).unwrap();
    let drift = lab.run(&["plan", "-detailed-exitcode", "-no-color"]);
    assert_eq!(drift.status.code(), Some(2), "drift: {}", text(&drift));
    lab.ok(&["apply", "-auto-approve"]);
    lab.ok(&["state", "rm", "notes_note.milk"]);
    lab.ok(&["import", "notes_note.milk", "buy-milk"]);
    let missing = lab.run(&["import", "notes_note.other", "../secret"]);
    assert!(!missing.status.success());
    fs::write(lab.path("big.txt"), "é".repeat(3_000_000)).unwrap();
    lab.configure(
        &NOTES
            .replace("\"Two litres\"", "file(\"big.txt\")")
            .replace("output \"body\"", "output \"big\""),
    );
    lab.ok(&["apply", "-auto-approve"]);
    assert!(fs::metadata(lab.path("notes/buy-milk.json")).unwrap().len() > 6_000_000);
    lab.ok(&["destroy", "-auto-approve"]);
    assert_eq!(fs::read_dir(lab.path("notes")).unwrap().count(), 0, "destroyed");
}

#[test]
fn lifecycle_with_auto_mtls() {
    let Some(lab) = Lab::new(NOTES) else {
        return;
    };
    lifecycle(&lab);
    lab.nothing_is_left();
}

#[test]
fn lifecycle_of_a_reattached_provider() {
    let Some(lab) = Lab::new(NOTES) else {
        return;
    };
    let lab = lab.reattach();
    lifecycle(&lab);
    assert_eq!(lab.providers().len(), 1, "it goes on");
}

#[test]
fn diagnostics_point_at_the_value() {
    let Some(lab) = Lab::new("resource \"notes_note\" \"a\" {\n  title = \"…\"\n  tags  = [\"ok\", \"Not ok\"]\n}\n")
    else {
        return;
    };
    let output = lab.run(&["validate", "-json"]);
    let result: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let places: Vec<_> = result["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["severity"] == "error")
        .map(|d| {
            (
                d["summary"].as_str().unwrap(),
                d["snippet"]["code"].as_str().unwrap().trim(),
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            ("Title is not valid", "title = \"…\""),
            ("Tag is not valid", "tags  = [\"ok\", \"Not ok\"]")
        ]
    );
    lab.nothing_is_left();
}

/// Starts an apply that waits for the lock, in its own process group.
fn applying(lab: &Lab) -> (Child, libc::pid_t) {
    fs::write(lab.path("notes/.lock"), "").unwrap();
    let mut apply = lab
        .command(&["apply", "-auto-approve", "-no-color", "-lock=false"])
        .env("TF_LOG_PROVIDER", "warn")
        .env("TF_LOG_PATH", lab.path("log"))
        .process_group(0)
        .spawn()
        .unwrap();
    let deadline = Instant::now() + SOON;
    while !fs::read_to_string(lab.path("log"))
        .unwrap_or_default()
        .contains("waiting for another program")
    {
        assert!(
            Instant::now() < deadline && apply.try_wait().unwrap().is_none(),
            "it does not wait for the lock"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    (apply, lab.wait_for_provider())
}

#[test]
fn log_lines_keep_their_level_and_a_killed_provider_fails_the_apply() {
    let Some(lab) = Lab::new(NOTES) else {
        return;
    };
    let (apply, provider) = applying(&lab);
    let log = fs::read_to_string(lab.path("log")).unwrap();
    let line = log
        .lines()
        .find(|line| line.contains("waiting for another program"))
        .unwrap();
    assert!(
        line.contains("[WARN]") && line.contains("terraform_provider_notes::notes"),
        "{line}"
    );
    // SAFETY: takes and returns integers; the process is a grandchild, which its parent has not waited for.
    assert_eq!(unsafe { libc::kill(provider, libc::SIGKILL) }, 0);
    let output = apply.wait_with_output().unwrap();
    assert!(
        !output.status.success() && text(&output).contains("lugin did not respond"),
        "{}",
        text(&output)
    );
    assert_eq!(lab.providers(), [0; 0]);
}

#[test]
fn ctrl_c_ends_an_apply_in_order() {
    let Some(lab) = Lab::new(NOTES) else {
        return;
    };
    let (apply, _) = applying(&lab);
    let began = Instant::now();
    let group = libc::pid_t::try_from(apply.id()).unwrap();
    // SAFETY: takes and returns integers; the group is that of our child, which is not waited for yet.
    assert_eq!(unsafe { libc::kill(-group, libc::SIGINT) }, 0);
    let output = apply.wait_with_output().unwrap();
    let text = text(&output);
    assert!(text.contains("The change was interrupted"), "{text}");
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    lab.nothing_is_left();
}
