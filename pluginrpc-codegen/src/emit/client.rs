//! The client, which implements the trait over any `Call`.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{head, kind_suffix, request};
use crate::check::Checked;

pub(super) fn emit(service: &Checked<'_>) -> TokenStream {
    let (client, contract) = (&service.client, &service.service);
    let generic = super::generic("C", service);
    let declaration = declare(service);
    let mut used = BTreeSet::new();
    let mut conditional = false;
    let methods: Vec<_> = service
        .methods
        .iter()
        .map(|method| {
            let ((head, answer), request, constant) = (head(method), request(method.model.kind), &method.constant);
            let call = format_ident!("call_{}", kind_suffix(method.model.kind));
            let cfg = &method.model.cfg;
            conditional |= !cfg.is_empty();
            let method = quote! {
                #cfg
                async #head -> #answer {
                    #call(&self.call, &#constant, ctx, #request).await
                }
            };
            used.insert(call);
            method
        })
        .collect();
    let used = (!used.is_empty()).then(|| {
        let used = used.iter();
        let allow = conditional.then(|| quote!(#[allow(unused_imports)]));
        quote!(#allow use ::pluginrpc::__private::{#(#used),*};)
    });
    quote! {
        #used
        #declaration
        impl<#generic: ::pluginrpc::Call> #contract for #client<#generic> {
            #(#methods)*
        }
    }
}

/// The type, without its implementation of the trait.
pub(super) fn declare(service: &Checked<'_>) -> TokenStream {
    let (client, contract) = (&service.client, &service.service);
    let generic = super::generic("C", service);
    let doc = format!(" Client of [`{contract}`] over any [`Call`](::pluginrpc::Call); it implements the trait.");
    quote! {
        #[doc = #doc]
        #[derive(Clone, Debug)]
        pub struct #client<#generic> {
            call: #generic,
        }
        impl<#generic> #client<#generic> {
            /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
            pub fn new(call: #generic) -> Self {
                Self { call }
            }
        }
    }
}
