//! A plugin as a whole: its services, who may start it, and its `main`.

use std::process::ExitCode;
use std::sync::Arc;

use crate::launch::{Answer, Launch, who_started_us};
use crate::{Method, Service, Start};

/// Services and launch profiles, gathered into the whole `main` of a plugin.
#[must_use = "a plugin does nothing until `main` is called"]
pub struct Plugin {
    name: String,
    version: String,
    about: String,
    services: Vec<Arc<dyn Service>>,
    args: Vec<(&'static str, Vec<String>)>,
    launches: Vec<Box<dyn Launch>>,
    start: Option<Start>,
}

impl Plugin {
    /// A plugin by the name that people know it by.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            version: String::new(),
            about: String::new(),
            services: Vec::new(),
            args: Vec::new(),
            launches: Vec::new(),
            start: None,
        }
    }

    /// The version of the plugin, usually `env!("CARGO_PKG_VERSION")`, for `--version`.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }

    /// A sentence or more about the plugin, for `--help`.
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Adds a service.
    pub fn service(mut self, service: impl Service) -> Self {
        self.services.push(Arc::new(service));
        self
    }

    /// The words that call a method on the command line, in place of those of the schema; none means by path only.
    pub fn args<W: Into<String>>(mut self, method: &'static Method, words: impl IntoIterator<Item = W>) -> Self {
        self.args
            .push((method.path(), words.into_iter().map(Into::into).collect()));
        self
    }

    /// Adds a host that may start this plugin, by its profile over a transport.
    pub fn launch(mut self, launch: impl Launch) -> Self {
        self.launches.push(Box::new(launch));
        self
    }

    /// The arguments and the environment, where they are not those of the process.
    pub fn start(mut self, start: Start) -> Self {
        self.start = Some(start);
        self
    }

    /// The name of the plugin.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its services, in the order in which they were added.
    #[must_use]
    pub fn services(&self) -> &[Arc<dyn Service>] {
        &self.services
    }
}
