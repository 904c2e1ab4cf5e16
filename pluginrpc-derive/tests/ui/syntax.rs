//! What cannot be read at all.
#[pluginrpc::service(package = )]
pub trait Foo {}

pub struct Bar;

#[pluginrpc::service(package = "acme.v1", binary_only)]
impl Bar {
    #[rpc(name: "Bar")]
    fn bar(&self, _: ()) -> Result<(), pluginrpc::Error> {
        Ok(())
    }
}

fn main() {}
