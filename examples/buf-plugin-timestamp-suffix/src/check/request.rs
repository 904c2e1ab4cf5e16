//! A request that the schema allows.

use std::collections::BTreeSet;

use pluginrpc::Error;
use pluginrpc::text::quoted;

use super::v1::CheckRequest;
use super::{File, Options, bounds, descriptor, options};

/// How many rules one request may name; buf splits longer lists.
const MOST_RULES: usize = 250;

/// What a rule looks at: files, what they are compared with, and the options.
#[derive(Debug)]
pub struct Request(CheckRequest);

impl Request {
    /// Takes a message that the schema allows, with options among the plugin's `keys`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, saying what is wrong.
    pub(super) fn new(message: CheckRequest, keys: &[String]) -> Result<Self, Error> {
        let refuse = |why: String| Err(Error::invalid_argument(why));
        if message.file_descriptors.is_empty() {
            return refuse("file_descriptors is empty: there has to be a file to check".to_owned());
        }
        files("file_descriptors", &message.file_descriptors)?;
        files("against_file_descriptors", &message.against_file_descriptors)?;
        options::check(&message.options, keys)?;
        if message.rule_ids.len() > MOST_RULES {
            return refuse(format!(
                "rule_ids names {} rules: ask for {MOST_RULES} at most at once",
                message.rule_ids.len()
            ));
        }
        let mut seen = BTreeSet::new();
        for id in &message.rule_ids {
            bounds::id(id).map_err(|why| Error::invalid_argument(format!("rule_ids: {why}")))?;
            if !seen.insert(id) {
                return refuse(format!("rule_ids names {id} twice"));
            }
        }
        Ok(Self(message))
    }

    /// The files to check and all that they import.
    pub fn files(&self) -> impl Iterator<Item = File<'_>> {
        self.0.file_descriptors.iter().filter_map(File::new)
    }

    /// What the files are compared with; none in a lint run.
    pub fn against_files(&self) -> impl Iterator<Item = File<'_>> {
        self.0.against_file_descriptors.iter().filter_map(File::new)
    }

    /// What the user has set.
    #[must_use]
    pub fn options(&self) -> Options<'_> {
        Options::new(&self.0.options)
    }

    pub(super) fn rule_ids(&self) -> &[String] {
        &self.0.rule_ids
    }
}

/// Each has a descriptor with a name of its own.
fn files(field: &str, files: &[descriptor::FileDescriptor]) -> Result<(), Error> {
    let mut names = BTreeSet::new();
    for (at, file) in files.iter().enumerate() {
        let name = file.file_descriptor_proto.as_ref().map_or("", |proto| proto.name());
        if name.is_empty() {
            return Err(Error::invalid_argument(format!(
                "{field}[{at}] has no file_descriptor_proto with a name"
            )));
        }
        if !names.insert(name) {
            return Err(Error::invalid_argument(format!(
                "{field} has two files named {}",
                quoted(name.as_bytes())
            )));
        }
    }
    Ok(())
}
