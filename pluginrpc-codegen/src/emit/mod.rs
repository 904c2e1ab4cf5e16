//! The emitter: one module per service, absolute paths only.

mod client;
mod contract;
mod server;
mod table;

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::Parts;
use crate::check::{Checked, CheckedMethod};
use crate::comments;
use crate::model::MethodKind;

/// Version of the interface between generated code and runtime, checked at compile time.
const GENERATION: u32 = 1;

/// The module of a service that came from a schema.
pub(crate) fn module(service: &Checked<'_>, parts: Parts) -> TokenStream {
    let contract = (parts != Parts::TABLE).then(|| contract::emit(service));
    let server = parts.server.then(|| server::emit(service));
    let client = parts.client.then(|| client::emit(service));
    let (table, handshake, allow) = (table::emit(service), handshake(), allow());
    let module = &service.module;
    let what = match parts {
        Parts::ALL => "its trait, method table, server and client",
        Parts::TABLE => "its method table",
        Parts { server: true, .. } => "its trait, method table and server",
        Parts { .. } => "its trait, method table and client",
    };
    let doc = format!(" `{}`: {what}.", service.model.full_name());
    quote! {
        #[doc = #doc]
        #allow
        pub mod #module {
            #contract
            #handshake
            #table
            #server
            #client
        }
    }
}

/// The module beside a handwritten trait, with the trait's `visibility`. The client of a `broken` trait does not
/// implement it, so that the compiler reports nothing besides the errors found here.
pub(crate) fn beside(service: &Checked<'_>, visibility: &syn::Visibility, broken: bool) -> TokenStream {
    let (allow, module) = (allow(), &service.module);
    let doc = format!(" The method table, server and client of [`{}`].", service.service);
    let parts = match broken {
        false => parts(service),
        true => {
            let (table, server, client) = (table::emit(service), server::emit(service), client::declare(service));
            quote!(#table #server #client)
        }
    };
    quote! {
        #[doc = #doc]
        #allow
        #visibility mod #module {
            #[allow(unused_imports)]
            use super::*;
            #parts
        }
    }
}

/// Implements the service for the type itself; `handlers` are in the order of the methods.
pub(crate) fn itself(
    service: &Checked<'_>,
    generics: &syn::Generics,
    this: &syn::Type,
    handlers: &[TokenStream],
) -> TokenStream {
    let (of, _, bounds) = generics.split_for_impl();
    let (table, handshake) = (table::associated(service), handshake());
    let name = service.model.full_name();
    let handler = |index: usize, _: &CheckedMethod<'_>| handlers.get(index).cloned().unwrap_or_default();
    let calls = server::calls(service, &quote!(Self::SERVICE_DESCRIPTOR), &TokenStream::new(), handler);
    quote! {
        #handshake
        impl #of #this #bounds {
            #table
        }
        #[allow(clippy::all, clippy::pedantic, clippy::nursery, unused_variables)]
        impl #of ::pluginrpc::Call for #this #bounds {
            #calls
        }
        impl #of ::pluginrpc::Service for #this #bounds {
            fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
                Self::SERVICE_DESCRIPTOR
            }
        }
        impl #of ::pluginrpc::Named for #this #bounds {
            const NAME: &'static str = #name;
        }
    }
}

/// The handshake, the method table, the server and the client.
fn parts(service: &Checked<'_>) -> TokenStream {
    let (table, server, client) = (table::emit(service), server::emit(service), client::emit(service));
    let handshake = handshake();
    quote! {
        #handshake
        #table
        #server
        #client
    }
}

fn handshake() -> TokenStream {
    let generation = proc_macro2::Literal::u32_unsuffixed(GENERATION);
    quote!(const _: () = ::pluginrpc::__private::codegen(#generation);)
}

/// Allows the lints that generated code would trigger in a crate with stricter settings.
fn allow() -> TokenStream {
    quote! {
        #[allow(
            clippy::all, clippy::pedantic, clippy::nursery,
            dead_code, deprecated, missing_docs, unreachable_pub, unused_qualifications, unused_variables,
        )]
    }
}

/// Lines of documentation.
fn doc(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| match line.as_str() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}

fn deprecated(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote!(#[deprecated]))
}

/// The lines of documentation of an element: its comment, the line that stands for it, or its name.
fn documentation(comment: &str, placeholder: Option<&str>, name: &str) -> Vec<String> {
    if let Some(placeholder) = placeholder {
        return vec![placeholder.to_owned()];
    }
    let lines = comments::rustdoc(comment);
    match lines.is_empty() {
        true => vec![format!("`{name}`")],
        false => lines,
    }
}

/// Documentation and deprecation of a method.
fn method_attributes(method: &CheckedMethod<'_>) -> TokenStream {
    let comment = documentation(
        &method.model.comment,
        method.model.doc_placeholder.as_deref(),
        &method.path,
    );
    let (doc, deprecated) = (doc(&comment), deprecated(method.model.deprecated));
    quote!(#doc #deprecated)
}

/// `fn bar(&self, ctx: .., request: ..) -> impl Future<Output = ..> + Send`, of the trait.
fn signature(method: &CheckedMethod<'_>) -> TokenStream {
    let (head, answer) = head(method);
    quote!(#head -> impl ::core::future::Future<Output = #answer> + ::core::marker::Send)
}

/// `fn bar(&self, ctx: .., request: ..)` and its result, the same in trait and client.
fn head(method: &CheckedMethod<'_>) -> (TokenStream, TokenStream) {
    let function = &method.function;
    let (input, output) = (&method.model.input.rust, &method.model.output.rust);
    let request = match method.model.kind.client_streaming() {
        true => quote!(requests: ::pluginrpc::Streaming<#input>),
        false => quote!(request: #input),
    };
    let response = match method.model.kind.server_streaming() {
        true => quote!(::pluginrpc::Streaming<#output>),
        false => quote!(#output),
    };
    (
        quote!(fn #function(&self, ctx: &::pluginrpc::Context, #request)),
        quote!(::core::result::Result<#response, ::pluginrpc::Error>),
    )
}

/// Names the request parameter of [`signature`].
fn request(kind: MethodKind) -> TokenStream {
    match kind.client_streaming() {
        true => quote!(requests),
        false => quote!(request),
    }
}

/// The suffix of the runtime's functions for this kind of method.
fn kind_suffix(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Unary => "unary",
        MethodKind::ClientStreaming => "client_streaming",
        MethodKind::ServerStreaming => "server_streaming",
        MethodKind::BidiStreaming => "bidi_streaming",
    }
}

/// A name for a type parameter that differs from every type of the service.
fn generic(name: &str, service: &Checked<'_>) -> Ident {
    let mut taken = HashSet::from([service.service.to_string()]);
    for method in &service.methods {
        idents(&method.model.input.rust, &mut taken);
        idents(&method.model.output.rust, &mut taken);
    }
    let mut name = name.to_owned();
    while taken.contains(&name) {
        name.push('_');
    }
    format_ident!("{name}")
}

fn idents(tokens: &TokenStream, found: &mut HashSet<String>) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => {
                found.insert(ident.to_string());
            }
            TokenTree::Group(group) => idents(&group.stream(), found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
