//! The flat form.

use std::collections::BTreeMap;
use std::env::consts::EXE_SUFFIX;
use std::fmt;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::{ManifestError, dotted, kind, object};
use crate::layout::Installation;

/// The version of the protocol that the specification has ever had.
pub(super) const PROTOCOL_VERSION: &str = "1";

/// `plugin.manifest.json`: one file for the host of the specification and for `finfocus plugin validate`.
///
/// Text form: a JSON object with the names of the fields as keys. Missing and null texts are read as empty, and
/// printed as empty; `author`, `providers` and `metadata` are left out if they are empty. Unknown keys are kept. The
/// released host compares name and version with the names of the directories and reads nothing else, but refuses a
/// file with a value of another type, in `metadata` too.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Manifest {
    /// Name of the plugin, and of its directory.
    pub name: String,
    /// Version, and name of its directory: `v1.2.0`.
    pub version: String,
    /// The version of the protocol, always `1`; the specification's host refuses any other.
    pub protocol_version: String,
    /// Name of the executable in the same directory.
    pub executable: String,
    /// Description, in a sentence for people.
    pub description: String,
    /// Author.
    pub author: String,
    /// Clouds whose costs the plugin knows, such as `aws`.
    pub providers: Vec<String>,
    /// Whatever else there is to say.
    pub metadata: BTreeMap<String, String>,
    /// Entries with other keys.
    pub other: Map<String, Value>,
}

impl Manifest {
    /// The manifest of a plugin that is installed at `place`.
    #[must_use]
    pub fn new(place: &Installation, description: impl Into<String>) -> Self {
        Self {
            name: place.name().to_owned(),
            version: place.version().to_owned(),
            protocol_version: PROTOCOL_VERSION.to_owned(),
            executable: format!("finfocus-plugin-{}{EXE_SUFFIX}", place.name()),
            description: description.into(),
            ..Self::default()
        }
    }
}

impl fmt::Display for Manifest {
    /// The text form, indented, with a line break at its end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut object = self.other.clone();
        for (key, text) in [
            ("name", &self.name),
            ("version", &self.version),
            ("protocol_version", &self.protocol_version),
            ("executable", &self.executable),
            ("description", &self.description),
            ("author", &self.author),
        ] {
            if key == "author" && text.is_empty() {
                object.remove(key);
            } else {
                object.insert(key.to_owned(), text.as_str().into());
            }
        }
        for (key, value, empty) in [
            (
                "providers",
                Value::from(self.providers.clone()),
                self.providers.is_empty(),
            ),
            (
                "metadata",
                self.metadata
                    .iter()
                    .map(|(key, text)| (key.clone(), text.as_str()))
                    .collect(),
                self.metadata.is_empty(),
            ),
        ] {
            object.remove(key);
            if !empty {
                object.insert(key.to_owned(), value);
            }
        }
        writeln!(f, "{:#}", Value::Object(object))
    }
}

impl FromStr for Manifest {
    type Err = ManifestError;

    /// Reads the text form.
    ///
    /// # Errors
    /// It is no JSON object, is over 1 MiB, or a field that is known is of another type.
    fn from_str(text: &str) -> Result<Self, ManifestError> {
        let mut object = object(text)?;
        let mut take = |key: &str| text_of(key, object.remove(key).unwrap_or_default());
        let mut manifest = Self {
            name: take("name")?,
            version: take("version")?,
            protocol_version: take("protocol_version")?,
            executable: take("executable")?,
            description: take("description")?,
            author: take("author")?,
            ..Self::default()
        };
        match object.remove("providers").unwrap_or_default() {
            Value::Null => {}
            Value::Array(items) => {
                let all = items.into_iter().map(|item| text_of("providers", item));
                manifest.providers = all.collect::<Result<_, _>>()?;
            }
            other => return Err(wrong("providers", &other, "a list of texts")),
        }
        match object.remove("metadata").unwrap_or_default() {
            Value::Null => {}
            Value::Object(entries) => {
                let all = entries.into_iter().map(|(key, value)| {
                    let text = text_of(&dotted("metadata", &key), value)?;
                    Ok((key, text))
                });
                manifest.metadata = all.collect::<Result<_, ManifestError>>()?;
            }
            other => return Err(wrong("metadata", &other, "an object of texts")),
        }
        manifest.other = object;
        Ok(manifest)
    }
}

fn text_of(key: &str, value: Value) -> Result<String, ManifestError> {
    match value {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text),
        other => Err(wrong(key, &other, "a text")),
    }
}

fn wrong(key: &str, value: &Value, wanted: &str) -> ManifestError {
    ManifestError::new(format!("{key} is {} and has to be {wanted}", kind(value)))
}
