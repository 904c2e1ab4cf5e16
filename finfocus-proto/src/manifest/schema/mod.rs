//! A manifest against the JSON schema of the specification.

mod form;
mod table;

use serde_json::{Map, Value};

use super::{Reader, Refusal, dotted, kind};
use form::Form;

/// Rule for a value.
enum Rule {
    /// An object of these keys and no others.
    Object(&'static [Key]),
    /// An object whose keys are among these words, and whose values are alike.
    Keyed(&'static str, &'static Rule),
    /// A text of so many characters at least and at most, that looks like this.
    Text(usize, usize, Form),
    /// One of these words.
    Word(&'static str),
    /// A list of so many at least and at most; whether all have to be different; what each is.
    List(usize, usize, bool, &'static Rule),
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// `true` or `false`.
    Boolean,
}

/// A key, whether it has to be there, and what its value has to be.
type Key = (&'static str, bool, Rule);

/// Returns the objections of the schema.
pub(super) fn check(object: &Map<String, Value>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    object_of(&table::MANIFEST, "", object, &mut refusals);
    refusals
}

fn object_of(rule: &Rule, path: &str, object: &Map<String, Value>, refusals: &mut Vec<Refusal>) {
    match rule {
        Rule::Object(keys) => {
            for (key, required, rule) in *keys {
                match object.get(*key) {
                    Some(value) => value_of(rule, &dotted(path, key), value, refusals),
                    None if *required => refuse(&dotted(path, key), "is missing", refusals),
                    None => {}
                }
            }
            for key in object.keys().filter(|key| keys.iter().all(|(known, ..)| key != known)) {
                refuse(&dotted(path, key), "is no key of the schema", refusals);
            }
        }
        Rule::Keyed(words, rule) => {
            for (key, value) in object {
                match is_word(key, words) {
                    true => value_of(rule, &dotted(path, key), value, refusals),
                    false => refuse(&dotted(path, key), &format!("is none of: {words}"), refusals),
                }
            }
        }
        _ => refuse(path, "is an object", refusals),
    }
}

fn value_of(rule: &Rule, path: &str, value: &Value, refusals: &mut Vec<Refusal>) {
    let wanted = match (rule, value) {
        (Rule::Object(_) | Rule::Keyed(..), Value::Object(object)) => {
            return object_of(rule, path, object, refusals);
        }
        (Rule::List(least, most, different, rule), Value::Array(items)) => {
            if items.len() < *least || items.len() > *most {
                let most = if *most == usize::MAX {
                    "more".to_owned()
                } else {
                    most.to_string()
                };
                refuse(
                    path,
                    &format!("has {} items and has to have {least} to {most}", items.len()),
                    refusals,
                );
            }
            // Short lists in practice, and any list is bounded by the size of the file.
            let twice = |(at, item)| items.iter().take(at).any(|earlier| earlier == item);
            if *different && items.len() <= MOST_COMPARED && items.iter().enumerate().any(twice) {
                refuse(path, "has an item twice", refusals);
            }
            for (at, item) in items.iter().enumerate() {
                value_of(rule, &format!("{path}[{at}]"), item, refusals);
            }
            return;
        }
        (Rule::Text(least, most, form), Value::String(text)) => {
            let length = text.chars().count();
            if length < *least || length > *most {
                refuse(
                    path,
                    &format!("has {length} characters and has to have {least} to {most}"),
                    refusals,
                );
            }
            if !form.fits(text) {
                refuse(path, &format!("has to be {}", form.name()), refusals);
            }
            return;
        }
        (Rule::Word(words), Value::String(text)) => match is_word(text, words) {
            true => return,
            false => format!("is none of: {words}"),
        },
        (Rule::Whole(least, most), Value::Number(number)) => {
            // A number such as 5.0 is whole for a schema.
            let whole = number.as_i64().is_some_and(|number| (least..=most).contains(&&number));
            let float = number.as_f64().filter(|_| number.is_f64());
            if whole || float.is_some_and(|f| f.fract() == 0.0 && (*least as f64..=*most as f64).contains(&f)) {
                return;
            }
            format!("has to be a whole number from {least} to {most}")
        }
        (Rule::Boolean, Value::Bool(_)) => return,
        (rule, value) => format!("is {} and has to be {}", kind(value), rule.name()),
    };
    refuse(path, &wanted, refusals);
}

/// Number of items that are compared with each other.
const MOST_COMPARED: usize = 1000;

impl Rule {
    fn name(&self) -> &'static str {
        match self {
            Self::Object(_) | Self::Keyed(..) => "an object",
            Self::Text(..) | Self::Word(_) => "a text",
            Self::List(..) => "a list",
            Self::Whole(..) => "a whole number",
            Self::Boolean => "true or false",
        }
    }
}

fn is_word(text: &str, words: &str) -> bool {
    words.split(' ').any(|word| word == text)
}

fn refuse(path: &str, what: &str, refusals: &mut Vec<Refusal>) {
    refusals.push(Refusal::new(Reader::Schema, path, what));
}
