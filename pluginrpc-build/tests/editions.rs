//! Editions 2023 and 2024 through protoc, and everything else that needs protoc.
//!
//! They need the protoc of grpcio-tools, which `cargo xtask interop --install` installs; without it, they are skipped,
//! except where CI is set.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

fn directory(files: &[(&str, &str)]) -> Result<tempfile::TempDir> {
    let dir = tempfile::tempdir()?;
    for (name, text) in files {
        fs::write(dir.path().join(name), text)?;
    }
    Ok(dir)
}

/// A protoc that knows editions.
fn protoc() -> Option<PathBuf> {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.peers");
    let found = fs::read_dir(peers).into_iter().flatten().flatten().find_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        name.starts_with("grpcio-").then(|| entry.path().join("bin/python"))
    });
    let found = found.filter(|python| python.exists());
    let usable = found.filter(|python| {
        let version = Command::new(python)
            .args(["-m", "grpc_tools.protoc", "--version"])
            .output();
        version.is_ok_and(|output| output.status.success())
    });
    assert!(
        usable.is_some() || std::env::var_os("CI").is_none(),
        "grpcio-tools is missing: run cargo xtask interop --install"
    );
    if usable.is_none() {
        println!("skipped: no protoc of grpcio-tools in .peers");
    }
    usable
}

/// An encoded descriptor set of all files in a directory.
fn compile(python: &Path, dir: &Path, names: &[&str]) -> Result<Vec<u8>> {
    let set = dir.join("set.binpb");
    let output = Command::new(python)
        .args(["-m", "grpc_tools.protoc", "--include_imports", "--include_source_info"])
        .arg(format!("--descriptor_set_out={}", set.display()))
        .arg(format!("-I{}", dir.display()))
        .args(names)
        .output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(fs::read(set)?)
}

fn generate(set: &[u8], names: &[&str]) -> std::result::Result<pluginrpc_build::Generated, pluginrpc_build::Error> {
    let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
    pluginrpc_build::configure().generate_encoded(set, &names)
}

/// The fields of the generated struct, without documentation.
fn fields(code: &str, name: &str) -> Vec<String> {
    let after = code.split(&format!("pub struct {name} {{")).nth(1).unwrap_or_default();
    let body = after.split("\n}").next().unwrap_or_default();
    let lines = body.lines().map(|line| line.trim().to_owned());
    lines
        .filter(|line| !line.is_empty() && !line.starts_with("///"))
        .collect()
}

const EXPLICIT: &str = r#"edition = "2023";
package e.v1;
message Explicit {
  int32 number = 1;
  repeated int32 packed = 2;
  repeated int32 expanded = 3 [features.repeated_field_encoding = EXPANDED];
  Inner inner = 4;
  Inner group = 5 [features.message_encoding = DELIMITED];
  string needed = 6 [features.field_presence = LEGACY_REQUIRED];
  int32 with_default = 7 [default = 5];
  map<string, Inner> named = 8;
}
message Inner { string text = 1; }
enum Closed { option features.enum_type = CLOSED; ONE = 1; TWO = 2; }
service S { rpc Get(Explicit) returns (Inner); }
"#;

const IMPLICIT: &str = r#"edition = "2024";
package e.v1;
option features.field_presence = IMPLICIT;
message Implicit {
  int32 number = 1;
  int32 counted = 2 [features.field_presence = EXPLICIT];
  repeated int32 packed = 3;
  repeated int32 expanded = 4 [features.repeated_field_encoding = EXPANDED];
  oneof kind { string text = 5; bytes data = 6; }
  string unchecked = 7 [features.utf8_validation = NONE];
}
"#;

#[test]
fn features_decide_what_is_generated() -> Result {
    let Some(protoc) = protoc() else { return Ok(()) };
    let dir = directory(&[("explicit.proto", EXPLICIT), ("implicit.proto", IMPLICIT)])?;
    let names = ["explicit.proto", "implicit.proto"];
    let set = compile(&protoc, dir.path(), &names)?;
    let generated = generate(&set, &names)?;
    let code = &generated.files[0].text;
    assert_eq!(
        fields(code, "Explicit"),
        [
            "#[prost(int32, optional, tag = \"1\")]",
            "pub number: ::core::option::Option<i32>,",
            "#[prost(int32, repeated, tag = \"2\")]",
            "pub packed: ::pluginrpc::prost::alloc::vec::Vec<i32>,",
            "#[prost(int32, repeated, packed = \"false\", tag = \"3\")]",
            "pub expanded: ::pluginrpc::prost::alloc::vec::Vec<i32>,",
            "#[prost(message, optional, tag = \"4\")]",
            "pub inner: ::core::option::Option<Inner>,",
            "#[prost(group, optional, tag = \"5\")]",
            "pub group: ::core::option::Option<Inner>,",
            "#[prost(string, required, tag = \"6\")]",
            "pub needed: ::pluginrpc::prost::alloc::string::String,",
            "#[prost(int32, optional, tag = \"7\", default = \"5\")]",
            "pub with_default: ::core::option::Option<i32>,",
            "#[prost(map = \"string, message\", tag = \"8\")]",
            "pub named: ::std::collections::HashMap<",
            "::pluginrpc::prost::alloc::string::String,",
            "Inner,",
            ">,",
        ]
    );
    assert_eq!(
        fields(code, "Implicit"),
        [
            "#[prost(int32, tag = \"1\")]",
            "pub number: i32,",
            "#[prost(int32, optional, tag = \"2\")]",
            "pub counted: ::core::option::Option<i32>,",
            "#[prost(int32, repeated, tag = \"3\")]",
            "pub packed: ::pluginrpc::prost::alloc::vec::Vec<i32>,",
            "#[prost(int32, repeated, packed = \"false\", tag = \"4\")]",
            "pub expanded: ::pluginrpc::prost::alloc::vec::Vec<i32>,",
            "#[prost(string, tag = \"7\")]",
            "pub unchecked: ::pluginrpc::prost::alloc::string::String,",
            "#[prost(oneof = \"implicit::Kind\", tags = \"5, 6\")]",
            "pub kind: ::core::option::Option<implicit::Kind>,",
        ]
    );
    let warnings: Vec<_> = generated
        .warnings
        .iter()
        .map(|line| line.split(": ").next().unwrap())
        .collect();
    assert_eq!(
        warnings,
        ["explicit.proto:9:10", "explicit.proto:14:6", "implicit.proto:10:10"],
        "{:?}",
        generated.warnings
    );
    Ok(())
}

/// Reflection serves the bytes that protoc wrote: edition, features, everything but source information.
#[test]
fn descriptors_keep_every_byte() -> Result {
    let Some(protoc) = protoc() else { return Ok(()) };
    let dir = directory(&[("explicit.proto", EXPLICIT)])?;
    let set = compile(&protoc, dir.path(), &["explicit.proto"])?;
    let bare = Command::new(&protoc)
        .args(["-m", "grpc_tools.protoc", "--include_imports", "explicit.proto"])
        .arg(format!(
            "--descriptor_set_out={}",
            dir.path().join("bare.binpb").display()
        ))
        .arg(format!("-I{}", dir.path().display()))
        .status()?;
    assert!(bare.success());
    let expected = fs::read(dir.path().join("bare.binpb"))?;
    let generated = generate(&set, &["explicit.proto"])?;
    let include = &generated.files.last().unwrap().text;
    let text = format!("[u8; {}] = *b\"{}\";", expected.len(), expected.escape_ascii());
    assert!(include.contains(&text), "the set is not what protoc wrote");
    Ok(())
}

/// An edition of the future, a syntax of another world: one line at its place.
#[test]
fn unknown_editions_are_refused() -> Result {
    // FileDescriptorProto { name: "a.proto", syntax: "editions", edition: 1002 }.
    let file = b"\x0a\x07a.proto\x62\x08editions\x70\xea\x07";
    let set = [&[0x0a, u8::try_from(file.len())?][..], file].concat();
    let error = generate(&set, &["a.proto"]).unwrap_err().to_string();
    assert_eq!(
        error,
        "a.proto: edition 1002 is not supported: expected proto2, proto3, edition 2023 or edition 2024"
    );
    let file = b"\x0a\x07a.proto\x62\x06proto4";
    let set = [&[0x0a, u8::try_from(file.len())?][..], file].concat();
    let error = generate(&set, &["a.proto"]).unwrap_err().to_string();
    assert!(
        error.starts_with("a.proto: syntax \"proto4\" is not supported"),
        "{error}"
    );
    Ok(())
}

/// The same output as the built-in compiler, imports of this project and `PROTOC` included.
#[test]
#[cfg(all(unix, feature = "protox"))]
fn protoc_and_the_built_in_compiler_write_the_same() -> Result {
    use std::os::unix::fs::PermissionsExt;
    let Some(python) = protoc() else { return Ok(()) };
    let dir = directory(&[
        (
            "a.proto",
            "// A file.\nsyntax = \"proto3\"; package a.v1; import \"b.proto\"; import \"pluginrpc/options/v1/options.proto\";\n\
             // A message.\nmessage M { b.B b = 1; /* both */ int32 n = 2; // trailing\n }\n\
             service S { rpc Get(M) returns (b.B) { option (pluginrpc.options.v1.args) = \"get\"; } }\n",
        ),
        (
            "b.proto",
            "syntax = \"proto3\"; package b; message B { map<string, int32> map = 1; }",
        ),
        ("broken.proto", "syntax = \"proto3\";\nmessage M { Gone g = 1; }\n"),
        ("explicit.proto", EXPLICIT),
    ])?;
    let script = dir.path().join("protoc");
    fs::write(
        &script,
        format!("#!/bin/sh\nexec {} -m grpc_tools.protoc \"$@\"\n", python.display()),
    )?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    // The variable is read in another process, as other tests run beside this one.
    if std::env::var_os("PLUGINRPC_TEST_INNER").is_none() {
        let output = Command::new(std::env::current_exe()?)
            .args([
                "--exact",
                "protoc_and_the_built_in_compiler_write_the_same",
                "--nocapture",
            ])
            .env("PLUGINRPC_TEST_INNER", "1")
            .env("PROTOC", &script)
            .output()?;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        return Ok(());
    }
    let compile = |builder: pluginrpc_build::Builder, name: &str, out: &str| {
        let out = dir.path().join(out);
        builder
            .out_dir(&out)
            .compile(&[dir.path().join(name)], &[dir.path()])
            .map(|()| out)
    };
    let ours = compile(pluginrpc_build::configure(), "a.proto", "ours")?;
    let theirs = compile(pluginrpc_build::configure().protoc(), "a.proto", "theirs")?;
    for name in ["a.v1.rs", "b.rs", "pluginrpc.rs"] {
        let text = |dir: &Path| fs::read_to_string(dir.join(name));
        // The descriptors of google/protobuf/descriptor.proto differ with the compiler's version.
        let code = |text: String| {
            text.lines()
                .filter(|line| !line.contains("*b\""))
                .collect::<Vec<_>>()
                .join("\n")
        };
        assert_eq!(code(text(&ours)?), code(text(&theirs)?), "{name}");
    }
    let error = compile(pluginrpc_build::configure().protoc(), "broken.proto", "broken").unwrap_err();
    assert!(
        error.to_string().contains("broken.proto:2:13: \"Gone\" is not defined"),
        "{error}"
    );
    compile(pluginrpc_build::configure().protoc(), "explicit.proto", "explicit")?;
    let error = compile(pluginrpc_build::configure(), "explicit.proto", "refused").unwrap_err();
    assert!(
        error
            .to_string()
            .contains("explicit.proto:1:1: the built-in compiler does not support editions: use Builder::protoc()"),
        "{error}"
    );
    Ok(())
}

/// JSON is on prost-reflect, which gets the lowered descriptors of a method.
#[test]
#[cfg(feature = "protox")]
fn json_gets_lowered_descriptors() -> Result {
    use protox::prost_reflect::{DescriptorPool, FieldDescriptor};
    let Some(protoc) = protoc() else { return Ok(()) };
    let dir = directory(&[("explicit.proto", EXPLICIT), ("implicit.proto", IMPLICIT)])?;
    let set = compile(&protoc, dir.path(), &["explicit.proto", "implicit.proto"])?;
    let schema = pluginrpc_codegen::schema::Schema::decode(&set)?;
    let pruned = pluginrpc_codegen::schema::closure(&schema, &["e.v1.Explicit", "e.v1.Implicit"]);
    let pool = DescriptorPool::decode(pruned.as_slice())?;
    let fields = |message: &str, test: fn(&FieldDescriptor) -> bool| {
        let message = pool.get_message_by_name(message).unwrap();
        let mut names: Vec<_> = message
            .fields()
            .filter(test)
            .map(|field| field.name().to_owned())
            .collect();
        names.sort();
        names
    };
    let presence = FieldDescriptor::supports_presence;
    assert_eq!(
        fields("e.v1.Explicit", presence),
        ["group", "inner", "needed", "number", "with_default"]
    );
    assert_eq!(fields("e.v1.Implicit", presence), ["counted", "data", "text"]);
    assert_eq!(fields("e.v1.Explicit", FieldDescriptor::is_packed), ["packed"]);
    assert_eq!(fields("e.v1.Implicit", FieldDescriptor::is_packed), ["packed"]);
    assert_eq!(fields("e.v1.Explicit", FieldDescriptor::is_group), ["group"]);
    Ok(())
}

/// Schemas that only protoc accepts generate, or are refused at their place.
#[test]
fn schemas_that_only_protoc_accepts() -> Result {
    let Some(protoc) = protoc() else { return Ok(()) };
    let dir = directory(&[
        (
            "scope.proto",
            "syntax = \"proto3\"; package x.clusters.dyn; import \"common.proto\";\n\
             message M { common.v1.C c = 1; } service S { rpc Get(M) returns (M); }",
        ),
        ("common.proto", "syntax = \"proto3\"; package x.common.v1; message C {}"),
        (
            "dns.proto",
            "syntax = \"proto3\"; package x.clusters.common.dns; message D {}",
        ),
        (
            "json.proto",
            "syntax = \"proto2\"; package casefield;\n\
             message M { optional string fooBar = 1; optional string foo_bar = 2; optional string FOO_BAR = 3; }",
        ),
        (
            "edition_enum.proto",
            "syntax = \"proto2\"; package ed; import \"google/protobuf/descriptor.proto\";\n\
             message M { optional google.protobuf.Edition e = 1; }",
        ),
    ])?;
    let names = ["scope.proto", "common.proto", "dns.proto"];
    let set = compile(&protoc, dir.path(), &names)?;
    let files = generate(&set, &names)?.files;
    let code = files.iter().find(|file| file.name == "x.clusters.dyn.rs").unwrap();
    assert!(
        code.text.contains("Option<super::super::common::v1::C>"),
        "{}",
        code.text
    );
    let set = compile(&protoc, dir.path(), &["json.proto"])?;
    let error = generate(&set, &["json.proto"]).unwrap_err();
    let lines: Vec<_> = error.lines().collect();
    assert_eq!(
        lines,
        [
            "json.proto:2:57: casefield.M.foo_bar: its Rust name foo_bar is also that of fooBar: rename one of the two",
            "json.proto:2:86: casefield.M.FOO_BAR: its Rust name foo_bar is also that of foo_bar: rename one of the two",
        ]
    );
    let set = compile(&protoc, dir.path(), &["edition_enum.proto"])?;
    let error = generate(&set, &["edition_enum.proto"]).unwrap_err().to_string();
    assert!(
        error.starts_with("edition_enum.proto:2:46: ed.M.e: prost_types does not contain google.protobuf.Edition"),
        "{error}"
    );
    Ok(())
}
