//! Connections, from accepting to their end.

use std::convert::Infallible;
use std::io::{self, Write};
use std::pin::pin;
use std::sync::{Arc, Once};
use std::time::Duration;

use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http2;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tonic::body::Body;

use pluginrpc::{BoxFuture, Error};

use super::in_flight::{self, InFlight};
use super::listen::{Accepted, CallerLookup, Listener};
use super::peers::{Caller, Peers};
use super::permits::WorkerPermits;
use super::preface::Preface;
use crate::server::{CallTracker, Peer, refusal};
use crate::tls::Acceptor;
use crate::wire::lifo_slot::Connection;
use crate::{Limits, Services};

/// How long to wait after a failed accept: when there are no more descriptors, the next one fails as fast.
const AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(100);

/// How long a peer that is not served may take to hear so.
const REFUSING: Duration = Duration::from_secs(1);

/// What a user may set.
pub(crate) struct Options {
    pub(crate) limits: Limits,
    pub(crate) peers: Peers,
    /// Connections are encrypted, those over standard input and output apart.
    pub(crate) tls: Option<Acceptor>,
    /// Whose name stands before what is said on standard error.
    pub(crate) plugin: Arc<str>,
}

/// Serves connections; what one connection needs.
#[derive(Clone)]
pub(crate) struct Server {
    services: Services,
    options: Arc<Options>,
    calls: CallTracker,
    in_flight: InFlight,
    /// Where calls run.
    permits: WorkerPermits,
    /// Turns true when it is time to end.
    stop: watch::Receiver<bool>,
    /// Said once that a peer's user cannot be told.
    said_unknown: Arc<Once>,
}

impl Server {
    pub(crate) fn new(
        services: Services,
        options: Options,
        permits: WorkerPermits,
        stop: watch::Receiver<bool>,
    ) -> Self {
        let limits = &options.limits;
        let in_flight = limits
            .max_in_flight_bytes
            .max(limits.max_request_bytes.saturating_mul(2));
        Self {
            services: services.max_request_bytes(limits.max_request_bytes),
            options: Arc::new(options),
            calls: CallTracker::default(),
            in_flight: InFlight::new(in_flight),
            permits,
            stop,
            said_unknown: Arc::new(Once::new()),
        }
    }

    /// The calls that are under way.
    pub(crate) fn calls(&self) -> CallTracker {
        self.calls.clone()
    }

    /// Accepts connections until it is time to end, then waits for the calls that are under way.
    pub(crate) async fn accept(self, listener: Listener) {
        let mut connections = JoinSet::new();
        let mut stop = self.stop.clone();
        let calls = self.calls.clone();
        loop {
            while connections.try_join_next().is_some() {}
            tokio::select! {
                () = stopped(&mut stop) => break,
                // A host that kills us as soon as it has its answer finds the socket gone already.
                () = calls.end_called() => break,
                // Nothing but making room: what became of a connection is its peer's business.
                Some(_) = connections.join_next() => {}
                accepted = listener.accept() => match accepted {
                    // Closed at once, so that its peer learns of it; the open ones go on.
                    Ok(_) if connections.len() >= self.options.limits.max_connections => {}
                    Ok((Accepted::Tcp(io), peer, lookup)) => {
                        connections.spawn(self.clone().connection(io, peer, lookup));
                    }
                    #[cfg(unix)]
                    Ok((Accepted::Unix(io), peer, lookup)) => {
                        connections.spawn(self.clone().connection(io, peer, lookup));
                    }
                    Err(_) => tokio::time::sleep(AFTER_FAILED_ACCEPT).await,
                },
            }
        }
        // New callers learn at once that nobody is there any more.
        drop(listener);
        while connections.join_next().await.is_some() {}
    }

    async fn connection(
        self,
        io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        peer: Peer,
        lookup: CallerLookup,
    ) {
        let denied = self.denied(&peer, lookup);
        // A peer that connects and leaves, or talks nonsense, is none of our business.
        match self.options.tls.clone() {
            None => drop(self.serve(io, peer, denied).await),
            Some(tls) => {
                let handshake = tokio::time::timeout(self.options.limits.ping_timeout, tls.accept(io));
                if let Ok(Ok(io)) = handshake.await {
                    let _ = self.serve(io, peer, denied).await;
                }
            }
        }
    }

    /// What every call of this peer is answered, where it is not served.
    fn denied(&self, peer: &Peer, lookup: CallerLookup) -> Option<Arc<Error>> {
        let peers = self.options.peers;
        if !peers.ask() {
            return None;
        }
        let caller = lookup.caller();
        let denied = peers.admit(own_user(), &caller).err().map(Arc::new);
        // Elsewhere nobody on TCP is known, which is no news.
        if denied.is_none() && caller == Caller::Unknown && cfg!(target_os = "linux") {
            self.said_unknown.call_once(|| {
                let _ = writeln!(
                    io::stderr(),
                    "{}: cannot tell which user calls from {}, and serves it; Grpc::peers(Peers::same_user().strict()) \
                     refuses such callers",
                    self.options.plugin,
                    peer.0,
                );
            });
        }
        denied
    }

    /// Serves one connection until its peer hangs up, or until it is time to end and its calls are done; or answers
    /// every call that it is `denied`, for a while.
    ///
    /// # Errors
    /// What ended the connection other than a proper goodbye.
    pub(crate) async fn serve(
        self,
        io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        peer: Peer,
        denied: Option<Arc<Error>>,
    ) -> Result<(), hyper::Error> {
        let limits = &self.options.limits;
        let refused = denied.is_some();
        let (services, calls, in_flight) = (self.services, self.calls, self.in_flight);
        let service = hyper::service::service_fn(move |request: Request<Incoming>| {
            let held = in_flight.call();
            let answer: BoxFuture<'static, _> = match &denied {
                Some(error) => Box::pin(std::future::ready(refusal(error))),
                None => {
                    let mut request = request.map(|body| Body::new(in_flight::Request::new(body, held.clone())));
                    request.extensions_mut().insert(peer.clone());
                    request.extensions_mut().insert(calls.begin());
                    services.handle(request)
                }
            };
            async move {
                let (head, body) = answer.await.into_parts();
                let body = in_flight::Response::new(body, held).await;
                Ok::<_, Infallible>(http::Response::from_parts(head, body))
            }
        });
        let io = TokioIo::new(Preface::new(io, limits.ping_timeout));
        let connection = http2::Builder::new(self.permits)
            .timer(TokioTimer::new())
            .auto_date_header(false)
            .max_concurrent_streams(limits.max_streams_per_connection)
            .max_header_list_size(limits.max_header_bytes)
            .keep_alive_interval(limits.ping_interval)
            .keep_alive_timeout(limits.ping_timeout)
            .serve_connection(io, service);
        let mut stop = self.stop;
        Connection::new(async move {
            let mut connection = pin!(connection);
            tokio::select! {
                ended = connection.as_mut() => return ended,
                () = stopped(&mut stop) => connection.as_mut().graceful_shutdown(),
                () = tokio::time::sleep(REFUSING), if refused => return Ok(()),
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

/// Where there are no numbers for users, nobody's is known.
#[cfg(not(unix))]
fn own_user() -> u32 {
    0
}

/// Waits until it is time to end.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    // An error says that nobody will ever tell; then the end is now.
    let _ = stop.wait_for(|stop| *stop).await;
}
