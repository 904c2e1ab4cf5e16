//! Parses the parameter: options separated by commas.

use pluginrpc_build::{Descriptors, StreamingPolicy};
use pluginrpc_codegen::nearest;

/// The options of a run.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Options {
    pub(crate) messages: bool,
    pub(crate) proto_module: Option<String>,
    /// Schema path and Rust path.
    pub(crate) extern_paths: Vec<(String, String)>,
    pub(crate) descriptors: Descriptors,
    pub(crate) streaming: StreamingPolicy,
    pub(crate) file_per_package: bool,
    pub(crate) no_client: bool,
    pub(crate) no_server: bool,
    pub(crate) no_comments: bool,
}

const NAMES: [&str; 10] = [
    "messages",
    "proto_module",
    "extern_path",
    "file_per_package",
    "no_client",
    "no_server",
    "no_comments",
    "tables_only",
    "descriptors",
    "streaming",
];

/// The maximum number of reported errors.
const MOST: usize = 20;

impl Options {
    /// Parses a parameter; reports all errors, one per line.
    pub(crate) fn parse(parameter: &str) -> Result<Self, String> {
        let mut options = Self::default();
        let mut mistakes = Vec::new();
        for option in split(parameter) {
            if let Err(mistake) = options.set(&option) {
                mistakes.push(mistake);
            }
            if mistakes.len() == MOST {
                break;
            }
        }
        if options.messages && options.proto_module.is_some() {
            mistakes.push(
                "messages and proto_module exclude each other: the messages are generated here or exist elsewhere"
                    .to_owned(),
            );
        }
        match mistakes.is_empty() {
            true => Ok(options),
            false => Err(mistakes.join("\n")),
        }
    }

    fn set(&mut self, option: &str) -> Result<(), String> {
        let (name, value) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (option, None),
        };
        match (name, value) {
            ("messages", value) => self.messages = flag(option, name, value)?,
            ("file_per_package", value) => self.file_per_package = flag(option, name, value)?,
            ("no_client", value) => self.no_client = flag(option, name, value)?,
            ("no_server", value) => self.no_server = flag(option, name, value)?,
            ("no_comments", value) => self.no_comments = flag(option, name, value)?,
            ("tables_only", value) => {
                self.no_client = flag(option, name, value)?;
                self.no_server = self.no_client;
            }
            ("proto_module", Some(path)) if !path.is_empty() => self.proto_module = Some(path.to_owned()),
            ("proto_module", _) => return Err(choices(option, "proto_module=crate::proto")),
            ("extern_path", value) => match value.and_then(|value| value.split_once('=')) {
                Some((schema, rust)) => self.extern_paths.push((schema.to_owned(), rust.to_owned())),
                None => return Err(choices(option, "extern_path=.acme.v1=::acme::v1")),
            },
            ("descriptors", Some("all")) => self.descriptors = Descriptors::All,
            ("descriptors", Some("methods")) => self.descriptors = Descriptors::Methods,
            ("descriptors", Some("none")) => self.descriptors = Descriptors::None,
            ("descriptors", _) => return Err(choices(option, "descriptors=all, methods or none")),
            ("streaming", Some("ignore")) => self.streaming = StreamingPolicy::Ignore,
            ("streaming", Some("warn")) => self.streaming = StreamingPolicy::Warn,
            ("streaming", Some("error")) => self.streaming = StreamingPolicy::Error,
            ("streaming", _) => return Err(choices(option, "streaming=warn, ignore or error")),
            (unknown, _) => return Err(self::unknown(unknown)),
        }
        Ok(())
    }
}

/// `name`, `name=true` or `name=false`.
fn flag(option: &str, name: &str, value: Option<&str>) -> Result<bool, String> {
    match value {
        None | Some("true") => Ok(true),
        Some("false") => Ok(false),
        Some(_) => Err(choices(option, &format!("{name}, or {name}=true|false"))),
    }
}

fn choices(option: &str, right: &str) -> String {
    format!("invalid option {}: expected {right}", shown(option))
}

fn unknown(name: &str) -> String {
    let nearest = nearest(name, NAMES).map(|known| format!("did you mean {known}? "));
    format!(
        "unknown option {}: {}expected one of {}",
        shown(name),
        nearest.unwrap_or_default(),
        NAMES.join(", ")
    )
}

/// Quotes text of the user and cuts it to 80 characters.
fn shown(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("{short:?}")
}

/// Splits at commas; `\,` is a comma and `\\` a backslash within an option.
fn split(parameter: &str) -> Vec<String> {
    let mut options = vec![String::new()];
    let mut chars = parameter.chars().peekable();
    while let Some(c) = chars.next() {
        let c = match c {
            ',' => {
                options.push(String::new());
                continue;
            }
            '\\' => chars.next_if(|next| matches!(next, ',' | '\\')).unwrap_or('\\'),
            c => c,
        };
        if let Some(option) = options.last_mut() {
            option.push(c);
        }
    }
    // protoc joins the parameters of several flags, and some may be empty.
    options.retain(|option| !option.is_empty());
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_as_protoc_joins_them() {
        let parameter = r"proto_module=crate::proto,,extern_path=.a.b=::a\,b\\,descriptors=none,streaming=error";
        assert_eq!(
            Options::parse(parameter),
            Ok(Options {
                proto_module: Some("crate::proto".to_owned()),
                extern_paths: vec![(".a.b".to_owned(), r"::a,b\".to_owned())],
                descriptors: Descriptors::None,
                streaming: StreamingPolicy::Error,
                ..Options::default()
            })
        );
        assert_eq!(Options::parse(""), Ok(Options::default()));
        assert_eq!(Options::parse("messages").map(|o| o.messages), Ok(true));
    }

    #[test]
    fn all_errors_are_reported_with_the_expected_value() {
        let error =
            Options::parse("mesages,descriptors=some,extern_path=x,\u{1b}[2Jq,messages,proto_module=a").unwrap_err();
        let lines: Vec<_> = error.lines().collect();
        assert_eq!(lines.len(), 5, "{error}");
        assert!(lines[0].contains("did you mean messages?"), "{error}");
        assert!(lines[1].contains("all, methods or none"), "{error}");
        assert!(lines[2].contains("extern_path=.acme.v1=::acme::v1"), "{error}");
        assert!(
            !lines[3].contains('\u{1b}') && !lines[3].contains("did you mean"),
            "{error}"
        );
        assert!(lines[4].contains("exclude each other"), "{error}");
    }
}
