//! Suggests the nearest known name for a misspelled one.

/// The longest word that is compared, in bytes.
const LONGEST: usize = 128;

/// Returns the candidate nearest to `word`, if a third of its letters at most are wrong.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let folded = fold(word);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .filter_map(|candidate| {
            let most = word.len().max(candidate.len()).div_ceil(3);
            // The difference in length is a lower bound, which saves most comparisons.
            let longer = candidate.chars().count().abs_diff(word.chars().count());
            let distance = (longer <= most).then(|| strsim::osa_distance(&folded, &fold(candidate)))?;
            (distance <= most && distance < candidate.len()).then_some((distance, candidate))
        })
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// Returns `; did you mean "name"?`, or nothing.
pub(crate) fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, candidates).map_or_else(String::new, |name| format!("; did you mean {name:?}?"))
}

/// Case, and `-` in place of `_`, do not count.
fn fold(text: &str) -> String {
    text.replace('-', "_").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_are_recognized_and_other_words_are_not() {
        let names = ["message", "code", "page_size", "resource"];
        for (word, name) in [
            ("mesage", Some("message")),
            ("emssage", Some("message")),
            ("page-size", Some("page_size")),
            ("PageSize", Some("page_size")),
            ("resources", Some("resource")),
            ("x", None),
            ("", None),
            ("completely", None),
        ] {
            assert_eq!(nearest(word, names), name, "{word}");
        }
        assert_eq!(nearest(&"a".repeat(1 << 20), names), None);
        assert_eq!(did_you_mean("cod", names), "; did you mean \"code\"?");
    }
}
