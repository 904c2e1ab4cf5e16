//! AIP-126: enums.

use bufplugin::{Check, Enum, EnumValue, Error};

use crate::{case, report};

/// "The first value of the enum" is the enum's name with `_UNSPECIFIED`. Underscores inside of it are not compared:
/// `IPVersion` may be `IP_VERSION` or `IPVERSION`.
pub(crate) fn unspecified(item: Enum<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let Some(first) = item.values().next() else {
        return Ok(());
    };
    let plain = |name: &str| name.replace('_', "").to_ascii_uppercase();
    let prefix = first.name().strip_suffix("_UNSPECIFIED");
    if first.number() == 0 && prefix.is_some_and(|prefix| plain(prefix) == plain(item.name())) {
        return Ok(());
    }
    let (name, found) = (item.name(), first.name());
    report(
        check,
        first,
        &format!("First value of enum {name:?} must be its name with _UNSPECIFIED = 0, not {found:?}"),
    )
}

pub(crate) fn upper_snake_case(value: EnumValue<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    if case::is_upper_snake(value.name()) {
        return Ok(());
    }
    report(
        check,
        value,
        &format!("Enum value {:?} must be UPPER_SNAKE_CASE", value.name()),
    )
}
