//! The plugin as buf runs it. Needs buf in `.peers/`, where `cargo xtask peers` puts it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const PLUGIN: &str = env!("CARGO_BIN_EXE_buf-plugin-timestamp-suffix");

/// Exit status of buf if there are findings.
const FOUND: i32 = 100;

const TIMES: &str = "syntax = \"proto3\";
package acme.v1;
import \"google/protobuf/timestamp.proto\";
message Event {
  google.protobuf.Timestamp create_time = 1;
  google.protobuf.Timestamp updated = 2;
  // buf:lint:ignore TIMESTAMP_SUFFIX
  google.protobuf.Timestamp deleted = 3;
}
";

/// Finds the buf that `BUF` names or that `.peers/` holds. Absence fails in CI, where it is installed.
fn buf() -> Option<PathBuf> {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.peers");
    let installed = fs::read_dir(peers).into_iter().flatten().flatten();
    let found = installed
        .map(|entry| entry.path().join("node_modules/@bufbuild/buf-linux-x64/bin/buf"))
        .find(|path| path.is_file());
    let found = env::var_os("BUF").map(PathBuf::from).or(found);
    if found.is_none() {
        eprintln!("skipped: buf is not installed; set BUF, or run `cargo xtask interop --install`");
        assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "skipped in CI");
    }
    found
}

/// A directory with files, and buf to run in it.
struct Lab {
    buf: PathBuf,
    directory: PathBuf,
}

impl Lab {
    /// Returns `None` if buf is not installed, which is reported.
    fn new(test: &str, files: &[(&str, &str)]) -> Result<Option<Self>> {
        let Some(buf) = buf() else {
            return Ok(None);
        };
        let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("with_buf").join(test);
        if directory.exists() {
            fs::remove_dir_all(&directory)?;
        }
        for (name, text) in files {
            let file = directory.join(name);
            fs::create_dir_all(file.parent().ok_or("no parent")?)?;
            fs::write(file, text)?;
        }
        Ok(Some(Self { buf, directory }))
    }

    fn within(&self, directory: &str) -> Self {
        Self {
            buf: self.buf.clone(),
            directory: self.directory.join(directory),
        }
    }

    fn buf(&self, args: &[&str]) -> Result<Output> {
        let mut command = Command::new(&self.buf);
        command.args(args).current_dir(&self.directory);
        // The cache of buf goes there. The port of another host in the environment changes nothing.
        command
            .env("HOME", self.directory.join("home"))
            .env("FINFOCUS_PLUGIN_PORT", "1");
        Ok(command.output()?)
    }

    /// Findings as `file:line:column:message`, without the name of the plugin.
    fn found(&self, args: &[&str]) -> Result<Vec<String>> {
        let output = self.buf(args)?;
        assert!(output.stderr.is_empty(), "{output:?}");
        let lines: Vec<_> = text(&output.stdout).lines().map(without_plugin).collect();
        assert_eq!(
            output.status.code(),
            Some(if lines.is_empty() { 0 } else { FOUND }),
            "{output:?}"
        );
        Ok(lines)
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn without_plugin(line: &str) -> String {
    match line.rsplit_once(" (") {
        Some((line, _)) => line.to_owned(),
        None => line.to_owned(),
    }
}

/// A buf.yaml on one line, with these rules and this plugin.
fn config(command: &str, rules: &str, options: &str) -> String {
    format!(
        "{{version: v2, {command}: {{use: [{rules}]}}, plugins: [{{plugin: {PLUGIN:?}{}}}]}}",
        match options {
            "" => String::new(),
            options => format!(", options: {{{options}}}"),
        }
    )
}

fn wanted(place: &str, suffix: &str, name: &str) -> String {
    format!("{place}:Fields of type google.protobuf.Timestamp must end in \"{suffix}\" but field name was \"{name}\".")
}

#[test]
fn lint_finds_and_comments_ignore() -> Result {
    let Some(lab) = Lab::new("lint", &[("a.proto", TIMES)])? else {
        return Ok(());
    };
    let lint = |rules: &str, options: &str| lab.found(&["lint", "--config", &config("lint", rules, options)]);
    assert_eq!(
        lint("TIMESTAMP_SUFFIX", "")?,
        [wanted("a.proto:6:3", "_time", "updated")]
    );
    assert_eq!(
        lint("TIMESTAMP", "")?,
        [wanted("a.proto:6:3", "_time", "updated")],
        "by its category"
    );
    assert_eq!(
        lint("TIMESTAMP_SUFFIX", "timestamp_suffix: d")?,
        [wanted("a.proto:5:3", "d", "create_time")]
    );
    // Without names, the defaults of buf and of the plugin run.
    let default = lab.found(&[
        "lint",
        "--config",
        &format!("{{version: v2, plugins: [{{plugin: {PLUGIN:?}}}]}}"),
    ])?;
    assert!(
        default.contains(&wanted("a.proto:6:3", "_time", "updated")),
        "{default:?}"
    );
    Ok(())
}

#[test]
fn bad_options_are_explained() -> Result {
    let Some(lab) = Lab::new("options", &[("a.proto", TIMES)])? else {
        return Ok(());
    };
    for (options, why) in [
        (
            "timestamp_suffix: 3",
            "option \"timestamp_suffix\" is a whole number: expected a string",
        ),
        (
            "timestamp_suffix: [_at, _time]",
            "option \"timestamp_suffix\" is a list of strings: expected a string",
        ),
        (
            "timestamp_suffix: \"-time\"",
            "is \"-time\", which cannot end a field's name",
        ),
        (
            "timestamp_sufix: _at",
            "unknown option \"timestamp_sufix\": this plugin has timestamp_suffix (a string)",
        ),
        ("ab: _at", "\"ab\" is not a valid option key"),
    ] {
        let output = lab.buf(&["lint", "--config", &config("lint", "TIMESTAMP_SUFFIX", options)])?;
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{options}: {output:?}");
        assert!(
            said.contains("Failed with code invalid_argument: ") && said.contains(why),
            "{options}: {said}"
        );
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    Ok(())
}

#[test]
fn breaking_compares() -> Result {
    let now = TIMES
        .replace("Timestamp create_time", "Timestamp created")
        .replace("Timestamp updated", "Timestamp changed");
    // Workspaces of their own: buf refuses a module inside the workspace of the repository.
    let files = [
        ("was/a.proto", TIMES),
        ("was/buf.yaml", "version: v2\n"),
        ("is/a.proto", &now),
        ("is/buf.yaml", "version: v2\n"),
    ];
    let Some(lab) = Lab::new("breaking", &files)? else {
        return Ok(());
    };
    let breaking = |is: &str, was: &str| {
        let (is, was) = (lab.within(is), format!("../{was}"));
        let config = config("breaking", "TIMESTAMP_KEPT", "");
        is.found(&["breaking", "--against", &was, "--config", &config])
    };
    assert_eq!(
        breaking("is", "was")?,
        [
            "a.proto:5:3:Field \"1\" with name \"create_time\" on message \"acme.v1.Event\" changed its name to \"created\", \
             which does not end in \"_time\"."
        ]
    );
    assert_eq!(breaking("was", "was")?, [""; 0]);
    assert_eq!(breaking("was", "is")?, [""; 0]);
    Ok(())
}

#[test]
fn buf_lists_the_rules() -> Result {
    let Some(lab) = Lab::new("rules", &[])? else {
        return Ok(());
    };
    fs::create_dir_all(&lab.directory)?;
    for (command, of, rule) in [
        ("ls-lint-rules", "lint", "TIMESTAMP_SUFFIX"),
        ("ls-breaking-rules", "breaking", "TIMESTAMP_KEPT"),
    ] {
        let config = config(of, "TIMESTAMP", "");
        let output = lab.buf(&[
            "config",
            command,
            "--config",
            &config,
            "--configured-only",
            "--format",
            "json",
        ])?;
        let listed = text(&output.stdout);
        assert!(output.status.success() && listed.lines().count() == 1, "{output:?}");
        let id = format!("\"id\":\"{rule}\"");
        for part in [&*id, "\"categories\":[\"TIMESTAMP\"]", "\"default\":true"] {
            assert!(listed.contains(part), "{part}: {listed}");
        }
    }
    Ok(())
}

#[test]
fn each_module_of_a_workspace_is_checked() -> Result {
    let other = TIMES.replace("acme.v1", "other.v1");
    let buf_yaml = format!(
        "{{version: v2, modules: [{{path: one}}, {{path: two}}], lint: {{use: [TIMESTAMP]}}, plugins: [{{plugin: {PLUGIN:?}}}]}}"
    );
    let files = [
        ("buf.yaml", &*buf_yaml),
        ("one/acme.proto", TIMES),
        ("two/other.proto", &other),
    ];
    let Some(lab) = Lab::new("modules", &files)? else {
        return Ok(());
    };
    assert_eq!(
        lab.found(&["lint"])?,
        [
            wanted("one/acme.proto:6:3", "_time", "updated"),
            wanted("two/other.proto:6:3", "_time", "updated")
        ]
    );
    Ok(())
}
