//! Which of some names was meant.

/// Longer names are no slips of the hand, and take long to compare.
const LONGEST: usize = 128;

/// The one that is nearest to `word`, if any is near.
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
    fn slips_are_found_and_strangers_are_not() {
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
