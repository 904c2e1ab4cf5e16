//! The schemas hold exactly what their specifications hold: `finfocus.v1` at v0.7.5, `pulumicost.v1` at v0.4.14. Nothing
//! missing, nothing renumbered, nothing added; in the .proto files and in the descriptors that the crate carries.

// clippy lets tests unwrap, and takes the functions that they call for something else.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use pluginrpc::prost::Message;
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet};

/// What the crate ships for tools of every language.
const SHIPPED: &[u8] = include_bytes!("../proto/descriptors.binpb");

/// Files of both packages.
const SHARED: [&str; 5] = ["enums", "budget", "costsource", "focus", "registry"];

/// Files of `finfocus.v1` alone.
const ADDED: [&str; 4] = ["allocation", "scoring", "supplemental", "usage"];

#[test]
fn finfocus_v1_is_the_one_of_v0_7_5() {
    let expected = listed(include_str!("schema.txt"));
    let counts = [131, 729, 51, 283, 7, 30];
    compare(
        &expected,
        counts,
        &compile("finfocus", &[&SHARED[..], &ADDED[..]].concat()),
    );
    compare(&expected, counts, &decode(SHIPPED, "finfocus"));
    compare(
        &expected,
        counts,
        &decode(&finfocus_proto::FILE_DESCRIPTOR_SET, "finfocus"),
    );
}

#[test]
fn pulumicost_v1_is_the_one_of_v0_4_14() {
    let later = listed(include_str!("pulumicost.txt"));
    let expected = listed(include_str!("schema.txt"))
        .into_iter()
        .filter(|line| !later.contains(line))
        .map(|line| line.replace("finfocus/v1/", "pulumicost/v1/"))
        .collect();
    let counts = [99, 518, 32, 172, 3, 22];
    compare(&expected, counts, &compile("pulumicost", &SHARED));
    compare(&expected, counts, &decode(SHIPPED, "pulumicost"));
    let carried = decode(&finfocus_proto::pulumicost::FILE_DESCRIPTOR_SET, "pulumicost");
    compare(&expected, counts, &carried);
}

#[test]
fn presence_oneofs_and_deprecated_fields_are_those_of_v0_7_5() {
    let files = decode(&finfocus_proto::FILE_DESCRIPTOR_SET, "finfocus");
    let messages: Vec<_> = files.iter().flat_map(|file| &file.message_type).collect();
    let fields = || {
        messages
            .iter()
            .flat_map(|message| message.field.iter().map(|field| (message.name(), field)))
    };
    assert_eq!(fields().filter(|(_, field)| field.proto3_optional()).count(), 22);
    let oneofs: BTreeSet<_> = fields()
        .filter(|(_, field)| field.oneof_index.is_some() && !field.proto3_optional())
        .map(|(message, _)| message)
        .collect();
    let expected = [
        "CostData",
        "Recommendation",
        "RecommendationScoreResult",
        "ResourceCostResult",
    ];
    assert_eq!(oneofs, expected.into());
    let deprecated: BTreeSet<_> = fields()
        .filter(|(_, field)| field.options.as_ref().is_some_and(|options| options.deprecated()))
        .map(|(message, field)| format!("{message}.{}", field.name()))
        .collect();
    let expected = [
        "FocusCostRecord.provider_name",
        "FocusCostRecord.publisher",
        "ScorerInfo.provider_request_id",
    ];
    assert_eq!(deprecated, expected.map(str::to_owned).into());
}

/// `counts` are those of messages, fields, enums, enum values, services and rpcs.
fn compare(expected: &BTreeSet<String>, counts: [usize; 6], files: &[FileDescriptorProto]) {
    let found: BTreeSet<String> = files.iter().flat_map(described).collect();
    let missing: Vec<_> = expected.difference(&found).collect();
    let extra: Vec<_> = found.difference(expected).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "missing: {missing:#?}\nextra: {extra:#?}"
    );
    let kinds = ["message ", "field ", "enum ", "value ", "service ", "rpc "];
    assert_eq!(
        kinds.map(|kind| found.iter().filter(|line| line.starts_with(kind)).count()),
        counts
    );
}

/// The .proto files of a protocol.
fn compile(protocol: &str, names: &[&str]) -> Vec<FileDescriptorProto> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("proto");
    let files = names
        .iter()
        .map(|name| root.join(format!("{protocol}/v1/{name}.proto")));
    let set = protox::compile(files, [&root]).unwrap();
    of_package(set, protocol)
}

/// The files of a protocol in a set.
fn decode(set: &[u8], protocol: &str) -> Vec<FileDescriptorProto> {
    of_package(FileDescriptorSet::decode(set).unwrap(), protocol)
}

fn of_package(set: FileDescriptorSet, protocol: &str) -> Vec<FileDescriptorProto> {
    let package = format!("{protocol}.v1");
    set.file.into_iter().filter(|file| file.package() == package).collect()
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
            "of" => scope = rest,
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
                local(file.package(), rpc.input_type()),
                local(file.package(), rpc.output_type())
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
            field_type(file.package(), message, field)
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

fn field_type(package: &str, message: &DescriptorProto, field: &FieldDescriptorProto) -> String {
    let map = message
        .nested_type
        .iter()
        .find(|nested| is_map_entry(nested) && field.type_name().ends_with(&format!(".{}", nested.name())));
    if let Some(entry) = map {
        let part = |index: usize| value_type(package, &entry.field[index]);
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
    text + &value_type(package, field)
}

fn value_type(package: &str, field: &FieldDescriptorProto) -> String {
    match field.r#type() {
        Type::Message | Type::Enum => local(package, field.type_name()),
        scalar => scalar.as_str_name().trim_start_matches("TYPE_").to_lowercase(),
    }
}

/// A type's name as the list has it: without a leading dot, and without the package where it is ours.
fn local(package: &str, type_name: &str) -> String {
    let name = type_name.trim_start_matches('.');
    name.strip_prefix(&format!("{package}.")).unwrap_or(name).to_owned()
}

fn is_map_entry(message: &DescriptorProto) -> bool {
    message.options.as_ref().is_some_and(|options| options.map_entry())
}
