//! Two methods that would get one name in Rust.
use pluginrpc::{Context, Error};

pub struct Foo;

#[pluginrpc::service(package = "acme.v1", binary_only)]
impl Foo {
    #[rpc(name = "GetSLIs")]
    fn some(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
    #[rpc(name = "GetSlIs")]
    fn others(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
}

#[pluginrpc::service(package = "acme.v1", binary_only)]
pub trait Bar {
    #[rpc(name = "One")]
    async fn bar(&self, ctx: &Context, request: ()) -> Result<(), Error>;
    #[rpc(name = "Two")]
    async fn bar(&self, ctx: &Context, request: ()) -> Result<(), Error>;
}

fn main() {}
