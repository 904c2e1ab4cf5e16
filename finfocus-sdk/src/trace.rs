//! Trace ids, by which the calls of one run of a host are found again in every log.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::str::FromStr;

use pluginrpc::{Context, Invocation};

use crate::{Credentials, CredentialsError};

/// The metadata in which hosts send it: today's and that of PulumiCost.
pub(crate) const NAMES: [&str; 2] = ["x-finfocus-trace-id", "x-pulumicost-trace-id"];

/// The variables in which some hosts hand it on.
const VARIABLES: [&str; 2] = ["FINFOCUS_TRACE_ID", "PULUMICOST_TRACE_ID"];

/// A trace id: 32 hexadecimal digits, not all of them 0, as W3C Trace Context has it.
///
/// ```
/// use finfocus_sdk::TraceId;
///
/// let id: TraceId = "4bf92f3577b34da6a3ce929d0e0e4736".parse()?;
/// assert_eq!(id.to_string(), "4bf92f3577b34da6a3ce929d0e0e4736");
/// assert!("00000000000000000000000000000000".parse::<TraceId>().is_err());
/// # Ok::<(), finfocus_sdk::TraceIdError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TraceId(u128);

/// The text is not a [`TraceId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TraceIdError(());

impl fmt::Display for TraceIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a trace id is 32 hexadecimal digits that are not all 0")
    }
}

impl std::error::Error for TraceIdError {}

impl TraceId {
    /// A new one, at random.
    #[must_use]
    pub fn random() -> Self {
        // Each state has keys of its own, which the standard library draws at random. Nothing secret hangs on them.
        let half = || u128::from(RandomState::new().hash_one(0_u8));
        Self(((half() << 64) | half()).max(1))
    }

    /// The one that the process that started us handed on, if it did.
    pub(crate) fn of_start(invocation: &Invocation) -> Option<Self> {
        VARIABLES
            .iter()
            .find_map(|name| invocation.var(name)?.to_str()?.parse().ok())
    }
}

impl FromStr for TraceId {
    type Err = TraceIdError;

    fn from_str(text: &str) -> Result<Self, TraceIdError> {
        // `from_str_radix` would let a sign through.
        if text.len() != 32 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(TraceIdError(()));
        }
        match u128::from_str_radix(text, 16) {
            Ok(number @ 1..) => Ok(Self(number)),
            _ => Err(TraceIdError(())),
        }
    }
}

impl fmt::Display for TraceId {
    /// 32 digits, in lower case.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// The trace id of a call.
pub trait ContextExt {
    /// Returns the trace id of this call. In a handler there is always one: the caller's if it is valid, else that of
    /// `FINFOCUS_TRACE_ID`, else a random one.
    fn trace_id(&self) -> Option<TraceId>;

    /// Returns the credentials that the caller sent with this call.
    ///
    /// # Errors
    /// They are malformed.
    fn credentials(&self) -> Result<Credentials, CredentialsError>;

    /// A context for a call to another plugin that belongs to this one: a [`Context::child`] with this trace id in its
    /// metadata, and nothing else.
    #[must_use]
    fn traced_child(&self) -> Context;
}

impl ContextExt for Context {
    fn trace_id(&self) -> Option<TraceId> {
        let sent = self.metadata().iter().filter(|(name, _)| NAMES.contains(name));
        sent.filter_map(|(_, value)| std::str::from_utf8(value).ok())
            .find_map(|value| value.parse().ok())
    }

    fn credentials(&self) -> Result<Credentials, CredentialsError> {
        Credentials::from_context(self)
    }

    fn traced_child(&self) -> Context {
        let child = self.child();
        match self.trace_id() {
            Some(id) => with_trace_id(&child, id),
            None => child,
        }
    }
}

/// A context with this trace id beside what it has.
pub(crate) fn with_trace_id(ctx: &Context, id: TraceId) -> Context {
    let mut metadata = ctx.metadata().clone();
    for name in NAMES {
        // Both names and 32 digits can travel.
        let _ = metadata.append(name, &id.to_string());
    }
    ctx.clone().with_metadata(metadata)
}

#[cfg(test)]
mod tests {
    use pluginrpc::Metadata;

    use super::*;

    const ID: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    fn context(entries: &[(&str, &str)]) -> Context {
        let mut metadata = Metadata::new();
        for (name, value) in entries {
            metadata.append(name, value).unwrap();
        }
        Context::new().with_metadata(metadata)
    }

    #[test]
    fn only_32_hexadecimal_digits_are_one() {
        for wrong in [
            "",
            "1",
            &ID[1..],
            &format!("{ID}0"),
            "+bf92f3577b34da6a3ce929d0e0e4736",
            &"g".repeat(32),
            &"0".repeat(32),
        ] {
            assert!(wrong.parse::<TraceId>().is_err(), "{wrong}");
        }
        assert_eq!(ID.to_uppercase().parse::<TraceId>().unwrap().to_string(), ID);
        assert_ne!(TraceId::random(), TraceId::random());
    }

    #[test]
    fn the_first_valid_one_counts_under_either_name() {
        let sent = |entries| context(entries).trace_id().map(|id| id.to_string());
        assert_eq!(sent(&[("x-finfocus-trace-id", ID)]).as_deref(), Some(ID));
        assert_eq!(sent(&[("x-pulumicost-trace-id", ID)]).as_deref(), Some(ID));
        assert_eq!(
            sent(&[("x-finfocus-trace-id", "no"), ("x-pulumicost-trace-id", ID)]).as_deref(),
            Some(ID)
        );
        assert_eq!(sent(&[("x-finfocus-trace-id", "no")]), None);
    }

    #[test]
    fn it_goes_on_with_nothing_else() {
        let child = context(&[("x-finfocus-trace-id", ID), ("authorization", "secret")]).traced_child();
        assert_eq!(child.trace_id().unwrap().to_string(), ID);
        assert_eq!(child.metadata().get("authorization"), None);
    }

    #[test]
    fn the_variable_of_the_host_is_taken_where_it_is_valid() {
        let of = |value| TraceId::of_start(&Invocation::new([""; 0], [("FINFOCUS_TRACE_ID", value)]));
        assert_eq!(of(ID).map(|id| id.to_string()).as_deref(), Some(ID));
        assert_eq!(of("what"), None);
    }
}
