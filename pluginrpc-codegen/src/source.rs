//! Formats Rust source.

use proc_macro2::{LexError, TokenStream};
use quote::quote;

use crate::error::{Errors, Mistake, Place};

/// Formats Rust source and puts `attribute`, if any, before each item. Comments other than documentation are lost.
///
/// Items are formatted in portions, since a syntax tree takes far more memory than its text.
///
/// # Errors
/// Returns an error if the text or the attribute is not Rust.
pub fn format(source: &str, attribute: Option<&str>) -> Result<String, Errors> {
    let portions = portions(source).map(|portion| unparse(syn::parse_file(portion), attribute));
    // A line that looks like the end of an item may be within a literal.
    match portions.collect() {
        Ok(formatted) => Ok(formatted),
        Err(_) => unparse(syn::parse_file(source), attribute),
    }
}

/// Splits source after lines that end an item at the top level.
fn portions(source: &str) -> impl Iterator<Item = &str> {
    const PORTION: usize = 256 << 10;
    let mut rest = source;
    std::iter::from_fn(move || {
        let end = rest
            .get(PORTION..)
            .or_else(|| rest.get(PORTION + 3..))
            .and_then(|after| after.find("\n}\n").map(|at| rest.len() - after.len() + at + 3));
        let (portion, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        (!portion.is_empty()).then_some(portion)
    })
}

/// Formats tokens; see [`format()`].
///
/// # Errors
/// Returns an error if the tokens or the attribute are not Rust.
pub fn format_tokens(tokens: TokenStream, attribute: Option<&str>) -> Result<String, Errors> {
    unparse(syn::parse2(tokens), attribute)
}

fn unparse(file: syn::Result<syn::File>, attribute: Option<&str>) -> Result<String, Errors> {
    let mut file = file.map_err(not_rust)?;
    if let Some(attribute) = attribute {
        let items = file.items;
        let attribute: TokenStream = attribute.parse().map_err(not_rust::<LexError>)?;
        file = syn::parse2(quote!(#(#attribute #items)*)).map_err(not_rust)?;
    }
    Ok(prettyplease::unparse(&file))
}

fn not_rust<E: std::fmt::Display>(error: E) -> Errors {
    Errors::new(&Place::Options, Mistake::NotRust(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn portions_are_formatted_like_the_whole() -> Result<(), Errors> {
        let item = |i: usize| format!("/// ä\npub struct   S{i} {{\n    pub a: u32,\n}}\n");
        let source: String = (0..20_000).map(item).collect();
        assert!(portions(&source).count() > 2);
        assert_eq!(portions(&source).collect::<String>(), source);
        assert_eq!(format(&source, None)?, unparse(syn::parse_file(&source), None)?);
        let literal = format!("{source}pub const S: &str = \"{}\";", "\n}\n".repeat(100_000));
        assert_eq!(format(&literal, None)?, unparse(syn::parse_file(&literal), None)?);
        Ok(())
    }
}
