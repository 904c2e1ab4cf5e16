//! The command line of a PluginRPC plugin, parsed once, by the rules of Go's pflag, which the reference implementation
//! uses.

use std::ffi::OsString;

use super::{CALL, help};
use crate::text::nearest::did_you_mean;
use crate::text::quoted;
use crate::{Error, Format, Plugin};

/// Arguments as the PluginRPC server reads them. Host detection decides by the same result.
pub(crate) struct CommandLine {
    /// The command, or the usage error.
    pub(super) command: Result<Command, Error>,
    /// The arguments begin with `call`, or one of them is a flag that only PluginRPC has.
    asks: bool,
    /// All words, also those after the first error.
    words: Vec<String>,
    is_empty: bool,
}

/// A parsed command.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// With the words before `--help`, possibly none.
    Help(Vec<String>),
    Version,
    Protocol,
    Spec(Format),
    Procedure {
        words: Vec<String>,
        format: Format,
    },
    /// The arguments after `call`.
    Cli(Vec<OsString>),
}

impl CommandLine {
    /// Parses the arguments after the program's name. Flags may stand anywhere before `--`.
    pub(crate) fn parse(plugin: &Plugin, args: &[OsString]) -> Self {
        let host_options: Vec<_> = plugin
            .launches()
            .iter()
            .flat_map(|launch| launch.profile().options())
            .map(|option| (option.name(), option.value().is_some()))
            .collect();
        if let Some((_, rest)) = args.split_first().filter(|(first, _)| *first == CALL) {
            return Self {
                command: Ok(Command::Cli(rest.to_vec())),
                asks: true,
                words: Vec::new(),
                is_empty: false,
            };
        }
        let mut parser = Parser::default();
        let known = || help::flag_names(plugin);
        parser.parse(args, &host_options, known);
        Self {
            asks: parser.asks,
            words: std::mem::take(&mut parser.all_words),
            command: parser.finish(),
            is_empty: args.is_empty(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// Returns true for arguments that only PluginRPC has, whatever else stands beside them.
    pub(crate) fn asks_for_pluginrpc(&self) -> bool {
        self.asks
    }

    /// Returns the words among the arguments, which may be a procedure.
    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    /// Returns true for a command line without a usage error.
    pub(crate) fn is_valid(&self) -> bool {
        self.command.is_ok()
    }

    /// Returns true if a handler may run. Two of the three starts of a call only ask what there is, and a runtime would
    /// take longer to start than their answer.
    #[cfg(feature = "tokio")]
    pub(super) fn may_call(&self) -> bool {
        matches!(self.command, Ok(Command::Procedure { .. } | Command::Cli(_)))
    }
}

#[derive(Default)]
struct Parser {
    words: Vec<String>,
    all_words: Vec<String>,
    format: Option<String>,
    protocol: bool,
    spec: bool,
    version: bool,
    help: bool,
    asks: bool,
    /// The first error; what comes after it counts for detection only.
    error: Option<Error>,
}

impl Parser {
    fn parse(&mut self, args: &[OsString], host_options: &[(&str, bool)], known: impl Fn() -> Vec<String>) {
        // Arguments that are not Unicode name no flag and no procedure; with replacement characters they are unknown.
        let mut args = args.iter().map(|arg| arg.to_string_lossy());
        while let Some(arg) = args.next() {
            if arg == "--" {
                args.for_each(|arg| self.word(arg.into_owned()));
                return;
            }
            if let Some(long) = arg.strip_prefix("--") {
                let (name, value) = long
                    .split_once('=')
                    .map_or((long, None), |(name, value)| (name, Some(value)));
                if name.is_empty() || name.starts_with('-') {
                    self.fail(format!("bad flag syntax: {}", shown(&arg)));
                    continue;
                }
                match name {
                    "help" => {
                        self.asks = true;
                        self.help = true;
                    }
                    "format" => match value.map(str::to_owned).or_else(|| args.next().map(String::from)) {
                        Some(value) if self.open() => self.format = Some(value),
                        Some(_) => {}
                        None => self.fail("flag needs an argument: --format".to_owned()),
                    },
                    "protocol" | "spec" | "version" => {
                        self.asks = true;
                        self.set(name, value);
                    }
                    _ => {
                        let flag = format!("--{name}");
                        // The value of a host's option is not a word of a procedure.
                        if value.is_none() && host_options.contains(&(flag.as_str(), true)) {
                            args.next();
                        }
                        if self.open() {
                            let hint = did_you_mean(&flag, known().iter().map(String::as_str));
                            self.fail(format!("unknown flag: {}{hint}", shown(&flag)));
                        }
                    }
                }
            } else if let Some(short) = arg.strip_prefix('-').filter(|short| !short.is_empty()) {
                match short.chars().next() {
                    Some('h') => {
                        self.asks = true;
                        self.help = true;
                    }
                    _ if short == "V" => {
                        self.asks = true;
                        self.set("version", None);
                    }
                    c => {
                        let c = shown(&c.map(String::from).unwrap_or_default());
                        self.fail(format!("unknown shorthand flag: '{c}' in {}", shown(&arg)));
                    }
                }
            } else {
                self.word(arg.into_owned());
            }
        }
    }

    fn word(&mut self, word: String) {
        if self.open() {
            self.words.push(word.clone());
        }
        self.all_words.push(word);
    }

    /// Returns false once the outcome is known; pflag stops there.
    fn open(&self) -> bool {
        !self.help && self.error.is_none()
    }

    fn fail(&mut self, message: String) {
        if self.open() {
            self.error = Some(Error::invalid_argument(message));
        }
    }

    fn set(&mut self, name: &str, value: Option<&str>) {
        // The spellings of Go's `strconv.ParseBool`.
        let value = match value {
            None | Some("1" | "t" | "T" | "TRUE" | "true" | "True") => true,
            Some("0" | "f" | "F" | "FALSE" | "false" | "False") => false,
            Some(other) => {
                let other = quoted(other.as_bytes());
                return self.fail(format!(
                    "invalid argument {other} for --{name}: it takes no value, or true or false"
                ));
            }
        };
        if self.open() {
            match name {
                "protocol" => self.protocol = value,
                "spec" => self.spec = value,
                _ => self.version = value,
            }
        }
    }

    fn finish(self) -> Result<Command, Error> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if self.help {
            return Ok(Command::Help(self.words));
        }
        if self.protocol && self.spec {
            return Err(Error::invalid_argument("cannot specify both --protocol and --spec"));
        }
        // An empty value counts as none; one of white space does not.
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
            Command::Procedure {
                words: self.words,
                format,
            }
        })
    }
}

fn shown(text: &str) -> String {
    crate::text::escaped(text.get(..256).unwrap_or(text).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(args: &[&str]) -> CommandLine {
        CommandLine::parse(&Plugin::new("plug"), &args.iter().map(Into::into).collect::<Vec<_>>())
    }

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn help_and_version_have_short_flags() {
        assert_eq!(parse(&["-V"]).command.unwrap(), Command::Version);
        assert_eq!(parse(&["-h"]).command.unwrap(), Command::Help(vec![]));
        let of_procedure = parse(&["echo", "request", "--help", "--wrong"]).command.unwrap();
        assert_eq!(of_procedure, Command::Help(strings(&["echo", "request"])));
        assert!(parse(&["-Vx"]).command.is_err());
    }

    #[test]
    fn the_first_error_counts_and_detection_sees_the_rest() {
        let line = parse(&["--wrong", "--spec"]);
        assert!(line.asks_for_pluginrpc());
        assert!(line.command.unwrap_err().message().contains("--wrong"));
        for args in [
            &["echo"][..],
            &["--format", "json"],
            &["--", "--spec"],
            &["--wrong"],
            &[],
        ] {
            assert!(!parse(args).asks_for_pluginrpc(), "{args:?}");
        }
        assert_eq!(parse(&["--", "echo"]).words(), strings(&["echo"]));
        let wrong = parse(&["--wrong", "echo"]);
        assert_eq!((wrong.words(), wrong.is_valid()), (&strings(&["echo"])[..], false));
    }

    #[cfg(feature = "tokio")]
    #[test]
    fn only_a_call_needs_a_runtime() {
        for calls in [
            &["echo"][..],
            &["--format", "json", "echo"],
            &["--", "--spec"],
            &["call", "--help"],
            &[],
            &["--spec=0", "echo"],
        ] {
            assert!(parse(calls).may_call(), "{calls:?}");
        }
        for asks in [
            &["--protocol"][..],
            &["--spec", "--format", "json"],
            &["echo", "--spec"],
            &["--help"],
            &["--version"],
            &["--wrong"],
        ] {
            assert!(!parse(asks).may_call(), "{asks:?}");
        }
    }
}
