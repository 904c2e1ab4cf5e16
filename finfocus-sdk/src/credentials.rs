//! Credentials that a host sends with a call.

use std::collections::BTreeMap;
use std::fmt;

use finfocus_proto::secrecy::SecretString;

use crate::Context;

/// Prefix of the metadata keys, before the name of a credential.
const PREFIX: &str = "x-finfocus-credential-";

const MAX_ENTRIES: usize = 16;
const MAX_NAME_BYTES: usize = 64;
const MAX_VALUE_BYTES: usize = 4096;
const MAX_TOTAL_BYTES: usize = 16_384;

/// Credentials of one call, by name. Never logged; `Debug` shows their number alone.
///
/// Read them by [`ContextExt::credentials`](crate::ContextExt::credentials); a plugin that uses them declares it with
/// [`CostSourcePlugin::per_request_credentials`](crate::CostSourcePlugin::per_request_credentials). A call with
/// malformed credentials should fail rather than use the plugin's own.
#[derive(Clone, Default)]
pub struct Credentials(BTreeMap<String, SecretString>);

/// The credentials of a call are malformed: a name twice, an invalid name or value, or too many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CredentialsError(());

impl Credentials {
    /// Returns the credential of this name, without regard to case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&SecretString> {
        self.0.get(&name.to_ascii_lowercase())
    }

    /// Returns the number of credentials.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns true if the call carries none, which is not an error.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn from_context(ctx: &Context) -> Result<Self, CredentialsError> {
        let mut found = BTreeMap::new();
        let mut total = 0_usize;
        for (key, value) in ctx.metadata().iter() {
            let Some(name) = key.to_ascii_lowercase().strip_prefix(PREFIX).map(str::to_owned) else {
                continue;
            };
            let value = std::str::from_utf8(value).map_err(|_| CredentialsError(()))?;
            total = total.saturating_add(value.len());
            let fits = is_name(&name)
                && (1..=MAX_VALUE_BYTES).contains(&value.len())
                && value.bytes().all(|byte| (0x20..=0x7e).contains(&byte))
                && found.len() < MAX_ENTRIES
                && total <= MAX_TOTAL_BYTES;
            if !fits || found.insert(name, SecretString::from(value)).is_some() {
                return Err(CredentialsError(()));
            }
        }
        Ok(Self(found))
    }
}

fn is_name(name: &str) -> bool {
    name.len() <= MAX_NAME_BYTES
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Credentials({})", self.0.len())
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("malformed credentials: expected up to 16 distinct names with one printable value each")
    }
}

impl std::error::Error for CredentialsError {}

impl From<CredentialsError> for crate::Error {
    /// `INVALID_ARGUMENT`.
    fn from(error: CredentialsError) -> Self {
        Self::invalid_argument(error.to_string()).with_source(error)
    }
}

#[cfg(test)]
mod tests {
    use finfocus_proto::secrecy::ExposeSecret as _;
    use pluginrpc::Metadata;

    use super::*;

    fn credentials(entries: &[(&str, &str)]) -> Result<Credentials, CredentialsError> {
        let mut metadata = Metadata::new();
        for (name, value) in entries {
            metadata.append(name, value).unwrap();
        }
        Credentials::from_context(&Context::new().with_metadata(metadata))
    }

    #[test]
    fn valid_ones_are_read_and_never_shown() {
        assert!(credentials(&[("x-other", "1")]).unwrap().is_empty());
        let found = credentials(&[("x-finfocus-credential-api-key", "hunter2")]).unwrap();
        assert_eq!(found.get("API-Key").unwrap().expose_secret(), "hunter2");
        assert_eq!(format!("{found:?}"), "Credentials(1)");
    }

    #[test]
    fn malformed_ones_are_an_error() {
        let long = "x".repeat(MAX_VALUE_BYTES + 1);
        for entries in [
            &[("x-finfocus-credential-a", "1"), ("x-finfocus-credential-a", "2")][..],
            &[("x-finfocus-credential-1a", "1")],
            &[("x-finfocus-credential-a", long.as_str())],
        ] {
            assert_eq!(credentials(entries).unwrap_err(), CredentialsError(()));
        }
    }
}
