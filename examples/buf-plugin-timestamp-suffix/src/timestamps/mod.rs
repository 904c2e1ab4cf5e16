//! The rules on fields of type `google.protobuf.Timestamp`.
//!
//! Both know the option `timestamp_suffix`, "_time" where it is not set.

mod kept;
mod suffix;

use pluginrpc::Error;
use pluginrpc::text::quoted;

use crate::check::{Category, Checks, Field, Options};

const TIMESTAMP: &str = "google.protobuf.Timestamp";
const CATEGORY: &str = "TIMESTAMP";
const OPTION: &str = "timestamp_suffix";
const DEFAULT_SUFFIX: &str = "_time";

/// The rules, with their category and their option.
#[must_use]
pub fn checks() -> Checks {
    Checks::new([suffix::rule(), kept::rule()])
        .categories([Category::new(
            CATEGORY,
            "Checks fields of type google.protobuf.Timestamp.",
        )])
        .options([OPTION])
}

fn is_timestamp(field: &Field<'_>) -> bool {
    field.type_name() == TIMESTAMP
}

/// The suffix that the user wants.
fn suffix<'a>(options: Options<'a>) -> Result<&'a str, Error> {
    let suffix = options.get(OPTION)?.unwrap_or(DEFAULT_SUFFIX);
    let fits = |c: char| c == '_' || c.is_ascii_alphanumeric();
    if suffix.is_empty() || !suffix.chars().all(fits) {
        return Err(Error::invalid_argument(format!(
            "option {OPTION} is {}, which no field can end in: take letters, digits and _, or leave it out for {DEFAULT_SUFFIX}",
            quoted(suffix.as_bytes())
        )));
    }
    Ok(suffix)
}
