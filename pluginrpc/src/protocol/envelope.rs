//! The messages around a message: `pluginrpc.v1.Request` and `pluginrpc.v1.Response`, in both formats.

use bytes::Bytes;
use prost::Message;

use crate::call::error::decode;
use crate::text::quoted;
use crate::{Any, Code, Error, Format, Method, TypeName, json, v1};

/// Writes a request; for callers. `linked` as in [`decode_request`].
pub(crate) fn encode_request(
    format: Format,
    method: &Method,
    request: Bytes,
    linked: &[&'static [u8]],
) -> Result<Bytes, Error> {
    let request = v1::Request {
        value: Some(Any::from_encoded(&method.input().to_string(), request)),
    };
    match format {
        Format::Binary => Ok(request.encode_to_vec().into()),
        Format::Json => json::encode_request(method, &request, linked),
    }
}

/// Reads a request; for plugins. No bytes, and a request without a value, are the default message.
///
/// `linked` are descriptors of what may stand in an `Any` within JSON, beside what the method itself reaches.
pub(crate) fn decode_request(
    format: Format,
    method: &Method,
    bytes: Bytes,
    linked: &[&'static [u8]],
) -> Result<Bytes, Error> {
    if bytes.is_empty() {
        return Ok(Bytes::new());
    }
    let request = match format {
        Format::Binary => {
            let looks_like_json = bytes.trim_ascii_start().starts_with(b"{");
            decode(Code::InvalidArgument, &"pluginrpc.v1.Request", bytes).map_err(|error| match looks_like_json {
                true => {
                    let message = format!("{}; it looks like JSON, which requires --format json", error.message());
                    error.with_message(message)
                }
                false => error,
            })?
        }
        Format::Json => json::decode_request(method, &bytes, linked)?,
    };
    value_of_type(Code::InvalidArgument, "request", request.value, method.input())
}

/// Writes the outcome of a call; for plugins. The second part is a warning for stderr. `linked` as for requests.
pub(crate) fn encode_response(
    format: Format,
    method: &Method,
    outcome: Result<Bytes, Error>,
    linked: &[&'static [u8]],
) -> (Result<Bytes, Error>, Option<String>) {
    let mut complaint = None;
    let response = match outcome {
        Ok(value) => v1::Response {
            value: Some(Any::from_encoded(&method.output().to_string(), value)),
            error: None,
        },
        Err(error) => {
            let mut value = error.response_any().cloned();
            if let Some(wrong) = value.take_if(|any| !method.output().matches(any.type_name())) {
                complaint = Some(format!(
                    "{}: the response beside the error is of type {}, not {}; it is left out",
                    method.path(),
                    quoted(wrong.type_name().as_bytes()),
                    method.output()
                ));
            }
            v1::Response {
                value,
                error: Some(encode_error(&error)),
            }
        }
    };
    let bytes = match format {
        Format::Binary => Ok(response.encode_to_vec().into()),
        Format::Json => json::encode_response(method, &response, linked),
    };
    (bytes, complaint)
}

/// Encodes an error; the wire forbids an empty message.
fn encode_error(error: &Error) -> v1::Error {
    let message = if error.message().is_empty() {
        error.code().name()
    } else {
        error.message()
    };
    v1::Error {
        code: error.code().number(),
        message: message.to_owned(),
    }
}

/// Reads a response; for callers. No bytes, and a response without value and error, are the default message. `linked`
/// as for requests.
pub(crate) fn decode_response(
    format: Format,
    method: &Method,
    bytes: Bytes,
    linked: &[&'static [u8]],
) -> Result<Bytes, Error> {
    let response: v1::Response = match format {
        _ if bytes.is_empty() => v1::Response::default(),
        Format::Binary => decode(Code::Internal, &"the plugin's response", bytes)?,
        Format::Json => json::decode_response(method, &bytes, linked)?,
    };
    let Some(error) = response.error else {
        return value_of_type(Code::Internal, "response", response.value, method.output());
    };
    let error = decode_error(&error);
    Err(match response.value {
        // A value of another type beside an error is dropped.
        Some(value) if method.output().matches(value.type_name()) => error.with_response_any(value),
        _ => error,
    })
}

/// An invalid code and an empty message are mistakes of the plugin; they are reported together with the rest.
fn decode_error(error: &v1::Error) -> Error {
    match (Code::from_number(error.code), error.message.as_str()) {
        (Some(code), "") => Error::new(Code::Internal, format!("the plugin answered {code} without a message")),
        (Some(code), message) => Error::new(code, message),
        (None, message) => Error::new(
            Code::Internal,
            format!(
                "the plugin answered an error with the invalid code {}: {message}",
                error.code
            ),
        ),
    }
}

/// Returns the bytes inside, if they are of the expected type.
fn value_of_type(code: Code, what: &str, value: Option<Any>, expected: TypeName) -> Result<Bytes, Error> {
    match value {
        None => Ok(Bytes::new()),
        Some(any) if expected.matches(any.type_name()) => Ok(any.value),
        Some(any) => Err(wrong_type(code, what, expected, any.type_name())),
    }
}

pub(crate) fn wrong_type(code: Code, what: &str, expected: TypeName, got: &str) -> Error {
    let got = quoted(got.as_bytes());
    Error::new(
        code,
        format!("the {what} has to hold a message of type {expected}, got {got}"),
    )
}
