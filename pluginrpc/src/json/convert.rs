//! The envelope in JSON, by the descriptors of `pluginrpc.v1` and of the method that is called.

use bytes::Bytes;
use prost::{Message, Name};

use super::schema::Types;
use super::{decode, encode};
use crate::{Code, Error, Method, TypeName, v1};

/// `pluginrpc.v1` and `google.protobuf.Any`.
const ENVELOPE: &[u8] = include_bytes!("../gen/pluginrpc.v1.bin");

pub(crate) fn encode_request(method: &Method, request: &v1::Request) -> Result<Bytes, Error> {
    write(&types(method, &[])?, Code::InvalidArgument, method.input(), request)
}

/// `more` are descriptors for what may stand in an `Any` beside what the method itself reaches.
pub(crate) fn decode_request(method: &Method, text: &[u8], more: &[&'static [u8]]) -> Result<v1::Request, Error> {
    let types = types(method, more)?;
    read(&types, Code::InvalidArgument, "request", text, Some(method.input()))
}

pub(crate) fn encode_response(
    method: &Method,
    response: &v1::Response,
    more: &[&'static [u8]],
) -> Result<Bytes, Error> {
    // An error needs no descriptors, so that a caller who asks for JSON learns in JSON that there is none.
    let types = match response.value {
        None => Types::of([ENVELOPE]),
        Some(_) => types(method, more)?,
    };
    write(&types, Code::Internal, method.output(), response)
}

pub(crate) fn decode_response(method: &Method, text: &[u8]) -> Result<v1::Response, Error> {
    read(
        &types(method, &[])?,
        Code::Internal,
        "response",
        text,
        Some(method.output()),
    )
}

pub(crate) fn decode_spec(text: &[u8]) -> Result<v1::Spec, Error> {
    read(&Types::of([ENVELOPE]), Code::InvalidArgument, "spec", text, None)
}

/// What a method's messages are made of.
pub(crate) fn types(method: &Method, more: &[&'static [u8]]) -> Result<Types, Error> {
    if method.descriptors().is_empty() {
        return Err(Error::unimplemented(format!(
            "{} was built without descriptors and speaks binary only: call it with --format binary, or let its author \
             generate it with descriptors",
            method.path()
        )));
    }
    let types = Types::of([method.descriptors(), ENVELOPE].into_iter().chain(more.iter().copied()));
    for name in [method.input(), method.output()] {
        let broken = |why: String| Error::internal(format!("the descriptors of {} are broken: {why}", method.path()));
        let found = types
            .message(&name.to_string())
            .map_err(|e| broken(e.to_string()).with_source(e))?;
        if found.is_none() && !name.is_well_known() {
            return Err(broken(format!("{name} is not among them")));
        }
    }
    Ok(types)
}

impl TypeName {
    fn is_well_known(&self) -> bool {
        super::known::WellKnown::by_name(&self.to_string()).is_some()
    }
}

fn read<M: Message + Name + Default>(
    types: &Types,
    code: Code,
    what: &str,
    text: &[u8],
    expected: Option<TypeName>,
) -> Result<M, Error> {
    let bytes = decode::decode(types, &M::full_name(), text, expected).map_err(|fault| {
        Error::new(
            code,
            format!("cannot read the {what} as JSON: {}", fault.describe(text)),
        )
    })?;
    crate::error::decode(code, &M::full_name(), bytes.into())
}

fn write<M: Message + Name>(types: &Types, code: Code, what: TypeName, message: &M) -> Result<Bytes, Error> {
    let text = encode::encode(types, &M::full_name(), &message.encode_to_vec(), false)
        .map_err(|fault| Error::new(code, format!("cannot write {what} as JSON: {}", fault.what)))?;
    Ok(text.into())
}
