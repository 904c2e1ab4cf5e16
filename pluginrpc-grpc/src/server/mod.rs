//! Services as tower services that speak gRPC, for any HTTP/2 server.

mod call_tracker;
#[cfg(feature = "reflection")]
mod descriptor_index;
#[cfg(feature = "health")]
mod health;
mod peer;
#[cfg(feature = "reflection")]
mod reflection;
mod service;
mod services;

#[cfg(feature = "launch")]
pub(crate) use call_tracker::CallTracker;
#[cfg(feature = "launch")]
pub(crate) use peer::Peer;
#[cfg(all(unix, feature = "launch"))]
pub(crate) use peer::unix_peer;
pub use service::GrpcService;
#[cfg(feature = "launch")]
pub(crate) use service::refusal;
pub use services::Services;
