//! The arguments and environment of a start.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fmt;

use crate::Error;

/// The arguments and environment the process was started with; used to detect the host.
#[derive(Clone)]
pub struct Invocation {
    args: Vec<OsString>,
    env: Environment,
}

#[derive(Clone)]
enum Environment {
    Process,
    Given(BTreeMap<OsString, OsString>),
}

impl fmt::Debug for Invocation {
    /// Prints no arguments and no values of variables, which may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let env = match self.env {
            Environment::Process => "of this process",
            Environment::Given(_) => "given",
        };
        f.debug_struct("Invocation")
            .field("args", &format_args!("{} arguments", self.args.len()))
            .field("env", &format_args!("{env}"))
            .finish()
    }
}

impl Invocation {
    /// Creates the invocation of this process.
    #[must_use]
    pub fn from_env() -> Self {
        Self {
            args: std::env::args_os().skip(1).collect(),
            env: Environment::Process,
        }
    }

    /// Creates an invocation from arguments, without the program's name, and a complete environment; for tests and for
    /// plugins mounted within another program.
    #[must_use]
    pub fn new<A, E, K, V>(args: A, env: E) -> Self
    where
        A: IntoIterator<Item: Into<OsString>>,
        E: IntoIterator<Item = (K, V)>,
        K: Into<OsString>,
        V: Into<OsString>,
    {
        let env = env
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        Self {
            args: args.into_iter().map(Into::into).collect(),
            env: Environment::Given(env),
        }
    }

    /// Replaces the arguments: by those that a parser of command lines left over for a plugin that is mounted as a
    /// subcommand.
    #[must_use]
    pub fn with_args(self, args: impl IntoIterator<Item: Into<OsString>>) -> Self {
        Self {
            args: args.into_iter().map(Into::into).collect(),
            ..self
        }
    }

    /// Returns the invocation of a subcommand: the arguments after `command`, where that is the first one. Nested
    /// subcommands take one call each.
    ///
    /// ```
    /// use pluginrpc::Invocation;
    /// let invocation = Invocation::new(["tools", "plug", "--spec"], [("", ""); 0]);
    /// let nested = invocation.subcommand("tools").and_then(|tools| tools.subcommand("plug"));
    /// assert_eq!(nested.unwrap().args(), ["--spec"]);
    /// assert!(invocation.subcommand("plug").is_none());
    /// ```
    #[must_use]
    pub fn subcommand(&self, command: &str) -> Option<Self> {
        let (first, rest) = self.args.split_first()?;
        (first == command).then(|| self.clone().with_args(rest))
    }

    /// Returns the arguments, without the program's name.
    #[must_use]
    pub fn args(&self) -> &[OsString] {
        &self.args
    }

    /// Returns true if a variable whose name begins with `prefix` is set and not empty.
    #[must_use]
    pub fn has_var_with_prefix(&self, prefix: &str) -> bool {
        let matches =
            |name: &OsStr, value: &OsStr| name.as_encoded_bytes().starts_with(prefix.as_bytes()) && !value.is_empty();
        match &self.env {
            Environment::Process => std::env::vars_os().any(|(name, value)| matches(&name, &value)),
            Environment::Given(env) => env.iter().any(|(name, value)| matches(name, value)),
        }
    }

    /// Returns the value of an environment variable; an empty one counts as absent.
    #[must_use]
    pub fn var(&self, name: &str) -> Option<OsString> {
        let value = match &self.env {
            Environment::Process => std::env::var_os(name),
            Environment::Given(env) => env.get(OsStr::new(name)).cloned(),
        };
        value.filter(|value| !value.is_empty())
    }

    /// Returns true if an option, `--stdio` for example, stands before any `--`, alone or with `=value`.
    #[must_use]
    pub fn has_option(&self, name: &str) -> bool {
        self.options()
            .any(|arg| arg == name || value_after_equals(arg, name).is_some())
    }

    /// Returns the value of an option in either spelling, `--port=1` and `--port 1`; the last one counts.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the value is missing.
    pub fn option(&self, name: &str) -> Result<Option<OsString>, Error> {
        self.clone().take_option(name)
    }

    /// Removes an option from the arguments and returns its value, as [`Invocation::option`] does: for the plugin's own
    /// options, which would otherwise be unknown to host detection.
    ///
    /// ```
    /// use pluginrpc::Invocation;
    /// let mut invocation = Invocation::new(["--price-list", "a.csv", "--spec"], [("", ""); 0]);
    /// assert_eq!(invocation.take_option("--price-list")?, Some("a.csv".into()));
    /// assert_eq!(invocation.args(), ["--spec"]);
    /// # Ok::<(), pluginrpc::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the value is missing. The option is removed all the same.
    pub fn take_option(&mut self, name: &str) -> Result<Option<OsString>, Error> {
        let mut found = None;
        let mut missing = false;
        let mut kept = Vec::with_capacity(self.args.len());
        let mut args = std::mem::take(&mut self.args).into_iter();
        while let Some(arg) = args.next() {
            if arg == "--" {
                kept.push(arg);
                break;
            }
            if arg == name {
                let value = args.next();
                missing = value.is_none();
                found = value;
            } else if let Some(value) = value_after_equals(&arg, name) {
                found = Some(value);
            } else {
                kept.push(arg);
            }
        }
        kept.extend(args);
        self.args = kept;
        if missing {
            return Err(Error::invalid_argument(format!(
                "{name} requires a value: {name}=VALUE"
            )));
        }
        Ok(found)
    }

    fn options(&self) -> impl Iterator<Item = &OsString> {
        self.args.iter().take_while(|arg| *arg != "--")
    }
}

/// Returns `VALUE` of `NAME=VALUE`; it may be any bytes.
fn value_after_equals(arg: &OsStr, name: &str) -> Option<OsString> {
    let rest = arg
        .as_encoded_bytes()
        .strip_prefix(name.as_bytes())?
        .strip_prefix(b"=")?;
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        Some(OsStr::from_bytes(rest).to_owned())
    }
    #[cfg(not(unix))]
    {
        // Outside unix a value that is not Unicode comes with replacement characters; it names nothing useful anyway.
        Some(String::from_utf8_lossy(rest).into_owned().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(args: &[&str]) -> Invocation {
        Invocation::new(args.iter().copied(), [("EMPTY", ""), ("FULL", "x")])
    }

    #[test]
    fn options_are_found_in_both_spellings_and_the_last_counts() -> Result<(), Error> {
        assert_eq!(start(&["--port=1", "--port", "2"]).option("--port")?, Some("2".into()));
        assert_eq!(start(&["--port", "2", "--port=1"]).option("--port")?, Some("1".into()));
        assert_eq!(start(&["--ports=1", "--", "--port=2"]).option("--port")?, None);
        let mut no_value = start(&["--spec", "--port"]);
        assert!(no_value.take_option("--port").is_err());
        assert_eq!(no_value.args(), ["--spec"]);
        assert_eq!(start(&["--port="]).option("--port")?, Some("".into()));
        Ok(())
    }

    #[test]
    fn an_empty_variable_is_absent() {
        assert_eq!(start(&[]).var("EMPTY"), None);
        assert_eq!(start(&[]).var("FULL"), Some("x".into()));
        assert_eq!(start(&[]).var("PATH"), None, "a given environment is the whole of it");
    }
}
