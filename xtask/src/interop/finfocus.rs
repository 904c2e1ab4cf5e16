//! The real host of FinFocus, where `FINFOCUS_BIN` names its executable: no package client of ours installs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Context;
use crate::interop::Row;
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::ui;

/// The variable that names the executable.
const VARIABLE: &str = "FINFOCUS_BIN";

/// The folder of the version, which has to be that of the manifest.
const VERSION: &str = concat!("v", env!("CARGO_PKG_VERSION"));

/// A plan as `pulumi preview --json` writes one.
const PLAN: &str = r#"{"steps": [{
  "op": "create",
  "urn": "urn:pulumi:dev::shop::aws:ec2/instance:Instance::web",
  "newState": {
    "urn": "urn:pulumi:dev::shop::aws:ec2/instance:Instance::web",
    "type": "aws:ec2/instance:Instance",
    "inputs": {"instanceType": "t3.micro", "availabilityZone": "us-east-1a"}
  }
}]}"#;

/// What the instance of the plan used.
const USAGE: &str = "resource_id,start,end,amount,unit\n\
    urn:pulumi:dev::shop::aws:ec2/instance:Instance::web,2025-01-01,2025-01-11,240,hour\n";

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "finfocus",
        what: "plugin list",
        try_it: |lab| host(lab, &["plugin", "list"], "pricelist"),
    },
    Row {
        peer: "finfocus",
        what: "plugin validate",
        try_it: |lab| host(lab, &["plugin", "validate"], "pricelist"),
    },
    Row {
        peer: "finfocus",
        what: "plugin inspect",
        try_it: |lab| {
            let words = ["plugin", "inspect", "pricelist", "aws:ec2/instance:Instance"];
            host(lab, &words, "billed_cost")
        },
    },
    Row {
        peer: "finfocus",
        what: "plugin conformance",
        try_it: |lab| {
            host(
                lab,
                &["plugin", "conformance", "--output", "json", "PLUGIN"],
                "Batch_Handling",
            )
        },
    },
    Row {
        peer: "finfocus",
        what: "plugin certify",
        try_it: |lab| host(lab, &["plugin", "certify", "-o", "certificate.md", "PLUGIN"], ""),
    },
    Row {
        peer: "finfocus",
        what: "cost projected",
        try_it: |lab| {
            host(
                lab,
                &["cost", "projected", "--pulumi-json", "plan.json", "--output", "json"],
                "7.592",
            )
        },
    },
    Row {
        peer: "finfocus",
        what: "cost actual",
        try_it: |lab| {
            let range = ["--from", "2025-01-01", "--to", "2025-01-11", "--output", "json"];
            let words = [&["cost", "actual", "--pulumi-json", "plan.json"][..], &range].concat();
            // 240 hours at 0.0104.
            host(lab, &words, "2.496")
        },
    },
    Row {
        peer: "finfocus",
        what: "cost estimate",
        try_it: |lab| {
            let resource = [
                "--provider",
                "aws",
                "--resource-type",
                "ec2:Instance",
                "--region",
                "us-east-1",
            ];
            let change = ["--property", "instanceType=t3.micro", "--output", "json"];
            host(lab, &[&["cost", "estimate"][..], &resource, &change].concat(), "7.592")
        },
    },
];

/// Runs the host with these words, in a home in which the price list is installed; the word PLUGIN stands for its path.
fn host(lab: &Lab<'_>, words: &[&str], expected: &str) -> Outcome {
    let Some(program) = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()) else {
        return Err(Stop::Absent(format!(
            "{VARIABLE} is not set: set it to FinFocus' executable"
        )));
    };
    let home = lab.folder("finfocus-home")?;
    let plugin = install(lab, &home)?;
    let usage = home.join("usage.csv");
    for (file, text) in [(home.join("plan.json"), PLAN), (usage.clone(), USAGE)] {
        fs::write(&file, text).context(|| format!("{} cannot be written", file.display()))?;
    }
    let mut command = Command::new(program);
    for word in words {
        if *word == "PLUGIN" {
            command.arg(&plugin);
        } else {
            command.arg(word);
        }
    }
    command
        .current_dir(&home)
        .env("HOME", &home)
        .env_remove("FINFOCUS_HOME")
        .env_remove("PULUMI_HOME")
        .env("FINFOCUS_SKIP_MIGRATION_CHECK", "1")
        // Its conformance tests ask for errors by resource types that nobody has.
        .env("FINFOCUS_TEST_MODE", "true")
        .env(
            "FINFOCUS_PLUGIN_PRICELIST_FILE",
            lab.workspace.path("tests/interop/prices.csv"),
        )
        .env("FINFOCUS_PLUGIN_PRICELIST_USAGE_FILE", &usage);
    let ended = lab.run(command, b"")?;
    let held = ended.status.success() && ended.stdout_text().contains(expected);
    check(held, &format!("exit 0 and \"{expected}\""), &ended)?;
    Ok(ui::quote(&ended.stdout, 120))
}

/// Puts the price list where the host looks for plugins; its path there.
fn install(lab: &Lab<'_>, home: &Path) -> Result<PathBuf, Stop> {
    let folder = home.join(".finfocus/plugins/pricelist").join(VERSION);
    fs::create_dir_all(&folder).context(|| format!("{} cannot be made", folder.display()))?;
    let manifest = lab
        .workspace
        .path("examples/finfocus-plugin-pricelist/plugin.manifest.json");
    let plugin = folder.join("finfocus-plugin-pricelist");
    for (from, to) in [
        (lab.ours("finfocus-plugin-pricelist")?, &plugin),
        (&*manifest, &folder.join("plugin.manifest.json")),
    ] {
        fs::copy(from, to).context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    }
    Ok(plugin)
}
