//! Differences between findings, for people.

/// Describes the findings that are missing and those that are unexpected.
pub(super) fn diff(expected: &[String], found: &[String]) -> String {
    let mut text = String::from("the findings differ (- expected, + found):\n");
    let (mut left, mut right) = (expected.iter().peekable(), found.iter().peekable());
    loop {
        let (sign, line) = match (left.peek(), right.peek()) {
            (Some(one), Some(two)) if one == two => {
                right.next();
                (' ', left.next())
            }
            (Some(one), Some(two)) if one < two => ('-', left.next()),
            (Some(_), None) => ('-', left.next()),
            (_, Some(_)) => ('+', right.next()),
            (None, None) => return text,
        };
        text.extend(line.map(|line| format!("{sign} {line}\n")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_and_unexpected_lines_are_marked() {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let text = diff(&lines(&["a", "b", "d"]), &lines(&["a", "c", "d", "e"]));
        let (_, lines) = text.split_once('\n').unwrap_or_default();
        assert_eq!(lines, "  a\n- b\n+ c\n  d\n+ e\n");
    }
}
