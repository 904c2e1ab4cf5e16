//! The server: a newtype, since a blanket impl is not allowed in a user's crate.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::kind_suffix;
use crate::check::{Checked, CheckedMethod};
use crate::model::MethodKind;

pub(super) fn emit(service: &Checked<'_>) -> TokenStream {
    let (server, contract) = (&service.server, &service.service);
    let generic = super::generic("T", service);
    let name = service.model.full_name();
    let doc = format!(" Server of [`{contract}`], a [`Service`](::pluginrpc::Service) for every transport.");
    let handler = |_, method: &CheckedMethod<'_>| {
        let function = &method.function;
        // `T` has no other bound, so this resolves to the function of the trait.
        quote!(move |message| inner.#function(ctx, message))
    };
    let inner = quote!(let inner: &'a #generic = &self.inner;);
    let calls = calls(service, &quote!(&SERVICE_DESCRIPTOR), &inner, handler);
    quote! {
        #[doc = #doc]
        #[derive(Debug)]
        pub struct #server<#generic> {
            inner: ::pluginrpc::__private::Arc<#generic>,
        }
        impl<#generic> #server<#generic> {
            /// Serves `service`.
            pub fn new(service: #generic) -> Self {
                Self::from_arc(::pluginrpc::__private::Arc::new(service))
            }
            /// Serves a shared implementation.
            pub fn from_arc(inner: ::pluginrpc::__private::Arc<#generic>) -> Self {
                Self { inner }
            }
        }
        impl<#generic> ::core::clone::Clone for #server<#generic> {
            fn clone(&self) -> Self {
                Self::from_arc(::core::clone::Clone::clone(&self.inner))
            }
        }
        impl<#generic: #contract> ::pluginrpc::Call for #server<#generic> {
            #calls
        }
        impl<#generic: #contract> ::pluginrpc::Service for #server<#generic> {
            fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
                &SERVICE_DESCRIPTOR
            }
        }
        impl<#generic> ::pluginrpc::Named for #server<#generic> {
            const NAME: &'static str = #name;
        }
    }
}

/// The functions of `impl Call`. `table` is the method table, `before` what stands before the arms, where there are
/// some; `handler` is asked once for each method, by its position, for a function from a request to the future of a
/// response, in which `self` and `ctx` are at hand.
pub(super) fn calls(
    service: &Checked<'_>,
    table: &TokenStream,
    before: &TokenStream,
    handler: impl Fn(usize, &CheckedMethod<'_>) -> TokenStream,
) -> TokenStream {
    let arms = |unary: bool| {
        let methods = service.methods.iter().enumerate();
        methods
            .filter(|(_, method)| unary == (method.model.kind == MethodKind::Unary))
            .map(|(index, method)| {
                let (path, handler) = (&method.path, handler(index, method));
                let kind = format_ident!("{}", kind_suffix(method.model.kind));
                let cfg = &method.model.cfg;
                quote!(#cfg #path => call.#kind(#handler),)
            })
            .collect::<Vec<_>>()
    };
    let matched = |arms: Vec<TokenStream>, call: TokenStream, other: TokenStream| match arms.is_empty() {
        true => other,
        false => quote! {
            #before
            #call
            match method.path() {
                #(#arms)*
                _ => #other,
            }
        },
    };
    let call = quote!(let call = ::pluginrpc::__private::Unary(method, request););
    let unary = matched(arms(true), call, quote!(::pluginrpc::__private::missing(method)));
    let (call, streaming) = (quote!(::pluginrpc::__private::Streamed(method, requests)), arms(false));
    let or_unary = quote!(or_unary(self, #table, ctx));
    let streaming = match streaming.is_empty() {
        true => quote!(#call.#or_unary),
        false => matched(streaming, quote!(let call = #call;), quote!(call.#or_unary)),
    };
    quote! {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<'a, ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>> {
            #unary
        }
        fn streaming<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<::pluginrpc::Bytes>,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Streaming<::pluginrpc::Bytes>, ::pluginrpc::Error>,
        > {
            #streaming
        }
    }
}
