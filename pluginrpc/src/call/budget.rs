//! Bounds the memory that decoding may allocate, before anything is decoded: two bytes on the wire can become hundreds
//! in memory.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use prost::Message;

use crate::{Code, Error, TypeName};

/// The default budget: a fixed part, and this many times the encoded size. Real messages take three to eight times.
const FIXED: usize = 16 << 20;
const FACTOR: usize = 16;

/// Smaller messages are not checked: they cannot hold enough elements to matter.
const UNCHECKED: usize = 4 << 10;

/// The nesting at which prost gives up.
const MAX_DEPTH: usize = 100;

/// The estimate for an element of a type without descriptors.
const UNKNOWN_ELEMENT: usize = 256;

/// The estimate for one value of a JSON text: an entry of a list or a map.
#[cfg(feature = "json")]
const JSON_VALUE: usize = 64;

/// Zero stands for the default.
static LIMIT: AtomicUsize = AtomicUsize::new(0);

/// Sets the most bytes that decoding one message may allocate, by an estimate from its schema; a larger message fails
/// with `RESOURCE_EXHAUSTED`. By default 16 MiB, and 16 times the encoded size.
///
/// Applies to the whole process: to requests of every service and responses of every client, over every transport. For
/// plugins there is [`Plugin::max_decoded_bytes`](crate::Plugin::max_decoded_bytes).
pub fn set_max_decoded_bytes(limit: usize) {
    LIMIT.store(limit.max(1), Ordering::Relaxed);
}

fn limit(encoded: usize) -> usize {
    match LIMIT.load(Ordering::Relaxed) {
        0 => encoded.saturating_mul(FACTOR).saturating_add(FIXED),
        limit => limit,
    }
}

fn exceeded(what: &dyn std::fmt::Display, limit: usize) -> Error {
    Error::new(
        Code::ResourceExhausted,
        format!(
            "{what} would take more than {limit} bytes of memory once decoded (`Plugin::max_decoded_bytes`, \
             `set_max_decoded_bytes`)"
        ),
    )
}

/// Checks an encoded message against the budget. `descriptors` are those of its method, possibly empty.
pub(crate) fn check(name: TypeName, descriptors: &'static [u8], bytes: &[u8]) -> Result<(), Error> {
    if bytes.len() <= UNCHECKED {
        return Ok(());
    }
    let limit = limit(bytes.len());
    let schema = Schema::cached(descriptors);
    let root = schema.find(&name.to_string());
    match schema.charge(root, bytes, MAX_DEPTH, limit) {
        Some(_) => Ok(()),
        None => Err(exceeded(&name, limit)),
    }
}

/// Checks a JSON text against the budget by the number of its values.
#[cfg(feature = "json")]
pub(crate) fn check_json(text: &[u8]) -> Result<(), Error> {
    if text.len() <= UNCHECKED {
        return Ok(());
    }
    let (mut values, mut in_string, mut escaped) = (0_usize, false, false);
    for &byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            b',' | b'{' | b'[' if !in_string => values += 1,
            _ => {}
        }
    }
    let limit = limit(text.len());
    match values.saturating_mul(JSON_VALUE) > limit {
        true => Err(exceeded(&"the JSON text", limit)),
        false => Ok(()),
    }
}

/// The messages of one method.
#[derive(Debug, Default)]
struct Schema {
    names: HashMap<String, usize>,
    shapes: Vec<Shape>,
}

#[derive(Debug, Default)]
struct Shape {
    /// The size of the Rust struct, estimated.
    size: usize,
    fields: HashMap<u32, Field>,
}

#[derive(Debug)]
struct Field {
    kind: Kind,
    repeated: bool,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Message(usize),
    /// A string or bytes.
    Bytes,
    /// Encoded as varints, this large in memory.
    Varint(usize),
    Fixed,
}

impl Schema {
    /// Returns the schema of a method; made at the first use. Descriptors are constants, so equal addresses mean equal
    /// content.
    fn cached(descriptors: &'static [u8]) -> Arc<Self> {
        static CACHE: Mutex<Vec<(&'static [u8], Arc<Schema>)>> = Mutex::new(Vec::new());
        let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, schema)) = cache.iter().find(|(known, _)| std::ptr::eq(*known, descriptors)) {
            return schema.clone();
        }
        let schema = Arc::new(Self::new(descriptors));
        cache.push((descriptors, schema.clone()));
        schema
    }

    fn new(descriptors: &[u8]) -> Self {
        let mut schema = Self::default();
        let mut messages = Vec::new();
        // Broken descriptors are reported where JSON needs them.
        for file in FileSet::decode(descriptors).unwrap_or_default().file {
            for message in file.message_type {
                schema.add(&file.package, message, &mut messages);
            }
        }
        for (message, shape) in messages.iter().zip(&mut schema.shapes) {
            for field in &message.field {
                let kind = match field.r#type {
                    1 | 2 | 6 | 7 | 15 | 16 => Kind::Fixed,
                    9 | 12 => Kind::Bytes,
                    10 | 11 => match schema.names.get(field.type_name.trim_start_matches('.')) {
                        Some(&index) => Kind::Message(index),
                        None => continue,
                    },
                    8 => Kind::Varint(1),
                    5 | 13 | 14 | 17 => Kind::Varint(4),
                    _ => Kind::Varint(8),
                };
                let repeated = field.label == 3;
                shape.fields.insert(field.number, Field { kind, repeated });
            }
        }
        for index in 0..schema.shapes.len() {
            schema.measure(index, &mut Vec::new());
        }
        schema
    }

    fn add(&mut self, scope: &str, mut message: MessageProto, messages: &mut Vec<MessageProto>) {
        let name = match scope.is_empty() {
            true => message.name.clone(),
            false => format!("{scope}.{}", message.name),
        };
        for nested in std::mem::take(&mut message.nested_type) {
            self.add(&name, nested, messages);
        }
        self.names.insert(name, messages.len());
        self.shapes.push(Shape::default());
        messages.push(message);
    }

    /// Estimates the size of a struct; a message within itself is boxed.
    fn measure(&mut self, index: usize, within: &mut Vec<usize>) -> usize {
        const POINTER: usize = 8;
        const VEC: usize = 24;
        match self.shapes.get(index) {
            None => return POINTER,
            Some(shape) if shape.size > 0 => return shape.size,
            Some(_) if within.contains(&index) => return POINTER,
            Some(_) => {}
        }
        within.push(index);
        let fields = self.shapes.get(index).map(|shape| &shape.fields);
        let kinds: Vec<_> = fields
            .into_iter()
            .flat_map(HashMap::values)
            .map(|field| (field.kind, field.repeated))
            .collect();
        let sizes = kinds.into_iter().map(|(kind, repeated)| match kind {
            _ if repeated => VEC,
            Kind::Message(inner) => self.measure(inner, within).saturating_add(POINTER),
            Kind::Bytes => VEC,
            Kind::Varint(_) | Kind::Fixed => POINTER,
        });
        let size = sizes.fold(0, usize::saturating_add).max(1);
        within.pop();
        if let Some(shape) = self.shapes.get_mut(index) {
            shape.size = size;
        }
        size
    }

    fn find(&self, full_name: &str) -> Option<&Shape> {
        self.shapes.get(*self.names.get(full_name)?)
    }

    /// Subtracts the estimate for the elements of a message from `left`; `None` when that is not enough. Bytes that
    /// cannot be decoded cost nothing: decoding stops there too.
    fn charge(&self, shape: Option<&Shape>, mut bytes: &[u8], depth: usize, mut left: usize) -> Option<usize> {
        let Some(depth) = depth.checked_sub(1) else {
            return Some(left);
        };
        while let Some(key) = varint(&mut bytes) {
            let field = u32::try_from(key >> 3)
                .ok()
                .and_then(|number| shape?.fields.get(&number));
            let element = field.map_or(0, |field| field.element(self));
            match key & 7 {
                0 => {
                    if varint(&mut bytes).is_none() {
                        break;
                    }
                    left = left.checked_sub(element)?;
                }
                wire_type @ (1 | 5) => {
                    let Some((_, rest)) = bytes.split_at_checked(if wire_type == 1 { 8 } else { 4 }) else {
                        break;
                    };
                    bytes = rest;
                    left = left.checked_sub(element)?;
                }
                2 => {
                    let length = varint(&mut bytes).and_then(|length| usize::try_from(length).ok());
                    let Some((content, rest)) = length.and_then(|length| bytes.split_at_checked(length)) else {
                        break;
                    };
                    bytes = rest;
                    left = match field.map(|field| field.kind) {
                        Some(Kind::Message(inner)) => {
                            let left = left.checked_sub(element)?;
                            self.charge(self.shapes.get(inner), content, depth, left)?
                        }
                        Some(Kind::Bytes) => left.checked_sub(element.saturating_add(content.len()))?,
                        Some(Kind::Varint(size)) => {
                            let count = content.iter().filter(|byte| **byte < 0x80).count();
                            left.checked_sub(count.saturating_mul(size))?
                        }
                        Some(Kind::Fixed) => left.checked_sub(content.len())?,
                        None if shape.is_none() => left.checked_sub(UNKNOWN_ELEMENT)?,
                        None => left,
                    };
                }
                3 => left = left.checked_sub(element)?,
                4 => {}
                _ => break,
            }
        }
        Some(left)
    }
}

impl Field {
    /// Returns the size of an element in a list; what is not repeated is part of its message.
    fn element(&self, schema: &Schema) -> usize {
        match self.kind {
            _ if !self.repeated => 0,
            Kind::Message(inner) => schema.shapes.get(inner).map_or(0, |shape| shape.size),
            Kind::Bytes => 32,
            Kind::Varint(size) => size,
            Kind::Fixed => 8,
        }
    }
}

fn varint(bytes: &mut &[u8]) -> Option<u64> {
    prost::encoding::decode_varint(bytes).ok()
}

/// The part of `google.protobuf.FileDescriptorSet` that is needed here, without the feature `well-known-types`.
#[derive(Clone, PartialEq, Message)]
struct FileSet {
    #[prost(message, repeated, tag = "1")]
    file: Vec<FileProto>,
}

#[derive(Clone, PartialEq, Message)]
struct FileProto {
    #[prost(string, tag = "2")]
    package: String,
    #[prost(message, repeated, tag = "4")]
    message_type: Vec<MessageProto>,
}

#[derive(Clone, PartialEq, Message)]
struct MessageProto {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(message, repeated, tag = "2")]
    field: Vec<FieldProto>,
    #[prost(message, repeated, tag = "3")]
    nested_type: Vec<MessageProto>,
}

#[derive(Clone, PartialEq, Message)]
struct FieldProto {
    #[prost(uint32, tag = "3")]
    number: u32,
    #[prost(int32, tag = "4")]
    label: i32,
    #[prost(int32, tag = "5")]
    r#type: i32,
    #[prost(string, tag = "6")]
    type_name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    const SET: TypeName = TypeName::new("google.protobuf", "FileDescriptorSet");

    /// The schema of descriptors, which is a set of descriptors by itself, with comments and places.
    fn descriptors() -> &'static [u8] {
        let mut compiler = protox::Compiler::new([""; 0]).unwrap();
        compiler.include_source_info(true).include_imports(true);
        compiler.open_file("google/protobuf/descriptor.proto").unwrap();
        compiler.encode_file_descriptor_set().leak()
    }

    #[test]
    fn real_messages_are_far_from_the_budget() {
        let set = descriptors();
        let schema = Schema::cached(set);
        let root = schema.find("google.protobuf.FileDescriptorSet");
        assert!(root.is_some());
        let left = schema.charge(root, set, MAX_DEPTH, usize::MAX).unwrap();
        let factor = (usize::MAX - left) / set.len();
        assert!((2..FACTOR).contains(&factor), "{factor}");
        assert!(check(SET, set, set).is_ok());
    }

    #[test]
    fn many_empty_elements_are_refused() {
        let set = descriptors();
        // Files with empty messages within: two bytes each.
        let messages = [0x22, 0].repeat(2_000_000);
        let mut file = vec![0x0a];
        prost::encoding::encode_varint(messages.len() as u64, &mut file);
        file.extend(messages);
        let error = check(SET, set, &file).unwrap_err();
        assert_eq!(error.code(), Code::ResourceExhausted);
        assert!(error.message().contains("google.protobuf.FileDescriptorSet"), "{error}");
        // The same bytes as a field that the message does not have.
        file[0] = 0x7a;
        assert!(check(SET, set, &file).is_ok());
        // Few of them are fine, and so is anything that ends early.
        assert!(check(SET, set, &[0x0a, 0].repeat(10_000)).is_ok());
        assert!(check(SET, set, &[0xff; 10_000]).is_ok());
        assert!(check(SET, set, &[0x0a].repeat(10_001)).is_ok());
    }

    #[test]
    fn elements_of_an_unknown_type_are_counted_too() {
        const NAME: TypeName = TypeName::new("", "Thing");
        assert!(check(NAME, b"", &[0x0a, 0].repeat(1_000_000)).is_err());
        assert!(check(NAME, b"", &[0x0a, 0].repeat(10_000)).is_ok());
    }

    #[cfg(feature = "json")]
    #[test]
    fn json_with_many_values_is_refused() {
        let many = format!("[{}0]", "0,".repeat(1_000_000));
        assert_eq!(check_json(many.as_bytes()).unwrap_err().code(), Code::ResourceExhausted);
        let text = format!("\"{}\"", ",".repeat(1_000_000));
        assert!(check_json(text.as_bytes()).is_ok());
    }
}
