//! Readable text of Rust.

use proc_macro2::{LexError, TokenStream};
use quote::quote;

use crate::error::{Errors, Mistake, Place};

/// Formats Rust source, with an attribute before each item.
///
/// # Errors
/// When the text or the attribute is not Rust.
pub fn format_allowed(source: &str, attribute: &str) -> Result<String, Errors> {
    let items = parse(source)?.items;
    let attribute: TokenStream = attribute
        .parse()
        .map_err(|e: LexError| Errors::one(&Place::Options, Mistake::NotRust(e.to_string())))?;
    format(&quote!(#(#attribute #items)*).to_string())
}

/// Formats Rust source. Comments that are not documentation are lost.
///
/// # Errors
/// When the text is not Rust.
pub fn format(source: &str) -> Result<String, Errors> {
    Ok(prettyplease::unparse(&parse(source)?))
}

fn parse(source: &str) -> Result<syn::File, Errors> {
    syn::parse_file(source).map_err(|e| Errors::one(&Place::Options, Mistake::NotRust(e.to_string())))
}
