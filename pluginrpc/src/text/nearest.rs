//! The name that somebody may have meant.

/// Longer words are no slips of the hand.
const LONGEST: usize = 128;

/// The candidate that a misspelt word is nearest to, if it is near: a third of its letters may be wrong.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .filter_map(|candidate| {
            let most = word.len().max(candidate.len()).div_ceil(3);
            // Each letter more is one change more, which saves most of the comparing.
            let longer = candidate.chars().count().abs_diff(word.chars().count());
            let distance = (longer <= most).then(|| distance(word, candidate))?;
            (distance <= most && distance < candidate.len()).then_some((distance, candidate))
        })
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// `; did you mean "name"?`, or nothing.
pub(crate) fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, candidates).map_or_else(String::new, |name| format!("; did you mean {name:?}?"))
}

/// How many letters have to be added, removed, replaced or swapped with their neighbour. Case is half a reason.
fn distance(a: &str, b: &str) -> usize {
    let fold = |text: &str| {
        text.chars()
            .map(|c| if c == '-' { '_' } else { c.to_ascii_lowercase() })
            .collect::<Vec<_>>()
    };
    let (a, b) = (fold(a), fold(b));
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&above, j) + usize::from(x != y))
                .min(at(&above, j + 1) + 1)
                .min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_found_and_strangers_are_not() {
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
        assert_eq!(distance("abc", ""), 3);
    }
}
