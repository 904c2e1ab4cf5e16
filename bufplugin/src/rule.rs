use std::fmt;

use crate::element::Handler;
use crate::proto::buf::plugin::check::v1::{self, RuleType};

/// A rule: its entry in the list of rules, and its work.
pub struct Rule {
    pub(crate) listed: v1::Rule,
    pub(crate) handler: Box<dyn Handler>,
}

impl Rule {
    /// Creates a rule of `buf lint`, which looks at files as they are.
    ///
    /// `purpose` is a sentence for people: `Checks that ….`
    #[must_use]
    pub fn lint(id: impl Into<String>, purpose: impl Into<String>, handler: impl Handler) -> Self {
        Self::new(RuleType::Lint, id.into(), purpose.into(), handler)
    }

    /// Creates a rule of `buf breaking`, which compares files with what they were. See [`pair`](crate::pair).
    #[must_use]
    pub fn breaking(id: impl Into<String>, purpose: impl Into<String>, handler: impl Handler) -> Self {
        Self::new(RuleType::Breaking, id.into(), purpose.into(), handler)
    }

    fn new(kind: RuleType, id: String, purpose: String, handler: impl Handler) -> Self {
        Self {
            listed: v1::Rule {
                id,
                purpose,
                r#type: kind.into(),
                ..v1::Rule::default()
            },
            handler: Box::new(handler),
        }
    }

    /// Runs the rule if the user names no rules.
    #[must_use]
    pub fn by_default(mut self) -> Self {
        self.listed.default = true;
        self
    }

    /// Puts the rule into a category, which [`Spec::category`](crate::Spec::category) declares.
    #[must_use]
    pub fn in_category(mut self, id: impl Into<String>) -> Self {
        self.listed.category_ids.push(id.into());
        self
    }

    /// Marks the rule as deprecated, with the ids of the rules to use instead.
    #[must_use]
    pub fn deprecated(mut self, replacements: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.listed.deprecated = true;
        self.listed.replacement_ids = replacements.into_iter().map(Into::into).collect();
        self
    }

    /// Id, as users write it into buf.yaml.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.listed.id
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.listed).finish()
    }
}

/// A name for several rules, usable in buf.yaml in place of their ids.
#[derive(Clone, Debug)]
pub struct Category(pub(crate) v1::Category);

impl Category {
    /// Creates a category. `purpose` is a sentence for people, as a rule's is.
    #[must_use]
    pub fn new(id: impl Into<String>, purpose: impl Into<String>) -> Self {
        Self(v1::Category {
            id: id.into(),
            purpose: purpose.into(),
            ..v1::Category::default()
        })
    }

    /// Marks the category as deprecated, with the ids of the categories to use instead.
    #[must_use]
    pub fn deprecated(mut self, replacements: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.deprecated = true;
        self.0.replacement_ids = replacements.into_iter().map(Into::into).collect();
        self
    }

    /// Id, as users write it into buf.yaml.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }
}
