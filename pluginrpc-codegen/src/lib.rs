//! Service code from a service model.
//!
//! Three front ends read services, out of `.proto` files, a protoc request or Rust items, and build a [`ServiceModel`]
//! with finished Rust types; [`modules`] checks the models and writes, for each, one module with the trait, the method
//! table, the server and the client. Nothing else in this repository writes service code.
//!
//! With the feature `schema`, `schema` builds models out of protobuf descriptors; with `format`, `source` makes
//! readable text of tokens.

mod check;
pub mod comments;
mod emit;
mod error;
mod model;
pub mod names;
mod near;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "format")]
mod source;

use proc_macro2::TokenStream;

pub use error::{Diagnostic, Errors, Mistake, Place};
pub use model::{Idempotency, MessageModel, MessageName, MethodKind, MethodModel, ServiceModel};
pub use near::nearest;
#[cfg(feature = "format")]
pub use source::{format, format_tokens};

/// Parts of a service that are generated besides its method table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parts {
    /// The server, and the trait that it serves.
    pub server: bool,
    /// The client, and the trait that it is.
    pub client: bool,
}

impl Parts {
    /// Everything.
    pub const ALL: Self = Self {
        server: true,
        client: true,
    };
    /// The method table alone, for services whose trait is another generator's.
    pub const TABLE: Self = Self {
        server: false,
        client: false,
    };
}

/// The modules of services that stand side by side, usually those of one package.
///
/// # Errors
/// Everything that is wrong with any of them, at once.
pub fn modules(services: &[ServiceModel], parts: Parts) -> Result<TokenStream, Errors> {
    let mut mistakes = Vec::new();
    let checked = check::services(services, &mut mistakes);
    Errors::check(mistakes)?;
    Ok(checked.iter().map(|service| emit::module(service, parts)).collect())
}

/// The module that stands beside a trait whose author wrote it: method table, server and client. Types are named as
/// the trait names them. `broken` says that the trait has mistakes that are reported elsewhere.
///
/// # Errors
/// Everything that is wrong with the service, at once.
pub fn beside_trait(service: &ServiceModel, visibility: &syn::Visibility, broken: bool) -> Result<TokenStream, Errors> {
    checked(service).map(|service| emit::beside(&service, visibility, broken))
}

/// The implementations that make a type a service by itself, and its method table as associated constants.
///
/// `handlers` has for each method a function from a request to the future of a response, in which `self` and `ctx` are
/// at hand.
///
/// # Errors
/// Everything that is wrong with the service, at once.
pub fn for_type(
    service: &ServiceModel,
    generics: &syn::Generics,
    this: &syn::Type,
    handlers: &[TokenStream],
) -> Result<TokenStream, Errors> {
    checked(service).map(|service| emit::itself(&service, generics, this, handlers))
}

fn checked(service: &ServiceModel) -> Result<check::Checked<'_>, Errors> {
    let mut mistakes = Vec::new();
    match check::service(service, &mut mistakes) {
        Some(checked) if mistakes.is_empty() => Ok(checked),
        _ => Err(Errors::from_vec(mistakes)),
    }
}
