//! `#[pluginrpc::service]`: services that are written in Rust and not in a `.proto`.
//!
//! | put on | gives |
//! |---|---|
//! | a trait | a contract: a module beside it with method table, server and client |
//! | `impl Type` | a service: the type itself goes where a `pluginrpc::Service` is taken |
//! | `impl FooService for Type` | nothing but comfort: plain `fn`, and no context where none is used |
//! | `impl Greeter for Type` of tonic | `into_greeter`, which makes a service of the type; the `impl` stays as it is |
//!
//! Errors are all told at once, each at the token that is wrong; the item itself is always kept.

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

/// Makes a service of a trait or an `impl`. Use it as `#[pluginrpc::service]`, with the feature `macros`.
///
/// A method takes one message and answers one; messages are types with `prost::Message`, `prost::Name` and `Default`.
/// Its name on the wire is the function's in UpperCamel, or `#[rpc(name = "GetSLIs")]`; the service's is that of the
/// trait or type, or `name = "FooService"`. `#[rpc(args = ["slis", "get"])]` gives the words that call it on a command
/// line, besides its path.
///
/// # A contract
///
/// The module beside it sees what the trait sees, which has to stand in a module and not in a function.
///
/// ```
/// use pluginrpc::{Context, Error};
/// # #[derive(Clone, PartialEq, pluginrpc::prost::Message)]
/// # #[prost(prost_path = "pluginrpc::prost")]
/// # pub struct Greeting { #[prost(string, tag = "1")] pub text: String }
/// # impl pluginrpc::prost::Name for Greeting { const NAME: &'static str = "Greeting"; const PACKAGE: &'static str = "acme.v1"; }
///
/// #[pluginrpc::service(package = "acme.v1", binary_only)]
/// pub trait Greeter {
///     /// Gives a greeting back.
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
/// Every function of the block is a method; `async fn` or plain `fn`, with or without the context.
///
/// ```
/// use pluginrpc::{Error, Service};
/// # #[derive(Clone, PartialEq, pluginrpc::prost::Message)]
/// # #[prost(prost_path = "pluginrpc::prost")]
/// # pub struct Greeting { #[prost(string, tag = "1")] pub text: String }
/// # impl pluginrpc::prost::Name for Greeting { const NAME: &'static str = "Greeting"; const PACKAGE: &'static str = "acme.v1"; }
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
/// `binary_only` says that callers who ask for JSON get an error: that needs descriptors, which come from a `.proto`.
///
/// # With a schema
///
/// `descriptors = "schema.binpb"` names a file below the folder of `Cargo.toml`, written by `buf build -o schema.binpb` or
/// `protoc --include_imports --descriptor_set_out=schema.binpb`. Then names, words, promises and comments are the schema's;
/// methods that are missing, extra or misspelt are told, and messages of another type do not compile. The service is the
/// one with the item's name; `package = "acme.v1"` and `name = "FooService"` say it where that is not enough.
///
/// # A trait that tonic generated
///
/// The `impl` stays what it is, `#[tonic::async_trait]` included, and the type gets a function `into_greeter(self)` (for
/// a trait `Greeter`) with what `Plugin::service` takes, and `tonic::transport::Server` as well. The schema is in a table
/// that `pluginrpc_build` makes with `tables_only`, or in a file. The crate depends on `pluginrpc-grpc`.
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
    let mut all = output;
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
