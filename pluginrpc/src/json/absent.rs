//! A program built without JSON says so, in JSON where it was asked in JSON.

use bytes::Bytes;

use crate::text::push_json_string;
use crate::{Code, Error, Method, v1};

fn missing() -> Error {
    Error::unimplemented(
        "this program was built without JSON: use --format binary, or build it with the feature `json` of `pluginrpc`",
    )
}

pub(crate) fn encode_request(_: &Method, _: &v1::Request, _: &[&'static [u8]]) -> Result<Bytes, Error> {
    Err(missing())
}

pub(crate) fn decode_request(_: &Method, _: &[u8], _: &[&'static [u8]]) -> Result<v1::Request, Error> {
    Err(missing())
}

/// An error needs no descriptors.
pub(crate) fn encode_response(_: &Method, response: &v1::Response, _: &[&'static [u8]]) -> Result<Bytes, Error> {
    let error = response.error.as_ref().ok_or_else(missing)?;
    let code = Code::from_number(error.code).unwrap_or(Code::Unknown);
    let mut out = format!("{{\"error\":{{\"code\":\"{}\",\"message\":", code.proto_name());
    push_json_string(&mut out, &error.message);
    out.push_str("}}");
    Ok(out.into())
}

pub(crate) fn decode_response(_: &Method, _: &[u8], _: &[&'static [u8]]) -> Result<v1::Response, Error> {
    Err(missing())
}

pub(crate) fn decode_spec(_: &[u8]) -> Result<v1::Spec, Error> {
    Err(missing())
}
