//! The command line of a PluginRPC plugin, as Go's pflag reads it (rows S1 to S21).

use std::ffi::OsString;

use crate::text::nearest::did_you_mean;
use crate::text::quoted;
use crate::{Error, Format};

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Version,
    Protocol,
    Spec(Format),
    Call { words: Vec<String>, format: Format },
}

#[derive(Default)]
struct Flags {
    format: Option<String>,
    protocol: bool,
    spec: bool,
    version: bool,
}

/// Reads the arguments after the program's name. Flags may stand anywhere before `--`. `known` are the flags that
/// somebody who mistypes one may have meant.
///
/// # Errors
/// A usage error, for stderr.
pub(super) fn parse(args: &[OsString], known: impl FnOnce() -> Vec<String>) -> Result<Command, Error> {
    let mut flags = Flags::default();
    let mut words = Vec::new();
    // What is not Unicode names no flag and no procedure; with replacement characters it is refused as unknown.
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if arg == "--" {
            words.extend(args.map(String::from));
            break;
        } else if let Some(long) = arg.strip_prefix("--") {
            let (name, value) = long
                .split_once('=')
                .map_or((long, None), |(name, value)| (name, Some(value)));
            if name.is_empty() || name.starts_with('-') {
                return Err(usage(format!("bad flag syntax: {}", shown(&arg))));
            }
            match name {
                "help" => return Ok(Command::Help),
                "format" => {
                    let value = value.map(str::to_owned).or_else(|| args.next().map(String::from));
                    flags.format = Some(value.ok_or_else(|| usage("flag needs an argument: --format".to_owned()))?);
                }
                "protocol" => flags.protocol = boolean("--protocol", value)?,
                "spec" => flags.spec = boolean("--spec", value)?,
                "version" => flags.version = boolean("--version", value)?,
                _ => {
                    let flag = format!("--{name}");
                    let hint = did_you_mean(&flag, known().iter().map(String::as_str));
                    return Err(usage(format!("unknown flag: {}{hint}", shown(&flag))));
                }
            }
        } else if let Some(short) = arg.strip_prefix('-').filter(|short| !short.is_empty()) {
            match short.chars().next() {
                Some('h') => return Ok(Command::Help),
                c => {
                    let c = shown(&c.map(String::from).unwrap_or_default());
                    return Err(usage(format!("unknown shorthand flag: '{c}' in {}", shown(&arg))));
                }
            }
        } else {
            words.push(arg.into_owned());
        }
    }
    flags.command(words)
}

impl Flags {
    fn command(self, words: Vec<String>) -> Result<Command, Error> {
        if self.protocol && self.spec {
            return Err(usage("cannot specify both --protocol and --spec".to_owned()));
        }
        // An empty value is as good as none (row S9), one of spaces is not (row S10).
        let format = match self.format.as_deref() {
            None | Some("") => Format::default(),
            Some(text) => text.parse()?,
        };
        Ok(if self.version {
            Command::Version
        } else if self.protocol {
            Command::Protocol
        } else if self.spec {
            Command::Spec(format)
        } else {
            Command::Call { words, format }
        })
    }
}

/// Row S13: the spellings of Go's `strconv.ParseBool`.
fn boolean(flag: &str, value: Option<&str>) -> Result<bool, Error> {
    match value {
        None | Some("1" | "t" | "T" | "TRUE" | "true" | "True") => Ok(true),
        Some("0" | "f" | "F" | "FALSE" | "false" | "False") => Ok(false),
        Some(other) => Err(usage(format!(
            "invalid argument {} for {flag}: it takes no value, or true or false",
            quoted(other.as_bytes())
        ))),
    }
}

fn usage(message: String) -> Error {
    Error::invalid_argument(message)
}

fn shown(text: &str) -> String {
    crate::text::escaped(text.get(..256).unwrap_or(text).as_bytes())
}
