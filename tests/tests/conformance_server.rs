//! The conformance cases for plugins, over ours and over the reference implementation's.

#![allow(clippy::unwrap_used)] // A test.

use std::path::Path;

use pluginrpc_tests::case::{self, directory};
use pluginrpc_tests::check::Measure;
use pluginrpc_tests::drive::Program;
use pluginrpc_tests::{programs, report};

fn all_pass(plugin: &str, path: &Path, measure: Measure) -> report::Report {
    let program = Program {
        path: path.to_owned(),
        args: Vec::new(),
    };
    let report = report::run(directory(), plugin, &[], &program, measure, |_| ()).unwrap();
    assert!(report.is_clean(), "{}{}", report.wrong, report.summary());
    report
}

#[test]
fn our_echo_plugin_passes_every_case() {
    let report = all_pass("echo-plugin", &programs::built("echo-plugin"), Measure::Expected);
    assert!(report.passed > 200, "{}", report.summary());
}

#[test]
fn our_fault_plugin_passes_every_case() {
    let report = all_pass("fault-plugin", &programs::built("fault-plugin"), Measure::Expected);
    assert!(report.passed > 40, "{}", report.summary());
}

/// A difference that the cases do not list fails.
#[test]
fn the_echo_plugin_of_pluginrpc_go_differs_as_the_cases_say() {
    if let Some(path) = programs::pluginrpc_go("echo-plugin") {
        let report = all_pass("echo-plugin", &path, Measure::Reference);
        assert!(
            report.passed > 200 && !report.differing.is_empty(),
            "{}",
            report.summary()
        );
    }
}

/// The runner sees what is wrong: a program that answers nothing, or something else, does not pass.
#[test]
fn no_other_program_passes() {
    for (program, args) in [("true", &[][..]), ("echo", &[]), ("cat", &["/dev/null"])] {
        let program = Program {
            path: program.into(),
            args: args.iter().map(Into::into).collect(),
        };
        let only = ["S1", "S3", "S24", "S38"].map(str::to_owned);
        let report = report::run(directory(), "echo-plugin", &only, &program, Measure::Expected, |_| ()).unwrap();
        assert_eq!(report.passed, 0, "{}{}", report.wrong, report.summary());
    }
}

/// Every row of the facts that a plugin can show has a case.
#[test]
fn no_row_is_left_out() {
    let mut rows = std::collections::BTreeSet::new();
    for plugin in ["echo-plugin", "fault-plugin"] {
        for suite in case::load(directory(), plugin).unwrap() {
            rows.extend(suite.cases.iter().map(|case| case.row().to_owned()));
        }
    }
    let missing: Vec<_> = (1..=49)
        .map(|n| format!("S{n}"))
        .filter(|row| !rows.contains(row))
        .collect();
    assert!(missing.is_empty(), "no case for {}", missing.join(" "));
}
