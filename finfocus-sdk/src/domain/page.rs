//! One page of a longer answer, and the token of the next.
//!
//! A token is the decimal number of the first item, in standard base64, as in the Go SDK. The released hosts never
//! request a second page: a request with neither size nor token gets everything.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use pluginrpc::Error;
use pluginrpc::text::quoted;

/// Number of items on a page, for a request with a token and no size.
pub const DEFAULT_SIZE: usize = 50;

/// Largest number of items on a page, unless everything was requested.
pub const MAX_SIZE: usize = 1000;

/// Part of a longer list that a request selects.
///
/// Read it before anything is computed: a malformed token is an error even where there is nothing to page.
///
/// ```
/// use finfocus_sdk::domain::PageRequest;
///
/// let first = PageRequest::new(2, "")?.cut(vec!["a", "b", "c"]);
/// assert_eq!((first.items, first.total_count), (vec!["a", "b"], 3));
/// let second = PageRequest::new(2, &first.next_page_token)?.cut(vec!["a", "b", "c"]);
/// assert_eq!((second.items, second.next_page_token), (vec!["c"], String::new()));
/// # Ok::<(), pluginrpc::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    offset: usize,
    limit: Option<usize>,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The items of this page, in order.
    pub items: Vec<T>,
    /// Token for the next page; empty for the last page.
    pub next_page_token: String,
    /// Number of items on all pages, at most [`i32::MAX`].
    pub total_count: i32,
}

impl PageRequest {
    /// Reads the `page_size` and `page_token` of a request. Sizes above [`MAX_SIZE`] are reduced to it, negative ones
    /// count as 0.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the token is none of ours: not base64, no number, or over [`i32::MAX`].
    pub fn new(size: i32, token: &str) -> Result<Self, Error> {
        let size = usize::try_from(size).unwrap_or_default();
        let limit = match (size, token) {
            (0, "") => None,
            (0, _) => Some(DEFAULT_SIZE),
            (size, _) => Some(size.min(MAX_SIZE)),
        };
        Ok(Self {
            offset: offset(token)?,
            limit,
        })
    }

    /// The number of the first item that is asked for.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// Returns the largest number of items; `None` for all of them.
    #[must_use]
    pub fn limit(&self) -> Option<usize> {
        self.limit
    }

    /// The page out of the whole list. Beyond its end there is an empty one.
    #[must_use]
    pub fn cut<T>(&self, all: Vec<T>) -> Page<T> {
        let total = all.len();
        let limit = self.limit.unwrap_or(total);
        let items: Vec<T> = all.into_iter().skip(self.offset).take(limit).collect();
        let end = self.offset.saturating_add(items.len());
        Page {
            next_page_token: if items.is_empty() || end >= total {
                String::new()
            } else {
                token(end)
            },
            items,
            total_count: i32::try_from(total).unwrap_or(i32::MAX),
        }
    }
}

/// The token of the page that begins with this item.
#[must_use]
pub fn token(offset: usize) -> String {
    BASE64.encode(offset.to_string())
}

fn offset(token: &str) -> Result<usize, Error> {
    if token.is_empty() {
        return Ok(0);
    }
    let wrong = |why: &str| {
        Error::invalid_argument(format!(
            "the page_token {} {why}: send the next_page_token of the answer before, or none",
            quoted(token.as_bytes())
        ))
    };
    let digits = BASE64
        .decode(token)
        .ok()
        .filter(|digits| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit))
        .and_then(|digits| String::from_utf8(digits).ok())
        .ok_or_else(|| wrong("is none of this plugin's"))?;
    let offset = digits
        .parse::<u32>()
        .ok()
        .filter(|offset| *offset <= i32::MAX.unsigned_abs());
    offset
        .and_then(|offset| usize::try_from(offset).ok())
        .ok_or_else(|| wrong("is beyond every page"))
}

#[cfg(test)]
mod tests {
    use pluginrpc::Code;

    use super::*;

    fn cut(size: i32, token: &str, total: usize) -> Page<usize> {
        PageRequest::new(size, token).unwrap().cut((0..total).collect())
    }

    #[test]
    fn without_size_and_token_everything_comes() {
        for size in [0, -1, i32::MIN] {
            let page = cut(size, "", 2500);
            assert_eq!((page.items.len(), page.total_count), (2500, 2500));
            assert_eq!(page.next_page_token, "");
        }
    }

    #[test]
    fn the_tokens_lead_through_everything_once() {
        for size in [1, 7, 10, 11] {
            let (mut seen, mut next) = (Vec::new(), String::new());
            loop {
                let page = cut(size, &next, 10);
                assert_eq!(page.total_count, 10);
                seen.extend(page.items);
                next = page.next_page_token;
                if next.is_empty() {
                    break;
                }
            }
            assert_eq!(seen, (0..10).collect::<Vec<_>>(), "{size}");
        }
    }

    #[test]
    fn sizes_are_bounded_and_a_token_alone_has_a_size_of_its_own() {
        assert_eq!(cut(5000, "", 2500).items.len(), MAX_SIZE);
        assert_eq!(cut(0, &token(10), 2500).items, (10..60).collect::<Vec<_>>());
        assert_eq!(cut(-5, &token(10), 2500).items.len(), DEFAULT_SIZE);
    }

    #[test]
    fn tokens_are_those_of_the_go_sdk() {
        assert_eq!(token(50), "NTA=");
        let beyond = cut(10, "NTA=", 20);
        assert!(beyond.items.is_empty() && beyond.next_page_token.is_empty());
        assert_eq!(PageRequest::new(1, "MjE0NzQ4MzY0Nw==").unwrap().offset(), 2_147_483_647);
    }

    #[test]
    fn a_malformed_token_is_an_error_with_nothing_to_page_too() {
        for (token, why) in [
            ("not-base64!", "none of this plugin's"),
            ("eA==", "none of this plugin's"),         // x
            ("LTE=", "none of this plugin's"),         // -1
            ("KzE=", "none of this plugin's"),         // +1
            ("MQ", "none of this plugin's"),           // 1 without its padding
            ("MjE0NzQ4MzY0OA==", "beyond every page"), // i32::MAX + 1
            ("OTk5OTk5OTk5OTk5OTk5OTk5OTk5", "beyond every page"),
            ("\u{1b}[2J", "none of this plugin's"),
        ] {
            let error = PageRequest::new(0, token).unwrap_err();
            assert_eq!(error.code(), Code::InvalidArgument, "{token}");
            assert!(
                error.message().contains(why) && !error.message().contains('\u{1b}'),
                "{error}"
            );
        }
    }
}
