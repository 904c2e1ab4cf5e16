//! What gRPC offers beside the services themselves: reflection and health.

use std::convert::Infallible;
use std::sync::Arc;

use http::{Request, Response};
use pluginrpc::{BoxFuture, Service, block_on};
use tonic::body::Body;
use tonic_health::ServingStatus;
use tonic_health::server::{HealthReporter, HealthService};
use tonic_reflection::server::Builder;

pub(crate) const HEALTH: &str = "grpc.health.v1.Health";
pub(crate) const REFLECTION_V1: &str = "grpc.reflection.v1.ServerReflection";
pub(crate) const REFLECTION_V1ALPHA: &str = "grpc.reflection.v1alpha.ServerReflection";

/// A tower service of any type.
pub(crate) type Route = Arc<dyn Fn(Request<Body>) -> BoxFuture<'static, Response<Body>> + Send + Sync>;

fn route<S>(service: S) -> Route
where
    S: tower::Service<Request<Body>, Response = Response<Body>, Error = Infallible> + Clone + Send + Sync + 'static,
    S::Future: Send,
{
    // Servers that tonic generates are always ready.
    Arc::new(move |request| {
        let response = service.clone().call(request);
        Box::pin(async move {
            match response.await {
                Ok(response) => response,
            }
        })
    })
}

/// grpc.health.v1: the process as a whole (the empty name), every service and every one of `names` are serving for as
/// long as they answer.
pub(crate) fn health(services: &[Arc<dyn Service>], names: &[&str]) -> Route {
    let reporter = HealthReporter::new();
    let services = services.iter().map(|service| service.descriptor().name());
    for name in services.chain(names.iter().copied()) {
        // Nobody else holds the lock, so this does not block.
        block_on(reporter.set_service_status(name, ServingStatus::Serving));
    }
    route(tonic_health::pb::health_server::HealthServer::new(
        HealthService::from_health_reporter(reporter),
    ))
}

/// grpc.reflection.v1 and v1alpha, in this order.
pub(crate) struct Reflection {
    pub(crate) v1: Option<Route>,
    pub(crate) v1alpha: Option<Route>,
}

/// Reflection over the services' descriptor sets. It lists every service; one whose set is absent or broken is listed
/// and cannot be described. `names` are further services to list, `sets` what describes them.
pub(crate) fn reflection(services: &[Arc<dyn Service>], health: bool) -> Reflection {
    let mut names = vec![REFLECTION_V1, REFLECTION_V1ALPHA];
    let mut sets: Vec<&[u8]> = vec![
        tonic_reflection::pb::v1::FILE_DESCRIPTOR_SET,
        tonic_reflection::pb::v1alpha::FILE_DESCRIPTOR_SET,
    ];
    if health {
        names.push(HEALTH);
        sets.push(tonic_health::pb::FILE_DESCRIPTOR_SET);
    }
    for descriptor in services.iter().map(|service| service.descriptor()) {
        names.push(descriptor.name());
        let set = descriptor.file_descriptor_set();
        if !sets.contains(&set) && is_sound(set) {
            sets.push(set);
        }
    }
    let builder = || {
        let named = names
            .iter()
            .fold(Builder::configure(), |b, name| b.with_service_name(*name));
        sets.iter()
            .fold(named, |b, set| b.register_encoded_file_descriptor_set(set))
            .include_reflection_service(false)
    };
    Reflection {
        v1: builder().build_v1().ok().map(route),
        v1alpha: builder().build_v1alpha().ok().map(route),
    }
}

/// Whether reflection can be built from this set; one that is not would take the others with it.
fn is_sound(set: &[u8]) -> bool {
    Builder::configure()
        .register_encoded_file_descriptor_set(set)
        .include_reflection_service(false)
        .build_v1()
        .is_ok()
}
