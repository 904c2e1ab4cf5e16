//! `#[pluginrpc::service]`: services defined in Rust instead of a `.proto`.
//!
//! | item | result |
//! |---|---|
//! | a trait | a contract: a module beside it with method table, server and client |
//! | `impl Type` | a service: the type itself implements `pluginrpc::Service` |
//! | `impl FooService for Type` | methods may be plain `fn` and omit the context |
//! | `impl Greeter for Type` of tonic | `into_greeter`, which turns the type into a service; the `impl` is unchanged |
//!
//! All errors are reported at once, each at its token; the item itself is always emitted.

mod ast;
mod attr;
mod expand;
mod schema;
#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests;
mod tonic;
mod valid;

use pluginrpc_codegen::{Diagnostic, Place};
use proc_macro::TokenStream;

/// Turns a trait or an `impl` into a service. Use it as `#[pluginrpc::service]`, with the feature `macros`.
///
/// A method takes one message and returns one; messages implement `prost::Message`, `prost::Name` and `Default`. The
/// wire name of a method is its function's in UpperCamel, or `#[rpc(name = "GetSLIs")]`; that of the service is the
/// name of the trait or type, or `name = "FooService"`. `#[rpc(args = ["slis", "get"])]` sets the subcommand that calls
/// the method on a command line, in addition to its path.
///
/// # A contract
///
/// The module beside the trait imports what is in scope of the trait, so the trait must be in a module, not in a
/// function.
///
/// ```
/// use pluginrpc::{Context, Error};
/// # #[derive(Clone, PartialEq, pluginrpc::prost::Message)]
/// # #[prost(prost_path = "pluginrpc::prost")]
/// # pub struct Greeting { #[prost(string, tag = "1")] pub text: String }
/// # impl pluginrpc::prost::Name for Greeting {
/// #     const NAME: &'static str = "Greeting";
/// #     const PACKAGE: &'static str = "acme.v1";
/// # }
///
/// #[pluginrpc::service(package = "acme.v1", binary_only)]
/// pub trait Greeter {
///     /// Returns a greeting.
///     async fn greet(&self, ctx: &Context, request: Greeting) -> Result<Greeting, Error>;
/// }
///
/// struct Polite;
///
/// impl Greeter for Polite {
///     async fn greet(&self, _: &Context, request: Greeting) -> Result<Greeting, Error> {
///         Ok(Greeting { text: format!("{}, please", request.text) })
///     }
/// }
///
/// fn main() -> Result<(), Error> {
///     let client = greeter::GreeterClient::new(greeter::GreeterServer::new(Polite));
///     let answer = pluginrpc::block_on(client.greet(&Context::new(), Greeting { text: "Hello".into() }))?;
///     assert_eq!(answer.text, "Hello, please");
///     Ok(())
/// }
/// ```
///
/// # A service
///
/// Every function of the block is a method: `async fn` or `fn`, with or without the context.
///
/// ```
/// use pluginrpc::{Error, Service};
/// # #[derive(Clone, PartialEq, pluginrpc::prost::Message)]
/// # #[prost(prost_path = "pluginrpc::prost")]
/// # pub struct Greeting { #[prost(string, tag = "1")] pub text: String }
/// # impl pluginrpc::prost::Name for Greeting {
/// #     const NAME: &'static str = "Greeting";
/// #     const PACKAGE: &'static str = "acme.v1";
/// # }
///
/// struct Greeter { count: u32 }
///
/// #[pluginrpc::service(package = "acme.v1", binary_only)]
/// impl Greeter {
///     fn greet(&self, request: Greeting) -> Result<Greeting, Error> {
///         Ok(Greeting { text: request.text.repeat(self.count as usize) })
///     }
/// }
///
/// assert_eq!(Greeter { count: 2 }.descriptor().name(), "acme.v1.Greeter");
/// assert_eq!(Greeter::GREET.path(), "/acme.v1.Greeter/Greet");
/// ```
///
/// A crate that depends on `pluginrpc` by another name says so: `crate = renamed`. `#[cfg]` on a method applies to
/// everything generated for it.
///
/// `binary_only` rejects JSON calls: JSON needs descriptors, which come from a `.proto`.
///
/// # With a schema
///
/// `descriptors = "schema.binpb"` names a file relative to the directory of `Cargo.toml`, written by `buf build -o
/// schema.binpb` or `protoc --include_imports --descriptor_set_out=schema.binpb`. Names, subcommands, idempotency and
/// comments then come from the schema; missing, extra or misspelled methods are reported, and messages of another type
/// do not compile. The service has the name of the item, or that of `package = "acme.v1"` and `name = "FooService"`.
///
/// # A trait that tonic generated
///
/// The `impl` is unchanged, `#[tonic::async_trait]` included, and the type gets a function `into_greeter(self)` (for a
/// trait `Greeter`) that returns a service for `Plugin::service` and `tonic::transport::Server`. The schema comes from
/// a table that `pluginrpc_build` generates with `tables_only`, or from a file. The crate must depend on
/// `pluginrpc-grpc`.
///
/// ```text
/// #[pluginrpc::service(table = proto::greeter::SERVICE_DESCRIPTOR)]
/// #[tonic::async_trait]
/// impl Greeter for Polite {
///     async fn greet(&self, request: Request<Text>) -> Result<Response<Text>, Status> { ... }
/// }
///
/// Plugin::new("greeter").service(Polite.into_greeter()).main()
/// ```
#[proc_macro_attribute]
pub fn service(args: TokenStream, item: TokenStream) -> TokenStream {
    let mut mistakes = Vec::new();
    let args = attr::Args::parse(args.into(), &mut mistakes);
    let output = match ast::Item::parse(item.clone().into()) {
        Ok(ast::Item::Contract(contract)) => expand::contract(*contract, &args, &mut mistakes),
        Ok(ast::Item::Service(service)) => expand::service(*service, &args, &mut mistakes),
        Ok(ast::Item::Implementation(implementation)) => expand::implementation(*implementation, &args, &mut mistakes),
        Err(mistake) => {
            mistakes.push(*mistake);
            item.into()
        }
    };
    let errors = mistakes.iter().map(|mistake| error(mistake).into_compile_error());
    let mut all = match &args.krate {
        Some(path) => expand::with_crate(output, path),
        None => output,
    };
    all.extend(errors);
    all.into()
}

fn error(mistake: &Diagnostic) -> syn::Error {
    let span = match &mistake.place {
        Place::Rust(span) => *span,
        Place::Schema { .. } | Place::Options => proc_macro2::Span::call_site(),
    };
    syn::Error::new(span, &mistake.mistake)
}
