//! `plugin call` and what a plugin says to people, within this process.
#![cfg(feature = "json")]
#![allow(clippy::unwrap_used, clippy::panic)] // in what the tests share

use std::sync::LazyLock;

use pluginrpc::prost::Message;
use pluginrpc::runner::{ExitStatus, Input, Runner};
use pluginrpc::{
    Any, BoxFuture, Bytes, Call, Code, Context, Error, InProcess, Method, Plugin, Service, ServiceDescriptor, TypeName,
    block_on,
};
use serde_json::{Value, json};

const NAME: TypeName = TypeName::new("pluginrpc.test.json.v1", "Everything");
const PATH: &str = "/pluginrpc.test.json.v1.EverythingService/Mirror";

static DESCRIPTORS: LazyLock<(&[u8], &[u8])> = LazyLock::new(|| {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/conformance/json");
    let set = protox::compile(["everything.proto"], [directory]).unwrap();
    let schema = pluginrpc_codegen::schema::Schema::new(set.clone()).unwrap();
    let pruned = pluginrpc_codegen::schema::closure(&schema, &["pluginrpc.test.json.v1.Everything"]);
    (pruned.leak(), set.encode_to_vec().leak())
});

static MIRROR: LazyLock<Method> = LazyLock::new(|| {
    let method = Method::new(PATH, NAME, NAME).with_comment("Gives back what it is given.\n\nAnd no more.");
    method.with_descriptors(DESCRIPTORS.0)
});
static OTHER: LazyLock<Method> = LazyLock::new(|| {
    let path = "/pluginrpc.test.json.v1.EverythingService/Other";
    Method::new(path, NAME, NAME)
        .with_deprecated(true)
        .with_descriptors(DESCRIPTORS.0)
});
static TABLE: LazyLock<ServiceDescriptor> = LazyLock::new(|| {
    let methods: &'static [&'static Method] = Box::leak(Box::new([&*MIRROR, &*OTHER]));
    ServiceDescriptor::new("pluginrpc.test.json.v1.EverythingService", methods).with_file_descriptor_set(DESCRIPTORS.1)
});

/// Gives back what it is given; the other method fails, with a value beside the error.
struct Mirror;

impl Call for Mirror {
    fn unary<'a>(&'a self, method: &'a Method, _: &'a Context, request: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
        let answer = match method.name() {
            "Mirror" => Ok(request),
            _ => {
                let error = Error::new(Code::Aborted, "half way\nand \u{1b}[31mred");
                Err(error.with_response_any(Any::from_encoded(&NAME.to_string(), request)))
            }
        };
        Box::pin(std::future::ready(answer))
    }
}

impl Service for Mirror {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &TABLE
    }
}

fn plugin() -> Plugin {
    Plugin::new("plug").service(Mirror).command(&OTHER, ["mirror", "other"])
}

fn run_with(plugin: Plugin, args: &[&str], stdin: &[u8]) -> (i32, String, String) {
    let input = Input::new(args.iter().copied(), stdin.to_vec());
    let finished = block_on(InProcess::new(plugin).run(&Context::new(), input)).unwrap();
    let text = |bytes: Bytes| String::from_utf8_lossy(&bytes).into_owned();
    let ExitStatus::Exited(status) = finished.status else {
        panic!("{:?}", finished.status);
    };
    (
        status,
        text(finished.stdout),
        text(finished.stderr_tail.unwrap_or_default()),
    )
}

fn run(args: &[&str]) -> (i32, String, String) {
    run_with(plugin(), args, b"")
}

/// What comes back of a request that is called as a person would.
fn mirrored(flags: &[&str]) -> Value {
    let (status, stdout, stderr) = run(&[&["call", "Mirror"], flags].concat());
    assert_eq!((status, &*stderr), (0, ""), "{flags:?}");
    assert!(stdout.ends_with("}\n"), "{stdout}");
    serde_json::from_str(&stdout).unwrap()
}

fn refused(flags: &[&str]) -> String {
    let (status, stdout, stderr) = run(&[&["call", "Mirror"], flags].concat());
    assert_eq!((status, &*stdout), (1, ""), "{flags:?}");
    stderr
}

#[test]
fn flags_are_fields() {
    for (flags, expected) in [
        (&[][..], json!({})),
        (&["--string_value", "a b"], json!({"string_value": "a b"})),
        (&["--string-value=a=b"], json!({"string_value": "a=b"})),
        (&["--stringValue", "--x"], json!({"string_value": "--x"})),
        (&["--string_value", ""], json!({})),
        (
            &["--int32-value", "-5", "--int64-value", "9223372036854775807"],
            json!({"int32_value": -5, "int64_value": "9223372036854775807"}),
        ),
        (&["--double-value", "NaN"], json!({"double_value": "NaN"})),
        (&["--bool-value"], json!({"bool_value": true})),
        (
            &["--bool-value", "--int32-value", "1"],
            json!({"bool_value": true, "int32_value": 1}),
        ),
        (&["--maybe-bool", "false"], json!({"maybe_bool": false})),
        (&["--maybe-bool=false"], json!({"maybe_bool": false})),
        (&["--bytes-value", "AQID"], json!({"bytes_value": "AQID"})),
        (&["--colour", "COLOUR_RED"], json!({"colour": "COLOUR_RED"})),
        (&["--colour", "2"], json!({"colour": "COLOUR_GREEN"})),
        (&["--ints", "1", "--ints", "2"], json!({"ints": [1, 2]})),
        (
            &["--strings", "[", "--strings", "null"],
            json!({"strings": ["[", "null"]}),
        ),
        (
            &["--by-string", "a=1=2", "--by-string", "b="],
            json!({"by_string": {"a": "1=2", "b": ""}}),
        ),
        (&["--by-bool", "true=x"], json!({"by_bool": {"true": "x"}})),
        (
            &["--inner.name", "x", "--inner.everything.int32-value", "7"],
            json!({"inner": {"name": "x", "everything": {"int32_value": 7}}}),
        ),
        (&["--inner", "{\"name\":\"x\"}"], json!({"inner": {"name": "x"}})),
        (
            &["--inners", "{}", "--inners", "{\"name\":\"y\"}"],
            json!({"inners": [{}, {"name": "y"}]}),
        ),
        (
            &["--timestamp", "2026-01-01T00:00:00Z", "--duration", "1.5s"],
            json!({"timestamp": "2026-01-01T00:00:00Z", "duration": "1.500s"}),
        ),
        (
            &[
                "--int64-wrapper",
                "3",
                "--bool-wrapper",
                "true",
                "--string-wrapper",
                "x",
            ],
            json!({"int64_wrapper": "3", "bool_wrapper": true, "string_wrapper": "x"}),
        ),
        (&["--value", "[1,null]"], json!({"value": [1.0, null]})),
        (
            &[
                "--any",
                "{\"@type\":\"x/pluginrpc.test.json.v1.Unreached\",\"name\":\"n\"}",
            ],
            json!({"any": {"@type": "x/pluginrpc.test.json.v1.Unreached", "name": "n"}}),
        ),
    ] {
        assert_eq!(mirrored(flags), expected, "{flags:?}");
    }
}

#[test]
fn errors_of_flags_name_the_flag() {
    for (flags, expected) in [
        (&["--strng-value", "x"][..], "did you mean \"string_value\"?"),
        (
            &["--inner.nam", "x"],
            "pluginrpc.test.json.v1.Inner has no field \"nam\"; did you mean \"name\"?\nIts fields: name, everything, any",
        ),
        (
            &["--string-value.x", "1"],
            "--string-value.x: string_value has no fields of its own",
        ),
        (
            &["--int32-value", "many"],
            "--int32-value requires a whole number, got \"many\"\n",
        ),
        (
            &["--int32-value", "3000000000"],
            "requires a whole number from -2147483648 to 2147483647, got \"3000000000\"",
        ),
        (&["--double-value", "x"], "--double-value requires a number, got \"x\""),
        (
            &["--bool-value=maybe"],
            "--bool-value requires true or false, got \"maybe\"",
        ),
        (&["--int32-value"], "--int32-value: it requires a value"),
        (
            &["--colour", "RED"],
            "--colour requires a value of pluginrpc.test.json.v1.Colour, got \"RED\"",
        ),
        (&["--by-string", "a"], "--by-string: a map is given as KEY=VALUE"),
        (&["--int32-value", "1", "--int32-value", "2"], "is given twice"),
        (&["--choice-int", "1", "--choice-string", "2"], "the same oneof"),
        (&["--bool-value", "maybe"], "expected --FIELD, got \"maybe\""),
        (&["--inner", "{"], "--inner: "),
        (&["--\u{1b}[31m", "x"], "\\u{1b}[31m"),
        (&["--string-value", "x", "y"], "expected --FIELD, got \"y\""),
        (&["-v"], "expected --FIELD, got \"-v\""),
    ] {
        let stderr = refused(flags);
        assert!(stderr.contains(expected), "{flags:?}: {stderr}");
        assert!(stderr.ends_with("Try 'plug call --help'.\n"), "{stderr}");
        assert!(!stderr.contains('\u{1b}'), "{stderr}");
    }
}

#[test]
fn json_comes_as_text_from_a_file_or_from_standard_input() {
    let expected = json!({"int32_value": 5});
    assert_eq!(mirrored(&["--json", "{\"int32Value\":5}"]), expected);
    let file = std::env::temp_dir().join(format!("pluginrpc-call-{}.json", std::process::id()));
    std::fs::write(&file, "{\"int32_value\": 5}\n").unwrap();
    let from_file = mirrored(&["--json", &format!("@{}", file.display())]);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(from_file, expected);
    let args = ["call", PATH, "--json", "-"];
    let (status, stdout, _) = run_with(plugin(), &args, b"{\"int32_value\":5}");
    assert_eq!((status, serde_json::from_str::<Value>(&stdout).unwrap()), (0, expected));

    let (status, _, stderr) = run_with(plugin().max_request_bytes(10), &args, b"{\"int32_value\":5}");
    assert!(status == 1 && stderr.contains("larger than the 10 bytes"), "{stderr}");
    assert!(refused(&["--json", "@/no/such/file"]).contains("cannot read \"/no/such/file\""));
    assert!(refused(&["--json", "{\"nope\":1}"]).contains("nope"));
    assert!(refused(&["--json", "{}", "--int32-value", "1"]).contains("--json is the whole request"));
}

#[test]
fn a_procedure_is_called_by_path_words_or_name() {
    for words in [
        &[PATH][..],
        &["Mirror"],
        &["pluginrpc.test.json.v1.EverythingService/Mirror"],
    ] {
        let (status, stdout, stderr) = run(&[&["call"], words, &["--bool-value"]].concat());
        assert_eq!(
            (status, &*stdout, &*stderr),
            (0, "{\n  \"bool_value\": true\n}\n", ""),
            "{words:?}"
        );
    }
    let (status, _, stderr) = run(&["call", "Miror"]);
    assert_eq!(status, 1);
    assert!(stderr.contains(&format!("did you mean {PATH:?}?")), "{stderr}");
    let (status, _, stderr) = run(&["call", "Mirror", "{\"bool_value\": true}"]);
    assert_eq!(status, 1);
    assert!(stderr.contains("pass a request in JSON as --json '{…}'"), "{stderr}");
    assert!(run(&["call"]).2.contains("no procedure given"));
    assert_eq!(run(&["call", "mirror"]).0, 1, "the words are `mirror other`");
}

#[test]
fn an_error_and_the_value_beside_it_are_both_printed() {
    let (status, stdout, stderr) = run(&["call", "mirror", "other", "--int32-value", "1"]);
    assert_eq!((status, &*stdout), (1, "{\n  \"int32_value\": 1\n}\n"));
    assert_eq!(stderr, "aborted: half way\nand \\u{1b}[31mred\n");
}

#[test]
fn help_shows_procedures_and_fields() {
    let (status, stdout, stderr) = run(&["call", "--help"]);
    assert_eq!((status, &*stderr), (0, ""));
    assert!(
        stdout.contains(&format!("{PATH}\n")) || stdout.contains("Gives back what it is given."),
        "{stdout}"
    );
    assert!(
        stdout.contains("mirror other") && stdout.contains("(deprecated)") && stdout.contains("other users"),
        "{stdout}"
    );
    let (status, stdout, _) = run(&["call", "Mirror", "-h"]);
    assert_eq!(status, 0);
    let row = |flag: &str| {
        stdout
            .lines()
            .find(|line| line.trim_start().starts_with(flag))
            .unwrap_or_default()
            .to_owned()
    };
    assert!(
        stdout.starts_with("Gives back what it is given.\n\nAnd no more.\n\nUsage: plug call "),
        "{stdout}"
    );
    for (flag, expected) in [
        ("--double_value ", "double"),
        ("--bool_value ", "bool"),
        ("--colour ", "UNSPECIFIED, COLOUR_RED, COLOUR_GREEN"),
        ("--ints ", "int32, may be repeated"),
        ("--by_int64 KEY=VALUE", "map from int64 to string"),
        ("--inner JSON", "or --inner.FIELD"),
        ("--timestamp VALUE", "google.protobuf.Timestamp"),
        ("--struct JSON", "google.protobuf.Struct, as JSON"),
    ] {
        assert!(row(flag).contains(expected), "{flag}: {stdout}");
    }
    assert!(stdout.contains("other users"), "{stdout}");
}

#[test]
fn the_word_call_is_taken() {
    let plugin = Plugin::new("plug").service(Mirror).command(&MIRROR, ["call", "me"]);
    let error = plugin.spec().unwrap_err();
    assert!(
        error.message().contains("\"call me\"") && error.message().contains("Plugin::command"),
        "{error}"
    );
    let plugin = Plugin::new("plug").service(Mirror).command(&MIRROR, ["me", "call"]);
    assert_eq!(plugin.spec().unwrap().procedures().len(), 2);
}

#[test]
fn usage_errors_suggest_what_was_meant() {
    for (args, beginning, hint) in [
        (&["--sepc"][..], "unknown flag: --sepc", Some("\"--spec\"")),
        (&["--formats=json"], "unknown flag: --formats", Some("\"--format\"")),
        (
            &["--price-lst", "x"],
            "unknown flag: --price-lst",
            Some("\"--price-list\""),
        ),
        (&["--xyzzy"], "unknown flag: --xyzzy\n", None),
        (
            &["mirror", "othr"],
            "args not recognized: \"mirror othr\"",
            Some("\"mirror other\""),
        ),
        (
            &["Mirror"],
            "args not recognized: \"Mirror\"",
            Some("EverythingService/Mirror\""),
        ),
        (&["xyzzy"], "args not recognized: \"xyzzy\"\n", None),
    ] {
        let (status, stdout, stderr) = run_with(plugin().option("--price-list FILE", "Prices."), args, b"");
        assert_eq!((status, &*stdout), (1, ""), "{args:?}");
        assert!(stderr.starts_with(beginning), "{args:?}: {stderr}");
        let said = stderr.split_once("did you mean ").map(|(_, hint)| hint);
        assert_eq!(said.is_some(), hint.is_some(), "{args:?}: {stderr}");
        assert!(
            hint.is_none_or(|hint| said.unwrap_or_default().contains(hint)),
            "{args:?}: {stderr}"
        );
    }
}

#[test]
fn words_within_words_are_told_apart() {
    let plugin = || {
        let plugin = Plugin::new("plug").service(Mirror);
        plugin.command(&MIRROR, ["foo"]).command(&OTHER, ["foo", "bar"])
    };
    assert_eq!(run_with(plugin(), &["call", "foo"], b"").0, 0);
    assert!(
        run_with(plugin(), &["call", "foo", "bar"], b"")
            .2
            .starts_with("aborted")
    );
    let (status, stdout, _) = run_with(plugin(), &["foo"], b"");
    assert_eq!((status, stdout.is_empty()), (0, false));
    assert_eq!(run_with(plugin(), &["foo", "baz"], b"").0, 1);
}

/// A second service with a method of the same name.
struct Twin;

static TWIN: LazyLock<Method> = LazyLock::new(|| {
    Method::new("/pluginrpc.test.json.v1.TwinService/Mirror", NAME, NAME).with_descriptors(DESCRIPTORS.0)
});
static TWIN_TABLE: LazyLock<ServiceDescriptor> = LazyLock::new(|| {
    let methods: &'static [&'static Method] = Box::leak(Box::new([&*TWIN]));
    ServiceDescriptor::new("pluginrpc.test.json.v1.TwinService", methods)
});

impl Call for Twin {
    fn unary<'a>(&'a self, _: &'a Method, _: &'a Context, request: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(std::future::ready(Ok(request)))
    }
}

impl Service for Twin {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &TWIN_TABLE
    }
}

#[test]
fn a_name_that_two_services_have_is_ambiguous() {
    let plugin = || plugin().service(Twin).command(&TWIN, ["twin"]);
    let (status, stdout, stderr) = run_with(plugin(), &["call", "Mirror"], b"");
    assert_eq!((status, &*stdout), (1, ""));
    let expected = format!("\"Mirror\" is ambiguous: it may be any of\n  {PATH}\n  twin\n");
    assert!(stderr.starts_with(&expected), "{stderr}");
    assert_eq!(run_with(plugin(), &["call", "twin"], b"").0, 0);
    assert_eq!(run_with(plugin(), &["call", PATH], b"").0, 0);
}

#[test]
fn help_of_a_procedure_is_about_the_procedure() {
    for args in [&["mirror", "other", "--help"][..], &[PATH, "-h"]] {
        let (status, stdout, stderr) = run(args);
        assert_eq!((status, &*stderr), (0, ""), "{args:?}");
        assert!(stdout.contains("Fields of the request:"), "{args:?}: {stdout}");
    }
    for args in [&["--help"][..], &["nothing", "--help"]] {
        let (status, stdout, _) = run(args);
        assert!(status == 0 && stdout.contains("Commands:"), "{args:?}: {stdout}");
    }
    assert_eq!(run(&["-V"]), run(&["--version"]));
}

#[test]
fn json_in_place_of_binary_is_recognized() {
    let (status, stdout, _) = run_with(plugin(), &["mirror", "other"], b"{\"value\": {}}");
    assert_eq!(status, 0);
    assert!(
        stdout.contains("it looks like JSON, which requires --format json"),
        "{stdout}"
    );
}
