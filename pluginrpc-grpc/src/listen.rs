//! Where a plugin listens.

use tokio::net::unix::UCred;

/// Who is at the other end of a Unix socket, for people.
pub(crate) fn unix_peer(cred: Option<UCred>) -> String {
    match cred {
        Some(cred) => format!("unix socket, uid {}", cred.uid()),
        None => "unix socket".to_owned(),
    }
}
