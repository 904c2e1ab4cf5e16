//! What hosts ask of a plugin, asked of this one. The report of a failure says what to do.

use finfocus_sdk::testing::Conformance;

const PLUGIN: &str = env!("CARGO_BIN_EXE_finfocus-plugin-template");

#[test]
fn it_conforms() {
    Conformance::new().executable(PLUGIN).assert();
}

#[test]
fn a_setting_that_makes_no_sense_is_told_and_does_not_end_it() {
    let report = Conformance::new()
        .with_variable("FINFOCUS_PLUGIN_TEMPLATE_DISCOUNT", "a lot")
        .executable(PLUGIN);
    let text = report.to_string();
    assert!(text.contains("FINFOCUS_PLUGIN_TEMPLATE_DISCOUNT"), "{text}");
    let failed: Vec<_> = report.failures().map(|check| check.id()).collect();
    assert!(
        !failed.contains(&"Start") && !failed.contains(&"Name_ReturnsPluginIdentifier"),
        "{text}"
    );
}
