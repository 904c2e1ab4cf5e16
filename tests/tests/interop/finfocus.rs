//! The real FinFocus host. `FINFOCUS_BIN` names its executable; no package client installs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::lab::{Lab, Outcome, Stop, attempt, check};
use pluginrpc_tests::text;

const VARIABLE: &str = "FINFOCUS_BIN";

/// Directory of the version, which must be that of the manifest.
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

/// Usage of the plan's instance.
const USAGE: &str = "resource_id,start,end,amount,unit\n\
    urn:pulumi:dev::shop::aws:ec2/instance:Instance::web,2025-01-01,2025-01-11,240,hour\n";

/// Runs the host in a home with the price list installed; the argument PLUGIN stands for its path.
fn host(lab: &Lab, args: &[&str], expected: &str) -> Outcome {
    let Some(program) = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()) else {
        return Err(Stop::Absent(format!(
            "{VARIABLE} is not set: set it to FinFocus' executable"
        )));
    };
    let home = lab.directory("finfocus-home")?;
    let plugin = install(lab, &home)?;
    let usage = home.join("usage.csv");
    for (file, text) in [(home.join("plan.json"), PLAN), (usage.clone(), USAGE)] {
        fs::write(&file, text)?;
    }
    let mut command = Command::new(program);
    for arg in args {
        if *arg == "PLUGIN" {
            command.arg(&plugin);
        } else {
            command.arg(arg);
        }
    }
    command
        .current_dir(&home)
        .env("HOME", &home)
        .env_remove("FINFOCUS_HOME")
        .env_remove("PULUMI_HOME")
        .env("FINFOCUS_SKIP_MIGRATION_CHECK", "1")
        // Its conformance tests ask for errors by resource types that do not exist.
        .env("FINFOCUS_TEST_MODE", "true")
        .env("FINFOCUS_PLUGIN_PRICELIST_FILE", lab.prices())
        .env("FINFOCUS_PLUGIN_PRICELIST_USAGE_FILE", &usage);
    let ended = lab.run(command, b"")?;
    let held = ended.status.success() && ended.stdout_text().contains(expected);
    check(held, &format!("exit 0 and \"{expected}\""), &ended)?;
    Ok(text::quote(&ended.stdout, 120))
}

/// Installs the price list where the host finds plugins; returns its path.
fn install(lab: &Lab, home: &Path) -> Result<PathBuf, Stop> {
    let directory = home.join(".finfocus/plugins/pricelist").join(VERSION);
    fs::create_dir_all(&directory)?;
    let manifest = lab.path("examples/finfocus-plugin-pricelist/plugin.manifest.json");
    let plugin = directory.join("finfocus-plugin-pricelist");
    for (from, to) in [
        (&lab.ours("finfocus-plugin-pricelist"), &plugin),
        (&manifest, &directory.join("plugin.manifest.json")),
    ] {
        fs::copy(from, to)?;
    }
    Ok(plugin)
}

#[test]
fn plugin_list() {
    attempt(|lab| host(lab, &["plugin", "list"], "pricelist"));
}

#[test]
fn plugin_validate() {
    attempt(|lab| host(lab, &["plugin", "validate"], "pricelist"));
}

#[test]
fn plugin_inspect() {
    attempt(|lab| {
        let args = ["plugin", "inspect", "pricelist", "aws:ec2/instance:Instance"];
        host(lab, &args, "billed_cost")
    });
}

#[test]
fn plugin_conformance() {
    attempt(|lab| {
        host(
            lab,
            &["plugin", "conformance", "--output", "json", "PLUGIN"],
            "Batch_Handling",
        )
    });
}

#[test]
fn plugin_certify() {
    attempt(|lab| host(lab, &["plugin", "certify", "-o", "certificate.md", "PLUGIN"], ""));
}

#[test]
fn cost_projected() {
    attempt(|lab| {
        host(
            lab,
            &["cost", "projected", "--pulumi-json", "plan.json", "--output", "json"],
            "7.592",
        )
    });
}

#[test]
fn cost_actual() {
    attempt(|lab| {
        let range = ["--from", "2025-01-01", "--to", "2025-01-11", "--output", "json"];
        let args = [&["cost", "actual", "--pulumi-json", "plan.json"][..], &range].concat();
        // 240 hours at 0.0104.
        host(lab, &args, "2.496")
    });
}

#[test]
fn cost_estimate() {
    attempt(|lab| {
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
    });
}
