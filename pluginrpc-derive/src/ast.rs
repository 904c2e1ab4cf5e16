//! Parses the item below the attribute.

use pluginrpc_codegen::{Diagnostic, Mistake, Place};
use proc_macro2::TokenStream;
use syn::spanned::Spanned;
use syn::{ItemImpl, ItemTrait};

/// The item, by kind.
pub(crate) enum Item {
    /// A trait.
    Contract(Box<ItemTrait>),
    /// An inherent `impl`.
    Service(Box<ItemImpl>),
    /// An `impl` of a trait.
    Implementation(Box<ItemImpl>),
}

impl Item {
    /// Parses the item. A syntax error is reported at its place.
    pub(crate) fn parse(tokens: TokenStream) -> Result<Self, Box<Diagnostic>> {
        match syn::parse2::<syn::Item>(tokens) {
            Ok(syn::Item::Trait(item)) => Ok(Self::Contract(Box::new(item))),
            Ok(syn::Item::Impl(item)) if item.trait_.is_none() => Ok(Self::Service(Box::new(item))),
            Ok(syn::Item::Impl(item)) => Ok(Self::Implementation(Box::new(item))),
            Ok(other) => Err(Box::new(Diagnostic::new(
                &Place::Rust(other.span()),
                Mistake::NotAService,
            ))),
            Err(e) => Err(Box::new(Diagnostic::new(
                &Place::Rust(e.span()),
                Mistake::Syntax(e.to_string()),
            ))),
        }
    }
}
