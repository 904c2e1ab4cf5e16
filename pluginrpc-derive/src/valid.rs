//! Checks the signatures of methods and derives their wire names.

use heck::{ToSnakeCase, ToUpperCamelCase};
use pluginrpc_codegen::{Diagnostic, Idempotency, MessageModel, MessageName, MethodKind, MethodModel, Mistake, Place};
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{
    Attribute, Expr, ExprLit, FnArg, GenericArgument, Lit, LitStr, Meta, PathArguments, ReturnType, Signature, Type,
};

use crate::attr::Rpc;

/// A function that is a method.
pub(crate) struct Method {
    pub(crate) model: MethodModel,
    pub(crate) takes_context: bool,
    pub(crate) is_async: bool,
}

/// The kind of item that contains a method.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// In a contract: `async fn`, with a context.
    Contract,
    /// In a service: with or without.
    Service,
}

/// Checks a function.
pub(crate) fn method(
    signature: &Signature,
    attributes: &[Attribute],
    rpc: Rpc,
    kind: Kind,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Method> {
    let before = mistakes.len();
    let name = self::wire_name(signature, rpc.name, mistakes);
    if let Some(mistake) = async_trait(signature, attributes) {
        mistakes.push(mistake);
        return None;
    }
    let shape = shape(signature);
    match &shape {
        Err(place) => mistakes.push(Diagnostic::new(place, Mistake::Signature(right(signature, kind)))),
        Ok(shape) if kind == Kind::Contract && !shape.context => {
            let place = Place::Rust(signature.inputs.span());
            mistakes.push(Diagnostic::new(&place, Mistake::NoContext(right(signature, kind))));
        }
        Ok(_) if kind == Kind::Contract && signature.asyncness.is_none() => {
            let place = Place::Rust(signature.fn_token.span());
            mistakes.push(Diagnostic::new(&place, Mistake::Signature(right(signature, kind))));
        }
        Ok(_) => {}
    }
    let (Some(name), Ok(shape), true) = (name, shape, mistakes.len() == before) else {
        return None;
    };
    let (input, client_streaming) = message(shape.request);
    let (output, server_streaming) = message(shape.response);
    Some(Method {
        model: MethodModel {
            name,
            function: Some(signature.ident.clone()),
            input,
            output,
            cfg: cfg(attributes),
            kind: MethodKind::new(client_streaming, server_streaming),
            args_places: rpc.args.iter().flatten().map(at).collect(),
            args: rpc.args.iter().flatten().map(LitStr::value).collect(),
            idempotency: Idempotency::Unknown,
            deprecated: deprecated(attributes),
            comment: comment(attributes),
            doc_placeholder: None,
            descriptors: None,
            place: Place::Rust(signature.ident.span()),
        },
        takes_context: shape.context,
        is_async: signature.asyncness.is_some(),
    })
}

/// Reports `#[async_trait]`: the attribute itself, or the lifetime it leaves behind after it was expanded.
pub(crate) fn async_trait(signature: &Signature, attributes: &[Attribute]) -> Option<Diagnostic> {
    let lifetime = signature
        .generics
        .lifetimes()
        .find(|lifetime| lifetime.lifetime.ident == "async_trait");
    let attribute = attributes.iter().find(|attribute| is_async_trait(attribute));
    let span = attribute
        .map(Spanned::span)
        .or_else(|| lifetime.map(|_| signature.ident.span()))?;
    Some(Diagnostic::new(&Place::Rust(span), Mistake::AsyncTrait))
}

/// `#[async_trait]`, `#[tonic::async_trait]`.
pub(crate) fn is_async_trait(attribute: &Attribute) -> bool {
    attribute
        .path()
        .segments
        .last()
        .is_some_and(|segment| segment.ident == "async_trait")
}

/// The `#[cfg]` attributes.
pub(crate) fn cfg(attributes: &[Attribute]) -> TokenStream {
    let cfg = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    quote::quote!(#(#cfg)*)
}

/// The type without the invisible group around the `$type` of a macro.
pub(crate) fn ungrouped(mut ty: &Type) -> &Type {
    while let Type::Group(group) = ty {
        ty = &group.elem;
    }
    ty
}

/// `#[deprecated]`.
pub(crate) fn deprecated(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("deprecated"))
}

/// The text of doc comments.
pub(crate) fn comment(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text), ..
            }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The parts of a signature that is a method's.
struct Shape<'a> {
    context: bool,
    request: &'a Type,
    response: &'a Type,
}

/// `(&self, [ctx: &Context,] request: Request) -> Result<Response, Error>`, else the place that is wrong.
fn shape(signature: &Signature) -> Result<Shape<'_>, Place> {
    let generics = &signature.generics;
    if !generics.params.is_empty() {
        return Err(at(&generics.params));
    }
    if let Some(odd) = &signature.constness {
        return Err(at(odd));
    }
    if let Some(odd) = &signature.unsafety {
        return Err(at(odd));
    }
    if let Some(odd) = &signature.abi {
        return Err(at(odd));
    }
    let mut inputs = signature.inputs.iter();
    match inputs.next() {
        Some(FnArg::Receiver(this))
            if this.reference.is_some() && this.mutability.is_none() && this.colon_token.is_none() => {}
        Some(other) => return Err(at(other)),
        None => return Err(at(&signature.ident)),
    }
    let types: Vec<&Type> = inputs
        .filter_map(|input| match input {
            FnArg::Typed(input) => Some(&*input.ty),
            FnArg::Receiver(_) => None,
        })
        .collect();
    let (context, request) = match types.as_slice() {
        [request] if !is_context(request) => (false, *request),
        [ctx, request] if is_context(ctx) => (true, *request),
        [] => return Err(at(&signature.ident)),
        [_] => return Err(at(&signature.inputs)),
        [first, ..] => return Err(at(first)),
    };
    if matches!(ungrouped(request), Type::Reference(_) | Type::ImplTrait(_)) {
        return Err(at(request));
    }
    let ReturnType::Type(_, answer) = &signature.output else {
        return Err(at(&signature.ident));
    };
    match argument(answer, "Result").or_else(|| alias(answer)) {
        Some(response) => Ok(Shape {
            context,
            request,
            response,
        }),
        None => Err(at(answer)),
    }
}

fn at(tokens: &impl Spanned) -> Place {
    Place::Rust(tokens.span())
}

/// `&Context`, by whatever path.
pub(crate) fn is_context(ty: &Type) -> bool {
    let Type::Reference(reference) = ungrouped(ty) else {
        return false;
    };
    match ungrouped(&reference.elem) {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|segment| segment.ident == "Context"),
        _ => false,
    }
}

/// The first type argument of a type with that name: `T` of `Result<T, Error>`.
fn argument<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ungrouped(ty) else {
        return None;
    };
    let last = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// The type argument of what may be an alias of `Result`, such as `MyResult<T>`.
fn alias(ty: &Type) -> Option<&Type> {
    const OTHERS: [&str; 9] = [
        "Option",
        "Vec",
        "Box",
        "Rc",
        "Arc",
        "Pin",
        "Streaming",
        "Response",
        "Future",
    ];
    let Type::Path(path) = ungrouped(ty) else {
        return None;
    };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    let one = arguments.args.len() == 1 && OTHERS.iter().all(|other| last.ident != other);
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) if one => Some(ty),
        _ => None,
    }
}

/// A message, and whether there is a stream of it.
fn message(ty: &Type) -> (MessageModel, bool) {
    let streamed = argument(ty, "Streaming");
    let model = MessageModel {
        rust: streamed.unwrap_or(ty).to_token_stream(),
        name: MessageName::FromRust,
    };
    (model, streamed.is_some())
}

fn wire_name(signature: &Signature, given: Option<LitStr>, mistakes: &mut Vec<Diagnostic>) -> Option<String> {
    if let Some(given) = given {
        let name = given.value();
        if pluginrpc_codegen::names::is_identifier(&name) {
            return Some(name);
        }
        mistakes.push(Diagnostic::new(&Place::Rust(given.span()), Mistake::NotAName(name)));
        return None;
    }
    let function = signature.ident.to_string();
    let function = function.trim_start_matches("r#");
    let wire = function.to_upper_camel_case();
    if wire.to_snake_case() == function {
        return Some(wire);
    }
    let mistake = Mistake::WireName {
        function: function.to_owned(),
        wire,
    };
    mistakes.push(Diagnostic::new(&Place::Rust(signature.ident.span()), mistake));
    None
}

/// The correct signature, with the types of the wrong one where it has them.
fn right(signature: &Signature, kind: Kind) -> String {
    let function = &signature.ident;
    let stem = function.to_string().trim_start_matches("r#").to_upper_camel_case();
    let request = signature.inputs.iter().find_map(|input| match input {
        FnArg::Typed(input) if !is_context(&input.ty) => match &*input.ty {
            Type::Reference(reference) => Some(&*reference.elem),
            Type::ImplTrait(_) => None,
            ty => Some(ty),
        },
        _ => None,
    });
    let request = request.map_or_else(|| format!("{stem}Request"), |ty| readable(ty.to_token_stream()));
    let response = match &signature.output {
        ReturnType::Type(_, ty) => match argument(ty, "Result").unwrap_or(ty) {
            Type::ImplTrait(_) => None,
            ty => Some(readable(ty.to_token_stream())),
        },
        ReturnType::Default => None,
    };
    let response = response.unwrap_or_else(|| format!("{stem}Response"));
    let asyncness = match kind == Kind::Contract || signature.asyncness.is_some() {
        true => "async ",
        false => "",
    };
    format!("`{asyncness}fn {function}(&self, ctx: &Context, request: {request}) -> Result<{response}, Error>`")
}

/// Prints tokens with ordinary spacing.
pub(crate) fn readable(tokens: TokenStream) -> String {
    let mut text = tokens.to_string();
    for (spaced, tight) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        (" >", ">"),
        ("< ", "<"),
        (" ,", ","),
        ("& ", "&"),
    ] {
        text = text.replace(spaced, tight);
    }
    text
}
