//! How this process was started.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fmt;

use crate::Error;

/// The arguments and the environment a process was started with: the evidence by which it is decided who started it.
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
    /// The start of this process.
    #[must_use]
    pub fn from_env() -> Self {
        Self {
            args: std::env::args_os().skip(1).collect(),
            env: Environment::Process,
        }
    }

    /// A start by these arguments, without the program's name, and nothing but this environment; for tests and for
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

    /// The same environment with other arguments: those that a parser of command lines left over for a plugin that is
    /// mounted under a sub-command.
    #[must_use]
    pub fn with_args(self, args: impl IntoIterator<Item: Into<OsString>>) -> Self {
        Self {
            args: args.into_iter().map(Into::into).collect(),
            ..self
        }
    }

    /// What follows `command`, where that is the first argument; for sub-commands of sub-commands it is called twice.
    ///
    /// ```
    /// use pluginrpc::Invocation;
    /// let invocation = Invocation::new(["tools", "plug", "--spec"], [("", ""); 0]);
    /// assert_eq!(invocation.subcommand("tools").and_then(|invocation| invocation.subcommand("plug")).unwrap().args(), ["--spec"]);
    /// assert!(invocation.subcommand("plug").is_none());
    /// ```
    #[must_use]
    pub fn subcommand(&self, command: &str) -> Option<Self> {
        let (first, rest) = self.args.split_first()?;
        (first == command).then(|| self.clone().with_args(rest))
    }

    /// The arguments, without the program's name.
    #[must_use]
    pub fn args(&self) -> &[OsString] {
        &self.args
    }

    /// The value of an environment variable; an empty one counts as absent.
    #[must_use]
    pub fn var(&self, name: &str) -> Option<OsString> {
        let value = match &self.env {
            Environment::Process => std::env::var_os(name),
            Environment::Given(env) => env.get(OsStr::new(name)).cloned(),
        };
        value.filter(|value| !value.is_empty())
    }

    /// Whether an option, `--stdio` for example, stands before any `--`, alone or with `=value`.
    #[must_use]
    pub fn has_option(&self, name: &str) -> bool {
        self.options()
            .any(|arg| arg == name || value_after_equals(arg, name).is_some())
    }

    /// The value of an option in either spelling, `--port=1` and `--port 1`; the last one counts.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the value is missing.
    pub fn option(&self, name: &str) -> Result<Option<OsString>, Error> {
        self.clone().take_option(name)
    }

    /// The same, and takes the option out of the arguments: for options of the plugin's own, which have to be gone
    /// before anyone asks who started it.
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
    /// `INVALID_ARGUMENT` when the value is missing. The option is taken out all the same.
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

/// `VALUE` of `NAME=VALUE`, whatever bytes it is made of.
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
