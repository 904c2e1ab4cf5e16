//! Adopts an `impl` of a trait that tonic generated: it is unchanged, and the type can become a pluginrpc service too.

use pluginrpc_codegen::{Diagnostic, Mistake, Parts, Place, names};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{FnArg, ImplItem, ImplItemFn, ItemImpl, Path, PathArguments, Type};

use crate::attr::Args;
use crate::schema;

/// Returns `true` if the trait is tonic's: a method takes a `Request<T>`, or the `impl` is empty and a table is given.
pub(crate) fn is_tonic(item: &ItemImpl, args: &Args) -> bool {
    let mut functions = functions(item).peekable();
    match functions.peek() {
        None => args.table.is_some(),
        Some(_) => functions.any(|function| {
            let mut inputs = function.sig.inputs.iter();
            inputs.any(|input| matches!(input, FnArg::Typed(input) if is_request(&input.ty)))
        }),
    }
}

fn functions(item: &ItemImpl) -> impl Iterator<Item = &ImplItemFn> {
    item.items.iter().filter_map(|part| match part {
        ImplItem::Fn(function) => Some(function),
        _ => None,
    })
}

fn is_request(ty: &Type) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    path.path.segments.last().is_some_and(|segment| {
        segment.ident == "Request" && matches!(segment.arguments, PathArguments::AngleBracketed(_))
    })
}

/// The item, and a function that turns the type into a service.
pub(crate) fn adopted(item: &ItemImpl, args: &Args, mistakes: &mut Vec<Diagnostic>) -> TokenStream {
    let more = parts(item, args, mistakes);
    quote!(#item #more)
}

fn parts(item: &ItemImpl, args: &Args, mistakes: &mut Vec<Diagnostic>) -> Option<TokenStream> {
    let (_, contract, _) = item.trait_.as_ref()?;
    let name = &contract.segments.last()?.ident;
    if let Some(span) = args.binary_only {
        mistakes.push(Diagnostic::new(&Place::Rust(span), Mistake::SchemaSays("binary_only")));
    }
    if args.descriptors.is_none() {
        for (argument, value) in [("package", &args.package), ("name", &args.name)] {
            if let Some(value) = value {
                mistakes.push(Diagnostic::new(
                    &Place::Rust(value.span()),
                    Mistake::SchemaSays(argument),
                ));
            }
        }
    }
    let (table, before) = match (&args.table, &args.descriptors) {
        (Some(table), None) => (table.to_token_stream(), checks(item, table)),
        (None, Some(_)) => {
            let described = schema::read(args, name, mistakes)?;
            for function in functions(item) {
                // Reports unknown methods; tonic knows the wire name.
                described.wire_name(&function.sig.ident, None, mistakes);
            }
            let mention = described.mention;
            let module = match pluginrpc_codegen::modules(&[described.model], Parts::TABLE) {
                Ok(module) => module,
                Err(errors) => {
                    mistakes.extend(errors.diagnostics().iter().cloned());
                    return None;
                }
            };
            let path = names::snake(&name.to_string());
            let path: Ident = syn::parse_str(&path).ok()?;
            (quote!(#path::SERVICE_DESCRIPTOR), quote!(#mention #module))
        }
        (Some(table), Some(_)) => {
            mistakes.push(Diagnostic::new(
                &Place::Rust(table.span()),
                Mistake::TableAndDescriptors,
            ));
            return None;
        }
        (None, None) if args.broken => return None,
        (None, None) => {
            mistakes.push(Diagnostic::new(&Place::Rust(Span::call_site()), Mistake::NoTable));
            return None;
        }
    };
    let server = server(contract)?;
    let plain = names::snake(&name.to_string());
    let function = format_ident!("into_{}", plain.trim_start_matches("r#"));
    let (of, _, bounds) = item.generics.split_for_impl();
    let this = &item.self_ty;
    let doc = format!(
        " Serves `{name}` over every transport: for `pluginrpc::Plugin::service` and\n \
         `tonic::transport::Server::add_service`."
    );
    Some(quote_spanned! {name.span()=>
        impl #of #this #bounds {
            #[doc = #doc]
            #[allow(dead_code, unreachable_pub)]
            pub fn #function(self) -> ::pluginrpc_grpc::Adopted<#server<Self>> {
                #before
                const _: () = ::pluginrpc::__private::same_service(
                    <::pluginrpc_grpc::Adopted<#server<()>> as ::pluginrpc::Named>::NAME,
                    &#table,
                );
                ::pluginrpc_grpc::adopt(<#server<Self>>::new(self), &#table)
            }
        }
    })
}

/// One check for each function, which the compiler reports at its name.
fn checks(item: &ItemImpl, table: &Path) -> TokenStream {
    let checks = functions(item).map(|function| {
        let name = &function.sig.ident;
        let text = name.to_string();
        let text = text.trim_start_matches("r#");
        let cfg = crate::valid::cfg(&function.attrs);
        quote_spanned!(name.span()=> #cfg const _: () = ::pluginrpc::__private::in_table(#text, &#table);)
    });
    checks.collect()
}

/// `proto::greeter_server::GreeterServer` for `proto::greeter_server::Greeter`.
fn server(contract: &Path) -> Option<Path> {
    let mut server = contract.clone();
    let last = server.segments.last_mut()?;
    last.ident = format_ident!("{}Server", last.ident, span = last.ident.span());
    last.arguments = PathArguments::None;
    Some(server)
}
