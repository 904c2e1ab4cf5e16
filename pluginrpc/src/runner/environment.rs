//! What of our environment a plugin gets to see.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::process::Command;

/// What a plugin inherits unless told otherwise: what programs need to run, and no secrets. The names of the locale's
/// parts are those of POSIX and of glibc: a list is looked up faster than all of the environment is read.
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
    /// PATH, HOME, USER, LANG, the LC_ variables of POSIX and glibc, TZ, TMPDIR, and on Windows SystemRoot, TEMP and USERPROFILE. The default.
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

    /// Gives a child its variables.
    pub(super) fn apply(&self, command: &mut Command) {
        command.env_clear();
        match self.base {
            Base::Needed => {
                let found = NEEDED.iter().filter_map(|name| Some((name, std::env::var_os(name)?)));
                command.envs(found);
            }
            Base::All => {
                let ours = std::env::vars_os().filter(|(name, _)| !is_of_another_host(name));
                command.envs(ours);
            }
            Base::Empty => {}
        }
        command.envs(self.added.iter().map(|(name, value)| (name, value)));
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

fn is_of_another_host(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    matches!(name, b"FINFOCUS_PLUGIN_PORT" | b"PULUMICOST_PLUGIN_PORT") || name.starts_with(b"PLUGIN_")
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
    fn nothing_of_another_host_is_passed_on() {
        for name in [
            "FINFOCUS_PLUGIN_PORT",
            "PULUMICOST_PLUGIN_PORT",
            "PLUGIN_PROTOCOL_VERSIONS",
            "PLUGIN_CLIENT_CERT",
        ] {
            assert!(is_of_another_host(OsStr::new(name)), "{name}");
            assert!(!NEEDED.contains(&name), "{name}");
            let named = Environment::empty().with(name, "1");
            assert_eq!(given(&named), [(name.to_owned(), "1".to_owned())]);
        }
        assert!(!is_of_another_host(OsStr::new("MY_PLUGIN_PORT")));
    }

    #[test]
    fn each_choice_gives_what_it_says() {
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
