//! A plugin with more rules than buf asks for at once, so that it has to turn pages and to call `check` several times.

use std::process::ExitCode;

use buf_plugin_timestamp_suffix::check::{Category, Checks, Place, Rule, check_service};
use pluginrpc::Plugin;

/// Three pages of 250, the last one not full.
const RULES: usize = 600;
const CATEGORY: &str = "MANY_RULES";

/// Each finds the file as a whole.
fn rule(number: usize) -> Rule {
    let id = format!("RULE_{number:03}");
    let purpose = format!("Checks that rule {number} is asked.");
    Rule::lint(id, purpose, move |request, findings| {
        for file in request.files().filter(|file| !file.is_import()) {
            findings.add(format!("Rule {number} was here."), Place::new(file, Vec::new()));
        }
        Ok(())
    })
    .in_category(CATEGORY)
}

fn main() -> ExitCode {
    let checks = Checks::new((0..RULES).map(rule)).categories([Category::new(CATEGORY, "All of them.")]);
    // Without args: buf then calls procedures by their paths.
    Plugin::new("many-rules")
        .service(check_service::CheckServiceServer::new(checks))
        .main()
}
