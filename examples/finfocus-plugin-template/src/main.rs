//! `finfocus-plugin-template`: the beginning of a cost source. Everything to change is in `source.rs`.

mod source;

use std::process::ExitCode;

use finfocus_sdk::v1::PluginCapability;

use source::Source;

fn main() -> ExitCode {
    finfocus_sdk::plugin!("template", Source, Source::open)
        .providers(["aws"])
        .setting(
            "discount",
            "--discount PERCENT",
            "What is taken off every price, in percent; else plugins.template.discount of FinFocus' config.yaml, else none.",
        )
        // Remove this line once `actual_cost` reads bills.
        .without_capability(PluginCapability::ActualCosts)
        .main()
}
