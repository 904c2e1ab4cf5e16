//! Messages and the service out of `kv.proto`.

fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(&["kv.proto"], &["."])
}
