//! grpc.health.v1: the process as a whole (the empty name) and every service serve until shutdown.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use pluginrpc::{
    BoxFuture, Call, Code, Context, Error, Method, MethodKind, Service, ServiceDescriptor, Streaming, TypeName, text,
};
use prost::Message;
use tokio::sync::watch;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::{FILE_DESCRIPTOR_SET, HealthCheckRequest, HealthCheckResponse};

pub(crate) const NAME: &str = "grpc.health.v1.Health";

const REQUEST: TypeName = TypeName::new("grpc.health.v1", "HealthCheckRequest");
const RESPONSE: TypeName = TypeName::new("grpc.health.v1", "HealthCheckResponse");
static CHECK: Method = Method::new("/grpc.health.v1.Health/Check", REQUEST, RESPONSE);
static WATCH: Method =
    Method::new("/grpc.health.v1.Health/Watch", REQUEST, RESPONSE).with_kind(MethodKind::ServerStreaming);
pub(crate) static DESCRIPTOR: ServiceDescriptor =
    ServiceDescriptor::new(NAME, &[&CHECK, &WATCH]).with_file_descriptor_set(FILE_DESCRIPTOR_SET);

/// The health service.
pub(crate) struct Health {
    names: Vec<String>,
    /// False after shutdown.
    serving: watch::Receiver<bool>,
}

impl Health {
    pub(crate) fn new(services: &[Arc<dyn Service>], names: &[&str], serving: watch::Receiver<bool>) -> Self {
        let services = services.iter().map(|service| service.descriptor().name());
        let names = services.chain(names.iter().copied()).map(str::to_owned);
        Self {
            names: names.collect(),
            serving,
        }
    }

    fn is_known(&self, service: &str) -> bool {
        service.is_empty() || self.names.iter().any(|name| name == service)
    }
}

fn status(serving: bool) -> ServingStatus {
    if serving {
        ServingStatus::Serving
    } else {
        ServingStatus::NotServing
    }
}

fn encode(status: ServingStatus) -> Bytes {
    HealthCheckResponse { status: status.into() }.encode_to_vec().into()
}

fn decode(request: Bytes) -> Result<HealthCheckRequest, Error> {
    HealthCheckRequest::decode(request)
        .map_err(|e| Error::invalid_argument(format!("not a valid HealthCheckRequest: {e}")).with_source(e))
}

impl Call for Health {
    fn unary<'a>(&'a self, _: &'a Method, _: &'a Context, request: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            let service = decode(request)?.service;
            if !self.is_known(&service) {
                let name = text::quoted(service.as_bytes());
                return Err(Error::not_found(format!("service {name} is not known")));
            }
            Ok(encode(status(*self.serving.borrow())))
        })
    }

    fn streaming<'a>(
        &'a self,
        _: &'a Method,
        _: &'a Context,
        mut requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(async move {
            let request = requests.message().await?;
            let request = request.ok_or_else(|| Error::invalid_argument("Watch requires a request"))?;
            let mut serving = self.serving.clone();
            let known = self.is_known(&decode(request)?.service);
            let current = if known {
                status(*serving.borrow_and_update())
            } else {
                ServingStatus::ServiceUnknown
            };
            let shutdown = async move {
                // Without a server to shut down, a watch lasts as long as its caller wants.
                if serving.wait_for(|serving| !serving).await.is_err() {
                    std::future::pending::<()>().await;
                }
            };
            Ok(Streaming::new(Watch {
                next: Some(current),
                known,
                shutdown: Some(Box::pin(shutdown)),
            }))
        })
    }
}

impl Service for Health {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &DESCRIPTOR
    }
}

/// The current status, at shutdown `NOT_SERVING`, and then the end.
struct Watch {
    next: Option<ServingStatus>,
    known: bool,
    shutdown: Option<BoxFuture<'static, ()>>,
}

impl Stream for Watch {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if let Some(status) = this.next.take() {
            return Poll::Ready(Some(Ok(encode(status))));
        }
        if let Some(shutdown) = &mut this.shutdown {
            ready!(shutdown.as_mut().poll(cx));
            this.shutdown = None;
            if this.known {
                return Poll::Ready(Some(Ok(encode(ServingStatus::NotServing))));
            }
        }
        Poll::Ready(Some(Err(Error::new(Code::Unavailable, "the server is shutting down"))))
    }
}
