//! Connections, from accepting to their end.

use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http2;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tonic::body::Body;

use super::listen::{Connection, Listener};
use super::preface::Preface;
use crate::server::{Calls, Peer};
use crate::{Limits, Services};

/// How long to wait after a failed accept: when there are no more descriptors, the next one fails as fast.
const AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(100);

/// Serves connections; what one connection needs.
#[derive(Clone)]
pub(crate) struct Server {
    services: Services,
    limits: Limits,
    calls: Calls,
    /// Where calls run, apart from the connections.
    runtime: Handle,
    /// Turns true when it is time to end.
    stop: watch::Receiver<bool>,
}

impl Server {
    pub(crate) fn new(services: Services, limits: Limits, runtime: Handle, stop: watch::Receiver<bool>) -> Self {
        Self {
            services: services.message_limit(limits.message_bytes),
            limits,
            calls: Calls::default(),
            runtime,
            stop,
        }
    }

    /// The calls that are under way.
    pub(crate) fn calls(&self) -> Calls {
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
                    Ok(_) if connections.len() >= self.limits.connections => {}
                    Ok((Connection::Tcp(io), peer)) => drop(connections.spawn(self.clone().connection(io, peer))),
                    #[cfg(unix)]
                    Ok((Connection::Unix(io), peer)) => drop(connections.spawn(self.clone().connection(io, peer))),
                    Err(_) => tokio::time::sleep(AFTER_FAILED_ACCEPT).await,
                },
            }
        }
        // New callers learn at once that nobody is there any more.
        drop(listener);
        while connections.join_next().await.is_some() {}
    }

    async fn connection(self, io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static, peer: Peer) {
        // A peer that connects and leaves, or talks nonsense, is none of our business.
        let _ = self.serve(io, peer).await;
    }

    /// Serves one connection until its peer hangs up, or until it is time to end and its calls are done.
    ///
    /// # Errors
    /// What ended the connection other than a proper goodbye.
    pub(crate) async fn serve(
        mut self,
        io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        peer: Peer,
    ) -> Result<(), hyper::Error> {
        let (services, calls) = (self.services, self.calls);
        let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(peer.clone());
            request.extensions_mut().insert(calls.begin());
            let response = services.handle(request.map(Body::new));
            async move { Ok::<_, Infallible>(response.await) }
        });
        let io = TokioIo::new(Preface::new(io, self.limits.ping_timeout));
        let connection = http2::Builder::new(RunCalls(self.runtime))
            .timer(TokioTimer::new())
            .auto_date_header(false)
            .max_concurrent_streams(self.limits.streams)
            .max_header_list_size(self.limits.header_bytes)
            .keep_alive_interval(self.limits.ping_interval)
            .keep_alive_timeout(self.limits.ping_timeout)
            .serve_connection(io, service);
        let mut connection = pin!(connection);
        tokio::select! {
            ended = connection.as_mut() => return ended,
            () = stopped(&mut self.stop) => connection.as_mut().graceful_shutdown(),
        }
        connection.await
    }
}

/// Waits until it is time to end.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    // An error says that nobody will ever tell; then the end is now.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Runs every call, from its handler to the last byte of its answer, in another runtime than the connection's.
#[derive(Clone)]
struct RunCalls(Handle);

impl<F> hyper::rt::Executor<F> for RunCalls
where
    F: Future<Output: Send> + Send + 'static,
{
    fn execute(&self, call: F) {
        drop(self.0.spawn(call));
    }
}
