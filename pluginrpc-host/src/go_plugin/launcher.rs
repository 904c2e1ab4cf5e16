//! Starts a plugin.

use std::fmt;
use std::io;
use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use go_plugin_proto::{Broker, Handshake, Identity, Network, env};
use pluginrpc::runner::Environment;
use pluginrpc::{Context, Error, Executable, Listen, MutualTls};
use pluginrpc_grpc::Channel;
use sha2::{Digest, Sha256};

use super::plugin::{Output, OutputCallback, ReattachedPlugin, RunningPlugin};
use super::socket_dir::SocketDir;
use crate::{Address, Starting};

/// Time from the start to the handshake, as in go-plugin.
const START_TIMEOUT: Duration = Duration::from_secs(60);

/// Ports of plugins that listen on TCP, as in go-plugin.
const PORTS: RangeInclusive<u16> = 10_000..=25_000;

/// Largest response in bytes; go-plugin sets none.
const MAX_RESPONSE: usize = 256 * 1024 * 1024;

/// Starts plugins of one application: its cookie, the versions of its protocol, and how it starts them.
///
/// The program's environment is that of [`Launcher::with_environment`], whatever the [`Executable`] says; its other
/// settings hold. The variables of a plugin's start (`PLUGIN_*`) are set anew, so that a host may be a plugin itself.
#[derive(Clone)]
pub struct Launcher {
    cookie: (String, String),
    versions: Vec<u32>,
    auto_mtls: bool,
    start_timeout: Duration,
    ports: RangeInclusive<u16>,
    max_response_bytes: usize,
    sha256: Option<[u8; 32]>,
    environment: Environment,
    output: Option<OutputCallback>,
}

impl Launcher {
    /// Creates a launcher for the plugins that check this cookie, and that speak one of these versions of the
    /// application's protocol. An empty list stands for version 1.
    #[must_use]
    pub fn new(
        cookie_key: impl Into<String>,
        cookie_value: impl Into<String>,
        versions: impl IntoIterator<Item = u32>,
    ) -> Self {
        let mut versions: Vec<u32> = versions.into_iter().collect();
        if versions.is_empty() {
            versions.push(1);
        }
        Self {
            cookie: (cookie_key.into(), cookie_value.into()),
            versions,
            auto_mtls: false,
            start_timeout: START_TIMEOUT,
            ports: PORTS,
            max_response_bytes: MAX_RESPONSE,
            sha256: None,
            environment: Environment::inherited(),
            output: None,
        }
    }

    /// Encrypts all connections, and requires the exact certificate of the other side; off unless set.
    #[must_use]
    pub fn with_auto_mtls(mut self, auto_mtls: bool) -> Self {
        self.auto_mtls = auto_mtls;
        self
    }

    /// Sets the time from the start until the plugin can be called; 60 s unless set.
    #[must_use]
    pub fn with_start_timeout(mut self, timeout: Duration) -> Self {
        self.start_timeout = timeout;
        self
    }

    /// Sets the ports for plugins that listen on TCP; 10000 to 25000 unless set.
    #[must_use]
    pub fn with_ports(mut self, ports: RangeInclusive<u16>) -> Self {
        self.ports = ports;
        self
    }

    /// Sets the largest response in bytes; 256 MiB unless set. A larger one fails with `RESOURCE_EXHAUSTED`.
    #[must_use]
    pub fn with_max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// Starts only programs with this SHA-256. The file is read right before the start, so the directory that holds it
    /// must not be writable for others.
    #[must_use]
    pub fn with_sha256(mut self, sha256: [u8; 32]) -> Self {
        self.sha256 = Some(sha256);
        self
    }

    /// Sets the environment of plugins; that of this process unless set, as in go-plugin.
    #[must_use]
    pub fn with_environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// Passes output that the plugin streams after the handshake to `output`. It runs on the tokio runtime, so it must
    /// not block; escape the bytes before they are shown.
    #[must_use]
    pub fn with_output(mut self, output: impl Fn(Output, &[u8]) + Send + Sync + 'static) -> Self {
        self.output = Some(Arc::new(output));
        self
    }

    /// Starts a plugin and connects to it. The start ends when `ctx` does; dropping the future kills the process group.
    ///
    /// # Errors
    /// `UNAVAILABLE` when the program cannot be started, exits or does not listen, `FAILED_PRECONDITION` when it is not
    /// a plugin of this application, version and encryption, or has another checksum, `DEADLINE_EXCEEDED` after the
    /// start timeout; `INVALID_ARGUMENT` for an address outside this machine.
    pub async fn launch(&self, program: &Executable, ctx: &Context) -> Result<RunningPlugin, Error> {
        let ctx = ctx.child().with_timeout(self.start_timeout);
        if let Some(expected) = self.sha256 {
            ctx.run_until_ended(check_sha256(program.program(), expected)).await??;
        }
        let identity = self.auto_mtls.then(Identity::generate).transpose()?;
        let sockets = SocketDir::new();
        let environment = self.plugin_environment(identity.as_ref(), sockets.as_ref());
        let program = program.clone().with_environment(environment);
        let mut starting = Starting::spawn(&program, [""; 0], &ctx).await?;
        let line = starting.next_line().await?;
        let handshake = std::str::from_utf8(&line.text)
            .map_err(|e| Error::failed_precondition("not UTF-8").with_source(e))
            .and_then(Handshake::parse)
            .map_err(|error| {
                let expected = format!("a handshake, 1|VERSION|unix or tcp|ADDRESS|grpc ({})", error.message());
                starting.unexpected_line(&line, &expected).with_source(error)
            })?;
        self.check_version(&handshake)?;
        let tls = mutual_tls(identity.as_ref(), &handshake)?;
        let channel = self.connect(&starting, &handshake, tls.as_ref()).await?;
        let sockets = sockets.map(Arc::new);
        let broker = Broker::new(listen_in(sockets.clone()), tls);
        let plugin = RunningPlugin::new(starting, handshake.version(), channel, broker, self.output.clone());
        Ok(plugin.with_sockets(sockets))
    }

    /// Connects to a plugin that was started by another process, a debugger for example, without encryption. Its end is
    /// not ours to decide.
    ///
    /// # Errors
    /// `UNAVAILABLE` when no plugin listens there, `INVALID_ARGUMENT` for an address outside this machine.
    pub async fn reattach(&self, network: &Network, ctx: &Context) -> Result<ReattachedPlugin, Error> {
        let channel = ctx.run_until_ended(address(network)?.connect()).await??;
        let channel = channel.with_max_response_bytes(self.max_response_bytes);
        let sockets = SocketDir::new().map(Arc::new);
        let broker = Broker::new(listen_in(sockets.clone()), None);
        Ok(ReattachedPlugin::new(channel, broker, self.output.clone(), sockets))
    }

    fn plugin_environment(&self, identity: Option<&Identity>, sockets: Option<&SocketDir>) -> Environment {
        let versions: Vec<_> = self.versions.iter().map(u32::to_string).collect();
        let mut environment = self.environment.clone();
        for name in env::ALL {
            environment = environment.without(name);
        }
        environment = environment
            .with(&self.cookie.0, &self.cookie.1)
            .with(env::PROTOCOL_VERSIONS, versions.join(","))
            .with(env::MIN_PORT, self.ports.start().to_string())
            .with(env::MAX_PORT, self.ports.end().to_string());
        if let Some(identity) = identity {
            environment = environment.with(env::CLIENT_CERT, identity.certificate_pem());
        }
        if let Some(sockets) = sockets {
            environment = environment.with(env::UNIX_SOCKET_DIR, sockets.path());
        }
        environment
    }

    fn check_version(&self, handshake: &Handshake) -> Result<(), Error> {
        if self.versions.contains(&handshake.version()) {
            return Ok(());
        }
        let ours: Vec<_> = self.versions.iter().map(u32::to_string).collect();
        Err(Error::failed_precondition(format!(
            "the plugin speaks version {} of the application's protocol: expected {}; install a version of the plugin that \
             fits",
            handshake.version(),
            ours.join(" or "),
        )))
    }

    async fn connect(
        &self,
        starting: &Starting,
        handshake: &Handshake,
        tls: Option<&MutualTls>,
    ) -> Result<Channel, Error> {
        let address = address(handshake.network())?;
        let channel = match tls {
            None => starting.connect(&address).await?,
            Some(tls) => {
                let encrypted = async { Channel::from_io_with_tls(address.open().await?, tls).await };
                starting.run(encrypted).await??
            }
        };
        Ok(channel.with_max_response_bytes(self.max_response_bytes))
    }
}

/// Shows no value of the cookie.
impl fmt::Debug for Launcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Launcher")
            .field("cookie_key", &self.cookie.0)
            .field("versions", &self.versions)
            .field("auto_mtls", &self.auto_mtls)
            .field("start_timeout", &self.start_timeout)
            .field("ports", &self.ports)
            .finish_non_exhaustive()
    }
}

fn address(network: &Network) -> Result<Address, Error> {
    match network {
        Network::Tcp(address) => Ok(Address::Tcp(*address)),
        Network::Unix(path) => Ok(Address::Unix(path.clone())),
        _ => Err(Error::unimplemented("this network is not supported")),
    }
}

/// Addresses on which a host serves its plugin.
fn listen_in(sockets: Option<Arc<SocketDir>>) -> impl Fn() -> Result<Listen, Error> + Send + Sync + 'static {
    move || {
        Ok(match &sockets {
            Some(sockets) => Listen::Unix(sockets.socket()),
            None => Listen::Tcp(([127, 0, 0, 1], 0).into()),
        })
    }
}

fn mutual_tls(identity: Option<&Identity>, handshake: &Handshake) -> Result<Option<MutualTls>, Error> {
    match (identity, handshake.certificate()) {
        (None, None) => Ok(None),
        (Some(identity), Some(certificate)) => Ok(Some(identity.mutual_tls(certificate.to_vec()))),
        (Some(_), None) => Err(Error::failed_precondition(
            "the plugin does not support AutoMTLS: its handshake has no certificate; start it without, or update it",
        )),
        (None, Some(_)) => Err(Error::failed_precondition(
            "the plugin requires TLS: its handshake has a certificate; start it with AutoMTLS",
        )),
    }
}

async fn check_sha256(program: &Path, expected: [u8; 32]) -> Result<(), Error> {
    let path = program.to_owned();
    let hash = move || -> io::Result<[u8; 32]> {
        let mut file = std::fs::File::open(path)?;
        let mut hasher = Sha256::new();
        io::copy(&mut file, &mut hasher)?;
        Ok(hasher.finalize().into())
    };
    let shown = pluginrpc::text::quoted(program.as_os_str().as_encoded_bytes());
    let hash = tokio::task::spawn_blocking(hash).await.map_err(Error::unknown)?;
    let hash = hash.map_err(|e| {
        let text = format!("the checksum of {shown} cannot be computed: {e}; give its path, not only its name");
        Error::failed_precondition(text).with_source(e)
    })?;
    if hash == expected {
        return Ok(());
    }
    let text = format!("{shown} has another SHA-256 than expected; install it again");
    Err(Error::failed_precondition(text))
}
