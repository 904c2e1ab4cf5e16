//! The environment of a plugin that is started.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// The variables that a plugin inherits by default: what programs need to run, and no secrets. The names of the
/// locale's parts are those of POSIX and of glibc: a list is looked up faster than all of the environment is read.
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
    "LC_ALL",
    "LC_ADDRESS",
    "LC_COLLATE",
    "LC_CTYPE",
    "LC_IDENTIFICATION",
    "LC_MEASUREMENT",
    "LC_MESSAGES",
    "LC_MONETARY",
    "LC_NAME",
    "LC_NUMERIC",
    "LC_PAPER",
    "LC_TELEPHONE",
    "LC_TIME",
];

/// Variables that no plugin inherits; see [`withhold_variables`].
static WITHHELD: Mutex<BTreeSet<OsString>> = Mutex::new(BTreeSet::new());

/// Adds variables that plugins started by this process do not inherit, with any [`Environment`]: the handshake of a
/// host that starts this process, for example.
///
/// [`Plugin::main`](crate::Plugin::main) calls it with the [variables of each launch
/// profile](crate::LaunchProfile::variables). A program that is started by such a host without being a
/// [`Plugin`](crate::Plugin) calls it by itself, where it uses [`Environment::inherited`].
pub fn withhold_variables(names: impl IntoIterator<Item: Into<OsString>>) {
    let mut withheld = WITHHELD.lock().unwrap_or_else(PoisonError::into_inner);
    withheld.extend(names.into_iter().map(Into::into));
}

/// The environment of a plugin that is started.
///
/// A variable that is added replaces one that is inherited.
///
/// ```
/// use pluginrpc::runner::Environment;
///
/// let environment = Environment::needed().with("ACME_TOKEN", "secret");
/// assert!(!format!("{environment:?}").contains("secret"));
/// ```
///
/// # Variables of hosts
/// A plugin that itself starts plugins must not pass on the variables by which its own host talks to it, or they would
/// take themselves for plugins of that host. The default, [`Environment::needed`], is a fixed list of names without any
/// of them. [`Environment::inherited`] leaves out the variables that the launch profiles of this process register
/// ([`withhold_variables`]) and those of [`Environment::without`]. A variable that is added by [`Environment::with`] is
/// always passed on.
#[derive(Clone)]
pub struct Environment {
    base: Base,
    removed: Vec<OsString>,
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
    /// Passes on PATH, HOME, USER, LANG, the LC_ variables of POSIX and glibc, TZ, TMPDIR, and on Windows SystemRoot,
    /// TEMP and USERPROFILE. The default.
    #[must_use]
    pub const fn needed() -> Self {
        Self {
            base: Base::Needed,
            removed: Vec::new(),
            added: Vec::new(),
        }
    }

    /// Passes on all variables but those of hosts; see above.
    #[must_use]
    pub const fn inherited() -> Self {
        Self {
            base: Base::All,
            removed: Vec::new(),
            added: Vec::new(),
        }
    }

    /// Passes on none, as the reference implementation does.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            base: Base::Empty,
            removed: Vec::new(),
            added: Vec::new(),
        }
    }

    /// Adds a variable.
    #[must_use]
    pub fn with(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.added.push((name.into(), value.into()));
        self
    }

    /// Removes an inherited variable.
    #[must_use]
    pub fn without(mut self, name: impl Into<OsString>) -> Self {
        self.removed.push(name.into());
        self
    }

    pub(super) fn apply(&self, command: &mut Command) {
        command.env_clear();
        match self.base {
            Base::Needed => {
                let found = NEEDED.iter().filter(|name| !self.removes(OsStr::new(name)));
                command.envs(found.filter_map(|name| Some((name, std::env::var_os(name)?))));
            }
            Base::All => {
                let withheld = WITHHELD.lock().unwrap_or_else(PoisonError::into_inner);
                let kept = |name: &OsString| !withheld.contains(name) && !self.removes(name);
                command.envs(std::env::vars_os().filter(|(name, _)| kept(name)));
            }
            Base::Empty => {}
        }
        command.envs(self.added.iter().map(|(name, value)| (name, value)));
    }

    fn removes(&self, name: &OsStr) -> bool {
        self.removed.iter().any(|removed| removed == name)
    }
}

impl fmt::Debug for Environment {
    /// Prints no values, which may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.added.iter().map(|(name, _)| name).collect();
        f.debug_struct("Environment")
            .field("base", &self.base)
            .field("removed", &self.removed)
            .field("added", &names)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(environment: &Environment) -> Vec<(String, String)> {
        let mut command = Command::new("plugin");
        environment.apply(&mut command);
        let text = |text: &OsStr| text.to_string_lossy().into_owned();
        let set = command
            .get_envs()
            .filter_map(|(name, value)| Some((text(name), text(value?))));
        set.collect()
    }

    #[test]
    fn registered_and_removed_variables_are_not_passed_on() {
        let has = |environment: &Environment, name: &str| given(environment).iter().any(|(given, _)| given == name);
        let all = Environment::inherited();
        // Cargo sets these for a test.
        assert!(has(&all, "CARGO_PKG_NAME") && has(&all, "CARGO_PKG_VERSION_MAJOR"));
        withhold_variables(["CARGO_PKG_VERSION_MAJOR"]);
        assert!(has(&all, "CARGO_PKG_NAME") && !has(&all, "CARGO_PKG_VERSION_MAJOR"));
        assert!(!has(&all.clone().without("CARGO_PKG_NAME"), "CARGO_PKG_NAME"));
        assert!(has(
            &all.with("CARGO_PKG_VERSION_MAJOR", "1"),
            "CARGO_PKG_VERSION_MAJOR"
        ));
        assert!(!has(&Environment::needed().without("PATH"), "PATH"));
    }

    #[test]
    fn each_base_passes_on_its_variables() {
        // Cargo sets many variables for a test.
        let names = |environment: &Environment| -> Vec<String> {
            given(environment).into_iter().map(|(name, _)| name).collect()
        };
        let needed = names(&Environment::needed());
        assert!(needed.contains(&"PATH".to_owned()), "{needed:?}");
        assert!(needed.iter().all(|name| NEEDED.contains(&name.as_str())), "{needed:?}");
        let all = names(&Environment::inherited());
        assert!(
            all.len() > needed.len() && all.iter().any(|name| name.starts_with("CARGO")),
            "{all:?}"
        );
        assert_eq!(names(&Environment::empty()), [""; 0]);
        let replaced = given(&Environment::needed().with("PATH", "/plugins"));
        assert!(
            replaced.contains(&("PATH".to_owned(), "/plugins".to_owned())),
            "{replaced:?}"
        );
    }
}
