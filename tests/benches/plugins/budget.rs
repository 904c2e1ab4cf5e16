//! Crate counts and sizes of executables beside the budgets of a minimal plugin.

use std::fs;
use std::path::Path;
use std::time::Duration;

use pluginrpc_tests::figures::{distinct_crates, megabytes};
use pluginrpc_tests::run;
use pluginrpc_tests::table::{Table, Tone};

use crate::Result;
use crate::programs::{Linked, Programs, cargo};

/// Budget of a minimal plugin without JSON.
const WITHOUT_JSON: Budget = Budget {
    crates: 14,
    bytes: 500_000,
};
const WITH_JSON: Budget = Budget {
    crates: 26,
    bytes: 1_600_000,
};

struct Budget {
    crates: usize,
    bytes: u64,
}

pub(crate) fn table(programs: &Programs) -> Result<Table> {
    let mut table = Table::new(&["package", ">crates", ">MB dynamic", ">MB static"]);
    let dynamic = |name: &str| programs.ours(name, Linked::Dynamic);
    let fixed = |name: &str| Some(programs.ours(name, Linked::Static));
    let rows = [
        (
            "echo-plugin without json",
            "echo-plugin",
            &["--no-default-features"][..],
            programs.minimal(),
            None,
            Some(WITHOUT_JSON),
        ),
        (
            "echo-plugin",
            "echo-plugin",
            &[],
            dynamic("echo-plugin"),
            fixed("echo-plugin"),
            Some(WITH_JSON),
        ),
        (
            "finfocus-plugin-pricelist",
            "finfocus-plugin-pricelist",
            &[],
            dynamic("finfocus-plugin-pricelist"),
            fixed("finfocus-plugin-pricelist"),
            None,
        ),
    ];
    for (title, package, flags, dynamic, fixed, budget) in rows {
        let crates = crates(package, flags)?;
        let dynamic = size(&dynamic)?;
        let fixed = fixed.as_deref().map(size).transpose()?;
        table.row(vec![
            (Tone::Plain, title.to_owned()),
            within(
                crates.to_string(),
                budget.as_ref().map(|b| (crates <= b.crates, b.crates.to_string())),
            ),
            within(
                megabytes(dynamic),
                budget.as_ref().map(|b| (dynamic <= b.bytes, megabytes(b.bytes))),
            ),
            (Tone::Plain, fixed.map(megabytes).unwrap_or_default()),
        ]);
    }
    if let Some(go) = programs.go_echo() {
        table.row(vec![
            (Tone::Plain, "echo-plugin of pluginrpc-go".to_owned()),
            (Tone::Plain, String::new()),
            (Tone::Plain, megabytes(size(go)?)),
            (Tone::Plain, String::new()),
        ]);
    }
    Ok(table)
}

/// A figure beside its budget: the flag states if the budget holds.
fn within(figure: String, budget: Option<(bool, String)>) -> (Tone, String) {
    match budget {
        None => (Tone::Plain, figure),
        Some((true, budget)) => (Tone::Good, format!("{figure} ≤ {budget}")),
        Some((false, budget)) => (Tone::Bad, format!("{figure} > {budget}")),
    }
}

fn size(file: &Path) -> Result<u64> {
    Ok(fs::metadata(file)?.len())
}

/// Counts the crates of a package: itself, linked crates and proc macros, without build dependencies.
fn crates(package: &str, flags: &[&str]) -> Result<usize> {
    let mut cargo = cargo();
    cargo
        .args(["tree", "--package", package])
        .args(["--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .args(flags);
    let ended = run::capture(cargo, b"", Duration::from_secs(60))?;
    if !ended.status.success() {
        return Err(format!("`cargo tree` of {package} failed: {}", ended.describe()).into());
    }
    Ok(distinct_crates(&ended.stdout_text()))
}
