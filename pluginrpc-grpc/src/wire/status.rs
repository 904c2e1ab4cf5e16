//! Translates errors to gRPC statuses and back.

use http::HeaderMap;
use pluginrpc::{Any, Code, Error};
use prost::Message;
use tonic::Status;

use super::base64;

/// The bytes of headers that an error's message and details may take together. Peers refuse a header block above 8 KiB
/// (C++, Python, Java) or 16 KiB (hyper), and the error with it.
const ROOM: usize = 6 * 1024;

/// The part of it that the message may take.
const MESSAGE_ROOM: usize = 2 * 1024;

/// `google.rpc.Status`, the content of `grpc-status-details-bin`.
#[derive(Clone, PartialEq, Message)]
struct RpcStatus {
    #[prost(int32, tag = "1")]
    code: i32,
    #[prost(string, tag = "2")]
    message: String,
    #[prost(message, repeated, tag = "3")]
    details: Vec<Any>,
}

/// Converts an error to a tonic status: code, message, and the details as a `google.rpc.Status`.
///
/// A response beside the error is dropped, since gRPC cannot carry it. A message of more than 2 KiB on the wire is cut,
/// and details of more than about 4 KiB are left out: a peer would refuse larger headers, and the code with them.
#[must_use]
pub fn status_from_error(error: &Error) -> Status {
    let code = tonic::Code::from_i32(error.code().number());
    let message = cut(error.message(), MESSAGE_ROOM);
    let mut details = Vec::new();
    if !error.details().is_empty() {
        details = RpcStatus {
            code: error.code().number(),
            message: message.clone(),
            details: error.details().to_vec(),
        }
        .encode_to_vec();
    }
    if percent_encoded_len(&message) + base64::encoded_len(details.len()) > ROOM {
        details.clear();
    }
    Status::with_details(code, message, details.into())
}

/// Converts a tonic status to an error, with the details in its `google.rpc.Status`.
///
/// The status `OK` is not an error; it becomes `UNKNOWN`.
#[must_use]
pub fn error_from_status(status: &Status) -> Error {
    with_details(code(status.code()), status.message().to_owned(), status.details())
}

/// Returns the status in headers or trailers; `None` without one, `Ok` for `OK`.
///
/// [`Status::from_header_map`] panics on details that are not base64, and loses the code of a message that is not
/// UTF-8.
pub(crate) fn read(headers: &HeaderMap) -> Option<Result<(), Error>> {
    let number = headers.get(Status::GRPC_STATUS)?;
    let status = tonic::Code::from_bytes(number.as_bytes());
    if status == tonic::Code::Ok {
        return Some(Ok(()));
    }
    let message = headers
        .get(Status::GRPC_MESSAGE)
        .map_or_else(String::new, |message| percent_decode(message.as_bytes()));
    let details = headers
        .get(Status::GRPC_STATUS_DETAILS)
        .and_then(|details| base64::decode(details.as_bytes()))
        .unwrap_or_default();
    Some(Err(with_details(code(status), message, &details)))
}

/// Translates an HTTP status other than 200 without a gRPC status beside it.
pub(crate) fn from_http(status: http::StatusCode) -> Error {
    let code = match status.as_u16() {
        400 | 431 => Code::Internal,
        401 => Code::Unauthenticated,
        403 => Code::PermissionDenied,
        404 => Code::Unimplemented,
        429 | 502..=504 => Code::Unavailable,
        _ => Code::Unknown,
    };
    Error::new(
        code,
        format!("the server answered with HTTP status {status} and without a gRPC status"),
    )
}

fn with_details(code: Code, message: String, details: &[u8]) -> Error {
    let details = RpcStatus::decode(details)
        .map(|status| status.details)
        .unwrap_or_default();
    details
        .into_iter()
        .fold(Error::new(code, message), Error::with_detail_any)
}

fn code(code: tonic::Code) -> Code {
    Code::from_number(code.into()).unwrap_or(Code::Unknown)
}

/// Returns the start of `text` that takes at most `room` bytes when percent-encoded.
fn cut(text: &str, room: usize) -> String {
    if percent_encoded_len(text) <= room {
        return text.to_owned();
    }
    const MARK: &str = " [cut]";
    let mut left = room.saturating_sub(percent_encoded_len(MARK));
    let mut kept = String::new();
    for c in text.chars() {
        let mut utf8 = [0; 4];
        let Some(rest) = left.checked_sub(percent_encoded_len(c.encode_utf8(&mut utf8))) else {
            break;
        };
        left = rest;
        kept.push(c);
    }
    kept + MARK
}

/// Returns an upper bound of the length after tonic's percent-encoding.
fn percent_encoded_len(text: &str) -> usize {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b == b'.' { 1 } else { 3 })
        .sum()
}

/// Decodes percent-encoding. Invalid escapes stand for themselves, per the gRPC specification; invalid UTF-8 is
/// replaced.
fn percent_decode(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, tail @ ..] = rest {
        let escaped = match tail {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn through_headers(error: &Error) -> Error {
        let mut headers = HeaderMap::new();
        status_from_error(error).add_header(&mut headers).unwrap();
        let total: usize = headers
            .iter()
            .map(|(name, value)| name.as_str().len() + value.len())
            .sum();
        assert!(total < 7 * 1024, "{total}");
        read(&headers).unwrap().unwrap_err()
    }

    #[test]
    fn code_message_and_details_survive_both_ways() {
        for code in Code::all() {
            let error = Error::new(code, "100 % ünläut\nsecond line 😀")
                .with_detail(&"first".to_owned())
                .with_detail(&42_u64);
            for back in [through_headers(&error), error_from_status(&status_from_error(&error))] {
                assert_eq!((back.code(), back.message()), (code, error.message()));
                assert_eq!(back.details(), error.details());
                assert_eq!(back.detail::<u64>(), Some(42));
            }
        }
    }

    #[test]
    fn an_error_too_large_for_headers_keeps_its_code() {
        let long = "ü".repeat(100_000);
        let back = through_headers(&Error::not_found(&long).with_detail(&"small".to_owned()));
        assert_eq!(back.code(), Code::NotFound);
        assert!(
            back.message().starts_with("üüü") && back.message().ends_with(" [cut]"),
            "{}",
            back.message()
        );
        assert_eq!(back.detail::<String>().as_deref(), Some("small"));

        let back = through_headers(&Error::not_found("short").with_detail(&long));
        assert_eq!(
            (back.code(), back.message(), back.details().len()),
            (Code::NotFound, "short", 0)
        );
    }

    #[test]
    fn hostile_headers_are_read_without_a_panic() {
        let mut headers = HeaderMap::new();
        assert!(read(&headers).is_none());
        headers.insert("grpc-status", HeaderValue::from_static("999"));
        headers.insert("grpc-message", HeaderValue::from_static("%zz%4"));
        headers.insert("grpc-status-details-bin", HeaderValue::from_static("not base64 !"));
        let error = read(&headers).unwrap().unwrap_err();
        assert_eq!((error.code(), error.message()), (Code::Unknown, "%zz%4"));

        headers.insert("grpc-status", HeaderValue::from_static("5"));
        headers.insert("grpc-message", HeaderValue::from_static("%ff%41%"));
        headers.insert("grpc-status-details-bin", HeaderValue::from_static("AAAA"));
        let error = read(&headers).unwrap().unwrap_err();
        assert_eq!((error.code(), error.message()), (Code::NotFound, "\u{fffd}A%"));

        headers.insert("grpc-status", HeaderValue::from_static("0"));
        assert!(read(&headers).unwrap().is_ok());
    }
}
