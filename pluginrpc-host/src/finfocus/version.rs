//! Versions as the host reads them: with or without `v`, and with less than three numbers.

use semver::{BuildMetadata, Prerelease, Version};

/// Reads `v1.2.3-beta.1+5`, in which the `v`, the second and the third number, and what follows them may be missing.
pub(super) fn read(text: &str) -> Option<Version> {
    let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
    let (text, build) = split(text, '+');
    let (numbers, pre) = split(text, '-');
    let mut parts = numbers.split('.').map(number);
    let mut part = || parts.next().unwrap_or(Some(0));
    let version = Version {
        major: part()?,
        minor: part()?,
        patch: part()?,
        pre: Prerelease::new(pre?).ok()?,
        build: BuildMetadata::new(build?).ok()?,
    };
    parts.next().is_none().then_some(version)
}

/// Splits the text at the mark; the second part is empty without a mark, and `None` if nothing follows it.
fn split(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after).filter(|after| !after.is_empty())),
        None => (text, Some("")),
    }
}

/// `parse` would take a sign as well.
fn number(text: &str) -> Option<u64> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_host_takes_for_a_version_is_read_and_ordered() {
        let ordered = [
            "v0.9",
            "1.0.0-alpha",
            "v1.0.0-beta.2",
            "1",
            "v1.0.1",
            "01.2.0",
            "v1.10",
            "2.0.0",
        ];
        let read: Vec<_> = ordered.map(|text| read(text).unwrap()).into();
        assert!(read.is_sorted_by(|a, b| a < b), "{read:?}");
    }

    #[test]
    fn what_is_no_version_is_not_read() {
        for text in [
            "",
            "v",
            "vv1",
            "latest",
            "1.2.3.4",
            "1..2",
            "1.",
            "+1",
            "-1",
            "1.2.3-",
            "1.2.3+",
            "1.2.3-a_b",
            "1 ",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }
}
