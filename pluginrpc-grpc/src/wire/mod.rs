//! What server and client do alike: messages, metadata, statuses and deadlines as gRPC has them on the wire.

mod base64;
pub(crate) mod bounded;
pub(crate) mod caught;
pub(crate) mod codec;
pub(crate) mod headers;
pub(crate) mod messages;
pub(crate) mod status;
pub(crate) mod timeout;
pub(crate) mod trailers;
pub(crate) mod way;
