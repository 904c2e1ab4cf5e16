//! The peer of a connection, as shown in a call's context.

use std::sync::Arc;

/// The peer of a connection that this crate accepted.
#[derive(Clone, Debug)]
pub(crate) struct Peer(pub(crate) Arc<str>);

/// Describes the peer of a Unix socket.
#[cfg(unix)]
pub(crate) fn unix_peer(credentials: Option<&tokio::net::unix::UCred>) -> String {
    match credentials {
        Some(credentials) => format!("unix socket, uid {}", credentials.uid()),
        None => "unix socket".to_owned(),
    }
}
