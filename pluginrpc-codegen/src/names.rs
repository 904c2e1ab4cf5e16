//! Names in Rust's spelling, equal to prost's for messages, enums and fields.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use syn::Ident;

/// `get_sl_is`, a keyword as `r#type`.
#[must_use]
pub fn snake(name: &str) -> String {
    sanitize(name.to_snake_case())
}

/// `GetSlIs`.
#[must_use]
pub fn camel(name: &str) -> String {
    sanitize(name.to_upper_camel_case())
}

/// `GetSlIs` as the beginning of a longer name, which no keyword can be.
pub(crate) fn camel_stem(name: &str) -> String {
    let stem = name.to_upper_camel_case();
    match stem.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("_{stem}"),
        false => stem,
    }
}

/// `GET_SL_IS`.
pub(crate) fn shouty(name: &str) -> String {
    let name = name.to_shouty_snake_case();
    match name.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("_{name}"),
        false => name,
    }
}

/// Returns `true` if the name is a protobuf identifier.
#[must_use]
pub fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Parses an identifier; `None` if Rust has no such identifier.
pub(crate) fn ident(spelling: &str) -> Option<Ident> {
    syn::parse_str(spelling).ok()
}

pub(crate) fn sanitize(name: String) -> String {
    match name.as_str() {
        // No raw identifier exists for these.
        "_" | "super" | "self" | "Self" | "extern" | "crate" => name + "_",
        // Strict and reserved keywords of all editions.
        "as" | "break" | "const" | "continue" | "else" | "enum" | "false" | "fn" | "for" | "if" | "impl" | "in"
        | "let" | "loop" | "match" | "mod" | "move" | "mut" | "pub" | "ref" | "return" | "static" | "struct"
        | "trait" | "true" | "type" | "unsafe" | "use" | "where" | "while" | "dyn" | "abstract" | "become" | "box"
        | "do" | "final" | "macro" | "override" | "priv" | "typeof" | "unsized" | "virtual" | "yield" | "async"
        | "await" | "try" | "gen" => format!("r#{name}"),
        name if name.starts_with(|c: char| c.is_ascii_digit()) => format!("_{name}"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_as_prost_spells_them() {
        for (name, expected) in [
            ("GetSLIs", "get_sl_is"),
            ("XMLHttpRequest", "xml_http_request"),
            ("Type", "r#type"),
            ("gen", "r#gen"),
            ("Self", "self_"),
            ("_1st", "_1st"),
        ] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(camel("self"), "Self_");
        assert_eq!(camel("fuzzBuster"), "FuzzBuster");
        assert_eq!(camel_stem("Self"), "Self");
        assert_eq!(shouty("GetSLIs"), "GET_SL_IS");
    }

    #[test]
    fn an_identifier_is_one_word_of_rust() {
        for good in ["echo", "r#type", "Self_"] {
            assert_eq!(ident(good).map(|i| i.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "1a", "a b", "a::b", "_", "type", "é-", "a\u{0}"] {
            assert!(ident(bad).is_none(), "{bad:?}");
        }
    }
}
