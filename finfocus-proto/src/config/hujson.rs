//! Finds one value in a HuJSON text: JSON with comments and trailing commas.

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::dotted;
use super::found::{Problem, Scalar};

/// Returns the scalar at `path`, a row of keys; `None` when it is absent or null.
pub(super) fn scalar_at(text: &str, path: &[&str]) -> Result<Option<Scalar>, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = ParseOptions {
        allow_comments: true,
        allow_trailing_commas: true,
        allow_loose_object_property_names: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let parsed = parse_to_ast(text, &CollectOptions::default(), &options).map_err(|error| Problem {
        what: format!("it is not HuJSON: {}", error.kind()),
        line: error.line_display(),
        column: error.column_display(),
    })?;
    let mut value = match &parsed.value {
        Some(value) => value,
        None => return Ok(None),
    };
    for (depth, key) in path.iter().enumerate() {
        let object = match value {
            Value::Object(object) => object,
            Value::NullKeyword(_) => return Ok(None),
            other => return Err(unfit(text, other, path.get(..depth), "has to be an object")),
        };
        let mut entries = object.properties.iter().filter(|entry| entry.name.as_str() == *key);
        let Some(entry) = entries.next() else {
            return Ok(None);
        };
        if let Some(ObjectProp { range, .. }) = entries.next() {
            let name = dotted(path.get(..=depth).unwrap_or_default());
            return Err(problem(
                text,
                range.start,
                format!("{name} is there twice: keep one of them"),
            ));
        }
        value = &entry.value;
    }
    let scalar = match value {
        Value::NullKeyword(_) => return Ok(None),
        Value::StringLit(literal) => literal.value.clone().into_owned(),
        Value::NumberLit(literal) => literal.value.to_owned(),
        Value::BooleanLit(literal) => literal.value.to_string(),
        Value::Object(_) | Value::Array(_) => {
            return Err(unfit(text, value, Some(path), "has to be a single value"));
        }
    };
    let (line, column) = place(text, value.start());
    Ok(Some(Scalar {
        value: scalar,
        line,
        column,
    }))
}

fn unfit(text: &str, value: &Value<'_>, path: Option<&[&str]>, instead: &str) -> Problem {
    let name = match path {
        None | Some([]) => "the file".to_owned(),
        Some(path) => dotted(path),
    };
    let kind = match value {
        Value::Object(_) => "an object",
        Value::Array(_) => "a list",
        _ => "a single value",
    };
    problem(text, value.start(), format!("{name} is {kind} and {instead}"))
}

fn problem(text: &str, offset: usize, what: String) -> Problem {
    let (line, column) = place(text, offset);
    Problem { what, line, column }
}

/// Line and column of a byte, both from 1; the column counts characters.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line, before.get(start..).unwrap_or_default().chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look_up(text: &str) -> Result<Option<(String, usize, usize)>, String> {
        let found = scalar_at(text, &["plugins", "kubecost", "file"]);
        let found = found.map_err(|problem| format!("{}:{}: {}", problem.line, problem.column, problem.what))?;
        Ok(found.map(|scalar| (scalar.value, scalar.line, scalar.column)))
    }

    #[test]
    fn comments_and_trailing_commas_are_read_and_values_have_a_place() {
        let text = "// mine\n{\n  \"plugins\": {\n    /* ü */ \"kubecost\": {\"file\": \"a.csv\",},\n  },\n}\n";
        assert_eq!(look_up(text), Ok(Some(("a.csv".to_owned(), 4, 34))));
        assert_eq!(
            look_up(r#"{"plugins": {"kubecost": {"file": 1.50}}}"#),
            Ok(Some(("1.50".to_owned(), 1, 35)))
        );
        for text in [
            "",
            "{}",
            r#"{"plugins": null}"#,
            r#"{"plugins": {"kubecost": {"file": null}}}"#,
        ] {
            assert_eq!(look_up(text), Ok(None), "{text}");
        }
    }

    #[test]
    fn mistakes_have_a_place() {
        for (text, reported) in [
            ("{\n  \"plugins\": }", "2:14: it is not HuJSON: "),
            ("{plugins: {}}", "1:2: it is not HuJSON: "),
            (
                r#"{"plugins": 1}"#,
                "1:13: \"plugins\" is a single value and has to be an object",
            ),
            (
                r#"{"plugins": {"kubecost": {"file": []}}}"#,
                "1:35: \"plugins.kubecost.file\" is a list and has to be a single value",
            ),
            (r#"{"plugins": {}, "plugins": {}}"#, "1:17: \"plugins\" is there twice"),
        ] {
            let error = look_up(text).unwrap_err();
            assert!(error.starts_with(reported), "{error}");
        }
        assert!(look_up(&"[".repeat(100_000)).is_err(), "without a stack overflow");
    }
}
