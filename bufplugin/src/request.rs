//! A check request, read in place: files stay the bytes that arrived.

use std::collections::HashSet;

use pluginrpc::Error;
use pluginrpc::prost::Message as _;
use pluginrpc::prost::encoding::decode_varint;
use pluginrpc::text::quoted;
use pluginrpc_descriptor::{FileInfo, FileSet, ModuleName, WireFields, WireValue};

use crate::option::{self, Declared, OptionType};
use crate::proto::buf::plugin::option::v1::Option as Set;
use crate::validate;

/// Rules that one request may name; callers split longer lists.
pub(crate) const MAX_RULES: usize = 250;

/// A request that the protocol allows.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    pub(crate) files: FileSet<'a>,
    pub(crate) against_files: FileSet<'a>,
    pub(crate) rule_ids: Vec<String>,
    options: Vec<Set>,
    declared: &'a [Declared],
}

impl<'a> Request<'a> {
    /// Reads an encoded `buf.plugin.check.v1.CheckRequest`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, with what is wrong.
    pub(crate) fn read(request: &'a [u8], declared: &'a [Declared]) -> Result<Self, Error> {
        let mut read = Self {
            files: FileSet::new(),
            against_files: FileSet::new(),
            rule_ids: Vec::new(),
            options: Vec::new(),
            declared,
        };
        for field in WireFields::new(request) {
            match field.map_err(invalid)? {
                (1, WireValue::Bytes(file)) => push(&mut read.files, "file_descriptors", file)?,
                (2, WireValue::Bytes(file)) => push(&mut read.against_files, "against_file_descriptors", file)?,
                (3, WireValue::Bytes(set)) => read.options.push(Set::decode(set).map_err(invalid)?),
                (4, WireValue::Bytes(id)) => read.rule_ids.push(std::str::from_utf8(id).map_err(invalid)?.to_owned()),
                _ => {}
            }
        }
        if read.files.is_empty() {
            return Err(Error::invalid_argument(
                "file_descriptors is empty: expected at least one file",
            ));
        }
        option::check(&read.options, declared)?;
        check_ids(&read.rule_ids)?;
        Ok(read)
    }

    pub(crate) fn option<T: OptionType>(&self, key: &str) -> Result<Option<T>, Error> {
        option::get(&self.options, self.declared, key)
    }
}

fn invalid(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::invalid_argument(format!("invalid check request: {error}")).with_source(error)
}

/// Adds an encoded `buf.plugin.descriptor.v1.FileDescriptor`.
fn push<'a>(files: &mut FileSet<'a>, list: &str, file: &'a [u8]) -> Result<(), Error> {
    let (mut descriptor, mut info) = (None, FileInfo::default());
    for field in WireFields::new(file) {
        match field.map_err(invalid)? {
            (1, WireValue::Bytes(bytes)) => descriptor = Some(bytes),
            (2, WireValue::Varint(value)) => info.is_import = value != 0,
            (3, WireValue::Varint(value)) => info.is_syntax_unspecified = value != 0,
            (4, value) => info.unused_dependencies.extend(ints(value)?),
            (5, WireValue::Bytes(name)) => info.module_name = Some(module_name(name)?),
            _ => {}
        }
    }
    files.push(descriptor.unwrap_or_default(), info).map_err(invalid)?;
    let name = files.files().last().map(|file| file.name()).unwrap_or_default();
    if name.is_empty() {
        let at = files.len() - 1;
        return Err(Error::invalid_argument(format!(
            "{list}[{at}] has no descriptor with a name"
        )));
    }
    if files.file(name) != files.files().last() {
        return Err(Error::invalid_argument(format!(
            "{list} has two files named {}",
            quoted(name.as_bytes())
        )));
    }
    Ok(())
}

/// A repeated `int32`, packed or not.
#[allow(clippy::cast_possible_truncation)] // as every Protobuf runtime reads it
fn ints(value: WireValue<'_>) -> Result<Vec<i32>, Error> {
    let mut values = Vec::new();
    match value {
        WireValue::Varint(value) => values.push(value as i32),
        WireValue::Bytes(mut packed) => {
            while !packed.is_empty() {
                values.push(decode_varint(&mut packed).map_err(invalid)? as i32);
            }
        }
        _ => {}
    }
    Ok(values)
}

fn module_name(name: &[u8]) -> Result<ModuleName<'_>, Error> {
    let mut read = ModuleName::default();
    for field in WireFields::new(name) {
        if let (number, WireValue::Bytes(text)) = field.map_err(invalid)? {
            let text = std::str::from_utf8(text).map_err(invalid)?;
            match number {
                1 => read.registry = text,
                2 => read.owner = text,
                3 => read.module = text,
                _ => {}
            }
        }
    }
    Ok(read)
}

fn check_ids(ids: &[String]) -> Result<(), Error> {
    if ids.len() > MAX_RULES {
        return Err(Error::invalid_argument(format!(
            "rule_ids names {} rules: expected at most {MAX_RULES}",
            ids.len()
        )));
    }
    let mut seen = HashSet::new();
    for id in ids {
        validate::id(id).map_err(|why| Error::invalid_argument(format!("rule_ids: {why}")))?;
        if !seen.insert(id) {
            return Err(Error::invalid_argument(format!("rule_ids names {id} twice")));
        }
    }
    Ok(())
}
