//! Readable text of Rust.

use proc_macro2::{LexError, TokenStream};
use quote::quote;

use crate::error::{Errors, Mistake, Place};

/// Formats Rust source, with an attribute before each item where one is given. Comments that are not documentation are
/// lost.
///
/// # Errors
/// When the text or the attribute is not Rust.
pub fn format(source: &str, attribute: Option<&str>) -> Result<String, Errors> {
    unparse(syn::parse_file(source), attribute)
}

/// As [`format()`], for tokens.
///
/// # Errors
/// When the tokens or the attribute are not Rust.
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
