//! The procedures of a plugin, found by path, words or name.

use std::sync::Arc;

use super::CALL;
use crate::text::nearest::{did_you_mean, nearest};
use crate::text::quoted;
use crate::{Error, Method, Plugin, Procedure, Service, Spec};

/// A method that was found.
#[cfg(feature = "json")]
pub(super) struct Found<'a> {
    pub(super) service: &'a Arc<dyn Service>,
    pub(super) method: &'static Method,
    /// The words that call it, else its path.
    pub(super) spelled: String,
}

/// The procedures of a plugin, each with its method.
pub(super) struct Table<'a> {
    spec: Spec,
    methods: Vec<(&'a Arc<dyn Service>, &'static Method)>,
}

impl<'a> Table<'a> {
    pub(super) fn new(plugin: &'a Plugin) -> Result<Self, Error> {
        let mut methods = Vec::new();
        let mut procedures = Vec::new();
        for service in plugin.services() {
            for &method in service.descriptor().methods() {
                if method.kind().is_streaming() {
                    continue;
                }
                let procedure = match plugin.command_args(method.path()) {
                    Some(words) => Procedure::new(method.path(), words.iter().cloned())?,
                    None => Procedure::new(method.path(), method.args().iter().copied())?,
                };
                if procedure.args().first().is_some_and(|word| word == CALL) {
                    return Err(Error::invalid_argument(format!(
                        "args {} for procedure {}: args cannot begin with {CALL:?}, which is how people call \
                         procedures by hand; choose another word, in the schema or with `Plugin::command`",
                        quoted(procedure.args().join(" ").as_bytes()),
                        quoted(procedure.path().as_bytes())
                    )));
                }
                procedures.push(procedure);
                methods.push((service, method));
            }
        }
        // Words for a method that no service has would be dropped silently.
        for path in plugin.commanded_paths() {
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

    /// Returns each procedure with its method.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&Procedure, &'static Method)> {
        self.spec
            .procedures()
            .iter()
            .zip(self.methods.iter().map(|(_, method)| *method))
    }

    /// Finds the method that these words call: its path always does, other words if they are exactly its args.
    pub(super) fn find(&self, words: &[String]) -> Option<(&'a Arc<dyn Service>, &'static Method)> {
        let calls = |procedure: &Procedure| match words {
            [] => false,
            [path] if path == procedure.path() => true,
            words => words == procedure.args(),
        };
        let at = self.spec.procedures().iter().position(calls)?;
        self.methods.get(at).copied()
    }

    /// Reports words that call nothing, with the nearest procedure.
    pub(super) fn not_recognized(&self, words: &[String]) -> Error {
        if words.is_empty() {
            return Error::invalid_argument("no procedure given");
        }
        let words = words.join(" ");
        Error::invalid_argument(format!(
            "args not recognized: {}{}",
            quoted(words.as_bytes()),
            self.hint(&words)
        ))
    }

    /// Returns the nearest procedure as it has to be typed.
    fn hint(&self, words: &str) -> String {
        let calls: Vec<_> = self.rows().map(|(procedure, _)| spelled(procedure)).collect();
        let paths = self.rows().map(|(procedure, _)| procedure.path());
        let hint = did_you_mean(words, calls.iter().map(String::as_str).chain(paths));
        if !hint.is_empty() {
            return hint;
        }
        // A method by its name, near enough.
        let name = nearest(words, self.rows().map(|(_, method)| method.name()));
        let row = self.rows().find(|(_, method)| Some(method.name()) == name);
        row.map_or(hint, |(procedure, _)| {
            format!("; did you mean {:?}?", spelled(procedure))
        })
    }

    /// Finds the method that a person means: as [`Table::find`], also without the slash in front, or by the method's
    /// name alone.
    ///
    /// # Errors
    /// Words that call nothing, and a name that several methods have.
    #[cfg(feature = "json")]
    pub(super) fn find_by_name(&self, words: &[String]) -> Result<Found<'a>, Error> {
        let named = |word: &str| {
            let is_it = |method: &Method| method.name() == word || method.path().strip_prefix('/') == Some(word);
            let found = self.methods.iter().filter(|(_, method)| is_it(method));
            found.copied().collect::<Vec<_>>()
        };
        let found = match (self.find(words), words) {
            (Some(found), _) => vec![found],
            (None, [word]) => named(word),
            (None, _) => Vec::new(),
        };
        match found.as_slice() {
            [] => Err(self.not_recognized(words)),
            [(service, method)] => Ok(Found {
                service,
                method,
                spelled: self.spelled(method),
            }),
            several => {
                let calls: Vec<_> = several.iter().map(|(_, method)| self.spelled(method)).collect();
                let name = quoted(words.join(" ").as_bytes());
                Err(Error::invalid_argument(format!(
                    "{name} is ambiguous: it may be any of\n  {}",
                    calls.join("\n  ")
                )))
            }
        }
    }

    #[cfg(feature = "json")]
    fn spelled(&self, method: &Method) -> String {
        let procedure = self.spec.procedure(method.path());
        procedure.map_or_else(|| method.path().to_owned(), spelled)
    }

    /// Returns each procedure as it is typed, with the first line of its comment; those with words come first.
    pub(super) fn help_rows(&self) -> Vec<(String, String)> {
        let mut rows: Vec<_> = self
            .rows()
            .map(|(procedure, method)| {
                let comment = method.comment().trim().lines().next().unwrap_or_default().trim();
                let comment = match (method.deprecated(), comment) {
                    (false, comment) => comment.to_owned(),
                    (true, "") => "(deprecated)".to_owned(),
                    (true, comment) => format!("{comment} (deprecated)"),
                };
                (procedure.args().is_empty(), spelled(procedure), comment)
            })
            .collect();
        rows.sort();
        rows.into_iter().map(|(_, call, comment)| (call, comment)).collect()
    }
}

fn spelled(procedure: &Procedure) -> String {
    match procedure.args() {
        [] => procedure.path().to_owned(),
        words => words.join(" "),
    }
}
