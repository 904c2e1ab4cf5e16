//! Findings of both rules, in this process.

use buf_plugin_timestamp_suffix::spec;
use bufplugin::test::CheckTest;

const HEAD: &str = "syntax = \"proto3\"; package acme.v1; import \"google/protobuf/timestamp.proto\";";

fn lint(text: &str) -> CheckTest {
    CheckTest::new(spec())
        .file("a.proto", format!("{HEAD}\n{text}"))
        .rule_ids(["TIMESTAMP_SUFFIX"])
}

fn breaking(old: &str, new: &str) -> CheckTest {
    CheckTest::new(spec())
        .file("a.proto", format!("{HEAD}\n{new}"))
        .against_file("a.proto", format!("{HEAD}\n{old}"))
        .rule_ids(["TIMESTAMP_KEPT"])
}

fn wanted(place: &str, suffix: &str, name: &str) -> String {
    format!(
        "TIMESTAMP_SUFFIX {place} Fields of type google.protobuf.Timestamp must end in \"{suffix}\" but field name was \"{name}\"."
    )
}

#[test]
fn the_plugin_is_valid() {
    spec().validate().expect("as the protocol demands");
}

#[test]
fn every_written_field_is_checked() {
    let text = "import \"google/protobuf/descriptor.proto\";
message Timestamp {}
message Outer {
  message Inner { google.protobuf.Timestamp inner = 1; }
  google.protobuf.Timestamp create_time = 1;
  google.protobuf.Timestamp created = 2;
  repeated google.protobuf.Timestamp all = 3;
  map<string, google.protobuf.Timestamp> by_name = 4;
  oneof one { google.protobuf.Timestamp either = 5; }
  optional google.protobuf.Timestamp maybe = 6;
  Timestamp another = 7;
  string text = 8;
  extend google.protobuf.FieldOptions { google.protobuf.Timestamp since = 50001; }
}
extend google.protobuf.FieldOptions { google.protobuf.Timestamp until = 50002; }";
    let expected = [
        ("5:19", "inner"),
        ("7:3", "created"),
        ("8:3", "all"),
        ("10:15", "either"),
        ("11:3", "maybe"),
        ("14:41", "since"),
        ("16:39", "until"),
    ];
    let expected = expected.map(|(place, name)| wanted(&format!("a.proto:{place}"), "_time", name));
    lint(text).expect(&expected.join("\n")).run();
}

#[test]
fn imports_are_left_out() {
    let message = |name: &str| format!("message {name} {{ google.protobuf.Timestamp at = 1; }}");
    CheckTest::new(spec())
        .file("a.proto", format!("{HEAD}\n{}", message("A")))
        .file("b.proto", format!("{HEAD}\nimport \"a.proto\";\n{}", message("B")))
        .import("a.proto")
        .expect(&wanted("b.proto:3:13", "_time", "at"))
        .rule_ids(["TIMESTAMP_SUFFIX"])
        .run();
}

#[test]
fn the_option_is_the_suffix() {
    let text = "message A {\n  google.protobuf.Timestamp a_time = 1;\n  google.protobuf.Timestamp a_at = 2;\n}";
    lint(text).expect(&wanted("a.proto:4:3", "_time", "a_at")).run();
    lint(text)
        .option("timestamp_suffix", "_at")
        .expect(&wanted("a.proto:3:3", "_at", "a_time"))
        .run();
    for bad in ["", "-at"] {
        lint(text)
            .option("timestamp_suffix", bad)
            .run_to_error("which cannot end a field's name");
    }
}

#[test]
fn timestamps_stay_timestamps() {
    let old = "message A {
  google.protobuf.Timestamp kept_time = 1;
  google.protobuf.Timestamp other_time = 2;
  google.protobuf.Timestamp no_suffix = 3;
  google.protobuf.Timestamp text_time = 4;
  google.protobuf.Timestamp moment_time = 5;
  google.protobuf.Timestamp gone_time = 6;
  string never = 7;
}
message Gone { google.protobuf.Timestamp its_time = 1; }";
    let new = "message Moment {}
message A {
  google.protobuf.Timestamp kept_time = 1;
  google.protobuf.Timestamp another_time = 2;
  google.protobuf.Timestamp still_none = 3;
  string text_time = 4;
  Moment moment = 5;
  int32 never_time = 7;
  google.protobuf.Timestamp fresh = 8;
}";
    let expected = "
TIMESTAMP_KEPT a.proto:7:3 Field \"4\" with name \"text_time\" on message \"acme.v1.A\" changed its type from \"google.protobuf.Timestamp\" to \"string\".
TIMESTAMP_KEPT a.proto:8:3 Field \"5\" with name \"moment_time\" on message \"acme.v1.A\" changed its type from \"google.protobuf.Timestamp\" to \"acme.v1.Moment\".";
    breaking(old, new).expect(expected).run();
    // A suffix that neither name has, or that both have, is not lost.
    breaking(old, new)
        .option("timestamp_suffix", "r_time")
        .expect(expected)
        .run();
    breaking(old, new)
        .option("timestamp_suffix", "other_time")
        .expect(expected)
        .run();
}

#[test]
fn a_lost_suffix_is_a_break() {
    let message = |name: &str| format!("message A {{ google.protobuf.Timestamp {name} = 1; }}");
    breaking(&message("made_time"), &message("made"))
        .expect("TIMESTAMP_KEPT a.proto:2:13 Field \"1\" with name \"made_time\" on message \"acme.v1.A\" changed its name to \"made\", which does not end in \"_time\".")
        .run();
    breaking(&message("made"), &message("made_time")).run();
}
