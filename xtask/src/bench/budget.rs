//! Crate counts and executable sizes against the budgets of a minimal plugin.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::bench::programs::{Linked, Programs};
use crate::error::{Context, Error, Result};
use crate::process;
use crate::ui::{Table, Tone};
use crate::workspace::Workspace;

/// A plugin as small as they come, without JSON: crates, bytes.
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

pub(super) fn table(workspace: &Workspace, programs: &Programs) -> Result<Table> {
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
        let crates = crates(workspace, package, flags)?;
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

/// A figure, and its budget where it has one: whether it holds, and the budget as text.
fn within(figure: String, budget: Option<(bool, String)>) -> (Tone, String) {
    match budget {
        None => (Tone::Plain, figure),
        Some((true, budget)) => (Tone::Good, format!("{figure} ≤ {budget}")),
        Some((false, budget)) => (Tone::Bad, format!("{figure} > {budget}")),
    }
}

fn size(file: &Path) -> Result<u64> {
    fs::metadata(file)
        .map(|file| file.len())
        .context(|| format!("{} cannot be read", file.display()))
}

fn megabytes(bytes: u64) -> String {
    let hundredths = (bytes + 5_000) / 10_000;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// How many crates a package is made of: itself, what it links, and the proc macros; not its build dependencies.
fn crates(workspace: &Workspace, package: &str, flags: &[&str]) -> Result<usize> {
    let mut cargo = workspace.cargo();
    cargo
        .args(["tree", "--package", package])
        .args(["--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .args(flags);
    let ended = process::capture(cargo, b"", Duration::from_secs(60))?;
    if !ended.status.success() {
        return Err(Error::new(format!(
            "`cargo tree` of {package} failed: {}",
            ended.describe()
        )));
    }
    Ok(distinct(&ended.stdout_text()))
}

/// The distinct `name version` pairs of cargo's listing, which repeats a crate for each of its dependents.
fn distinct(listing: &str) -> usize {
    listing
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?, words.next()?))
        })
        .collect::<BTreeSet<_>>()
        .len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_counts_once() {
        let listing = "echo-plugin v0.1.0 (/x)\nprost v0.14.4\nbytes v1.12.0\nprost v0.14.4 (*)\n\
                       prost-derive v0.14.4 (proc-macro)\n\n";
        assert_eq!(distinct(listing), 4);
    }

    #[test]
    fn sizes_are_in_hundredths_of_a_megabyte() {
        assert_eq!(megabytes(500_000), "0.50");
        assert_eq!(megabytes(1_604_999), "1.60");
        assert_eq!(megabytes(12_345_678), "12.35");
    }
}
