//! Compares a client's result with the expectations of its case.

use std::error::Error as _;

use pluginrpc::runner::ExitStatus;
use pluginrpc::{Bytes, Error, ExitError};
use serde_json::Value;

use super::{Expect, ExpectError};
use crate::case::Exit;
use crate::{messages, pattern};

/// Returns the differences; none if the result is right.
pub(super) fn differences(expect: &Expect, answer: &Result<Bytes, Error>, output: &str) -> Vec<String> {
    match (expect, answer) {
        (Expect::Value(pattern), Ok(bytes)) => value(pattern, output, bytes),
        (Expect::Error(expected), Err(error)) => of_error(expected, error),
        (Expect::Value(_), Err(error)) => vec![format!("came the error {error:?}")],
        (Expect::Error(_), Ok(bytes)) => vec![format!("came a response of {} bytes", bytes.len())],
    }
}

fn value(pattern: &Value, output: &str, bytes: &[u8]) -> Vec<String> {
    match messages::decode_as(output, bytes) {
        Ok(value) => pattern::differences(pattern, &value),
        Err(why) => vec![why],
    }
}

fn of_error(expected: &ExpectError, error: &Error) -> Vec<String> {
    let mut found = Vec::new();
    if error.code().name() != expected.code {
        found.push(format!("the code is {}, expected {}", error.code(), expected.code));
    }
    found.extend(
        expected
            .message
            .differences(error.message())
            .iter()
            .map(|what| format!("the message {what}")),
    );
    match (&expected.value, error.response_any()) {
        (None, None) => {}
        (Some(pattern), Some(any)) => found.extend(value(pattern, any.type_name(), &any.value)),
        (None, Some(any)) => found.push(format!("a {} came beside the error", any.type_name())),
        (Some(_), None) => found.push("no response came beside the error".to_owned()),
    }
    let exit = error
        .source()
        .and_then(|e| e.downcast_ref::<ExitError>())
        .map(|e| match e.status() {
            ExitStatus::Exited(status) => Exit::Status(status),
            ExitStatus::Signaled(signal) => Exit::Signal(signal),
            // A process has no other end.
            _ => Exit::Status(-1),
        });
    if exit != expected.exit {
        found.push(format!("the plugin's end is {exit:?}, expected {:?}", expected.exit));
    }
    if !found.is_empty() {
        found.push(format!("the error was {error:?}"));
    }
    found
}
