//! `TIMESTAMP_SUFFIX`: how timestamps are named.

use pluginrpc::Error;

use super::{CATEGORY, TIMESTAMP, is_timestamp, suffix};
use crate::check::{Findings, Request, Rule};

/// The same id and findings as its twin in Go, so that users can take either.
pub(super) fn rule() -> Rule {
    let purpose = format!("Checks that the name of each {TIMESTAMP} field ends in a suffix (default is \"_time\").");
    Rule::lint("TIMESTAMP_SUFFIX", purpose, check)
        .by_default()
        .in_category(CATEGORY)
}

fn check<'a>(request: &'a Request, findings: &mut Findings<'a>) -> Result<(), Error> {
    let suffix = suffix(request.options())?;
    for file in request.files().filter(|file| !file.is_import()) {
        for field in file.fields().filter(is_timestamp) {
            if !field.name().ends_with(suffix) {
                let name = field.name();
                findings.add(
                    format!("Fields of type {TIMESTAMP} must end in \"{suffix}\" but field name was \"{name}\"."),
                    field.place(),
                );
            }
        }
    }
    Ok(())
}
