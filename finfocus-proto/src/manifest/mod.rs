//! Manifests: what a plugin says of itself in a file beside its executable.
//!
//! There are several formats, and no file is accepted by all of their readers. The released hosts need none: a plugin
//! without a manifest is found and called.
//!
//! | form | file | readers |
//! |---|---|---|
//! | flat, [`Manifest`] | `plugin.manifest.json` | the specification's host, `finfocus plugin validate` |
//! | nested, [`PluginManifest`](crate::v1::PluginManifest) | `manifest.json` | the Go SDK |
//! | nested, with enums as words | `manifest.json` | the JSON schema of the specification |
//!
//! Both have a text form that is read and printed without loss; [`check`] lists the objections of each reader to a
//! file.
//!
//! ```
//! use finfocus_proto::layout::Installation;
//! use finfocus_proto::manifest::{self, Manifest, Reader};
//!
//! let place = Installation::new("kubecost", "v1.2.0")?;
//! let manifest = Manifest::new(&place, "Costs of Kubernetes workloads");
//! let text = manifest.to_string();
//! assert_eq!(text.parse::<Manifest>()?, manifest);
//!
//! let refusals = manifest::check(&text, Some(&place));
//! assert!(refusals.iter().all(|refusal| matches!(refusal.reader(), Reader::Sdk | Reader::Schema)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod flat;
mod nested;
mod refusal;
mod schema;

use std::error::Error as StdError;
use std::fmt;

use pluginrpc::text::{escaped, quoted};
use serde_json::{Map, Value};

pub use check::check;
pub use flat::Manifest;
pub use refusal::{Reader, Refusal};

/// Maximum size of a manifest, in bytes.
const MOST_BYTES: usize = 1 << 20;

/// A text as a JSON object.
fn object(text: &str) -> Result<Map<String, Value>, ManifestError> {
    if text.len() > MOST_BYTES {
        return Err(ManifestError::new("the manifest is over 1 MiB"));
    }
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => Err(ManifestError::new(format!(
            "the manifest is {} and has to be an object",
            kind(&other)
        ))),
        Err(e) => Err(ManifestError::new(format!("the manifest is no JSON: {e}")).with_source(e)),
    }
}

/// Names the kind of a value, for a message.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// `a.b`, as it is read in a message.
fn dotted(path: &str, key: &str) -> String {
    let key = match key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        true => key.to_owned(),
        false => quoted(key.as_bytes()),
    };
    match path {
        "" => key,
        path => format!("{path}.{key}"),
    }
}

/// A text that is no manifest, and why.
pub struct ManifestError {
    what: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl ManifestError {
    fn new(what: impl Into<String>) -> Self {
        Self {
            what: escaped(what.into().as_bytes()),
            source: None,
        }
    }

    fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }
}

impl fmt::Display for ManifestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl fmt::Debug for ManifestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for ManifestError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source
            .as_ref()
            .map(|source| &**source as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests;
