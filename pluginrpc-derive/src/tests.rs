//! The macro beside the other front ends, and what it says of descriptors.

use std::collections::HashSet;

use pluginrpc_codegen::schema::{self, Messages, ModelOptions, Paths, Schema};
use pluginrpc_codegen::{MessageName, Parts, ServiceModel, names};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::{attr::Args, expand};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const PROTO: &str = "syntax = \"proto3\"; package acme.v1; import \"pluginrpc/options/v1/options.proto\";
message In { map<string, In> more = 1; } message Out {}
// A service.
service Acme {
  // A method.
  rpc GetSLIs(In) returns (Out) { option (pluginrpc.options.v1.args) = \"get\"; option idempotency_level = IDEMPOTENT; }
  rpc Up(stream In) returns (Out) { option deprecated = true; }
  rpc Down(In) returns (stream Out);
  rpc Both(stream In) returns (stream Out);
}";

/// The schema, encoded in a file that lives as long as the directory.
fn descriptors() -> Result<(tempfile::TempDir, String, Vec<u8>)> {
    let dir = tempfile::tempdir()?;
    let proto = dir.path().join("acme.proto");
    std::fs::write(&proto, PROTO)?;
    let set = pluginrpc_build::encoded_descriptors(&[proto], &[dir.path()])?;
    let file = dir.path().join("acme.binpb");
    std::fs::write(&file, &set)?;
    let name = file.to_str().ok_or("a path without UTF-8")?.to_owned();
    Ok((dir, name, set))
}

/// What the macro makes of an item, and its mistakes as text.
fn expand(args: TokenStream, item: TokenStream) -> (TokenStream, Vec<String>) {
    let mut mistakes = Vec::new();
    let args = Args::parse(args, &mut mistakes);
    let output = match crate::ast::Item::parse(item) {
        Ok(crate::ast::Item::Contract(item)) => expand::contract(*item, &args, &mut mistakes),
        Ok(crate::ast::Item::Service(item)) => expand::service(*item, &args, &mut mistakes),
        Ok(crate::ast::Item::Implementation(item)) => expand::implementation(*item, &args, &mut mistakes),
        Err(mistake) => {
            mistakes.push(*mistake);
            TokenStream::new()
        }
    };
    (output, mistakes.iter().map(ToString::to_string).collect())
}

fn contract() -> TokenStream {
    quote! {
        pub trait Acme {
            async fn get_sl_is(&self, ctx: &::pluginrpc::Context, request: crate::acme::In) -> ::core::result::Result<crate::acme::Out, ::pluginrpc::Error>;
            async fn down(&self, ctx: &::pluginrpc::Context, request: crate::acme::In) -> ::core::result::Result<::pluginrpc::Streaming<crate::acme::Out>, ::pluginrpc::Error>;
            async fn up(&self, ctx: &::pluginrpc::Context, requests: ::pluginrpc::Streaming<crate::acme::In>) -> ::core::result::Result<crate::acme::Out, ::pluginrpc::Error>;
            async fn both(&self, ctx: &::pluginrpc::Context, requests: ::pluginrpc::Streaming<crate::acme::In>) -> ::core::result::Result<::pluginrpc::Streaming<crate::acme::Out>, ::pluginrpc::Error>;
        }
    }
}

/// The items of a module but its trait, lint attributes and glob import, and the signatures of the trait by name.
fn parts(items: Vec<syn::Item>) -> (Vec<String>, Vec<(String, String)>) {
    let (mut code, mut signatures) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            syn::Item::Trait(item) => signatures.extend(item.items.iter().filter_map(|part| match part {
                syn::TraitItem::Fn(function) => Some((
                    function.sig.ident.to_string(),
                    function.sig.to_token_stream().to_string(),
                )),
                _ => None,
            })),
            syn::Item::Mod(module) => {
                let (inner, traits) = parts(module.content.map(|(_, items)| items).unwrap_or_default());
                code.extend(inner);
                signatures.extend(traits);
            }
            syn::Item::Use(_) => {}
            // The macro's own checks of types, and the mention of the file.
            syn::Item::Const(item) if item.ident == "_" && !item.to_token_stream().to_string().contains("codegen") => {}
            item => code.push(item.to_token_stream().to_string()),
        }
    }
    signatures.sort();
    (code, signatures)
}

/// protoc's front end is compared with the schema's in `protoc-gen-pluginrpc-rs`: what they write is the same text.
#[test]
fn a_contract_becomes_what_its_schema_becomes() -> Result {
    let (_dir, file, set) = descriptors()?;
    let schema = Schema::decode(&set)?;
    let paths = Paths::new([(".acme.v1", "crate::acme")], Messages::Extern, &[])?;
    let wanted = ModelOptions::default();
    let mut of_schema = schema::packages(&schema, &["acme.proto"], &HashSet::new(), &paths, wanted)?
        .remove(0)
        .services;
    // The macro has no root of a tree, and carries the same bytes itself.
    let bytes = proc_macro2::Literal::byte_string(&schema::file_descriptor_set(&schema, ["acme.proto"]));
    of_schema[0].file_descriptor_set = Some(quote!(#bytes));
    let expected = syn::parse2::<syn::File>(pluginrpc_codegen::modules(&of_schema, Parts::ALL)?)?;

    let (output, mistakes) = expand(quote!(descriptors = #file), contract());
    assert_eq!(mistakes, [""; 0]);
    let found = parts(syn::parse2::<syn::File>(output)?.items);
    let expected = parts(expected.items);
    assert_eq!(expected.1.len(), 4);
    assert_eq!(found.1, expected.1, "signatures");
    assert!(expected.0.len() > 10, "{:?}", expected.0);
    assert_eq!(found.0, expected.0);
    assert!(
        found
            .0
            .iter()
            .any(|item| item.contains("with_args") && item.contains("\"get\""))
    );
    Ok(())
}

/// Everything that a model says; types as they are named in the schema.
fn facts(service: &ServiceModel) -> Vec<String> {
    let mut facts = vec![format!(
        "{:?} {} {:?} {}",
        service.package,
        service.name,
        service.comment.trim(),
        service.deprecated
    )];
    for method in &service.methods {
        let types = [&method.input, &method.output].map(|message| match &message.name {
            MessageName::Known { package, name } => format!("{package}.{name}"),
            MessageName::FromRust => message
                .rust
                .to_string()
                .replace("crate :: acme ::", "acme.v1.")
                .replace(' ', ""),
        });
        let function = method.function.as_ref().map(ToString::to_string);
        facts.push(format!(
            "{} {:?} {types:?} {} {:?} {:?} {} {:?}",
            method.name,
            method.kind,
            function.unwrap_or_else(|| names::snake(&method.name)),
            method.args,
            method.idempotency,
            method.deprecated,
            method.comment.trim(),
        ));
    }
    facts
}

/// The model of a contract, without mistakes.
fn model(args: TokenStream, item: TokenStream) -> Result<ServiceModel> {
    let mut mistakes = Vec::new();
    let args = Args::parse(args, &mut mistakes);
    let (model, _) = expand::read_contract(&mut syn::parse2(item)?, &args, &mut mistakes);
    match mistakes.first() {
        None => Ok(model),
        Some(mistake) => Err(mistake.to_string().into()),
    }
}

/// protoc's and the build script's models are one: `protoc-gen-pluginrpc-rs` compares all that they write.
#[test]
fn the_models_are_the_same() -> Result {
    let (_dir, file, set) = descriptors()?;
    let schema = Schema::decode(&set)?;
    let paths = Paths::new([(".acme.v1", "crate::acme")], Messages::Extern, &[])?;
    let wanted = ModelOptions::default();
    let packages = schema::packages(&schema, &["acme.proto"], &HashSet::new(), &paths, wanted)?;
    let of_schema = &packages[0].services[0];
    let mut described = model(quote!(descriptors = #file), contract())?;
    let carried = |service: &ServiceModel| {
        service
            .methods
            .iter()
            .map(|m| m.descriptors.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(carried(&described), carried(of_schema));
    // A trait may have another order, which says nothing: the table has the schema's.
    assert_eq!(facts(&described), facts(of_schema));
    described.name.push('x');
    assert_ne!(facts(&described), facts(of_schema));

    // Without a schema, Rust has no word for one thing only.
    let written = model(
        quote!(package = "acme.v1", binary_only),
        quote! {
            /// A service.
            pub trait Acme {
                /// A method.
                #[rpc(name = "GetSLIs", args = "get")]
                async fn get_sl_is(&self, ctx: &Context, request: crate::acme::In) -> Result<crate::acme::Out, Error>;
                #[deprecated]
                async fn up(&self, ctx: &Context, requests: Streaming<crate::acme::In>) -> Result<crate::acme::Out, Error>;
                async fn down(&self, ctx: &Context, request: crate::acme::In) -> Result<Streaming<crate::acme::Out>, Error>;
                async fn both(&self, ctx: &Context, requests: Streaming<crate::acme::In>) -> Result<Streaming<crate::acme::Out>, Error>;
            }
        },
    )?;
    let expected: Vec<_> = facts(of_schema)
        .iter()
        .map(|fact| fact.replace(" Idempotent ", " Unknown "))
        .collect();
    assert_eq!(facts(&written), expected);
    Ok(())
}

/// Without a schema: names, kinds and paths are those that it would say, as far as Rust can know them.
#[test]
fn code_first_items_have_the_table_of_their_schema() -> Result {
    let (_dir, _, set) = descriptors()?;
    let schema = Schema::decode(&set)?;
    let paths = Paths::new([(".acme.v1", "crate::acme")], Messages::Extern, &[])?;
    let packages = schema::packages(
        &schema,
        &["acme.proto"],
        &HashSet::new(),
        &paths,
        ModelOptions::default(),
    )?;
    let service = quote! {
        impl Acme {
            #[rpc(name = "GetSLIs")]
            fn get_sl_is(&self, request: crate::acme::In) -> Result<crate::acme::Out, Error> { todo!() }
            async fn up(&self, requests: Streaming<crate::acme::In>) -> Result<crate::acme::Out, Error> { todo!() }
            fn down(&self, request: crate::acme::In) -> Result<Streaming<crate::acme::Out>, Error> { todo!() }
            fn both(&self, requests: Streaming<crate::acme::In>) -> Result<Streaming<crate::acme::Out>, Error> { todo!() }
        }
    };
    let (output, mistakes) = expand(quote!(package = "acme.v1", binary_only), service);
    assert_eq!(mistakes, [""; 0]);
    let output = output.to_string();
    for method in &packages[0].services[0].methods {
        let path = packages[0].services[0].path(method);
        let kind = format!("MethodKind :: {:?}", method.kind);
        let row = output
            .split("pub const ")
            .find(|row| row.contains(&format!("\"{path}\"")));
        let row = row.ok_or_else(|| format!("{path} is not in {output}"))?;
        assert!(
            method.kind == pluginrpc_codegen::MethodKind::Unary || row.contains(&kind),
            "{row}"
        );
        let types = [&method.input, &method.output].map(|message| format!("for_message :: < {} >", message.rust));
        assert!(types.iter().all(|ty| row.contains(ty)), "{types:?} in {row}");
        assert!(output.contains(&format!("self . {}", names::snake(&method.name))));
    }
    Ok(())
}

#[test]
fn missing_extra_and_misspelled_methods_are_reported() -> Result {
    let (_dir, file, _) = descriptors()?;
    let wrong = quote! {
        pub trait Acme {
            async fn get_slis(&self, ctx: &Context, request: In) -> Result<Out, Error>;
            async fn up(&self, ctx: &Context, request: In) -> Result<Out, Error>;
            #[rpc(name = "Botch")]
            async fn both(&self, ctx: &Context, requests: Streaming<In>) -> Result<Streaming<Out>, Error>;
            async fn entirely_other(&self, ctx: &Context, request: In) -> Result<Out, Error>;
        }
    };
    let (output, mistakes) = expand(quote!(descriptors = #file), wrong);
    let expected = [
        "`get_slis` is not a method of acme.v1.Acme: did you mean `get_sl_is`?",
        "`Botch` is not a method of acme.v1.Acme: did you mean `Both`?",
        "`entirely_other` is not a method of acme.v1.Acme",
        "the schema streams other directions: expected `async fn up(&self, ctx: &Context, request: Streaming<In>) -> Result<Out, Error>`",
    ];
    assert_eq!(mistakes, expected);
    assert!(output.to_string().contains("trait Acme"), "the item is kept");

    let few = quote!(
        pub trait Acme {
            async fn up(&self, ctx: &Context, request: Streaming<In>) -> Result<Out, Error>;
        }
    );
    let (_, mistakes) = expand(quote!(descriptors = #file), few);
    assert_eq!(mistakes.len(), 3, "{mistakes:?}");
    assert_eq!(
        mistakes[0],
        "GetSLIs of the schema is missing: add `async fn get_sl_is(&self, ctx: &Context, request: In) -> Result<Out, Error>`"
    );
    Ok(())
}

#[test]
fn unsuitable_descriptors_are_reported() -> Result {
    let (dir, file, _) = descriptors()?;
    let broken = dir.path().join("broken.binpb");
    std::fs::write(&broken, b"\xff")?;
    let broken = broken.to_str().ok_or("a path without UTF-8")?;
    for (args, item, start) in [
        (
            quote!(descriptors = #file),
            quote!(
                pub trait Acne {}
            ),
            "the descriptors do not contain service Acne: did you mean acme.v1.Acme?",
        ),
        (
            quote!(descriptors = #file, package = "other"),
            quote!(
                pub trait Acme {}
            ),
            "the descriptors do not contain service other.Acme: did you mean acme.v1.Acme?",
        ),
        (
            quote!(descriptors = #broken),
            quote!(
                pub trait Acme {}
            ),
            "malformed descriptor: it is no FileDescriptorSet",
        ),
        (quote!(descriptors = "nowhere.binpb"), quote!(impl Acme {}), ""),
        (
            quote!(descriptors = nowhere),
            quote!(impl Acme {}),
            "invalid value: expected descriptors = \"schema.binpb\"",
        ),
        (
            quote!(table = a::B),
            quote!(
                pub trait Acme {}
            ),
            "`table` applies to traits that tonic generated",
        ),
        (
            quote!(table = "a"),
            quote!(impl Acme for X {}),
            "invalid value: expected table = proto::greeter::SERVICE_DESCRIPTOR",
        ),
    ] {
        let (_, mistakes) = expand(args, item);
        let found = mistakes.first().map_or("", String::as_str);
        assert!(found.starts_with(start) && !found.is_empty(), "{start}: {mistakes:?}");
    }
    Ok(())
}

#[test]
fn an_impl_of_tonic_is_kept_and_needs_a_table() -> Result {
    let (_dir, file, _) = descriptors()?;
    let item = quote! {
        #[tonic::async_trait]
        impl acme_server::Acme for Mine {
            async fn up(&self, request: Request<Streaming<In>>) -> Result<Response<Out>, Status> { todo!() }
        }
    };
    // As the parser spells it.
    let item = syn::parse2::<syn::ItemImpl>(item)?.into_token_stream();
    let (output, mistakes) = expand(quote!(), item.clone());
    assert_eq!(output.to_string(), item.to_string());
    assert!(
        mistakes.len() == 1 && mistakes[0].contains("table = proto::greeter::SERVICE_DESCRIPTOR"),
        "{mistakes:?}"
    );
    let (output, mistakes) = expand(quote!(table = acme::SERVICE_DESCRIPTOR), item.clone());
    assert_eq!(mistakes, [""; 0]);
    let output = output.to_string();
    assert!(output.starts_with(&item.to_string()));
    assert!(
        output.contains("fn into_acme (self) -> :: pluginrpc_grpc :: Adopted < acme_server :: AcmeServer < Self"),
        "{output}"
    );
    let (_, mistakes) = expand(
        quote!(table = acme::SERVICE_DESCRIPTOR, descriptors = #file),
        item.clone(),
    );
    assert!(
        mistakes.len() == 1 && mistakes[0].contains("exclude each other"),
        "{mistakes:?}"
    );
    let wrong = quote!(impl acme_server::Acme for Mine { fn upp(&self, request: Request<In>) {} });
    let (_, mistakes) = expand(quote!(descriptors = #file), wrong);
    assert_eq!(mistakes, ["`upp` is not a method of acme.v1.Acme: did you mean `up`?"]);
    Ok(())
}

/// No token of the output names the crate otherwise than by the given path.
#[test]
fn a_renamed_crate_is_used_everywhere() -> Result {
    for (args, item) in [
        (
            quote!(package = "a.v1", binary_only),
            quote!(
                pub trait Acme {
                    async fn up(&self, ctx: &prpc::Context, request: In) -> Result<prpc::Streaming<In>, prpc::Error>;
                }
            ),
        ),
        (
            quote!(package = "a.v1", binary_only),
            quote!(
                impl Acme {
                    fn up(&self, request: In) -> Result<In, prpc::Error> {
                        my::pluginrpc::f(request)
                    }
                }
            ),
        ),
        (
            quote!(),
            quote!(
                impl Acme for X {
                    fn up(&self, request: In) -> Result<In, prpc::Error> {}
                }
            ),
        ),
    ] {
        let (output, mistakes) = expand(args, item);
        assert_eq!(mistakes, [""; 0]);
        let output = expand::with_crate(output, &syn::parse_str("crate::prpc")?).to_string();
        assert!(
            !output.replace("my :: pluginrpc", "").contains(":: pluginrpc"),
            "{output}"
        );
        assert!(output.contains("crate :: prpc :: Context"), "{output}");
    }
    Ok(())
}
