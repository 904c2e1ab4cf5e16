//! Custom options: by number, by type and by the extension that declares them.

use std::fs;
use std::path::Path;

use pluginrpc_descriptor::{FileSet, Value};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const PROTO: &str = r#"
syntax = "proto3";
package acme;
import "google/protobuf/descriptor.proto";
enum Level { LEVEL_UNSPECIFIED = 0; LEVEL_HIGH = 7; }
message Rule {
  string text = 1;
  sint32 signed = 2;
  repeated int32 numbers = 3;
  Rule inner = 4;
  double ratio = 5;
  Level level = 6;
}
extend google.protobuf.FieldOptions {
  optional bool flag = 50001;
  optional int64 negative = 50002;
  repeated string words = 50003;
  optional Rule rule = 50004;
  optional sint64 zigzag = 50005;
  optional fixed32 fixed = 50006;
  optional Level level = 50007;
  optional float ratio = 50008;
  repeated uint32 numbers = 50009;
}
extend google.protobuf.MessageOptions { optional string owner = 50001; }
extend google.protobuf.FileOptions { optional string team = 50001; }
option (team) = "core";
message Event {
  option (owner) = "events";
  string plain = 1;
  string full = 2 [
    deprecated = true,
    (flag) = true,
    (negative) = -5,
    (words) = "a", (words) = "b",
    (rule) = { text: "x" signed: -3 numbers: [1, 300] inner { text: "y" level: LEVEL_HIGH } ratio: 0.5 },
    (zigzag) = -9,
    (fixed) = 12,
    (level) = LEVEL_HIGH,
    (ratio) = 1.5,
    (numbers) = 1, (numbers) = 2
  ];
}
"#;

#[derive(Clone, PartialEq, prost::Message)]
struct Rule {
    #[prost(string, tag = "1")]
    text: String,
    #[prost(sint32, tag = "2")]
    signed: i32,
    #[prost(int32, repeated, tag = "3")]
    numbers: Vec<i32>,
}

fn set() -> Result<Vec<u8>> {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("options");
    fs::create_dir_all(&directory)?;
    // Tests of this file may run at once.
    let path = directory.join("event.proto");
    if fs::read_to_string(&path).ok().as_deref() != Some(PROTO) {
        fs::write(&path, PROTO)?;
    }
    let mut compiler = protox::Compiler::new([&directory])?;
    compiler.include_imports(true).open_file(&path)?;
    Ok(compiler.encode_file_descriptor_set())
}

#[test]
fn custom_options_are_read_by_number() -> Result {
    let set = set()?;
    let files = FileSet::from_descriptor_set(&set)?;
    let event = files.message("acme.Event").ok_or("no message")?;
    assert_eq!(event.file().options().get(50001)?, Some("core"));
    assert_eq!(event.options().get(50001)?, Some("events"));

    let plain = event.field("plain").ok_or("no field")?.options();
    assert!(plain.is_empty() && plain.to_bytes().is_empty());
    assert_eq!(plain.get::<bool>(50001)?, None);
    assert_eq!(plain.message::<Rule>(50004)?, None);

    let field = event.field("full").ok_or("no field")?;
    let full = field.options();
    assert!(field.is_deprecated());
    assert_eq!(full.get(50001)?, Some(true));
    assert_eq!(full.get(50002)?, Some(-5_i64));
    assert_eq!(full.get(50003)?, Some(vec!["a", "b"]));
    assert_eq!(full.get(50003)?, Some("b".to_owned()), "the last one counts");
    assert_eq!(full.get(50006)?, Some(12_u32));
    assert_eq!(full.get(50007)?, Some(7_i32));
    assert_eq!(full.get(50008)?, Some(1.5_f32));
    assert_eq!(full.get(50009)?, Some(vec![1_u32, 2]));
    let rule: Rule = full.message(50004)?.ok_or("no rule")?;
    assert_eq!(
        (rule.text.as_str(), rule.signed, &*rule.numbers),
        ("x", -3, &[1, 300][..])
    );

    let error = full.get::<bool>(50003).expect_err("it is a string");
    assert_eq!(
        error.to_string(),
        "invalid descriptor: an option has another type than the one it was read as"
    );
    Ok(())
}

#[test]
fn custom_options_are_read_by_their_extension() -> Result {
    let set = set()?;
    let files = FileSet::from_descriptor_set(&set)?;
    let field = files
        .message("acme.Event")
        .and_then(|event| event.field("full"))
        .ok_or("no field")?;
    let get = |name: &str| {
        let extension = files.extension(&format!("acme.{name}"))?;
        field.options().extension(*extension)
    };
    assert_eq!(get("flag"), Some(Value::Bool(true)));
    assert_eq!(get("negative"), Some(Value::Int(-5)));
    assert_eq!(
        get("words"),
        Some(Value::List(vec![Value::String("a"), Value::String("b")]))
    );
    assert_eq!(get("zigzag"), Some(Value::Int(-9)));
    assert_eq!(get("fixed"), Some(Value::Uint(12)));
    assert_eq!(get("level"), Some(Value::Enum(7)));
    assert_eq!(get("ratio"), Some(Value::Double(1.5)));
    assert_eq!(get("numbers"), Some(Value::List(vec![Value::Uint(1), Value::Uint(2)])));
    assert_eq!(get("nope"), None);
    let rule = get("rule").and_then(|rule| rule.as_message()).ok_or("no rule")?;
    assert_eq!(rule.get("text").and_then(|text| text.as_str()), Some("x"));
    assert_eq!(rule.get("signed").and_then(|signed| signed.as_i64()), Some(-3));
    assert_eq!(
        rule.get("numbers"),
        Some(Value::List(vec![Value::Int(1), Value::Int(300)]))
    );
    assert_eq!(rule.get("ratio"), Some(Value::Double(0.5)));
    let inner = rule
        .get("inner")
        .and_then(|inner| inner.as_message())
        .ok_or("no inner rule")?;
    assert_eq!(inner.get("level"), Some(Value::Enum(7)));
    assert_eq!(inner.get("signed"), None);
    Ok(())
}

/// Readers merge a message that comes in pieces, and so do options.
#[test]
fn options_in_pieces_are_merged() -> Result {
    // message_type { name: "M" options { 50001: "a" } options { 50002: 1 } }
    let file = b"\x22\x10\x0a\x01M\x3a\x05\x8a\xb5\x18\x01a\x3a\x04\x90\xb5\x18\x01";
    let files = FileSet::from_files([&file[..]])?;
    let options = files.message("M").ok_or("no message")?.options();
    assert_eq!(options.get(50001)?, Some("a"));
    assert_eq!(options.get(50002)?, Some(1_u32));
    assert_eq!(&*options.to_bytes(), b"\x8a\xb5\x18\x01a\x90\xb5\x18\x01");
    Ok(())
}
