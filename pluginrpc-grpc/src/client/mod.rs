//! Calls over a gRPC connection.

mod channel;
mod connect;
mod transport_error;

pub use channel::Channel;
