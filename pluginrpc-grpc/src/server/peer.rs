//! Who calls.

use std::sync::Arc;

/// Who is at the other end of a connection that this crate accepted.
#[derive(Clone, Debug)]
pub(crate) struct Peer(pub(crate) Arc<str>);

/// Who is at the other end of a Unix socket, for people.
#[cfg(unix)]
pub(crate) fn unix_peer(cred: Option<&tokio::net::unix::UCred>) -> String {
    match cred {
        Some(cred) => format!("unix socket, uid {}", cred.uid()),
        None => "unix socket".to_owned(),
    }
}
