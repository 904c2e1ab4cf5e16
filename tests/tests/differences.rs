//! The table of differences from the reference implementation agrees with the cases.
#![allow(clippy::unwrap_used)] // A test.

use std::collections::BTreeSet;
use std::path::Path;

use pluginrpc_tests::{case, client};

const TABLE: &str = include_str!("../../docs/differences.md");

/// The last cells of the table's rows, without the heads.
fn shown_by() -> Vec<&'static str> {
    let rows = TABLE
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| what |"));
    rows.map(|row| row.trim_end_matches('|').rsplit('|').next().unwrap().trim())
        .collect()
}

/// `S17.1-3` is three ids.
fn ids(cell: &str) -> Vec<String> {
    let words = cell.split(' ').filter(|word| word.starts_with(['S', 'V', 'C']));
    words
        .flat_map(|word| {
            let (row, numbers) = word.split_once('.').unwrap();
            let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
            let (first, last): (u32, u32) = (first.parse().unwrap(), last.parse().unwrap());
            assert!(first <= last, "{word}");
            (first..=last).map(move |number| format!("{row}.{number}"))
        })
        .collect()
}

#[test]
fn every_difference_that_a_case_states_is_in_the_table_and_the_other_way_round() {
    let mut stated = BTreeSet::new();
    for plugin in ["echo-plugin", "fault-plugin"] {
        for suite in case::load(case::directory(), plugin).unwrap() {
            let cases = suite.cases.into_iter().filter(|case| case.reference.is_some());
            stated.extend(cases.map(|case| case.id));
        }
    }
    let cases = client::load(&client::file()).unwrap().cases;
    stated.extend(
        cases
            .into_iter()
            .filter(|case| case.reference.is_some())
            .map(|case| case.id),
    );

    let listed: Vec<_> = shown_by().into_iter().flat_map(ids).collect();
    let table: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(table.len(), listed.len(), "a case is in the table twice");
    let missing: Vec<_> = stated.difference(&table).collect();
    let stale: Vec<_> = table.difference(&stated).collect();
    assert!(
        missing.is_empty() && stale.is_empty(),
        "docs/differences.md lacks {missing:?}, and lists {stale:?}, of which no case says so"
    );
}

#[test]
fn every_test_that_the_table_names_is_there() {
    for cell in shown_by() {
        for name in cell
            .split(' ')
            .filter_map(|word| word.strip_prefix('*')?.strip_suffix('*'))
        {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/{name}.rs"));
            assert!(file.is_file(), "{} is not there", file.display());
        }
    }
}

/// A case for the plugin that the reference implementation has, too, says what comes out of it.
#[test]
fn a_difference_can_be_tried_where_the_reference_has_the_plugin() {
    for suite in case::load(case::directory(), "echo-plugin").unwrap() {
        for case in suite.cases {
            let says = case
                .reference
                .as_ref()
                .is_none_or(|reference| reference.expect.is_some());
            assert!(says, "{} does not say what comes out of the reference", case.id);
        }
    }
}
