//! Every mistake, with what the compiler then says.
//!
//! `TRYBUILD=overwrite cargo test -p pluginrpc-derive --test diagnostics` writes the `.stderr` files anew.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const ACME: &str = "syntax = \"proto3\"; package acme.v1;
message Text {}
service Acme {
  rpc GetSLIs(Text) returns (Text);
  rpc Watch(Text) returns (stream Text);
  rpc List(Text) returns (Text);
}";

/// A set with a file `a` that imports a file `b`, which is not there.
const PARTIAL: &[u8] = b"\x0a\x06\x0a\x01a\x1a\x01b";

/// Descriptors, where the cases find them: beside the directory in which trybuild makes its package.
fn descriptors() -> Result {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let proto = directory.join("acme.proto");
    fs::write(&proto, ACME)?;
    let set = pluginrpc_build::encoded_descriptors(&[&proto], &[directory])?;
    for (name, content) in [("acme", set.as_slice()), ("broken", b"\xff"), ("partial", PARTIAL)] {
        fs::write(directory.join(name).with_extension("binpb"), content)?;
    }
    Ok(())
}

#[test]
fn errors_are_reported_at_their_tokens() -> Result {
    descriptors()?;
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
    Ok(())
}

/// The rows that no Rust item can have; `pluginrpc-codegen/tests/mistakes.rs` has their cases.
const OF_SCHEMAS: [&str; 20] = [
    "SameModule",
    "SameType",
    "UnknownType",
    "NotAMessage",
    "NotGenerated",
    "Edition",
    "EditionLost",
    "KeywordMap",
    "Limitation",
    "ModuleOfPackage",
    "NotInProstTypes",
    "SameField",
    "SamePackage",
    "SameVariant",
    "UnknownEdition",
    "UnknownSyntax",
    "NotARustPath",
    "NotASchemaPath",
    "NotRust",
    "Streams",
];

/// A row that is added without a case fails here.
#[test]
fn every_row_of_the_tables_has_a_case() -> Result {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut of_items = String::new();
    for directory in ["tests/ui", "../tests/adopted/tests/ui"] {
        for entry in fs::read_dir(root.join(directory))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "stderr") {
                of_items += &fs::read_to_string(path)?;
            }
        }
    }
    let of_schemas = fs::read_to_string(root.join("../pluginrpc-codegen/tests/mistakes.rs"))?.replace("\\\"", "\"");
    let mut rows = rows(&fs::read_to_string(root.join("../pluginrpc-codegen/src/error.rs"))?)?;
    assert!(rows.len() > 40, "{rows:?}");
    rows.extend(checks(&fs::read_to_string(
        root.join("../pluginrpc/src/call/generated.rs"),
    )?)?);
    let mut missing = Vec::new();
    for (row, sentence) in rows {
        let cases = match OF_SCHEMAS.contains(&row.as_str()) {
            true => &of_schemas,
            false => &of_items,
        };
        // What stands between the holes of the sentence.
        if !sentence.split(['{', '}']).step_by(2).all(|part| cases.contains(part)) {
            missing.push(format!("{row}: {sentence}"));
        }
    }
    assert!(missing.is_empty(), "without a case:\n{}", missing.join("\n"));
    Ok(())
}

/// Each row of `impl Display for Mistake` with its sentence.
fn rows(source: &str) -> Result<Vec<(String, String)>> {
    let mut rows = Vec::new();
    for item in syn::parse_file(source)?.items {
        let syn::Item::Impl(item) = item else {
            continue;
        };
        let [syn::ImplItem::Fn(fmt)] = item.items.as_slice() else {
            continue;
        };
        let [syn::Stmt::Expr(syn::Expr::Match(table), None)] = fmt.block.stmts.as_slice() else {
            continue;
        };
        for arm in &table.arms {
            let variant = idents(arm.pat.to_token_stream()).nth(1).ok_or("a row is no variant")?;
            let sentence = literals(arm.body.to_token_stream()).into_iter().next();
            rows.push((variant, sentence.ok_or("a row has no sentence")?));
        }
    }
    Ok(rows)
}

/// What the runtime checks when generated code is compiled: its functions with the sentences of their assertions.
fn checks(source: &str) -> Result<Vec<(String, String)>> {
    let mut rows = Vec::new();
    for item in syn::parse_file(source)?.items {
        let syn::Item::Fn(function) = item else {
            continue;
        };
        for statement in &function.block.stmts {
            if let syn::Stmt::Macro(assertion) = statement {
                let sentence = literals(assertion.mac.tokens.clone()).pop().ok_or("no sentence")?;
                rows.push((function.sig.ident.to_string(), sentence));
            }
        }
    }
    Ok(rows)
}

fn idents(tokens: TokenStream) -> impl Iterator<Item = String> {
    tokens.into_iter().filter_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    })
}

/// The texts among tokens.
fn literals(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => found.extend(literals(group.stream())),
            TokenTree::Literal(literal) => {
                found.extend(syn::parse_str::<syn::LitStr>(&literal.to_string()).map(|text| text.value()));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
    found
}
