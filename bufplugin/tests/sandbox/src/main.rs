//! A plugin that reports what its sandbox gives it: environment, files, time, and the end of a panic.

use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use bufplugin::{Check, Rule, Spec};

fn main() -> ExitCode {
    Spec::new("buf-plugin-sandbox")
        .rule(Rule::lint(
            "SANDBOX_ENVIRONMENT",
            "Reports variables.",
            |check: &mut Check<'_>| {
                check.report_without_place(format!("{} variables", std::env::vars().count()));
                Ok(())
            },
        ))
        .rule(Rule::lint(
            "SANDBOX_FILES",
            "Reports files.",
            |check: &mut Check<'_>| {
                check.report_without_place(format!("readable: {}", std::fs::read("buf.yaml").is_ok()));
                Ok(())
            },
        ))
        .rule(Rule::lint(
            "SANDBOX_CLOCK",
            "Reports the time.",
            |check: &mut Check<'_>| {
                // 2025 or later: the clock of the machine.
                let year_2025 = SystemTime::UNIX_EPOCH + Duration::from_secs(1_735_689_600);
                check.report_without_place(format!("real time: {}", SystemTime::now() > year_2025));
                Ok(())
            },
        ))
        .rule(Rule::lint("SANDBOX_PANIC", "Panics.", panics))
        .main()
}

#[allow(clippy::panic)] // what the rule is for
fn panics(_: &mut Check<'_>) -> Result<(), bufplugin::Error> {
    panic!("this rule panics")
}
