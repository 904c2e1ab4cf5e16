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
    let doc = format!(" Serves a [`{contract}`]; put it where a [`Service`](::pluginrpc::Service) is taken.");
    let calls = calls(service, |_, method| {
        let (function, constant) = (&method.function, &method.constant);
        let inner = quote!(::core::convert::AsRef::<#generic>::as_ref(&self.inner));
        Arm {
            method: quote!(&#constant),
            handler: quote!(move |message| <#generic as #contract>::#function(#inner, ctx, message)),
        }
    });
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

/// The functions of `impl Call`; `arm` is asked once for each method, by its position.
pub(super) fn calls(service: &Checked<'_>, arm: impl Fn(usize, &CheckedMethod<'_>) -> Arm) -> TokenStream {
    let (unary, streaming): (Vec<_>, Vec<_>) = service
        .methods
        .iter()
        .enumerate()
        .partition(|(_, method)| method.model.kind == MethodKind::Unary);
    let arm = |index: usize, method: &CheckedMethod<'_>, requests: TokenStream| {
        let path = &method.path;
        let serve = format_ident!("serve_{}", kind_suffix(method.model.kind));
        let Arm { method, handler } = arm(index, method);
        quote!(#path => ::std::boxed::Box::pin(::pluginrpc::__private::#serve(#method, #requests, #handler)),)
    };
    let unary_arms = unary.iter().map(|(i, method)| arm(*i, method, quote!(request)));
    let streaming_arms = streaming.iter().map(|(i, method)| arm(*i, method, quote!(requests)));
    let unary_paths = unary.iter().map(|(_, method)| &method.path);
    let unary_as_streaming = (!unary.is_empty()).then(|| {
        quote! {
            #(#unary_paths)|* => ::std::boxed::Box::pin(::pluginrpc::__private::serve_unary_as_streaming(
                self, method, ctx, requests,
            )),
        }
    });
    let missing = quote! {
        _ => ::std::boxed::Box::pin(::core::future::ready(::core::result::Result::Err(
            ::pluginrpc::__private::unimplemented(method),
        ))),
    };
    quote! {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<'a, ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>> {
            match ::pluginrpc::Method::path(method) {
                #(#unary_arms)*
                #missing
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
            match ::pluginrpc::Method::path(method) {
                #(#streaming_arms)*
                #unary_as_streaming
                #missing
            }
        }
    }
}
