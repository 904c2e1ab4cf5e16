//! Services of the seam as tower services that speak gRPC; whoever has an HTTP/2 server can mount them.

mod call_tracker;
mod peer;
mod service;
mod services;
mod standard;

pub(crate) use call_tracker::CallTracker;
pub(crate) use peer::Peer;
#[cfg(unix)]
pub(crate) use peer::unix_peer;
pub use service::GrpcService;
pub(crate) use service::refusal;
pub use services::Services;
