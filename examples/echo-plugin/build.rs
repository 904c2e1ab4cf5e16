//! Messages and the service out of `example.proto`.

fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(&["proto/pluginrpc/example/v1/example.proto"], &["proto"])
}
