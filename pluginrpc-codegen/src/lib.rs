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
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "format")]
mod source;

use proc_macro2::TokenStream;

pub use error::{Diagnostic, Errors, Mistake, Place};
pub use model::{Idempotency, MessageModel, MessageName, MethodKind, MethodModel, ServiceModel};
#[cfg(feature = "format")]
pub use source::format;

/// The modules of services that stand side by side, usually those of one package.
///
/// # Errors
/// Everything that is wrong with any of them, at once.
pub fn modules(services: &[ServiceModel]) -> Result<TokenStream, Errors> {
    let mut mistakes = Vec::new();
    let checked = check::services(services, &mut mistakes);
    Errors::none_or(mistakes)?;
    Ok(checked.iter().map(emit::module).collect())
}
