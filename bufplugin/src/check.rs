use std::fmt;

use pluginrpc::Error;

use crate::element::Import;
use crate::findings::{Finding, Spot};
use crate::option::OptionType;
use crate::request::Request;
use crate::{Enum, EnumValue, Extension, Field, File, FileSet, Message, Method, Oneof, Service};

/// Longest source path of a finding; the protocol allows no more.
const MAX_PATH: usize = 64;

/// One run of a rule: files, options, and the findings it reports.
pub struct Check<'a> {
    request: &'a Request<'a>,
    rule_id: &'a str,
    findings: Vec<Finding>,
}

impl<'a> Check<'a> {
    pub(crate) fn new(request: &'a Request<'a>, rule_id: &'a str) -> Self {
        Self {
            request,
            rule_id,
            findings: Vec::new(),
        }
    }

    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    /// The files to check, and all that they import.
    #[must_use]
    pub fn files(&self) -> &'a FileSet<'a> {
        &self.request.files
    }

    /// The files that these are compared with; empty for `buf lint`.
    #[must_use]
    pub fn against_files(&self) -> &'a FileSet<'a> {
        &self.request.against_files
    }

    /// Id of the rule that runs.
    #[must_use]
    pub fn rule_id(&self) -> &'a str {
        self.rule_id
    }

    /// Value of an option as the user set it; `None` if it is not set.
    ///
    /// # Errors
    /// `INTERNAL` if the plugin's [`Spec`](crate::Spec) does not declare the option with this type.
    pub fn option<T: OptionType>(&self, key: &str) -> Result<Option<T>, Error> {
        self.request.option(key)
    }

    /// Reports a finding at an element, or at a [`Place`].
    pub fn report<'p>(&mut self, at: impl Into<Place<'p>>, message: impl Into<String>) {
        self.push(Some(at.into()), None, message.into());
    }

    /// Reports a finding at an element, with the older element it was compared with.
    pub fn report_against<'p>(
        &mut self,
        at: impl Into<Place<'p>>,
        against: impl Into<Place<'p>>,
        message: impl Into<String>,
    ) {
        self.push(Some(at.into()), Some(against.into()), message.into());
    }

    /// Reports a finding about an older element that is gone.
    pub fn report_removed<'p>(&mut self, against: impl Into<Place<'p>>, message: impl Into<String>) {
        self.push(None, Some(against.into()), message.into());
    }

    /// Reports a finding that belongs to no place.
    pub fn report_without_place(&mut self, message: impl Into<String>) {
        self.push(None, None, message.into());
    }

    fn push(&mut self, at: Option<Place<'_>>, against: Option<Place<'_>>, message: String) {
        self.findings.push(Finding {
            rule_id: self.rule_id.to_owned(),
            at: at.map(Spot::from),
            against: against.map(Spot::from),
            message,
        });
    }
}

impl fmt::Debug for Check<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Check")
            .field("rule_id", &self.rule_id)
            .field("files", &self.request.files.len())
            .field("against_files", &self.request.against_files.len())
            .field("findings", &self.findings.len())
            .finish()
    }
}

/// Place of a finding: a file, and a source path in it.
///
/// Elements convert into it. `Place::from(method).within([2])` is the request type of a method, for example.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    pub(crate) file: File<'a>,
    pub(crate) path: Vec<i32>,
}

impl<'a> Place<'a> {
    /// Creates a place from a source path, as `google.protobuf.SourceCodeInfo.Location.path` states it; empty for the
    /// whole file. Paths of more than 64 numbers are cut, and so mean an element further out.
    #[must_use]
    pub fn new(file: File<'a>, path: impl Into<Vec<i32>>) -> Self {
        let mut path = path.into();
        path.truncate(MAX_PATH);
        Self { file, path }
    }

    /// Goes further in, by field numbers and indexes of descriptor messages.
    #[must_use]
    pub fn within(mut self, path: impl IntoIterator<Item = i32>) -> Self {
        self.path.extend(path);
        self.path.truncate(MAX_PATH);
        self
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> File<'a> {
        self.file
    }

    /// The source path.
    #[must_use]
    pub fn path(&self) -> &[i32] {
        &self.path
    }
}

impl<'a> From<File<'a>> for Place<'a> {
    fn from(file: File<'a>) -> Self {
        Self::new(file, [])
    }
}

macro_rules! places {
    ($($element:ident)+) => {$(
        impl<'a> From<$element<'a>> for Place<'a> {
            fn from(element: $element<'a>) -> Self {
                Self::new(element.file(), element.path())
            }
        }
    )+};
}

places! { Message Field Oneof Enum EnumValue Service Method Extension Import }
