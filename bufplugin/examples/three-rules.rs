//! Three rules, two options, a category: a whole plugin.

use std::process::ExitCode;

use bufplugin::{Category, Check, Error, Field, Info, Message, Method, Rule, Spec, each, pair};

fn main() -> ExitCode {
    Spec::new("buf-plugin-acme")
        .info(Info::new("Checks what Acme expects of its APIs.").license("Apache-2.0", "https://acme.dev/license"))
        .category(Category::new("ACME", "Checks what Acme expects of its APIs."))
        .option::<Vec<String>>("rpc_verbs")
        .option::<i64>("max_fields")
        .rules([
            Rule::lint(
                "RPC_STARTS_WITH_VERB",
                "Checks that RPCs start with a verb.",
                each::<Method>(verb),
            )
            .by_default()
            .in_category("ACME"),
            Rule::lint(
                "MESSAGE_IS_SMALL",
                "Checks the number of fields.",
                each::<Message>(small),
            )
            .in_category("ACME"),
            Rule::breaking(
                "FIELD_COMMENT_KEPT",
                "Checks that fields keep their comment.",
                pair::<Field>(comment_kept),
            )
            .in_category("ACME"),
        ])
        .main()
}

fn verb(method: Method<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let verbs: Vec<String> = check
        .option("rpc_verbs")?
        .unwrap_or_else(|| vec!["Get".into(), "List".into()]);
    if !verbs.iter().any(|verb| method.name().starts_with(verb.as_str())) {
        check.report(
            method,
            format!("RPC {:?} must start with one of {}.", method.name(), verbs.join(", ")),
        );
    }
    Ok(())
}

fn small(message: Message<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let max_fields = check.option::<i64>("max_fields")?.unwrap_or(50);
    if message.fields().len() > usize::try_from(max_fields).unwrap_or_default() {
        check.report(
            message,
            format!("Message {:?} has more than {max_fields} fields.", message.name()),
        );
    }
    Ok(())
}

fn comment_kept(field: Field<'_>, old: Field<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    if old.leading_comments().is_some() && field.leading_comments().is_none() {
        check.report_against(field, old, format!("Field {:?} lost its comment.", field.name()));
    }
    Ok(())
}
