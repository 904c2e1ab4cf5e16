//! Plugins of bufplugin-go's examples beside those of `examples/`, under real buf: the same findings, to the byte.
//!
//! Needs buf and bufplugin-go's plugins in `.peers/`, where `cargo xtask interop --install` puts them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const OPTION: &str = "syntax = \"proto3\";
package acme.option.v1;
import \"google/protobuf/descriptor.proto\";
extend google.protobuf.FieldOptions {
  optional bool safe_for_ml = 50001;
}
";

const FIELDS: &str = "syntax = \"proto3\";
package acme.v1;
import \"acme/option/v1/option.proto\";
import \"google/protobuf/descriptor.proto\";
message Thing {
  string good_name = 1 [(acme.option.v1.safe_for_ml) = true];
  string badName = 2 [(acme.option.v1.safe_for_ml) = false];
  int32 HTTPServer = 3;
  int32 x2Y = 4;
  int32 _leading__and_trailing_ = 5;
  map<string, string> byName = 6;
  oneof choice { string Upper = 7; }
  optional string maybeSet = 8;
  message Nested { string ABC = 1; string aB = 2; }
}
extend google.protobuf.FieldOptions { optional string otherOption = 50002; }
";

const EDITION: &str = "edition = \"2023\";
package acme.late;
import \"acme/option/v1/option.proto\";
option features.field_presence = IMPLICIT;
message Late {
  string camelCase = 1 [features.field_presence = EXPLICIT];
  Late snake_case = 2 [features.message_encoding = DELIMITED, (acme.option.v1.safe_for_ml) = true];
}
";

/// An installed program; its absence fails in CI, where all are installed.
fn peer(directory: &str, program: &str) -> Option<PathBuf> {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.peers");
    let installed = fs::read_dir(peers).into_iter().flatten().flatten();
    let found = installed
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(directory))
        .map(|entry| entry.path().join(program))
        .find(|path| path.is_file());
    if found.is_none() {
        eprintln!("skipped: {program} is not in .peers; `cargo xtask interop --install` installs it");
        assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "skipped in CI");
    }
    found
}

fn buf() -> Option<PathBuf> {
    peer("buf-1", "node_modules/@bufbuild/buf-linux-x64/bin/buf")
}

/// An executable of `examples/`, which `cargo test` builds beside the tests.
fn example(name: &str) -> Result<PathBuf> {
    let test = env::current_exe()?;
    let profile = test.ancestors().nth(2).ok_or("not in a target directory")?;
    Ok(profile.join(format!("examples/{name}{}", env::consts::EXE_SUFFIX)))
}

/// Modules for both sides of a comparison: `new` and `old`.
fn modules(test: &str) -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if root.exists() {
        fs::remove_dir_all(&root)?;
    }
    let old = FIELDS
        .replace("= false]", "= true]")
        .replace("string good_name = 1", "string good_name = 9");
    for (side, fields) in [("new", FIELDS), ("old", &old)] {
        for (name, text) in [
            // A workspace of its own: buf refuses a module inside the workspace of the repository.
            ("buf.yaml", "version: v2\n"),
            ("acme/option/v1/option.proto", OPTION),
            ("acme/v1/thing.proto", fields),
            ("acme/late/late.proto", EDITION),
            (
                "acme/none/none.proto",
                "package acme.none; message None { optional string soOld = 1; }",
            ),
        ] {
            let path = root.join(side).join(name);
            fs::create_dir_all(path.parent().ok_or("no parent")?)?;
            fs::write(path, text)?;
        }
    }
    Ok(root)
}

/// Output of buf with this plugin, the plugin's name left out.
fn output(buf: &Path, root: &Path, plugin: &Path, command: &str, format: &str) -> Result<String> {
    let config = format!(
        "{{version: v2, lint: {{use: [PLUGIN]}}, breaking: {{use: [PLUGIN]}}, plugins: [{{plugin: {plugin:?}}}]}}"
    );
    let rules = match plugin
        .file_stem()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
    {
        name if name.contains("snake-case") => "PLUGIN_FIELD_LOWER_SNAKE_CASE",
        name if name.contains("syntax") => "PLUGIN_SYNTAX_SPECIFIED",
        _ => "FIELD_OPTION_SAFE_FOR_ML",
    };
    let config = config.replace("PLUGIN]", &format!("{rules}]"));
    let mut args = vec![command, "--config", &config, "--error-format", format];
    if command == "breaking" {
        args.extend(["--against", "../old"]);
    }
    let output = Command::new(buf)
        .args(args)
        .current_dir(root.join("new"))
        .env("HOME", root)
        .output()?;
    assert!(output.stderr.is_empty(), "{output:?}");
    let name = plugin.to_string_lossy().into_owned();
    let quoted = format!("{name:?}");
    let text = String::from_utf8(output.stdout)?;
    Ok(text.replace(&quoted, "\"PLUGIN\"").replace(&name, "PLUGIN"))
}

/// Compares ours with the Go twin; returns the number of findings, or `None` if a program is missing.
fn compare(name: &str, command: &str) -> Result<Option<usize>> {
    let twin = peer("bufplugin-go", &format!("buf-plugin-{name}"));
    let (Some(buf), Some(twin)) = (buf(), twin) else {
        return Ok(None);
    };
    let root = modules(&format!("{name}-{command}"))?;
    let mut count = 0;
    for format in [
        "text",
        "json",
        "msvs",
        "junit",
        "github-actions",
        "gitlab-code-quality",
        "config-ignore-yaml",
    ] {
        if (command, format) == ("breaking", "config-ignore-yaml") {
            continue; // of lint only
        }
        let ours = output(&buf, &root, &example(name)?, command, format)?;
        let theirs = output(&buf, &root, &twin, command, format)?;
        assert_eq!(ours, theirs, "{format}");
        if format == "text" {
            count = ours.lines().count();
        }
    }
    Ok(Some(count))
}

#[test]
fn syntax_specified() -> Result {
    if let Some(count) = compare("syntax-specified", "lint")? {
        assert_eq!(count, 1);
    }
    Ok(())
}

#[test]
fn field_lower_snake_case() -> Result {
    if let Some(count) = compare("field-lower-snake-case", "lint")? {
        assert_eq!(count, 12);
    }
    Ok(())
}

#[test]
fn custom_option_is_set() -> Result {
    let Some(buf) = buf() else {
        return Ok(());
    };
    let root = modules("custom-option")?;
    // The Go twin also reports the fields of the map's entry, at 1:1.
    let ours = output(&buf, &root, &example("field-option-safe-for-ml")?, "lint", "text")?;
    assert!(
        !ours.contains("good_name") && !ours.contains("badName") && !ours.contains("snake_case"),
        "{ours}"
    );
    assert_eq!(ours.lines().count(), 10, "{ours}");
    let Some(twin) = peer("bufplugin-go", "buf-plugin-field-option-safe-for-ml") else {
        return Ok(());
    };
    let theirs = output(&buf, &root, &twin, "lint", "text")?;
    let written: Vec<_> = theirs.lines().filter(|line| !line.contains("ByNameEntry")).collect();
    assert_eq!(ours.lines().collect::<Vec<_>>(), written);
    Ok(())
}

#[test]
fn custom_option_stays_true() -> Result {
    if let Some(count) = compare("field-option-safe-for-ml", "breaking")? {
        assert_eq!(count, 1);
    }
    Ok(())
}

#[test]
fn more_rules_than_buf_asks_for_at_once() -> Result {
    let Some(buf) = buf() else {
        return Ok(());
    };
    let root = modules("many-rules")?;
    let plugin = example("many-rules")?;
    let config = format!("{{version: v2, lint: {{use: [MANY_RULES]}}, plugins: [{{plugin: {plugin:?}}}]}}");
    let output = Command::new(buf)
        .args(["lint", "--config", &config, "--path", "acme/v1/thing.proto"])
        .current_dir(root.join("new"))
        .env("HOME", &root)
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let found = text
        .lines()
        .filter(|line| line.contains("thing.proto:1:1:Rule "))
        .count();
    assert_eq!(found, 600, "{text}{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}
