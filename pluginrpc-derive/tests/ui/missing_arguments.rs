//! No package, and nothing said about JSON.
use pluginrpc::{Context, Error};

pub struct Foo;

#[pluginrpc::service]
impl Foo {
    fn bar(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
}

#[pluginrpc::service(package = "acme.v1")]
pub trait Bar {
    async fn bar(&self, ctx: &Context, request: ()) -> Result<(), Error>;
}

// The service is there all the same, so that nothing else is reported.
fn main() {
    let _ = <Foo as pluginrpc::Named>::NAME;
    fn _takes<T: Bar>(_: bar::BarServer<T>) {}
}
