//! A plugin with more rules than buf lists and runs at once: three pages, three calls.

use std::process::ExitCode;

use bufplugin::{Category, File, Rule, Spec, each};

fn main() -> ExitCode {
    let rule = |number: usize| {
        let purpose = format!("Checks that rule {number} runs.");
        let check = each::<File>(move |file, check| {
            check.report(file, format!("Rule {number} ran."));
            Ok(())
        });
        Rule::lint(format!("RULE_{number:03}"), purpose, check).in_category("MANY_RULES")
    };
    Spec::new("many-rules")
        .category(Category::new("MANY_RULES", "All of them."))
        .rules((0..600).map(rule))
        .main()
}
