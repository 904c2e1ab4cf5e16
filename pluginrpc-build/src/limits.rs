//! Limits on schemas, far above real ones, that bound memory, time and stack.

use std::collections::{HashMap, HashSet};

use pluginrpc_codegen::schema::{Descriptors, Schema};
use prost_types::{DescriptorProto, EnumDescriptorProto, FileDescriptorProto};

use crate::Error;

/// Characters of a name.
const NAME: usize = 1024;
/// Parts of a package, each a module in the one before it.
const PARTS: usize = 64;
/// Bytes of a Rust path.
const PATH: usize = 512;
/// Types within types in a Rust path.
const NESTED: usize = 16;
/// Types in the descriptors of all methods; each method has its own.
const TYPES: usize = 2_000_000;

/// Refuses Rust paths that need a parser more stack than it may have.
pub(crate) fn paths<'a>(mut paths: impl Iterator<Item = &'a str>) -> Result<(), Error> {
    let too_large = |path: &&str| path.len() > PATH || path.matches(['<', '(', '[', '&', '*']).count() > NESTED;
    match paths.find(too_large) {
        Some(path) => {
            let start: String = path.chars().take(40).collect();
            Err(Error::one(format!(
                "the Rust path {start:?}… is longer than {PATH} bytes or has more than {NESTED} types within types"
            )))
        }
        None => Ok(()),
    }
}

/// Refuses names that are too long, packages that are too deep, and more descriptors than can be carried.
pub(crate) fn schema(schema: &Schema, files: &[&str], descriptors: Descriptors) -> Result<(), Error> {
    let wanted = || files.iter().filter_map(|name| schema.file(name));
    for file in wanted() {
        if file.package().split('.').count() > PARTS {
            let line = format!("{}: its package has more than {PARTS} parts", shown(file.name()));
            return Err(Error::one(line));
        }
        if let Some(name) = names(file).into_iter().find(|name| name.len() > NAME) {
            let line = format!(
                "{}: the name {:?} is longer than {NAME} bytes",
                shown(file.name()),
                shown(name)
            );
            return Err(Error::one(line));
        }
    }
    if descriptors != Descriptors::None && carried(schema, wanted()) > TYPES {
        return Err(Error::one(format!(
            "the methods together reach more than {TYPES} types, which the code would carry for JSON: leave them out \
             with `descriptors(Descriptors::None)`, under protoc `descriptors=none`"
        )));
    }
    Ok(())
}

/// The beginning of a name.
fn shown(name: &str) -> String {
    name.chars().take(80).collect()
}

fn names(file: &FileDescriptorProto) -> Vec<&str> {
    let mut names = vec![file.package()];
    for message in &file.message_type {
        of_message(message, &mut names);
    }
    file.enum_type.iter().for_each(|item| of_enum(item, &mut names));
    for service in &file.service {
        names.push(service.name());
        names.extend(service.method.iter().map(|method| method.name()));
    }
    names
}

fn of_message<'a>(message: &'a DescriptorProto, names: &mut Vec<&'a str>) {
    names.push(message.name());
    names.extend(message.field.iter().map(|field| field.name()));
    names.extend(message.oneof_decl.iter().map(|oneof| oneof.name()));
    message.nested_type.iter().for_each(|nested| of_message(nested, names));
    message.enum_type.iter().for_each(|item| of_enum(item, names));
}

fn of_enum<'a>(item: &'a EnumDescriptorProto, names: &mut Vec<&'a str>) {
    names.push(item.name());
    names.extend(item.value.iter().map(|value| value.name()));
}

/// Counts the types that the methods of these files reach, for each method, and stops soon after the limit.
fn carried<'a>(schema: &'a Schema, files: impl Iterator<Item = &'a FileDescriptorProto>) -> usize {
    let mut fields = HashMap::new();
    for file in schema.files() {
        let package = match file.package() {
            "" => String::new(),
            package => format!(".{package}"),
        };
        for message in &file.message_type {
            reached(&package, message, &mut fields);
        }
    }
    let mut methods = HashMap::new();
    for method in files.flat_map(|file| &file.service).flat_map(|service| &service.method) {
        *methods
            .entry((method.input_type(), method.output_type()))
            .or_insert(0_usize) += 1;
    }
    let mut count = 0_usize;
    for ((input, output), times) in methods {
        let mut seen = HashSet::new();
        let mut todo = vec![input, output];
        while let Some(name) = todo.pop() {
            if seen.insert(name) {
                todo.extend(fields.get(name).into_iter().flatten());
            }
        }
        count = count.saturating_add(seen.len().saturating_mul(times));
        if count > TYPES {
            break;
        }
    }
    count
}

/// The types of the fields of a message and of those within it, by full name with a leading dot.
fn reached<'a>(outer: &str, message: &'a DescriptorProto, fields: &mut HashMap<String, Vec<&'a str>>) {
    let name = format!("{outer}.{}", message.name());
    for nested in &message.nested_type {
        reached(&name, nested, fields);
    }
    let types = message.field.iter().filter_map(|field| field.type_name.as_deref());
    fields.insert(name, types.collect());
}
