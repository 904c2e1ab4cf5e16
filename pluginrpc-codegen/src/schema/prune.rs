//! The descriptors of one method: only what its two types reach, so that JSON starts fast.

use std::collections::BTreeSet;

use prost::Message as _;
use prost_types::{
    DescriptorProto, EnumDescriptorProto, EnumOptions, EnumValueDescriptorProto, FieldDescriptorProto, FieldOptions,
    FileDescriptorProto, FileDescriptorSet, MessageOptions, OneofDescriptorProto,
};

use super::Schema;
use crate::model::join;

const ANY: &str = "google.protobuf.Any";

/// An encoded `FileDescriptorSet` with the types, given by full names without dots, all that they reach, and
/// `google.protobuf.Any`: as little as JSON needs.
#[must_use]
pub fn closure(schema: &Schema, types: &[&str]) -> Vec<u8> {
    let mut reached = BTreeSet::new();
    let mut todo = [&[ANY], types].concat();
    while let Some(name) = todo.pop() {
        if let Some((_, info)) = schema.get(name).filter(|_| !reached.contains(name)) {
            reached.insert(name);
            todo.extend(info.fields.iter().map(String::as_str));
        }
    }
    // In the order of the schema, for output that is the same each time.
    let files: BTreeSet<_> = reached
        .iter()
        .filter_map(|name| schema.order(schema.get(name)?.0.name()))
        .collect();
    let mut file: Vec<_> = files
        .iter()
        .filter_map(|i| keep_file(schema, schema.files().get(*i)?, &reached))
        .collect();
    if !reached.contains(ANY) {
        file.insert(0, any());
    }
    prost::Message::encode_to_vec(&FileDescriptorSet { file })
}

fn keep_file(schema: &Schema, file: &FileDescriptorProto, reached: &BTreeSet<&str>) -> Option<FileDescriptorProto> {
    let message_type = messages(&file.message_type, file.package(), reached);
    let enum_type = enums(&file.enum_type, file.package(), reached);
    if message_type.is_empty() && enum_type.is_empty() {
        return None;
    }
    let mut imports = BTreeSet::new();
    for message in &message_type {
        imported(schema, message, &mut imports);
    }
    Some(FileDescriptorProto {
        name: file.name.clone(),
        package: file.package.clone(),
        dependency: imports
            .iter()
            .filter_map(|i| schema.files().get(*i))
            .map(|import| import.name().to_owned())
            .filter(|import| import != file.name())
            .collect(),
        message_type,
        enum_type,
        syntax: file.syntax.clone(),
        ..FileDescriptorProto::default()
    })
}

/// The files that declare the types of the fields.
fn imported(schema: &Schema, message: &DescriptorProto, imports: &mut BTreeSet<usize>) {
    let types = message.field.iter().filter_map(|field| field.type_name.as_deref());
    imports.extend(types.filter_map(|name| schema.order(schema.get(name)?.0.name())));
    for nested in &message.nested_type {
        imported(schema, nested, imports);
    }
}

fn messages(messages: &[DescriptorProto], outer: &str, reached: &BTreeSet<&str>) -> Vec<DescriptorProto> {
    messages
        .iter()
        .filter_map(|message| keep_message(message, outer, reached))
        .collect()
}

/// A message that is reached, or the shell of one in which something is.
fn keep_message(message: &DescriptorProto, outer: &str, reached: &BTreeSet<&str>) -> Option<DescriptorProto> {
    let full_name = join(outer, message.name());
    let shell = DescriptorProto {
        name: message.name.clone(),
        nested_type: messages(&message.nested_type, &full_name, reached),
        enum_type: enums(&message.enum_type, &full_name, reached),
        ..DescriptorProto::default()
    };
    if !reached.contains(full_name.as_str()) {
        return (!shell.nested_type.is_empty() || !shell.enum_type.is_empty()).then_some(shell);
    }
    let map_entry = message.options.as_ref().and_then(|options| options.map_entry);
    Some(DescriptorProto {
        field: message.field.iter().map(field).collect(),
        oneof_decl: message
            .oneof_decl
            .iter()
            .map(|oneof| OneofDescriptorProto {
                name: oneof.name.clone(),
                options: None,
            })
            .collect(),
        options: map_entry.map(|map_entry| MessageOptions {
            map_entry: Some(map_entry),
            ..MessageOptions::default()
        }),
        ..shell
    })
}

fn field(field: &FieldDescriptorProto) -> FieldDescriptorProto {
    // Any option at all makes prost-reflect build its global pool first, which takes longer than all the rest.
    let packed = field.options.as_ref().and_then(|options| options.packed);
    FieldDescriptorProto {
        options: packed.map(|packed| FieldOptions {
            packed: Some(packed),
            ..FieldOptions::default()
        }),
        ..field.clone()
    }
}

fn enums(enums: &[EnumDescriptorProto], outer: &str, reached: &BTreeSet<&str>) -> Vec<EnumDescriptorProto> {
    let reached = |item: &&EnumDescriptorProto| reached.contains(join(outer, item.name()).as_str());
    let kept = enums.iter().filter(reached).map(|item| EnumDescriptorProto {
        name: item.name.clone(),
        value: item
            .value
            .iter()
            .map(|value| EnumValueDescriptorProto {
                options: None,
                ..value.clone()
            })
            .collect(),
        // Without it, two names of one number are a mistake.
        options: item
            .options
            .as_ref()
            .and_then(|options| options.allow_alias)
            .map(|alias| EnumOptions {
                allow_alias: Some(alias),
                ..EnumOptions::default()
            }),
        ..EnumDescriptorProto::default()
    });
    kept.collect()
}

/// `google/protobuf/any.proto`, where the schema itself does not import it.
fn any() -> FileDescriptorProto {
    FileDescriptorProto::decode(pluginrpc_descriptor::ANY_PROTO).unwrap_or_default()
}
