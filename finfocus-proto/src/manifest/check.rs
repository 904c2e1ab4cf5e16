//! Checks of a manifest, for each of its readers.

use serde_json::{Map, Value};

use super::flat::PROTOCOL_VERSION;
use super::{Reader, Refusal, dotted, kind, object, schema};
use crate::layout::Installation;
use crate::v1::PluginManifest;

/// Returns the objections of each reader to a manifest; a reader without any accepts it.
///
/// With a `place`, name and version are compared with the directories. A file in both forms at once satisfies the
/// specification's host, the released one and the Go SDK, if all values of its `metadata` are strings. The JSON schema
/// refuses unknown keys, so no file satisfies all four. The Go SDK v0.5.6 ignores an enum in the words of the schema
/// (`binary`); it reads the full name (`INSTALLATION_METHOD_BINARY`).
#[must_use]
pub fn check(text: &str, place: Option<&Installation>) -> Vec<Refusal> {
    let all = [Reader::Specification, Reader::Host, Reader::Sdk, Reader::Schema];
    let object = match object(text) {
        Ok(object) => object,
        Err(e) => {
            let refused = |reader| Refusal::new(reader, "", format!("cannot be read: {e}"));
            return all.map(refused).into();
        }
    };
    let mut refusals = specification(&object, place);
    refusals.extend(host(&object, place));
    refusals.extend(sdk(text));
    refusals.extend(schema::check(&object));
    refusals
}

fn specification(object: &Map<String, Value>, place: Option<&Installation>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut refuse = |field: &str, what: String| refusals.push(Refusal::new(Reader::Specification, field, what));
    for field in ["name", "version", "protocol_version", "executable", "description"] {
        match object.get(field) {
            Some(Value::String(text)) if !text.is_empty() => {
                if field == "protocol_version" && text != PROTOCOL_VERSION {
                    refuse(field, format!("has to be {PROTOCOL_VERSION:?}"));
                }
                if let (true, Some(place)) = (field == "name", place)
                    && text != place.name()
                {
                    refuse(field, format!("has to be {:?}, as its directory", place.name()));
                }
            }
            Some(Value::String(_)) => refuse(field, "is empty".to_owned()),
            Some(other) => refuse(field, format!("is {} and has to be a text", kind(other))),
            None => refuse(field, "is missing".to_owned()),
        }
    }
    refusals
}

fn host(object: &Map<String, Value>, place: Option<&Installation>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut refuse = |field: String, what: String| refusals.push(Refusal::new(Reader::Host, field, what));
    for (key, value) in object {
        // Go takes a key in whatever case, and null for nothing.
        match key.to_ascii_lowercase().as_str() {
            "name" | "version" | "description" | "author" if !value.is_string() && !value.is_null() => {
                refuse(dotted("", key), format!("is {} and has to be a text", kind(value)));
            }
            "providers" => match value {
                Value::Null => {}
                Value::Array(items) if items.iter().all(|item| item.is_string() || item.is_null()) => {}
                _ => refuse(dotted("", key), "has to be a list of texts".to_owned()),
            },
            "metadata" => match value {
                Value::Null => {}
                Value::Object(entries) => {
                    let wrong = entries
                        .iter()
                        .filter(|(_, value)| !value.is_string() && !value.is_null());
                    for (name, value) in wrong {
                        refuse(
                            dotted(&dotted("", key), name),
                            format!("is {} and has to be a text", kind(value)),
                        );
                    }
                }
                other => refuse(
                    dotted("", key),
                    format!("is {} and has to be an object of texts", kind(other)),
                ),
            },
            _ => {}
        }
    }
    for (field, wanted) in [
        ("name", place.map(Installation::name)),
        ("version", place.map(Installation::version)),
    ] {
        let same = |key: &&String| key.eq_ignore_ascii_case(field);
        let key = object.get_key_value(field).map(|(key, _)| key);
        let found = key.or_else(|| object.keys().find(same)).and_then(|key| object.get(key));
        let text = found.and_then(Value::as_str).unwrap_or_default();
        match wanted {
            Some(wanted) if text != wanted => {
                refuse(field.to_owned(), format!("has to be {wanted:?}, as its directory"))
            }
            None if text.is_empty() => refuse(
                field.to_owned(),
                "is missing, and has to be as its directory".to_owned(),
            ),
            _ => {}
        }
    }
    refusals
}

fn sdk(text: &str) -> Vec<Refusal> {
    let refuse = |field: &str, what: String| vec![Refusal::new(Reader::Sdk, field, what)];
    let named = |read: &PluginManifest| read.metadata.as_ref().is_some_and(|metadata| !metadata.name.is_empty());
    match PluginManifest::from_json(text) {
        Err(e) => refuse("", format!("cannot be read: {e}")),
        // It steps over what it does not know, and so would find nothing at all.
        Ok(read) if !named(&read) => refuse(
            "metadata.name",
            "is missing, so it is not in the nested form".to_owned(),
        ),
        Ok(_) => Vec::new(),
    }
}
