//! Decides which callers a plugin serves.

use std::fmt;

use pluginrpc::{Code, Error};

/// The callers that a plugin serves: by default those of its own user and root. Other users of the machine can reach a
/// loopback port, too.
///
/// The user is looked up once per connection: on a Unix socket by its credentials, on TCP in the kernel's socket table
/// (Linux, same network namespace). Calls of another user fail with `PERMISSION_DENIED`, and its connection is closed.
/// A caller whose user cannot be determined, since it calls from another machine or network namespace, is served, and
/// the first one is reported on standard error; [`Peers::strict`] refuses it. Standard input and output are not
/// checked.
///
/// On systems other than Linux, users are known on Unix sockets only, and unknown callers are not reported.
///
/// ```
/// use pluginrpc_grpc::Peers;
/// let known_only = Peers::same_user().strict();
/// let open = Peers::anyone();
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Peers(Rule);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Anyone,
    SameUser { strict: bool },
}

impl Default for Peers {
    fn default() -> Self {
        Self::same_user()
    }
}

impl Peers {
    /// Serves the user that the plugin runs as, and root.
    pub const fn same_user() -> Self {
        Self(Rule::SameUser { strict: false })
    }

    /// Serves every caller.
    pub const fn anyone() -> Self {
        Self(Rule::Anyone)
    }

    /// Refuses callers whose user cannot be determined, unless anyone is served.
    pub const fn strict(self) -> Self {
        match self.0 {
            Rule::Anyone => self,
            Rule::SameUser { .. } => Self(Rule::SameUser { strict: true }),
        }
    }

    /// Reports if the caller's user matters.
    pub(crate) fn requires_lookup(self) -> bool {
        self.0 != Rule::Anyone
    }

    /// Decides if `own`, the user of this process, serves a caller.
    ///
    /// # Errors
    /// `PERMISSION_DENIED`, for each of the caller's calls.
    pub(crate) fn admit(self, own: u32, caller: &Caller) -> Result<(), Error> {
        let denied = |reason: &dyn fmt::Display, option: &str| {
            Err(Error::new(
                Code::PermissionDenied,
                format!(
                    "this plugin serves its own user (uid {own}) and root only, and {reason}: call as one of them, or \
                     let it serve others with Grpc::peers({option})"
                ),
            ))
        };
        match (self.0, caller) {
            (Rule::Anyone, _) | (Rule::SameUser { strict: false }, Caller::Unknown) => Ok(()),
            (Rule::SameUser { .. }, Caller::User(uid)) if *uid == own || *uid == 0 => Ok(()),
            (Rule::SameUser { .. }, Caller::User(uid)) => {
                denied(&format_args!("the caller is uid {uid}"), "Peers::anyone()")
            }
            (Rule::SameUser { .. }, Caller::Disconnected) => denied(&"the caller has disconnected", "Peers::anyone()"),
            (Rule::SameUser { strict: true }, Caller::Unknown) => {
                denied(&"the caller's user cannot be determined", "Peers::same_user()")
            }
        }
    }
}

impl Peers {
    /// Checks the user of a server, for a client that runs as `own`.
    ///
    /// # Errors
    /// `PERMISSION_DENIED`.
    pub(crate) fn admit_server(self, own: u32, server: &Caller, place: &dyn fmt::Display) -> Result<(), Error> {
        let denied = |found: &dyn fmt::Display| {
            let text = format!("{place} {found}: expected a server of uid {own} or root");
            Err(Error::new(Code::PermissionDenied, text))
        };
        match (self.0, server) {
            (Rule::Anyone, _) | (Rule::SameUser { strict: false }, Caller::Unknown) => Ok(()),
            (Rule::SameUser { .. }, Caller::User(uid)) if *uid == own || *uid == 0 => Ok(()),
            (Rule::SameUser { .. }, Caller::User(uid)) => denied(&format_args!("belongs to uid {uid}")),
            (Rule::SameUser { .. }, Caller::Disconnected) => denied(&"has closed the connection"),
            (Rule::SameUser { strict: true }, Caller::Unknown) => denied(&"belongs to an unknown user"),
        }
    }
}

/// The process at the other end of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_os = "linux"), allow(dead_code))] // other systems tell less
pub(crate) enum Caller {
    User(u32),
    /// It has closed its socket, which the kernel then reports as root's.
    Disconnected,
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn callers_are_served_by_user() {
        let served = |peers: Peers, caller| peers.admit(1000, &caller).is_ok();
        let callers = [
            Caller::User(1000),
            Caller::User(0),
            Caller::Unknown,
            Caller::User(65534),
            Caller::Disconnected,
        ];
        let of = |peers: Peers| callers.map(|caller| served(peers, caller));
        assert_eq!(of(Peers::default()), [true, true, true, false, false]);
        assert_eq!(of(Peers::same_user().strict()), [true, true, false, false, false]);
        assert_eq!(of(Peers::anyone().strict()), [true; 5]);
        let error = Peers::same_user().admit(1000, &Caller::User(7)).unwrap_err();
        assert_eq!(error.code(), Code::PermissionDenied);
        assert!(
            error.message().contains("uid 7") && error.message().contains("Grpc::peers(Peers::anyone())"),
            "{error}"
        );
    }
}
