//! gRPC.
mod base64;
mod bounded;
mod calls;
mod caught;
mod channel;
mod codec;
mod connect;
mod headers;
mod launch;
mod limits;
mod listen;
mod messages;
#[cfg(unix)]
mod parent;
mod preface;
mod serve;
mod service;
mod services;
mod standard;
mod status;
mod stdio;
mod stop;
#[cfg(unix)]
mod sys;
mod timeout;
mod trailers;
mod transport_error;
#[cfg(unix)]
mod unix;

pub use channel::Channel;
pub use launch::Grpc;
pub use limits::Limits;
pub use service::GrpcService;
pub use services::Services;
pub use status::{error_from_status, status_from_error};
