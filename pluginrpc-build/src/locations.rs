//! Completes source information: prost panics if an element has no location.

use std::collections::HashSet;

use prost_types::source_code_info::Location;
use prost_types::{DescriptorProto, EnumDescriptorProto, FileDescriptorProto};

/// Adds locations without comments for elements that lack one, as left behind by tools that remove comments.
pub(crate) fn complete(file: &mut FileDescriptorProto) {
    let Some(mut info) = file.source_code_info.take() else {
        return;
    };
    let mut wanted = Vec::new();
    for (i, message) in (0..).zip(&file.message_type) {
        of_message(&[4, i], message, &mut wanted);
    }
    for (i, item) in (0..).zip(&file.enum_type) {
        of_enum(&[5, i], item, &mut wanted);
    }
    for (i, service) in (0..).zip(&file.service) {
        wanted.push(vec![6, i]);
        wanted.extend((0..).zip(&service.method).map(|(j, _)| vec![6, i, 2, j]));
    }
    let known: HashSet<_> = info.location.iter().map(|location| location.path.as_slice()).collect();
    wanted.retain(|path| !known.contains(path.as_slice()));
    info.location.extend(wanted.into_iter().map(|path| Location {
        path,
        span: vec![0, 0, 0],
        ..Location::default()
    }));
    file.source_code_info = Some(info);
}

fn of_message(path: &[i32], message: &DescriptorProto, wanted: &mut Vec<Vec<i32>>) {
    wanted.push(path.to_vec());
    wanted.extend((0..).zip(&message.field).map(|(i, _)| [path, &[2, i]].concat()));
    wanted.extend((0..).zip(&message.oneof_decl).map(|(i, _)| [path, &[8, i]].concat()));
    for (i, nested) in (0..).zip(&message.nested_type) {
        of_message(&[path, &[3, i]].concat(), nested, wanted);
    }
    for (i, item) in (0..).zip(&message.enum_type) {
        of_enum(&[path, &[4, i]].concat(), item, wanted);
    }
}

fn of_enum(path: &[i32], item: &EnumDescriptorProto, wanted: &mut Vec<Vec<i32>>) {
    wanted.push(path.to_vec());
    wanted.extend((0..).zip(&item.value).map(|(i, _)| [path, &[2, i]].concat()));
}
