//! A plugin with a rule on names: fields are in lower_snake_case.

use std::process::ExitCode;

use bufplugin::{Check, Error, Field, Rule, Spec, each};

fn main() -> ExitCode {
    let purpose = "Checks that all field names are lower_snake_case.";
    let rule = Rule::lint(
        "PLUGIN_FIELD_LOWER_SNAKE_CASE",
        purpose,
        each::<Field>(lower_snake_case),
    );
    Spec::new("buf-plugin-field-lower-snake-case")
        .rule(rule.by_default())
        .main()
}

fn lower_snake_case(field: Field<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let (name, better) = (field.name(), snake_case(field.name()));
    if name != better {
        check.report(
            field,
            format!("Field name {name:?} should be lower_snake_case, such as {better:?}."),
        );
    }
    Ok(())
}

/// A word starts at a capital letter that follows a small one, or that a small one follows.
fn snake_case(name: &str) -> String {
    let chars: Vec<char> = name.trim_matches('_').chars().collect();
    let mut snake = String::new();
    for (at, c) in chars.iter().copied().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        let starts_word = match chars.get(at + 1) {
            Some(after) => !after.is_ascii_uppercase() && !after.is_ascii_digit() && *after != '_',
            None => false,
        } || before.is_some_and(char::is_ascii_lowercase);
        if c.is_ascii_uppercase() && starts_word && before.is_some() && !snake.ends_with('_') {
            snake.push('_');
        }
        if c != '_' || !snake.ends_with('_') {
            snake.push(c.to_ascii_lowercase());
        }
    }
    snake
}
