//! Suggestions for misspelled names. The runtime has its own version, which knows flags: it cannot depend on a code
//! generator, and this crate cannot depend on the runtime.

/// Longer names are not compared: they are not typing errors, and comparing takes quadratic time.
const LONGEST: usize = 128;

/// Returns the candidate that `word` most likely stands for, if one is close.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .filter(|known| word.len() <= LONGEST && known.len() <= LONGEST)
        .map(|known| (strsim::osa_distance(word, known), known))
        .min()
        .filter(|(distance, known)| *distance <= known.len() / 2)
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_errors_are_found_and_other_names_are_not() {
        for (word, known) in [
            ("mesages", Some("messages")),
            ("straeming", Some("streaming")),
            ("xyz", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, ["streaming", "messages"]), known, "{word}");
        }
        assert_eq!(nearest(&"a".repeat(1 << 20), ["a"]), None);
    }
}
