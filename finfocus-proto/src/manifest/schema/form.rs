//! Formats of texts in a manifest; the schema has them as regular expressions.

use crate::layout::is_semantic;

/// Format of a text.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// Anything.
    Any,
    /// Lower-case letters and digits, with `-` inside.
    Name,
    /// A semantic version without `v`.
    Version,
    /// Three numbers, without `v`.
    Numbers,
    /// A semantic version, with a comparison before it and anything behind it.
    Constraint,
    /// A service by its name alone, `FooService`.
    Service,
    /// A package of one word and a version, `foo.v1`.
    Package,
    /// Base64.
    Base64,
    /// Hexadecimal digits.
    Hexadecimal,
    /// A path from `/` on.
    Path,
    /// An address that begins with its scheme.
    Uri,
    /// A time by RFC 3339.
    Time,
}

impl Form {
    /// Returns true if the text has this format.
    pub(super) fn fits(self, text: &str) -> bool {
        let all = |text: &str, also: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || also.contains(c));
        let lower = |text: &str| !text.chars().any(|c| c.is_ascii_uppercase());
        match self {
            Self::Any => true,
            Self::Name => {
                !text.is_empty() && all(text, "-") && lower(text) && !text.starts_with('-') && !text.ends_with('-')
            }
            Self::Version => is_semantic(text),
            Self::Numbers => is_semantic(text) && !text.contains(['-', '+']),
            Self::Constraint => {
                let rest = text.trim_start_matches(['>', '<', '=', '!', '~', '^']);
                let mut parts = rest.splitn(3, '.');
                let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
                parts.next().is_some_and(digits)
                    && parts.next().is_some_and(digits)
                    && parts
                        .next()
                        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            }
            Self::Service => {
                text.ends_with("Service") && text.starts_with(|c: char| c.is_ascii_uppercase()) && all(text, "")
            }
            Self::Package => {
                let (word, version) = text.split_once('.').unwrap_or((text, "v1"));
                let digits = version.strip_prefix('v').unwrap_or_default();
                word.starts_with(|c: char| c.is_ascii_lowercase())
                    && all(word, "")
                    && lower(word)
                    && !digits.is_empty()
                    && digits.bytes().all(|byte| byte.is_ascii_digit())
            }
            Self::Base64 => {
                let digits = text.trim_end_matches('=');
                !digits.is_empty() && all(digits, "+/")
            }
            Self::Hexadecimal => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit()),
            Self::Path => text.strip_prefix('/').is_some_and(|rest| all(rest, "._/-")),
            Self::Uri => text.split_once(':').is_some_and(|(scheme, rest)| {
                scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                    && all(scheme, "+-.")
                    && !rest.is_empty()
                    && !text.contains(|c: char| c.is_whitespace() || c.is_control())
            }),
            Self::Time => text.parse::<pluginrpc::prost_types::Timestamp>().is_ok() && text.contains(['T', 't']),
        }
    }

    /// Describes the format, for a message.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Any => "a text",
            Self::Name => "lower-case letters and digits, with - inside",
            Self::Version => "a semantic version without v, 1.2.0",
            Self::Numbers => "three numbers without v, 0.5.6",
            Self::Constraint => "a version, with a comparison before it, >=1.2.0",
            Self::Service => "a service by its name alone, CostSourceService",
            Self::Package => "a package, finfocus.v1",
            Self::Base64 => "base64",
            Self::Hexadecimal => "hexadecimal",
            Self::Path => "a path from / on",
            Self::Uri => "an address that begins with its scheme",
            Self::Time => "a time by RFC 3339, 2026-01-31T12:00:00Z",
        }
    }
}
