//! What FinFocus' own conformance tests ask of a plugin, and what they leave out, asked of this one.

use std::fs;

use finfocus_sdk::testing::Conformance;

const PLUGIN: &str = env!("CARGO_BIN_EXE_finfocus-plugin-pricelist");

#[test]
fn it_conforms() {
    let report = Conformance::new().executable(PLUGIN);
    println!("{report}");
    report.assert();
}

#[test]
fn it_conforms_with_usage_and_budgets() {
    let directory = tempfile::tempdir().unwrap();
    let usage = directory.path().join("usage.csv");
    let rows = "resource_id,start,end,amount,unit\n\
                urn:pulumi:dev::shop::aws:ec2/instance:Instance::web,2025-01-01,2026-01-01,8760,hour\n";
    fs::write(&usage, rows).unwrap();
    let budgets = directory.path().join("budgets.csv");
    fs::write(&budgets, "id,amount,currency,period\nall,100,USD,monthly\n").unwrap();
    let report = Conformance::new()
        .with_variable("FINFOCUS_PLUGIN_PRICELIST_USAGE_FILE", &usage)
        .with_variable("FINFOCUS_PLUGIN_PRICELIST_BUDGET_FILE", &budgets)
        .executable(PLUGIN);
    println!("{report}");
    report.assert();
}
