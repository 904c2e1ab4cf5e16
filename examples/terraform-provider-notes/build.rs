//! Messages and the service from `tfplugin6.proto`.

fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(&["proto/tfplugin6.proto"], &["proto"])
}
