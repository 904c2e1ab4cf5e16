//! Which words and which path call which method.

use std::sync::Arc;

use crate::text::quoted;
use crate::{Error, Method, Plugin, Procedure, Service, Spec};

/// The procedures of a plugin beside the methods that they call, row by row.
pub(super) struct Table<'a> {
    spec: Spec,
    methods: Vec<(&'a Arc<dyn Service>, &'static Method)>,
}

impl<'a> Table<'a> {
    pub(super) fn of(plugin: &'a Plugin) -> Result<Self, Error> {
        let mut methods = Vec::new();
        let mut procedures = Vec::new();
        for service in plugin.services() {
            for &method in service.descriptor().methods() {
                if method.kind().is_streaming() {
                    continue;
                }
                let procedure = match plugin.args_of(method.path()) {
                    Some(words) => Procedure::new(method.path(), words.iter().cloned())?,
                    None => Procedure::new(method.path(), method.args().iter().copied())?,
                };
                procedures.push(procedure);
                methods.push((service, method));
            }
        }
        // Words for a method that is not there would be lost unseen (row V8).
        for path in plugin.paths_with_args() {
            if !methods.iter().any(|(_, method)| method.path() == path) {
                return Err(Error::invalid_argument(format!(
                    "path {} not registered: args were given for it, but no service has such a unary method",
                    quoted(path.as_bytes())
                )));
            }
        }
        Ok(Self {
            spec: Spec::new(procedures)?,
            methods,
        })
    }

    pub(super) fn spec(&self) -> &Spec {
        &self.spec
    }

    pub(super) fn into_spec(self) -> Spec {
        self.spec
    }

    /// Each procedure beside its method.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&Procedure, &'static Method)> {
        self.spec
            .procedures()
            .iter()
            .zip(self.methods.iter().map(|(_, method)| *method))
    }

    /// The method that these words call: a path always does (row S22), words do if they are the same (row S23).
    pub(super) fn find(&self, words: &[String]) -> Option<(&'a Arc<dyn Service>, &'static Method)> {
        let calls = |procedure: &Procedure| match words {
            [] => false,
            [path] if path == procedure.path() => true,
            words => words == procedure.args(),
        };
        let at = self.spec.procedures().iter().position(calls)?;
        self.methods.get(at).copied()
    }

    /// Row S24.
    pub(super) fn not_recognized(&self, words: &[String]) -> Error {
        if words.is_empty() {
            return Error::invalid_argument("no procedure given");
        }
        Error::invalid_argument(format!("args not recognized: {}", quoted(words.join(" ").as_bytes())))
    }
}
