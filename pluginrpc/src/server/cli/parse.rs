//! The arguments of `plugin call`.

use std::ffi::OsString;

use crate::Error;
use crate::text::quoted;

/// The procedure, which comes first, and everything from the first flag on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) procedure: Vec<String>,
    pub(super) rest: Vec<String>,
}

/// The source of the request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Request {
    /// `--json TEXT`
    Json(String),
    /// `--json @FILE`
    File(String),
    /// `--json -`
    Stdin,
    /// A flag for each field, unparsed: only the fields tell a value from the next flag.
    Fields(Vec<String>),
}

pub(super) fn words(args: &[OsString]) -> Result<Words, Error> {
    let mut words: Vec<String> = Vec::with_capacity(args.len());
    for arg in args {
        let Some(word) = arg.to_str() else {
            let arg = quoted(arg.as_encoded_bytes());
            return Err(Error::invalid_argument(format!(
                "{arg} is not UTF-8; give it in a file: --json @FILE"
            )));
        };
        words.push(word.to_owned());
    }
    let flags = words.iter().position(|word| is_flag(word)).unwrap_or(words.len());
    let rest = words.split_off(flags);
    // The procedure may be right, so a request among the words is reported before they are looked up.
    if let Some(json) = words.iter().find(|word| looks_like_json(word)) {
        let json = quoted(json.as_bytes());
        return Err(Error::invalid_argument(format!(
            "{json} looks like JSON: pass a request in JSON as --json '{{…}}', from a file as --json @FILE, or from \
             standard input as --json -"
        )));
    }
    Ok(Words { procedure: words, rest })
}

/// No word of a procedure begins like this.
fn looks_like_json(word: &str) -> bool {
    word.trim_start().starts_with(['{', '['])
}

fn is_flag(word: &str) -> bool {
    word.starts_with('-')
}

/// Returns true if the first flag asks for help; later ones may be values.
pub(super) fn asks_for_help(rest: &[String]) -> bool {
    matches!(rest.first().map(String::as_str), Some("--help" | "-h"))
}

pub(super) fn request(rest: &[String]) -> Result<Request, Error> {
    let Some(first) = rest.first() else {
        return Ok(Request::Fields(Vec::new()));
    };
    let (value, more) = match (first.strip_prefix("--json="), rest) {
        (Some(value), [_, more @ ..]) => (value, more),
        (None, [flag, value, more @ ..]) if flag == "--json" => (value.as_str(), more),
        (None, [flag]) if flag == "--json" => {
            return Err(Error::invalid_argument(
                "--json requires a value: '{...}', @FILE, or - for standard input",
            ));
        }
        _ => return Ok(Request::Fields(rest.to_vec())),
    };
    if let Some(word) = more.first() {
        let word = quoted(word.as_bytes());
        return Err(Error::invalid_argument(format!(
            "--json is the whole request, so {word} cannot follow it"
        )));
    }
    Ok(match value.strip_prefix('@') {
        Some(path) => Request::File(path.to_owned()),
        None if value == "-" => Request::Stdin,
        None => Request::Json(value.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn the_procedure_stands_before_the_first_flag() {
        let args = ["echo", "request", "--a", "b", "c"].map(OsString::from);
        let Words { procedure, rest } = words(&args).unwrap();
        assert_eq!(
            (procedure, rest),
            (strings(&["echo", "request"]), strings(&["--a", "b", "c"]))
        );
        assert!(words(&[]).unwrap().procedure.is_empty());
        let error = words(&["echo", "{\"a\": 1}"].map(OsString::from)).unwrap_err();
        assert!(error.message().contains("--json '{"), "{error}");
    }

    #[test]
    fn a_request_is_json_or_fields() {
        for (words, expected) in [
            (&[][..], Request::Fields(vec![])),
            (&["--json", "{}"], Request::Json("{}".to_owned())),
            (&["--json={}"], Request::Json("{}".to_owned())),
            (&["--json", "@a b"], Request::File("a b".to_owned())),
            (&["--json=-"], Request::Stdin),
            (&["--jsonx", "1"], Request::Fields(strings(&["--jsonx", "1"]))),
        ] {
            assert_eq!(request(&strings(words)).unwrap(), expected);
        }
        for bad in [&["--json"][..], &["--json", "{}", "--a"]] {
            assert!(request(&strings(bad)).is_err(), "{bad:?}");
        }
    }
}
