//! A table that is not the trait's own, and an `impl` that the table does not know.
use adopted_tests::proto::adopted::v1::Text;
use pluginrpc::{Method, ServiceDescriptor};
use tonic::{Request, Response, Status};

static OTHER: ServiceDescriptor = ServiceDescriptor::new("adopted.v1.Other", &[&GREET]);
static GREET: Method = Method::new(
    "/adopted.v1.Other/Greet",
    pluginrpc::TypeName::new("adopted.v1", "Text"),
    pluginrpc::TypeName::new("adopted.v1", "Text"),
);

/// As tonic generates them.
pub mod greeter_server {
    use super::*;

    pub trait Greeter: Send + Sync + 'static {
        fn greet(&self, request: Request<Text>) -> impl Future<Output = Result<Response<Text>, Status>> + Send;
        fn wave(&self, request: Request<Text>) -> impl Future<Output = Result<Response<Text>, Status>> + Send;
    }

    pub struct GreeterServer<T>(pub T);

    impl<T> GreeterServer<T> {
        pub fn new(greeter: T) -> Self {
            Self(greeter)
        }
    }

    impl<T> tonic::server::NamedService for GreeterServer<T> {
        const NAME: &'static str = "adopted.v1.Greeter";
    }
}

pub struct Polite;

#[pluginrpc::service(table = OTHER)]
impl greeter_server::Greeter for Polite {
    async fn greet(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
        Ok(Response::new(request.into_inner()))
    }
    async fn wave(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
        Ok(Response::new(request.into_inner()))
    }
}

fn main() {}
