//! A plugin as a whole: its services, its hosts, and its `main`.

pub mod fuzzing;
mod invocation;
pub(crate) mod launch;
mod mutual_tls;

use std::fmt;
use std::process::ExitCode;
use std::sync::Arc;

use crate::server::{self, CommandLine};
use crate::{MAX_MESSAGE, Method, Service};

pub use invocation::Invocation;
pub use launch::{Claim, Launch, LaunchOption, LaunchProfile, Listen};
use launch::{Host, detect_host};
pub use mutual_tls::MutualTls;

impl fmt::Debug for Plugin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let services: Vec<_> = self
            .services
            .iter()
            .map(|service| service.descriptor().name())
            .collect();
        let hosts: Vec<_> = self.launches.iter().map(|launch| launch.profile().name()).collect();
        f.debug_struct("Plugin")
            .field("name", &self.name)
            .field("version", &self.version)
            .field("services", &services)
            .field("hosts", &hosts)
            .field("max_request_bytes", &self.max_request)
            .finish_non_exhaustive()
    }
}

/// Builds the `main` of a plugin from its services and launch profiles.
#[must_use = "a plugin does nothing until `main` is called"]
pub struct Plugin {
    name: String,
    version: String,
    about: String,
    services: Vec<Arc<dyn Service>>,
    args: Vec<(&'static str, Vec<String>)>,
    launches: Vec<Box<dyn Launch>>,
    own_options: Vec<(String, String)>,
    max_request: usize,
    max_decoded: Option<usize>,
    invocation: Option<Invocation>,
}

impl Plugin {
    /// Creates a plugin by its name for people.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            version: String::new(),
            about: String::new(),
            services: Vec::new(),
            args: Vec::new(),
            launches: Vec::new(),
            own_options: Vec::new(),
            max_request: MAX_MESSAGE,
            max_decoded: None,
            invocation: None,
        }
    }

    /// Sets the version of the plugin, usually `env!("CARGO_PKG_VERSION")`, for `--version`.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }

    /// Sets a sentence or more about the plugin, for `--help`.
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Adds a service.
    pub fn service(mut self, service: impl Service) -> Self {
        self.services.push(Arc::new(service));
        self
    }

    /// Sets the words that call a method on the command line, in place of those of the schema; none means by path only.
    pub fn command<W: Into<String>>(mut self, method: &'static Method, words: impl IntoIterator<Item = W>) -> Self {
        self.args
            .push((method.path(), words.into_iter().map(Into::into).collect()));
        self
    }

    /// Adds a host that may start this plugin: its profile over a transport.
    pub fn host(mut self, launch: impl Launch) -> Self {
        self.launches.push(Box::new(launch));
        self
    }

    /// Adds an option of the plugin's own to `--help`, `--price-list FILE` for example; [`Invocation::take_option`]
    /// reads it.
    pub fn option(mut self, option: impl Into<String>, help: impl Into<String>) -> Self {
        self.own_options.push((option.into(), help.into()));
        self
    }

    /// Sets the largest request in bytes that is read from standard input, 64 MiB by default; a larger one is answered
    /// with `RESOURCE_EXHAUSTED`.
    pub fn max_request_bytes(mut self, limit: usize) -> Self {
        self.max_request = limit;
        self
    }

    /// Sets the most bytes that decoding one request may allocate, by an estimate from its schema; a request beyond is
    /// answered with `RESOURCE_EXHAUSTED`. By default 16 MiB, and 16 times the encoded size.
    ///
    /// Takes effect in [`Plugin::main`], for the whole process and every transport
    /// ([`set_max_decoded_bytes`](crate::set_max_decoded_bytes)).
    pub fn max_decoded_bytes(mut self, limit: usize) -> Self {
        self.max_decoded = Some(limit);
        self
    }

    /// Sets the arguments and the environment, where they are not those of the process: for a plugin mounted as a
    /// subcommand of a larger program. Its callers put the subcommand in front of everything else
    /// ([`Executable::with_args`](crate::Executable::with_args)).
    ///
    /// ```
    /// use pluginrpc::{Plugin, Invocation};
    /// # let invocation = Invocation::new(["plug", "--protocol"], [("", ""); 0]);
    /// // `acme plug …` is a plugin, everything else is not. `let invocation = Invocation::from_env();`
    /// if let Some(invocation) = invocation.subcommand("plug") {
    ///     assert_eq!(invocation.args(), ["--protocol"]);
    ///     let plugin = Plugin::new("acme plug").invocation(invocation);
    ///     // return plugin.service(…).main();
    /// }
    /// ```
    ///
    /// [`Invocation::with_args`] takes the arguments that a parser of command lines has left.
    pub fn invocation(mut self, invocation: Invocation) -> Self {
        self.invocation = Some(invocation);
        self
    }

    /// Returns the name of the plugin.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns its services, in the order in which they were added.
    #[must_use]
    pub fn services(&self) -> &[Arc<dyn Service>] {
        &self.services
    }

    pub(crate) fn version_text(&self) -> &str {
        &self.version
    }

    pub(crate) fn about_text(&self) -> &str {
        &self.about
    }

    pub(crate) fn launches(&self) -> &[Box<dyn Launch>] {
        &self.launches
    }

    pub(crate) fn own_options(&self) -> &[(String, String)] {
        &self.own_options
    }

    pub(crate) fn max_request(&self) -> usize {
        self.max_request
    }

    /// Returns the descriptors of the services, each set once.
    pub(crate) fn descriptor_sets(&self) -> Vec<&'static [u8]> {
        let mut sets: Vec<&'static [u8]> = Vec::new();
        for service in &self.services {
            let set = service.descriptor().file_descriptor_set();
            if !set.is_empty() && !sets.iter().any(|known| std::ptr::eq(*known, set)) {
                sets.push(set);
            }
        }
        sets
    }

    /// Returns the words set in code for a method; the last ones count.
    pub(crate) fn command_args(&self, path: &str) -> Option<&[String]> {
        self.args
            .iter()
            .rev()
            .find(|row| row.0 == path)
            .map(|row| row.1.as_slice())
    }

    pub(crate) fn commanded_paths(&self) -> impl Iterator<Item = &'static str> {
        self.args.iter().map(|row| row.0)
    }

    /// Serves the host that started this process, and returns the exit status. Blocks until the plugin ends.
    ///
    /// | arguments | environment | served |
    /// |---|---|---|
    /// | `--spec`, `--help`, `--version`, `--protocol`, a procedure of this plugin, `call` | any | PluginRPC |
    /// | options of a launch profile, `--port` for example | any | that profile's host |
    /// | any other | the handshake of a launch profile, a magic cookie for example | that profile's host |
    /// | any other | anything else | PluginRPC: a usage error |
    /// | none | a variable of a launch profile | that profile's host |
    /// | none | none | the profile that takes bare starts; without one, help on stderr and status 1 |
    ///
    /// A profile may also claim a set of arguments that no other host uses together; these come first
    /// ([`Claim::Certain`]). Two profiles that make the same claim are an error that names both.
    ///
    /// # Panics of handlers
    /// Under PluginRPC a panic in a handler ends the process: its message and place go to standard error, nothing to
    /// standard output, and the status is 101, which every client reports as a system error. Over gRPC it is answered
    /// with `INTERNAL`, and the process lives on.
    ///
    /// A program built with `panic = "abort"` dies of SIGABRT instead, after the same lines on standard error. Under
    /// PluginRPC callers see a signal (`Exited with code -1` in Go) in place of a status, and still no partial answer;
    /// over gRPC the process is gone with all its calls; and a plugin that runs inside its caller
    /// ([`InProcess`](crate::InProcess)) takes the caller down too.
    pub fn main(mut self) -> ExitCode {
        for launch in &self.launches {
            crate::runner::withhold_variables(launch.profile().variables());
        }
        if let Some(limit) = self.max_decoded {
            crate::set_max_decoded_bytes(limit);
        }
        let invocation = self.invocation.take().unwrap_or_else(Invocation::from_env);
        let line = CommandLine::parse(&self, invocation.args());
        match detect_host(&invocation, &line, &self.launches, |words| {
            server::is_procedure(&self, words)
        }) {
            Ok(Host::PluginRpc) => server::main(&self, line),
            Ok(Host::Launch(launch)) => launch.run(&invocation, &self),
            Ok(Host::None) => {
                for launch in &self.launches {
                    launch.profile().unclaimed(&invocation);
                }
                server::unclaimed_start(&self)
            }
            Err(error) => {
                eprintln!("{}: {}", self.name, error.message());
                ExitCode::FAILURE
            }
        }
    }
}
