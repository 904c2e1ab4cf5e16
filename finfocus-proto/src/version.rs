//! Versions of the specification.

use std::error::Error as StdError;
use std::fmt;
use std::str::FromStr;

use pluginrpc::text::quoted;

/// A version of the specification, as `GetPluginInfo` tells it: `v0.7.5`.
///
/// Text form: `v`, then three numbers with dots between them, without leading zeros; that is what [`FromStr`] takes and
/// `Display` prints. Hosts read more than that, see [`SpecVersion::parse_lenient`].
///
/// ```
/// use finfocus_proto::SpecVersion;
/// let plugin: SpecVersion = "v0.4.14".parse()?;
/// assert!(plugin.is_compatible_with(SpecVersion::CURRENT));
/// assert_eq!(plugin.to_string(), "v0.4.14");
/// assert!("0.5.6".parse::<SpecVersion>().is_err());
/// assert_eq!(SpecVersion::parse_lenient("0.5")?, SpecVersion::new(0, 5, 0));
/// # Ok::<(), finfocus_proto::SpecVersionError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecVersion {
    /// The number that hosts compare.
    pub major: u64,
    /// Grows with what is added.
    pub minor: u64,
    /// Grows with what is mended.
    pub patch: u64,
}

impl SpecVersion {
    /// The version that this crate holds, [`SPEC_VERSION`](crate::SPEC_VERSION).
    pub const CURRENT: Self = Self::new(0, 7, 5);

    /// A version by its numbers.
    #[must_use]
    pub const fn new(major: u64, minor: u64, patch: u64) -> Self {
        Self { major, minor, patch }
    }

    /// Reads a version as hosts do: `v` may be missing, so may the second and the third number, which are then 0, and
    /// what follows a `-` or a `+` does not count.
    ///
    /// # Errors
    /// It does not begin with a number, or there are more than three.
    pub fn parse_lenient(text: &str) -> Result<Self, SpecVersionError> {
        let numbers = text.strip_prefix(['v', 'V']).unwrap_or(text);
        let numbers = numbers.split(['-', '+']).next().unwrap_or(numbers);
        Self::of(numbers, 1, false)
            .ok_or_else(|| SpecVersionError::new(text, "has to begin with a number, 0.7.5 or v0.7"))
    }

    /// Returns true if a host of one version works with a plugin of the other: the major versions are equal, which is
    /// all that the released host compares.
    ///
    /// That host takes a plugin for compatible whose version it cannot read, and only warns of one that is not, unless
    /// the user has set `plugin_host.strict_compatibility`.
    #[must_use]
    pub const fn is_compatible_with(self, other: Self) -> bool {
        self.major == other.major
    }

    /// `at_least` of three numbers.
    fn of(numbers: &str, at_least: usize, exact: bool) -> Option<Self> {
        let mut version = [0; 3];
        let mut count = 0;
        for part in numbers.split('.') {
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            if !digits || exact && part.len() > 1 && part.starts_with('0') {
                return None;
            }
            *version.get_mut(count)? = part.parse().ok()?;
            count += 1;
        }
        let [major, minor, patch] = version;
        (count >= at_least).then_some(Self::new(major, minor, patch))
    }
}

impl fmt::Display for SpecVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "v{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl FromStr for SpecVersion {
    type Err = SpecVersionError;

    /// Reads the text form, as the Go SDK demands it of a plugin.
    ///
    /// # Errors
    /// It is anything else.
    fn from_str(text: &str) -> Result<Self, SpecVersionError> {
        let numbers = text.strip_prefix('v').and_then(|numbers| Self::of(numbers, 3, true));
        numbers.ok_or_else(|| SpecVersionError::new(text, "has to be v and three numbers, v0.7.5"))
    }
}

/// A text that is no version of the specification.
#[derive(Clone, PartialEq, Eq)]
pub struct SpecVersionError(String);

impl SpecVersionError {
    fn new(text: &str, instead: &str) -> Self {
        Self(format!("the spec version is {} and {instead}", quoted(text.as_bytes())))
    }
}

impl fmt::Display for SpecVersionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SpecVersionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for SpecVersionError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SPEC_VERSION, pulumicost};

    #[test]
    fn the_current_one_is_told_the_same_way_twice() {
        assert_eq!(SPEC_VERSION.parse(), Ok(SpecVersion::CURRENT));
        let before: SpecVersion = pulumicost::SPEC_VERSION.parse().unwrap();
        assert!(before < SpecVersion::CURRENT && before.is_compatible_with(SpecVersion::CURRENT));
        assert!(!SpecVersion::new(1, 0, 0).is_compatible_with(SpecVersion::CURRENT));
    }

    #[test]
    fn plugins_tell_it_strictly_and_hosts_read_more() {
        for text in ["v0.0.0", "v1.20.300", "v18446744073709551615.0.1"] {
            let version: SpecVersion = text.parse().unwrap();
            assert_eq!(version.to_string(), text);
            assert_eq!(SpecVersion::parse_lenient(text), Ok(version));
        }
        for (text, version) in [
            ("0.7.5", SpecVersion::CURRENT),
            ("V0.7.5-rc.1+linux", SpecVersion::CURRENT),
            ("v00.07.5", SpecVersion::CURRENT),
            ("1", SpecVersion::new(1, 0, 0)),
            ("v0.5", SpecVersion::new(0, 5, 0)),
        ] {
            assert_eq!(SpecVersion::parse_lenient(text), Ok(version), "{text:?}");
            assert!(text.parse::<SpecVersion>().is_err(), "{text:?}");
        }
        for text in [
            "",
            "v",
            "vv1",
            "v1.",
            "v.1",
            "v1..2",
            "v1.2.3.4",
            " v1",
            "v-1",
            "v+1",
            "latest",
            "v18446744073709551616.0.0",
        ] {
            assert!(SpecVersion::parse_lenient(text).is_err(), "{text:?}");
            assert!(text.parse::<SpecVersion>().is_err(), "{text:?}");
        }
    }
}
