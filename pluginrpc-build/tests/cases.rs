//! Small schemas that are hard on a generator: each generates, or is refused at its place with a way out.
#![cfg(feature = "protox")]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::time::{Duration, Instant};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;
/// Files by name, or the lines of the error.
type Generated = std::result::Result<Vec<(String, String)>, Vec<String>>;

/// Compiles all files with the built-in compiler into files by name, or lines of errors.
fn compile(files: &[(&str, &str)]) -> Result<Generated> {
    with(pluginrpc_build::configure(), files)
}

fn with(builder: pluginrpc_build::Builder, files: &[(&str, &str)]) -> Result<Generated> {
    let dir = tempfile::tempdir()?;
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap())?;
        fs::write(path, text)?;
    }
    let paths: Vec<_> = files.iter().map(|(name, _)| dir.path().join(name)).collect();
    let out = dir.path().join("out");
    if let Err(error) = builder.out_dir(&out).compile(&paths, &[dir.path()]) {
        return Ok(Err(error.lines().map(str::to_owned).collect()));
    }
    let mut written = Vec::new();
    for entry in fs::read_dir(out)? {
        let entry = entry?;
        let text = fs::read_to_string(entry.path())?;
        // A second look at what was formatted: it is Rust.
        assert!(text.parse::<proc_macro2::TokenStream>().is_ok(), "{text}");
        written.push((entry.file_name().to_string_lossy().into_owned(), text));
    }
    written.sort();
    Ok(Ok(written))
}

/// The only line of the error.
fn refused(files: &[(&str, &str)]) -> Result<String> {
    match compile(files)? {
        Err(lines) if lines.len() == 1 => Ok(lines.concat()),
        other => panic!("{other:?}"),
    }
}

fn names(files: &[(String, String)]) -> Vec<&str> {
    files.iter().map(|(name, _)| name.as_str()).collect()
}

/// A service, so that both the code of messages and of services is written.
fn schema(head: &str, body: &str) -> String {
    format!("{head}\n{body}\nservice S {{ rpc Get(M) returns (M); }}\n")
}

#[test]
fn a_package_never_takes_the_file_of_another() -> Result {
    let echo = schema("syntax = \"proto3\"; package pluginrpc;", "message M {}");
    let files = compile(&[("a.proto", &echo)])?.unwrap();
    assert_eq!(names(&files), ["pluginrpc.rs", "pluginrpc_.rs"]);
    assert!(files[0].1.contains("include!(\"pluginrpc_.rs\")") && !files[0].1.contains("include!(\"pluginrpc.rs\")"));
    let module = schema("syntax = \"proto3\"; package mod;", "message M {}");
    let files = with(
        pluginrpc_build::configure().include_file("mod.rs"),
        &[("a.proto", &module)],
    )?
    .unwrap();
    assert_eq!(names(&files), ["mod.rs", "mod_.rs"]);
    assert!(files[0].1.contains("pub mod r#mod {"), "{}", files[0].1);
    // File systems may ignore case.
    let files = compile(&[
        ("a.proto", "syntax = \"proto3\"; package fooBar; message M {}"),
        ("b.proto", "syntax = \"proto3\"; package foobar; message M {}"),
        ("c.proto", "syntax = \"proto3\"; package _; message M {}"),
        ("d.proto", "syntax = \"proto3\"; message M {}"),
    ])?;
    assert_eq!(
        files.unwrap_err().first().map(String::as_str),
        Some("c.proto:1:20: \"_\" has no spelling in Rust: use at least one letter or digit")
    );
    let files = compile(&[
        ("a.proto", "syntax = \"proto3\"; package fooBar; message M {}"),
        ("b.proto", "syntax = \"proto3\"; package foobar; message M {}"),
    ])?;
    assert_eq!(names(&files.unwrap()), ["fooBar.rs", "foobar_.rs", "pluginrpc.rs"]);
    Ok(())
}

#[test]
fn modules_that_would_be_defined_twice_are_refused() -> Result {
    let message = "message Bar { message Inner { int32 a = 1; } Inner inner = 1; }";
    let line = refused(&[
        ("foo.proto", &format!("syntax = \"proto3\"; package foo;\n{message}")),
        ("foo_bar.proto", "syntax = \"proto3\"; package foo.bar; message This {}"),
    ])?;
    assert!(
        line.starts_with("foo.proto:2:9: foo.Bar: the Rust module foo::bar for its nested types is also that of package foo.bar: rename"),
        "{line}"
    );
    // Oneofs and enums have a module too, a package may be further below, and names between sort anywhere.
    let line = refused(&[
        (
            "a.proto",
            "syntax = \"proto3\"; package a;\nmessage B { oneof o { int32 c = 1; } }",
        ),
        ("b.proto", "syntax = \"proto3\"; package a.b.c; message M {}"),
        ("c.proto", "syntax = \"proto3\"; package a.b_c; message M {}"),
    ])?;
    assert!(line.contains("also that of package a.b.c"), "{line}");
    // A message without a module, or a package elsewhere, is no trouble.
    for files in [
        [
            (
                "a.proto",
                "syntax = \"proto3\"; package foo; message Bar { map<string, int32> m = 1; optional int32 o = 2; }",
            ),
            ("b.proto", "syntax = \"proto3\"; package foo.bar; message M {}"),
        ],
        [
            (
                "a.proto",
                "syntax = \"proto3\"; package foo; message Bar { enum E { A = 0; } }",
            ),
            ("b.proto", "syntax = \"proto3\"; package foo.barn; message M {}"),
        ],
    ] {
        assert!(compile(&files)?.is_ok());
    }
    let line = refused(&[
        ("a.proto", "syntax = \"proto3\"; package foo.Bar; message A {}"),
        ("b.proto", "syntax = \"proto3\"; package foo.bar; message B {}"),
    ])?;
    assert!(
        line.contains("the Rust module foo::bar of this package is also that of package foo.Bar"),
        "{line}"
    );
    Ok(())
}

#[test]
fn members_that_collide_in_rust_are_refused() -> Result {
    let line = refused(&[(
        "a.proto",
        "syntax = \"proto3\"; package a;\nenum E { E_A = 0; A = 1; E_B = 2; }",
    )])?;
    assert_eq!(
        line,
        "a.proto:2:19: a.E.A: its Rust variant A is also that of E_A: rename one of the two"
    );
    let line = refused(&[("a.proto", "syntax = \"proto2\"; package a;\nenum E { ms = 0; MS = 1; }")])?;
    assert!(line.starts_with("a.proto:2:18: ") && line.contains("MS"), "{line}");
    let line = refused(&[(
        "a.proto",
        "syntax = \"proto3\"; package a;\nenum E { A = 0; }\nmessage M { map<string, E> type = 1; }",
    )])?;
    assert!(
        line.starts_with("a.proto:3:28: a.M.type: prost does not support a map of enum values"),
        "{line}"
    );
    Ok(())
}

/// Comments that would end in code, in doctests, or in a lint that is an error.
#[test]
fn comments_are_safe() -> Result {
    let quote =
        "// > A quote.\n// >\n// >     not rust;;(\n// > ```\n// > x;;(\n// > ```\n// - ```\n//   y;;(\n//   ```";
    let control = "/* one\rtwo \u{202e} three */";
    for comment in [quote, control] {
        let text = format!(
            "syntax = \"proto3\"; package q;\n{comment}\nmessage M {{\n{comment}\nint32 a = 1;\n}}\n{comment}\nservice S {{\n{comment}\nrpc Get(M) returns (M);\n}}\n"
        );
        let files = compile(&[("a.proto", &text)])?.unwrap();
        let code = &files.iter().find(|(name, _)| name == "q.rs").unwrap().1;
        assert!(!code.contains('\r') && !code.contains('\u{202e}'), "{code}");
        let mut fence = None;
        for line in code.lines().filter_map(|line| line.trim_start().strip_prefix("///")) {
            let line = line.strip_prefix(' ').unwrap_or(line);
            match (line.trim_start().strip_prefix("```"), fence) {
                (Some(language), None) => {
                    assert_eq!(language, "text", "{code}");
                    fence = Some(());
                }
                (Some(""), Some(())) => fence = None,
                _ => assert!(fence.is_some() || !line.starts_with("    "), "{code}"),
            }
        }
    }
    Ok(())
}

/// A comment of 240 KB in one line, and one of 40,000 lines: quadratic time would be minutes.
#[test]
fn large_comments_take_linear_time() -> Result {
    let line = "http:// [ < ".repeat(20_000);
    let lines = "// a [b] c\n".repeat(40_000);
    for comment in [format!("// {line}\n"), lines] {
        let text = format!(
            "syntax = \"proto3\"; package q;\n{comment}message M {{}}\n{comment}service S {{ rpc Get(M) returns (M); }}\n"
        );
        let start = Instant::now();
        compile(&[("a.proto", &text)])?.unwrap();
        assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
    }
    Ok(())
}

#[test]
fn text_that_protoc_accepts_is_read() -> Result {
    let bom = schema("\u{feff}syntax = \"proto3\"; package bom;", "message M {}");
    assert!(compile(&[("a.proto", &bom)])?.is_ok());
    let ranges = schema(
        "syntax = \"proto2\"; package e;",
        "message M { extensions 4 [verification = UNVERIFIED]; optional int32 a = 1; }",
    );
    assert!(compile(&[("a.proto", &ranges)])?.is_ok());
    // A file of protobuf 30 and later on the include path, in what matters here.
    let vendored = "syntax = \"proto2\"; package google.protobuf; message FileOptions { extensions 1000 [declaration = { number: 1 }]; what is this }";
    let uses = schema(
        "syntax = \"proto3\"; package v; import \"google/protobuf/descriptor.proto\"; import \"pluginrpc/options/v1/options.proto\";",
        "message M {}\nextend google.protobuf.FileOptions { string x = 50001; }",
    );
    let dir = tempfile::tempdir()?;
    fs::create_dir_all(dir.path().join("google/protobuf"))?;
    fs::write(dir.path().join("google/protobuf/descriptor.proto"), vendored)?;
    fs::write(dir.path().join("a.proto"), uses)?;
    pluginrpc_build::descriptors(&[dir.path().join("a.proto")], &[dir.path()])?;
    Ok(())
}

/// The number of reported errors is bounded.
#[test]
fn errors_are_bounded() -> Result {
    let fields: String = (1..500).map(|i| format!("  Gone{i} f{i} = {i};\n")).collect();
    let text = schema("syntax = \"proto3\"; package m;", &format!("message M {{\n{fields}}}"));
    let start = Instant::now();
    let lines = compile(&[("a.proto", &text)])?.unwrap_err();
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert_eq!(lines.len(), 102);
    assert_eq!(lines[0], "a.proto:3:3: name 'Gone1' is not defined");
    assert_eq!(lines[101], "a.proto: and 398 more errors");
    Ok(())
}

/// Errors of protox name the way out if protoc is less strict.
#[test]
fn errors_have_a_place_and_a_way_out() -> Result {
    let line = refused(&[(
        "a.proto",
        &schema(
            "syntax = \"proto3\"; package m;",
            "message M {\n  map<string, Nope> a = 1;\n}",
        ),
    )])?;
    assert_eq!(line, "a.proto:3:15: name 'Nope' is not defined");
    let line = refused(&[(
        "a.proto",
        "syntax = \"proto2\"; package j;\nmessage M { optional string fooBar = 1; optional string foo_bar = 2; }",
    )])?;
    assert!(line.contains("Builder::protoc()"), "{line}");
    let line = refused(&[
        (
            "c.proto",
            &schema(
                "syntax = \"proto3\"; package x.clusters.dyn; import \"b.proto\"; import \"a.proto\";",
                "message M { common.v1.C c = 1; }",
            ),
        ),
        (
            "a.proto",
            "syntax = \"proto3\"; package x.clusters.common.dns; message D {}",
        ),
        ("b.proto", "syntax = \"proto3\"; package x.common.v1; message C {}"),
    ]);
    // The order of imports decides whether protox finds the wrong package.
    if let Ok(line) = line {
        assert!(
            line.starts_with("c.proto:2:13: ") && line.contains("Builder::protoc()"),
            "{line}"
        );
    }
    let line = refused(&[(
        "a.proto",
        &schema(
            "syntax = \"proto3\"; package e; import \"google/protobuf/descriptor.proto\";",
            "message M { google.protobuf.FieldOptions.OptionRetention e = 1; }",
        ),
    )]);
    if let Ok(line) = line {
        assert!(line.contains("OptionRetention"), "{line}");
    }
    Ok(())
}
