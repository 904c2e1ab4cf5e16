//! Any gRPC server as something to call.

mod channel;
mod connect;
mod transport_error;

pub use channel::Channel;
pub(crate) use transport_error::chain;
