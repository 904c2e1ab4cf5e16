//! A plugin whose rule needs what only the compiler knows: files have to state their syntax.

use std::process::ExitCode;

use bufplugin::{Check, Error, File, Rule, Spec, each};

fn main() -> ExitCode {
    let rule = Rule::lint(
        "PLUGIN_SYNTAX_SPECIFIED",
        "Checks that syntax is specified.",
        each::<File>(specified),
    );
    Spec::new("buf-plugin-syntax-specified").rule(rule.by_default()).main()
}

fn specified(file: File<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    if file.info().is_syntax_unspecified {
        check.report(file, format!("Syntax should be specified but was {:?}.", file.syntax()));
    }
    Ok(())
}
