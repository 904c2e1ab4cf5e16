//! A check plugin for buf with one rule: fields whose name ends in `_id` are strings.

use std::process::ExitCode;

use bufplugin::{Check, Error, Field, FieldType, Info, Rule, Spec, each};

fn spec() -> Spec {
    Spec::new("buf-plugin-template")
        .version(env!("CARGO_PKG_VERSION"))
        .info(
            Info::new("Checks that ids are strings.")
                .license("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
        )
        .rule(
            Rule::lint(
                "ID_IS_STRING",
                "Checks that fields named _id are strings.",
                each::<Field>(id_is_string),
            )
            .by_default(),
        )
}

fn id_is_string(field: Field<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    if field.name().ends_with("_id") && field.field_type() != Some(FieldType::String) {
        check.report(
            field,
            format!("Field {:?} must be a string, not {}.", field.name(), field.type_text()),
        );
    }
    Ok(())
}

fn main() -> ExitCode {
    spec().main()
}

#[cfg(test)]
mod tests {
    use bufplugin::test::CheckTest;

    use super::spec;

    #[test]
    fn ids_are_strings() {
        CheckTest::new(spec())
            .directory("testdata")
            .expect("ID_IS_STRING shop.proto:8:3 Field \"order_id\" must be a string, not int64.")
            .run();
    }
}
