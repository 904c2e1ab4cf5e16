//! The launch profile.

use std::fmt;
use std::io::Write;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use pluginrpc::{Claim, Error, Invocation, LaunchProfile, Listen, MutualTls, Service};

use crate::controller::Controller;
use crate::plugin::grpc_controller::GrpcControllerServer;
use crate::plugin::grpc_stdio::GrpcStdioServer;
use crate::stdio::Stdio;
use crate::{Handshake, Network, env, place};

/// Time for a host to read a refusal before it notices our exit, which it would report in its place.
const REFUSAL: Duration = Duration::from_millis(250);

/// The launch profile of hosts built with hashicorp/go-plugin that speak gRPC.
///
/// A host is recognized by its magic cookie, a variable whose name and value the application has chosen. The plugin
/// listens on a Unix socket, else on a port of the loopback interface, and prints the [`Handshake`]. It ends when the
/// host calls `Shutdown` or exits; not on SIGINT, which reaches the whole process group at Ctrl-C, before the host has
/// cleaned up.
///
/// A plugin that cannot be served prints the reason in the place of the handshake, where hosts show it to their user.
///
/// After the handshake, standard output belongs to the profile (unix only), which streams it to the host. Up to 1 MiB
/// waits for a host that does not read; further output is dropped, so that printing never blocks for long.
#[derive(Clone)]
pub struct GoPlugin {
    application: &'static str,
    cookie: (String, String),
    /// Ascending, never empty.
    versions: Vec<u32>,
    tcp: bool,
    outlives_host: bool,
    stream_stderr: bool,
    max_request_bytes: Option<usize>,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    tls: OnceLock<MutualTls>,
    stdio: Stdio,
    #[cfg(feature = "broker")]
    broker: crate::Broker,
}

impl GoPlugin {
    /// Creates the profile of the application whose hosts set this cookie, for version 1 of its protocol.
    #[must_use]
    pub fn new(cookie_key: impl Into<String>, cookie_value: impl Into<String>) -> Self {
        Self {
            application: "go-plugin",
            cookie: (cookie_key.into(), cookie_value.into()),
            versions: vec![1],
            tcp: cfg!(not(unix)),
            outlives_host: false,
            stream_stderr: false,
            max_request_bytes: None,
            state: Arc::default(),
        }
    }

    /// Sets the name of the application, for help and messages: "Terraform".
    #[must_use]
    pub fn application(mut self, name: &'static str) -> Self {
        self.application = name;
        self
    }

    /// Sets the versions of the application's protocol that this plugin speaks. The highest that the host offers is
    /// announced; where it offers none of them the lowest is, and the host decides. An empty list changes nothing.
    #[must_use]
    pub fn versions(mut self, versions: impl IntoIterator<Item = u32>) -> Self {
        let mut versions: Vec<u32> = versions.into_iter().collect();
        versions.sort_unstable();
        if !versions.is_empty() {
            self.versions = versions;
        }
        self
    }

    /// Listens on TCP, within the ports that the host allows, even where Unix sockets are available.
    #[must_use]
    pub fn over_tcp(mut self) -> Self {
        self.tcp = true;
        self
    }

    /// Keeps the plugin running after the host exits, for hosts that reattach.
    #[must_use]
    pub fn outlives_host(mut self) -> Self {
        self.outlives_host = true;
        self
    }

    /// Streams standard error after the handshake to the host, too, as plugins in Go do. Without this it stays on the
    /// process's standard error, which hosts log line by line. Lines of [`HclogLayer`](crate::HclogLayer) always stay there.
    #[must_use]
    pub fn stream_stderr(mut self) -> Self {
        self.stream_stderr = true;
        self
    }

    /// Sets the largest request in bytes, for applications whose own SDK accepts more than 4 MiB.
    #[must_use]
    pub fn max_request_bytes(mut self, bytes: usize) -> Self {
        self.max_request_bytes = Some(bytes);
        self
    }

    /// Returns the broker of this plugin, for handlers that call the host back.
    #[cfg(feature = "broker")]
    #[cfg_attr(docsrs, doc(cfg(feature = "broker")))]
    #[must_use]
    pub fn broker(&self) -> crate::Broker {
        self.state.broker.clone()
    }

    fn version(&self, invocation: &Invocation) -> u32 {
        let offered = invocation.var(env::PROTOCOL_VERSIONS).unwrap_or_default();
        let offered: Vec<u32> = offered
            .to_str()
            .unwrap_or_default()
            .split(',')
            .filter_map(|version| version.trim().parse().ok())
            .collect();
        let highest = self.versions.iter().rev().find(|version| offered.contains(version));
        highest.or(self.versions.first()).copied().unwrap_or(1)
    }
}

/// Shows no value of the cookie.
impl fmt::Debug for GoPlugin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GoPlugin")
            .field("application", &self.application)
            .field("cookie_key", &self.cookie.0)
            .field("versions", &self.versions)
            .field("tcp", &self.tcp)
            .field("outlives_host", &self.outlives_host)
            .field("stream_stderr", &self.stream_stderr)
            .field("max_request_bytes", &self.max_request_bytes)
            .finish_non_exhaustive()
    }
}

impl LaunchProfile for GoPlugin {
    fn name(&self) -> &'static str {
        self.application
    }

    fn claim(&self, invocation: &Invocation) -> Claim {
        let (key, value) = &self.cookie;
        let has_cookie = !value.is_empty() && invocation.var(key).is_some_and(|found| found == value.as_str());
        match invocation.var(env::PROTOCOL_VERSIONS) {
            // Hosts append arguments of their own to this handshake.
            Some(_) if has_cookie => Claim::Handshake,
            None if has_cookie => Claim::Environment,
            _ => Claim::None,
        }
    }

    fn variables(&self) -> Vec<String> {
        let own = env::ALL.map(str::to_owned);
        own.into_iter().chain([self.cookie.0.clone()]).collect()
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        let listen = place::choose(invocation, self.tcp)?;
        #[cfg(feature = "broker")]
        {
            let (invocation, tcp) = (invocation.clone(), self.tcp);
            let choose = move || place::choose(&invocation, tcp);
            self.state.broker.set_places(choose);
        }
        Ok(listen)
    }

    fn mutual_tls(&self, invocation: &Invocation) -> Result<Option<MutualTls>, Error> {
        let Some(pem) = invocation.var(env::CLIENT_CERT) else {
            return Ok(None);
        };
        let tls = mutual_tls(&pem)?;
        #[cfg(feature = "broker")]
        self.state.broker.set_tls(tls.clone());
        Ok(Some(self.state.tls.get_or_init(|| tls).clone()))
    }

    fn announcement(&self, invocation: &Invocation, bound: &Listen) -> String {
        let network = match bound {
            Listen::Unix(path) => Network::Unix(path.clone()),
            Listen::Tcp(address) => Network::Tcp(*address),
            _ => return String::new(),
        };
        let mut handshake = Handshake::new(self.version(invocation), network);
        if let Some(tls) = self.state.tls.get() {
            handshake = handshake.with_certificate(tls.certificate());
        }
        // A host that did not ask takes a seventh field for part of the certificate.
        if invocation.var(env::MULTIPLEX_GRPC).is_some() {
            handshake = handshake.with_multiplexed(false);
        }
        format!("{handshake}\n")
    }

    fn announced(&self, _: &Invocation) {
        self.state.stdio.capture(self.stream_stderr);
    }

    fn max_request_bytes(&self) -> Option<usize> {
        self.max_request_bytes
    }

    fn services(&self) -> Vec<Arc<dyn Service>> {
        vec![
            Arc::new(GrpcControllerServer::new(Controller)),
            Arc::new(GrpcStdioServer::new(self.state.stdio.clone())),
            #[cfg(feature = "broker")]
            Arc::new(crate::plugin::grpc_broker::GrpcBrokerServer::new(
                self.state.broker.clone(),
            )),
        ]
    }

    fn health_names(&self) -> &'static [&'static str] {
        &["plugin"]
    }

    fn default_timeout(&self) -> Option<Duration> {
        // Hosts set no deadlines, and hold streams open for as long as the plugin lives.
        None
    }

    fn ends_with_parent(&self, _: &Invocation) -> bool {
        !self.outlives_host
    }

    fn ends_on_interrupt(&self) -> bool {
        false
    }

    /// Hosts show their user the first line of standard output where it is not a handshake, and standard error only in
    /// their logs.
    fn failed(&self, _: &Invocation, error: &Error) {
        refuse(error.message());
    }

    /// A host of another application has set its own cookie; a person sees the help only.
    fn unclaimed(&self, invocation: &Invocation) {
        if invocation.var(env::PROTOCOL_VERSIONS).is_some() {
            refuse(&format!(
                "this is a plugin for {}, and another application started it: expected the magic cookie {}",
                self.application, self.cookie.0
            ));
        }
    }
}

/// Prints a line in the place of the handshake.
fn refuse(reason: &str) {
    let line = pluginrpc::text::escaped(reason.as_bytes()).replace('|', "/");
    let mut stdout = std::io::stdout().lock();
    if writeln!(stdout, "error: {line}").and_then(|()| stdout.flush()).is_ok() {
        std::thread::sleep(REFUSAL);
    }
}

#[cfg(feature = "auto-mtls")]
fn mutual_tls(pem: &std::ffi::OsStr) -> Result<MutualTls, Error> {
    let host = crate::certificate_from_pem(&pem.to_string_lossy()).map_err(|e| {
        let text = format!("{} is {}", env::CLIENT_CERT, e.message());
        e.with_message(text)
    })?;
    Ok(crate::Identity::generate()?.mutual_tls(host))
}

#[cfg(not(feature = "auto-mtls"))]
fn mutual_tls(_: &std::ffi::OsStr) -> Result<MutualTls, Error> {
    Err(Error::unimplemented(format!(
        "the host requires AutoMTLS ({}), which this plugin was built without: enable the feature `auto-mtls` of \
         go-plugin-proto, or set AutoMTLS to false in the host's ClientConfig",
        env::CLIENT_CERT
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COOKIE: (&str, &str) = ("BASIC_PLUGIN", "hello");

    fn profile() -> GoPlugin {
        GoPlugin::new(COOKIE.0, COOKIE.1).versions([3, 1, 2])
    }

    fn invocation(env: &[(&str, &str)]) -> Invocation {
        let env: Vec<_> = [COOKIE].iter().chain(env).copied().collect();
        Invocation::new([""; 0], env)
    }

    #[test]
    fn the_cookie_decides() {
        assert_eq!(profile().claim(&invocation(&[])), Claim::Environment);
        let handshake = invocation(&[(env::PROTOCOL_VERSIONS, "1")]);
        assert_eq!(profile().claim(&handshake), Claim::Handshake);
        assert!(profile().variables().contains(&COOKIE.0.to_owned()));
        assert_eq!(profile().claim(&invocation(&[(COOKIE.0, "other")])), Claim::None);
        let without = Invocation::new([""; 0], [(env::PROTOCOL_VERSIONS, "1")]);
        assert_eq!(profile().claim(&without), Claim::None);
        assert_eq!(GoPlugin::new("X", "").claim(&without), Claim::None);
    }

    #[test]
    fn the_highest_common_version_is_announced_else_our_lowest() {
        for (offered, version) in [
            ("2,1", 2),
            ("1,2,3,4", 3),
            (" 3 ,x,", 3),
            ("9", 1),
            ("", 1),
            ("-1,,2.0", 1),
        ] {
            let announced = profile().version(&invocation(&[(env::PROTOCOL_VERSIONS, offered)]));
            assert_eq!(announced, version, "{offered:?}");
        }
        assert_eq!(GoPlugin::new("X", "y").versions([]).version(&invocation(&[])), 1);
    }

    #[test]
    fn the_line_answers_a_host_that_asks_for_multiplexing() {
        let unix = Listen::Unix("/tmp/plugin1".into());
        let line = |env| profile().announcement(&invocation(env), &unix);
        assert_eq!(line(&[(env::PROTOCOL_VERSIONS, "2")]), "1|2|unix|/tmp/plugin1|grpc|\n");
        assert_eq!(
            line(&[(env::MULTIPLEX_GRPC, "true")]),
            "1|1|unix|/tmp/plugin1|grpc||false\n"
        );
    }

    #[cfg(feature = "auto-mtls")]
    #[test]
    fn a_certificate_that_is_not_valid_is_refused_by_name() {
        let error = profile()
            .mutual_tls(&invocation(&[(env::CLIENT_CERT, "x")]))
            .unwrap_err();
        assert!(
            error.message().starts_with("PLUGIN_CLIENT_CERT is not a certificate"),
            "{error}"
        );
    }

    #[test]
    fn debug_shows_no_cookie_value() {
        let shown = format!("{:?}", GoPlugin::new("KEY", "secret"));
        assert!(shown.contains("KEY") && !shown.contains("secret"), "{shown}");
    }
}
