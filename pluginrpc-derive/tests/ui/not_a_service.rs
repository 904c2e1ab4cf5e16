//! The attribute stands on something else.
#[pluginrpc::service(package = "acme.v1", binary_only)]
struct Foo;

fn main() {}
