//! Connections, from accepting to their end.

use std::convert::Infallible;
use std::io::{self, Write};
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Once};
use std::time::Duration;

use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http2;
use hyper_util::rt::{TokioIo, TokioTimer};
use pluginrpc::{BoxFuture, Error};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{Notify, watch};
use tonic::body::Body;

use super::connections::{Connections, MAX_STRANGERS};
use super::in_flight::{self, InFlight};
use super::listen::{Accepted, CallerLookup, Listener};
use super::peers::{Caller, Peers};
use super::preface::Preface;
use super::scheduler::Scheduler;
use super::worker::Connection;
use crate::server::{CallTracker, Peer, refusal};
use crate::tls::Acceptor;
use crate::{Limits, Services};

/// The pause after a failed accept. Without descriptors left, the next one would fail at once.
const AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(100);

/// The time a refused connection stays open to report the error.
const REFUSING: Duration = Duration::from_secs(1);

/// The number of calls per connection that may be reset before this server has looked at them. h2 closes the connection
/// beyond, and with its default of 20 a client that cancels many calls at once loses the others too. Each holds at most
/// the limit of header bytes.
const MAX_PENDING_RESETS: usize = 2048;

/// Options set by the user and the launch profile.
pub(crate) struct Options {
    pub(crate) limits: Limits,
    pub(crate) peers: Peers,
    /// Encrypts connections, except the one over standard input and output.
    pub(crate) tls: Option<Acceptor>,
    /// The plugin's name, for messages on standard error.
    pub(crate) plugin: Arc<str>,
}

/// Serves connections. Each connection has a clone.
#[derive(Clone)]
pub(crate) struct Server {
    services: Services,
    options: Arc<Options>,
    calls: CallTracker,
    in_flight: InFlight,
    scheduler: Scheduler,
    /// Turns true at shutdown.
    stop: watch::Receiver<bool>,
    /// Limits the message about an unknown caller to one.
    unknown_reported: Arc<Once>,
}

impl Server {
    pub(crate) fn new(services: Services, options: Options, scheduler: Scheduler, stop: watch::Receiver<bool>) -> Self {
        let limits = &options.limits;
        let in_flight = limits
            .max_in_flight_bytes
            .max(limits.max_request_bytes.saturating_mul(2));
        Self {
            services: services.max_request_bytes(limits.max_request_bytes),
            options: Arc::new(options),
            calls: CallTracker::default(),
            in_flight: InFlight::new(in_flight),
            scheduler,
            stop,
            unknown_reported: Arc::new(Once::new()),
        }
    }

    /// Returns the tracker of the calls in flight.
    pub(crate) fn calls(&self) -> CallTracker {
        self.calls.clone()
    }

    /// Accepts connections until shutdown, then waits for the calls in flight.
    pub(crate) async fn accept(self, listener: Listener) {
        let mut connections = Connections::new(self.options.limits.max_connections);
        let mut strangers = Connections::new(MAX_STRANGERS);
        let mut stop = self.stop.clone();
        let calls = self.calls.clone();
        loop {
            tokio::select! {
                () = stopped(&mut stop) => break,
                // A host that kills the plugin after the response must not find the socket still there.
                () = calls.end_requested() => break,
                () = connections.join_next() => {}
                () = strangers.join_next() => {}
                accepted = listener.accept() => match accepted {
                    Ok((io, peer, lookup)) => {
                        // Before a place is taken: refused users must not shut out those that are served.
                        let denied = self.denied(&peer, lookup);
                        let connections = if denied.is_some() { &mut strangers } else { &mut connections };
                        // A connection without a place is closed here.
                        if let Some(place) = connections.place() {
                            let server = self.clone();
                            let requested = Arc::clone(&place.requested);
                            match io {
                                Accepted::Tcp(io) => place.spawn(server.connection(io, peer, denied, requested)),
                                #[cfg(unix)]
                                Accepted::Unix(io) => place.spawn(server.connection(io, peer, denied, requested)),
                            }
                        }
                    }
                    Err(_) => tokio::time::sleep(AFTER_FAILED_ACCEPT).await,
                },
            }
        }
        // New callers are refused at once.
        drop(listener);
        connections.join_all().await;
        strangers.join_all().await;
    }

    /// Serves an accepted connection. Its errors concern its peer only.
    async fn connection(
        self,
        io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        peer: Peer,
        denied: Option<Arc<Error>>,
        requested: Arc<AtomicBool>,
    ) {
        let refused = denied.is_some();
        let serving = async {
            let Some(tls) = self.options.tls.clone() else {
                return drop(self.serve(io, peer, denied, requested).await);
            };
            let handshake = tokio::time::timeout(self.options.limits.ping_timeout, tls.accept(io));
            if let Ok(Ok(io)) = handshake.await {
                let _ = self.serve(io, peer, denied, requested).await;
            }
        };
        if refused {
            let _ = tokio::time::timeout(REFUSING, serving).await;
        } else {
            serving.await;
        }
    }

    /// Returns the error for every call of a peer that is not served.
    fn denied(&self, peer: &Peer, lookup: CallerLookup) -> Option<Arc<Error>> {
        let peers = self.options.peers;
        if !peers.requires_lookup() {
            return None;
        }
        let caller = lookup.caller();
        let denied = peers.admit(own_user(), &caller).err().map(Arc::new);
        // Elsewhere TCP peers are never known.
        if denied.is_none() && caller == Caller::Unknown && cfg!(target_os = "linux") {
            self.unknown_reported.call_once(|| {
                let _ = writeln!(
                    io::stderr(),
                    "{}: cannot determine the user that calls from {}, and serves it; \
                     Grpc::peers(Peers::same_user().strict()) refuses such callers",
                    self.options.plugin,
                    peer.0,
                );
            });
        }
        denied
    }

    /// Serves one connection until its peer disconnects, or until shutdown and the end of its calls. A peer that is
    /// `denied` gets this error for its first calls, and is disconnected. `requested` is set at the first request.
    ///
    /// # Errors
    /// An end of the connection other than a regular one.
    pub(crate) async fn serve(
        self,
        io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        peer: Peer,
        denied: Option<Arc<Error>>,
        requested: Arc<AtomicBool>,
    ) -> Result<(), hyper::Error> {
        let limits = &self.options.limits;
        let services = self.services.clone();
        let (calls, in_flight) = (self.calls, self.in_flight);
        let refused = Arc::new(Notify::new());
        let first_refused = Arc::clone(&refused);
        let service = hyper::service::service_fn(move |request: Request<Incoming>| {
            requested.store(true, Ordering::Relaxed);
            let reservation = in_flight.reservation();
            let response: BoxFuture<'static, _> = match &denied {
                Some(error) => {
                    refused.notify_one();
                    Box::pin(std::future::ready(refusal(error)))
                }
                None => {
                    let body = |body| Body::new(in_flight::RequestBody::new(body, reservation.clone()));
                    let mut request = request.map(body);
                    request.extensions_mut().insert(peer.clone());
                    request.extensions_mut().insert(calls.begin());
                    services.handle(request)
                }
            };
            async move {
                let (head, body) = response.await.into_parts();
                let body = in_flight::ResponseBody::new(body, reservation).await;
                Ok::<_, Infallible>(http::Response::from_parts(head, body))
            }
        });
        let io = TokioIo::new(Preface::new(io, limits.ping_timeout));
        let connection = http2::Builder::new(self.scheduler)
            .timer(TokioTimer::new())
            .auto_date_header(false)
            .max_concurrent_streams(limits.max_streams_per_connection)
            .max_header_list_size(limits.max_header_bytes)
            .max_pending_accept_reset_streams(MAX_PENDING_RESETS)
            .keep_alive_interval(limits.ping_interval)
            .keep_alive_timeout(limits.ping_timeout)
            .serve_connection(io, service);
        let mut stop = self.stop;
        let services = self.services;
        Connection::new(async move {
            let mut connection = pin!(connection);
            tokio::select! {
                ended = connection.as_mut() => return ended,
                () = stopped(&mut stop) => {
                    services.shut_down();
                    connection.as_mut().graceful_shutdown();
                }
                () = first_refused.notified() => connection.as_mut().graceful_shutdown(),
            }
            connection.await
        })
        .await
    }
}

#[cfg(unix)]
fn own_user() -> u32 {
    super::sys::user()
}

/// Stands in where users have no numbers; callers are unknown there.
#[cfg(not(unix))]
fn own_user() -> u32 {
    0
}

/// Waits for shutdown.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    // Without a sender there will be no signal: stop now.
    let _ = stop.wait_for(|stop| *stop).await;
}
