//! The wire format, shared by server and client: messages, metadata, statuses and deadlines.

mod base64;
pub(crate) mod bounded;
pub(crate) mod catch_panic;
pub(crate) mod codec;
pub(crate) mod error_chain;
pub(crate) mod headers;
pub(crate) mod messages;
pub(crate) mod status;
pub(crate) mod timeout;
#[cfg(feature = "client")]
pub(crate) mod trailers;
