//! Whom a plugin serves.

use std::fmt;

use pluginrpc::{Code, Error};

/// Whom a plugin serves: its own user and root, unless set. Other users of the machine can reach a port on the loopback
/// interface, too; what a plugin tells or does for its own user is not theirs.
///
/// The user is asked for once per connection: on a Unix socket its credentials, on TCP the kernel's table of sockets
/// (Linux, the same network namespace). A caller that another user runs is answered with `PERMISSION_DENIED`. One whose
/// user cannot be told, since it calls from another machine or another network namespace, is served, and a line on
/// standard error says so, once; [`Peers::strict`] refuses it. Over standard input and output nobody is asked.
///
/// On other systems than Linux the user is known on Unix sockets only, and nothing is said of other callers.
///
/// ```
/// use pluginrpc_grpc::Peers;
/// let nobody_else = Peers::same_user().strict();
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
    /// The user that the plugin runs as, and root.
    pub const fn same_user() -> Self {
        Self(Rule::SameUser { strict: false })
    }

    /// Whoever can reach it.
    pub const fn anyone() -> Self {
        Self(Rule::Anyone)
    }

    /// Refuses callers whose user cannot be told, unless anyone is served.
    pub const fn strict(self) -> Self {
        match self.0 {
            Rule::Anyone => self,
            Rule::SameUser { .. } => Self(Rule::SameUser { strict: true }),
        }
    }

    /// Whether anybody has to be asked at all.
    pub(crate) fn ask(self) -> bool {
        self.0 != Rule::Anyone
    }

    /// What a caller is answered that `own`, the user of this process, does not serve; the calls of others are served.
    ///
    /// # Errors
    /// `PERMISSION_DENIED`, for each of its calls.
    pub(crate) fn admit(self, own: u32, caller: &Caller) -> Result<(), Error> {
        let denied = |who: &dyn fmt::Display, option: &str| {
            Err(Error::new(
                Code::PermissionDenied,
                format!(
                    "this plugin serves its own user (uid {own}) and root only, and {who}: call as one of them, or have it \
                 serve others too, by Grpc::peers({option})"
                ),
            ))
        };
        match (self.0, caller) {
            (Rule::Anyone, _) | (Rule::SameUser { strict: false }, Caller::Unknown) => Ok(()),
            (Rule::SameUser { .. }, Caller::User(uid)) if *uid == own || *uid == 0 => Ok(()),
            (Rule::SameUser { .. }, Caller::User(uid)) => denied(&format_args!("uid {uid} calls"), "Peers::anyone()"),
            (Rule::SameUser { .. }, Caller::Gone) => denied(&"the caller has hung up", "Peers::anyone()"),
            (Rule::SameUser { strict: true }, Caller::Unknown) => {
                denied(&"cannot tell which user calls", "Peers::same_user()")
            }
        }
    }
}

/// What is known of whoever is at the other end of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Caller {
    User(u32),
    /// It has closed its socket, of which the kernel then says that it was root's.
    Gone,
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_served() {
        let served = |peers: Peers, caller| peers.admit(1000, &caller).is_ok();
        let callers = [
            Caller::User(1000),
            Caller::User(0),
            Caller::Unknown,
            Caller::User(65534),
            Caller::Gone,
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
