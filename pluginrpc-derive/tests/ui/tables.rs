//! A method table where there is none to take, and one too many.
use pluginrpc::{Context, Error};

mod proto {
    pub struct Request<T>(pub T);
    pub struct Response<T>(pub T);
    pub struct Status;
    pub trait Greeter {
        fn greet(&self, request: Request<()>) -> impl Future<Output = Result<Response<()>, Status>>;
    }
}
use proto::{Request, Response, Status};

#[pluginrpc::service(package = "acme.v1", binary_only, table = proto::SERVICE_DESCRIPTOR)]
pub trait Foo {
    async fn bar(&self, ctx: &Context, request: ()) -> Result<(), Error>;
}

pub struct Polite;

#[pluginrpc::service(table = proto::SERVICE_DESCRIPTOR, descriptors = "../../../tmp/acme.binpb")]
impl proto::Greeter for Polite {
    async fn greet(&self, request: Request<()>) -> Result<Response<()>, Status> {
        Ok(Response(request.0))
    }
}

fn main() {}
