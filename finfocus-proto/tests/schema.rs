//! The .proto files of finfocus.v1 hold exactly what v0.5.6 of the specification holds: nothing missing, nothing
//! renumbered, nothing added.

// clippy lets tests unwrap, and takes the functions that they call for something else.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto};

const PACKAGE: &str = "finfocus.v1";
const FILES: [&str; 5] = ["enums", "budget", "costsource", "focus", "registry"];

#[test]
fn the_schema_is_the_one_of_v0_5_6() {
    let expected: BTreeSet<String> = listed(include_str!("schema.txt"));
    let found: BTreeSet<String> = compile().iter().flat_map(described).collect();

    let missing: Vec<_> = expected.difference(&found).collect();
    let extra: Vec<_> = found.difference(&expected).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "missing: {missing:#?}\nextra: {extra:#?}"
    );

    let count = |kind: &str| found.iter().filter(|line| line.starts_with(kind)).count();
    assert_eq!(
        [
            count("message "),
            count("field "),
            count("enum "),
            count("value "),
            count("service "),
            count("rpc ")
        ],
        [99, 535, 35, 196, 3, 22]
    );
}

fn compile() -> Vec<FileDescriptorProto> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../proto");
    let files = FILES.map(|name| root.join(format!("finfocus/v1/{name}.proto")));
    let set = protox::compile(files, [root]).unwrap();
    set.file.into_iter().filter(|file| file.package() == PACKAGE).collect()
}

/// The list's lines, each with the names above it that it belongs to, so that they can be compared one by one.
fn listed(text: &str) -> BTreeSet<String> {
    let (mut file, mut scope) = ("", "");
    let mut lines = BTreeSet::new();
    for line in text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    {
        let (kind, rest) = line.split_once(' ').unwrap();
        match kind {
            "file" => file = rest,
            "enum" => {
                scope = rest;
                lines.insert(line.to_owned());
            }
            "message" | "service" => {
                scope = rest;
                lines.insert(format!("{line} in {file}"));
            }
            "field" | "value" | "rpc" => assert!(
                lines.insert(format!("{kind} {scope}: {rest}")),
                "twice in the list: {line}"
            ),
            _ => panic!("no such line: {line}"),
        }
    }
    lines
}

/// A file in the words of the list.
fn described(file: &FileDescriptorProto) -> Vec<String> {
    let mut lines = Vec::new();
    for message in &file.message_type {
        describe_message(file, "", message, &mut lines);
    }
    for item in &file.enum_type {
        describe_enum("", item, &mut lines);
    }
    for service in &file.service {
        lines.push(format!("service {} in {}", service.name(), file.name()));
        for rpc in &service.method {
            assert!(
                !rpc.client_streaming() && !rpc.server_streaming(),
                "{} streams",
                rpc.name()
            );
            lines.push(format!(
                "rpc {}: {} {} {}",
                service.name(),
                rpc.name(),
                local(rpc.input_type()),
                local(rpc.output_type())
            ));
        }
    }
    lines
}

fn describe_message(file: &FileDescriptorProto, parent: &str, message: &DescriptorProto, lines: &mut Vec<String>) {
    let name = format!("{parent}{}", message.name());
    lines.push(format!("message {name} in {}", file.name()));
    for field in &message.field {
        lines.push(format!(
            "field {name}: {} {} {}",
            field.number(),
            field.name(),
            field_type(message, field)
        ));
    }
    let parent = format!("{name}.");
    for nested in message.nested_type.iter().filter(|nested| !is_map_entry(nested)) {
        describe_message(file, &parent, nested, lines);
    }
    for item in &message.enum_type {
        describe_enum(&parent, item, lines);
    }
}

fn describe_enum(parent: &str, item: &EnumDescriptorProto, lines: &mut Vec<String>) {
    let name = format!("{parent}{}", item.name());
    lines.push(format!("enum {name}"));
    for value in &item.value {
        lines.push(format!("value {name}: {} {}", value.number(), value.name()));
    }
}

fn field_type(message: &DescriptorProto, field: &FieldDescriptorProto) -> String {
    let map = message
        .nested_type
        .iter()
        .find(|nested| is_map_entry(nested) && field.type_name().ends_with(&format!(".{}", nested.name())));
    if let Some(entry) = map {
        let part = |index: usize| value_type(&entry.field[index]);
        return format!("map<{},{}>", part(0), part(1));
    }
    let mut text = String::new();
    if field.proto3_optional() {
        text.push_str("optional ");
    } else if let Some(index) = field.oneof_index {
        let group = message.oneof_decl[usize::try_from(index).unwrap()].name();
        write!(text, "oneof {group} ").unwrap();
    } else if field.label() == Label::Repeated {
        text.push_str("repeated ");
    }
    text + &value_type(field)
}

fn value_type(field: &FieldDescriptorProto) -> String {
    match field.r#type() {
        Type::Message | Type::Enum => local(field.type_name()),
        scalar => scalar.as_str_name().trim_start_matches("TYPE_").to_lowercase(),
    }
}

/// A type's name as the list has it: without a leading dot, and without the package where it is ours.
fn local(type_name: &str) -> String {
    let name = type_name.trim_start_matches('.');
    name.strip_prefix(&format!("{PACKAGE}.")).unwrap_or(name).to_owned()
}

fn is_map_entry(message: &DescriptorProto) -> bool {
    message.options.as_ref().is_some_and(|options| options.map_entry())
}
