//! What those write who come from tonic.
use pluginrpc::{Context, Error};

mod tonic {
    pub struct Request<T>(pub T);
    pub struct Response<T>(pub T);
    pub struct Status;
}

#[pluginrpc::service(package = "acme.v1", binary_only)]
#[async_trait]
pub trait Foo {
    async fn bar(&self, ctx: &Context, request: ()) -> Result<(), Error>;
}

pub trait Greeter {
    fn say_hello(&self, request: tonic::Request<()>) -> impl Future<Output = Result<tonic::Response<()>, tonic::Status>>;
}

pub struct Polite;

#[pluginrpc::service]
impl Greeter for Polite {
    async fn say_hello(&self, request: tonic::Request<()>) -> Result<tonic::Response<()>, tonic::Status> {
        Ok(tonic::Response(request.0))
    }
}

// Expanded already, since it stands first.
#[pluginrpc::service(package = "acme.v1", binary_only)]
pub trait Baz {
    fn bar<'life0, 'async_trait>(
        &'life0 self,
        request: (),
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        Self: 'async_trait;
}

fn main() {}
