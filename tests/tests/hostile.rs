//! Random and hostile input: nothing panics, and every request has a response.
#![allow(clippy::unwrap_used)] // A test.

use std::error::Error as _;

use echo_plugin::{Echo, example::echo_service};
use pluginrpc::runner::{ExitStatus, Input, Output, Runner};
use pluginrpc::{BoxFuture, Bytes, Call, Client, Context, Error, ExitError, Format, InProcess, Plugin, Spec, block_on};
use pluginrpc_tests::messages::{self, Kind};
use pluginrpc_tests::random::{Random, attempts};
use serde_json::json;

fn plugin() -> InProcess {
    let plugin = Plugin::new("echo-plugin")
        .service(echo_service::EchoServiceServer::new(Echo))
        .command(&echo_service::ECHO_REQUEST, ["echo", "request"])
        .command(&echo_service::ECHO_ERROR, ["echo", "error"])
        .max_request_bytes(1 << 20);
    InProcess::new(plugin)
}

const FORMATS: [Format; 2] = [Format::Binary, Format::Json];

/// What arguments are made of.
const WORDS: [&str; 34] = [
    "echo",
    "request",
    "error",
    "list",
    "/pluginrpc.example.v1.EchoService/EchoRequest",
    "/pluginrpc.example.v1.EchoService/EchoError",
    "/pluginrpc.example.v1.EchoService/EchoList",
    "--format",
    "--format=json",
    "--format=binary",
    "--format=",
    "json",
    "binary",
    "JSON ",
    "--protocol",
    "--protocol=false",
    "--protocol=unix",
    "--address",
    "--spec",
    "--spec=0",
    "--help",
    "-h",
    "-x",
    "--",
    "-",
    "",
    "---",
    "--=",
    "=",
    "--port",
    "--version",
    "call",
    "\u{1b}[31m",
    "č\u{202e}\0",
];

fn word(random: &mut Random) -> String {
    let known = random.one_of(&WORDS).copied().unwrap_or_default();
    match random.below(8) {
        0 => String::from_utf8_lossy(&random.bytes(40)).into_owned(),
        1 => String::from_utf8_lossy(&random.mutated(known.as_bytes())).into_owned(),
        2 if random.once_in(20) => known.repeat(5000),
        _ => known.to_owned(),
    }
}

/// Requests that are right, in both formats.
fn requests() -> Vec<(Format, Vec<u8>)> {
    let of = "type.googleapis.com/pluginrpc.example.v1.";
    let values = [
        json!({}),
        json!({"value": {"@type": format!("{of}EchoRequestRequest")}}),
        json!({"value": {"@type": format!("{of}EchoRequestRequest"), "message": "žluť \u{1f40e}\" \\ \n"}}),
        json!({"value": {"@type": format!("{of}EchoErrorRequest"), "code": "CODE_ABORTED", "message": "m"}}),
        json!({"value": {"@type": format!("{of}EchoErrorRequest"), "code": 99}}),
        json!({"value": {"@type": format!("{of}EchoListRequest")}}),
        json!({"value": {"@type": "type.googleapis.com/google.protobuf.Any",
                         "value": {"@type": "type.googleapis.com/pluginrpc.v1.Spec", "procedures": [{"path": "/a"}]}}}),
    ];
    let written = |value| FORMATS.map(|format| (format, messages::encode(Kind::Request, format, value).unwrap()));
    values.iter().flat_map(written).collect()
}

/// What JSON is made of, put together without sense.
fn json_soup(random: &mut Random) -> Vec<u8> {
    const PIECES: [&str; 24] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"value\"",
        "\"@type\"",
        "\"message\"",
        "\"code\"",
        "null",
        "true",
        "1",
        "-0.5e3",
        "1e999",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"",
        "\\",
        " ",
        "\n",
        "NaN",
        "\"/pluginrpc.example.v1.EchoRequestRequest\"",
        "\"CODE_ABORTED\"",
    ];
    let pieces = (0..random.below(40)).filter_map(|_| random.one_of(&PIECES));
    let mut text: String = pieces.copied().collect();
    if random.once_in(50) {
        let open = random
            .one_of(&["[", "{\"value\":", "{\"value\":{\"@type\":"])
            .copied()
            .unwrap_or_default();
        text = open.repeat(10_000) + &text;
    }
    text.into_bytes()
}

fn stdin(random: &mut Random, requests: &[(Format, Vec<u8>)]) -> Vec<u8> {
    let request = random
        .one_of(requests)
        .map(|request| request.1.as_slice())
        .unwrap_or_default();
    match random.below(8) {
        0 => random.bytes(300),
        1 => json_soup(random),
        2 => request.to_vec(),
        3 if random.once_in(50) => vec![0; (1 << 20) + 1],
        _ => random.mutated(request),
    }
}

fn run(plugin: &InProcess, args: &[String], stdin: Vec<u8>) -> Output {
    let ctx = Context::new();
    block_on(plugin.run(&ctx, Input::new(args.iter().cloned(), stdin))).unwrap()
}

#[test]
fn a_plugin_responds_to_every_command_line() {
    let (plugin, requests) = (plugin(), requests());
    let mut ends = [0; 2];
    attempts(|seed, random| {
        let args: Vec<String> = (0..random.below(6)).map(|_| word(random)).collect();
        let output = run(&plugin, &args, stdin(random, &requests));
        let text = String::from_utf8_lossy(output.stderr_tail.as_deref().unwrap_or_default());
        let what = format!("SEED={seed}: {args:?} ended with {:?}: {text}", output.status);
        match output.status {
            ExitStatus::Exited(0) => assert!(!output.stdout.is_empty() && text.is_empty(), "{what}"),
            ExitStatus::Exited(1) => {
                assert!(output.stdout.is_empty() && !text.is_empty(), "{what}");
                assert!(text.len() < 8 << 10 && !text.contains('\u{1b}'), "{what}");
            }
            _ => panic!("{what}"),
        }
        ends[usize::from(output.status == ExitStatus::Exited(1))] += 1;
    });
    assert!(ends[0] > 0 && ends[1] > 0, "ends {ends:?}: the test shows nothing");
}

#[test]
fn a_procedure_responds_to_every_input() {
    let (plugin, requests) = (plugin(), requests());
    attempts(|seed, random| {
        let format = FORMATS[random.below(2)];
        let path = ["EchoRequest", "EchoError", "EchoList"][random.below(3)];
        let args = [
            format!("/pluginrpc.example.v1.EchoService/{path}"),
            format!("--format={format}"),
        ];
        let output = run(&plugin, &args, stdin(random, &requests));
        assert_eq!(output.status, ExitStatus::Exited(0), "SEED={seed} {args:?}");
        // Read by another implementation than the one that wrote it.
        let response = messages::decode(Kind::Response, format, &output.stdout);
        let response = response.unwrap_or_else(|why| panic!("SEED={seed} {args:?}: {why}"));
        let fields = response.as_object().unwrap();
        assert!(
            fields.contains_key("value") || fields.contains_key("error"),
            "SEED={seed} {args:?}: {response}"
        );
    });
}

/// Says what it is given, however it is asked.
struct Parrot {
    protocol: Vec<u8>,
    spec: Vec<u8>,
    response: Output,
}

impl Runner for Parrot {
    fn run<'a>(&'a self, _: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>> {
        let said = |stdout: &[u8]| Output::new(ExitStatus::Exited(0), Bytes::copy_from_slice(stdout));
        let output = match input.args.first().map(String::as_str) {
            Some("--protocol") => said(&self.protocol),
            Some("--spec") => said(&self.spec),
            _ => self.response.clone(),
        };
        Box::pin(std::future::ready(Ok(output)))
    }
}

/// Specs and responses that are right.
fn rights(format: Format) -> (Vec<u8>, Vec<Vec<u8>>) {
    let path = "/pluginrpc.example.v1.EchoService/EchoRequest";
    let spec = json!({"procedures": [{"path": path, "args": ["echo", "request"]}, {"path": "/a"}]});
    let value =
        json!({"@type": "type.googleapis.com/pluginrpc.example.v1.EchoRequestResponse", "message": "hi \u{1f40e}"});
    let error = json!({"code": "CODE_ABORTED", "message": "half way"});
    let responses = [
        json!({}),
        json!({"value": value}),
        json!({"error": error}),
        json!({"value": value, "error": error}),
    ];
    let response = |value| messages::encode(Kind::Response, format, value).unwrap();
    (
        messages::encode(Kind::Spec, format, &spec).unwrap(),
        responses.iter().map(response).collect(),
    )
}

#[test]
fn a_client_returns_for_every_output_of_its_plugin() {
    let rights = FORMATS.map(rights);
    let (mut answered, mut failed) = (0, 0);
    attempts(|seed, random| {
        let which = random.below(2);
        let (spec, responses) = &rights[which];
        let response = random.one_of(responses).unwrap();
        let mut garbled = |right: &[u8], sane: usize| match random.below(sane) {
            0 => random.bytes(300),
            1 => json_soup(random),
            2 | 3 => random.mutated(right),
            _ => right.to_vec(),
        };
        let parrot = Parrot {
            protocol: garbled(b"1\n", 40),
            spec: garbled(spec, 12),
            response: {
                let (stdout, stderr) = (garbled(response, 5), garbled(b"noise \x1b[31m", 4));
                let status = match random.below(12) {
                    0 => ExitStatus::Exited(1),
                    1 => ExitStatus::Signaled(9),
                    _ => ExitStatus::Exited(0),
                };
                Output::new(status, stdout).with_stderr_tail(Bytes::from(stderr))
            },
        };
        let client = Client::new(parrot).with_format(FORMATS[which]);
        let answer = block_on(client.unary(&echo_service::ECHO_REQUEST, &Context::new(), Bytes::new()));
        match answer {
            Ok(bytes) => {
                answered += 1;
                assert!(bytes.len() < 1000, "SEED={seed}: {} bytes", bytes.len());
            }
            Err(error) => {
                assert!(!error.message().is_empty(), "SEED={seed}: {error:?}");
                // The end of its stderr is fit to be shown.
                let ended = error.source().is_some_and(|e| e.is::<ExitError>());
                assert!(!ended || !error.message().contains('\u{1b}'), "SEED={seed}: {error:?}");
                failed += usize::from(ended);
            }
        }
    });
    assert!(
        answered > 0 && failed > 0,
        "{answered} answered, {failed} failed: the test shows nothing"
    );
}

#[test]
fn a_readable_spec_round_trips() {
    let rights = FORMATS.map(rights);
    let mut read = 0;
    attempts(|seed, random| {
        let which = random.below(2);
        let bytes = random.mutated(&rights[which].0);
        if let Ok(spec) = Spec::decode(FORMATS[which], bytes.into()) {
            read += 1;
            for format in FORMATS {
                let again = Spec::decode(format, spec.encode(format));
                assert_eq!(again.unwrap(), spec, "SEED={seed}");
            }
        }
    });
    assert!(read > 0, "not one input was right: the test shows nothing");
}
