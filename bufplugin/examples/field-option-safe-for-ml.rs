//! A plugin with rules on a custom option: every field states `(acme.option.v1.safe_for_ml)`, and never takes it back.

use std::process::ExitCode;

use bufplugin::{Category, Check, Error, Field, Rule, Spec, each, pair};

/// Number of the extension of `google.protobuf.FieldOptions`.
const SAFE_FOR_ML: u32 = 50001;
const CATEGORY: &str = "FIELD_OPTION_SAFE_FOR_ML";

fn main() -> ExitCode {
    let set = "Checks that every field has option (acme.option.v1.safe_for_ml) explicitly set.";
    let kept = "Checks that every field marked with (acme.option.v1.safe_for_ml) = true does not change to false.";
    Spec::new("buf-plugin-field-option-safe-for-ml")
        .category(Category::new(
            CATEGORY,
            "Checks properties around the (acme.option.v1.safe_for_ml) option.",
        ))
        .rule(
            Rule::lint("FIELD_OPTION_SAFE_FOR_ML_SET", set, each::<Field>(is_set))
                .by_default()
                .in_category(CATEGORY),
        )
        .rule(
            Rule::breaking("FIELD_OPTION_SAFE_FOR_ML_STAYS_TRUE", kept, pair::<Field>(stays_true))
                .by_default()
                .in_category(CATEGORY),
        )
        .main()
}

fn is_set(field: Field<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let message = field.containing_message_name();
    // The option itself is a field of FieldOptions.
    if message != "google.protobuf.FieldOptions" && safe_for_ml(field)?.is_none() {
        let name = field.name();
        check.report(
            field,
            format!(
                "Field \"{name}\" on message \"{message}\" should have option (acme.option.v1.safe_for_ml) explicitly set."
            ),
        );
    }
    Ok(())
}

fn stays_true(field: Field<'_>, old: Field<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let (name, message) = (field.name(), field.containing_message_name());
    if message != "google.protobuf.FieldOptions" && safe_for_ml(old)? == Some(true) && safe_for_ml(field)? != Some(true)
    {
        check.report_against(
            field,
            old,
            format!(
                "Field \"{name}\" on message \"{message}\" should had option (acme.option.v1.safe_for_ml) change from \
                 true to false."
            ),
        );
    }
    Ok(())
}

fn safe_for_ml(field: Field<'_>) -> Result<Option<bool>, Error> {
    field.options().get(SAFE_FOR_ML).map_err(Error::unknown)
}
