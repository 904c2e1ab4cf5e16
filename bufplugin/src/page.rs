//! Lists, page by page: the token of a page is the id of its first item.

use pluginrpc::Error;
use pluginrpc::text::quoted;

/// Items of a page unless the caller states a number; buf asks for as many.
const DEFAULT: usize = 250;
const MAX_SIZE: u32 = 1000;
/// Characters of a token.
const MAX_TOKEN: usize = 4096;

/// Returns the page that begins with `token`, and the token of the next one. `items` are sorted by their ids.
///
/// # Errors
/// `INVALID_ARGUMENT` for a size or a token beyond the bounds of the protocol, and for a token that is not an id.
pub(crate) fn page<'a, T>(
    items: &'a [T],
    id: impl Fn(&T) -> &str,
    size: u32,
    token: &str,
) -> Result<(&'a [T], String), Error> {
    if size > MAX_SIZE {
        return Err(Error::invalid_argument(format!(
            "page_size is {size}: expected at most {MAX_SIZE}, or 0 for the default"
        )));
    }
    if token.len() > MAX_TOKEN * 4 || token.chars().count() > MAX_TOKEN {
        return Err(Error::invalid_argument(format!(
            "page_token is longer than {MAX_TOKEN} characters: expected the next_page_token of the page before"
        )));
    }
    let first = match token {
        "" => 0,
        token => items.binary_search_by(|item| id(item).cmp(token)).map_err(|_| {
            Error::invalid_argument(format!(
                "unknown page token {}: expected the next_page_token of the page before",
                quoted(token.as_bytes())
            ))
        })?,
    };
    let rest = items.get(first..).unwrap_or_default();
    let size = match size {
        0 => DEFAULT,
        size => usize::try_from(size).unwrap_or(DEFAULT),
    };
    let (page, next) = rest.split_at(size.min(rest.len()));
    Ok((page, next.first().map(|item| id(item).to_owned()).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use pluginrpc::Code;

    fn ids(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("RULE_{number:04}")).collect()
    }

    #[test]
    fn pages_join_into_the_whole() -> Result<(), Error> {
        let all = ids(600);
        for (size, pages) in [(0, 3), (1, 600), (250, 3), (300, 2), (599, 2), (600, 1), (1000, 1)] {
            let (mut joined, mut token, mut count) = (Vec::new(), String::new(), 0);
            loop {
                let (page, next) = page(&all, |id| id, size, &token)?;
                joined.extend_from_slice(page);
                (token, count) = (next, count + 1);
                if token.is_empty() {
                    break;
                }
            }
            assert_eq!((joined == all, count), (true, pages), "size {size}");
        }
        assert_eq!(page(&[], String::as_str, 0, "")?, (&[][..], String::new()));
        Ok(())
    }

    #[test]
    fn sizes_and_tokens_are_bounded() {
        let all = ids(3);
        for (size, token) in [
            (1001, ""),
            (u32::MAX, ""),
            (0, "NOPE"),
            (0, "RULE_00001"),
            (0, &*"X".repeat(4097)),
        ] {
            let error = page(&all, |id| id, size, token).expect_err("it is out of bounds");
            assert_eq!(error.code(), Code::InvalidArgument);
        }
    }
}
