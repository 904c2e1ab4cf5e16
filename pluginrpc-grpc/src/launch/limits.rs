//! Bounds of a served plugin.

use std::time::Duration;

use crate::wire::messages::DEFAULT_MAX_MESSAGE_BYTES;

/// Bounds of a server, each with a default that suits a plugin and its host.
///
/// ```
/// use pluginrpc_grpc::Limits;
/// let limits = Limits::new().max_connections(8).max_request_bytes(64 * 1024 * 1024);
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Limits {
    pub(crate) max_connections: usize,
    pub(crate) max_streams_per_connection: u32,
    pub(crate) max_header_bytes: u32,
    pub(crate) max_request_bytes: usize,
    pub(crate) max_in_flight_bytes: usize,
    pub(crate) ping_interval: Option<Duration>,
    pub(crate) ping_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

impl Limits {
    /// Creates the default limits.
    pub const fn new() -> Self {
        Self {
            max_connections: 64,
            max_streams_per_connection: 128,
            max_header_bytes: 16 * 1024,
            max_request_bytes: DEFAULT_MAX_MESSAGE_BYTES,
            max_in_flight_bytes: 64 * 1024 * 1024,
            ping_interval: Some(Duration::from_secs(60)),
            ping_timeout: Duration::from_secs(20),
        }
    }

    /// Sets the number of connections that may be open at once; 64 by default. Further ones are closed immediately.
    pub const fn max_connections(mut self, count: usize) -> Self {
        self.max_connections = count;
        self
    }

    /// Sets the number of calls that one connection carries at once; 128 by default. HTTP/2 announces the number, and
    /// the peer holds further calls back.
    pub const fn max_streams_per_connection(mut self, count: u32) -> Self {
        self.max_streams_per_connection = count;
        self
    }

    /// Sets the size of a call's headers in bytes, metadata included, counted as HTTP/2 does; 16 KiB by default.
    pub const fn max_header_bytes(mut self, bytes: u32) -> Self {
        self.max_header_bytes = bytes;
        self
    }

    /// Sets the size of one request message in bytes; 4 MiB by default. A larger message fails the call with
    /// `RESOURCE_EXHAUSTED`.
    pub const fn max_request_bytes(mut self, bytes: usize) -> Self {
        self.max_request_bytes = bytes;
        self
    }

    /// Sets the number of message bytes that all calls of the process may hold together; 64 MiB by default, and never
    /// less than one request and one response of the maximum size.
    ///
    /// Bytes count as they are on the wire, the first KiB of each call apart: those of a request until its call ends or
    /// the handler asks for the next message, those of a response until the network has taken them. A call beyond the
    /// bound fails with `RESOURCE_EXHAUSTED` immediately. Waiting could deadlock: calls that each hold half a message
    /// would wait for each other. Up to 1 MiB per connection may be buffered in addition, unread.
    pub const fn max_in_flight_bytes(mut self, bytes: usize) -> Self {
        self.max_in_flight_bytes = bytes;
        self
    }

    /// Sets the idle time after which the peer is pinged; 60 s by default, `None` for never.
    pub const fn ping_interval(mut self, interval: Option<Duration>) -> Self {
        self.ping_interval = interval;
        self
    }

    /// Sets the time a peer has to answer a ping before its connection is closed; 20 s by default. A new connection has
    /// the same time to begin HTTP/2.
    pub const fn ping_timeout(mut self, timeout: Duration) -> Self {
        self.ping_timeout = timeout;
        self
    }
}
