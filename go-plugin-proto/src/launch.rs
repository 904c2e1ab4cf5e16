//! How a host built with go-plugin starts a plugin.

use std::hash::{BuildHasher, RandomState};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use pluginrpc::{Claim, Error, Invocation, LaunchProfile, Listen, Service};

use crate::plugin::grpc_controller::GrpcControllerServer;
use crate::plugin::grpc_stdio::GrpcStdioServer;
use crate::services::{Controller, Stdio};

const VERSIONS: &str = "PLUGIN_PROTOCOL_VERSIONS";
const MIN_PORT: &str = "PLUGIN_MIN_PORT";
const MAX_PORT: &str = "PLUGIN_MAX_PORT";
const SOCKET_DIR: &str = "PLUGIN_UNIX_SOCKET_DIR";
const SOCKET_GROUP: &str = "PLUGIN_UNIX_SOCKET_GROUP";
const CLIENT_CERT: &str = "PLUGIN_CLIENT_CERT";
const MULTIPLEX: &str = "PLUGIN_MULTIPLEX_GRPC";

/// The version of the handshake itself.
const CORE_VERSION: u32 = 1;

/// How long the path of a socket may be.
const PATH_ROOM: usize = 107;

/// The launch profile of hosts built with hashicorp/go-plugin that speak gRPC.
///
/// The host is recognised by its magic cookie, a variable whose name and value the application has chosen; only without
/// arguments, since any process may hand its environment on. The plugin listens on a Unix socket, else on a port of the
/// loopback interface, and prints the handshake line. It ends when the host says so or ends itself; not on SIGINT, which
/// reaches the whole process group at Ctrl-C, before the host has cleaned up.
#[derive(Clone, Debug)]
pub struct GoPlugin {
    cookie: (String, String),
    /// Ascending, never empty.
    versions: Vec<u32>,
    tcp: bool,
    outlives_host: bool,
}

impl GoPlugin {
    /// For the application whose hosts set this cookie; of version 1 of its protocol.
    #[must_use]
    pub fn new(cookie_key: impl Into<String>, cookie_value: impl Into<String>) -> Self {
        Self {
            cookie: (cookie_key.into(), cookie_value.into()),
            versions: vec![1],
            tcp: cfg!(not(unix)),
            outlives_host: false,
        }
    }

    /// The versions of the application's protocol that this plugin speaks. The highest that the host offers is taken; where
    /// it offers none of them, or nothing, the lowest is named, and the host decides. None at all leaves them as they
    /// were.
    #[must_use]
    pub fn versions(mut self, versions: impl IntoIterator<Item = u32>) -> Self {
        let mut versions: Vec<u32> = versions.into_iter().collect();
        versions.sort_unstable();
        if !versions.is_empty() {
            self.versions = versions;
        }
        self
    }

    /// Listens on TCP, within the ports that the host allows, also where there are Unix sockets.
    #[must_use]
    pub fn over_tcp(mut self) -> Self {
        self.tcp = true;
        self
    }

    /// Goes on when the host ends, for hosts that find their plugins again.
    #[must_use]
    pub fn outlives_host(mut self) -> Self {
        self.outlives_host = true;
        self
    }

    fn version(&self, invocation: &Invocation) -> u32 {
        let offered = invocation.var(VERSIONS).unwrap_or_default();
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

impl LaunchProfile for GoPlugin {
    fn name(&self) -> &'static str {
        "go-plugin"
    }

    fn claim(&self, invocation: &Invocation) -> Claim {
        let (key, value) = &self.cookie;
        if !value.is_empty() && invocation.var(key).is_some_and(|found| found == value.as_str()) {
            Claim::Environment
        } else {
            Claim::None
        }
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        if invocation.var(CLIENT_CERT).is_some() {
            return Err(Error::unimplemented(format!(
                "the host wants AutoMTLS ({CLIENT_CERT}), which this plugin does not speak yet; set AutoMTLS to false in \
                 the host's ClientConfig"
            )));
        }
        if invocation.var(SOCKET_GROUP).is_some() {
            return Err(Error::unimplemented(format!(
                "the host wants a socket for a group ({SOCKET_GROUP}), which this plugin does not make yet; leave Group \
                 out of the host's UnixSocketConfig"
            )));
        }
        let socket = (!self.tcp).then(|| socket(invocation)).flatten();
        match socket {
            Some(path) => Ok(Listen::Unix(path)),
            None => port(invocation),
        }
    }

    fn announcement(&self, invocation: &Invocation, bound: &Listen) -> String {
        let (network, address) = match bound {
            Listen::Unix(path) => ("unix", path.display().to_string()),
            Listen::Tcp(address) => ("tcp", address.to_string()),
            _ => return String::new(),
        };
        let version = self.version(invocation);
        // A host that did not ask takes a seventh field for part of the sixth, which is the certificate.
        let multiplexed = if invocation.var(MULTIPLEX).is_some() {
            "|false"
        } else {
            ""
        };
        format!("{CORE_VERSION}|{version}|{network}|{address}|grpc|{multiplexed}\n")
    }

    fn services(&self) -> Vec<Arc<dyn Service>> {
        vec![
            Arc::new(GrpcControllerServer::new(Controller)),
            Arc::new(GrpcStdioServer::new(Stdio)),
        ]
    }

    fn health_names(&self) -> &'static [&'static str] {
        &["plugin"]
    }

    fn default_timeout(&self) -> Option<Duration> {
        // Hosts set no deadlines, and hold the stream of what is printed open for as long as the plugin lives.
        None
    }

    fn ends_with_parent(&self, _: &Invocation) -> bool {
        !self.outlives_host
    }

    fn ends_on_interrupt(&self) -> bool {
        false
    }
}

/// A name for a socket that nobody has; `None` where it would not fit into an address or into the handshake line, in
/// which nothing is escaped.
fn socket(invocation: &Invocation) -> Option<PathBuf> {
    let folder = invocation.var(SOCKET_DIR).or_else(|| invocation.var("TMPDIR"));
    let folder = folder.map_or_else(|| PathBuf::from("/tmp"), PathBuf::from);
    let random = RandomState::new().hash_one(std::process::id());
    let path = folder.join(format!("plugin{random:016x}"));
    fits(&path).then_some(path)
}

fn fits(path: &Path) -> bool {
    path.to_str().is_some_and(|text| {
        let plain = !text.contains('|') && !text.chars().any(char::is_control) && text.trim() == text;
        plain && text.len() <= PATH_ROOM
    })
}

/// # Errors
/// Ports that make no sense.
fn port(invocation: &Invocation) -> Result<Listen, Error> {
    let number = |name: &str| {
        let Some(value) = invocation.var(name) else {
            return Ok(None);
        };
        let number = value.to_str().and_then(|text| text.trim().parse::<u16>().ok());
        number.map(Some).ok_or_else(|| {
            let shown = pluginrpc::text::quoted(value.as_encoded_bytes());
            Error::invalid_argument(format!("{name} is {shown}, which is no port"))
        })
    };
    let ip = IpAddr::from(Ipv4Addr::LOCALHOST);
    match (number(MIN_PORT)?, number(MAX_PORT)?) {
        (Some(min), Some(max)) if min > max => Err(Error::invalid_argument(format!(
            "{MIN_PORT} {min} is above {MAX_PORT} {max}"
        ))),
        (Some(min), Some(max)) if max > 0 => Ok(Listen::TcpPorts(ip, min.max(1)..=max)),
        _ => Ok(Listen::Tcp((ip, 0).into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COOKIE: (&str, &str) = ("BASIC_PLUGIN", "hello");

    fn profile() -> GoPlugin {
        GoPlugin::new(COOKIE.0, COOKIE.1).versions([3, 1, 2])
    }

    fn start(env: &[(&str, &str)]) -> Invocation {
        let env: Vec<_> = [COOKIE].iter().chain(env).copied().collect();
        Invocation::new([""; 0], env)
    }

    #[test]
    fn the_cookie_decides() {
        assert_eq!(profile().claim(&start(&[])), Claim::Environment);
        assert_eq!(profile().claim(&start(&[(COOKIE.0, "other")])), Claim::None);
        let nobody = Invocation::new([""; 0], [(VERSIONS, "1")]);
        assert_eq!(profile().claim(&nobody), Claim::None);
        assert_eq!(GoPlugin::new("X", "").claim(&nobody), Claim::None);
    }

    #[test]
    fn the_highest_version_of_both_is_taken_else_our_lowest() {
        for (offered, version) in [
            ("2,1", 2),
            ("1,2,3,4", 3),
            (" 3 ,x,", 3),
            ("9", 1),
            ("", 1),
            ("-1,,2.0", 1),
        ] {
            assert_eq!(
                profile().version(&start(&[(VERSIONS, offered)])),
                version,
                "{offered:?}"
            );
        }
        assert_eq!(GoPlugin::new("X", "y").versions([]).version(&start(&[])), 1);
    }

    #[test]
    fn the_line_has_six_fields_and_a_seventh_only_when_asked_for() {
        let unix = Listen::Unix("/tmp/plugin1".into());
        let line = |env| profile().announcement(&start(env), &unix);
        assert_eq!(line(&[(VERSIONS, "2")]), "1|2|unix|/tmp/plugin1|grpc|\n");
        assert_eq!(line(&[(MULTIPLEX, "true")]), "1|1|unix|/tmp/plugin1|grpc||false\n");
        let tcp = Listen::Tcp("127.0.0.1:7".parse().unwrap());
        assert_eq!(profile().announcement(&start(&[]), &tcp), "1|1|tcp|127.0.0.1:7|grpc|\n");
    }

    #[test]
    fn it_listens_where_the_host_can_find_it() {
        let in_folder = |folder: &str| match profile().listen(&start(&[(SOCKET_DIR, folder)])) {
            Ok(Listen::Unix(path)) => path.parent().map(|found| found == Path::new(folder)),
            _ => None,
        };
        if cfg!(unix) {
            assert_eq!(in_folder("/run/host"), Some(true));
            assert_eq!(in_folder("/a|b"), None, "the line could not hold it");
            assert_eq!(
                in_folder(&format!("/{}", "x".repeat(100))),
                None,
                "no address could hold it"
            );
        }
        let tcp = profile().over_tcp();
        let ip = IpAddr::from(Ipv4Addr::LOCALHOST);
        let ports = |min, max| tcp.listen(&start(&[(MIN_PORT, min), (MAX_PORT, max)]));
        assert_eq!(ports("10000", "25000").unwrap(), Listen::TcpPorts(ip, 10_000..=25_000));
        assert_eq!(ports("0", "0").unwrap(), Listen::Tcp((ip, 0).into()));
        assert!(ports("2", "1").is_err() && ports("1", "70000").is_err() && ports("x", "1").is_err());
    }

    #[test]
    fn what_is_not_there_yet_is_said() {
        for name in [CLIENT_CERT, SOCKET_GROUP] {
            let error = profile().listen(&start(&[(name, "x")])).unwrap_err();
            assert!(
                error.message().contains(name) && !error.message().contains('\n'),
                "{error}"
            );
        }
    }
}
