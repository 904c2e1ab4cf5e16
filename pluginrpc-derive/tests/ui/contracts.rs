//! What a contract does not take.
use pluginrpc::{Context, Error};

#[pluginrpc::service(package = "acme.v1", binary_only)]
pub trait Foo<T> {
    const LIMIT: u32;
    type Item;
    fn blocking(&self, ctx: &Context, request: ()) -> Result<(), Error>;
    async fn no_context(&self, request: ()) -> Result<(), Error>;
}

fn main() {}
