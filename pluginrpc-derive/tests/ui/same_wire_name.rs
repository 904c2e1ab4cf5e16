//! Two functions with one name on the wire.
use pluginrpc::Error;

pub struct Foo;

#[pluginrpc::service(package = "acme.v1", binary_only)]
impl Foo {
    fn bar(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
    #[rpc(name = "Bar")]
    fn other(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
}

fn main() {}
