use std::fmt;
use std::process::ExitCode;
use std::sync::Arc;

use pluginrpc::{Error, Plugin};

use crate::option::{Declared, OptionType};
use crate::proto::buf::plugin::check::v1::check_service::{CHECK, LIST_CATEGORIES, LIST_RULES};
use crate::proto::buf::plugin::info::v1::plugin_info_service::GET_PLUGIN_INFO;
use crate::service::{CheckServer, InfoServer};
use crate::{Category, Info, Rule, validate};

/// Largest request that is read. All of googleapis takes 75 MiB.
const MAX_REQUEST_BYTES: usize = 1 << 30;

/// A check plugin: its rules, and what users may set.
#[must_use = "a plugin does nothing until `main` is called"]
pub struct Spec {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) info: Option<Info>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) categories: Vec<Category>,
    pub(crate) options: Vec<Declared>,
    max_request_bytes: usize,
}

impl Spec {
    /// Creates a plugin without rules, by the name of its executable.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            version: String::new(),
            info: None,
            rules: Vec::new(),
            categories: Vec::new(),
            options: Vec::new(),
            max_request_bytes: MAX_REQUEST_BYTES,
        }
    }

    /// Sets the version that `--version` prints, usually `env!("CARGO_PKG_VERSION")`.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }

    /// Sets documentation and license.
    pub fn info(mut self, info: Info) -> Self {
        self.info = Some(info);
        self
    }

    /// Adds a rule.
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rules.push(rule);
        self
    }

    /// Adds rules.
    pub fn rules(mut self, rules: impl IntoIterator<Item = Rule>) -> Self {
        self.rules.extend(rules);
        self
    }

    /// Adds a category that rules are in.
    pub fn category(mut self, category: Category) -> Self {
        self.categories.push(category);
        self
    }

    /// Declares an option and its type; rules read it with [`Check::option`](crate::Check::option).
    ///
    /// A request with an option that is not declared, or of another type, is answered with `INVALID_ARGUMENT`, so that
    /// a typo in buf.yaml is seen.
    pub fn option<T: OptionType>(mut self, key: impl Into<String>) -> Self {
        self.options.push(Declared::new::<T>(key.into()));
        self
    }

    /// Sets the largest request that is read, 1 GiB by default. A larger one is answered with `RESOURCE_EXHAUSTED`.
    pub fn max_request_bytes(mut self, limit: usize) -> Self {
        self.max_request_bytes = limit;
        self
    }

    /// Checks ids, purposes, categories, options and license, as the protocol demands them.
    ///
    /// [`Spec::main`] does so at the start; a test of the plugin finds mistakes sooner.
    ///
    /// # Errors
    /// `INTERNAL`, with a sentence for each mistake.
    pub fn validate(&self) -> Result<(), Error> {
        let faults = validate::faults(self);
        if faults.is_empty() {
            return Ok(());
        }
        Err(Error::internal(format!(
            "{} is misconfigured: {}",
            self.name,
            faults.join("; ")
        )))
    }

    /// Makes the service that buf calls, for a transport of one's own, or for a [`CheckClient`](crate::CheckClient) in
    /// process.
    ///
    /// # Errors
    /// Same as [`Spec::validate`].
    pub fn into_service(self) -> Result<CheckServer, Error> {
        Ok(CheckServer(self.into_valid()?))
    }

    /// Makes the whole plugin.
    ///
    /// # Errors
    /// Same as [`Spec::validate`].
    pub fn into_plugin(self) -> Result<Plugin, Error> {
        let max_request_bytes = self.max_request_bytes;
        let spec = self.into_valid()?;
        let plugin = Plugin::new(&spec.name)
            .version(&spec.version)
            .max_request_bytes(max_request_bytes)
            .service(CheckServer(Arc::clone(&spec)))
            .command(&CHECK, ["check"])
            .command(&LIST_RULES, ["list-rules"])
            .command(&LIST_CATEGORIES, ["list-categories"]);
        Ok(match &spec.info {
            Some(info) => plugin
                .about(info.first_paragraph())
                .service(InfoServer(Arc::clone(&spec)))
                .command(&GET_PLUGIN_INFO, ["info"]),
            None => plugin,
        })
    }

    /// Answers buf with the arguments and standard streams of this process, and returns the exit status. Blocks until
    /// then.
    ///
    /// A plugin that is misconfigured (see [`Spec::validate`]) says so on standard error and exits with status 1.
    pub fn main(self) -> ExitCode {
        match self.into_plugin() {
            Ok(plugin) => plugin.main(),
            Err(error) => {
                eprintln!("{}", error.message());
                ExitCode::FAILURE
            }
        }
    }

    /// Sorts by ids, which paging and lookups rely on.
    fn into_valid(mut self) -> Result<Arc<Self>, Error> {
        self.validate()?;
        self.rules.sort_by(|one, two| one.id().cmp(two.id()));
        self.categories.sort_by(|one, two| one.id().cmp(two.id()));
        Ok(Arc::new(self))
    }

    /// Finds a rule of a valid spec.
    pub(crate) fn find_rule(&self, id: &str) -> Option<&Rule> {
        let at = self.rules.binary_search_by(|rule| rule.id().cmp(id)).ok()?;
        self.rules.get(at)
    }
}

impl fmt::Debug for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Spec")
            .field("name", &self.name)
            .field("rules", &self.rules)
            .field("categories", &self.categories)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
