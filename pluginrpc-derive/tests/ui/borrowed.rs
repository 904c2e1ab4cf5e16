//! Services that borrow.

use pluginrpc::Error;

struct Named<'a>(&'a str);

#[pluginrpc::service(package = "acme.v1", binary_only)]
impl<'a> Named<'a> {
    fn greet(&self, request: ()) -> Result<(), Error> {
        Ok(request)
    }
}

struct Elided<'a>(&'a str);

#[pluginrpc::service(package = "acme.v1", binary_only)]
impl Elided<'_> {
    fn greet(&self, request: ()) -> Result<(), Error> {
        Ok(request)
    }
}

#[pluginrpc::service(package = "acme.v1", binary_only, crate = 5, crate = pluginrpc, crate = pluginrpc)]
impl Missing {
    fn greet(&self, request: ()) -> Option<()> {
        Some(request)
    }
}

fn main() {}
