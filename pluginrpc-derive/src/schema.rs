//! Completes a service defined in Rust from a file of descriptors.

use std::collections::HashSet;
use std::path::Path;

use heck::ToUpperCamelCase;
use pluginrpc_codegen::schema::{self, Messages, ModelOptions, Paths, Schema};
use pluginrpc_codegen::{Diagnostic, Errors, MethodModel, Mistake, Place, ServiceModel, names, nearest};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, LitStr};

use crate::attr::{Args, Rpc, no_args};
use crate::valid::Method;

/// More than any schema.
const MAX_FILE: u64 = 256 << 20;

/// A service as its schema defines it.
pub(crate) struct Described {
    /// Without Rust types.
    pub(crate) model: ServiceModel,
    /// Includes the file, so that the crate is rebuilt when it changes.
    pub(crate) mention: TokenStream,
}

/// Reads the service named by `args` and the item; `None` without `descriptors` or after an error.
pub(crate) fn read(args: &Args, item: &Ident, mistakes: &mut Vec<Diagnostic>) -> Option<Described> {
    let file = args.descriptors.as_ref()?;
    let place = Place::Rust(file.span());
    match described(file, args, item) {
        Ok(described) => Some(described),
        Err(found) => {
            // The compiler shows places in Rust only, so those in the schema become part of the text.
            let reported = found.into_iter().map(|mistake| match mistake.place {
                Place::Schema { .. } => Mistake::UnreadableDescriptors(mistake.to_string()),
                Place::Rust(_) | Place::Options => mistake.mistake,
            });
            mistakes.extend(reported.map(|mistake| Diagnostic::new(&place, mistake)));
            None
        }
    }
}

fn described(file: &LitStr, args: &Args, item: &Ident) -> Result<Described, Vec<Diagnostic>> {
    let of_rust = |errors: Errors| errors.diagnostics().to_vec();
    let (path, encoded) = bytes(&file.value()).map_err(|why| {
        let mistake = Mistake::UnreadableDescriptors(why);
        vec![Diagnostic::new(&Place::Options, mistake)]
    })?;
    let schema = Schema::decode(&encoded).map_err(of_rust)?;
    let (declared_in, full_name) = find(&schema, args, item)?;
    let paths = Paths::new([], Messages::Extern, &[]).map_err(of_rust)?;
    let wanted = ModelOptions {
        types: false,
        ..ModelOptions::default()
    };
    let packages = schema::packages(&schema, &[&declared_in], &HashSet::new(), &paths, wanted).map_err(of_rust)?;
    let mut services = packages.into_iter().flat_map(|package| package.services);
    let mut model = services
        .find(|service| service.full_name() == full_name)
        .ok_or_else(|| not_there(&full_name, &schema))?;
    let set = Literal::byte_string(&schema::file_descriptor_set(&schema, [declared_in.as_str()]));
    model.file_descriptor_set = Some(quote!(#set));
    model.item = Some(item.clone());
    model.taken_modules.clear();
    model.place = Place::Rust(file.span());
    Ok(Described {
        model,
        mention: quote!(
            const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);
        ),
    })
}

/// Reads a file relative to the directory of the crate; returns its path and content.
fn bytes(name: &str) -> Result<(String, Vec<u8>), String> {
    let root = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let path = Path::new(&root).join(name);
    let cannot = |why: &dyn std::fmt::Display| format!("cannot read {}: {why}", path.display());
    let size = std::fs::metadata(&path).map_err(|e| cannot(&e))?.len();
    if size > MAX_FILE {
        return Err(cannot(&format!("it is larger than {MAX_FILE} bytes")));
    }
    let encoded = std::fs::read(&path).map_err(|e| cannot(&e))?;
    let path = path.to_str().ok_or_else(|| cannot(&"its path is not valid UTF-8"))?;
    Ok((path.to_owned(), encoded))
}

/// The file that declares the service, and the full name of that.
fn find(schema: &Schema, args: &Args, item: &Ident) -> Result<(String, String), Vec<Diagnostic>> {
    let name = args.name.as_ref().map(LitStr::value);
    let package = args.package.as_ref().map(LitStr::value);
    let item = item.to_string();
    let mut found = Vec::new();
    for file in schema.files() {
        let right_package = package.as_ref().is_none_or(|package| package == file.package());
        for service in file.service.iter().filter(|_| right_package) {
            let right = match &name {
                Some(name) => service.name() == name,
                None => names::camel(service.name()) == item || service.name() == item,
            };
            if right {
                found.push((file.name().to_owned(), full_name(file.package(), service.name())));
            }
        }
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => {
            let name = name.unwrap_or(item);
            let asked = package.map_or_else(|| name.clone(), |package| full_name(&package, &name));
            Err(not_there(&asked, schema))
        }
        several => {
            let names: Vec<_> = several.iter().map(|(_, name)| name.as_str()).collect();
            let mistake = Mistake::NoSuchService {
                service: item,
                others: format!("set `package`, since they contain {}", names.join(" and ")),
            };
            Err(vec![Diagnostic::new(&Place::Options, mistake)])
        }
    }
}

fn full_name(package: &str, name: &str) -> String {
    match package {
        "" => name.to_owned(),
        package => format!("{package}.{name}"),
    }
}

fn not_there(service: &str, schema: &Schema) -> Vec<Diagnostic> {
    let names: Vec<_> = schema
        .files()
        .iter()
        .flat_map(|file| {
            file.service
                .iter()
                .map(|service| full_name(file.package(), service.name()))
        })
        .collect();
    let simple = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let near = nearest(service, names.iter().map(String::as_str))
        .map(str::to_owned)
        .or_else(|| {
            let asked = simple(service);
            names
                .iter()
                .find(|name| nearest(&asked, [simple(name).as_str()]).is_some())
                .cloned()
        });
    let others = match (near, names.len()) {
        (Some(near), _) => format!("did you mean {near}?"),
        (None, 0) => "they contain no service".to_owned(),
        (None, 1..=5) => format!("they contain {}", names.join(", ")),
        (None, many) => format!("they contain {many} others"),
    };
    let mistake = Mistake::NoSuchService {
        service: service.to_owned(),
        others,
    };
    vec![Diagnostic::new(&Place::Options, mistake)]
}

impl Described {
    /// Replaces the arguments of a function by those of the schema.
    pub(crate) fn rpc(&self, function: &Ident, given: Rpc, mistakes: &mut Vec<Diagnostic>) -> Rpc {
        no_args(given.args, mistakes);
        Rpc {
            name: Some(self.wire_name(function, given.name, mistakes)),
            args: None,
        }
    }

    /// Returns the wire name of a function, or reports that the schema has no such method.
    pub(crate) fn wire_name(&self, function: &Ident, given: Option<LitStr>, mistakes: &mut Vec<Diagnostic>) -> LitStr {
        let plain = function.to_string().trim_start_matches("r#").to_owned();
        let wanted = given.as_ref().map(LitStr::value);
        let matches = |method: &&MethodModel| match &wanted {
            Some(wanted) => method.name == *wanted,
            None => names::snake(&method.name).trim_start_matches("r#") == plain,
        };
        let span = given.as_ref().map_or_else(|| function.span(), LitStr::span);
        if let Some(method) = self.model.methods.iter().find(matches) {
            return LitStr::new(&method.name, span);
        }
        let shown = wanted.unwrap_or_else(|| plain.clone());
        let functions: Vec<_> = self
            .model
            .methods
            .iter()
            .map(|method| names::snake(&method.name))
            .collect();
        let near = match &given {
            Some(_) => nearest(&shown, self.model.methods.iter().map(|method| method.name.as_str())),
            None => nearest(&shown, functions.iter().map(String::as_str)),
        };
        let mistake = Mistake::ExtraMethod {
            function: shown,
            service: self.model.full_name(),
            near: near.map_or_else(String::new, |near| format!(": did you mean `{near}`?")),
        };
        mistakes.push(Diagnostic::new(&Place::Rust(span), mistake));
        LitStr::new(&plain.to_upper_camel_case(), span)
    }

    /// Adds the Rust types to the methods of the schema, with compile-time checks of their names. Missing methods are
    /// reported at `place`.
    pub(crate) fn merge(
        mut self,
        mut methods: Vec<Method>,
        place: &Place,
        generic: bool,
        reported_before: bool,
        mistakes: &mut Vec<Diagnostic>,
    ) -> (ServiceModel, Vec<Method>, TokenStream) {
        let mut checks = self.mention;
        let (mut models, mut sorted) = (Vec::new(), Vec::new());
        for of_schema in self.model.methods {
            let Some(index) = methods.iter().position(|method| method.model.name == of_schema.name) else {
                let mistake = Mistake::MissingMethod {
                    right: right(&of_schema, None),
                    name: of_schema.name,
                };
                // It may be one of the functions that have been reported.
                if !reported_before {
                    mistakes.push(Diagnostic::new(place, mistake));
                }
                continue;
            };
            let method = methods.remove(index);
            if method.model.kind != of_schema.kind {
                let mistake = Mistake::OtherKind(right(&of_schema, Some(&method.model)));
                mistakes.push(Diagnostic::new(&method.model.place, mistake));
            }
            let mut model = of_schema;
            // A difference has been reported; the compiler would report it again.
            model.kind = method.model.kind;
            for (side, of_rust) in [
                (&mut model.input, &method.model.input),
                (&mut model.output, &method.model.output),
            ] {
                side.rust = of_rust.rust.clone();
                if let (pluginrpc_codegen::MessageName::Known { package, name }, false) = (&side.name, generic) {
                    let rust = &of_rust.rust;
                    let cfg = &method.model.cfg;
                    checks.extend(quote_spanned! {rust.span()=>
                        #cfg
                        const _: () = ::pluginrpc::__private::same_type(::pluginrpc::TypeName::for_message::<#rust>(), #package, #name);
                    });
                }
            }
            model.function = method.model.function.clone();
            model.cfg = method.model.cfg.clone();
            model.place = method.model.place.clone();
            model.deprecated |= method.model.deprecated;
            models.push(model);
            sorted.push(method);
        }
        self.model.methods = models;
        (self.model, sorted, checks)
    }
}

/// The signature that matches the schema, with the types of the existing one.
fn right(schema: &MethodModel, item: Option<&MethodModel>) -> String {
    let name = |message: &pluginrpc_codegen::MessageModel, of_item: Option<&pluginrpc_codegen::MessageModel>| {
        if let Some(model) = of_item {
            return crate::valid::readable(model.rust.to_token_stream());
        }
        match &message.name {
            pluginrpc_codegen::MessageName::Known { name, .. } => {
                name.rsplit('.').next().unwrap_or(name).to_upper_camel_case()
            }
            pluginrpc_codegen::MessageName::FromRust => message.rust.to_string(),
        }
    };
    let stream = |streams: bool, ty: String| if streams { format!("Streaming<{ty}>") } else { ty };
    let request = stream(
        schema.kind.client_streaming(),
        name(&schema.input, item.map(|item| &item.input)),
    );
    let response = stream(
        schema.kind.server_streaming(),
        name(&schema.output, item.map(|item| &item.output)),
    );
    let function = names::snake(&schema.name);
    format!("`async fn {function}(&self, ctx: &Context, request: {request}) -> Result<{response}, Error>`")
}
