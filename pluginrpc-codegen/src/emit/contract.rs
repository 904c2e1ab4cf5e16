//! The trait.

use proc_macro2::TokenStream;
use quote::quote;

use super::{deprecated, doc, method_attributes, signature};
use crate::check::Checked;
use crate::comments;

pub(super) fn emit(service: &Checked<'_>) -> TokenStream {
    let name = &service.service;
    let mut lines = comments::rustdoc(&service.model.comment);
    if lines.is_empty() {
        lines.push(format!("`{}`", service.model.full_name()));
    }
    let (doc, deprecated) = (doc(&lines), deprecated(service.model.deprecated));
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
        /// A method that is not written answers `UNIMPLEMENTED`.
        #deprecated
        pub trait #name: ::core::marker::Send + ::core::marker::Sync + 'static {
            #(#methods)*
        }
    }
}
