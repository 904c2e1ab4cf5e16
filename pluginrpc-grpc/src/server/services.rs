//! Several services behind one door.

use std::convert::Infallible;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body as HttpBody;
use pluginrpc::{BoxFuture, Service};
use tonic::body::Body;

use super::service::{CallOptions, refusal, unimplemented};
use super::standard::{self, HEALTH, REFLECTION_V1, REFLECTION_V1ALPHA, Reflection, Route};
use crate::GrpcService;

/// Services, routed by the name in their table, with gRPC reflection (v1 and v1alpha) and health (grpc.health.v1)
/// beside them: a tower service for any HTTP/2 server, `tonic::transport::Server::serve` for example.
///
/// Of several services with one name the first answers. Reflection and health are built when somebody first asks for
/// them, and are there for every service whose descriptors are; see [`GrpcService`] for how each call is served.
#[derive(Clone)]
pub struct Services {
    services: Arc<[Arc<dyn Service>]>,
    options: CallOptions,
    reflection: bool,
    health: bool,
    health_names: &'static [&'static str],
    built: Arc<Built>,
}

#[derive(Default)]
struct Built {
    reflection: OnceLock<Reflection>,
    health: OnceLock<Route>,
}

impl Services {
    /// These services, with reflection and health.
    pub fn new(services: impl IntoIterator<Item = Arc<dyn Service>>) -> Self {
        Self {
            services: services.into_iter().collect(),
            options: CallOptions::default(),
            reflection: true,
            health: true,
            health_names: &[],
            built: Arc::default(),
        }
    }

    /// The largest request message in bytes; 4 MiB unless set.
    #[must_use]
    pub fn max_request_bytes(mut self, bytes: usize) -> Self {
        self.options.max_request_bytes = bytes;
        self
    }

    /// The deadline of a call that comes without one; none unless set.
    #[must_use]
    pub fn default_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.options.default_timeout = timeout;
        self
    }

    /// Whether reflection is served.
    #[must_use]
    pub fn reflection(mut self, served: bool) -> Self {
        self.reflection = served;
        self
    }

    /// Whether health is served.
    #[must_use]
    pub fn health(mut self, served: bool) -> Self {
        self.health = served;
        // What reflection lists depends on it.
        self.built = Arc::default();
        self
    }

    /// By which names health is asked for, beside those of the services.
    #[must_use]
    pub fn health_names(mut self, names: &'static [&'static str]) -> Self {
        self.health_names = names;
        self.built = Arc::default();
        self
    }

    pub(crate) fn handle(&self, request: Request<Body>) -> BoxFuture<'static, Response<Body>> {
        let path = request.uri().path();
        let name = path
            .strip_prefix('/')
            .and_then(|rest| rest.split_once('/'))
            .map_or("", |(name, _)| name);
        if let Some(service) = self.services.iter().find(|service| service.descriptor().name() == name) {
            return GrpcService::with_options(service.clone(), self.options).handle(request);
        }
        if let Some(route) = self.standard(name) {
            return route(request);
        }
        let response = refusal(&unimplemented(path));
        Box::pin(std::future::ready(response))
    }

    fn standard(&self, name: &str) -> Option<&Route> {
        let reflection = || {
            let build = || standard::reflection(&self.services, self.health);
            self.reflection.then(|| self.built.reflection.get_or_init(build))
        };
        match name {
            REFLECTION_V1 => reflection()?.v1.as_ref(),
            REFLECTION_V1ALPHA => reflection()?.v1alpha.as_ref(),
            HEALTH if self.health => {
                let build = || standard::health(&self.services, self.health_names);
                Some(self.built.health.get_or_init(build))
            }
            _ => None,
        }
    }
}

impl std::fmt::Debug for Services {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<_> = self
            .services
            .iter()
            .map(|service| service.descriptor().name())
            .collect();
        f.debug_struct("Services")
            .field("names", &names)
            .field("options", &self.options)
            .finish()
    }
}

impl<B> tower::Service<Request<B>> for Services
where
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<tonic::codegen::StdError>,
{
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response<Body>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let response = self.handle(request.map(Body::new));
        Box::pin(async move { Ok(response.await) })
    }
}
