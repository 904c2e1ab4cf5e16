//! The descriptors that JSON needs: those of `pluginrpc.v1` and of the called method, made at the first use.

use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

use prost::{Message, Name};
use prost_reflect::{DescriptorPool, MessageDescriptor};
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet};

use crate::{Error, Method};

/// `pluginrpc.v1` and `google.protobuf.Any`, without source information.
const ENVELOPE: &[u8] = include_bytes!("../gen/pluginrpc.v1.bin");

const PACKAGE: &str = "google.protobuf";

/// The options that a method's pruned descriptors may still have.
const OPTIONS: [(&str, &str, i32); 3] = [
    ("MessageOptions", "map_entry", 7),
    ("FieldOptions", "packed", 2),
    ("EnumOptions", "allow_alias", 2),
];

/// The types of `pluginrpc.v1` alone.
pub(super) fn envelope() -> Result<DescriptorPool, Error> {
    static CACHE: OnceLock<DescriptorPool> = OnceLock::new();
    if let Some(pool) = CACHE.get() {
        return Ok(pool.clone());
    }
    let pool = DescriptorPool::decode(ENVELOPE).map_err(|e| broken(&"pluginrpc.v1", e))?;
    Ok(CACHE.get_or_init(|| pool).clone())
}

/// A cache of pools by the sets they are made of. Those are constants, so equal addresses mean equal content, and there
/// are no more pools than a program has methods.
struct PoolCache(Mutex<Vec<(Sets, DescriptorPool)>>);

type Sets = Vec<&'static [u8]>;

impl PoolCache {
    const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    fn find(&self, sets: &[&'static [u8]]) -> Option<DescriptorPool> {
        let made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |known: &[&'static [u8]]| {
            known.len() == sets.len() && known.iter().zip(sets).all(|(known, set)| std::ptr::eq(*known, *set))
        };
        let (_, pool) = made.iter().find(|(known, _)| same(known))?;
        Some(pool.clone())
    }

    fn keep(&self, sets: Sets, pool: DescriptorPool) -> DescriptorPool {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        made.push((sets, pool.clone()));
        pool
    }
}

/// Returns the descriptors of a method's messages; made once for each method.
pub(crate) fn for_method(method: &Method) -> Result<DescriptorPool, Error> {
    static CACHE: PoolCache = PoolCache::new();
    let own = method.descriptors();
    if let Some(pool) = CACHE.find(&[own]) {
        return Ok(pool);
    }
    let mut set = decoded(method)?;
    let envelope = FileDescriptorSet::decode(ENVELOPE).map_err(|e| broken(&"pluginrpc.v1", e))?;
    // A method that uses types of `pluginrpc.v1` itself has that file with no more than those in it.
    set.file
        .retain(|own| envelope.file.iter().all(|whole| whole.name() != own.name()));
    set.file.extend(envelope.file);
    if set.file.iter().any(has_options) {
        set.file.push(options(&set));
    }
    let pool = DescriptorPool::from_file_descriptor_set(set).map_err(|e| broken(&method.path(), e))?;
    Ok(CACHE.keep(vec![own], pool))
}

/// Returns these descriptors, all other linked ones, and the well-known types: for an `Any` of a type that the method
/// does not reach. Takes milliseconds, so it is made, once, only where the method's own descriptors are not enough.
pub(crate) fn for_everything(method: &Method, linked: &[&'static [u8]]) -> Result<DescriptorPool, Error> {
    static CACHE: PoolCache = PoolCache::new();
    let sets = [&[method.descriptors()], linked].concat();
    if let Some(pool) = CACHE.find(&sets) {
        return Ok(pool);
    }
    let own = decoded(method)?;
    let mut pool = DescriptorPool::global();
    // A whole file counts before what is left of it in a pruned set. One that is broken leaves the others useful.
    for set in linked.iter().copied().chain([ENVELOPE]) {
        if let Ok(set) = FileDescriptorSet::decode(set) {
            let _ = add(&mut pool, set);
        }
    }
    add(&mut pool, own).map_err(|e| broken(&method.path(), e))?;
    Ok(CACHE.keep(sets, pool))
}

fn decoded(method: &Method) -> Result<FileDescriptorSet, Error> {
    if method.descriptors().is_empty() {
        return Err(Error::unimplemented(format!(
            "{} was built without descriptors and speaks binary only: call it with --format binary, or let its author \
             generate it with descriptors",
            method.path()
        )));
    }
    let set = FileDescriptorSet::decode(method.descriptors()).map_err(|e| broken(&method.path(), e))?;
    if let Some(file) = set.file.iter().find(|file| !is_readable(file)) {
        return Err(Error::unimplemented(format!(
            "{} has descriptors with syntax {:?} ({}), which JSON does not support: call it with --format binary, or let \
             its author generate it again with pluginrpc-build, which lowers editions to proto2 or proto3",
            method.path(),
            file.syntax(),
            file.name()
        )));
    }
    Ok(set)
}

/// prost-reflect panics on fields of editions: their labels and presence are features, which it does not read.
fn is_readable(file: &FileDescriptorProto) -> bool {
    matches!(file.syntax(), "" | "proto2" | "proto3")
}

/// Adds the files that are not there yet.
fn add(pool: &mut DescriptorPool, mut set: FileDescriptorSet) -> Result<(), prost_reflect::DescriptorError> {
    set.file
        .retain(|file| is_readable(file) && pool.get_file_by_name(file.name()).is_none());
    pool.add_file_descriptor_set(set)
}

fn has_options(file: &FileDescriptorProto) -> bool {
    fn in_message(message: &DescriptorProto) -> bool {
        message.options.is_some()
            || message.field.iter().any(|field| field.options.is_some())
            || message.enum_type.iter().any(|item| item.options.is_some())
            || message.nested_type.iter().any(in_message)
    }
    file.message_type.iter().any(in_message) || file.enum_type.iter().any(|item| item.options.is_some())
}

/// The types of the options in a set. prost-reflect reads options by their types; it looks for those in the pool first,
/// and otherwise builds a pool of all well-known types, which takes longer than everything else together.
fn options(set: &FileDescriptorSet) -> FileDescriptorProto {
    let known = |name: &str| {
        let mut files = set.file.iter().filter(|file| file.package() == PACKAGE);
        files.any(|file| file.message_type.iter().any(|message| message.name() == name))
    };
    let missing = OPTIONS.iter().filter(|(name, ..)| !known(name));
    let message_type = missing.map(|(name, field, number)| DescriptorProto {
        name: Some((*name).to_owned()),
        field: vec![FieldDescriptorProto {
            name: Some((*field).to_owned()),
            number: Some(*number),
            label: Some(Label::Optional.into()),
            r#type: Some(Type::Bool.into()),
            ..FieldDescriptorProto::default()
        }],
        ..DescriptorProto::default()
    });
    FileDescriptorProto {
        name: Some("pluginrpc/internal/options.proto".to_owned()),
        package: Some(PACKAGE.to_owned()),
        message_type: message_type.collect(),
        ..FileDescriptorProto::default()
    }
}

fn broken(what: &dyn fmt::Display, e: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::internal(format!("the descriptors of {what} are broken: {e}")).with_source(e)
}

pub(super) fn descriptor<M: Name>(pool: &DescriptorPool) -> Result<MessageDescriptor, Error> {
    by_name(pool, &M::full_name())
}

pub(crate) fn by_name(pool: &DescriptorPool, full_name: &str) -> Result<MessageDescriptor, Error> {
    pool.get_message_by_name(full_name)
        .ok_or_else(|| Error::internal(format!("{full_name} is not among the descriptors")))
}
