//! Discovery of plugins in the directories of a FinFocus host.

#![cfg(unix)]
#![allow(clippy::unwrap_used)] // a test fails where something is not as it should be

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use pluginrpc::Invocation;
use pluginrpc_host::finfocus::{Discovery, discover};

fn look(root: &Path, more: &[(&str, &str)]) -> Discovery {
    let root = root.to_str().unwrap();
    let variables = [("FINFOCUS_HOME", root)].into_iter().chain(more.iter().copied());
    discover(&Invocation::new([""; 0], variables))
}

fn put(root: &Path, file: &str, mode: u32) {
    let path = root.join("plugins").join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "#!/bin/sh\n").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn the_latest_is_picked_and_whatever_is_passed_over_has_a_reason() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    for version in ["v0.9.0", "v0.10.0", "v0.10.1-rc.1", "0.2", "latest"] {
        put(root, &format!("kubecost/{version}/finfocus-plugin-kubecost"), 0o755);
    }
    put(root, "aws/v1.0.0/aws", 0o755);
    put(root, "aws/v2.0.0/readme.txt", 0o644);
    put(root, "aws/v3.0.0/finfocus-plugin-aws", 0o644);
    put(root, "aws.lock", 0o600);
    let found = look(root, &[]);
    let versions = |name: &str| -> Vec<_> {
        let of_name = found.plugins().iter().filter(|plugin| plugin.name() == name);
        of_name.map(|plugin| plugin.version().to_owned()).collect()
    };
    assert_eq!(versions("kubecost"), ["v0.10.1-rc.1", "v0.10.0", "v0.9.0", "0.2"]);
    assert_eq!(versions("aws"), ["v1.0.0"]);
    let latest: Vec<_> = found
        .latest_of_each()
        .map(|plugin| (plugin.name(), plugin.version()))
        .collect();
    assert_eq!(latest, [("aws", "v1.0.0"), ("kubecost", "v0.10.1-rc.1")]);
    assert_eq!(
        found.latest("aws").unwrap().executable(),
        root.join("plugins/aws/v1.0.0/aws")
    );
    assert_eq!(found.latest("azure"), None);
    let mut reasons: Vec<_> = found.skipped().iter().map(ToString::to_string).collect();
    reasons.sort();
    let at = |path: &str, reason: &str| format!("{}: {reason}", root.join("plugins").join(path).display());
    assert_eq!(
        reasons,
        [
            at("aws.lock", "it is not a directory"),
            at(
                "aws/v2.0.0",
                "there is no executable in it: put finfocus-plugin-aws there"
            ),
            at(
                "aws/v3.0.0",
                "\"finfocus-plugin-aws\" may not be executed: say chmod +x"
            ),
            at("kubecost/latest", "its name is no version such as v1.2.3: rename it"),
        ]
    );
}

#[test]
fn the_executable_is_chosen_as_the_released_host_chooses_it() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let chosen = |more: &[(&str, &str)]| {
        let found = look(root, more);
        let executable = found.latest("aws").map(|plugin| plugin.executable().to_owned());
        executable.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
    };
    // Each goes before those that are there already.
    for name in ["zzz", "helper", "aws", "finfocus-plugin-aws"] {
        put(root, &format!("aws/v1.0.0/{name}"), 0o750);
        assert_eq!(chosen(&[]).as_deref(), Some(name));
    }
    let metadata = root.join("plugins/aws/v1.0.0/plugin.metadata.json");
    fs::write(&metadata, r#"{"region": "eu-west-1"}"#).unwrap();
    assert_eq!(
        chosen(&[]).as_deref(),
        Some("finfocus-plugin-aws"),
        "none for the region"
    );
    put(root, "aws/v1.0.0/finfocus-plugin-aws-eu-west-1", 0o750);
    assert_eq!(chosen(&[]).as_deref(), Some("finfocus-plugin-aws-eu-west-1"));
    fs::write(&metadata, r#"{"region": "../v1.0.0/x"}"#).unwrap();
    assert_eq!(chosen(&[]).as_deref(), Some("finfocus-plugin-aws"));
    for bad in ["{", r#"{"region": 1}"#] {
        fs::write(&metadata, bad).unwrap();
        assert_eq!(chosen(&[]), None, "{bad}");
    }
    put(root, "aws/v2.0.0/helper", 0o750);
    put(root, "aws/v2.0.0/pulumicost-plugin-aws", 0o750);
    assert_eq!(chosen(&[]).as_deref(), Some("helper"));
    let legacy = [("FINFOCUS_LOG_LEGACY", "1")];
    assert_eq!(chosen(&legacy).as_deref(), Some("pulumicost-plugin-aws"));
}

#[test]
fn a_missing_directory_is_reported() {
    let found = look(Path::new("/nonexistent"), &[]);
    assert!(found.plugins().is_empty());
    let skipped = found.skipped().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(skipped.len(), 1, "{skipped:?}");
    assert!(
        skipped.concat().starts_with("/nonexistent/plugins: it cannot be read"),
        "{skipped:?}"
    );
}

#[test]
fn the_plugin_directory_can_be_named() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "aws/v1.0.0/aws", 0o750);
    let plugins = dir.path().join("plugins");
    let found = look(
        Path::new("/nonexistent"),
        &[("FINFOCUS_PLUGIN_DIR", plugins.to_str().unwrap())],
    );
    assert_eq!(found.latest("aws").unwrap().version(), "v1.0.0");
}

#[test]
fn a_manifest_for_another_protocol_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "aws/v1.0.0/aws", 0o750);
    let manifest = dir.path().join("plugins/aws/v1.0.0/plugin.manifest.json");
    for (text, accepted) in [
        (r#"{"protocol_version": "1"}"#, true),
        (r#"{"name": "aws"}"#, true),
        (r#"{"protocol_version": "9"}"#, false),
        (r#"{"protocol_version": 1}"#, false),
        ("{", false),
    ] {
        fs::write(&manifest, text).unwrap();
        let found = look(dir.path(), &[]);
        assert_eq!(found.latest("aws").is_some(), accepted, "{text}");
        if !accepted {
            assert!(
                found.skipped()[0].to_string().contains("plugin.manifest.json"),
                "{found:?}"
            );
        }
    }
}
