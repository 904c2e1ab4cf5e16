//! Code of another generation than the runtime's.
const _: () = pluginrpc::__private::codegen(0);
const _: () = pluginrpc::__private::codegen(2);

fn main() {}
