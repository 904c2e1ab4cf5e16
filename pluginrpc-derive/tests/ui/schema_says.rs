//! The trait has a schema: name, package and descriptors come from there.
use pluginrpc::{Context, Error};

pub trait FooService {
    fn bar(&self, ctx: &Context, request: ()) -> impl Future<Output = Result<(), Error>> + Send;
}

pub struct Foo;

#[pluginrpc::service(package = "acme.v1", name = "Foo", binary_only)]
impl FooService for Foo {
    #[rpc(name = "Baz")]
    fn bar(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
}

fn main() {}
