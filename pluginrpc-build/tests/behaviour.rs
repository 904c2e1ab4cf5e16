//! What a build script sees: files, reasons to run again, and errors with their places.
#![cfg(feature = "protox")]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// A directory with these files.
fn directory(files: &[(&str, &str)]) -> Result<tempfile::TempDir> {
    let dir = tempfile::tempdir()?;
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(dir.path()))?;
        fs::write(path, text)?;
    }
    Ok(dir)
}

/// The lines of the error that comes of compiling `names`, without the directory's own path.
fn errors(dir: &Path, names: &[&str]) -> Vec<String> {
    let paths: Vec<_> = names.iter().map(|name| dir.join(name)).collect();
    let error = pluginrpc_build::configure()
        .out_dir(dir.join("out"))
        .compile(&paths, &[dir])
        .unwrap_err();
    assert_eq!(error.to_string().trim(), format!("{error:?}").trim());
    assert!(!dir.join("out").exists(), "nothing is written when something is wrong");
    let here = format!("{}/", dir.display());
    error.lines().map(|line| line.replace(&here, "")).collect()
}

const GOOD: &str = "syntax = \"proto3\"; package a.v1; import \"b.proto\"; import \"google/protobuf/timestamp.proto\";
import \"pluginrpc/v1/pluginrpc.proto\";
message In { b.B b = 1; google.protobuf.Timestamp at = 2; pluginrpc.v1.Code code = 3; }
service S { rpc M(In) returns (b.B); }";
const B: &str = "syntax = \"proto3\"; package b; message B { bytes data = 1; map<string, int32> map = 2; }";

#[test]
fn output_is_one_tree_and_unchanged_files_are_left_alone() -> Result {
    let dir = directory(&[("a.proto", GOOD), ("b.proto", B)])?;
    let out = dir.path().join("out");
    let compile = || {
        pluginrpc_build::configure()
            .out_dir(&out)
            .compile(&[dir.path().join("a.proto")], &[dir.path()])
    };
    compile()?;
    let mut names = BTreeMap::new();
    for entry in fs::read_dir(&out)? {
        let entry = entry?;
        names.insert(entry.file_name().to_string_lossy().into_owned(), entry.path());
    }
    assert_eq!(names.keys().collect::<Vec<_>>(), ["a.v1.rs", "b.rs", "pluginrpc.rs"]);
    let include = fs::read_to_string(&names["pluginrpc.rs"])?;
    assert!(include.contains("include!(\"a.v1.rs\")"), "{include}");
    let code = fs::read_to_string(&names["a.v1.rs"])?;
    assert!(
        code.contains("::pluginrpc::v1::Code") && code.contains("::pluginrpc::prost_types::Timestamp"),
        "{code}"
    );

    let past = SystemTime::now() - Duration::from_secs(1000);
    for path in names.values() {
        fs::File::options().append(true).open(path)?.set_modified(past)?;
    }
    fs::write(dir.path().join("b.proto"), B.replace("message B", "/* */ message B"))?;
    compile()?;
    fs::write(dir.path().join("b.proto"), B.replace("map = 2", "other = 2"))?;
    compile()?;
    let touched =
        |name: &str| -> Result<bool> { Ok(fs::metadata(&names[name])?.modified()? > past + Duration::from_secs(500)) };
    // The descriptors of the method are in the first.
    assert_eq!((touched("a.v1.rs")?, touched("b.rs")?), (true, true));
    Ok(())
}

#[test]
fn options_reach_the_messages() -> Result {
    let dir = directory(&[("a.proto", GOOD), ("b.proto", B)])?;
    let set = pluginrpc_build::descriptors(&[dir.path().join("a.proto")], &[dir.path()])?;
    let files = ["a.proto".to_owned(), "b.proto".to_owned()];
    let outputs = pluginrpc_build::configure()
        .bytes(["."])
        .btree_map(["."])
        .type_attribute(".b.B", "#[derive(Hash)]")
        .field_attribute(".b.B.data", "#[allow(unused)]")
        .descriptors(pluginrpc_build::Descriptors::Methods)
        .configure_prost(|config| {
            config.skip_debug([".a"]);
        })
        .include_file("tree.rs")
        .generate(set, &files)?
        .files;
    let text = |name: &str| outputs.iter().find(|o| o.name == name).map_or("", |o| o.text.as_str());
    for part in ["prost::bytes::Bytes", "BTreeMap", "#[derive(Hash)]", "#[allow(unused)]"] {
        assert!(text("b.rs").contains(part), "{part} is not in {}", text("b.rs"));
    }
    assert!(text("a.v1.rs").contains("#[prost(skip_debug)]"));
    assert!(text("a.v1.rs").contains("with_descriptors") && !text("a.v1.rs").contains("with_file_descriptor_set"));
    assert!(!text("tree.rs").contains("FILE_DESCRIPTOR_SET") && !text("tree.rs").is_empty());
    Ok(())
}

#[test]
fn all_errors_are_reported_with_their_places() -> Result {
    let dir = directory(&[
        (
            "broken.proto",
            "syntax = \"proto3\";\nmessage A {\n  strng a = 1;\n  Gone b = 2;\n}\n",
        ),
        ("parse.proto", "syntax = \"proto3\";\nmessage {\n  string a = ;\n}\n"),
        ("lost.proto", "syntax = \"proto3\";\nimport \"nowhere.proto\";\n"),
        ("edition.proto", "edition = \"2023\";\nmessage A {}\n"),
        ("first.proto", "syntax = \"proto3\"; import \"second.proto\";"),
        ("second.proto", "syntax = \"proto3\"; import \"first.proto\";"),
    ])?;
    let lines = errors(
        dir.path(),
        &[
            "broken.proto",
            "parse.proto",
            "lost.proto",
            "edition.proto",
            "first.proto",
            "absent.proto",
        ],
    );
    let starts = [
        "broken.proto:3:3: name 'strng' is not defined",
        "broken.proto:4:3: name 'Gone' is not defined",
        "parse.proto:2:9: expected an identifier",
        "lost.proto:2:1: import 'nowhere.proto' not found",
        "edition.proto:1:1: the built-in compiler does not support editions: use Builder::protoc()",
        "second.proto:1:20: import cycle: first.proto -> second.proto -> first.proto",
        "absent.proto: there is no such file in the include paths",
    ];
    for start in starts {
        assert!(
            lines.iter().any(|line| line.starts_with(start)),
            "{start} is not in\n{}",
            lines.join("\n")
        );
    }
    Ok(())
}

#[test]
fn names_that_collide_in_rust_are_refused() -> Result {
    let dir = directory(&[
        (
            "services.proto",
            "syntax = \"proto3\";\nmessage M {}\nservice GetFoo {\n  rpc GetBar(M) returns (M);\n  rpc get_bar(M) returns (M);\n  rpc __(M) returns (M);\n}\nservice get_foo {}\n",
        ),
        (
            "messages.proto",
            "syntax = \"proto3\";\nmessage FooBar {}\nmessage foo_bar {\n  message In {}\n  enum IN { A = 0; }\n}\nmessage _ {}\n",
        ),
    ])?;
    assert_eq!(
        errors(dir.path(), &["services.proto"]),
        [
            "services.proto:5:7: GetFoo.get_bar: its Rust function get_bar is also that of GetBar: rename one of the two",
            "services.proto:6:7: GetFoo.__: \"__\" has no spelling in Rust: use at least one letter or digit",
        ]
    );
    let twins = "syntax = \"proto3\";\nservice GetFoo {}\nservice get_foo {}\n";
    fs::write(dir.path().join("twins.proto"), twins)?;
    assert_eq!(
        errors(dir.path(), &["twins.proto"]),
        ["twins.proto:3:9: get_foo: its Rust module get_foo is also that of GetFoo: rename one of the two"]
    );
    assert_eq!(
        errors(dir.path(), &["messages.proto"]),
        [
            "messages.proto:3:9: foo_bar: its Rust type FooBar is also that of FooBar: rename one of the two",
            "messages.proto:5:8: foo_bar.IN: its Rust type In is also that of foo_bar.In: rename one of the two",
            "messages.proto:7:9: _: \"_\" has no spelling in Rust: use at least one letter or digit",
        ]
    );
    Ok(())
}

#[test]
fn services_without_code_for_their_messages_are_refused() -> Result {
    let dir = directory(&[("a.proto", GOOD), ("b.proto", B)])?;
    let set = || pluginrpc_build::descriptors(&[dir.path().join("a.proto")], &[dir.path()]);
    let error = pluginrpc_build::configure()
        .generate(set()?, &["a.proto".to_owned()])
        .unwrap_err();
    let lines: Vec<_> = error.lines().collect();
    // The service and the message tell it, each for itself.
    assert_eq!(lines.len(), 2, "{error}");
    assert!(
        lines[0].starts_with("a.proto:4:17: a.v1.S.M: no code exists for b.B: generate the messages of b.proto")
            && lines[1].starts_with("a.proto:3:18: a.v1.In.b: no code exists for b.B"),
        "{error}"
    );
    let services = pluginrpc_build::configure()
        .services_only()
        .extern_path(".a.v1", "::a")
        .extern_path(".b.B", "::c::Other")
        .generate(set()?, &["a.proto".to_owned()])?
        .files;
    assert!(
        services[0].text.contains("request: ::a::In") && services[0].text.contains("::c::Other"),
        "{services:?}"
    );
    Ok(())
}

const OPTIONS: &str = "syntax = \"proto3\"; package o.v1; import \"pluginrpc/options/v1/options.proto\";
// A message.
message M {}
service S {
  // A method.
  rpc Plain(M) returns (M);
  rpc Said(M) returns (M) { option (pluginrpc.options.v1.args) = \"say\"; option (pluginrpc.options.v1.args) = \"it\"; }
  rpc Streams(stream M) returns (M);
}";

fn generate(builder: pluginrpc_build::Builder, text: &str) -> Result<pluginrpc_build::Generated> {
    let dir = directory(&[("o.proto", text)])?;
    let set = pluginrpc_build::encoded_descriptors(&[dir.path().join("o.proto")], &[dir.path()])?;
    Ok(builder.generate_encoded(&set, &["o.proto".to_owned()])?)
}

fn code(builder: pluginrpc_build::Builder) -> Result<String> {
    let generated = generate(builder, OPTIONS)?;
    Ok(generated.files.iter().map(|file| file.text.as_str()).collect())
}

#[test]
fn subcommands_come_from_the_schema() -> Result {
    let code = code(pluginrpc_build::configure())?;
    assert_eq!(code.matches("with_args(").count(), 1, "{code}");
    assert!(code.contains(".with_args(&[\"say\", \"it\"])"), "{code}");
    // Reflection serves the option with what declares it; the descriptors of a method do without.
    let (services, include) = code.split_once("FILE_DESCRIPTOR_SET: ").ok_or("no descriptors")?;
    assert!(
        include.contains("google/protobuf/descriptor.proto") && include.contains("pluginrpc/options/v1/options.proto")
    );
    assert!(
        !services.contains("descriptor.proto") && !services.contains("options.proto"),
        "{services}"
    );
    let wrong = OPTIONS
        .replace("rpc Plain(M) returns (M);", "rpc Plain(M) returns (M) { option (pluginrpc.options.v1.args) = \"-x\"; option (pluginrpc.options.v1.args) = \"y\"; }")
        .replace("rpc Streams(stream M) returns (M);", "rpc Streams(stream M) returns (M) { option (pluginrpc.options.v1.args) = \"say\"; option (pluginrpc.options.v1.args) = \"it\"; }");
    let error = generate(pluginrpc_build::configure(), &wrong).unwrap_err().to_string();
    let starts = [
        "\"-x\" is not a valid word",
        "\"y\" is not a valid word",
        "a streaming method is not available over PluginRPC",
        "Said has the same subcommand",
    ];
    for start in starts {
        assert!(
            error.lines().any(|line| line.contains(start)),
            "{start} is not in\n{error}"
        );
    }
    assert_eq!(error.lines().count(), starts.len(), "{error}");
    assert!(error.starts_with("o.proto:6:7: o.v1.S.Plain: "), "{error}");
    Ok(())
}

#[test]
fn streaming_methods_are_reported_or_refused() -> Result {
    use pluginrpc_build::StreamingPolicy;
    let reported =
        |streaming| -> Result<_> { Ok(generate(pluginrpc_build::configure().streaming(streaming), OPTIONS)?.warnings) };
    let warnings = reported(StreamingPolicy::Warn)?;
    assert_eq!(warnings.len(), 1);
    assert!(
        warnings[0].starts_with("o.proto:8:7: o.v1.S.Streams: streaming methods"),
        "{warnings:?}"
    );
    assert_eq!(generate(pluginrpc_build::configure(), OPTIONS)?.warnings, warnings);
    assert!(reported(StreamingPolicy::Ignore)?.is_empty());
    let error = reported(StreamingPolicy::Error).unwrap_err().to_string();
    assert_eq!(error, warnings[0]);
    Ok(())
}

#[test]
fn a_service_is_written_in_parts() -> Result {
    let has = |code: &str| {
        [
            "pub trait S:",
            "pub struct SServer",
            "pub struct SClient",
            "SERVICE_DESCRIPTOR",
            "A method.",
            "pub struct M",
        ]
        .map(|part| code.contains(part))
    };
    let builder = pluginrpc_build::configure;
    assert_eq!(has(&code(builder())?), [true, true, true, true, true, true]);
    assert_eq!(
        has(&code(builder().clients(false))?),
        [true, true, false, true, true, true]
    );
    assert_eq!(
        has(&code(builder().servers(false))?),
        [true, false, true, true, true, true]
    );
    assert_eq!(
        has(&code(builder().tables_only().services_only())?),
        [false, false, false, true, true, false]
    );
    assert_eq!(
        has(&code(builder().comments(false))?),
        [true, true, true, true, false, true]
    );
    assert!(!code(builder().comments(false))?.contains("A message."));
    Ok(())
}

#[test]
fn a_file_per_package_stands_alone() -> Result {
    let generated = generate(pluginrpc_build::configure().file_per_package(), OPTIONS)?;
    let names: Vec<_> = generated.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["o.v1.rs"]);
    let code = &generated.files[0].text;
    assert!(code.contains("pub static FILE_DESCRIPTOR_SET:"), "{code}");
    assert!(
        code.contains("with_file_descriptor_set(&super::FILE_DESCRIPTOR_SET)"),
        "{code}"
    );
    Ok(())
}

#[test]
fn a_descriptor_set_is_an_input() -> Result {
    let dir = directory(&[("o.proto", OPTIONS)])?;
    let set = pluginrpc_build::encoded_descriptors(&[dir.path().join("o.proto")], &[dir.path()])?;
    let path = dir.path().join("schema.binpb");
    fs::write(&path, &set)?;
    let out = dir.path().join("out");
    let builder = || {
        pluginrpc_build::configure()
            .streaming(pluginrpc_build::StreamingPolicy::Ignore)
            .out_dir(&out)
    };
    builder().compile_descriptors(&path)?;
    let from_set = fs::read_to_string(out.join("o.v1.rs"))?;
    assert!(from_set.contains("with_args"), "{from_set}");
    builder().compile(&[dir.path().join("o.proto")], &[dir.path()])?;
    assert_eq!(fs::read_to_string(out.join("o.v1.rs"))?, from_set);
    fs::write(&path, "nothing")?;
    let error = builder().compile_descriptors(&path).unwrap_err().to_string();
    assert!(error.contains("no FileDescriptorSet"), "{error}");
    let error = builder()
        .compile_descriptors(dir.path().join("gone"))
        .unwrap_err()
        .to_string();
    assert!(error.starts_with("cannot read"), "{error}");
    Ok(())
}

/// 10,000 messages in a chain, and 200 with two fields of the one before: prost by itself takes cubic and exponential
/// time for these.
#[test]
fn time_is_linear_in_chains_of_messages() -> Result {
    use prost_types::field_descriptor_proto::{Label, Type};
    use prost_types::{DescriptorProto, FieldDescriptorProto, FileDescriptorProto};
    let message = |i: usize, fields: i32| DescriptorProto {
        name: Some(format!("M{i}")),
        field: (1..=fields)
            .map(|number| FieldDescriptorProto {
                name: Some(format!("next{number}")),
                number: Some(number),
                label: Some(Label::Optional.into()),
                r#type: Some(Type::Message.into()),
                type_name: Some(format!(".M{}", i - 1)),
                ..FieldDescriptorProto::default()
            })
            .collect(),
        ..DescriptorProto::default()
    };
    for (count, fields) in [(10_000, 1), (200, 2)] {
        let first = DescriptorProto {
            name: Some("M0".to_owned()),
            ..DescriptorProto::default()
        };
        let file = FileDescriptorProto {
            name: Some("long.proto".to_owned()),
            message_type: std::iter::once(first)
                .chain((1..count).map(|i| message(i, fields)))
                .collect(),
            syntax: Some("proto3".to_owned()),
            ..FileDescriptorProto::default()
        };
        let start = std::time::Instant::now();
        let set = pluginrpc_build::FileDescriptorSet { file: vec![file] };
        let generated = pluginrpc_build::configure().generate(set, &["long.proto".to_owned()])?;
        assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
        let derived = "#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]";
        assert_eq!(generated.files[0].text.matches(derived).count(), count);
    }
    Ok(())
}

/// References that decide whether a field is boxed and what a type derives, as prost decides them by itself.
#[test]
fn recursive_fields_are_boxed_and_traits_are_derived() -> Result {
    const RECURSIVE: &str = "syntax = \"proto3\"; package r.v1;
message Tree { Tree left = 1; repeated Tree more = 2; oneof kind { Tree right = 3; Leaf leaf = 4; } map<string, Tree> named = 5; }
message Leaf { double weight = 1; }
message A { B b = 1; Flag flag = 2; }
message B { optional A a = 1; Text text = 2; }
message Text { string text = 1; Flag flag = 2; }
message Flag { bool flag = 1; Kind kind = 2; enum Kind { NONE = 0; } message In { Flag up = 1; r.v1.Text text = 2; oneof o { In again = 3; } } }
service S { rpc M(A) returns (A); }";
    let dir = directory(&[("r.proto", RECURSIVE)])?;
    let set = pluginrpc_build::descriptors(&[dir.path().join("r.proto")], &[dir.path()])?;
    let mut files = set.file.clone();
    let ours = pluginrpc_build::configure()
        .comments(false)
        .generate(set, &["r.proto".to_owned()])?;
    let mut config = pluginrpc_build::Config::new();
    config
        .prost_path("::pluginrpc::prost")
        .prost_types_path("::pluginrpc::prost_types")
        .enable_type_names()
        .type_name_domain(["."], "type.googleapis.com");
    files.iter_mut().for_each(|file| file.service.clear());
    let module = prost_build::Module::from_protobuf_package_name("r.v1");
    let requests = files.into_iter().map(|file| (module.clone(), file)).collect();
    let theirs = config
        .generate(requests)?
        .remove(&module)
        .ok_or("prost generated nothing")?;
    let code = ours.files[0].text.split("/// `r.v1.S`").next().unwrap_or_default();
    let code = code.split_once('\n').map_or("", |(_, code)| code);
    let theirs: Vec<_> = theirs.lines().filter(|line| !line.starts_with("// ")).collect();
    for (ours, theirs) in code.lines().zip(&theirs) {
        assert_eq!(ours, *theirs);
    }
    assert_eq!(code.lines().count(), theirs.len());
    Ok(())
}

/// What another generator of services would write.
struct Counter;

impl prost_build::ServiceGenerator for Counter {
    fn generate(&mut self, service: prost_build::Service, text: &mut String) {
        text.push_str(&format!("pub const OTHER: &str = {:?};", service.proto_name));
    }
}

#[test]
fn prost_and_other_generators_are_configurable() -> Result {
    let mut config = pluginrpc_build::Config::new();
    config.type_attribute(".o.v1.M", "#[derive(Hash)]");
    let code = code(
        pluginrpc_build::configure()
            .prost_config(config)
            .service_generator(Box::new(Counter))
            .boxed([".o.v1.M.none"]),
    )?;
    assert!(
        code.contains("pub const OTHER: &str = \"S\";") && code.contains("#[derive(Hash)]"),
        "{code}"
    );
    assert!(code.contains("pub trait S:"), "{code}");
    Ok(())
}

/// A build script of its own: what cargo is reported, and what `?` and `unwrap` print.
#[test]
fn cargo_watches_exactly_the_files_that_were_read() -> Result {
    // The test binary itself plays the build script.
    if let Some(dir) = std::env::var_os("PLUGINRPC_TEST_COMPILE") {
        let dir = Path::new(&dir);
        pluginrpc_build::compile(&[dir.join("a.proto")], &[dir])?;
        return Ok(());
    }
    let dir = directory(&[("a.proto", GOOD), ("b.proto", B), ("unread.proto", "nothing")])?;
    let output = Command::new(std::env::current_exe()?)
        .args([
            "--exact",
            "cargo_watches_exactly_the_files_that_were_read",
            "--nocapture",
        ])
        .env("PLUGINRPC_TEST_COMPILE", dir.path())
        .env("OUT_DIR", dir.path().join("out"))
        .output()?;
    let stdout = String::from_utf8(output.stdout)?;
    let reported: Vec<_> = stdout
        .lines()
        .filter_map(|line| line.split_once("cargo::rerun-if-changed=").map(|(_, path)| path))
        .collect();
    let read = ["a.proto", "b.proto"].map(|name| dir.path().join(name).display().to_string());
    assert_eq!(reported, read, "{stdout}");
    let include = fs::read_to_string(dir.path().join("out/pluginrpc.rs"))?;
    assert!(include.contains("env!(\"OUT_DIR\"), \"/a.v1.rs\""), "{include}");
    Ok(())
}

/// Threads have less stack than the first one; prost decodes no more than this.
#[test]
fn messages_may_be_nested_as_deep_as_descriptors_are_read() -> Result {
    let message = |i: usize, nested_type| prost_types::DescriptorProto {
        name: Some(format!("M{i}")),
        nested_type,
        ..prost_types::DescriptorProto::default()
    };
    let deep = (1..95).fold(message(0, Vec::new()), |inner, i| message(i, vec![inner]));
    let file = prost_types::FileDescriptorProto {
        name: Some("deep.proto".to_owned()),
        package: Some("deep.v1".to_owned()),
        message_type: vec![deep],
        ..prost_types::FileDescriptorProto::default()
    };
    let set = prost_types::FileDescriptorSet { file: vec![file] };
    let generated = pluginrpc_build::configure().generate(set, &["deep.proto".to_owned()])?;
    assert!(generated.files[0].text.contains("pub struct M0"));
    Ok(())
}
