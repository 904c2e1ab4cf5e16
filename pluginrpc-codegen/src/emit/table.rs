//! The method table.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::check::{Checked, CheckedMethod};
use crate::model::{Idempotency, MessageModel, MessageName, MethodKind};

/// Statics in the module of a service.
pub(super) fn emit(service: &Checked<'_>) -> TokenStream {
    let methods = service.methods.iter().map(|method| {
        let (constant, cfg, doc, row) = (&method.constant, &method.model.cfg, doc(method), row(method));
        quote! {
            #[doc = #doc]
            #cfg
            pub static #constant: ::pluginrpc::Method = #row;
        }
    });
    let constants = service.methods.iter().map(|method| {
        let (constant, cfg) = (&method.constant, &method.model.cfg);
        quote!(#cfg &#constant)
    });
    let descriptor = descriptor(service, &quote!(&[#(#constants),*]));
    quote! {
        #(#methods)*
        /// The method table.
        pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = #descriptor;
    }
}

/// Associated constants of a type that is a service by itself.
pub(super) fn associated(service: &Checked<'_>) -> TokenStream {
    let methods = service.methods.iter().map(|method| {
        let (constant, cfg, doc, row) = (&method.constant, &method.model.cfg, doc(method), row(method));
        quote! {
            #[doc = #doc]
            #cfg
            pub const #constant: &'static ::pluginrpc::Method = &#row;
        }
    });
    let constants = service.methods.iter().map(|method| {
        let (constant, cfg) = (&method.constant, &method.model.cfg);
        quote!(#cfg Self::#constant)
    });
    let descriptor = descriptor(service, &quote!(Self::PLUGINRPC_METHODS));
    quote! {
        #(#methods)*
        #[doc(hidden)]
        const PLUGINRPC_METHODS: &'static [&'static ::pluginrpc::Method] = &[#(#constants),*];
        /// The method table.
        pub const SERVICE_DESCRIPTOR: &'static ::pluginrpc::ServiceDescriptor = &#descriptor;
    }
}

fn doc(method: &CheckedMethod<'_>) -> String {
    format!(" `{}`", method.path)
}

fn descriptor(service: &Checked<'_>, methods: &TokenStream) -> TokenStream {
    let name = service.model.full_name();
    let comment = with("with_comment", literal(service.model.comment.trim()));
    let descriptors = service
        .model
        .file_descriptor_set
        .as_ref()
        .map(|set| quote!(.with_file_descriptor_set(#set)));
    quote!(::pluginrpc::ServiceDescriptor::new(#name, #methods) #comment #descriptors)
}

fn row(method: &CheckedMethod<'_>) -> TokenStream {
    let (path, model) = (&method.path, method.model);
    let (input, output) = (type_name(&model.input), type_name(&model.output));
    let kind = match model.kind {
        MethodKind::Unary => None,
        MethodKind::ClientStreaming => Some(quote!(ClientStreaming)),
        MethodKind::ServerStreaming => Some(quote!(ServerStreaming)),
        MethodKind::BidiStreaming => Some(quote!(BidiStreaming)),
    }
    .map(|kind| quote!(.with_kind(::pluginrpc::MethodKind::#kind)));
    let args = (!model.args.is_empty()).then(|| {
        let args = &model.args;
        quote!(.with_args(&[#(#args),*]))
    });
    let idempotency = match model.idempotency {
        Idempotency::Unknown => None,
        Idempotency::NoSideEffects => Some(quote!(NoSideEffects)),
        Idempotency::Idempotent => Some(quote!(Idempotent)),
    }
    .map(|level| quote!(.with_idempotency(::pluginrpc::Idempotency::#level)));
    let deprecated = model.deprecated.then(|| quote!(.with_deprecated(true)));
    let comment = with("with_comment", literal(model.comment.trim()));
    let descriptors = with(
        "with_descriptors",
        model.descriptors.as_deref().map(Literal::byte_string),
    );
    quote! {
        ::pluginrpc::Method::new(#path, #input, #output) #kind #args #idempotency #deprecated #comment #descriptors
    }
}

fn literal(text: &str) -> Option<Literal> {
    (!text.is_empty()).then(|| Literal::string(text))
}

/// A call of a const builder, where there is something to say.
fn with(builder: &str, literal: Option<Literal>) -> Option<TokenStream> {
    let builder = quote::format_ident!("{builder}");
    literal.map(|literal| quote!(.#builder(#literal)))
}

fn type_name(message: &MessageModel) -> TokenStream {
    match &message.name {
        MessageName::Known { package, name } => quote!(::pluginrpc::TypeName::new(#package, #name)),
        MessageName::FromRust => {
            let rust = &message.rust;
            quote!(::pluginrpc::TypeName::for_message::<#rust>())
        }
    }
}
