//! One rule: how it is listed, and how it is run.

use std::fmt;

use pluginrpc::Error;

use super::v1::{self, RuleType};
use super::{Category, Findings, Request};

type Run = dyn for<'a> Fn(&'a Request, &mut Findings<'a>) -> Result<(), Error> + Send + Sync;

/// One rule: how it is listed, and how it is run.
pub struct Rule {
    listed: v1::Rule,
    run: Box<Run>,
}

impl Rule {
    /// A rule of `buf lint`, which looks at the files as they are.
    ///
    /// `purpose` is one sentence for people. An error of `run` fails the whole check, and so all rules of it.
    #[must_use]
    pub fn lint(
        id: impl Into<String>,
        purpose: impl Into<String>,
        run: impl for<'a> Fn(&'a Request, &mut Findings<'a>) -> Result<(), Error> + Send + Sync + 'static,
    ) -> Self {
        Self::new(RuleType::Lint, id.into(), purpose.into(), Box::new(run))
    }

    /// A rule of `buf breaking`, which compares the files with what they were; otherwise as [`Rule::lint`].
    #[must_use]
    pub fn breaking(
        id: impl Into<String>,
        purpose: impl Into<String>,
        run: impl for<'a> Fn(&'a Request, &mut Findings<'a>) -> Result<(), Error> + Send + Sync + 'static,
    ) -> Self {
        Self::new(RuleType::Breaking, id.into(), purpose.into(), Box::new(run))
    }

    fn new(kind: RuleType, id: String, purpose: String, run: Box<Run>) -> Self {
        let listed = v1::Rule {
            id,
            purpose,
            r#type: kind.into(),
            ..v1::Rule::default()
        };
        Self { listed, run }
    }

    /// Runs the rule where the user names none.
    #[must_use]
    pub fn by_default(mut self) -> Self {
        self.listed.default = true;
        self
    }

    /// Puts the rule into a category, which has to be among those of [`Checks`](super::Checks).
    #[must_use]
    pub fn in_category(mut self, id: impl Into<String>) -> Self {
        self.listed.category_ids.push(id.into());
        self
    }

    /// Tells users to stop using the rule, and which ones to use instead.
    #[must_use]
    pub fn deprecated(mut self, replacements: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.listed.deprecated = true;
        self.listed.replacement_ids = replacements.into_iter().map(Into::into).collect();
        self
    }

    /// The rule as it is listed.
    #[must_use]
    pub fn listed(&self) -> &v1::Rule {
        &self.listed
    }

    pub(super) fn id(&self) -> &str {
        &self.listed.id
    }

    pub(super) fn run<'a>(&self, request: &'a Request, findings: &mut Findings<'a>) -> Result<(), Error> {
        (self.run)(request, findings)
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.listed).finish()
    }
}

impl Category {
    /// A category by its id and purpose.
    #[must_use]
    pub fn new(id: impl Into<String>, purpose: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            purpose: purpose.into(),
            ..Self::default()
        }
    }

    pub(super) fn key(&self) -> &str {
        &self.id
    }
}
