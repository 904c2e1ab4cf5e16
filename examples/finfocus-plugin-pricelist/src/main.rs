//! `finfocus-plugin-pricelist`: one executable for FinFocus, for every gRPC client and for the command line.

use std::process::ExitCode;

use finfocus_plugin_pricelist::{ListedCosts, NAME};

fn main() -> ExitCode {
    finfocus_sdk::plugin!(NAME, ListedCosts, ListedCosts::open)
        .about("Prices cloud resources from a price list.")
        .setting(
            "file",
            "--price-list FILE",
            "The prices, in CSV or JSON; else FINFOCUS_PLUGIN_PRICELIST_FILE, else plugins.pricelist.file of FinFocus' \
             configuration, else built-in example prices.",
        )
        .setting(
            "usage_file",
            "--usage FILE",
            "What was used, in CSV or JSON, for actual costs; else FINFOCUS_PLUGIN_PRICELIST_USAGE_FILE, else \
             plugins.pricelist.usage_file.",
        )
        .setting(
            "budget_file",
            "--budgets FILE",
            "The budgets, in CSV or JSON; else FINFOCUS_PLUGIN_PRICELIST_BUDGET_FILE, else \
             plugins.pricelist.budget_file.",
        )
        .main()
}
