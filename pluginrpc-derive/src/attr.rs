//! The arguments: those of `#[pluginrpc::service]`, and `#[rpc]` on a method.

use pluginrpc_codegen::{Diagnostic, Mistake, Place};
use proc_macro2::{Span, TokenStream};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Path, Token};

const ARGUMENTS: &str = "package = \"acme.v1\", name = \"FooService\", binary_only, descriptors = \"schema.binpb\" and table = SERVICE_DESCRIPTOR";
const PACKAGE: &str = "package = \"acme.v1\"";
const NAME: &str = "name = \"FooService\"";
const DESCRIPTORS: &str = "descriptors = \"schema.binpb\"";
const TABLE: &str = "table = proto::greeter::SERVICE_DESCRIPTOR";
const BINARY_ONLY: &str = "binary_only";
const RPC: &str = "#[rpc(name = \"GetSLIs\")]";

/// What is said about a service.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) package: Option<LitStr>,
    pub(crate) name: Option<LitStr>,
    pub(crate) binary_only: Option<Span>,
    /// A file with the schema.
    pub(crate) descriptors: Option<LitStr>,
    /// The method table of a service that tonic serves.
    pub(crate) table: Option<Path>,
    /// Whether something was said that could not be understood.
    pub(crate) broken: bool,
}

impl Args {
    pub(crate) fn parse(tokens: TokenStream, mistakes: &mut Vec<Diagnostic>) -> Self {
        let mut args = Self::default();
        let before = mistakes.len();
        for meta in metas(tokens, mistakes) {
            let mut mistake = |mistake| mistakes.push(Diagnostic::new(&Place::Rust(meta.span()), mistake));
            match name(&meta).as_str() {
                "package" => match text(&meta) {
                    Some(_) if args.package.is_some() => mistake(Mistake::DuplicateArgument("package")),
                    Some(value) => args.package = Some(value),
                    None => mistake(Mistake::ArgumentValue(PACKAGE)),
                },
                "name" => match text(&meta) {
                    Some(_) if args.name.is_some() => mistake(Mistake::DuplicateArgument("name")),
                    Some(value) => args.name = Some(value),
                    None => mistake(Mistake::ArgumentValue(NAME)),
                },
                "descriptors" => match text(&meta) {
                    Some(_) if args.descriptors.is_some() => mistake(Mistake::DuplicateArgument("descriptors")),
                    Some(value) => args.descriptors = Some(value),
                    None => mistake(Mistake::ArgumentValue(DESCRIPTORS)),
                },
                "table" => match path(&meta) {
                    Some(_) if args.table.is_some() => mistake(Mistake::DuplicateArgument("table")),
                    Some(value) => args.table = Some(value),
                    None => mistake(Mistake::ArgumentValue(TABLE)),
                },
                BINARY_ONLY => match &meta {
                    Meta::Path(_) if args.binary_only.is_some() => mistake(Mistake::DuplicateArgument(BINARY_ONLY)),
                    Meta::Path(path) => args.binary_only = Some(path.span()),
                    _ => mistake(Mistake::ArgumentValue(BINARY_ONLY)),
                },
                unknown => mistake(Mistake::UnknownArgument {
                    argument: unknown.to_owned(),
                    known: ARGUMENTS,
                }),
            }
        }
        args.broken = mistakes.len() > before;
        args
    }
}

/// Takes `#[rpc(name = "…")]` off a method.
pub(crate) fn take_wire_name(attributes: &mut Vec<Attribute>, mistakes: &mut Vec<Diagnostic>) -> Option<LitStr> {
    let mut found = None;
    attributes.retain(|attribute| {
        if !attribute.path().is_ident("rpc") {
            return true;
        }
        let place = Place::Rust(attribute.span());
        let mut mistake = |mistake| mistakes.push(Diagnostic::new(&place, mistake));
        let Ok(list) = attribute.meta.require_list() else {
            mistake(Mistake::ArgumentValue(RPC));
            return false;
        };
        for meta in metas(list.tokens.clone(), mistakes) {
            let mut mistake = |mistake| mistakes.push(Diagnostic::new(&Place::Rust(meta.span()), mistake));
            match (name(&meta).as_str(), text(&meta)) {
                ("name", Some(_)) if found.is_some() => mistake(Mistake::DuplicateArgument("name")),
                ("name", Some(value)) => found = Some(value),
                ("name", None) => mistake(Mistake::ArgumentValue(RPC)),
                (unknown, _) => mistake(Mistake::UnknownArgument {
                    argument: unknown.to_owned(),
                    known: "name = \"GetSLIs\"",
                }),
            }
        }
        false
    });
    found
}

fn metas(tokens: TokenStream, mistakes: &mut Vec<Diagnostic>) -> Vec<Meta> {
    match Punctuated::<Meta, Token![,]>::parse_terminated.parse2(tokens) {
        Ok(metas) => metas.into_iter().collect(),
        Err(e) => {
            let place = Place::Rust(e.span());
            mistakes.push(Diagnostic::new(&place, Mistake::NotRust(e.to_string())));
            Vec::new()
        }
    }
}

fn name(meta: &Meta) -> String {
    let path = meta.path();
    let parts: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    parts.join("::")
}

fn path(meta: &Meta) -> Option<Path> {
    match &meta.require_name_value().ok()?.value {
        Expr::Path(path) if path.qself.is_none() => Some(path.path.clone()),
        _ => None,
    }
}

fn text(meta: &Meta) -> Option<LitStr> {
    match &meta.require_name_value().ok()?.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        }) => Some(text.clone()),
        _ => None,
    }
}
