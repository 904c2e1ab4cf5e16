//! The server: a newtype, since a blanket impl is not allowed in a user's crate.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::kind_suffix;
use crate::check::{Checked, CheckedMethod};
use crate::model::MethodKind;

pub(super) fn emit(service: &Checked<'_>) -> TokenStream {
    let (server, contract) = (&service.server, &service.service);
    let generic = super::generic("T", service);
    let name = service.model.full_name();
    let doc = format!(" The server of [`{contract}`]; put it where a [`Service`](::pluginrpc::Service) is taken.");
    let arm = |_, method: &CheckedMethod<'_>| {
        let (function, constant) = (&method.function, &method.constant);
        Arm {
            method: quote!(&#constant),
            handler: quote!(move |message| <#generic as #contract>::#function(inner, ctx, message)),
        }
    };
    let inner = quote!(let inner: &'a #generic = &self.inner;);
    let calls = calls(service, &quote!(&SERVICE_DESCRIPTOR), &inner, arm);
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
            /// Serves what others hold as well.
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

/// How a method is served.
pub(super) struct Arm {
    /// Its row of the table.
    pub(super) method: TokenStream,
    /// A function from a request to the future of a response, in which `self` and `ctx` are at hand.
    pub(super) handler: TokenStream,
}

/// The functions of `impl Call`. `table` is the method table, `before` what stands before the arms, where it is used;
/// `arm` is asked once for each method, by its position.
pub(super) fn calls(
    service: &Checked<'_>,
    table: &TokenStream,
    before: &TokenStream,
    arm: impl Fn(usize, &CheckedMethod<'_>) -> Arm,
) -> TokenStream {
    let (unary, streaming): (Vec<_>, Vec<_>) = service
        .methods
        .iter()
        .enumerate()
        .partition(|(_, method)| method.model.kind == MethodKind::Unary);
    let arms = |methods: &[(usize, &CheckedMethod<'_>)], requests: &TokenStream| {
        let mut arms = TokenStream::new();
        let mut used = BTreeSet::new();
        for (index, method) in methods {
            let path = &method.path;
            let serve = format_ident!("serve_{}", kind_suffix(method.model.kind));
            let Arm { method, handler } = arm(*index, method);
            arms.extend(quote!(#path => #serve(#method, #requests, #handler),));
            used.insert(serve);
        }
        let before = (!used.is_empty()).then(|| {
            let used = used.iter();
            quote!(use ::pluginrpc::__private::{#(#used),*}; #before)
        });
        (before, arms)
    };
    let (before_unary, unary) = arms(&unary, &quote!(request));
    let (before_streaming, streaming) = arms(&streaming, &quote!(requests));
    quote! {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<'a, ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>> {
            #before_unary
            match ::pluginrpc::Method::path(method) {
                #unary
                _ => ::pluginrpc::__private::missing(method),
            }
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
            #before_streaming
            match ::pluginrpc::Method::path(method) {
                #streaming
                _ => ::pluginrpc::__private::not_streaming(self, #table, method, ctx, requests),
            }
        }
    }
}
