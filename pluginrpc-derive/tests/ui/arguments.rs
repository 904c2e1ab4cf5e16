//! Arguments that do not exist, have the wrong value, or stand twice.
#[pluginrpc::service(pakage = "acme.v1", package = 1, name, binary_only = true)]
struct A;

#[pluginrpc::service(package = "a", package = "b", binary_only, binary_only, name = "A", name = "B")]
impl A {}

fn main() {}
