//! gRPC.
mod base64;
mod bounded;
mod caught;
mod channel;
mod codec;
mod connect;
mod headers;
mod limits;
mod listen;
mod messages;
mod service;
mod services;
mod standard;
mod status;
mod timeout;
mod trailers;
mod transport_error;

pub use channel::Channel;
pub use limits::Limits;
pub use service::GrpcService;
pub use services::Services;
pub use status::{error_from_status, status_from_error};
