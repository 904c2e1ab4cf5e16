//! JSON by descriptors: those of `pluginrpc.v1` and those of the one method that is called, made on first use.

use std::fmt;

use bytes::Bytes;
use prost::{Message, Name};
use prost_reflect::{DescriptorPool, DeserializeOptions, DynamicMessage, MessageDescriptor, SerializeOptions};
use prost_types::FileDescriptorSet;
use serde_json::Value;

use crate::any::type_name;
use crate::envelope::wrong_type;
use crate::{Code, Error, Method, TypeName, v1};

/// `pluginrpc.v1` and `google.protobuf.Any`, without source information.
const ENVELOPE: &[u8] = include_bytes!("../gen/pluginrpc.v1.bin");

pub(crate) fn encode_request(method: &Method, request: &v1::Request) -> Result<Bytes, Error> {
    write(&pool(method)?, Code::InvalidArgument, &method.input(), request)
}

pub(crate) fn decode_request(method: &Method, text: &[u8], linked: &[&'static [u8]]) -> Result<v1::Request, Error> {
    read_envelope(method, method.input(), Code::InvalidArgument, "request", text, linked)
}

pub(crate) fn encode_response(
    method: &Method,
    response: &v1::Response,
    linked: &[&'static [u8]],
) -> Result<Bytes, Error> {
    // An error needs no descriptors, so that a caller who asks for JSON learns in JSON that there is none.
    if response.value.is_none() {
        return write(&envelope_pool()?, Code::Internal, &method.output(), response);
    }
    let written = write(&pool(method)?, Code::Internal, &method.output(), response);
    written.or_else(|error| match whole_pool(linked) {
        Some(pool) => write(&pool, Code::Internal, &method.output(), response),
        None => Err(error),
    })
}

pub(crate) fn decode_response(method: &Method, text: &[u8]) -> Result<v1::Response, Error> {
    read_envelope(method, method.output(), Code::Internal, "response", text, &[])
}

pub(crate) fn decode_spec(text: &[u8]) -> Result<v1::Spec, Error> {
    read(&envelope_pool()?, Code::InvalidArgument, "spec", text)
}

fn broken(what: &dyn fmt::Display, e: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::internal(format!("the descriptors of {what} are broken: {e}")).with_source(e)
}

fn envelope_pool() -> Result<DescriptorPool, Error> {
    DescriptorPool::decode(ENVELOPE).map_err(|e| broken(&"pluginrpc.v1", e))
}

fn pool(method: &Method) -> Result<DescriptorPool, Error> {
    if method.descriptors().is_empty() {
        return Err(Error::unimplemented(format!(
            "{} was built without descriptors and speaks binary only: call it with --format binary, or let its author \
             generate it with descriptors",
            method.path()
        )));
    }
    // The method's set is pruned, so what it has of these files may be less than all of them.
    let mut pool = envelope_pool()?;
    add(&mut pool, method.descriptors()).map_err(|e| e.of(&method.path()))?;
    Ok(pool)
}

/// Everything that is linked, and the well-known types: for an `Any` of a type that the method itself does not reach.
/// It costs milliseconds, so it is made only where the method's own descriptors were not enough.
fn whole_pool(linked: &[&'static [u8]]) -> Option<DescriptorPool> {
    let mut pool = DescriptorPool::global();
    add(&mut pool, ENVELOPE).ok()?;
    // One that is broken does not make the others useless.
    for set in linked {
        let _ = add(&mut pool, set);
    }
    (!linked.is_empty()).then_some(pool)
}

/// Adds the files of an encoded set that are not there yet.
fn add(pool: &mut DescriptorPool, set: &'static [u8]) -> Result<(), BrokenSet> {
    let mut set = FileDescriptorSet::decode(set).map_err(BrokenSet::Undecodable)?;
    set.file.retain(|file| pool.get_file_by_name(file.name()).is_none());
    pool.add_file_descriptor_set(set).map_err(BrokenSet::Unlinkable)
}

enum BrokenSet {
    Undecodable(prost::DecodeError),
    Unlinkable(prost_reflect::DescriptorError),
}

impl BrokenSet {
    fn of(self, what: &dyn fmt::Display) -> Error {
        match self {
            Self::Undecodable(e) => broken(what, e),
            Self::Unlinkable(e) => broken(what, e),
        }
    }
}

fn descriptor<M: Name>(pool: &DescriptorPool) -> Result<MessageDescriptor, Error> {
    let name = M::full_name();
    pool.get_message_by_name(&name)
        .ok_or_else(|| Error::internal(format!("{name} is not among the descriptors")))
}

/// Reads a request or a response.
///
/// A value of a type beyond the method's own descriptors is told by the names of both types, and a type may stand
/// without a slash before it (rows S30 and S32); prost-reflect does neither, so what it refuses is looked at again.
fn read_envelope<M: Message + Name + Default>(
    method: &Method,
    expected: TypeName,
    code: Code,
    what: &str,
    text: &[u8],
    linked: &[&'static [u8]],
) -> Result<M, Error> {
    let pool = pool(method)?;
    let error = match read(&pool, code, what, text) {
        Ok(message) => return Ok(message),
        Err(error) => error,
    };
    let Ok(mut json) = serde_json::from_slice::<Value>(text) else {
        return Err(error);
    };
    match json.pointer_mut("/value/@type") {
        Some(Value::String(url)) if !expected.matches(type_name(url)) => {
            Err(wrong_type(code, what, expected, type_name(url)))
        }
        Some(Value::String(url)) if !url.contains('/') => {
            url.insert(0, '/');
            read_by(&pool, code, what, |descriptor, options| {
                DynamicMessage::deserialize_with_options(descriptor, json, options)
            })
        }
        _ => whole_pool(linked).map_or(Err(error), |pool| read(&pool, code, what, text)),
    }
}

/// Reads one message out of a text that holds nothing else.
fn read<M: Message + Name + Default>(pool: &DescriptorPool, code: Code, what: &str, text: &[u8]) -> Result<M, Error> {
    read_by(pool, code, what, |descriptor, options| {
        let mut deserializer = serde_json::Deserializer::from_slice(text);
        let message = DynamicMessage::deserialize_with_options(descriptor, &mut deserializer, options)?;
        deserializer.end()?;
        Ok(message)
    })
}

/// A message of ours and a dynamic one have the same encoding.
fn read_by<M: Message + Name + Default>(
    pool: &DescriptorPool,
    code: Code,
    what: &str,
    read: impl FnOnce(MessageDescriptor, &DeserializeOptions) -> Result<DynamicMessage, serde_json::Error>,
) -> Result<M, Error> {
    let wrong = |e| Error::new(code, format!("cannot read the {what} as JSON: {e}")).with_source(e);
    let message = read(descriptor::<M>(pool)?, &DeserializeOptions::new()).map_err(wrong)?;
    crate::error::decode(code, &M::full_name(), message.encode_to_vec().into())
}

fn write<M: Message + Name>(
    pool: &DescriptorPool,
    code: Code,
    what: &dyn fmt::Display,
    message: &M,
) -> Result<Bytes, Error> {
    let bytes: Bytes = message.encode_to_vec().into();
    let wrong = |e: &dyn fmt::Display| Error::new(code, format!("cannot write {what} as JSON: {e}"));
    let message = DynamicMessage::decode(descriptor::<M>(pool)?, bytes).map_err(|e| wrong(&e).with_source(e))?;
    let mut serializer = serde_json::Serializer::new(Vec::new());
    let options = SerializeOptions::new().use_proto_field_name(true);
    message
        .serialize_with_options(&mut serializer, &options)
        .map_err(|e| wrong(&e).with_source(e))?;
    Ok(serializer.into_inner().into())
}
