//! Serving a plugin under a launch profile: binding, connections, and the ways to end.

mod bind;
mod in_flight;
#[cfg(unix)]
mod inherited;
mod limits;
mod listen;
mod listening;
#[cfg(unix)]
mod parent;
mod peers;
mod permits;
mod preface;
mod serve;
mod shutdown;
mod stdio;
#[cfg(unix)]
mod sys;
#[cfg(target_os = "linux")]
mod tcp_owner;
#[cfg(unix)]
mod unix;
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

use self::permits::WorkerPermits;
use self::serve::Server;
use self::workers::Workers;
use crate::Services;
use crate::server::Peer;
use crate::tls::Acceptor;
use crate::wire::error_chain;

/// How long the last bytes of an answer may take to leave.
const FLUSH: Duration = Duration::from_millis(200);
/// The same for the answer to a call that ends the process: its caller waits for it, and then for our end.
const FLUSH_AT_END: Duration = Duration::from_millis(40);

/// Serves a plugin over gRPC as a launch profile wants it: TCP, a Unix socket, or standard input and output.
///
/// All services of the plugin are served, then those of the profile, with reflection and health beside them, each call
/// as [`GrpcService`] says. A listening socket that this process was given (systemd's `LISTEN_FDS` with our `LISTEN_PID`)
/// takes the place of the address that the profile names. The process
///
/// - binds, prints the profile's announcement in one write once it accepts, and prints nothing else there ever (with
///   [`Listen::Stdio`] nothing at all, and what handlers print goes to standard error);
/// - exits with status 1 and one line on standard error where it cannot bind;
/// - ignores connections that say nothing or nonsense, and a closed standard input;
/// - ends on SIGTERM and SIGINT, on the end of the process that started it where the profile says so, and with
///   [`Listen::Stdio`] when the host hangs up: new calls are refused, those under way and the profile's own end get a
///   while, the exit status is 0. A second signal ends it at once.
/// - ends likewise once a call has been answered whose handler asked for it ([`Context::end_process`]).
///
/// A Unix socket is for its owner only from birth, takes the place of one that is left over and that nobody listens on,
/// is not made in a folder where everybody may replace it, and goes with the process. On a Unix socket, Python and C++ clients have to set `grpc.default_authority`: they send the socket's path there, which
/// HTTP/2 servers written in Rust refuse.
///
/// Callers of another user than ours and root are refused, see [`Peers`]; how much is taken at once, see [`Limits`].
///
/// Connections and handlers run in one tokio runtime with three threads. A handler that blocks stops neither the other
/// calls nor the connections: one of the threads is kept out of handlers, and those that find none free run on up to
/// sixteen further threads, which are started when they are needed. Where more block than that, calls wait, and
/// connections go on, those over standard input and output apart. What a handler spawns by itself ([`tokio::spawn`]) must
/// not block, as everywhere in tokio.
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
    /// Defaults, adjusted by the profile, unless set.
    limits: Option<Limits>,
    peers: Peers,
    /// The profile's unless set.
    default_timeout: Option<Option<Duration>>,
    grace: Duration,
    reflection: bool,
    health: bool,
}

impl Grpc {
    /// Serves under this profile.
    pub fn new(profile: impl LaunchProfile) -> Self {
        Self {
            profile: Box::new(profile),
            limits: None,
            peers: Peers::same_user(),
            default_timeout: None,
            grace: Duration::from_secs(5),
            reflection: true,
            health: true,
        }
    }

    /// Other limits than the default ones.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Whom to serve, other than its own user and root.
    pub fn peers(mut self, peers: Peers) -> Self {
        self.peers = peers;
        self
    }

    /// The deadline of a call that comes without one, in place of the profile's; `None` for none.
    pub fn default_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.default_timeout = Some(timeout);
        self
    }

    /// How long calls may take that are under way when the process is asked to end; 5 s unless set.
    pub fn grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// Whether reflection is served; it is unless set.
    pub fn reflection(mut self, served: bool) -> Self {
        self.reflection = served;
        self
    }

    /// Whether grpc.health.v1 is served; it is unless set.
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
        Services::new(plugin.services().iter().cloned().chain(self.profile.services()))
            .reflection(self.reflection)
            .health(self.health)
            .health_names(self.profile.health_names())
            .default_timeout(self.default_timeout.unwrap_or_else(|| self.profile.default_timeout()))
    }

    /// # Errors
    /// What ended it other than somebody's wish.
    async fn serve(
        &self,
        invocation: &Invocation,
        plugin: &Plugin,
        listen: &Listen,
        calls: &WorkerPermits,
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
        // Before the announcement: a host may ask us to end as soon as it has read it.
        let mut asked = shutdown::ShutdownSignal::new(
            self.profile.ends_with_parent(invocation),
            self.profile.ends_on_interrupt(),
        );
        let mut serving = match bind::bind(invocation, listen).await? {
            Some((listener, bound)) => {
                announce(&self.profile.announcement(invocation, &bound));
                self.profile.announced(invocation);
                if self.profile.claim(invocation) == Claim::Bare && io::stderr().is_terminal() {
                    let _ = writeln!(io::stderr(), "{}", hint(plugin.name(), self.reflection, &bound));
                }
                tokio::spawn(async {
                    server.accept(listener).await;
                    Ok(())
                })
            }
            None => {
                let io = stdio::take().map_err(|e| {
                    Error::failed_precondition(format!("standard input and output are no connection: {e}"))
                })?;
                tokio::spawn(async {
                    server
                        .serve(io, Peer(Arc::from("standard input and output")), None)
                        .await
                        .or_else(hung_up)
                })
            }
        };
        let (grace, flush) = tokio::select! {
            ended = &mut serving => {
                // Over standard input and output: the host is gone.
                let _ = tokio::time::timeout(self.grace, calls.spawn(self.profile.end())).await;
                return ended.unwrap_or(Ok(()));
            }
            () = asked.wait() => (asked.grace(self.grace), FLUSH),
            grace = in_flight.end_asked() => (grace, FLUSH_AT_END),
        };
        stop.send_replace(true);
        let end = calls.spawn(self.profile.end());
        let done = async {
            // A host that does not answer our goodbye, since it waits for our end, must not make us wait.
            let served = tokio::select! {
                ended = &mut serving => ended.unwrap_or(Ok(())),
                () = in_flight.none(flush) => Ok(()),
            };
            // A profile that panics at the end has nothing left to do.
            let _ = end.await;
            served
        };
        let served = tokio::select! {
            served = done => served,
            () = asked.wait() => Ok(()),
            () = tokio::time::sleep(grace) => Ok(()),
        };
        if !serving.is_finished() {
            // The socket has to be gone before the process is.
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
            let workers = Workers::start()?;
            let served = workers.block_on(self.serve(invocation, plugin, &listen, workers.permits()));
            workers.leave();
            served
        });
        match served {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                self.profile.failed(invocation, &error);
                // With standard error closed there is nobody to tell.
                let _ = writeln!(io::stderr(), "{}: {}", plugin.name(), error.message());
                ExitCode::FAILURE
            }
        }
    }
}

/// Says where we are. Where nobody reads it, a host that chose the port itself will come nevertheless.
fn announce(text: &str) {
    let mut stdout = io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

/// What to try next, for somebody who started a plugin at a terminal.
fn hint(name: &str, reflection: bool, bound: &Listen) -> String {
    let call = match bound {
        Listen::Tcp(address) if reflection => format!("try: grpcurl -plaintext {address} list"),
        Listen::Tcp(address) => format!("it listens on {address}"),
        Listen::Unix(path) => format!("it listens on {}", path.display()),
        _ => "it listens".to_owned(),
    };
    format!("{name} serves gRPC; {call} (Ctrl-C ends it, '{name} --help' shows what else it does)")
}

/// A host that hangs up does so by closing its pipes, which is an error only by name.
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
