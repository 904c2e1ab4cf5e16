//! What of our environment a plugin gets to see.

use std::ffi::{OsStr, OsString};
use std::fmt;

/// What a plugin inherits unless told otherwise: what programs need to run, and no secrets.
const NEEDED: &[&str] = &[
    "PATH",
    "HOME",
    "USER",
    "LANG",
    "TZ",
    "TMPDIR",
    "SystemRoot",
    "TEMP",
    "USERPROFILE",
];

/// The environment of a plugin that is started.
///
/// A variable that is added takes the place of one that is inherited.
///
/// ```
/// use pluginrpc::runner::Environment;
///
/// let environment = Environment::needed().with("ACME_TOKEN", "secret");
/// assert!(!format!("{environment:?}").contains("secret"));
/// ```
///
/// Whatever the choice, variables by which a host of another kind starts its plugins are not passed on, unless they are
/// added by name: FINFOCUS_PLUGIN_PORT, PULUMICOST_PLUGIN_PORT and PLUGIN_*.
#[derive(Clone)]
pub struct Environment {
    base: Base,
    added: Vec<(OsString, OsString)>,
}

#[derive(Clone, Copy, Debug)]
enum Base {
    Needed,
    All,
    Empty,
}

impl Default for Environment {
    fn default() -> Self {
        Self::needed()
    }
}

impl Environment {
    /// PATH, HOME, USER, LANG, LC_*, TZ, TMPDIR, and on Windows SystemRoot, TEMP and USERPROFILE. The default.
    #[must_use]
    pub const fn needed() -> Self {
        Self {
            base: Base::Needed,
            added: Vec::new(),
        }
    }

    /// All of ours.
    #[must_use]
    pub const fn inherited() -> Self {
        Self {
            base: Base::All,
            added: Vec::new(),
        }
    }

    /// None of ours, as the reference implementation has it (PluginRPC row C4).
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            base: Base::Empty,
            added: Vec::new(),
        }
    }

    /// Adds a variable, whatever its name.
    #[must_use]
    pub fn with(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.added.push((name.into(), value.into()));
        self
    }

    /// The variables of a child.
    pub(super) fn variables(&self) -> impl Iterator<Item = (OsString, OsString)> {
        let base = self.base;
        let ours = std::env::vars_os().filter(move |(name, _)| base.passes(name));
        ours.chain(self.added.iter().cloned())
    }
}

impl fmt::Debug for Environment {
    /// Without values, which may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.added.iter().map(|(name, _)| name).collect();
        f.debug_struct("Environment")
            .field("base", &self.base)
            .field("added", &names)
            .finish()
    }
}

impl Base {
    fn passes(self, name: &OsStr) -> bool {
        let Some(name) = name.to_str() else {
            return matches!(self, Self::All);
        };
        let of_another_host =
            matches!(name, "FINFOCUS_PLUGIN_PORT" | "PULUMICOST_PLUGIN_PORT") || name.starts_with("PLUGIN_");
        match self {
            _ if of_another_host => false,
            Self::Needed => name.starts_with("LC_") || NEEDED.iter().any(|needed| name.eq_ignore_ascii_case(needed)),
            Self::All => true,
            Self::Empty => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_another_host_is_passed_on() {
        for name in [
            "FINFOCUS_PLUGIN_PORT",
            "PULUMICOST_PLUGIN_PORT",
            "PLUGIN_PROTOCOL_VERSIONS",
            "PLUGIN_CLIENT_CERT",
        ] {
            for base in [Base::Needed, Base::All, Base::Empty] {
                assert!(!base.passes(OsStr::new(name)), "{name} {base:?}");
            }
        }
        assert!(Base::Needed.passes(OsStr::new("LC_ALL")) && Base::Needed.passes(OsStr::new("PATH")));
        assert!(!Base::Needed.passes(OsStr::new("AWS_SECRET_ACCESS_KEY")));
        assert!(Base::All.passes(OsStr::new("AWS_SECRET_ACCESS_KEY")));
    }
}
