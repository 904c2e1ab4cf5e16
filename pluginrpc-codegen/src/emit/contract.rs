//! The trait.

use proc_macro2::TokenStream;
use quote::quote;

use super::{deprecated, doc, documentation, method_attributes, signature};
use crate::check::Checked;

pub(super) fn emit(service: &Checked<'_>) -> TokenStream {
    let name = &service.service;
    let model = service.model;
    let lines = documentation(&model.comment, model.doc_placeholder.as_deref(), &model.full_name());
    let (doc, deprecated) = (doc(&lines), deprecated(model.deprecated));
    let methods = service.methods.iter().map(|method| {
        let (attributes, signature) = (method_attributes(method), signature(method));
        let constant = &method.constant;
        quote! {
            #attributes
            #signature {
                ::pluginrpc::__private::not_written(&#constant)
            }
        }
    });
    quote! {
        #doc
        ///
        /// Methods that are not implemented return `UNIMPLEMENTED`.
        #deprecated
        pub trait #name: ::core::marker::Send + ::core::marker::Sync + 'static {
            #(#methods)*
        }
    }
}
