//! Problems as Terraform shows them.

use crate::tfplugin6::attribute_path::{Step, step::Selector};
use crate::tfplugin6::{AttributePath, Diagnostic, diagnostic::Severity};

/// An error about the whole block.
pub(crate) fn error(summary: impl Into<String>, detail: impl Into<String>) -> Diagnostic {
    Diagnostic {
        severity: Severity::Error.into(),
        summary: summary.into(),
        detail: detail.into(),
        attribute: None,
    }
}

/// The path of an attribute.
pub(crate) fn attribute(name: &str) -> AttributePath {
    AttributePath {
        steps: vec![step(Selector::AttributeName(name.to_owned()))],
    }
}

/// The path of an element of a list.
pub(crate) fn element(name: &str, index: usize) -> AttributePath {
    let mut path = attribute(name);
    let index = i64::try_from(index).unwrap_or(i64::MAX);
    path.steps.push(step(Selector::ElementKeyInt(index)));
    path
}

const fn step(selector: Selector) -> Step {
    Step {
        selector: Some(selector),
    }
}

impl Diagnostic {
    /// Points at a value.
    pub(crate) fn at(mut self, path: AttributePath) -> Self {
        self.attribute = Some(path);
        self
    }
}
