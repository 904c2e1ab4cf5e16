//! Expands the item. The item itself is always emitted, also after an error.

use pluginrpc_codegen::{Diagnostic, Errors, Mistake, Place, ServiceModel};
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{
    Attribute, FnArg, ImplItem, ItemImpl, ItemTrait, LitStr, ReturnType, Signature, TraitItem, Type, parse_quote,
    parse_quote_spanned,
};

use crate::attr::{Args, no_args, take_rpc};
use crate::schema::{self, Described};
use crate::tonic;
use crate::valid::{self, Kind, Method};

/// Expands a trait: its futures become `Send`, and a module is added beside it.
pub(crate) fn contract(mut item: ItemTrait, args: &Args, mistakes: &mut Vec<Diagnostic>) -> TokenStream {
    let before = mistakes.len();
    let (model, checks) = read_contract(&mut item, args, mistakes);
    let broken = mistakes.len() > before;
    item.supertraits.push(parse_quote!(::core::marker::Send));
    item.supertraits.push(parse_quote!(::core::marker::Sync));
    item.supertraits.push(parse_quote!('static));
    // A module beside a generic trait would only add errors of the compiler.
    let module = item.generics.params.is_empty().then(|| {
        let module = pluginrpc_codegen::beside_trait(&model, &item.vis, broken);
        emitted(module, mistakes)
    });
    // Functions that were not rewritten have been reported; the lint would report them again.
    let allow = broken.then(|| quote!(#[allow(async_fn_in_trait)]));
    quote! {
        #allow
        #item
        #checks
        #module
    }
}

/// Reads the model of a trait, rewrites its functions, and returns compile-time checks.
pub(crate) fn read_contract(
    item: &mut ItemTrait,
    args: &Args,
    mistakes: &mut Vec<Diagnostic>,
) -> (ServiceModel, TokenStream) {
    let before = mistakes.len();
    no_async_trait(&mut item.attrs, mistakes);
    no_table(args, mistakes);
    let described = schema::read(args, &item.ident, mistakes);
    if !item.generics.params.is_empty() || item.generics.where_clause.is_some() {
        let place = Place::Rust(item.generics.span());
        mistakes.push(Diagnostic::new(&place, Mistake::GenericContract));
    }
    let mut methods = Vec::new();
    for part in &mut item.items {
        let function = match part {
            TraitItem::Fn(function) => function,
            other => {
                let what = match other {
                    TraitItem::Const(_) => "constant",
                    TraitItem::Type(_) => "type",
                    _ => "macro",
                };
                mistakes.push(Diagnostic::new(&Place::Rust(other.span()), Mistake::NotAMethod(what)));
                continue;
            }
        };
        let mut rpc = take_rpc(&mut function.attrs, mistakes);
        if let Some(described) = &described {
            rpc = described.rpc(&function.sig.ident, rpc, mistakes);
        }
        let method = valid::method(&function.sig, &function.attrs, rpc, Kind::Contract, mistakes);
        if let Some(method) = method {
            send(&mut function.sig);
            if let Some(body) = &mut function.default {
                *body = parse_quote!({ async move #body });
            }
            methods.push(method);
        }
    }
    let reported_before = mistakes.len() > before;
    let (model, _, checks) = model(
        &item.ident,
        &item.attrs,
        args,
        described,
        methods,
        false,
        reported_before,
        mistakes,
    );
    (model, checks)
}

/// `async fn f(..) -> R` becomes `fn f(..) -> impl Future<Output = R> + Send`.
fn send(signature: &mut Signature) {
    if let ReturnType::Type(_, answer) = &signature.output {
        let future = quote!(impl ::core::future::Future<Output = #answer> + ::core::marker::Send);
        signature.output = parse_quote!(-> #future);
        signature.asyncness = None;
    }
}

/// Expands an inherent `impl`: the type becomes a service.
pub(crate) fn service(mut item: ItemImpl, args: &Args, mistakes: &mut Vec<Diagnostic>) -> TokenStream {
    let before = mistakes.len();
    no_async_trait(&mut item.attrs, mistakes);
    no_table(args, mistakes);
    let name = match valid::ungrouped(&item.self_ty) {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.clone()),
        _ => None,
    };
    let Some(name) = name else {
        mistakes.push(Diagnostic::new(&Place::Rust(item.self_ty.span()), Mistake::NotAService));
        return item.into_token_stream();
    };
    if let Some(lifetime) = borrowed(&item) {
        mistakes.push(Diagnostic::new(&Place::Rust(lifetime), Mistake::BorrowedService));
        return item.into_token_stream();
    }
    let described = schema::read(args, &name, mistakes);
    let mut methods = Vec::new();
    for part in &mut item.items {
        let function = match part {
            ImplItem::Fn(function) => function,
            other => {
                mistakes.push(not_a_method(other));
                continue;
            }
        };
        let mut rpc = take_rpc(&mut function.attrs, mistakes);
        if let Some(described) = &described {
            rpc = described.rpc(&function.sig.ident, rpc, mistakes);
        }
        methods.extend(valid::method(
            &function.sig,
            &function.attrs,
            rpc,
            Kind::Service,
            mistakes,
        ));
    }
    let generic = !item.generics.params.is_empty();
    let reported_before = mistakes.len() > before;
    let (model, methods, checks) = model(
        &name,
        &item.attrs,
        args,
        described,
        methods,
        generic,
        reported_before,
        mistakes,
    );
    let handlers: Vec<_> = methods.iter().map(handler).collect();
    let service = pluginrpc_codegen::for_type(&model, &item.generics, &item.self_ty, &handlers);
    let service = emitted(service, mistakes);
    quote!(#item #checks #service)
}

/// The first lifetime of the type that is not `'static`.
fn borrowed(item: &ItemImpl) -> Option<Span> {
    fn find(tokens: TokenStream) -> Option<Span> {
        let mut after_quote = false;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if after_quote && ident != "static" => return Some(ident.span()),
                TokenTree::Group(group) => {
                    if let Some(span) = find(group.stream()) {
                        return Some(span);
                    }
                }
                TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                    after_quote = true;
                    continue;
                }
                _ => {}
            }
            after_quote = false;
        }
        None
    }
    let declared = item
        .generics
        .lifetimes()
        .next()
        .map(|lifetime| lifetime.lifetime.span());
    declared.or_else(|| find(item.self_ty.to_token_stream()))
}

/// Replaces `::pluginrpc` by the path of the argument `crate`.
pub(crate) fn with_crate(tokens: TokenStream, path: &syn::Path) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let token = match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), with_crate(group.stream(), path));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            token => token,
        };
        let is_crate = matches!(&token, TokenTree::Ident(ident) if ident == "pluginrpc");
        let is = |token: Option<&TokenTree>, sign: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
        let before = |n: usize| out.len().checked_sub(n).and_then(|at| out.get(at));
        // Not within a path; a lifetime or a keyword in front is no part of one.
        let in_path = matches!(before(3), Some(TokenTree::Ident(ident)) if !is_keyword(ident)) && !is(before(4), '\'');
        let starts = is(before(1), ':') && is(before(2), ':') && !in_path;
        if is_crate && starts {
            out.truncate(out.len() - 2);
            out.extend(path.to_token_stream());
        } else {
            out.push(token);
        }
    }
    out.into_iter().collect()
}

/// A keyword that a path may follow.
fn is_keyword(ident: &proc_macro2::Ident) -> bool {
    [
        "as", "for", "in", "use", "dyn", "impl", "return", "where", "mut", "match", "else", "const",
    ]
    .iter()
    .any(|keyword| ident == keyword)
}

/// A closure from a request to a future. Its spans are those of the method, so that errors about types and threads
/// point there.
fn handler(method: &Method) -> TokenStream {
    let Some(function) = &method.model.function else {
        return TokenStream::new();
    };
    let span = function.span();
    let ctx = method.takes_context.then(|| quote_spanned!(span=> ctx,));
    let waited = method.is_async.then(|| quote_spanned!(span=> .await));
    quote_spanned!(span=> move |message| async move { self.#function(#ctx message) #waited })
}

/// Expands an `impl` of a generated trait: `fn` becomes `async fn`, and a missing context is added.
pub(crate) fn implementation(mut item: ItemImpl, args: &Args, mistakes: &mut Vec<Diagnostic>) -> TokenStream {
    if tonic::is_tonic(&item, args) {
        return tonic::adopted(&item, args, mistakes);
    }
    no_table(args, mistakes);
    no_async_trait(&mut item.attrs, mistakes);
    let said = [
        ("package", &args.package),
        ("name", &args.name),
        ("descriptors", &args.descriptors),
    ];
    for (argument, value) in said {
        if let Some(value) = value {
            mistakes.push(Diagnostic::new(
                &Place::Rust(value.span()),
                Mistake::SchemaSays(argument),
            ));
        }
    }
    if let Some(span) = args.binary_only {
        mistakes.push(Diagnostic::new(&Place::Rust(span), Mistake::SchemaSays("binary_only")));
    }
    for part in &mut item.items {
        let ImplItem::Fn(function) = part else {
            continue;
        };
        let rpc = take_rpc(&mut function.attrs, mistakes);
        if let Some(name) = rpc.name {
            mistakes.push(Diagnostic::new(&Place::Rust(name.span()), Mistake::SchemaSays("name")));
        }
        no_args(rpc.args, mistakes);
        if let Some(mistake) = valid::async_trait(&function.sig, &function.attrs) {
            mistakes.push(mistake);
            continue;
        }
        lift(&mut function.sig, &mut function.attrs);
    }
    item.into_token_stream()
}

fn lift(signature: &mut Signature, attributes: &mut Vec<Attribute>) {
    let returns_future = matches!(&signature.output, ReturnType::Type(_, ty) if matches!(&**ty, Type::ImplTrait(_)));
    if signature.asyncness.is_none() && !returns_future {
        signature.asyncness = Some(parse_quote_spanned!(signature.fn_token.span()=> async));
        attributes.push(parse_quote!(#[allow(clippy::unused_async)]));
    }
    let takes_context = signature
        .inputs
        .iter()
        .any(|input| matches!(input, FnArg::Typed(input) if valid::is_context(&input.ty)));
    if !takes_context && signature.receiver().is_some() {
        signature.inputs.insert(1, parse_quote!(_: &::pluginrpc::Context));
    }
}

fn no_async_trait(attributes: &mut Vec<Attribute>, mistakes: &mut Vec<Diagnostic>) {
    attributes.retain(|attribute| {
        let found = valid::is_async_trait(attribute);
        if found {
            mistakes.push(Diagnostic::new(
                &Place::Rust(attribute.path().span()),
                Mistake::AsyncTrait,
            ));
        }
        !found
    });
}

fn not_a_method(part: &ImplItem) -> Diagnostic {
    let what = match part {
        ImplItem::Const(_) => "constant",
        ImplItem::Type(_) => "type",
        _ => "macro",
    };
    Diagnostic::new(&Place::Rust(part.span()), Mistake::NotAMethod(what))
}

fn no_table(args: &Args, mistakes: &mut Vec<Diagnostic>) {
    if let Some(table) = &args.table {
        mistakes.push(Diagnostic::new(&Place::Rust(table.span()), Mistake::TableOfTonicOnly));
    }
}

/// Combines arguments, item and schema into a model, its methods and compile-time checks.
#[allow(clippy::too_many_arguments)] // the callers read all of it from different items
fn model(
    ident: &syn::Ident,
    attributes: &[Attribute],
    args: &Args,
    described: Option<Described>,
    methods: Vec<Method>,
    generic: bool,
    reported_before: bool,
    mistakes: &mut Vec<Diagnostic>,
) -> (ServiceModel, Vec<Method>, TokenStream) {
    if let Some(described) = described {
        if let Some(span) = args.binary_only {
            mistakes.push(Diagnostic::new(&Place::Rust(span), Mistake::SchemaSays("binary_only")));
        }
        let place = Place::Rust(ident.span());
        return described.merge(methods, &place, generic, reported_before, mistakes);
    }
    let mut missing = |mistake| mistakes.push(Diagnostic::new(&Place::Rust(Span::call_site()), mistake));
    let complete = args.broken || args.descriptors.is_some();
    if args.package.is_none() && !complete {
        missing(Mistake::NoPackage);
    }
    if args.binary_only.is_none() && !complete {
        missing(Mistake::NoDescriptors);
    }
    let place = match (&args.name, &args.package) {
        (Some(literal), _) | (None, Some(literal)) => literal.span(),
        (None, None) => ident.span(),
    };
    let model = ServiceModel {
        package: args.package.as_ref().map(LitStr::value).unwrap_or_default(),
        name: args.name.as_ref().map_or_else(|| ident.to_string(), LitStr::value),
        item: Some(ident.clone()),
        taken_modules: Vec::new(),
        comment: valid::comment(attributes),
        doc_placeholder: None,
        deprecated: valid::deprecated(attributes),
        methods: methods.iter().map(|method| method.model.clone()).collect(),
        file_descriptor_set: None,
        place: Place::Rust(place),
    };
    (model, methods, TokenStream::new())
}

/// Returns the code; moves errors into `mistakes`.
fn emitted(code: Result<TokenStream, Errors>, mistakes: &mut Vec<Diagnostic>) -> Option<TokenStream> {
    match code {
        Ok(code) => Some(code),
        Err(errors) => {
            mistakes.extend(errors.diagnostics().iter().cloned());
            None
        }
    }
}
