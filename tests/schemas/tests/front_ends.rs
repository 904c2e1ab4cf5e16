//! What `build.rs` compiled is what protoc's plugin writes, byte by byte; and the descriptor sets are tonic's.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use prost::Message;
use schemas_tests::{OUT_DIR, SETS, SOURCES};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// `google.protobuf.FileDescriptorSet`, its files as they came.
#[derive(Clone, PartialEq, Message)]
struct Set {
    #[prost(bytes = "vec", repeated, tag = "1")]
    file: Vec<Vec<u8>>,
}

/// As much of a file as tells its name.
#[derive(Clone, PartialEq, Message)]
struct Named {
    #[prost(string, tag = "1")]
    name: String,
}

/// `google.protobuf.compiler.CodeGeneratorRequest`.
#[derive(Clone, PartialEq, Message)]
struct Request {
    #[prost(string, repeated, tag = "1")]
    file_to_generate: Vec<String>,
    #[prost(string, tag = "2")]
    parameter: String,
    #[prost(bytes = "vec", repeated, tag = "15")]
    proto_file: Vec<Vec<u8>>,
}

/// `google.protobuf.compiler.CodeGeneratorResponse`.
#[derive(Clone, PartialEq, Message)]
struct Response {
    #[prost(string, optional, tag = "1")]
    error: Option<String>,
    #[prost(message, repeated, tag = "15")]
    file: Vec<File>,
}

#[derive(Clone, PartialEq, Message)]
struct File {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(string, tag = "15")]
    content: String,
}

/// The files that the plugin writes for a descriptor set.
fn by_plugin(set: &[u8]) -> Result<Vec<File>> {
    let proto_file = Set::decode(set)?.file;
    let names = proto_file.iter().map(|file| Ok(Named::decode(file.as_slice())?.name));
    let request = Request {
        file_to_generate: names.collect::<Result<_>>()?,
        parameter: "messages,streaming=ignore".to_owned(),
        proto_file,
    };
    let mut plugin = Command::new(pluginrpc_tests::programs::built("protoc-gen-pluginrpc-rs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut stdin = plugin.stdin.take().ok_or("no stdin")?;
    stdin.write_all(&request.encode_to_vec())?;
    drop(stdin);
    let response = Response::decode(plugin.wait_with_output()?.stdout.as_slice())?;
    assert_eq!(response.error, None);
    Ok(response.file)
}

/// How many files were the same.
fn same(name: &str, set: &[u8]) -> Result<usize> {
    let files = by_plugin(set)?;
    let (tree, packages) = files.split_last().ok_or("no file")?;
    assert_eq!(tree.name, "mod.rs");
    for file in packages {
        let built = fs::read_to_string(Path::new(OUT_DIR).join(&file.name))?;
        assert!(built == file.content, "{name}: the two write another {}", file.name);
    }
    // The one that is included differs in how it finds the others.
    let built = fs::read_to_string(Path::new(OUT_DIR).join(format!("{name}.rs")))?;
    let built = built
        .replace("::core::concat!(::core::env!(\"OUT_DIR\"), \"/", "\"")
        .replace("\"))", "\")");
    assert_eq!(built, tree.content, "{name}");
    Ok(packages.len())
}

#[test]
fn both_front_ends_write_the_same() -> Result {
    for name in SETS {
        assert_eq!(
            same(name, &fs::read(format!("descriptors/{name}.binpb"))?)?,
            1,
            "{name}"
        );
    }
    let mut packages = 0;
    for (name, files, includes) in SOURCES {
        packages += same(name, &pluginrpc_build::encoded_descriptors(files, includes)?)?;
    }
    assert_eq!(packages, 8);
    Ok(())
}

/// `UPDATE=1 cargo test -p schemas-tests` writes them anew.
#[test]
fn the_descriptor_sets_are_those_of_tonic() -> Result {
    let sets = [
        ("health", tonic_health::pb::FILE_DESCRIPTOR_SET),
        ("reflection", tonic_reflection::pb::v1::FILE_DESCRIPTOR_SET),
        ("reflection_alpha", tonic_reflection::pb::v1alpha::FILE_DESCRIPTOR_SET),
    ];
    assert_eq!(sets.map(|(name, _)| name), SETS);
    for (name, set) in sets {
        let path = format!("descriptors/{name}.binpb");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, set)?;
        }
        assert!(fs::read(&path)? == set, "{path} is another; UPDATE=1 writes it anew");
    }
    Ok(())
}
