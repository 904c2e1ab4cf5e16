//! The services of go-plugin's bidirectional example and of Vault's database plugins.

fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(&["proto/counter.proto", "proto/dbplugin.proto"], &["proto"])
}
