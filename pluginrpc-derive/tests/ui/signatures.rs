//! Signatures that are none of a method; each is answered with the right one.
use pluginrpc::{Context, Error};

pub struct Foo;

#[pluginrpc::service(package = "acme.v1", binary_only)]
impl Foo {
    fn no_receiver(request: ()) -> Result<(), Error> {
        Ok(request)
    }
    fn exclusive(&mut self, request: ()) -> Result<(), Error> {
        Ok(request)
    }
    async fn no_message(&self, _: &Context) -> Result<String, Error> {
        Ok(String::new())
    }
    async fn borrowed(&self, request: &String) -> Result<String, Error> {
        Ok(request.clone())
    }
    fn too_many(&self, a: String, b: String) -> Result<String, Error> {
        Ok(a + &b)
    }
    fn no_answer(&self, _: ()) {}
    fn no_result(&self, _: ()) -> Option<()> {
        None
    }
    fn generic<T>(&self, _: T) -> Result<(), Error> {
        Ok(())
    }
    unsafe fn careless(&self, _: ()) -> Result<(), Error> {
        Ok(())
    }
    const LIMIT: u32 = 1;
}

fn main() {}
