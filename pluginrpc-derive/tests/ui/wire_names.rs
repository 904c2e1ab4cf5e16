//! Names that do not come back from the wire, and names that are none.
use pluginrpc::Error;

pub struct Foo;

#[pluginrpc::service(package = "acme.v1", binary_only)]
impl Foo {
    fn a_b(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
    fn get_2_things(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
    fn _x(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
    #[rpc(name = "not a name")]
    fn spaced(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
    #[rpc(nam = "Typo")]
    fn typo(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
    #[rpc]
    fn empty(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
}

pub struct Twice;

#[pluginrpc::service(package = "acme-v1", binary_only)]
impl Twice {}

#[pluginrpc::service(package = "acme.v1", name = "___", binary_only)]
impl Foo {}

fn main() {}
