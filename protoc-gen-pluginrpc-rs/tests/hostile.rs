//! Requests that no protoc sends: each gets a small response soon, or is refused with a line on stderr.
//!
//! What is asserted of time and size is far from what is seen, and as far from what these took before there were
//! limits.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use prost::Message;
use prost_types::compiler::{CodeGeneratorRequest, CodeGeneratorResponse};
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::source_code_info::Location;
use prost_types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorProto, MethodDescriptorProto, ServiceDescriptorProto,
    SourceCodeInfo,
};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const LONGEST: Duration = Duration::from_secs(60);
const LARGEST: usize = 32 << 20;

/// Whether the plugin ended well, what it wrote, and what it complained of.
fn plugin(stdin: &[u8]) -> Result<(Option<i32>, Vec<u8>, String)> {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_protoc-gen-pluginrpc-rs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut pipe = child.stdin.take().ok_or("no stdin")?;
    pipe.write_all(stdin)?;
    drop(pipe);
    let output = child.wait_with_output()?;
    assert!(start.elapsed() < LONGEST, "{:?}", start.elapsed());
    assert!(output.stdout.len() < LARGEST, "{} bytes", output.stdout.len());
    Ok((output.status.code(), output.stdout, String::from_utf8(output.stderr)?))
}

/// The response to a request that is one, and its files as one text.
fn answer(parameter: &str, proto_file: Vec<FileDescriptorProto>) -> Result<(CodeGeneratorResponse, String)> {
    let request = CodeGeneratorRequest {
        file_to_generate: proto_file.iter().map(|file| file.name().to_owned()).collect(),
        parameter: Some(parameter.to_owned()),
        proto_file,
        compiler_version: None,
    };
    let (status, stdout, stderr) = plugin(&request.encode_to_vec())?;
    assert_eq!(status, Some(0), "{stderr}");
    let response = CodeGeneratorResponse::decode(stdout.as_slice())?;
    let text = response.file.iter().map(|file| file.content()).collect();
    Ok((response, text))
}

fn message(name: &str) -> DescriptorProto {
    DescriptorProto {
        name: Some(name.to_owned()),
        ..DescriptorProto::default()
    }
}

fn service(methods: impl Iterator<Item = (String, String)>) -> ServiceDescriptorProto {
    ServiceDescriptorProto {
        name: Some("S".to_owned()),
        method: methods
            .map(|(name, message)| MethodDescriptorProto {
                name: Some(name),
                input_type: Some(message.clone()),
                output_type: Some(message),
                ..MethodDescriptorProto::default()
            })
            .collect(),
        ..ServiceDescriptorProto::default()
    }
}

/// `a.proto` with a message M and a service.
fn file(package: &str) -> FileDescriptorProto {
    let prefix = if package.is_empty() { "" } else { "." };
    FileDescriptorProto {
        name: Some("a.proto".to_owned()),
        package: Some(package.to_owned()),
        message_type: vec![message("M")],
        service: vec![service(
            [("Get".to_owned(), format!("{prefix}{package}.M"))].into_iter(),
        )],
        syntax: Some("proto3".to_owned()),
        ..FileDescriptorProto::default()
    }
}

#[test]
fn bytes_that_are_no_request_are_refused() -> Result {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for length in [0, 1, 2, 3, 7, 40, 400, 100_000] {
        for _ in 0..8 {
            let bytes: Vec<u8> = std::iter::repeat_with(|| {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                seed.to_le_bytes()[3]
            })
            .take(length)
            .collect();
            let (status, stdout, stderr) = plugin(&bytes)?;
            // A few bytes may be a request that asks for nothing.
            assert!(
                status == Some(0) && CodeGeneratorResponse::decode(stdout.as_slice()).is_ok()
                    || status == Some(1) && stderr.starts_with("protoc-gen-pluginrpc-rs: "),
                "{status:?} {stderr} by {bytes:?}"
            );
        }
    }
    // A length of 2^63, a group without an end, and one that never begins.
    for bytes in [&b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\x7f"[..], b"\x0b", b"\x0c"] {
        assert_eq!(plugin(bytes)?.0, Some(1), "{bytes:?}");
    }
    Ok(())
}

#[test]
fn a_request_that_ends_early_is_no_request() -> Result {
    let request = CodeGeneratorRequest {
        file_to_generate: vec!["a.proto".to_owned()],
        parameter: Some("messages".to_owned()),
        proto_file: vec![file("a.v1")],
        compiler_version: None,
    };
    let bytes = request.encode_to_vec();
    for length in 0..bytes.len() {
        let (status, stdout, stderr) = plugin(&bytes[..length])?;
        match status {
            Some(0) => drop(CodeGeneratorResponse::decode(stdout.as_slice())?),
            status => assert!(status == Some(1) && !stderr.is_empty(), "{length}: {status:?} {stderr}"),
        }
    }
    Ok(())
}

#[test]
fn depth_is_bounded() -> Result {
    let deep = vec!["p"; 20_000].join(".");
    let (response, _) = answer("messages", vec![file(&deep)])?;
    assert_eq!(response.error(), "a.proto: its package has more than 64 parts");
    let (response, text) = answer("messages", vec![file(&vec!["p"; 64].join("."))])?;
    assert_eq!((response.error(), text.matches("pub mod p {").count()), ("", 64));

    let reported = "is longer than 512 bytes or has more than 16 types within types";
    for nested in ["A<", "(", "&", "*const ", "fn() -> "] {
        for times in [17, 60, 20_000] {
            let path = nested.repeat(times);
            for option in ["proto_module", "extern_path=.a.M"] {
                let (response, _) = answer(&format!("{option}={path}"), vec![file("a")])?;
                assert!(response.error().contains(reported), "{}", response.error());
            }
        }
    }
    let path = format!("{}u8{}", "A<".repeat(16), ">".repeat(16));
    let (response, text) = answer(&format!("extern_path=.a.M={path}"), vec![file("a")])?;
    assert!(
        response.error().is_empty() && text.contains("A<A<A<"),
        "{}",
        response.error()
    );

    let mut nested = message("M");
    for _ in 0..40 {
        let inner = std::mem::replace(&mut nested, message("M"));
        nested.nested_type.push(inner);
    }
    let mut file = file("");
    file.message_type = vec![nested];
    assert_eq!(answer("messages", vec![file])?.0.error(), "");
    Ok(())
}

#[test]
fn size_is_bounded() -> Result {
    let (response, _) = answer(&"mesages,".repeat(100_000), vec![file("a")])?;
    assert_eq!(response.error().lines().count(), 20);
    let (response, _) = answer(&"x".repeat(10 << 20), vec![file("a")])?;
    assert!(response.error().len() < 1000, "{}", response.error());
    let mut long = file("a");
    long.message_type.push(message(&"M".repeat(5 << 20)));
    let (response, _) = answer("messages", vec![long])?;
    assert!(
        response.error().contains("is longer than 1024 bytes") && response.error().len() < 1000,
        "{}",
        response.error()
    );
    // Each method would carry the descriptors of all messages.
    let mut chain = file("");
    let count = 2_000;
    chain.message_type = (0..count)
        .map(|i| DescriptorProto {
            field: vec![FieldDescriptorProto {
                name: Some("next".to_owned()),
                number: Some(1),
                label: Some(Label::Optional.into()),
                r#type: Some(Type::Message.into()),
                type_name: Some(format!(".M{}", (i + 1) % count)),
                ..FieldDescriptorProto::default()
            }],
            ..message(&format!("M{i}"))
        })
        .collect();
    chain.service = vec![service((0..count).map(|i| (format!("Get{i}"), format!(".M{i}"))))];
    let (response, _) = answer("proto_module=crate::proto", vec![chain])?;
    assert!(response.error().contains("descriptors=none"), "{}", response.error());
    Ok(())
}

/// Source information that a tool cut down, or made up.
#[test]
fn places_may_be_missing_or_wrong() -> Result {
    for location in [
        vec![],
        vec![Location {
            path: vec![4, 7, 2, 9],
            span: vec![-1],
            leading_comments: Some("lost".to_owned()),
            ..Location::default()
        }],
        vec![
            Location {
                path: vec![4, 0],
                span: vec![i32::MAX, i32::MIN, 0],
                leading_comments: Some("kept */ \u{0}\u{1b}[2J ```".to_owned()),
                ..Location::default()
            };
            2
        ],
    ] {
        let kept = location.len() == 2;
        let mut file = file("a");
        file.source_code_info = Some(SourceCodeInfo { location });
        let (response, text) = answer("messages", vec![file])?;
        assert_eq!(response.error(), "");
        assert!(text.contains("pub struct M") && text.contains("kept") == kept, "{text}");
    }
    Ok(())
}

/// What protoc would have refused.
#[test]
fn files_may_contradict_themselves() -> Result {
    let importing = |import: &str| FileDescriptorProto {
        dependency: vec![import.to_owned()],
        ..file("a")
    };
    for (files, reported) in [
        (vec![importing("a.proto")], ""),
        (vec![file("a"), file("a")], "a.proto is defined twice"),
        (vec![importing("gone.proto")], "gone.proto"),
        (vec![file("a\u{1b}[2J")], "is not a valid name"),
        (
            vec![FileDescriptorProto {
                name: None,
                ..file("a")
            }],
            "a file has no name",
        ),
    ] {
        let (response, _) = answer("messages", files)?;
        let error = response.error();
        assert!(
            error.contains(reported) && !error.contains('\u{1b}'),
            "{reported}: {error}"
        );
    }
    Ok(())
}
