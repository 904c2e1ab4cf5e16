//! What a server takes at most.

use std::time::Duration;

use crate::server::MESSAGE_LIMIT;

/// Bounds of a server, each with a default that suits a plugin and its host.
///
/// ```
/// use pluginrpc_grpc::Limits;
/// let limits = Limits::new().connections(8).message_bytes(64 * 1024 * 1024);
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Limits {
    pub(crate) connections: usize,
    pub(crate) streams: u32,
    pub(crate) header_bytes: u32,
    pub(crate) message_bytes: usize,
    pub(crate) in_flight_bytes: usize,
    pub(crate) ping_interval: Option<Duration>,
    pub(crate) ping_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

impl Limits {
    /// The defaults.
    pub const fn new() -> Self {
        Self {
            connections: 64,
            streams: 128,
            header_bytes: 16 * 1024,
            message_bytes: MESSAGE_LIMIT,
            in_flight_bytes: 64 * 1024 * 1024,
            ping_interval: Some(Duration::from_secs(60)),
            ping_timeout: Duration::from_secs(20),
        }
    }

    /// How many connections are open at once; 64 unless set. One more is closed at once.
    pub const fn connections(mut self, count: usize) -> Self {
        self.connections = count;
        self
    }

    /// How many calls one connection carries at once; 128 unless set. HTTP/2 tells the peer, which waits.
    pub const fn streams(mut self, count: u32) -> Self {
        self.streams = count;
        self
    }

    /// The size of a call's headers in bytes, metadata among them, as HTTP/2 counts it; 16 KiB unless set.
    pub const fn header_bytes(mut self, bytes: u32) -> Self {
        self.header_bytes = bytes;
        self
    }

    /// The size of one request message in bytes; 4 MiB unless set. A larger one answers `RESOURCE_EXHAUSTED`.
    pub const fn message_bytes(mut self, bytes: usize) -> Self {
        self.message_bytes = bytes;
        self
    }

    /// How many bytes of messages are held at once, for all calls of the process together; 64 MiB unless set, and never
    /// less than one request of the greatest size and as large a response.
    ///
    /// They count as they are on the wire, small ones apart: those of a request until its call has ended or its handler has asked for the
    /// next message, those of a response until the network has taken them. What is too much answers `RESOURCE_EXHAUSTED`
    /// at once, in place of waiting: calls that wait for each other's memory, each with half a message, could wait
    /// forever. Up to 1 MiB for each connection may lie beside them, not yet read.
    pub const fn in_flight_bytes(mut self, bytes: usize) -> Self {
        self.in_flight_bytes = bytes;
        self
    }

    /// After how much silence the peer is asked whether it lives; 60 s unless set, `None` for never.
    pub const fn ping_interval(mut self, interval: Option<Duration>) -> Self {
        self.ping_interval = interval;
        self
    }

    /// How long it has to answer before the connection is closed; 20 s unless set. A peer that connects and says
    /// nothing has as long.
    pub const fn ping_timeout(mut self, timeout: Duration) -> Self {
        self.ping_timeout = timeout;
        self
    }
}
