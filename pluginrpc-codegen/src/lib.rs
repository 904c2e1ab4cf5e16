//! Generates service code from a service model.
//!
//! Three front ends read services from `.proto` files, a protoc request or Rust items and build a [`ServiceModel`].
//! [`modules`] checks the models and emits one module per service with the trait, the method table, the server and the
//! client. No other code in this repository emits services.
//!
//! The feature `schema` adds the module `schema`, which builds models from protobuf descriptors; the feature `format`
//! adds functions that format the generated source.

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

pub use error::{Diagnostic, Errors, Limitation, Mistake, Place};
pub use model::{Idempotency, MessageModel, MessageName, MethodKind, MethodModel, ServiceModel};
pub use near::nearest;
#[cfg(feature = "format")]
pub use source::{format, format_tokens};

/// Parts of a service that are generated besides its method table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parts {
    /// The trait and its server.
    pub server: bool,
    /// The trait and its client.
    pub client: bool,
}

impl Parts {
    /// Server and client.
    pub const ALL: Self = Self {
        server: true,
        client: true,
    };
    /// The method table alone, for services whose trait another generator writes.
    pub const TABLE: Self = Self {
        server: false,
        client: false,
    };
}

/// Emits the modules of services that share a parent module, usually those of one package.
///
/// # Errors
/// Returns every error in any of them.
pub fn modules(services: &[ServiceModel], parts: Parts) -> Result<TokenStream, Errors> {
    let mut mistakes = Vec::new();
    let checked = check::services(services, &mut mistakes);
    Errors::check(mistakes)?;
    Ok(checked.iter().map(|service| emit::module(service, parts)).collect())
}

/// Emits the module beside a handwritten trait: method table, server and client. Types are spelled as in the trait.
/// `broken` means that errors of the trait have already been reported.
///
/// # Errors
/// Returns every error in the service.
pub fn beside_trait(service: &ServiceModel, visibility: &syn::Visibility, broken: bool) -> Result<TokenStream, Errors> {
    checked(service).map(|service| emit::beside(&service, visibility, broken))
}

/// Emits the implementations that make a type a service, and its method table as associated constants.
///
/// `handlers` holds one closure per method, from a request to a future of the response; `self` and `ctx` are in scope.
///
/// # Errors
/// Returns every error in the service.
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
