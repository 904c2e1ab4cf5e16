//! Parses the arguments of `#[pluginrpc::service]` and of `#[rpc]` on a method.

use pluginrpc_codegen::{Diagnostic, Mistake, Place};
use proc_macro2::{Span, TokenStream};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Path, Token};

const ARGUMENTS: &str = "package = \"acme.v1\", name = \"FooService\", binary_only, descriptors = \"schema.binpb\", table = SERVICE_DESCRIPTOR and crate = pluginrpc";
const PACKAGE: &str = "package = \"acme.v1\"";
const NAME: &str = "name = \"FooService\"";
const DESCRIPTORS: &str = "descriptors = \"schema.binpb\"";
const TABLE: &str = "table = proto::greeter::SERVICE_DESCRIPTOR";
const CRATE: &str = "crate = renamed::pluginrpc";
const BINARY_ONLY: &str = "binary_only";
const RPC: &str = "#[rpc(name = \"GetSLIs\")]";
const ARGS: &str = "#[rpc(args = [\"slis\", \"get\"])], or with one word #[rpc(args = \"slis\")]";

/// Arguments of `#[pluginrpc::service]`.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) package: Option<LitStr>,
    pub(crate) name: Option<LitStr>,
    pub(crate) binary_only: Option<Span>,
    /// A file with the schema.
    pub(crate) descriptors: Option<LitStr>,
    /// The method table of a service that tonic generated.
    pub(crate) table: Option<Path>,
    /// The path of the crate `pluginrpc`, if it has another name.
    pub(crate) krate: Option<Path>,
    /// `true` if an argument could not be parsed.
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
                "crate" => match path(&meta) {
                    Some(_) if args.krate.is_some() => mistake(Mistake::DuplicateArgument("crate")),
                    Some(value) => args.krate = Some(value),
                    None => mistake(Mistake::ArgumentValue(CRATE)),
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

/// Arguments of `#[rpc]`.
#[derive(Default)]
pub(crate) struct Rpc {
    pub(crate) name: Option<LitStr>,
    /// The subcommand, one word each.
    pub(crate) args: Option<Vec<LitStr>>,
}

/// Removes `#[rpc(…)]` from a method and returns its arguments.
pub(crate) fn take_rpc(attributes: &mut Vec<Attribute>, mistakes: &mut Vec<Diagnostic>) -> Rpc {
    let mut rpc = Rpc::default();
    attributes.retain(|attribute| {
        if !attribute.path().is_ident("rpc") {
            return true;
        }
        let Ok(list) = attribute.meta.require_list() else {
            let place = Place::Rust(attribute.span());
            mistakes.push(Diagnostic::new(&place, Mistake::ArgumentValue(RPC)));
            return false;
        };
        for meta in metas(list.tokens.clone(), mistakes) {
            let mut mistake = |mistake| mistakes.push(Diagnostic::new(&Place::Rust(meta.span()), mistake));
            match name(&meta).as_str() {
                "name" => match text(&meta) {
                    Some(_) if rpc.name.is_some() => mistake(Mistake::DuplicateArgument("name")),
                    Some(value) => rpc.name = Some(value),
                    None => mistake(Mistake::ArgumentValue(RPC)),
                },
                "args" => match words(&meta) {
                    Some(_) if rpc.args.is_some() => mistake(Mistake::DuplicateArgument("args")),
                    Some(value) => rpc.args = Some(value),
                    None => mistake(Mistake::ArgumentValue(ARGS)),
                },
                unknown => mistake(Mistake::UnknownArgument {
                    argument: unknown.to_owned(),
                    known: "name = \"GetSLIs\" and args = [\"slis\", \"get\"]",
                }),
            }
        }
        false
    });
    rpc
}

/// Reports `args` on a method that takes them from its schema.
pub(crate) fn no_args(args: Option<Vec<LitStr>>, mistakes: &mut Vec<Diagnostic>) {
    if let Some(word) = args.iter().flatten().next() {
        mistakes.push(Diagnostic::new(&Place::Rust(word.span()), Mistake::SchemaSays("args")));
    }
}

fn metas(tokens: TokenStream, mistakes: &mut Vec<Diagnostic>) -> Vec<Meta> {
    match Punctuated::<Meta, Token![,]>::parse_terminated.parse2(tokens) {
        Ok(metas) => metas.into_iter().collect(),
        Err(e) => {
            let place = Place::Rust(e.span());
            mistakes.push(Diagnostic::new(&place, Mistake::Syntax(e.to_string())));
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
    match ungrouped(&meta.require_name_value().ok()?.value) {
        Expr::Path(path) if path.qself.is_none() => Some(path.path.clone()),
        _ => None,
    }
}

/// The expression without the invisible group around the `$literal` of a macro.
fn ungrouped(mut value: &Expr) -> &Expr {
    while let Expr::Group(group) = value {
        value = &group.expr;
    }
    value
}

fn text(meta: &Meta) -> Option<LitStr> {
    literal(&meta.require_name_value().ok()?.value)
}

fn literal(value: &Expr) -> Option<LitStr> {
    match ungrouped(value) {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text), ..
        }) => Some(text.clone()),
        _ => None,
    }
}

/// One word, or several in brackets.
fn words(meta: &Meta) -> Option<Vec<LitStr>> {
    let Expr::Array(array) = ungrouped(&meta.require_name_value().ok()?.value) else {
        return text(meta).map(|word| vec![word]);
    };
    let words: Option<Vec<_>> = array.elems.iter().map(literal).collect();
    words.filter(|words| !words.is_empty())
}
