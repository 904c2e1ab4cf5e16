//! The executable, as protoc and people start it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use prost::Message;
use prost_types::compiler::{CodeGeneratorRequest, CodeGeneratorResponse};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const EXAMPLE: &str = "pluginrpc/example/v1/example.proto";

fn start(args: &[&str], stdin: &[u8]) -> Result<Output> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_protoc-gen-pluginrpc-rs"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    // A run that fails on its arguments does not read stdin.
    let _ = child.stdin.take().map(|mut pipe| pipe.write_all(stdin));
    Ok(child.wait_with_output()?)
}

/// What protoc would send for the echo example.
fn request(parameter: &str) -> Result<CodeGeneratorRequest> {
    let proto = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/echo-plugin/proto");
    Ok(CodeGeneratorRequest {
        file_to_generate: vec![EXAMPLE.to_owned()],
        parameter: Some(parameter.to_owned()),
        proto_file: pluginrpc_build::descriptors(&[proto.join(EXAMPLE)], &[proto])?.file,
        compiler_version: None,
    })
}

fn answer(request: &CodeGeneratorRequest) -> Result<(CodeGeneratorResponse, String)> {
    let output = start(&[], &request.encode_to_vec())?;
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let response = CodeGeneratorResponse::decode(output.stdout.as_slice())?;
    Ok((response, String::from_utf8(output.stderr)?))
}

#[test]
fn arguments_are_for_people() -> Result {
    let help = start(&["--help"], b"")?;
    assert!(
        help.status.success() && help.stdout.starts_with(b"Generates Rust services"),
        "{help:?}"
    );
    let version = start(&["--version"], b"")?;
    assert_eq!(
        String::from_utf8(version.stdout)?,
        format!("protoc-gen-pluginrpc-rs {}\n", env!("CARGO_PKG_VERSION"))
    );
    for args in [&["--messages"][..], &["--help", "x"], &[""]] {
        let wrong = start(args, b"")?;
        assert_eq!(wrong.status.code(), Some(2), "{args:?}: {wrong:?}");
        assert!(wrong.stdout.is_empty() && !wrong.stderr.is_empty(), "{wrong:?}");
    }
    Ok(())
}

#[test]
fn empty_stdin_is_reported() -> Result {
    let output = start(&[], b"")?;
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let line = String::from_utf8(output.stderr)?;
    assert_eq!(
        line,
        "protoc-gen-pluginrpc-rs: stdin is empty: expected a request of protoc or buf, which start this program; see --help\n"
    );
    Ok(())
}

#[test]
fn one_plugin_is_enough() -> Result {
    let (response, stderr) = answer(&request("messages")?)?;
    assert_eq!(response.error, None);
    assert_eq!(stderr, "");
    assert_eq!(response.supported_features, Some(3));
    let names: Vec<_> = response.file.iter().map(|file| file.name()).collect();
    assert_eq!(names, ["pluginrpc.example.v1.rs", "mod.rs"]);
    let code = response.file[0].content();
    for part in ["pub struct EchoRequestRequest {", "pub trait EchoService:", "code: i32"] {
        assert!(code.contains(part), "{part} is not in\n{code}");
    }
    Ok(())
}

#[test]
fn services_alone_refer_to_messages_elsewhere() -> Result {
    let (response, _) = answer(&request("proto_module=crate::proto,descriptors=none")?)?;
    let code = response.file[0].content();
    assert!(
        code.contains("request: crate::proto::pluginrpc::example::v1::EchoListRequest"),
        "{code}"
    );
    assert!(
        !code.contains("with_descriptors") && !code.contains("pub struct EchoListRequest"),
        "{code}"
    );
    Ok(())
}

#[test]
fn mistakes_are_in_the_response() -> Result {
    for (parameter, expected) in [
        ("", "no option gives the Rust types of the messages"),
        ("mesages", "did you mean messages?"),
        (
            "extern_path=.other=::other",
            "no code exists for pluginrpc.example.v1.EchoRequestRequest",
        ),
        ("messages,extern_path=acme=::acme", "a full name with a leading dot"),
    ] {
        let (response, _) = answer(&request(parameter)?)?;
        assert!(response.error().contains(expected), "{parameter}: {}", response.error());
        assert!(response.file.is_empty());
    }
    let mut unknown = request("messages")?;
    unknown.file_to_generate.push("gone.proto".to_owned());
    assert!(answer(&unknown)?.0.error().contains("gone.proto"));
    Ok(())
}

#[test]
fn streaming_methods_are_reported() -> Result {
    let streaming = |parameter: &str| -> Result<_> {
        let mut request = request(parameter)?;
        let services = request.proto_file.iter_mut().flat_map(|file| &mut file.service);
        for method in services.flat_map(|service| &mut service.method).take(1) {
            method.server_streaming = Some(true);
        }
        answer(&request)
    };
    let line = "pluginrpc.example.v1.EchoService.EchoRequest: streaming methods";
    let (response, stderr) = streaming("messages")?;
    assert!(response.error.is_none() && stderr.contains(line), "{stderr}");
    assert_eq!(streaming("messages,streaming=ignore")?.1, "");
    assert!(streaming("messages,streaming=error")?.0.error().contains(line));
    Ok(())
}

/// An edition is field 14 of a file, which prost_types does not have.
#[test]
fn editions_are_generated() -> Result {
    let run = |edition: u16| -> Result<CodeGeneratorResponse> {
        let mut request = request("messages")?;
        let files = std::mem::take(&mut request.proto_file);
        let mut bytes = request.encode_to_vec();
        for mut file in files {
            let example = file.name() == EXAMPLE;
            if example {
                file.syntax = Some("editions".to_owned());
            }
            let mut encoded = file.encode_to_vec();
            if example {
                encoded.push(14 << 3);
                prost::encoding::encode_varint(edition.into(), &mut encoded);
            }
            prost::encoding::bytes::encode(15, &encoded, &mut bytes);
        }
        let output = start(&[], &bytes)?;
        Ok(CodeGeneratorResponse::decode(output.stdout.as_slice())?)
    };
    let response = run(1000)?;
    assert_eq!(response.error, None);
    assert!(
        response.file[0]
            .content()
            .contains("pub message: ::core::option::Option<")
    );
    assert!(run(1001)?.error.is_none());
    let error = run(1002)?.error.unwrap_or_default();
    assert!(
        error.contains("example.proto:") && error.contains("edition 1002 is not supported"),
        "{error}"
    );
    Ok(())
}

/// What protoc sends holds our options, which a request of `prost-types` has lost.
#[test]
fn the_plugin_writes_what_a_build_script_writes() -> Result {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("o.proto");
    std::fs::write(
        &path,
        "syntax = \"proto3\"; package o.v1; import \"pluginrpc/options/v1/options.proto\";
        message M { map<string, M> all = 1; } service S {
          // Says it.
          rpc Said(M) returns (M) { option (pluginrpc.options.v1.args) = \"say\"; option deprecated = true; }
          rpc Streams(stream M) returns (M); }",
    )?;
    let set = pluginrpc_build::encoded_descriptors(&[&path], &[dir.path()])?;
    let built = pluginrpc_build::configure()
        .include_file("mod.rs")
        .generate_encoded(&set, &["o.proto".to_owned()])?;
    // `file` of a set is field 1, and `proto_file` of a request is field 15.
    let files = RawSet::decode(set.as_slice())?.file;
    let request = RawRequest {
        file_to_generate: vec!["o.proto".to_owned()],
        parameter: "messages".to_owned(),
        proto_file: files,
    };
    let output = start(&[], &request.encode_to_vec())?;
    let response = CodeGeneratorResponse::decode(output.stdout.as_slice())?;
    assert_eq!(response.error, None);
    let written: Vec<_> = response.file.iter().map(|file| (file.name(), file.content())).collect();
    let expected: Vec<_> = built
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.text.as_str()))
        .collect();
    assert_eq!(written, expected);
    assert!(written[0].1.contains("with_args(&[\"say\"])"), "{}", written[0].1);
    assert_eq!(String::from_utf8(output.stderr)?.trim(), built.warnings.join("\n"));
    Ok(())
}

#[derive(Clone, PartialEq, Message)]
struct RawSet {
    #[prost(bytes = "vec", repeated, tag = "1")]
    file: Vec<Vec<u8>>,
}

#[derive(Clone, PartialEq, Message)]
struct RawRequest {
    #[prost(string, repeated, tag = "1")]
    file_to_generate: Vec<String>,
    #[prost(string, tag = "2")]
    parameter: String,
    #[prost(bytes = "vec", repeated, tag = "15")]
    proto_file: Vec<Vec<u8>>,
}

/// Whatever comes in: an answer or one line on stderr, never a panic, which is exit status 101.
#[test]
fn damaged_requests_are_survived() -> Result {
    let bytes = request("messages")?.encode_to_vec();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % 1_000_003).unwrap_or(0) % below
    };
    for round in 0..200 {
        let mut damaged = bytes.clone();
        for _ in 0..=round % 4 {
            let at = random(damaged.len());
            damaged[at] = u8::try_from(random(256))?;
        }
        if round % 5 == 0 {
            damaged.truncate(random(bytes.len()));
        }
        let output = start(&[], &damaged)?;
        match output.status.code() {
            Some(0) => {
                let response = CodeGeneratorResponse::decode(output.stdout.as_slice())?;
                assert!(
                    !response.error().contains("gave up"),
                    "round {round}: {}",
                    response.error()
                );
            }
            code => assert!(
                code == Some(1) && !output.stderr.is_empty(),
                "round {round}: {output:?}"
            ),
        }
    }
    Ok(())
}
