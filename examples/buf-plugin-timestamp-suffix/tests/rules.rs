//! What the rules find in files, in this process.

use std::fs;
use std::path::Path;

use buf_plugin_timestamp_suffix::check::check_service::CheckService;
use buf_plugin_timestamp_suffix::check::descriptor::FileDescriptor;
use buf_plugin_timestamp_suffix::check::option::{Option as Set, Value, value::Type};
use buf_plugin_timestamp_suffix::check::v1::{Annotation, CheckRequest};
use buf_plugin_timestamp_suffix::timestamps::checks;
use pluginrpc::{Code, Context, Error, block_on};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Compiles files, of which `imports` are only there because others import them.
fn compiled(test: &str, files: &[(&str, &str)], imports: &[&str]) -> Result<Vec<FileDescriptor>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder)?;
    for (name, text) in files {
        fs::write(
            folder.join(name),
            format!("syntax = \"proto3\";\npackage acme.v1;\n{text}"),
        )?;
    }
    let names: Vec<_> = files.iter().map(|(name, _)| folder.join(name)).collect();
    let set = pluginrpc_build::descriptors(&names, &[folder])?;
    let describe = |file: pluginrpc_build::FileDescriptorSet| {
        file.file.into_iter().map(|file| FileDescriptor {
            is_import: file.name().starts_with("google/") || imports.contains(&file.name()),
            file_descriptor_proto: Some(file),
            ..FileDescriptor::default()
        })
    };
    Ok(describe(set).collect())
}

fn check(request: CheckRequest) -> std::result::Result<Vec<Annotation>, Error> {
    checks().validate()?;
    Ok(block_on(checks().check(&Context::new(), request))?.annotations)
}

fn lint(files: Vec<FileDescriptor>) -> CheckRequest {
    CheckRequest {
        file_descriptors: files,
        rule_ids: vec!["TIMESTAMP_SUFFIX".to_owned()],
        ..CheckRequest::default()
    }
}

fn breaking(files: Vec<FileDescriptor>, against: Vec<FileDescriptor>) -> CheckRequest {
    CheckRequest {
        file_descriptors: files,
        against_file_descriptors: against,
        rule_ids: vec!["TIMESTAMP_KEPT".to_owned()],
        ..CheckRequest::default()
    }
}

fn with_suffix(mut request: CheckRequest, value: Type) -> CheckRequest {
    request.options = vec![Set {
        key: "timestamp_suffix".to_owned(),
        value: Some(Value { r#type: Some(value) }),
    }];
    request
}

/// File, path and the name that the message ends with.
fn places(found: &[Annotation]) -> Vec<(&str, Vec<i32>, &str)> {
    let place = |found: &'_ Annotation| found.file_location.clone().unwrap_or_default();
    found
        .iter()
        .map(|found| {
            let name = found.message.rsplit('"').nth(1).unwrap_or_default();
            let file = found.file_location.as_ref().map_or("", |place| &place.file_name);
            (file, place(found).source_path, name)
        })
        .collect()
}

const IMPORT: &str = "import \"google/protobuf/timestamp.proto\";\n";

#[test]
fn every_field_that_somebody_wrote_is_looked_at() -> Result {
    let text = format!(
        "{IMPORT}import \"google/protobuf/descriptor.proto\";
        message Timestamp {{}}
        message Outer {{
            message Inner {{ google.protobuf.Timestamp inner = 1; }}
            google.protobuf.Timestamp create_time = 1;
            google.protobuf.Timestamp created = 2;
            repeated google.protobuf.Timestamp all = 3;
            map<string, google.protobuf.Timestamp> by_name = 4;
            oneof one {{ google.protobuf.Timestamp either = 5; }}
            optional google.protobuf.Timestamp maybe = 6;
            Timestamp another = 7;
            string text = 8;
            extend google.protobuf.FieldOptions {{ google.protobuf.Timestamp since = 50001; }}
        }}
        extend google.protobuf.FieldOptions {{ google.protobuf.Timestamp until = 50002; }}"
    );
    let found = check(lint(compiled("every_field", &[("a.proto", &text)], &[])?))?;
    assert_eq!(
        places(&found),
        [
            ("a.proto", vec![4, 1, 3, 0, 2, 0], "inner"),
            ("a.proto", vec![4, 1, 2, 1], "created"),
            ("a.proto", vec![4, 1, 2, 2], "all"),
            ("a.proto", vec![4, 1, 2, 4], "either"),
            ("a.proto", vec![4, 1, 2, 5], "maybe"),
            ("a.proto", vec![4, 1, 6, 0], "since"),
            ("a.proto", vec![7, 0], "until"),
        ],
        "in the order in which they are read"
    );
    assert_eq!(
        found[1].message,
        "Fields of type google.protobuf.Timestamp must end in \"_time\" but field name was \"created\"."
    );
    Ok(())
}

#[test]
fn imports_are_passed_over_and_files_sorted() -> Result {
    let text =
        |name: &str, import: &str| format!("{IMPORT}{import}message {name} {{ google.protobuf.Timestamp at = 1; }}");
    let (a, b, c) = (
        text("A", ""),
        text("B", "import \"a.proto\";\n"),
        text("C", "import \"b.proto\";\n"),
    );
    let files = [("c.proto", &*c), ("b.proto", &*b), ("a.proto", &*a)];
    let mut files = compiled("imports", &files, &["b.proto"])?;
    files.reverse();
    let found = check(lint(files))?;
    assert_eq!(
        places(&found),
        [("a.proto", vec![4, 0, 2, 0], "at"), ("c.proto", vec![4, 0, 2, 0], "at")]
    );
    Ok(())
}

#[test]
fn the_option_decides_and_has_to_make_sense() -> Result {
    let text =
        format!("{IMPORT}message A {{ google.protobuf.Timestamp a_time = 1; google.protobuf.Timestamp a_at = 2; }}");
    let request = lint(compiled("the_option", &[("a.proto", &text)], &[])?);
    let of = |value| check(with_suffix(request.clone(), value));
    assert_eq!(places(&of(Type::StringValue("_at".to_owned()))?)[0].2, "a_time");
    for (value, why) in [
        (Type::StringValue(String::new()), "option timestamp_suffix is \"\""),
        (Type::StringValue("-at".to_owned()), "which no field can end in"),
        (Type::Int64Value(3), "has to be a string, and it is an integer"),
    ] {
        let error = of(value).err().ok_or("it was let through")?;
        assert_eq!(error.code(), Code::InvalidArgument);
        assert!(
            error.message().starts_with("rule TIMESTAMP_SUFFIX: ") && error.message().contains(why),
            "{error}"
        );
    }
    Ok(())
}

#[test]
fn what_was_a_timestamp_remains_one() -> Result {
    let was = format!(
        "{IMPORT}message A {{
            google.protobuf.Timestamp kept_time = 1;
            google.protobuf.Timestamp other_time = 2;
            google.protobuf.Timestamp no_suffix = 3;
            google.protobuf.Timestamp text_time = 4;
            google.protobuf.Timestamp moment_time = 5;
            google.protobuf.Timestamp gone_time = 6;
            string never = 7;
        }}
        message Gone {{ google.protobuf.Timestamp its_time = 1; }}"
    );
    let is = format!(
        "{IMPORT}message Moment {{}}
        message A {{
            google.protobuf.Timestamp kept_time = 1;
            google.protobuf.Timestamp another_time = 2;
            google.protobuf.Timestamp still_none = 3;
            string text_time = 4;
            Moment moment = 5;
            int32 never_time = 7;
            google.protobuf.Timestamp fresh = 8;
        }}"
    );
    let was = compiled("was", &[("a.proto", &was)], &[])?;
    let is = compiled("is", &[("a.proto", &is)], &[])?;
    let found = check(breaking(is.clone(), was.clone()))?;
    let messages: Vec<_> = found.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "Field \"4\" with name \"text_time\" on message \"acme.v1.A\" changed its type from \"google.protobuf.Timestamp\" to \"string\".",
            "Field \"5\" with name \"moment_time\" on message \"acme.v1.A\" changed its type from \"google.protobuf.Timestamp\" to \"acme.v1.Moment\".",
        ]
    );
    let path = |place: &Option<buf_plugin_timestamp_suffix::check::descriptor::FileLocation>| {
        place.clone().unwrap_or_default().source_path
    };
    assert_eq!(path(&found[0].file_location), [4, 1, 2, 3]);
    assert_eq!(path(&found[0].against_file_location), [4, 0, 2, 3]);

    // By its name: from one that has the suffix to one that has not, and not the other way.
    let found = check(with_suffix(
        breaking(is.clone(), was.clone()),
        Type::StringValue("r_time".to_owned()),
    ))?;
    assert_eq!(found.len(), 2, "another_time ends in it too");
    let found = check(with_suffix(
        breaking(is, was),
        Type::StringValue("other_time".to_owned()),
    ))?;
    assert_eq!(found.len(), 2, "and still does");
    Ok(())
}

#[test]
fn a_lost_suffix_is_a_break() -> Result {
    let text = |name: &str| format!("{IMPORT}message A {{ google.protobuf.Timestamp {name} = 1; }}");
    let file = |test: &str, name: &str| compiled(test, &[("a.proto", &text(name))], &[]);
    let (with, without) = (file("with_suffix", "made_time")?, file("without_suffix", "made")?);
    let found = check(breaking(without.clone(), with.clone()))?;
    assert_eq!(
        found[0].message,
        "Field \"1\" with name \"made_time\" on message \"acme.v1.A\" changed its name to \"made\", which does not end in \"_time\"."
    );
    assert!(check(breaking(with, without.clone()))?.is_empty());
    assert!(
        check(breaking(without, Vec::new()))?.is_empty(),
        "nothing to compare with"
    );
    Ok(())
}

#[test]
fn without_source_information_places_are_the_same() -> Result {
    let text = format!(
        "{IMPORT}message A {{ message B {{ google.protobuf.Timestamp b = 1; }} google.protobuf.Timestamp a = 1; }}"
    );
    let mut files = compiled("no_source", &[("a.proto", &text)], &[])?;
    for file in &mut files {
        file.file_descriptor_proto.get_or_insert_default().source_code_info = None;
    }
    let found = check(lint(files))?;
    // By path, since nothing else is known.
    assert_eq!(
        places(&found),
        [
            ("a.proto", vec![4, 0, 2, 0], "a"),
            ("a.proto", vec![4, 0, 3, 0, 2, 0], "b")
        ]
    );
    Ok(())
}

#[test]
fn a_place_is_no_deeper_than_the_schema_allows() -> Result {
    let text = format!("{IMPORT}message Deep {{ google.protobuf.Timestamp deep = 1; }}");
    let mut files = compiled("deep", &[("a.proto", &text)], &[])?;
    // Deeper than a compiler lets messages nest.
    for file in files.iter_mut().filter_map(|file| file.file_descriptor_proto.as_mut()) {
        for message in &mut file.message_type {
            for _ in 0..40 {
                message.nested_type = vec![std::mem::take(message)];
            }
        }
    }
    let found = check(lint(files))?;
    let path = &places(&found)[0].1;
    assert_eq!(path.len(), 64);
    assert!(path.ends_with(&[3, 0]), "the message around it: {path:?}");
    Ok(())
}
