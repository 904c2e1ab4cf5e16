//! Several services behind one tower service.

use std::convert::Infallible;
use std::sync::Arc;
#[cfg(any(feature = "health", feature = "reflection"))]
use std::sync::OnceLock;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body as HttpBody;
use pluginrpc::{BoxFuture, Service};
#[cfg(feature = "health")]
use tokio::sync::watch;
use tonic::body::Body;

#[cfg(feature = "health")]
use super::health::{self, Health};
#[cfg(feature = "reflection")]
use super::reflection::{self, Reflection};
use super::service::{CallOptions, refusal, unimplemented};
use crate::GrpcService;

/// The size of a request to health or reflection: room for any real name, and little for a peer to waste.
#[cfg(any(feature = "health", feature = "reflection"))]
const MAX_NAME_REQUEST_BYTES: usize = 64 * 1024;

/// Services routed by the name in their table, with gRPC reflection (v1 and v1alpha) and health (grpc.health.v1) beside
/// them: a tower service for any HTTP/2 server, for example `tonic::transport::Server::serve`.
///
/// If several services have the same name, the first answers. Reflection and health are built at their first call and
/// cover every service whose descriptors are available. See [`GrpcService`] for the handling of each call.
#[derive(Clone)]
pub struct Services {
    services: Arc<[Arc<dyn Service>]>,
    options: CallOptions,
    #[cfg(feature = "reflection")]
    reflection: bool,
    #[cfg(feature = "health")]
    health: bool,
    #[cfg(feature = "health")]
    health_names: &'static [&'static str],
    #[cfg(any(feature = "health", feature = "reflection"))]
    built: Arc<Built>,
}

/// Services beside the given ones, once they have been called.
#[cfg(any(feature = "health", feature = "reflection"))]
struct Built {
    #[cfg(feature = "reflection")]
    reflection: OnceLock<[GrpcService<dyn Service>; 2]>,
    #[cfg(feature = "health")]
    health: OnceLock<GrpcService<dyn Service>>,
    /// False after shutdown.
    #[cfg(feature = "health")]
    serving: watch::Sender<bool>,
}

#[cfg(any(feature = "health", feature = "reflection"))]
impl Default for Built {
    fn default() -> Self {
        Self {
            #[cfg(feature = "reflection")]
            reflection: OnceLock::new(),
            #[cfg(feature = "health")]
            health: OnceLock::new(),
            #[cfg(feature = "health")]
            serving: watch::Sender::new(true),
        }
    }
}

impl Services {
    /// Creates a router for `services`, with reflection and health where their features are enabled.
    pub fn new(services: impl IntoIterator<Item = Arc<dyn Service>>) -> Self {
        Self {
            services: services.into_iter().collect(),
            options: CallOptions::default(),
            #[cfg(feature = "reflection")]
            reflection: true,
            #[cfg(feature = "health")]
            health: true,
            #[cfg(feature = "health")]
            health_names: &[],
            #[cfg(any(feature = "health", feature = "reflection"))]
            built: Arc::default(),
        }
    }

    /// Sets the size of one request message in bytes; 4 MiB by default.
    #[must_use]
    pub fn max_request_bytes(mut self, bytes: usize) -> Self {
        self.options.max_request_bytes = bytes;
        self
    }

    /// Sets the deadline of calls that arrive without one; none by default.
    #[must_use]
    pub fn default_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.options.default_timeout = timeout;
        self
    }

    /// Enables or disables reflection.
    #[cfg(feature = "reflection")]
    #[must_use]
    pub fn reflection(mut self, served: bool) -> Self {
        self.reflection = served;
        self
    }

    /// Enables or disables health.
    #[cfg(feature = "health")]
    #[must_use]
    pub fn health(mut self, served: bool) -> Self {
        self.health = served;
        // Reflection lists it.
        self.built = Arc::default();
        self
    }

    /// Sets further names that health reports as serving, in addition to those of the services.
    #[cfg(feature = "health")]
    #[must_use]
    pub fn health_names(mut self, names: &'static [&'static str]) -> Self {
        self.health_names = names;
        self.built = Arc::default();
        self
    }

    /// Reports `NOT_SERVING` from here on; health watches end after it.
    #[cfg(feature = "launch")]
    pub(crate) fn shut_down(&self) {
        #[cfg(feature = "health")]
        self.built
            .serving
            .send_if_modified(|serving| std::mem::replace(serving, false));
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
        #[cfg(any(feature = "health", feature = "reflection"))]
        if let Some(service) = self.built_in(name) {
            return service.handle(request);
        }
        let response = refusal(&unimplemented(path));
        Box::pin(std::future::ready(response))
    }

    #[cfg(any(feature = "health", feature = "reflection"))]
    fn built_in(&self, name: &str) -> Option<&GrpcService<dyn Service>> {
        match name {
            #[cfg(feature = "reflection")]
            reflection::V1 | reflection::V1ALPHA if self.reflection => {
                let [v1, v1alpha] = self
                    .built
                    .reflection
                    .get_or_init(|| Reflection::versions(&self.listed_beside(), &self.services).map(built_in));
                Some(if name == reflection::V1 { v1 } else { v1alpha })
            }
            #[cfg(feature = "health")]
            health::NAME if self.health => Some(self.built.health.get_or_init(|| {
                let serving = self.built.serving.subscribe();
                built_in(Health::new(&self.services, self.health_names, serving))
            })),
            _ => None,
        }
    }

    /// Built-in services that reflection lists beside itself.
    #[cfg(feature = "reflection")]
    fn listed_beside(&self) -> Vec<&'static pluginrpc::ServiceDescriptor> {
        #[cfg(feature = "health")]
        if self.health {
            return vec![&health::DESCRIPTOR];
        }
        Vec::new()
    }
}

#[cfg(any(feature = "health", feature = "reflection"))]
fn built_in(service: impl Service) -> GrpcService<dyn Service> {
    let options = CallOptions {
        max_request_bytes: MAX_NAME_REQUEST_BYTES,
        default_timeout: None,
    };
    GrpcService::with_options(Arc::new(service), options)
}

impl std::fmt::Debug for Services {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let services = self.services.iter();
        let names: Vec<_> = services.map(|service| service.descriptor().name()).collect();
        f.debug_struct("Services")
            .field("names", &names)
            .field("options", &self.options)
            .finish_non_exhaustive()
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
