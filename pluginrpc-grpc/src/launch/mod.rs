//! Serves a plugin under a launch profile: binding, connections, shutdown.

mod bind;
mod connections;
mod in_flight;
#[cfg(unix)]
mod inherited;
mod limits;
mod listen;
mod listening;
#[cfg(unix)]
mod parent;
mod peers;
mod preface;
mod scheduler;
mod serve;
mod server_user;
mod shutdown;
mod stdio;
#[cfg(unix)]
mod sys;
#[cfg(target_os = "linux")]
mod tcp_owner;
#[cfg(unix)]
mod unix;
mod worker;
mod workers;

pub use limits::Limits;
pub use listening::ListeningServer;
pub use peers::Peers;

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use pluginrpc::{Claim, Error, Invocation, Launch, LaunchProfile, Listen, Plugin};
use tokio::sync::watch;

use self::scheduler::Scheduler;
use self::serve::Server;
use self::workers::Workers;
use crate::Services;
use crate::server::Peer;
use crate::tls::Acceptor;
use crate::wire::error_chain;

/// The time in which the last bytes of a response are sent.
const FLUSH: Duration = Duration::from_millis(200);
/// A shorter time for the response to a call that ends the process: its caller then waits for the end.
const FLUSH_AT_END: Duration = Duration::from_millis(40);

/// Serves a plugin over gRPC under a launch profile: on TCP, a Unix socket, or standard input and output.
///
/// It serves all services of the plugin, then those of the profile, with reflection and health beside them; see
/// [`GrpcService`] for the handling of each call. A listening socket passed on to this process (systemd's `LISTEN_FDS`
/// and `LISTEN_PID`) replaces the address that the profile chooses. The process
///
/// - binds, accepts, and prints the profile's announcement in one write, and nothing else to standard output. With
///   [`Listen::Stdio`] it prints nothing, and output of handlers goes to standard error;
/// - exits with status 1 and one line on standard error if it cannot bind, or has too few file descriptors left to
///   serve a connection;
/// - ignores silent and invalid connections, and a closed standard input;
/// - ends on SIGTERM and SIGINT, with its parent process where the profile says so, and with [`Listen::Stdio`] when the
///   host disconnects. Health watches get `NOT_SERVING`, new calls are refused, calls in flight and the profile's
///   cleanup may finish within [`Grpc::grace`], and the exit status is 0. A second signal ends it at once;
/// - ends in the same way after the response to a call whose handler requested it ([`Context::end_process`]).
///
/// A Unix socket is created with mode 0600, replaces a stale socket, and is removed at the end. Directories in which
/// other users could replace it are refused. On a Unix socket, Python and C++ clients must set
/// `grpc.default_authority`: by default they send the socket's path, which HTTP/2 servers written in Rust refuse.
///
/// Callers of other users, except root, are refused; see [`Peers`]. Connections, message sizes and memory are bounded;
/// see [`Limits`].
///
/// Connections and handlers share one tokio runtime. A handler that blocks delays neither connections nor other calls:
/// one worker thread is kept out of handlers, and handlers beyond the others run on up to sixteen further threads that
/// are started on demand. If more handlers block, calls wait and connections go on, except over standard input and
/// output. Tasks that a handler spawns itself ([`tokio::spawn`]) must not block, as always in tokio.
///
/// [`GrpcService`]: crate::GrpcService
/// [`Context::end_process`]: pluginrpc::Context::end_process
///
/// ```no_run
/// # use pluginrpc::{Claim, Error, LaunchProfile, Listen, Invocation};
/// # struct Here;
/// # impl LaunchProfile for Here {
/// #     fn name(&self) -> &'static str { "here" }
/// #     fn claim(&self, _: &Invocation) -> Claim { Claim::Bare }
/// #     fn listen(&self, _: &Invocation) -> Result<Listen, Error> { Ok(Listen::Stdio) }
/// # }
/// use pluginrpc::Plugin;
/// use pluginrpc_grpc::{Grpc, Limits};
///
/// let plugin = Plugin::new("example").host(Grpc::new(Here).limits(Limits::new().max_connections(4)));
/// ```
#[must_use]
pub struct Grpc {
    profile: Box<dyn LaunchProfile>,
    /// The defaults, adjusted by the profile, unless set.
    limits: Option<Limits>,
    peers: Peers,
    /// The profile's unless set.
    default_timeout: Option<Option<Duration>>,
    grace: Duration,
    #[cfg(feature = "reflection")]
    reflection: bool,
    #[cfg(feature = "health")]
    health: bool,
}

impl Grpc {
    /// Creates a server for a launch profile.
    pub fn new(profile: impl LaunchProfile) -> Self {
        Self {
            profile: Box::new(profile),
            limits: None,
            peers: Peers::same_user(),
            default_timeout: None,
            grace: Duration::from_secs(5),
            #[cfg(feature = "reflection")]
            reflection: true,
            #[cfg(feature = "health")]
            health: true,
        }
    }

    /// Replaces the default limits, also those that the profile adjusts.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Sets the callers to serve; [`Peers::same_user`] by default.
    pub fn peers(mut self, peers: Peers) -> Self {
        self.peers = peers;
        self
    }

    /// Sets the deadline of calls that arrive without one, `None` for none; the profile's by default.
    pub fn default_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.default_timeout = Some(timeout);
        self
    }

    /// Sets the time that calls in flight have left at shutdown; 5 s by default.
    pub fn grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// Enables or disables reflection; enabled by default.
    #[cfg(feature = "reflection")]
    pub fn reflection(mut self, served: bool) -> Self {
        self.reflection = served;
        self
    }

    /// Enables or disables grpc.health.v1; enabled by default.
    #[cfg(feature = "health")]
    pub fn health(mut self, served: bool) -> Self {
        self.health = served;
        self
    }

    fn effective_limits(&self) -> Limits {
        self.limits.clone().unwrap_or_else(|| {
            let limits = Limits::new();
            match self.profile.max_request_bytes() {
                Some(bytes) => limits.max_request_bytes(bytes),
                None => limits,
            }
        })
    }

    fn tls(&self, invocation: &Invocation) -> Result<Option<Acceptor>, Error> {
        let tls = self.profile.mutual_tls(invocation)?;
        tls.as_ref().map(Acceptor::new).transpose()
    }

    fn services(&self, plugin: &Plugin) -> Services {
        let services = plugin.services().iter().cloned().chain(self.profile.services());
        let timeout = self.default_timeout.unwrap_or_else(|| self.profile.default_timeout());
        let services = Services::new(services).default_timeout(timeout);
        #[cfg(feature = "reflection")]
        let services = services.reflection(self.reflection);
        #[cfg(feature = "health")]
        let services = services.health(self.health).health_names(self.profile.health_names());
        services
    }

    #[cfg(feature = "reflection")]
    fn serves_reflection(&self) -> bool {
        self.reflection
    }

    #[cfg(not(feature = "reflection"))]
    #[allow(clippy::unused_self)] // the signature is that of the other one
    fn serves_reflection(&self) -> bool {
        false
    }

    /// Serves until shutdown.
    ///
    /// # Errors
    /// An address that cannot be bound, or an invalid connection over standard input and output.
    async fn serve(
        &self,
        invocation: &Invocation,
        plugin: &Plugin,
        listen: &Listen,
        calls: &Scheduler,
    ) -> Result<(), Error> {
        let (stop, stopped) = watch::channel(false);
        let options = serve::Options {
            limits: self.effective_limits(),
            peers: self.peers,
            tls: self.tls(invocation)?,
            plugin: plugin.name().into(),
        };
        let server = Server::new(self.services(plugin), options, calls.clone(), stopped);
        let in_flight = server.calls();
        // Before the announcement: the host may send a signal as soon as it has read it.
        let mut shutdown = shutdown::ShutdownSignal::new(
            self.profile.ends_with_parent(invocation),
            self.profile.ends_on_interrupt(),
        );
        let mut serving = match bind::bind(invocation, listen).await? {
            Some((listener, bound)) => {
                announce(&self.profile.announcement(invocation, &bound));
                self.profile.announced(invocation);
                if self.profile.claim(invocation) == Claim::Bare && io::stderr().is_terminal() {
                    let _ = writeln!(
                        io::stderr(),
                        "{}",
                        hint(plugin.name(), self.serves_reflection(), &bound)
                    );
                }
                tokio::spawn(async {
                    server.accept(listener).await;
                    Ok(())
                })
            }
            None => {
                let io = stdio::take().map_err(|e| {
                    Error::failed_precondition(format!("cannot use standard input and output as a connection: {e}"))
                })?;
                tokio::spawn(async {
                    server
                        .serve(io, Peer(Arc::from("standard input and output")), None, Arc::default())
                        .await
                        .or_else(hung_up)
                })
            }
        };
        let (grace, flush) = tokio::select! {
            ended = &mut serving => {
                // The host has closed standard input and output.
                let _ = tokio::time::timeout(self.grace, calls.spawn(self.profile.end())).await;
                return ended.unwrap_or(Ok(()));
            }
            () = shutdown.recv() => (shutdown.grace(self.grace), FLUSH),
            grace = in_flight.end_due() => (grace, FLUSH_AT_END),
        };
        stop.send_replace(true);
        let end = calls.spawn(self.profile.end());
        let done = async {
            // A host that already waits for the end of the process does not close its connection.
            let served = tokio::select! {
                ended = &mut serving => ended.unwrap_or(Ok(())),
                () = in_flight.none(flush) => Ok(()),
            };
            // A panic in the profile's cleanup ends it.
            let _ = end.await;
            served
        };
        let served = tokio::select! {
            served = done => served,
            () = shutdown.recv() => Ok(()),
            () = tokio::time::sleep(grace) => Ok(()),
        };
        if !serving.is_finished() {
            // Removes the socket.
            serving.abort();
            let _ = serving.await;
        }
        served
    }
}

impl fmt::Debug for Grpc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grpc")
            .field("profile", &self.profile.name())
            .field("limits", &self.limits)
            .field("peers", &self.peers)
            .field("default_timeout", &self.default_timeout)
            .field("grace", &self.grace)
            .finish_non_exhaustive()
    }
}

impl Launch for Grpc {
    fn profile(&self) -> &dyn LaunchProfile {
        &*self.profile
    }

    fn run(&self, invocation: &Invocation, plugin: &Plugin) -> ExitCode {
        self.profile.prepare(invocation);
        let served = self.profile.listen(invocation).and_then(|listen| {
            #[cfg(unix)]
            sys::check_descriptors()?;
            let workers = Workers::start()?;
            let served = workers.block_on(self.serve(invocation, plugin, &listen, workers.scheduler()));
            workers.leave();
            served
        });
        match served {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                self.profile.failed(invocation, &error);
                // Standard error may be closed.
                let _ = writeln!(io::stderr(), "{}: {}", plugin.name(), error.message());
                ExitCode::FAILURE
            }
        }
    }
}

/// Prints the announcement. A host that chose the port itself may not read it, so errors are ignored.
fn announce(text: &str) {
    let mut stdout = io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

/// Returns a hint for a user who starts a plugin in a terminal.
fn hint(name: &str, reflection: bool, bound: &Listen) -> String {
    let call = match bound {
        Listen::Tcp(address) if reflection => format!("try: grpcurl -plaintext {address} list"),
        Listen::Tcp(address) => format!("it listens on {address}"),
        Listen::Unix(path) => format!("it listens on {}", path.display()),
        _ => "it listens".to_owned(),
    };
    format!("{name} serves gRPC; {call} (Ctrl-C ends it, '{name} --help' shows what else it does)")
}

/// Maps the errors of pipes that the host has closed to success.
fn hung_up(error: hyper::Error) -> Result<(), Error> {
    let closed = error_chain::sources(&error)
        .filter_map(|e| e.downcast_ref::<io::Error>())
        .any(|e| {
            matches!(
                e.kind(),
                io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof
            )
        });
    if closed {
        return Ok(());
    }
    let text = error_chain::text(&error);
    Err(Error::unknown(error).with_message(format!("the connection over standard input and output failed: {text}")))
}
