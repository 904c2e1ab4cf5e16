//! A check plugin for buf: fields of type `google.protobuf.Timestamp` end in a suffix, and stay timestamps.
//!
//! With the executable on PATH, buf.yaml has:
//!
//! ```yaml
//! version: v2
//! lint:
//!   use: [STANDARD, TIMESTAMP_SUFFIX]
//! breaking:
//!   use: [FILE, TIMESTAMP_KEPT]
//! plugins:
//!   - plugin: buf-plugin-timestamp-suffix
//!     options: # without it, "_time"
//!       timestamp_suffix: _at
//! ```
//!
//! bufplugin-go has an example of the same name with the same findings. Differences that are intended, beside those of
//! [`bufplugin`]: an option that is empty or cannot end a name is refused, and there are a category and the rule
//! TIMESTAMP_KEPT for `buf breaking`.

use bufplugin::{Category, Check, Error, Field, Info, Rule, Spec, each, pair};

const TIMESTAMP: &str = "google.protobuf.Timestamp";
const ABOUT: &str = "Checks that fields of type google.protobuf.Timestamp end in \"_time\", or in the option \
                     timestamp_suffix, and keep doing so.";

/// The plugin.
pub fn spec() -> Spec {
    let suffix = format!("Checks that the name of each {TIMESTAMP} field ends in a suffix (default is \"_time\").");
    let kept =
        format!("Checks that a {TIMESTAMP} field keeps its type and the suffix of its name (default is \"_time\").");
    Spec::new("buf-plugin-timestamp-suffix")
        .version(env!("CARGO_PKG_VERSION"))
        .info(Info::new(ABOUT).license("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"))
        .category(Category::new(
            "TIMESTAMP",
            "Checks fields of type google.protobuf.Timestamp.",
        ))
        .option::<String>("timestamp_suffix")
        .rule(
            Rule::lint("TIMESTAMP_SUFFIX", suffix, each::<Field>(ends_in_suffix))
                .by_default()
                .in_category("TIMESTAMP"),
        )
        .rule(
            Rule::breaking("TIMESTAMP_KEPT", kept, pair::<Field>(is_kept))
                .by_default()
                .in_category("TIMESTAMP"),
        )
}

/// Reports the same findings as the Go plugin, so that users can take either.
fn ends_in_suffix(field: Field<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let (suffix, name) = (suffix(check)?, field.name());
    if field.type_name() == TIMESTAMP && !name.ends_with(&suffix) {
        check.report(
            field,
            format!("Fields of type {TIMESTAMP} must end in \"{suffix}\" but field name was \"{name}\"."),
        );
    }
    Ok(())
}

/// Fields that are gone are left to buf's own rules.
fn is_kept(field: Field<'_>, old: Field<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    if old.type_name() != TIMESTAMP {
        return Ok(());
    }
    let suffix = suffix(check)?;
    let lost = if field.type_name() != TIMESTAMP {
        format!("changed its type from \"{TIMESTAMP}\" to \"{}\"", field.type_text())
    } else if old.name().ends_with(&suffix) && !field.name().ends_with(&suffix) {
        format!(
            "changed its name to \"{}\", which does not end in \"{suffix}\"",
            field.name()
        )
    } else {
        return Ok(());
    };
    let (number, name, message) = (field.number(), old.name(), field.containing_message_name());
    check.report_against(
        field,
        old,
        format!("Field \"{number}\" with name \"{name}\" on message \"{message}\" {lost}."),
    );
    Ok(())
}

fn suffix(check: &Check<'_>) -> Result<String, Error> {
    let suffix = check
        .option::<String>("timestamp_suffix")?
        .unwrap_or_else(|| "_time".to_owned());
    if suffix.is_empty() || !suffix.chars().all(|c| c == '_' || c.is_ascii_alphanumeric()) {
        return Err(Error::invalid_argument(format!(
            "option timestamp_suffix is {suffix:?}, which cannot end a field's name: expected letters, digits and _"
        )));
    }
    Ok(suffix)
}
