//! `TIMESTAMP_KEPT`: what was a timestamp remains one, by type and by name.

use std::collections::HashMap;

use pluginrpc::Error;
use pluginrpc::prost_types::field_descriptor_proto::Type;

use super::{CATEGORY, TIMESTAMP, is_timestamp, suffix};
use crate::check::{Field, Findings, Request, Rule};

pub(super) fn rule() -> Rule {
    let purpose =
        format!("Checks that a {TIMESTAMP} field keeps its type and the suffix of its name (default is \"_time\").");
    Rule::breaking("TIMESTAMP_KEPT", purpose, check)
        .by_default()
        .in_category(CATEGORY)
}

/// Fields are the same where message and number are. A field that is gone is the business of buf's own rules.
fn check<'a>(request: &'a Request, findings: &mut Findings<'a>) -> Result<(), Error> {
    let suffix = suffix(request.options())?;
    let was: HashMap<(String, i32), Field<'a>> = request
        .against_files()
        .flat_map(|file| file.fields())
        .filter(is_timestamp)
        .map(|field| (key(&field), field))
        .collect();
    if was.is_empty() {
        return Ok(());
    }
    for field in request.files().flat_map(|file| file.fields()) {
        let Some(before) = was.get(&key(&field)) else {
            continue;
        };
        let lost = if !is_timestamp(&field) {
            format!("changed its type from \"{TIMESTAMP}\" to \"{}\"", type_of(&field))
        } else if before.name().ends_with(suffix) && !field.name().ends_with(suffix) {
            format!(
                "changed its name to \"{}\", which does not end in \"{suffix}\"",
                field.name()
            )
        } else {
            continue;
        };
        findings.add_against(
            format!(
                "Field \"{}\" with name \"{}\" on message \"{}\" {lost}.",
                field.descriptor().number(),
                before.name(),
                field.message()
            ),
            field.place(),
            before.place(),
        );
    }
    Ok(())
}

fn key(field: &Field<'_>) -> (String, i32) {
    (field.message().to_owned(), field.descriptor().number())
}

/// The type as it is written in a `.proto` file.
fn type_of(field: &Field<'_>) -> String {
    match field.type_name() {
        "" => Type::try_from(field.descriptor().r#type.unwrap_or_default())
            .map_or("an unknown type", |kind| kind.as_str_name())
            .trim_start_matches("TYPE_")
            .to_ascii_lowercase(),
        name => name.to_owned(),
    }
}
