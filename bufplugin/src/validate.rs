//! Validates ids, purposes and keys, and a plugin as a whole, against the protocol.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use pluginrpc::text::quoted;

use crate::proto::buf::plugin::info::v1::license::Source;
use crate::spec::Spec;

/// Characters of an id of a rule or a category.
const ID: RangeInclusive<usize> = 3..=64;
/// Characters of an option's key.
const KEY: RangeInclusive<usize> = 3..=64;
/// Characters of a purpose.
const PURPOSE: RangeInclusive<usize> = 2..=256;

/// Checks an id of a rule or a category.
pub(crate) fn id(id: &str) -> Result<(), String> {
    let good = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    if within(id, &ID) && is_made_of(id, good) {
        return Ok(());
    }
    Err(format!(
        "{} is not a valid id: expected 3 to 64 of A to Z, 0 to 9 and _, with no _ at either end",
        quoted(id.as_bytes())
    ))
}

/// Checks a key of an option.
pub(crate) fn key(key: &str) -> Result<(), String> {
    if within(key, &KEY) && is_made_of(key, |c| c.is_ascii_lowercase()) {
        return Ok(());
    }
    Err(format!(
        "{} is not a valid option key: expected 3 to 64 of a to z and _, with no _ at either end",
        quoted(key.as_bytes())
    ))
}

fn purpose(purpose: &str) -> Result<(), String> {
    let sentence = purpose.starts_with(|c: char| c.is_ascii_uppercase()) && purpose.ends_with('.');
    if within(purpose, &PURPOSE) && sentence && !purpose.contains('\n') {
        return Ok(());
    }
    Err(format!(
        "{} is not a valid purpose: expected a sentence of 2 to 256 characters on one line, from a capital letter to a \
         full stop",
        quoted(purpose.as_bytes())
    ))
}

fn within(text: &str, length: &RangeInclusive<usize>) -> bool {
    // A text that is longer in bytes than any of that many characters need not be counted.
    text.len() <= length.end() * 4 && length.contains(&text.chars().count())
}

fn is_made_of(text: &str, good: impl Fn(char) -> bool + Copy) -> bool {
    text.starts_with(good) && text.ends_with(good) && text.chars().all(|c| c == '_' || good(c))
}

/// A rule or a category, for the checks that both need.
struct Listed<'a> {
    id: &'a str,
    purpose: &'a str,
    deprecated: bool,
    replacements: &'a [String],
}

/// Everything in which a plugin is not as the protocol demands, a sentence each.
pub(crate) fn faults(spec: &Spec) -> Vec<String> {
    let mut faults = Vec::new();
    if spec.rules.is_empty() {
        faults.push("the plugin has no rules".to_owned());
    }
    let rules = spec.rules.iter().map(|rule| Listed {
        id: &rule.listed.id,
        purpose: &rule.listed.purpose,
        deprecated: rule.listed.deprecated,
        replacements: &rule.listed.replacement_ids,
    });
    let categories = spec.categories.iter().map(|category| Listed {
        id: &category.0.id,
        purpose: &category.0.purpose,
        deprecated: category.0.deprecated,
        replacements: &category.0.replacement_ids,
    });
    let mut ids = BTreeSet::new();
    for listed in rules.chain(categories) {
        faults.extend(id(listed.id).err());
        faults.extend(purpose(listed.purpose).err().map(|why| format!("{}: {why}", listed.id)));
        if !ids.insert(listed.id) {
            faults.push(format!("{} names two rules or categories", listed.id));
        }
        if !listed.replacements.is_empty() && !listed.deprecated {
            faults.push(format!("{} has replacements and is not deprecated", listed.id));
        }
    }
    of_rules(spec, &mut faults);
    of_categories(spec, &mut faults);
    of_options(spec, &mut faults);
    of_info(spec, &mut faults);
    faults
}

fn of_rules(spec: &Spec, faults: &mut Vec<String>) {
    for rule in spec.rules.iter().map(|rule| &rule.listed) {
        if rule.default && rule.deprecated {
            faults.push(format!("{} is deprecated and runs by default", rule.id));
        }
        for id in &rule.category_ids {
            if !spec.categories.iter().any(|category| category.0.id == *id) {
                faults.push(format!(
                    "{} is in {id}, which is not a category of this plugin",
                    rule.id
                ));
            }
        }
        for id in &rule.replacement_ids {
            if !spec
                .rules
                .iter()
                .any(|rule| rule.listed.id == *id && !rule.listed.deprecated)
            {
                faults.push(format!(
                    "{} is replaced by {id}, which is deprecated or not a rule",
                    rule.id
                ));
            }
        }
    }
}

fn of_categories(spec: &Spec, faults: &mut Vec<String>) {
    for category in spec.categories.iter().map(|category| &category.0) {
        if !spec
            .rules
            .iter()
            .any(|rule| rule.listed.category_ids.contains(&category.id))
        {
            faults.push(format!("{} has no rules", category.id));
        }
        for id in &category.replacement_ids {
            if !spec
                .categories
                .iter()
                .any(|category| category.0.id == *id && !category.0.deprecated)
            {
                faults.push(format!(
                    "{} is replaced by {id}, which is deprecated or not a category",
                    category.id
                ));
            }
        }
    }
}

fn of_options(spec: &Spec, faults: &mut Vec<String>) {
    let mut keys = BTreeSet::new();
    for option in &spec.options {
        faults.extend(key(&option.key).err());
        if !keys.insert(&option.key) {
            faults.push(format!("the option {} is declared twice", option.key));
        }
    }
}

fn of_info(spec: &Spec, faults: &mut Vec<String>) {
    let Some(license) = spec.info.as_ref().and_then(|info| info.0.license.as_ref()) else {
        return;
    };
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    if !license.spdx_license_id.chars().all(good) || license.spdx_license_id.len() > 64 {
        faults.push(format!(
            "{} is not a valid SPDX license id: expected one of https://spdx.org/licenses, for example Apache-2.0",
            quoted(license.spdx_license_id.as_bytes())
        ));
    }
    match &license.source {
        Some(Source::Url(url)) if !is_url(url) => faults.push(format!(
            "{} is not a valid license URL: expected one that starts with https:// or http://",
            quoted(url.as_bytes())
        )),
        Some(Source::Text(text)) if text.is_empty() => faults.push("the text of the license is empty".to_owned()),
        _ => {}
    }
}

fn is_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/')) && !url.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_match_the_protocol() {
        for good in ["ABC", "A_C", "0X9", "TIMESTAMP_SUFFIX", &"A".repeat(64)] {
            assert_eq!(id(good), Ok(()), "{good}");
        }
        for bad in ["", "AB", "_AB", "AB_", "Abc", "A-B", "A B", "ÄBC", &"A".repeat(65)] {
            assert!(id(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn keys_match_the_protocol() {
        for good in ["abc", "timestamp_suffix"] {
            assert_eq!(key(good), Ok(()), "{good}");
        }
        for bad in ["ab", "a1c", "Abc", "_abc", "abc_", &"a".repeat(65)] {
            assert!(key(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn purposes_are_sentences() {
        let longest = format!("{}.", "A".repeat(255));
        for good in ["A.", "Checks that all is well.", &longest, "Any ünïcödé…."] {
            assert_eq!(purpose(good), Ok(()), "{good}");
        }
        for bad in [".", "checks.", "Checks", "Checks\n.", &format!("{}.", "A".repeat(256))] {
            assert!(purpose(bad).is_err(), "{bad}");
        }
    }
}
